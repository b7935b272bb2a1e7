"""Remove it / Keep it: the question before an article goes."""

from __future__ import annotations

import discord

from bot.interactions import Interaction
from bot.render.article import article_card
from bot.render.escape import clip, escape
from bot.render.limits import layout, notice
from bot.texts import say
from bot.views.confirming import ARTICLE_CHOICE, ArticleConfirmButton
from knowledge.collection import Collection
from knowledge.records import Article


def removal_view(article: Article) -> discord.ui.LayoutView:
    """Ask whether an article is to be removed."""
    return layout(article_card(article, head=say("remove-sure")), RemovalButton.both(article.id))


class RemovalButton(ArticleConfirmButton, kind="remove", template=ARTICLE_CHOICE):
    """Removes an article, or keeps it."""

    roots = ("article",)

    @staticmethod
    def label(*, is_yes: bool) -> str:
        """Say what stands on one of the two buttons."""
        return say("remove-yes") if is_yes else say("remove-no")

    async def done(self, interaction: Interaction, collection: Collection) -> discord.ui.LayoutView:
        """Remove it."""
        article = await collection.articles.remove(self.article_id)
        return notice(say("removed", title=escape(clip(article.title, 200))))

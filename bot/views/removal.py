"""Remove it / Keep it: the question before an article goes."""

from __future__ import annotations

import re
from typing import Any, Self

import discord

from bot import texts
from bot.interactions import Interaction, collection_of
from bot.render.article import article_card
from bot.render.escape import clip, escape
from bot.render.limits import layout, notice
from bot.sending.interactions import replace, replace_when_done
from bot.views.base import StatefulButton
from knowledge.collection import Collection
from knowledge.records import Article


def removal_view(article: Article) -> discord.ui.LayoutView:
    """Ask whether an article is to be removed."""
    return layout(
        article_card(article, head=texts.REMOVE_SURE),
        discord.ui.ActionRow[Any](
            RemovalButton(article.id, is_yes=True), RemovalButton(article.id, is_yes=False)
        ),
    )


class RemovalButton(StatefulButton, kind="remove", template=r"(?P<article>\d{1,18}):(?P<choice>yes|no)"):
    """Removes an article, or keeps it."""

    roots = ("article",)

    def __init__(self, article_id: int, *, is_yes: bool) -> None:
        super().__init__(
            discord.ui.Button(
                label=texts.REMOVE_YES if is_yes else texts.REMOVE_NO,
                style=discord.ButtonStyle.danger if is_yes else discord.ButtonStyle.secondary,
                custom_id=f"remove:{article_id}:{'yes' if is_yes else 'no'}",
            )
        )
        self.article_id = article_id
        self.is_yes = is_yes
        self.decides = f"article {article_id}"

    @classmethod
    async def from_custom_id(  # type: ignore[override]
        cls, interaction: Interaction, item: discord.ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """Read the state out of the custom id."""
        return cls(int(match["article"]), is_yes=match["choice"] == "yes")

    async def pressed(self, interaction: Interaction) -> None:
        """Do what was chosen, and say so in the question's place."""
        if not self.is_yes:
            await replace(interaction, notice(texts.KEPT))
        else:
            await replace_when_done(interaction, self._removed(await collection_of(interaction)))

    async def _removed(self, collection: Collection) -> discord.ui.LayoutView:
        article = await collection.articles.remove(self.article_id)
        return notice(texts.removed(escape(clip(article.title, 200))))

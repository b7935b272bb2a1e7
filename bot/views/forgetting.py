"""The questions before something is forgotten for good: an article, or what is kept about a member."""

from __future__ import annotations

import re
from typing import Any, Self

import discord

from bot.interactions import Interaction, collection_of
from bot.render.article import article_card
from bot.render.limits import layout, notice
from bot.render.purged import purged_lines
from bot.sending.interactions import answer
from bot.texts import say
from bot.views.base import StatefulButton
from bot.views.confirming import ARTICLE_CHOICE, CHOICE, ArticleConfirmButton, ConfirmButton
from knowledge.collection import Collection
from knowledge.records import Article


def purge_view(article: Article) -> discord.ui.LayoutView:
    """Ask whether an article is to be purged."""
    return layout(article_card(article, head=say("purge-sure")), PurgeButton.both(article.id))


def privacy_view() -> discord.ui.LayoutView:
    """Ask a member whether what is kept about them is to be deleted."""
    return layout(discord.ui.TextDisplay[Any](say("privacy-sure")), PrivacyButton.both())


class PurgeButton(ArticleConfirmButton, kind="purge", template=ARTICLE_CHOICE):
    """Purges an article, or keeps it. For those who may do so by command."""

    roots = ("index",)

    @staticmethod
    def label(*, is_yes: bool) -> str:
        """Say what stands on one of the two buttons."""
        return say("purge-yes") if is_yes else say("purge-no")

    async def done(self, interaction: Interaction, collection: Collection) -> discord.ui.LayoutView:
        """Purge it, and tell what was done."""
        report = await collection.purge(self.article_id)
        return notice("\n".join(purged_lines(report)))


class PrivacyButton(ConfirmButton, kind="privacy", template=CHOICE):
    """Deletes what is kept about who presses it, whoever was asked."""

    roots = ("privacy",)

    @staticmethod
    def label(*, is_yes: bool) -> str:
        """Say what stands on one of the two buttons."""
        return say("privacy-yes") if is_yes else say("privacy-no")

    async def done(self, interaction: Interaction, collection: Collection) -> discord.ui.LayoutView:
        """Delete it."""
        return notice(say("forgotten", count=await collection.questions.forget_person(interaction.user.id)))


class DeleteButton(StatefulButton, kind="aboutme", template="delete"):
    """Asks who presses it whether what is kept about them is to be deleted."""

    roots = ("privacy",)

    def __init__(self) -> None:
        super().__init__(
            discord.ui.Button(
                label=say("privacy-delete"), style=discord.ButtonStyle.secondary, custom_id="aboutme:delete"
            )
        )

    @classmethod
    def of(cls, match: re.Match[str]) -> Self:
        """Make the button; it has no state."""
        return cls()

    async def pressed(self, interaction: Interaction) -> None:
        """Ask beside the message with the file, which stays."""
        await collection_of(interaction)
        await answer(interaction, privacy_view())

"""The questions before something is forgotten for good: an article, or what is kept about a member."""

from __future__ import annotations

import re
from typing import Any, Self

import discord

from bot.interactions import Interaction, collection_of
from bot.render.article import article_card
from bot.render.limits import layout, notice
from bot.render.purged import purged_lines
from bot.sending.interactions import replace, replace_when_done
from bot.texts import KEPT
from bot.texts import forgetting as said
from bot.views.base import StatefulButton
from knowledge.collection import Collection
from knowledge.records import Article


def purge_view(article: Article) -> discord.ui.LayoutView:
    """Ask whether an article is to be purged."""
    return layout(
        article_card(article, head=said.PURGE_SURE),
        discord.ui.ActionRow[Any](
            PurgeButton(article.id, is_yes=True), PurgeButton(article.id, is_yes=False)
        ),
    )


def privacy_view() -> discord.ui.LayoutView:
    """Ask a member whether what is kept about them is to be deleted."""
    return layout(
        discord.ui.TextDisplay[Any](said.PRIVACY_SURE),
        discord.ui.ActionRow[Any](PrivacyButton(is_yes=True), PrivacyButton(is_yes=False)),
    )


class PurgeButton(StatefulButton, kind="purge", template=r"(?P<article>\d{1,18}):(?P<choice>yes|no)"):
    """Purges an article, or keeps it. For those who may do so by command."""

    roots = ("index",)

    def __init__(self, article_id: int, *, is_yes: bool) -> None:
        custom_id = f"purge:{article_id}:{'yes' if is_yes else 'no'}"
        super().__init__(_button(said.PURGE_YES if is_yes else said.PURGE_NO, custom_id, is_yes=is_yes))
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
        """Do what was chosen, and tell in the question's place what was done."""
        if not self.is_yes:
            await replace(interaction, notice(KEPT))
        else:
            await replace_when_done(interaction, self._purged(await collection_of(interaction)))

    async def _purged(self, collection: Collection) -> discord.ui.LayoutView:
        report = await collection.purge(self.article_id)
        return notice("\n".join(purged_lines(report)))


class PrivacyButton(StatefulButton, kind="privacy", template=r"(?P<choice>yes|no)"):
    """Deletes what is kept about who presses it, whoever was asked."""

    roots = ("privacy",)

    def __init__(self, *, is_yes: bool) -> None:
        custom_id = f"privacy:{'yes' if is_yes else 'no'}"
        super().__init__(_button(said.PRIVACY_YES if is_yes else said.PRIVACY_NO, custom_id, is_yes=is_yes))
        self.is_yes = is_yes

    @classmethod
    async def from_custom_id(  # type: ignore[override]
        cls, interaction: Interaction, item: discord.ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """Read the state out of the custom id."""
        return cls(is_yes=match["choice"] == "yes")

    async def pressed(self, interaction: Interaction) -> None:
        """Do what was chosen, and say so in the question's place."""
        if not self.is_yes:
            await replace(interaction, notice(KEPT))
        else:
            collection = await collection_of(interaction)
            await replace_when_done(interaction, _forgotten(collection, interaction.user.id))


async def _forgotten(collection: Collection, user_id: int) -> discord.ui.LayoutView:
    return notice(said.forgotten(await collection.questions.forget_person(user_id)))


def _button(label: str, custom_id: str, *, is_yes: bool) -> discord.ui.Button[Any]:
    style = discord.ButtonStyle.danger if is_yes else discord.ButtonStyle.secondary
    return discord.ui.Button(label=label, style=style, custom_id=custom_id)

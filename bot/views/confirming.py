"""Yes or no: the buttons below the question before something goes."""

from __future__ import annotations

import re
from typing import Any, Self

import discord

from bot.interactions import Interaction, collection_of
from bot.render.limits import notice
from bot.sending.interactions import replace, replace_when_done
from bot.texts import say
from bot.views.base import StatefulButton
from knowledge.collection import Collection


class ConfirmButton(StatefulButton):
    """Does what was asked about, or keeps everything as it is; what came of it takes the question's place.

    The template of a kind ends with `CHOICE`, behind the number of the article where it is about one.
    """

    def __init__(self, article_id: int | None = None, *, is_yes: bool) -> None:
        of = [] if article_id is None else [str(article_id)]
        super().__init__(
            discord.ui.Button(
                label=self.label(is_yes=is_yes),
                style=discord.ButtonStyle.danger if is_yes else discord.ButtonStyle.secondary,
                custom_id=":".join([self.kind, *of, "yes" if is_yes else "no"]),
            )
        )
        self.is_yes = is_yes
        self.decides = "" if article_id is None else f"article {article_id}"

    @staticmethod
    def label(*, is_yes: bool) -> str:
        """Say what stands on one of the two buttons."""
        raise NotImplementedError

    @classmethod
    def of(cls, match: re.Match[str]) -> Self:
        """Read the state out of the custom id."""
        article = match.groupdict().get("article")
        return cls(None if article is None else int(article), is_yes=match["choice"] == "yes")

    @classmethod
    def both(cls, article_id: int | None = None) -> discord.ui.ActionRow[Any]:
        """Return the two buttons side by side."""
        return discord.ui.ActionRow[Any](cls(article_id, is_yes=True), cls(article_id, is_yes=False))

    async def pressed(self, interaction: Interaction) -> None:
        """Do what was chosen, and say so in the question's place."""
        collection = await collection_of(interaction)
        if not self.is_yes:
            await replace(interaction, lambda: notice(say("kept")))
        else:
            await replace_when_done(interaction, self.done(interaction, collection))

    async def done(self, interaction: Interaction, collection: Collection) -> discord.ui.LayoutView:
        """Do it, and return what is to be said."""
        raise NotImplementedError


CHOICE = "(?P<choice>yes|no)"
ARTICLE_CHOICE = rf"(?P<article>\d{{1,18}}):{CHOICE}"


class ArticleConfirmButton(ConfirmButton):
    """The same about an article."""

    def __init__(self, article_id: int | None = None, *, is_yes: bool) -> None:
        super().__init__(article_id, is_yes=is_yes)
        assert article_id is not None  # noqa: S101 - the template has one
        self.article_id = article_id

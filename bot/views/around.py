"""More around this: the paragraphs before and after a quote, and more of them."""

from __future__ import annotations

import re
from typing import Any, Self

import discord

from bot.interactions import Interaction, collection_of
from bot.render.limits import layout
from bot.render.reading import around_card
from bot.sending.interactions import answer
from bot.texts import say
from bot.views.base import StatefulButton
from bot.views.cited import CITED, Cited
from bot.views.leaf import LeafButton, leaf_view, since_notice
from bot.views.more import Choice, show_privately
from knowledge.collection import Collection

_MOST = 99
"""Passages on one side."""


class Around(Choice):
    """Shows what stands around a quote."""

    name = "around"
    emoji = "📖"

    @property
    def label(self) -> str:
        """What it is called."""
        return say("around")

    async def chosen(self, interaction: Interaction, collection: Collection, cited: Cited) -> None:
        """Show it to who chose it."""
        await answer(interaction, await around_view(collection, cited, 1, 1))


async def around_view(collection: Collection, cited: Cited, before: int, after: int) -> discord.ui.LayoutView:
    """Show a quote between its neighbours; where it was edited out, what is left of its article."""
    around = await collection.reading.around(cited.passage_id, before=before + 1, after=after + 1)
    if around is None:
        return await leaf_view(collection, cited, 1)
    note = since_notice(cited, around.article)
    shown = around_card(around, await cited.marked(collection), before, after, note)
    return layout(
        shown.card,
        discord.ui.ActionRow[Any](
            AroundButton(cited, shown.before, shown.after, is_up=True, is_on=shown.more_before),
            AroundButton(cited, shown.before, shown.after, is_up=False, is_on=shown.more_after),
            LeafButton(cited, 0, say("whole-article")),
        ),
    )


class AroundButton(
    StatefulButton,
    kind="around",
    template=rf"{CITED}:(?P<before>\d{{1,2}}):(?P<after>\d{{1,2}}):(?P<way>[ud])",
):
    """Shows one more paragraph before a quote, or after it."""

    roots = ("ask",)

    def __init__(self, cited: Cited, before: int, after: int, *, is_up: bool, is_on: bool = True) -> None:
        """``before`` and ``after``: how many are shown now."""
        super().__init__(
            discord.ui.Button(
                label=say("around-before") if is_up else say("around-after"),
                custom_id=f"around:{cited}:{before}:{after}:{'u' if is_up else 'd'}",
                disabled=not is_on,
            )
        )
        self.cited = cited
        self.before = before
        self.after = after
        self.is_up = is_up

    @classmethod
    def of(cls, match: re.Match[str]) -> Self:
        """Read the state out of the custom id."""
        return cls(Cited.read(match), int(match["before"]), int(match["after"]), is_up=match["way"] == "u")

    async def pressed(self, interaction: Interaction) -> None:
        """Show one more on that side."""
        before = min(self.before + self.is_up, _MOST)
        after = min(self.after + (not self.is_up), _MOST)
        await show_privately(
            interaction, await around_view(await collection_of(interaction), self.cited, before, after)
        )

"""◀ ▶ through a list that is read anew for each page."""

from __future__ import annotations

import re
from typing import Any, ClassVar, Self

import discord

from bot.interactions import Interaction, collection_of
from bot.sending.interactions import replace_when_done
from bot.texts import say
from bot.views.base import StatefulButton
from knowledge.collection import Collection

PLACE = r"(?P<offset>-?\d{1,9}):(?P<way>[bf])"
"""What stands in a turning button's custom id after its kind: the first entry to show, and which way it turns."""


class TurningButton(StatefulButton):
    """Turns a list to its newer or older entries; each list has its own kind."""

    name: ClassVar[str]
    """The kind, which its custom ids begin with."""

    def __init__(self, offset: int, *, is_forward: bool, is_off: bool = False) -> None:
        super().__init__(
            discord.ui.Button(
                label=say("next") if is_forward else say("previous"),
                custom_id=f"{self.name}:{offset}:{'f' if is_forward else 'b'}",
                disabled=is_off,
            )
        )
        self.offset = offset

    @classmethod
    def of(cls, match: re.Match[str]) -> Self:
        """Read the state out of the custom id."""
        return cls(int(match["offset"]), is_forward=match["way"] == "f")

    async def page(self, collection: Collection) -> discord.ui.LayoutView:
        """Show the list from the button's offset on."""
        raise NotImplementedError

    async def pressed(self, interaction: Interaction) -> None:
        """Turn the page."""
        collection = await collection_of(interaction)
        await replace_when_done(interaction, self.page(collection))


def turning_row(
    button: type[TurningButton], offset: int, size: int, total: int
) -> discord.ui.ActionRow[Any] | None:
    """Give the row that turns a list of pages of ``size`` entries; None where one page holds all."""
    if total <= size:
        return None
    return discord.ui.ActionRow(
        button(offset - size, is_forward=False, is_off=offset == 0),
        button(offset + size, is_forward=True, is_off=offset + size >= total),
    )


def first_of_page(offset: int, size: int, total: int) -> int:
    """Give the offset, or the beginning of the last page where there is less by now."""
    return max(0, min(offset, (total - 1) // size * size))

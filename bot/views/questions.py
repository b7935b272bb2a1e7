"""◀ ▶ through the questions that got no answer."""

from __future__ import annotations

import re
from typing import Any, Self

import discord

from bot import texts
from bot.interactions import Interaction, collection_of
from bot.render.limits import layout
from bot.render.questions import question_list
from bot.views.base import StatefulButton
from knowledge.collection import Collection

_PAGE = 5


async def questions_view(collection: Collection, offset: int = 0) -> discord.ui.LayoutView:
    """Show five questions, newest first, after the ``offset`` newest."""
    status = await collection.index.status()
    total = status.unanswered
    offset = max(0, min(offset, (total - 1) // _PAGE * _PAGE))
    questions = await collection.questions.unanswered(offset=offset, limit=_PAGE)
    view = layout(question_list(questions, offset, status))
    if total > _PAGE:
        view.add_item(
            discord.ui.ActionRow[Any](
                QuestionsButton(offset - _PAGE, is_forward=False, is_off=offset == 0),
                QuestionsButton(offset + _PAGE, is_forward=True, is_off=offset + _PAGE >= total),
            )
        )
    return view


class QuestionsButton(StatefulButton, kind="questions", template=r"(?P<offset>-?\d{1,9}):(?P<way>[bf])"):
    """Turns the list to its newer or older questions."""

    roots = ("article",)

    def __init__(self, offset: int, *, is_forward: bool, is_off: bool = False) -> None:
        super().__init__(
            discord.ui.Button(
                label=texts.NEXT if is_forward else texts.PREVIOUS,
                custom_id=f"questions:{offset}:{'f' if is_forward else 'b'}",
                disabled=is_off,
            )
        )
        self.offset = offset

    @classmethod
    async def from_custom_id(  # type: ignore[override]
        cls, interaction: Interaction, item: discord.ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """Read the state out of the custom id."""
        return cls(int(match["offset"]), is_forward=match["way"] == "f")

    async def pressed(self, interaction: Interaction) -> None:
        """Turn the page."""
        view = await questions_view(await collection_of(interaction), self.offset)
        await interaction.response.edit_message(view=view)

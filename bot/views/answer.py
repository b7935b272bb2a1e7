"""An answer, and the row of buttons under it: ◀ ▶ through its quotes."""

from __future__ import annotations

import re
from typing import Any, Self

import discord

from bot.checks import Refused
from bot.interactions import Interaction, collection_of
from bot.render.answer import answer_page
from bot.render.limits import layout, notice
from bot.sending.interactions import answer as answer_with
from bot.sending.interactions import replace
from bot.texts import say
from bot.views.base import StatefulButton
from knowledge.records import Answer


def answer_view(
    answer: Answer, page: int = 0, note: str = "", *, is_private: bool = False
) -> discord.ui.LayoutView:
    """Show a page of an answer, and under it what can be done with it.

    ``is_private`` is for what makes sense only where nobody else sees it.
    """
    view = layout(answer_page(answer, page, note))
    if answer.citations and (buttons := _buttons(answer, page)):
        view.add_item(discord.ui.ActionRow[Any](*buttons))
    return view


def _buttons(answer: Answer, page: int) -> list[discord.ui.Item[Any]]:
    """Return the one row of buttons in its order; Discord takes five."""
    return [*_turning(answer, page)]


def _turning(answer: Answer, page: int) -> list[discord.ui.Item[Any]]:
    count = len(answer.citations)
    if count < 2:
        return []
    return [
        PageButton(answer.id, page - 1, count, is_forward=False),
        PageButton(answer.id, page + 1, count, is_forward=True),
    ]


class PageButton(
    StatefulButton,
    kind="page",
    template=r"(?P<answer>[\w-]{1,64}):(?P<page>-?\d{1,2}):(?P<count>\d{1,2}):(?P<way>[bf])",
):
    """Turns an answer to another of its quotes."""

    roots = ("ask",)

    def __init__(self, answer_id: str, page: int, count: int, *, is_forward: bool) -> None:
        super().__init__(
            discord.ui.Button(
                label=say("next") if is_forward else say("previous"),
                custom_id=f"page:{answer_id}:{page}:{count}:{'f' if is_forward else 'b'}",
                disabled=not 0 <= page < count,
            )
        )
        self.answer_id = answer_id
        self.page = page
        self.count = count

    @classmethod
    def of(cls, match: re.Match[str]) -> Self:
        """Read the state out of the custom id."""
        return cls(match["answer"], int(match["page"]), int(match["count"]), is_forward=match["way"] == "f")

    async def pressed(self, interaction: Interaction) -> None:
        """Turn the page where it stands for who asked; show it to others only."""
        collection = await collection_of(interaction)
        answer = await collection.questions.find_answer(self.answer_id)
        if answer is None:
            raise Refused(say("answer-unknown"))
        is_theirs = answer.is_theirs(interaction.user.id)
        is_private = interaction.message is not None and interaction.message.flags.ephemeral
        if is_theirs or is_private:
            await replace(interaction, lambda: self._view_of(answer, is_private=is_private))
        else:
            await answer_with(interaction, self._view_of(answer, is_private=True))

    def _view_of(self, answer: Answer, *, is_private: bool) -> discord.ui.LayoutView:
        if not answer.citations:
            return notice(say("answer-gone"))
        page = min(max(self.page, 0), len(answer.citations) - 1)
        note = say("some-gone") if len(answer.citations) < self.count else ""
        return answer_view(answer, page, note, is_private=is_private)

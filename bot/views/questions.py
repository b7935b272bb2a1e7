"""The questions that got no answer, a page at a time."""

from __future__ import annotations

import discord

from bot.render.limits import layout
from bot.render.questions import question_list
from bot.views.turning import PLACE, TurningButton, first_of_page, turning_row
from knowledge.collection import Collection

_PAGE = 5
_RATED = 3
"""Badly rated quotes that are shown, those first that somebody was last unhappy with."""


async def questions_view(collection: Collection, offset: int = 0) -> discord.ui.LayoutView:
    """Show five questions, newest first, after the ``offset`` newest; under the first, quotes that were badly rated."""
    status = await collection.index.status()
    offset = first_of_page(offset, _PAGE, status.unanswered)
    questions = await collection.questions.unanswered(offset=offset, limit=_PAGE)
    # On the first page only: the others are turned to for questions.
    rated = [] if offset else await collection.votes.bad(limit=_RATED)
    rated_count = await collection.votes.count_bad() if rated else 0
    view = layout(question_list(questions, offset, status, rated, rated_count))
    if row := turning_row(QuestionsButton, offset, _PAGE, status.unanswered):
        view.add_item(row)
    return view


class QuestionsButton(TurningButton, kind="questions", template=PLACE):
    """Turns the list to its newer or older questions."""

    roots = ("article",)
    name = "questions"

    async def page(self, collection: Collection) -> discord.ui.LayoutView:
        """Show the questions from the button's offset on."""
        return await questions_view(collection, self.offset)

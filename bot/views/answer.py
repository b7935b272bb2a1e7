"""An answer, the row of buttons under it, and the menu of what else can be done with a quote."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, Self

import discord

from bot import asking
from bot.checks import Refused
from bot.interactions import Interaction, collection_of
from bot.render.answer import answer_page
from bot.render.escape import clip
from bot.render.help import help_card
from bot.render.limits import layout, notice
from bot.render.source import source_link
from bot.sending.interactions import answer as answer_with
from bot.sending.interactions import replace, think
from bot.texts import say
from bot.views.around import Around
from bot.views.base import StatefulButton
from bot.views.cited import CITED, Cited
from bot.views.copying import Copy
from bot.views.leaf import Whole
from bot.views.more import Choice, is_private
from bot.views.nothing import Human, Tell, nothing_row
from bot.views.removing import Remove
from bot.views.sharing import Share, shared_by
from bot.views.voting import voting
from knowledge.records import Answer, Citation, Overview

_LABEL_LENGTH = 80
"""Characters of a button's label, at most."""


def answer_view(
    answer: Answer, page: int = 0, note: str = "", *, is_private: bool = False
) -> discord.ui.LayoutView:
    """Show a page of an answer, and under it what can be done with it.

    ``is_private`` is for what makes sense only where nobody else sees it.
    """
    view = layout(answer_page(answer, page, note))
    if answer.overview is not None and answer.overview.examples:
        _add_examples(view, answer.overview)
    elif not answer.citations and (row := nothing_row(answer)):
        view.add_item(row)
    if answer.citations:
        citation = answer.citations[page]
        if buttons := _buttons(answer, page):
            view.add_item(discord.ui.ActionRow[Any](*buttons))
        view.add_item(
            discord.ui.ActionRow[Any](MoreMenu(Cited.of(answer, citation), answer, is_private=is_private))
        )
    return view


def help_view(overview: Overview, notes: Iterable[str]) -> discord.ui.LayoutView:
    """Show what can be asked to who asks for that, with what else is theirs."""
    view = layout(help_card(overview, notes))
    _add_examples(view, overview)
    return view


def _add_examples(view: discord.ui.LayoutView, overview: Overview) -> None:
    # One under the other: each is as long as its question.
    for example in overview.examples:
        view.add_item(discord.ui.ActionRow[Any](ExampleButton(example.kind, example.id, example.question)))


def _buttons(answer: Answer, page: int) -> list[discord.ui.Item[Any]]:
    """Return the one row of buttons in its order; Discord takes five."""
    return [*_turning(answer, page), *voting(answer, page), *_source(answer.citations[page])]


def _turning(answer: Answer, page: int) -> list[discord.ui.Item[Any]]:
    count = len(answer.citations)
    if count < 2:
        return []
    return [
        PageButton(answer.id, page - 1, count, is_forward=False),
        PageButton(answer.id, page + 1, count, is_forward=True),
    ]


def _source(citation: Citation) -> list[discord.ui.Item[Any]]:
    link = source_link(citation)
    return [discord.ui.Button(label=say("source"), emoji="🔗", url=link)] if link else []


def _shared(answer: Answer, page: int, note: str) -> discord.ui.LayoutView:
    return answer_view(answer, page, note)


CHOICES: tuple[Choice, ...] = (Around(), Whole(), Copy(), Share(_shared), Human(), Tell(), Remove())
"""What the menu offers, in its order."""


class MoreMenu(StatefulButton, kind="more", template=CITED):
    """Offers what else can be done with a quote."""

    item: discord.ui.Select[Any]
    roots = ("ask",)

    def __init__(self, cited: Cited, answer: Answer | None = None, *, is_private: bool = False) -> None:
        options = [
            discord.SelectOption(label=choice.label, value=choice.name, emoji=choice.emoji)
            for choice in CHOICES
            if choice.is_offered(is_private=is_private) and (answer is None or choice.is_for(answer))
        ]
        super().__init__(
            discord.ui.Select(custom_id=f"more:{cited}", placeholder=say("more"), options=options)
        )
        self.cited = cited

    @classmethod
    def of(cls, match: re.Match[str]) -> Self:
        """Read the state out of the custom id."""
        return cls(Cited.read(match))

    async def pressed(self, interaction: Interaction) -> None:
        """Do what was chosen."""
        choice = next((choice for choice in CHOICES if [choice.name] == self.item.values), None)
        if choice is None:
            raise Refused(say("button-unknown"))
        await choice.chosen(interaction, await collection_of(interaction), self.cited)


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
        if is_private(interaction):
            await replace(interaction, lambda: self._view_of(answer, is_private=True))
        elif answer.is_theirs(interaction.user.id):
            await replace(interaction, lambda: self._view_of(answer, note=_shared_by(interaction)))
        else:
            await answer_with(interaction, self._view_of(answer, is_private=True))

    def _view_of(self, answer: Answer, *, note: str = "", is_private: bool = False) -> discord.ui.LayoutView:
        if not answer.citations:
            return notice(say("answer-gone"))
        page = min(max(self.page, 0), len(answer.citations) - 1)
        gone = say("some-gone") if len(answer.citations) < self.count else ""
        return answer_view(answer, page, " · ".join(filter(None, [gone, note])), is_private=is_private)


class ExampleButton(
    StatefulButton,
    kind="example",
    template=r"(?:(?P<asked>a):(?P<id>[\w-]{1,64})|(?P<from>[pt]):(?P<number>[0-9]{1,18}))",
):
    """Asks a question that is an example of what may be asked, for who presses."""

    roots = ("ask",)

    def __init__(self, kind: str, id_: str, label: str = "") -> None:
        super().__init__(
            discord.ui.Button(label=clip(label, _LABEL_LENGTH) or "?", custom_id=f"example:{kind}:{id_}")
        )
        self.example = kind, id_

    @classmethod
    def of(cls, match: re.Match[str]) -> Self:
        """Read the state out of the custom id."""
        return cls(match["asked"] or match["from"], match["id"] or match["number"])

    async def pressed(self, interaction: Interaction) -> None:
        """Answer it to who pressed, and nobody else."""
        bot, user_id = interaction.client, interaction.user.id
        collection = await collection_of(interaction)
        question = await collection.overviews.question(*self.example)
        if question is None:
            raise Refused(say("example-gone"))
        server_id = asking.take_turn_by(interaction, bot)
        await think(interaction, is_private=True)
        answer = await asking.ask(bot, server_id, collection, question, asked_by=user_id)
        try:
            await answer_with(interaction, answer_view(answer, is_private=True))
        finally:
            await asking.record(collection, answer)


def _shared_by(interaction: Interaction) -> str:
    """Say once more who shared an answer, where somebody did: that its message answers a press tells it."""
    used = interaction.message.interaction_metadata if interaction.message else None
    is_shared = used is not None and used.type is discord.InteractionType.component
    return shared_by(used.user.id) if used and is_shared else ""

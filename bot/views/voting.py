"""👍 👎 under a quote: what a person says of it, why it did not help, and taking it back."""

from __future__ import annotations

import re
from typing import Any, Self

import discord

from bot.checks import Refused
from bot.interactions import Interaction, begin, collection_of, finish
from bot.render.limits import layout, notice
from bot.sending.interactions import answer as answer_with
from bot.sending.interactions import open_form, replace_when_done
from bot.texts import say
from bot.views.base import Form, StatefulButton
from bot.views.fields import line_field, value_of
from knowledge.collection import Collection
from knowledge.collection.votes import MAX_LINE
from knowledge.errors import NotFound
from knowledge.records import REASONS, Answer, Reason

_HELPFUL, _NOT_HELPFUL, _TAKE_BACK = "h", "n", "b"
_WAYS = {_HELPFUL: "helpful", _NOT_HELPFUL: "not", _TAKE_BACK: "back"}
_QUOTE = r"(?P<answer>[\w-]{1,64}):(?P<passage>\d{1,18})"


def voting(answer: Answer, page: int) -> list[discord.ui.Item[Any]]:
    """Return the two buttons for the quote that is shown."""
    passage_id = answer.citations[page].passage.id
    return [VoteButton(answer.id, passage_id, way) for way in (_HELPFUL, _NOT_HELPFUL)]


class VoteButton(StatefulButton, kind="vote", template=rf"{_QUOTE}:(?P<way>[hnb])"):
    """Notes what the person who presses it says of a quote, or takes it back; only they are told."""

    roots = ("ask",)

    def __init__(self, answer_id: str, passage_id: int, way: str) -> None:
        super().__init__(
            discord.ui.Button(
                label=say("vote-button", way=_WAYS[way]),
                style=discord.ButtonStyle.secondary,
                custom_id=f"vote:{answer_id}:{passage_id}:{way}",
            )
        )
        self.answer_id = answer_id
        self.passage_id = passage_id
        self.way = way

    @classmethod
    def of(cls, match: re.Match[str]) -> Self:
        """Read the state out of the custom id."""
        return cls(match["answer"], int(match["passage"]), match["way"])

    async def pressed(self, interaction: Interaction) -> None:
        """Note it for the person alone, and offer them to say why it did not help."""
        collection = await collection_of(interaction)
        if self.way == _TAKE_BACK:
            await replace_when_done(interaction, self._taken_back(collection, interaction.user.id))
            return
        is_helpful = self.way == _HELPFUL
        await _cast(interaction, collection, self.answer_id, self.passage_id, is_helpful=is_helpful)
        view = layout(discord.ui.TextDisplay(say("vote-noted", vote=_WAYS[self.way])))
        if not is_helpful:
            view.add_item(discord.ui.ActionRow[Any](WhyMenu(self.answer_id, self.passage_id)))
        view.add_item(discord.ui.ActionRow[Any](VoteButton(self.answer_id, self.passage_id, _TAKE_BACK)))
        await answer_with(interaction, view)

    async def _taken_back(self, collection: Collection, person: int) -> discord.ui.LayoutView:
        await collection.votes.withdraw(self.answer_id, self.passage_id, person)
        return notice(say("vote-taken-back"))


class WhyMenu(StatefulButton, kind="why", template=_QUOTE):
    """Notes why a quote did not help."""

    roots = ("ask",)

    def __init__(self, answer_id: str, passage_id: int) -> None:
        super().__init__(
            discord.ui.Select[Any](
                custom_id=f"why:{answer_id}:{passage_id}",
                placeholder=say("vote-why"),
                options=[
                    discord.SelectOption(label=say("vote-reason", reason=reason), value=reason)
                    for reason in REASONS
                ],
            )
        )
        self.answer_id = answer_id
        self.passage_id = passage_id

    @classmethod
    def of(cls, match: re.Match[str]) -> Self:
        """Read the state out of the custom id."""
        return cls(match["answer"], int(match["passage"]))

    async def pressed(self, interaction: Interaction) -> None:
        """Note the reason; ask for a line where it is another one."""
        data: Any = interaction.data
        reason = next((reason for reason in REASONS if [reason] == list(data.get("values", ()))), None)
        if reason is None:
            raise Refused(say("vote-choice-unknown"))
        if reason == "other":
            await open_form(interaction, WhyForm(interaction, self.answer_id, self.passage_id))
            return
        collection = await collection_of(interaction)
        await replace_when_done(interaction, self._noted(interaction, collection, reason))

    async def _noted(
        self, interaction: Interaction, collection: Collection, reason: Reason
    ) -> discord.ui.LayoutView:
        await _cast(interaction, collection, self.answer_id, self.passage_id, is_helpful=False, reason=reason)
        return notice(say("vote-reason-noted"))


class WhyForm(Form, kind="why"):
    """Takes one line about why a quote did not help."""

    roots = ("ask",)

    def __init__(self, interaction: Interaction, answer_id: str, passage_id: int) -> None:
        super().__init__(interaction, say("vote-form"))
        self.answer_id = answer_id
        self.passage_id = passage_id
        self.line_field = line_field("line", say("vote-line"), hint=say("vote-line-hint"), most=MAX_LINE)
        self.add_item(self.line_field)

    async def submitted(self, interaction: Interaction) -> None:
        """Note the line with the vote."""
        collection = await begin(interaction)
        await _cast(
            interaction,
            collection,
            self.answer_id,
            self.passage_id,
            is_helpful=False,
            reason="other",
            line=value_of(self.line_field),
        )
        await finish(interaction, notice(say("vote-reason-noted")))


async def _cast(
    interaction: Interaction,
    collection: Collection,
    answer_id: str,
    passage_id: int,
    *,
    is_helpful: bool,
    reason: Reason | None = None,
    line: str | None = None,
) -> None:
    """Note a vote, of a moderator's where only theirs are taken; ``Refused`` where it can't be."""
    is_by_staff = await interaction.client.access.may(interaction, "article")
    if collection.settings.votes_by_staff_only and not is_by_staff:
        raise Refused(say("vote-staff-only"))
    try:
        await collection.votes.cast(
            answer_id,
            passage_id,
            interaction.user.id,
            is_helpful=is_helpful,
            is_by_staff=is_by_staff,
            reason=reason,
            line=line,
        )
    except NotFound as error:
        is_old = error.what == "answer"
        raise Refused(say("vote-answer-unknown") if is_old else say("vote-passage-gone")) from None

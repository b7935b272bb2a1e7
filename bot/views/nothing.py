"""Under a question without an answer: the closest articles, somebody to ask, and being told later."""

from __future__ import annotations

import re
from typing import Any, Self

import discord

from bot.checks import Refused
from bot.helping import call_helpers
from bot.interactions import Interaction, collection_of
from bot.render.limits import layout, notice
from bot.sending.interactions import answer as answer_with
from bot.sending.interactions import think
from bot.texts import say
from bot.views.base import StatefulButton
from bot.views.cited import Cited
from bot.views.leaf import LeafButton
from bot.views.more import Choice, is_private
from knowledge.collection import Collection
from knowledge.records import Answer

_ID = r"(?P<answer>[\w-]{1,64})"


def nothing_row(answer: Answer) -> discord.ui.ActionRow[Any] | None:
    """Give the one row under a question that got no answer; None where nothing can be done.

    What no article fits is asked again without that, and is not kept: nobody could be told of an answer.
    """
    if answer.is_small_talk or answer.is_collection_empty or answer.unmet is not None:
        return None
    # The titles stand above, whole, with these numbers.
    buttons: list[discord.ui.Item[Any]] = [
        LeafButton(Cited(answer.id, id_, 0, 0), 1, str(number), emoji="📄")
        for number, id_ in enumerate(answer.closest_ids, start=1)
    ]
    if answer.has_helpers:
        buttons.append(HumanButton(answer.id))
    return discord.ui.ActionRow[Any](*buttons[:4], TellButton(answer.id))


class HumanButton(StatefulButton, kind="human", template=_ID):
    """Calls the server's helpers."""

    roots = ("ask",)

    def __init__(self, answer_id: str, label: str = "", *, is_on: bool = True) -> None:
        button = discord.ui.Button[Any](
            label=label or say("ask-human"), emoji="🙋", custom_id=f"human:{answer_id}", disabled=not is_on
        )
        super().__init__(button)
        self.answer_id = answer_id

    @classmethod
    def of(cls, match: re.Match[str]) -> Self:
        """Read the state out of the custom id."""
        return cls(match["answer"])

    async def pressed(self, interaction: Interaction) -> None:
        """Call them, once."""
        await ask_human(interaction, await collection_of(interaction), self.answer_id)


class HumanSureButton(StatefulButton, kind="humansure", template=_ID):
    """Calls the helpers for what was asked in private, now that it was said what they see."""

    roots = ("ask",)

    def __init__(self, answer_id: str) -> None:
        super().__init__(
            discord.ui.Button(label=say("human-sure-yes"), emoji="🙋", custom_id=f"humansure:{answer_id}")
        )
        self.answer_id = answer_id

    @classmethod
    def of(cls, match: re.Match[str]) -> Self:
        """Read the state out of the custom id."""
        return cls(match["answer"])

    async def pressed(self, interaction: Interaction) -> None:
        """Call them, once."""
        await ask_human(interaction, await collection_of(interaction), self.answer_id, is_sure=True)


class TellButton(StatefulButton, kind="tell", template=_ID):
    """Lets who asked be told when there is an answer."""

    roots = ("ask",)

    def __init__(self, answer_id: str) -> None:
        super().__init__(discord.ui.Button(label=say("tell-me"), emoji="🔔", custom_id=f"tell:{answer_id}"))
        self.answer_id = answer_id

    @classmethod
    def of(cls, match: re.Match[str]) -> Self:
        """Read the state out of the custom id."""
        return cls(match["answer"])

    async def pressed(self, interaction: Interaction) -> None:
        """Note it, once."""
        await tell_me(interaction, await collection_of(interaction), self.answer_id)


class Human(Choice):
    """Calls the helpers for what only came close."""

    name = "human"
    emoji = "🙋"

    @property
    def label(self) -> str:
        """What it is called."""
        return say("ask-human")

    def is_for(self, answer: Answer) -> bool:
        """Only where there is no better answer, and somebody to call."""
        return answer.is_doubtful and answer.has_helpers

    async def chosen(self, interaction: Interaction, collection: Collection, cited: Cited) -> None:
        """Call them, once."""
        await ask_human(interaction, collection, cited.answer_id)


class Tell(Choice):
    """Lets who asked be told when there is more than what only came close."""

    name = "tell"
    emoji = "🔔"

    @property
    def label(self) -> str:
        """What it is called."""
        return say("tell-me")

    def is_for(self, answer: Answer) -> bool:
        """Only where there is no better answer."""
        return answer.is_doubtful

    async def chosen(self, interaction: Interaction, collection: Collection, cited: Cited) -> None:
        """Note it, once."""
        await tell_me(interaction, collection, cited.answer_id)


async def tell_me(interaction: Interaction, collection: Collection, answer_id: str) -> None:
    """Let who asked be told, and say where."""
    answer = await _theirs(interaction, collection, answer_id)
    if not await _wait(interaction, collection, answer):
        await answer_with(interaction, notice(say("tell-already")))
        return
    is_here = _place(interaction) != (None, None)
    await answer_with(interaction, notice(say("tell-noted", where="here" if is_here else "direct")))


async def ask_human(
    interaction: Interaction, collection: Collection, answer_id: str, *, is_sure: bool = False
) -> None:
    """Call the helpers for a question, and let who asked be told what they say.

    What only they saw is shown to the helpers when they are sure of that.
    """
    await think(interaction, is_private=True)
    answer = await _theirs(interaction, collection, answer_id)
    channel_id = collection.settings.helper_channel_id
    if is_private(interaction) and channel_id is not None and not is_sure:
        view = layout(discord.ui.TextDisplay(say("human-sure", channel=f"<#{channel_id}>")))
        view.add_item(discord.ui.ActionRow[Any](HumanSureButton(answer_id)))
        await answer_with(interaction, view)
        return

    def waiting() -> HumanButton:
        return HumanButton(answer_id, say("human-waiting"), is_on=False)

    await call_helpers(interaction, collection, answer, waiting)
    await _wait(interaction, collection, answer)
    await answer_with(interaction, notice(say("human-called")))


async def _theirs(interaction: Interaction, collection: Collection, answer_id: str) -> Answer:
    answer = await collection.questions.find_answer(answer_id)
    if answer is None:
        raise Refused(say("answer-unknown"))
    if not answer.is_theirs(interaction.user.id):
        raise Refused(say("not-your-question"))
    return answer


async def _wait(interaction: Interaction, collection: Collection, answer: Answer) -> bool:
    channel_id, message_id = _place(interaction)
    return await collection.waiting.add(
        answer, interaction.user.id, channel_id=channel_id, message_id=message_id
    )


def _place(interaction: Interaction) -> tuple[int | None, int | None]:
    """Return the channel and the message under which they are told: what they wrote, else our answer to it.

    None where only they saw it: what was asked in private is told in private.
    """
    message = interaction.message
    if message is None or message.guild is None or message.flags.ephemeral:
        return None, None
    written = message.reference.message_id if message.reference else None
    return message.channel.id, written or message.id

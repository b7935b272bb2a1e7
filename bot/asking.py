"""What all ways of asking share: who has to wait, what a question follows on from, and that it is kept."""

from __future__ import annotations

import logging
import math
import re
from collections.abc import Iterable
from typing import Any

import discord

from bot.checks import Refused
from bot.components import nested
from bot.cooldown import Wait
from bot.interactions import AbstractBot
from bot.place import place
from bot.render.answer import question_over
from bot.texts import say
from bot.underway import note_answer, stage
from knowledge.collection import Collection, Followed
from knowledge.errors import FootnoteError
from knowledge.records import Answer

_log = logging.getLogger(__name__)

_ANSWER_ID = re.compile(r"(?<![\w-])[0-9a-f]{16}(?![\w-])")


class TooEarly(Refused):
    """Somebody asks again before their time."""

    def __init__(self, wait: Wait) -> None:
        again = math.ceil(discord.utils.utcnow().timestamp() + wait.seconds)
        super().__init__(say("asked-too-early", when=f"<t:{again}:R>"))
        self.is_first = wait.is_first
        """Whether nobody was told so yet; in a flood it is said once."""


def take_turn(
    bot: AbstractBot, server_id: int, channel: object, user_id: int, *, is_told: bool = True
) -> None:
    """Let somebody ask who has not asked there just now; a thread is a part of its channel. Raises ``TooEarly``."""
    parent = channel.parent_id if isinstance(channel, discord.Thread) else None
    wait = bot.cooldown.take(server_id, parent or int(getattr(channel, "id", 0)), user_id, is_told=is_told)
    if wait is not None:
        raise TooEarly(wait)


def take_turn_by(interaction: discord.Interaction[Any], bot: AbstractBot) -> int:
    """Let somebody ask by an interaction, as ``take_turn`` does; return the server. Raises ``TooEarly``."""
    here = place()
    server_id = interaction.guild_id or (here.server_id if here else 0)
    take_turn(bot, server_id, interaction.channel, interaction.user.id)
    return server_id


def take_turn_alone(bot: AbstractBot, user_id: int) -> None:
    """Let somebody ask of whom is not known yet which server they mean. Raises ``TooEarly``."""
    wait = bot.cooldown.take_alone(user_id)
    if wait is not None:
        raise TooEarly(wait)


async def ask(
    bot: AbstractBot, server_id: int, collection: Collection, question: str, **circumstances: Any
) -> Answer:
    """Ask a server's collection, with what ``Collection.ask`` takes. Raises as that does."""
    bot.cooldown.learn(server_id, collection.settings.cooldown_seconds)
    with stage("answer"):
        answer = await collection.ask(question, **circumstances)
    note_answer(answer.state)
    return answer


async def record(collection: Collection, answer: Answer) -> None:
    """Store the answer once its reply was tried: every question is kept, also where Discord failed."""
    try:
        await collection.questions.record(answer)
    except FootnoteError:
        _log.exception("Could not store answer %s", answer.id)


async def withdraw(collection: Collection, answer_id: str) -> None:
    """Let a question be offered to nobody any more whose answer was removed."""
    try:
        await collection.questions.withdraw(answer_id)
    except FootnoteError:
        _log.exception("Could not withdraw answer %s", answer_id)


def own_ids(bot: AbstractBot, guild: discord.Guild | None) -> set[int]:
    """Return whom people mention who mean the bot: itself, or the role that Discord made for it."""
    role = guild.self_role if guild else None
    return {one.id for one in (bot.user, role) if one is not None}


def seen_in(channel: object) -> int | None:
    """Return the channel whose people can see what is asked in a channel; None where that is not known.

    What is asked in a thread is seen by those of its channel, unless it is a private one.
    """
    if isinstance(channel, discord.Thread):
        return None if channel.is_private() else channel.parent_id
    return channel.id if isinstance(channel, discord.abc.GuildChannel) else None


def may_write(interaction: discord.Interaction[Any]) -> bool:
    """Tell whether who called could write there, too: what they may not write the bot doesn't write for them."""
    may = interaction.permissions
    channel = interaction.channel
    if isinstance(channel, discord.Thread):
        return may.send_messages_in_threads and not (channel.locked and not may.manage_threads)
    return may.send_messages


async def to_follow(collection: Collection, shown: discord.Message) -> Followed | None:
    """Return what a question is asked with that follows on from a message of ours; None where that is no answer."""
    for answer_id in answer_ids(shown.components):
        followed = await collection.questions.to_follow(answer_id)
        if followed is not None:
            return followed
    for part in nested(shown.components):
        question = question_over(part.content) if isinstance(part, discord.TextDisplay) else None
        if question is not None:
            return Followed(question, "", None)
    return None


def answer_ids(components: Iterable[Any]) -> list[str]:
    """Return the ids of answers in the buttons under a message, each once."""
    custom_ids = (str(getattr(part, "custom_id", None) or "") for part in nested(components))
    return list(dict.fromkeys(id_ for custom_id in custom_ids for id_ in _ANSWER_ID.findall(custom_id)))

"""Messages in channels: replies, edits, and that the bot is typing."""

from __future__ import annotations

import asyncio
import logging
import secrets
from enum import Enum, auto
from typing import Any

import discord

from bot.sending.requests import ANYTHING, AUTOMOD, CHANNEL_CLOSED, UNCLEAR, is_passing, repeated, told

_log = logging.getLogger(__name__)


class Edited(Enum):
    """What became of an edit that is not repeated."""

    DONE = auto()
    LATER = auto()
    """It was not taken, and may be another time."""
    GONE = auto()
    """The message can't be edited any more."""


async def reply(message: discord.Message, view: discord.ui.LayoutView) -> discord.Message | None:
    """Reply to a message, or write beneath it where a reply is refused; None where the bot may not write there.

    Raises ``Unreachable``, and ``HTTPException`` where Discord refuses what is said.
    """
    reference = message.to_reference(fail_if_not_exists=False)
    try:
        return await send(message.channel, view, reference=reference, mention_author=False)
    except discord.HTTPException as error:
        if error.code in CHANNEL_CLOSED:
            _log.info("No way to write in channel %d: %s", message.channel.id, told(error))
            return None
        if error.code in AUTOMOD:
            raise
    try:
        # Replying takes the right to read the channel's history, and a message that one may reply to.
        return await send(message.channel, view)
    except (discord.Forbidden, discord.NotFound) as error:
        _log.info("No way to write in channel %d: %s", message.channel.id, told(error))
        return None


async def send(
    channel: discord.abc.Messageable, view: discord.ui.LayoutView, **options: Any
) -> discord.Message:
    """Write into a channel. Raises as ``reply`` does."""
    nonce = secrets.randbits(63)
    return await repeated(lambda: channel.send(view=view, nonce=nonce, **options))


async def send_under(
    channel: discord.abc.Messageable,
    view: discord.ui.LayoutView,
    under: discord.MessageReference | None,
    **options: Any,
) -> None:
    """Write into a channel in reply to one of its messages, or without that where a reply is refused.

    Raises as ``reply`` does, and where nothing may be written there.
    """
    if under is not None:
        try:
            await send(channel, view, reference=under, **options)
        except discord.HTTPException as error:
            if error.code in CHANNEL_CLOSED | AUTOMOD:
                raise
            _log.info("A reply was refused: %s", told(error))
        else:
            return
    await send(channel, view, **options)


async def edit(message: discord.PartialMessage, view: discord.ui.LayoutView) -> Edited:
    """Edit a message once; say whether that is to be tried again."""
    try:
        await message.edit(view=view)
    except discord.HTTPException as error:
        if is_passing(error):
            return Edited.LATER
        _log.info("Message %d can't be edited any more: %s", message.id, told(error))
        return Edited.GONE
    except UNCLEAR:
        return Edited.LATER
    return Edited.DONE


def show_typing(channel: discord.abc.Messageable, after: float = 0.3) -> asyncio.TimerHandle:
    """Show that the bot is typing, unless the handle is cancelled before: most answers are there sooner.

    Nothing waits for it: a message ends the typing, and so does time.
    """

    async def type_once() -> None:
        try:
            await channel.typing()
        except ANYTHING as error:
            _log.debug("Typing was not shown: %s", told(error))

    def begin() -> None:
        task = asyncio.create_task(type_once())
        _typing.add(task)
        task.add_done_callback(_typing.discard)

    return asyncio.get_running_loop().call_later(after, begin)


_typing: set[asyncio.Task[None]] = set()

"""Tells who asked that there is an answer now: once of an article, and of each reply; there or in private."""

from __future__ import annotations

import logging
from collections.abc import Callable
from enum import Enum, auto
from typing import Any

import discord

from bot.interactions import AbstractBot
from bot.render.answer import answer_page
from bot.render.limits import layout
from bot.sending.messages import send, send_under
from bot.sending.requests import FAILED, Unreachable, repeated, told
from bot.spoken import of_server
from bot.texts import say, speaking
from bot.views.answer import answer_view
from knowledge.collection import Collection
from knowledge.records import Found, Waiter

_log = logging.getLogger(__name__)

Shown = Callable[[bool], discord.ui.LayoutView]
"""Makes what is said, for a channel or (False) for a direct message, where none of our buttons work."""


class Told(Enum):
    """What became of telling somebody."""

    DONE = auto()
    MISSED = auto()
    """They left, or nothing reaches them, at least not now."""
    ELSEWHERE = auto()
    """Somebody else tells them, or they do not want it any more."""


async def tell_found(bot: AbstractBot, guild: discord.Guild, collection: Collection, found: Found) -> None:
    """Tell somebody of an answer that their question has now."""
    answer, mention = found.answer, f"<@{found.waiter.person}>"

    def shown(in_channel: bool) -> discord.ui.LayoutView:
        note = say("told-found", person=mention)
        return answer_view(answer, note=note) if in_channel else layout(answer_page(answer, 0, note))

    if await tell(bot, guild, collection, found.waiter, shown) is Told.DONE:
        await collection.questions.record(answer)
        await collection.waiting.settle(found.waiter.answer_id)


async def tell(
    bot: AbstractBot,
    guild: discord.Guild,
    collection: Collection,
    waiter: Waiter,
    shown: Shown,
    *,
    is_last: bool = True,
) -> Told:
    """Tell somebody something, and return what became of it.

    ``is_last``: whether they wait no longer then. Who left, or takes no messages, does not wait any more either way;
    whom Discord does not let us tell now goes on waiting.
    """
    try:
        member = await guild.fetch_member(waiter.person)
    except discord.NotFound:
        await collection.waiting.take(waiter)
        return Told.MISSED
    except FAILED as error:
        _log.info("Who waits for an answer was not found: %s", told(error))
        return Told.MISSED
    if is_last and not await collection.waiting.take(waiter):
        return Told.ELSEWHERE
    try:
        with speaking(of_server(collection.settings.language, guild)):
            is_told = await _say(bot, guild, member, waiter, shown)
    except Unreachable as error:
        _log.info("Who waits for an answer was not told: %s", told(error))
        if is_last:
            await collection.waiting.put_back(waiter)
        return Told.MISSED
    if not is_told:
        await collection.waiting.take(waiter)
    return Told.DONE if is_told else Told.MISSED


async def _say(
    bot: AbstractBot, guild: discord.Guild, member: discord.Member, waiter: Waiter, shown: Shown
) -> bool:
    """Say it in the channel, else in private; False where Discord refuses both, which it would again."""
    channel = await _channel(bot, guild, member, waiter.channel_id)
    if channel is not None:
        only = discord.AllowedMentions(everyone=False, roles=False, users=[member], replied_user=False)
        under = waiter.message_id and discord.MessageReference(
            message_id=waiter.message_id, channel_id=channel.id, guild_id=guild.id, fail_if_not_exists=False
        )
        try:
            await send_under(channel, shown(True), under or None, allowed_mentions=only)
        except discord.HTTPException as error:
            _log.info("Channel %d can't be written to: %s", channel.id, told(error))
        else:
            return True
    try:
        await send(await repeated(member.create_dm), shown(False))
    except discord.HTTPException as error:
        _log.info("Somebody who waits for an answer takes no direct messages: %s", told(error))
        return False
    return True


async def _channel(
    bot: AbstractBot, guild: discord.Guild, member: discord.Member, channel_id: int | None
) -> Any:
    """Return the channel where they asked, where they still see it; None where it is gone."""
    if channel_id is None:
        return None
    channel: Any = guild.get_channel_or_thread(channel_id)
    if channel is None:
        try:
            channel = await bot.fetch_channel(channel_id)  # a thread that is archived is not among the known
        except (discord.InvalidData, discord.HTTPException, OSError, TimeoutError):
            return None
    try:
        sees = channel.permissions_for(member).view_channel
    except (AttributeError, discord.ClientException):
        return None
    return channel if sees and isinstance(channel, discord.abc.Messageable) else None

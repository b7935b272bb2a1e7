"""Tells who asked that there is an answer now: once, and where they asked, or in private."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

import discord

from bot.interactions import AbstractBot
from bot.render.answer import answer_page
from bot.render.limits import layout
from bot.sending.messages import send
from bot.sending.requests import FAILED, Unreachable, told
from bot.spoken import of_server
from bot.texts import say, speaking
from bot.views.answer import answer_view
from knowledge.collection import Collection
from knowledge.records import Found, Waiter

_log = logging.getLogger(__name__)

Shown = Callable[[bool], discord.ui.LayoutView]
"""Makes what is said, for a channel or (False) for a direct message, where none of our buttons work."""


async def tell_found(bot: AbstractBot, guild: discord.Guild, collection: Collection, found: Found) -> None:
    """Tell somebody of an answer that their question has now."""
    answer, mention = found.answer, f"<@{found.waiter.person}>"

    def shown(in_channel: bool) -> discord.ui.LayoutView:
        note = say("told-found", person=mention)
        return answer_view(answer, note=note) if in_channel else layout(answer_page(answer, 0, note))

    if await tell(bot, guild, collection, found.waiter, shown):
        await collection.questions.record(answer)
        await collection.waiting.settle(found.waiter.answer_id)


async def tell(
    bot: AbstractBot, guild: discord.Guild, collection: Collection, waiter: Waiter, shown: Shown
) -> bool:
    """Tell somebody something; return whether they were told.

    Whoever left is not. Whom Discord does not let us tell now is told another time.
    """
    try:
        member = await guild.fetch_member(waiter.person)
    except discord.NotFound:
        await collection.waiting.take(waiter)
        return False
    except FAILED as error:
        _log.info("Who waits for an answer was not found: %s", told(error))
        return False
    if not await collection.waiting.take(waiter):
        return False  # somebody else tells them, or they do not want it any more
    try:
        with speaking(of_server(collection.settings.language, guild)):
            return await _say(bot, guild, member, waiter, shown)
    except (Unreachable, discord.HTTPException) as error:
        _log.info("Who waits for an answer was not told: %s", told(error))
        await collection.waiting.put_back(waiter)
        return False


async def _say(
    bot: AbstractBot, guild: discord.Guild, member: discord.Member, waiter: Waiter, shown: Shown
) -> bool:
    channel = await _channel(bot, guild, member, waiter.channel_id)
    if channel is not None:
        only = discord.AllowedMentions(everyone=False, roles=False, users=[member], replied_user=False)
        options: dict[str, Any] = {"allowed_mentions": only}
        if waiter.message_id is not None:
            options["reference"] = discord.MessageReference(
                message_id=waiter.message_id,
                channel_id=channel.id,
                guild_id=guild.id,
                fail_if_not_exists=False,
            )
        try:
            await send(channel, shown(True), **options)
        except (discord.Forbidden, discord.NotFound) as error:
            _log.info("Channel %d can't be written to: %s", channel.id, told(error))
        else:
            return True
    try:
        await send(await member.create_dm(), shown(False))
    except discord.Forbidden:
        _log.info("Somebody who waits for an answer takes no direct messages")
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

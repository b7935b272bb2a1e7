"""Helpers are called where they can be, and whoever calls is told where they can't, without using up the call."""

from __future__ import annotations

import discord
import pytest

from bot.texts import say, speaking
from tests.bot.cogs.test_waiting import ASKED, allowed, ask, said_since
from tests.bot.locales import Locales, locales
from tests.bot.world import World, as_invited, buttons_of, deny, plain, text_of

__all__ = ["locales"]

MESSAGES = "/channels/*/messages"


async def called(world: World, nothing: discord.Message) -> str:
    """Ask a human, and return what the caller is told."""
    return plain(text_of(await world.member.click(nothing, label=say("ask-human"))))


@pytest.mark.asyncio
async def test_a_role_that_may_not_be_mentioned(world: World) -> None:
    """It is not called in the channel, and the caller told why; once it may be, the same button calls it."""
    await as_invited(world)
    helpers = world.guild.create_role("Helpers")
    settings = (await world.collection()).settings
    await settings.decide("helper_role_id", helpers.id)
    nothing = await ask(world)
    assert await called(world, nothing) == plain(say("human-role-silent"))
    assert said_since(world, nothing) == []
    world.env.backend.edit_role(world.guild.id, helpers.id, {"mentionable": True})
    await world.env.settle()
    assert await called(world, nothing) == plain(say("human-called"))


@pytest.mark.asyncio
async def test_a_silent_role_with_a_channel_of_its_own(world: World) -> None:
    """Its people read the question there: it is posted and mentions nobody."""
    await as_invited(world)
    helpers, room = world.guild.create_role("Helpers"), world.guild.create_text_channel("helpers")
    settings = (await world.collection()).settings
    await settings.decide("helper_role_id", helpers.id)
    await settings.decide("helper_channel_id", room.id)
    assert await called(world, await ask(world)) == plain(say("human-called"))
    shown = room.last_message
    assert shown is not None
    assert ASKED in plain(text_of(shown))
    assert allowed(world) == {"parse": []}
    assert shown.role_mentions == []


@pytest.mark.asyncio
@pytest.mark.parametrize("missing", ["view_channel", "send_messages"])
async def test_a_channel_that_is_closed_to_the_bot(world: World, missing: str) -> None:
    """The caller is told, and the call not used up."""
    room = world.guild.create_text_channel("helpers")
    settings = (await world.collection()).settings
    await settings.decide("helper_channel_id", room.id)
    assert world.bot.user is not None
    nothing = await ask(world)
    await as_invited(world)
    await deny(world, room, world.bot.user.id, **{missing: True})
    assert await called(world, nothing) == plain(say("human-channel-closed"))
    await deny(world, room, world.bot.user.id)
    assert await called(world, nothing) == plain(say("human-called"))


@pytest.mark.asyncio
@pytest.mark.parametrize(("status", "code"), [(403, 50013), (404, 10003)])
async def test_a_channel_that_closes_meanwhile(world: World, status: int, code: int) -> None:
    """What Discord refuses counts, whatever the bot knew of the channel."""
    room = world.guild.create_text_channel("helpers")
    await (await world.collection()).settings.decide("helper_channel_id", room.id)
    nothing = await ask(world)
    world.env.inject_error("POST", MESSAGES, status=status, code=code, times=1)
    assert await called(world, nothing) == plain(say("human-channel-closed"))
    assert await called(world, nothing) == plain(say("human-called"))


@pytest.mark.asyncio
async def test_replies_that_are_refused(world: World) -> None:
    """Without the right to read a channel's history the call stands in the channel, not under the question."""
    helpers = world.guild.create_role("Helpers", mentionable=True)
    await (await world.collection()).settings.decide("helper_role_id", helpers.id)
    nothing = await ask(world)
    world.env.inject_error("POST", MESSAGES, status=400, code=160002, times=1)
    assert await called(world, nothing) == plain(say("human-called"))
    (shown,) = said_since(world, nothing)
    assert [role.id for role in shown.role_mentions] == [helpers.id]


@pytest.mark.asyncio
async def test_what_helpers_read_is_in_the_servers_language(world: World, locales: Locales) -> None:
    """Whatever language the person has who calls them: the button under it, too."""
    room = world.guild.create_text_channel("helpers")
    settings = (await world.collection()).settings
    await settings.decide("helper_channel_id", room.id)
    await settings.decide("language", "fr")
    locales.set(world.member, "de")
    nothing = await ask(world)
    with speaking("fr"):
        label = say("ask-human")
    told = text_of(await world.member.click(nothing, label=label))
    assert room.last_message is not None
    with speaking("de"):
        assert told == say("human-called")
    with speaking("fr"):
        assert list(buttons_of(room.last_message)) == [say("human-waiting")]
        assert say("human-how-to-reply") in text_of(room.last_message)

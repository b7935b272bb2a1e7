"""A server that the bot was removed from is noted, and one that is out of reach is not."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.client import FootnoteBot
from bot.cogs.servers import Servers
from knowledge.collection import GRACE, Collections
from tests.bot.world import World, make_world
from tests.waiting import until


def _cog(world: World) -> Servers:
    cog = world.bot.get_cog("Servers")
    assert isinstance(cog, Servers)
    return cog


def _bring_forward(collections: Collections) -> None:
    collections.leaving._clock = lambda: datetime.now(UTC) + GRACE + timedelta(seconds=1)


@pytest.mark.asyncio
async def test_a_removal_is_noted_and_its_files_go_after_the_grace(
    world: World, collections: Collections
) -> None:
    """The files stay until then; another server's stay for good."""
    other = make_world(world.env, "Elsewhere")
    for each in (world, other):
        await each.add("Fog", "In fog the horn sounds twice a minute.")
    world.env.backend.remove_guild(other.guild.id)
    await world.env.settle()
    assert list(collections.leaving.since()) == [other.guild.id]
    await _cog(world).look()
    assert sorted(collections.server_ids()) == sorted([world.guild.id, other.guild.id])
    _bring_forward(collections)
    await _cog(world).look()
    assert collections.server_ids() == [world.guild.id]


@pytest.mark.asyncio
async def test_an_outage_deletes_nothing(world: World, collections: Collections) -> None:
    """A server that Discord can't reach is not left, and while one is out of reach nothing is deleted at all."""
    other = make_world(world.env, "Elsewhere")
    for each in (world, other):
        await each.add("Fog", "In fog the horn sounds twice a minute.")
    world.bot._connection.parse_guild_delete({"id": str(other.guild.id), "unavailable": True})  # type: ignore[typeddict-item]
    await until(lambda: not collections.leaving.since())  # it is written in a thread
    collections.leaving.note_left([4711])
    _bring_forward(collections)
    await _cog(world).on_ready()
    await _cog(world).look()
    assert sorted(collections.server_ids()) == sorted([world.guild.id, other.guild.id])
    assert list(collections.leaving.since()) == [4711]


@pytest.mark.asyncio
async def test_who_left_while_the_bot_was_away_is_noted_at_the_start(
    world: World, collections: Collections
) -> None:
    """A collection of a server that the bot is not in any more begins its grace when the bot is ready."""
    await world.add("Fog", "In fog the horn sounds twice a minute.")
    gone = await collections.open(4711)
    assert gone.path.exists()
    await world.restart()
    await world.env.settle()
    assert list(collections.leaving.since()) == [4711]
    assert isinstance(world.bot, FootnoteBot)


@pytest.mark.asyncio
async def test_coming_back_cancels(world: World, collections: Collections) -> None:
    """A server that the bot is invited to again within the grace keeps its articles."""
    collections.leaving.note_left([world.guild.id])
    guild = world.bot.get_guild(world.guild.id)
    assert guild is not None
    world.bot.dispatch("guild_join", guild)
    await until(lambda: not collections.leaving.since())  # it is written in a thread

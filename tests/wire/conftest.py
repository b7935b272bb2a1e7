"""The real bot, connected over real sockets to a Discord of this process."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest
import pytest_asyncio
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot.client import FootnoteBot
from bot.cooldown import Cooldown
from bot.sending import interactions, messages, requests
from knowledge.collection import Collection, Collections
from knowledge.records import Known
from tests.waiting import until
from tests.wire import payloads
from tests.wire.loopback import Loopback

FOG = "In fog the horn of the lighthouse sounds twice a minute, and it can be heard five miles out at sea."


@dataclass
class Wire:
    """A connected bot, its Discord, and the one server's collection with one article."""

    discord: Loopback
    bot: FootnoteBot
    collection: Collection

    until = staticmethod(until)


@pytest.fixture
def quick_repeats(monkeypatch: pytest.MonkeyPatch) -> None:
    """Repeat requests after moments, and be seen typing at once."""
    monkeypatch.setattr(requests, "PAUSES", (0.01, 0.02, 0.05))
    monkeypatch.setattr(interactions, "_FIRST_PAUSES", (0.01, 0.02))
    monkeypatch.setattr("bot.cogs.mentions.show_typing", partial(messages.show_typing, after=0.0))


@pytest_asyncio.fixture
async def wire(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Wire]:
    """Start a Discord and a bot that is connected to it."""
    async with Loopback() as discord, Collections(tmp_path / "data") as collections:
        monkeypatch.setattr(Route, "BASE", discord.api)
        monkeypatch.setattr(DiscordWebSocket, "DEFAULT_GATEWAY", yarl.URL(discord.gateway))
        collection = await collections.open(payloads.GUILD)
        draft = await collection.intake.from_text(FOG, Known(title="Fog"))
        await collection.articles.add(draft)
        bot = FootnoteBot(collections, data_dir=tmp_path / "data")
        bot.cooldown = Cooldown(clock=itertools.count(step=3600).__next__)
        bot._connection.guild_ready_timeout = 0.05  # seconds without another server until all are there
        running = asyncio.create_task(bot.start(discord.token))
        async with asyncio.timeout(60):
            await discord.ready.wait()
            await bot.wait_until_ready()
        yield Wire(discord, bot, collection)
        await bot.close()
        running.cancel()
        with suppress(asyncio.CancelledError):
            await running


def assert_no_traceback(caplog: pytest.LogCaptureFixture) -> None:
    """See that what Discord and the network did is at most a line."""
    assert [record.getMessage() for record in caplog.records if record.exc_info] == []

"""Discord is not there at the start, or does not want the bot."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot import connecting
from bot.client import FootnoteBot
from bot.connecting import EXIT_REFUSED, EXIT_UNREACHABLE, CannotRun, connect
from knowledge.collection import Collections
from tests.waiting import until
from tests.wire import payloads
from tests.wire.faults import Fault
from tests.wire.loopback import Loopback

LOGIN = ("GET", "/users/@me")
SYNC = ("PUT", r"/applications/\d+/commands")


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make the pauses between two tries short."""
    monkeypatch.setattr(connecting, "_FIRST_PAUSE", 0.01)


@pytest_asyncio.fixture
async def discord(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Loopback]:
    """Start a Discord that nobody is connected to."""
    async with Loopback() as discord:
        monkeypatch.setattr(Route, "BASE", discord.api)
        monkeypatch.setattr(DiscordWebSocket, "DEFAULT_GATEWAY", yarl.URL(discord.gateway))
        yield discord


@pytest_asyncio.fixture
async def bot(discord: Loopback, tmp_path: Path) -> AsyncIterator[FootnoteBot]:
    """Make a bot that is not connected."""
    async with Collections(tmp_path / "data") as collections:
        yield FootnoteBot(collections, data_dir=tmp_path / "data")


@pytest.mark.asyncio
@pytest.mark.parametrize("code", [4004, 4010, 4011, 4012, 4013, 4014])
async def test_refusal_by_the_gateway(discord: Loopback, bot: FootnoteBot, code: int) -> None:
    """Each code with which the gateway refuses a bot for good is one sentence; another try does not help."""
    discord.close_code = code
    with pytest.raises(CannotRun) as caught:
        await connect(bot, discord.token)
    _is_plain(caught.value, EXIT_REFUSED)


@pytest.mark.asyncio
async def test_token_that_is_reset_while_it_runs(discord: Loopback, bot: FootnoteBot) -> None:
    """A token that is no longer taken ends a running bot with a sentence."""
    running = asyncio.create_task(connect(bot, discord.token))
    await asyncio.wait_for(discord.ready.wait(), 30)
    discord.token = "another.token.now"
    assert discord._socket is not None
    await discord._socket.close(code=4004)
    with pytest.raises(CannotRun, match="DISCORD_TOKEN") as caught:
        await asyncio.wait_for(running, 20)
    _is_plain(caught.value, EXIT_REFUSED)


@pytest.mark.asyncio
@pytest.mark.parametrize(("where", "status"), [(LOGIN, 503), (LOGIN, 0), (SYNC, 503)])
async def test_brief_outage_is_waited_out(
    discord: Loopback, bot: FootnoteBot, where: tuple[str, str], status: int, caplog: pytest.LogCaptureFixture
) -> None:
    """Failures in a row, cut connections too, are a line each in the log, and then the bot runs."""
    discord.faults.append(Fault(where, status=status, cut="" if status else "before", times=3))
    running = asyncio.create_task(connect(bot, discord.token))
    await asyncio.wait_for(discord.ready.wait(), 30)
    told = [r for r in caplog.records if r.name == "bot.connecting" and r.levelno == logging.WARNING]
    assert 1 <= len(told) <= 3  # aiohttp tries once more itself where a connection was cut
    await bot.close()
    await running


@pytest.mark.asyncio
async def test_long_outage_ends_it(discord: Loopback, bot: FootnoteBot) -> None:
    """Where Discord stays away, the bot ends with a sentence and the code for another try later."""
    discord.faults.append(Fault(LOGIN, status=503, times=10_000))
    with pytest.raises(CannotRun, match="503") as caught:
        await connect(bot, discord.token, patience=0.2)
    _is_plain(caught.value, EXIT_UNREACHABLE)


@pytest.mark.asyncio
async def test_gateway_that_is_down(
    discord: Loopback, bot: FootnoteBot, monkeypatch: pytest.MonkeyPatch, unused_tcp_port: int
) -> None:
    """A gateway that does not let the bot in ends it too."""
    monkeypatch.setattr(
        DiscordWebSocket, "DEFAULT_GATEWAY", yarl.URL(f"ws://127.0.0.1:{unused_tcp_port}/gateway")
    )
    with pytest.raises(CannotRun, match="did not let the bot in") as caught:
        await connect(bot, discord.token, patience=2.5)  # discord.py waits up to two seconds
    _is_plain(caught.value, EXIT_UNREACHABLE)


@pytest.mark.asyncio
async def test_commands_that_discord_does_not_take(discord: Loopback, bot: FootnoteBot) -> None:
    """Commands that Discord finds fault with end the bot with a sentence that has its reason."""
    errors = {"0": {"name": {"_errors": [{"code": "X", "message": "bad name"}]}}}
    body = {"code": 50035, "message": "Invalid Form Body", "errors": errors}
    discord.faults.append(Fault(SYNC, status=400, body=body))
    with pytest.raises(CannotRun, match="bad name") as caught:
        await connect(bot, discord.token)
    _is_plain(caught.value, EXIT_REFUSED)


@pytest.mark.asyncio
async def test_commands_that_discord_takes_later(
    discord: Loopback, bot: FootnoteBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where Discord lets a bot wait with changed commands, it runs with the old ones until they are taken."""
    monkeypatch.setattr("bot.syncing._PATIENCE", 0.05)
    discord.commands = [payloads.command({"name": "ask", "description": "An older one"})]
    discord.faults.append(Fault.limit(SYNC, 1.0))
    running = asyncio.create_task(connect(bot, discord.token))
    await asyncio.wait_for(discord.ready.wait(), 30)
    assert len(discord.commands) == 1
    assert bot.command_id("ask") == int(discord.commands[0]["id"])
    await until(lambda: bot.command_id("index") is not None)
    assert len(discord.commands) > 1
    await bot.close()
    await running


def test_pauses_grow_to_a_bound() -> None:
    """Each try waits twice as long as the one before, up to a quarter of a minute."""
    pauses: Iterator[float] = connecting._pauses()
    seen = [next(pauses) for _ in range(20)]
    assert seen == sorted(seen)
    assert seen[-1] == connecting._LONGEST_PAUSE


def _is_plain(error: CannotRun, exit_code: int) -> None:
    """Check that an error is one line that a person reads, with the code that tells whether to try again."""
    assert error.exit_code == exit_code
    assert str(error).endswith(".")
    assert "\n" not in str(error)

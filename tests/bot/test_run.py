from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import AsyncIterator
from pathlib import Path

import discord
import pytest
import pytest_asyncio
from aiohttp import web
from discord.http import Route

from bot.connecting import CannotRun, connect
from bot.run import forget_token, invite_link, make_writable, run_bot, run_until_stopped
from bot.settings import SettingsError


@pytest_asyncio.fixture
async def discord_says(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[list[int]]:
    """Serve an API on the loopback that answers everything with one status."""
    status = [401]

    async def answer(_: web.Request) -> web.Response:
        if status[0] == 0:
            await asyncio.sleep(60)
        return web.json_response({"message": "No", "code": 0}, status=status[0])

    app = web.Application()
    app.router.add_route("*", "/{path:.*}", answer)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    port = runner.addresses[0][1]
    monkeypatch.setattr(Route, "BASE", f"http://127.0.0.1:{port}")
    yield status
    await runner.cleanup()


@pytest.mark.asyncio
async def test_wrong_token_is_told_in_one_sentence(discord_says: list[int]) -> None:
    """A token that Discord does not take ends the bot with what to do about it."""
    with pytest.raises(CannotRun, match="DISCORD_TOKEN"):
        await connect(discord.Client(intents=discord.Intents.none()), "a.b.c")


@pytest.mark.asyncio
async def test_refusal_is_told_in_one_sentence(discord_says: list[int]) -> None:
    """What Discord forbids at the start ends the bot with a sentence."""
    discord_says[0] = 403
    with pytest.raises(CannotRun):
        await connect(discord.Client(intents=discord.Intents.none()), "a.b.c")


@pytest.mark.asyncio
async def test_no_network_is_told_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch, unused_tcp_port: int
) -> None:
    """When Discord can't be reached, that is what is said."""
    monkeypatch.setattr(Route, "BASE", f"http://127.0.0.1:{unused_tcp_port}")
    monkeypatch.setattr(asyncio, "sleep", _no_sleep)
    with pytest.raises(CannotRun, match="reached"):
        await connect(discord.Client(intents=discord.Intents.none()), "a.b.c", patience=0.5)


async def _no_sleep(*_: object) -> None:
    """Stand in for the library's pauses between its attempts."""


def test_data_folder_that_is_none(tmp_path: Path) -> None:
    """A data folder that can't be made is told by its name; one that can is made, and left empty."""
    (tmp_path / "file").write_text("")
    with pytest.raises(CannotRun, match="file/data"):
        make_writable(tmp_path / "file" / "data")
    make_writable(tmp_path / "new" / "data")
    assert list((tmp_path / "new" / "data").iterdir()) == []


def test_invite_link_has_scopes_and_permissions() -> None:
    """The link brings bot and commands, with the permissions it needs."""
    link = invite_link(123)
    assert "client_id=123" in link
    assert "scope=bot+applications.commands" in link
    assert "permissions=" in link


@pytest.mark.asyncio
async def test_signal_ends_it_cleanly(discord_says: list[int]) -> None:
    """SIGTERM closes the bot, also while it is still waiting for Discord."""
    discord_says[0] = 0  # no answer at all
    client = discord.Client(intents=discord.Intents.none())
    stopping = asyncio.get_running_loop().call_later(0.2, os.kill, os.getpid(), signal.SIGTERM)
    await run_until_stopped(client, "a.b.c")
    assert stopping.when() < asyncio.get_running_loop().time()
    assert client.is_closed()


def test_missing_token_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a token the bot does not start, and says what is missing; nothing is made in the folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("DISCORD_TOKEN", raising=False)
    with pytest.raises(SettingsError, match="DISCORD_TOKEN is missing"):
        run_bot()
    assert list(tmp_path.iterdir()) == []


def test_the_token_leaves_the_environment() -> None:
    """Processes that read foreign files are started with what is left of the environment: no token, however spelled."""
    environment = {"DISCORD_TOKEN": "a.b.c", "discord_token": "a.b.c", "LOG_LEVEL": "INFO"}
    forget_token(environment)
    assert environment == {"LOG_LEVEL": "INFO"}

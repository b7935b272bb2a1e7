"""The real bot on real collections, in a Discord that is simulated in memory."""

from __future__ import annotations

import itertools
import logging
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
import pytest_asyncio
from simcord.env import Env

from bot.client import FootnoteBot
from knowledge.collection import Collections
from tests.bot.openapi import complaints
from tests.bot.world import World, make_world


def pytest_configure(config: pytest.Config) -> None:
    """Make the marker of those tests known that bring about what nobody foresaw."""
    config.addinivalue_line("markers", "incident: something unforeseen happens in this test, and is logged")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Give the simulated Discord more patience than its five seconds: machines are slow at times."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.simcord(settle_timeout=60))


@pytest_asyncio.fixture
async def collections(tmp_path: Path) -> AsyncIterator[Collections]:
    """Open an empty data directory."""
    async with Collections(tmp_path / "data") as opened:
        yield opened


@pytest_asyncio.fixture
async def simcord_bot(
    collections: Collections, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> FootnoteBot:
    """Make the bot as ``footnote run`` does.

    It names commands by their names: a test says what it awaits without knowing their ids.
    """
    monkeypatch.setattr(FootnoteBot, "_mention_of", lambda self, name: None)
    return FootnoteBot(collections, data_dir=tmp_path / "data")


@pytest.fixture(autouse=True)
def quick_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have simcord look every 2 ms whether the bot has settled, not every 50: most actions are that quick."""
    defaults = Env._settle_internal.__kwdefaults__
    monkeypatch.setitem(defaults, "idle", 0.002)


@pytest.fixture
def world(simcord_env: Env) -> World:
    """Build a server with a member, a moderator and an admin."""
    return make_world(simcord_env)


@pytest.fixture(autouse=True)
def no_incident(request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test in which something unforeseen happened, unless it is marked ``incident``."""
    yield
    if request.node.get_closest_marker("incident") is None:
        errors = [r.getMessage() for r in caplog.get_records("call") if r.levelno >= logging.ERROR]
        assert not errors


@pytest.fixture(autouse=True)
def as_described(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test in which the bot sent what Discord's description does not know, where that is given."""
    env = request.getfixturevalue("simcord_env") if "simcord_env" in request.fixturenames else None
    yield
    if env is not None:
        assert complaints(env.http_requests) == []


@pytest.fixture(autouse=True)
def unhurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let an hour pass before each question, so that nobody waits; tests of that give the bot a clock of their own."""
    hours = itertools.count(step=3600)
    monkeypatch.setattr("bot.cooldown.time", SimpleNamespace(monotonic=lambda: next(hours)))

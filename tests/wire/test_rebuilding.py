"""A rebuild's message over real sockets."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from bot.cogs.index import Index
from bot.texts import say
from knowledge.collection.catching_up import indexed
from knowledge.index import IndexedArticle
from knowledge.records import Article, Passage
from tests.wire import payloads
from tests.wire.conftest import Wire, assert_no_traceback
from tests.wire.faults import EDIT, Asked, Fault


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Hold a rebuild up until the gate is opened."""
    gate = threading.Event()

    def through_the_gate(article: Article, passages: tuple[Passage, ...]) -> IndexedArticle:
        assert gate.wait(timeout=60)
        return indexed(article, passages)

    monkeypatch.setattr("knowledge.collection.catching_up.indexed", through_the_gate)
    monkeypatch.setattr("bot.cogs.index._LOOKS_AT_ONCE", 1)
    yield gate
    gate.set()


@pytest.mark.asyncio
async def test_the_message_of_a_rebuild_ends_whatever_becomes_of_its_edits(
    wire: Wire, gate: threading.Event, caplog: pytest.LogCaptureFixture
) -> None:
    """An edit that fails comes again with the next one, the last one too: no message stays half-way."""
    for fault in (
        Fault(EDIT, cut="before", times=999),
        Fault(EDIT, cut="after", times=999),
        Fault(EDIT, status=503, times=999),
        Fault.limit(EDIT, 0.01, times=999),
    ):
        wire.discord.faults.clear()
        gate.clear()
        asked = await rebuild(wire)
        wire.discord.faults.append(fault)
        await wire.until(lambda fault=fault: fault.hits > 0)
        gate.set()
        await wire.until(lambda: wire.collection.index.last_rebuild.is_done)
        await wire.until(lambda fault=fault, before=fault.hits: fault.hits > before + 1)
        wire.discord.faults.clear()
        await wire.until(lambda: not index_of(wire).is_showing_progress)
        assert say("rebuild-done") in asked.texts[0], fault
    assert_no_traceback(caplog)


@pytest.mark.asyncio
async def test_a_message_that_is_gone_is_let_go_of(
    wire: Wire, gate: threading.Event, caplog: pytest.LogCaptureFixture
) -> None:
    """Where the message was deleted, or the channel closed to the bot, the rebuild goes on without it."""
    for status, code in ((404, 10008), (403, 50001)):
        gate.clear()
        wire.discord.faults.clear()
        await rebuild(wire)
        wire.discord.faults[:] = [Fault.refusal(EDIT, status, code, times=9)]
        await wire.until(lambda: wire.discord.faults[0].hits > 0)
        await wire.until(lambda: not index_of(wire).is_showing_progress)
        assert wire.discord.faults[0].hits == 1
        gate.set()
        await wire.until(lambda: wire.collection.index.last_rebuild.is_done)
    assert_no_traceback(caplog)


def index_of(wire: Wire) -> Index:
    """Return the cog that rebuilds."""
    cog = wire.bot.get_cog("Index")
    assert isinstance(cog, Index)
    return cog


async def rebuild(wire: Wire) -> Asked:
    """Start a rebuild whose message is edited often."""
    index_of(wire)._update.change_interval(seconds=0.02)
    asked = await wire.discord.slash("index rebuild", payloads.ADMIN)
    await asked.end()
    assert say("rebuild-started") in asked.texts[0]
    return asked

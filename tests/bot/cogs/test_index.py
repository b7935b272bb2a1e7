from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from simcord.results import ResponseMessage

from bot.cogs.index import Index
from bot.texts import say
from knowledge.collection.catching_up import indexed
from knowledge.index import IndexedArticle
from knowledge.ranking import DEFAULT_THRESHOLD
from knowledge.records import Article, Passage
from tests.bot.world import FOG, World, reply_of, text_of
from tests.waiting import until


@pytest.mark.asyncio
async def test_small_rebuild_is_done_at_once(world: World) -> None:
    """A small collection's rebuild shows its result in the answer, and questions are answered after it."""
    await world.add("Fog", "In fog the horn sounds twice a minute.")
    shown = reply_of(await world.admin.slash(world.channel, "index rebuild"))
    assert say("rebuild-done") in text_of(shown)
    assert not shown.ephemeral
    asked = await world.member.slash(world.channel, "ask", question="How often does the horn sound in fog?")
    assert "twice a minute" in text_of(asked)


@pytest.mark.asyncio
async def test_rebuild_of_nothing(world: World) -> None:
    """An empty collection can be rebuilt too."""
    assert say("rebuild-done") in text_of(await world.admin.slash(world.channel, "index rebuild"))


@pytest.mark.asyncio
async def test_status_shows_the_collection(world: World) -> None:
    """The status counts articles, passages and open questions, and says that all is well."""
    await world.add("Fog", "\n\n".join(FOG))
    await world.member.slash(world.channel, "ask", question="Which trains run to Vienna tonight?")
    shown = reply_of(await world.admin.slash(world.channel, "index status"))
    said = text_of(shown)
    assert shown.ephemeral
    rows = (
        "**Articles:** 1",
        "**Passages:** 2",
        "**Questions without an answer:** 1",
        f"**Meaning:** {say('meaning-missing')}",
    )
    for row in rows:
        assert row in said
    assert say("status-healthy") in said


@pytest.mark.asyncio
async def test_threshold_is_the_servers_own(world: World) -> None:
    """An admin decides how sure an answer must be: at 1 the bot is never sure, at 0 always."""
    await world.add("Fog", "\n\n".join(FOG))
    question = "How often does the horn sound in fog?"
    assert f"{DEFAULT_THRESHOLD:.2f}" in text_of(await world.admin.slash(world.channel, "index threshold"))
    assert "1.00" in text_of(await world.admin.slash(world.channel, "index threshold", confidence=1.0))
    asked = await world.member.slash(world.channel, "ask", question=question)
    assert say("not-sure") in text_of(asked)
    assert "**Questions without an answer:** 1 (1 doubtful)" in text_of(
        await world.admin.slash(world.channel, "index status")
    )
    await world.admin.slash(world.channel, "index threshold", confidence=0.0)
    asked = await world.member.slash(world.channel, "ask", question=question)
    assert "**In fog the horn" in text_of(asked)
    assert say("not-sure") not in text_of(asked)
    refused = await world.admin.slash(world.channel, "index threshold", confidence=1.5)
    assert "from 0 to 1" in text_of(refused)


class Gate:
    """What each article of a rebuild has to pass."""

    def __init__(self) -> None:
        self._open = threading.Semaphore(0)
        self.passed = 0

    def open(self, articles: int) -> None:
        """Let some articles through."""
        self._open.release(articles)

    def indexed(self, article: Article, passages: tuple[Passage, ...]) -> IndexedArticle:
        """Wait until the gate is open for the article."""
        assert self._open.acquire(timeout=60)
        self.passed += 1
        return indexed(article, passages)


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[Gate]:
    """Let a rebuild take in one article for each time that the gate is opened."""
    gate = Gate()
    monkeypatch.setattr("knowledge.collection.catching_up.indexed", gate.indexed)
    monkeypatch.setattr("bot.cogs.index._LOOKS_AT_ONCE", 1)
    yield gate
    gate.open(1000)


async def start_long_rebuild(world: World) -> ResponseMessage:
    """Start a rebuild of three articles, none of which is taken in yet."""
    await world.quote_anything()
    for number in range(3):
        await world.add(f"Log {number}", f"Entry {number}: wind, sea and sky as before.")
    return reply_of(await world.admin.slash(world.channel, "index rebuild"))


async def take_in(world: World, gate: Gate, articles: int) -> None:
    """Let a rebuild take in some articles, or be done."""
    rebuild = (await world.collection()).index.last_rebuild
    assert rebuild is not None
    taken_in = gate.passed + articles
    gate.open(articles)
    await until(lambda: rebuild.is_done or gate.passed == taken_in)


async def let_through(world: World, gate: Gate, articles: int) -> None:
    """Let a rebuild take in some articles, or be done, and time pass until its message is updated."""
    await take_in(world, gate, articles)
    await world.env.advance_time(2)


@pytest.mark.asyncio
async def test_long_rebuild_shows_its_progress(world: World, gate: Gate) -> None:
    """The message of a rebuild is updated while it runs, and says in the end that it is done."""
    shown = await start_long_rebuild(world)
    assert say("rebuild-started") in text_of(shown)
    await let_through(world, gate, 2)
    assert say("rebuild-started") in text_of(shown)
    asked = await world.member.slash(world.channel, "ask", question="What does entry 2 say of wind and sea?")
    assert "as before" in text_of(asked)
    await let_through(world, gate, 10)
    await world.env.advance_time(2)
    assert say("rebuild-done") in text_of(shown)
    index = world.bot.get_cog("Index")
    assert isinstance(index, Index)
    assert not index.is_showing_progress


@pytest.mark.asyncio
async def test_progress_is_shown_in_a_message_of_the_channel(world: World, gate: Gate) -> None:
    """A rebuild may outlast the 15 minutes in which an interaction's answer can be edited."""
    shown = await start_long_rebuild(world)
    await world.env.advance_time(16 * 60)
    await let_through(world, gate, 10)
    await world.env.advance_time(2)
    assert say("rebuild-done") in text_of(shown)


@pytest.mark.asyncio
async def test_second_rebuild_is_refused(world: World, gate: Gate) -> None:
    """While a rebuild runs another can't be started; the person is told."""
    await start_long_rebuild(world)
    again = text_of(await world.admin.slash(world.channel, "index rebuild"))
    assert "already" in again
    assert "incident" not in again


@pytest.mark.asyncio
async def test_rebuild_can_be_stopped(world: World, gate: Gate) -> None:
    """An admin stops a rebuild by its button; the index stays as it was."""
    shown = await start_long_rebuild(world)
    await world.admin.click(shown, label=say("rebuild-cancel"))
    assert text_of(shown) == say("rebuild-stopping")
    await let_through(world, gate, 10)
    await world.env.advance_time(2)
    assert text_of(shown) == say("rebuild-cancelled")
    asked = await world.member.slash(world.channel, "ask", question="What does entry 2 say of wind and sea?")
    assert "as before" in text_of(asked)


@pytest.mark.asyncio
async def test_stopping_what_has_ended_says_so(world: World, gate: Gate) -> None:
    """The button of a rebuild that is over, or of an earlier run of the bot, gets a sentence."""
    shown = await start_long_rebuild(world)
    await take_in(world, gate, 10)
    result = await world.admin.click(shown, label=say("rebuild-cancel"))
    assert text_of(result) == say("rebuild-not-running")


@pytest.mark.asyncio
async def test_deleted_progress_message_is_let_go(world: World, gate: Gate) -> None:
    """When somebody deletes the message the rebuild goes on without it."""
    shown = await start_long_rebuild(world)
    await world.admin.delete(shown)
    await let_through(world, gate, 1)
    index = world.bot.get_cog("Index")
    assert isinstance(index, Index)
    assert not index.is_showing_progress


@pytest.mark.asyncio
async def test_rebuild_that_a_restart_ended_is_told(world: World, gate: Gate) -> None:
    """After a restart the message of a rebuild that was under way says that it was interrupted."""
    shown = await start_long_rebuild(world)
    collection = await world.collection()
    # What opening the file does after the process was killed.
    await collection._core.stored(collection._core.store.rebuilds.interrupt)
    await world.restart()
    await world.bot._round()
    assert text_of(shown) == say("rebuild-interrupted")
    assert await collection.index.interrupted_rebuilds() == []

"""Many collections in one data directory."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from knowledge.collection import Collection, Collections, Services
from knowledge.collection.fair import FairPool
from knowledge.collection.pace import Pace
from knowledge.errors import BusyError, CollectionInUse
from tests.knowledge.collection.test_pace import Clock
from tests.knowledge.collection.texts import BREAD, TIDES, draft_of


@pytest.mark.asyncio
async def test_servers_have_nothing_in_common(tmp_path: Path) -> None:
    """A question in one server never cites another's article, nor does an id of one reach the other's."""
    async with Collections(tmp_path) as collections:
        one, other = await collections.open(1), await collections.open(2)
        article = await one.articles.add(await draft_of(TIDES))
        await other.articles.add(await draft_of(BREAD, "Bread"))
        answer = await one.ask("When do spring tides come?")
        await one.questions.record(answer)
        assert answer.answered
        assert not (await other.ask("When do spring tides come?")).citations
        assert await other.questions.find_answer(answer.id) is None
        assert (await other.articles.get(article.id)).title == "Bread"
        assert collections.server_ids() == [1, 2]


@pytest.mark.asyncio
async def test_two_bots_on_one_data_directory(tmp_path: Path) -> None:
    """The second one is refused as a whole."""
    async with Collections(tmp_path):
        with pytest.raises(CollectionInUse):
            async with Collections(tmp_path):
                pass


@pytest.mark.asyncio
async def test_collections_over_the_budget_are_closed_and_open_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Under a budget of nothing only what is in use stays open, and every collection still answers."""
    monkeypatch.setattr("knowledge.collection.collections._GRACE", 0.0)
    async with Collections(tmp_path, index_memory_mb=0) as collections:
        for server in range(1, 6):
            collection = await collections.open(server)
            await collection.articles.add(await draft_of(TIDES, f"Tides {server}"))
        assert len(collections.open_ids) <= 2
        for server in range(1, 6):
            answer = await (await collections.open(server)).ask("When do spring tides come?")
            assert answer.citations[0].article.title == f"Tides {server}"


@pytest.mark.asyncio
async def test_closed_collections_rest_until_something_is_due(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In the background only those are visited that are open, unknown, or have something to do."""

    async def close_all(collections: Collections) -> None:
        with monkeypatch.context() as patch:
            patch.setattr("knowledge.collection.collections._IDLE", -1.0)
            await collections.upkeep()

    async with Collections(tmp_path) as collections:
        await collections.open(1)
        feeds = (await collections.open(2))._core.store.feeds
        feed = await (await collections.open(2))._core.stored(feeds.add, "https://example.org/feed.xml")
        assert collections.due_ids() == [1, 2]
        await close_all(collections)
        assert (collections.open_ids, collections.due_ids()) == ([], [2])
        collection = await collections.open(2)
        later = feed.added_at + timedelta(days=9)
        await collection._core.stored(collection._core.store.feeds.note_success, feed.id, next_check_at=later)
        await close_all(collections)
        assert collections.due_ids() == []
        assert collection.next_due is not None
        # Another process may have added to what is closed here.
        assert collection.next_due < feed.added_at + timedelta(days=2)
        collection = await collections.open(1)
        assert collections.due_ids() == [1]
        job = await collection._core.stored(collection._core.store.rebuilds.start, total=5)
        await collection._core.stored(collection._core.store.rebuilds.interrupt)
        await close_all(collections)
        assert collections.due_ids() == [1]
        await (await collections.open(1)).index.note_reported(job.id)
        await close_all(collections)
        assert collections.due_ids() == []
    async with Collections(tmp_path) as collections:
        assert collections.due_ids() == [1, 2]


@pytest.mark.asyncio
async def test_many_who_come_at_once_share_one_opening(tmp_path: Path) -> None:
    """A cold collection that twenty people ask is opened once."""
    async with Collections(tmp_path) as collections:
        opened = await asyncio.gather(*(collections.open(1) for _ in range(20)))
        assert len({id(collection) for collection in opened}) == 1


@pytest.mark.asyncio
async def test_a_collection_that_is_just_being_closed_opens_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever comes while it closes waits for that, and gets it anew with all that was added, never two of it."""
    async with Collections(tmp_path) as collections:
        for number in range(5):
            before = await collections.open(1)
            await before.articles.add(
                await draft_of(TIDES + f"\n\nThe {number}. edition.", f"Tides {number}")
            )
            with monkeypatch.context() as patch:
                patch.setattr("knowledge.collection.collections._IDLE", -1.0)
                closing = asyncio.ensure_future(collections.upkeep())
                await asyncio.sleep(0)
                opened = await asyncio.gather(*(collections.open(1) for _ in range(5)))
            await closing
            assert {id(collection) for collection in opened} != {id(before)}
            assert len({id(collection) for collection in opened}) == 1
            status = await (await collections.open(1)).index.status()
            assert (status.articles, status.generation) == (number + 1, number + 1)


@pytest.mark.asyncio
async def test_an_opening_looks_at_few_of_the_open_ones(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However many are open and used, one more costs a look at a few of them."""
    looks: list[Path] = []
    idle_for = Collection.idle_for.fget
    assert idle_for is not None

    def counted(collection: Collection) -> float:
        looks.append(collection.path)
        return float(idle_for(collection))

    monkeypatch.setattr("knowledge.collection.collections._GRACE", 1e9)  # all are used still
    async with Collections(tmp_path, index_memory_mb=0) as collections:
        for server in range(1, 31):
            await collections.open(server)
        monkeypatch.setattr(Collection, "idle_for", property(counted))
        await collections.open(31)
        assert len(looks) <= 8


@pytest.mark.asyncio
async def test_who_would_wait_too_long_is_told_so_before_anything_is_opened(tmp_path: Path) -> None:
    """Where answers take long, of many who ask at once those who come too late are refused, in every server alike."""
    clock = Clock()
    pace = Pace(clock)
    for _ in range(20):  # a second each
        pace.begin()
        clock.now += 1
        pace.end()
    services = Services(questions=FairPool(always=0, longest_wait=9.5, pace=pace))
    async with Collections(tmp_path, services=services) as collections:
        came = [server for _ in range(10) for server in (1, 2)] + [3]
        opened = await asyncio.gather(*map(collections.open, came), return_exceptions=True)
        refused = [server for server, each in zip(came, opened, strict=True) if isinstance(each, BusyError)]
        assert 0 < len(refused) < 20
        assert 3 not in refused
        assert abs(refused.count(1) - refused.count(2)) <= 1
        assert sorted(collections.open_ids) == [1, 2, 3]
        assert not collections._coming

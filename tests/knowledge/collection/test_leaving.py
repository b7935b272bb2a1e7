"""The files of a server that was left go after a grace, and never for another reason."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from knowledge.collection import GRACE, Collections, Services, open_collection
from knowledge.collection.leaving import Leaving
from knowledge.errors import CollectionInUse
from tests.knowledge.collection.test_forgetting import Clock, marked


@pytest.fixture
def clock() -> Clock:
    """The clock of the collections."""
    return Clock()


@pytest_asyncio.fixture
async def collections(tmp_path: Path, clock: Clock) -> AsyncIterator[Collections]:
    """Two servers' collections, the first of which is open."""
    async with Collections(tmp_path, services=Services(clock=clock)) as opened:
        for server_id in (2, 1):
            collection = await opened.open(server_id)
            await collection.articles.add(marked(f"zyx{server_id}"))
            await collection.upkeep()
        (tmp_path / "1.db.vectors").write_bytes(b"vectors")
        (tmp_path / "1.db.index.new").write_bytes(b"half an index")
        (tmp_path / "backups").mkdir()
        (tmp_path / "backups" / "1.db").write_bytes(b"a backup")
        yield opened


def files_of(folder: Path, name: str) -> list[str]:
    """Return all files of a collection, in a folder and those in it."""
    return sorted(path.name for path in folder.rglob(f"*{name}*"))


def nobody(_: int) -> bool:
    """Say that the bot is in no server of that id."""
    return False


@pytest.mark.asyncio
async def test_files_go_after_the_grace(collections: Collections, clock: Clock, tmp_path: Path) -> None:
    """Not a second before it is over, then all of them; backups and other servers' files stay."""
    collections.leaving.note_left([1])
    clock.now += GRACE - timedelta(seconds=1)
    assert await collections.delete_left(nobody) == []
    collections.leaving.note_left([1])  # told twice, the first time counts
    clock.now += timedelta(seconds=1)
    assert await collections.delete_left(nobody) == [1]
    assert files_of(tmp_path, "1.db") == ["1.db"]
    assert (tmp_path / "backups" / "1.db").read_bytes() == b"a backup"
    assert collections.server_ids() == [2]
    assert (await (await collections.open(2)).articles.page())[0].title == marked("zyx2").title
    assert collections.leaving.since() == {}
    assert await (await collections.open(1)).articles.page() == []


@pytest.mark.asyncio
async def test_who_comes_back_in_time_keeps_all(
    collections: Collections, clock: Clock, tmp_path: Path
) -> None:
    """A server that is there again keeps its files, whether we were told so or find out at the last moment."""
    collections.leaving.note_left([1, 2])
    collections.leaving.note_back({1})
    clock.now += GRACE
    assert await collections.delete_left(lambda server_id: server_id == 2) == []
    assert collections.server_ids() == [1, 2]
    assert collections.leaving.since() == {}


@pytest.mark.asyncio
async def test_a_collection_in_use_is_kept_for_the_next_time(
    collections: Collections, clock: Clock, tmp_path: Path
) -> None:
    """What another process has open is not deleted under it."""
    async with open_collection(tmp_path / "3.db") as other:
        await other.articles.add(marked("zyx3"))
        collections.leaving.note_left([3])
        clock.now += GRACE
        with pytest.raises(CollectionInUse):
            await collections.delete_left(nobody)
        assert len(await other.articles.page()) == 1
    assert await collections.delete_left(nobody) == [3]


@pytest.mark.parametrize(
    ("present", "stored", "expected"),
    [
        ({1, 2, 3}, {1, 2, 3}, []),
        ({1, 2, 3}, {1, 2, 3, 4}, [4]),
        ({1}, {1, 2, 3}, [2, 3]),
        (set(), {1}, []),
        (set(), {1, 2, 3, 4, 5}, []),
        ({9}, {1, 2, 3, 4, 5}, []),
        ({1, 2}, {1, 2, 3, 4, 5, 6}, []),
        ({1, 2, 3}, {1, 2, 3, 4, 5, 6}, [4, 5, 6]),
    ],
)
def test_a_short_list_is_not_believed(
    tmp_path: Path, clock: Clock, present: set[int], stored: set[int], expected: list[int]
) -> None:
    """Who is missing at the start has left, unless the list is empty or much is missing at once."""
    leaving = Leaving(tmp_path, clock)
    assert leaving.compare(present, sorted(stored)) == expected
    assert sorted(leaving.since()) == expected
    assert leaving.compare(stored, sorted(stored)) == []
    assert leaving.since() == {}


@pytest.mark.parametrize("content", ["", "[]", "{", '{"x": 1}', '{"1": "yesterday"}', "\xff"])
def test_a_damaged_note_deletes_nothing(tmp_path: Path, clock: Clock, content: str) -> None:
    """What can't be read counts as no note, and the grace begins anew."""
    (tmp_path / "left-servers.json").write_text(content, "latin-1")
    leaving = Leaving(tmp_path, clock)
    assert leaving.due() == []
    leaving.note_left([1])
    assert leaving.since() == {1: clock.now}

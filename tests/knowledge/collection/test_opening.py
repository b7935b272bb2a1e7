"""How a collection is opened, whatever became of its files."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from knowledge.collection import open_collection
from knowledge.collection.opening import index_path, open_parts
from knowledge.errors import CollectionInUse, NotACollection, StorageError
from knowledge.semantic import Semantics
from knowledge.store import StoreThreads
from tests.knowledge.collection.texts import BREAD, TIDES, draft_of


def test_an_opening_that_fails_halfway_leaves_nothing_open(tmp_path: Path) -> None:
    """Where a collection can't be opened, its lock and its file are let go of: mended, it opens."""
    path, threads = tmp_path / "1.db", StoreThreads()
    opened = open_parts(path, threads, 0.5, Semantics())
    opened.owner.shutdown()
    opened.store.close()
    with closing(sqlite3.connect(path)) as file:
        file.execute("ALTER TABLE synonyms RENAME TO elsewhere")
    with pytest.raises(StorageError):
        open_parts(path, threads, 0.5, Semantics())
    with closing(sqlite3.connect(path)) as file:
        file.execute("ALTER TABLE elsewhere RENAME TO synonyms")
    opened = open_parts(path, threads, 0.5, Semantics())
    assert opened.synonyms == ()
    opened.owner.shutdown()
    opened.store.close()
    threads.shutdown()


@pytest.mark.asyncio
@pytest.mark.parametrize("damage", ["none", "missing", "cut", "garbage", "old", "foreign"])
async def test_a_reopened_collection_answers_alike_whatever_became_of_its_index(
    tmp_path: Path, damage: str
) -> None:
    """A saved index that is missing, cut short, garbled, stale or of another collection changes no answer."""
    path = tmp_path / "c.db"
    saved = index_path(path)
    async with open_collection(path) as collection:
        await collection.articles.add(await draft_of(TIDES))
    older = saved.read_bytes()
    async with open_collection(path) as collection:
        await collection.articles.add(await draft_of(BREAD, "Bread"))
        expected = await collection.ask("What is a sourdough starter?")
    match damage:
        case "missing":
            saved.unlink()
        case "cut":
            saved.write_bytes(saved.read_bytes()[:-100])
        case "garbage":
            data = bytearray(saved.read_bytes())
            data[len(data) // 2] ^= 0xFF
            saved.write_bytes(data)
        case "old":
            saved.write_bytes(older)
        case "foreign":
            async with open_collection(tmp_path / "other.db") as other:
                await other.articles.add(await draft_of(TIDES, "Elsewhere"))
                await other.articles.add(await draft_of("Nothing but a sourdough starter.", "Elsewhere too"))
            shutil.copy(index_path(tmp_path / "other.db"), saved)
    async with open_collection(path) as collection:
        answer = await collection.ask("What is a sourdough starter?")
    assert [c.passage for c in answer.citations] == [c.passage for c in expected.citations]
    assert [c.score for c in answer.citations] == [c.score for c in expected.citations]
    assert answer.generation == expected.generation == 2


@pytest.mark.asyncio
async def test_one_process_a_collection(tmp_path: Path) -> None:
    """While a collection is open, opening it again fails with one sentence."""
    async with open_collection(tmp_path / "c.db"):
        with pytest.raises(CollectionInUse):
            async with open_collection(tmp_path / "c.db"):
                pass
    async with open_collection(tmp_path / "c.db"):
        pass


@pytest.mark.asyncio
async def test_a_file_that_is_none_is_left_alone(tmp_path: Path) -> None:
    """Opening something else says that it is no collection, and does not touch it."""
    path = tmp_path / "c.db"
    path.write_bytes(b"not a database, " * 100)
    with pytest.raises(NotACollection):
        async with open_collection(path):
            pass
    assert path.read_bytes() == b"not a database, " * 100

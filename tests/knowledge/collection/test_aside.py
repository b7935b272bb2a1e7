"""How a collection is read from a copy."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from knowledge.collection import copied_aside, open_collection
from knowledge.errors import CollectionInUse
from tests.knowledge.collection.texts import TIDES, draft_of


def files_in(folder: Path) -> dict[str, bytes]:
    """Return the files of a folder with their content."""
    return {file.name: file.read_bytes() for file in folder.iterdir()}


@pytest.mark.asyncio
async def test_a_copy_has_what_is_only_in_the_log(tmp_path: Path) -> None:
    """The last changes are read from the write-ahead log, the copy can be used, and the original stays as it is."""
    path = tmp_path / "c.db"
    async with open_collection(path) as collection:
        await collection.articles.add(await draft_of(TIDES))
    with closing(sqlite3.connect(path, isolation_level=None)) as writer:
        writer.execute("INSERT INTO settings VALUES ('threshold', '0.123')")
        assert (tmp_path / "c.db-wal").stat().st_size
        before = files_in(tmp_path)
        with copied_aside(path) as copy:
            async with open_collection(copy) as collection:
                assert collection.settings.threshold == 0.123
                await collection.articles.remove(1)
        assert not copy.parent.exists()
        assert files_in(tmp_path) == before


@pytest.mark.asyncio
async def test_what_is_open_is_not_copied(tmp_path: Path) -> None:
    """A process that has the collection open may be writing to it, so that a copy might be of no one moment."""
    path = tmp_path / "c.db"
    async with open_collection(path):
        with pytest.raises(CollectionInUse), copied_aside(path):
            pass
    with copied_aside(path):
        pass

"""How a collection is opened."""

from __future__ import annotations

import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest

from knowledge.collection.opening import open_parts
from knowledge.errors import StorageError


def test_an_opening_that_fails_halfway_leaves_nothing_open(tmp_path: Path) -> None:
    """Where a collection can't be opened, its thread, its lock and its file are let go of: mended, it opens."""
    path = tmp_path / "1.db"
    opened = open_parts(path, 0.5)
    opened.owner.submit(opened.store.close).result()
    opened.owner.shutdown()
    with closing(sqlite3.connect(path)) as file:
        file.execute("ALTER TABLE synonyms RENAME TO elsewhere")
    with pytest.raises(StorageError):
        open_parts(path, 0.5)
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("footnote")]
    with closing(sqlite3.connect(path)) as file:
        file.execute("ALTER TABLE elsewhere RENAME TO synonyms")
    opened = open_parts(path, 0.5)
    assert opened.synonyms == ()
    opened.owner.submit(opened.store.close).result()
    opened.owner.shutdown()

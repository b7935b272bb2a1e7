"""What every connection to a collection's file has set."""

from __future__ import annotations

from pathlib import Path

from knowledge.store.database import Database

THOUSAND_OPEN = 150_000_000
"""Bytes that a thousand open collections may keep of their files."""


def test_little_of_a_file_is_kept_in_memory(tmp_path: Path) -> None:
    """A thousand connections, each with as much of its file in memory as it may have, stay within 150 MB."""
    database = Database(tmp_path / "c.db")
    kept = int(database.value("PRAGMA cache_size"))
    database.close()
    assert kept < 0  # in kilobytes, whatever a page has
    assert -kept * 1024 * 1_000 <= THOUSAND_OPEN

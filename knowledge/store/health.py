"""Is a collection's file in order?

That reads the whole file, so it uses a connection of its own, on whichever thread it is called, while
the owner thread goes on answering. That connection can only read: it never writes a checkpoint, which is what
SQLite before 3.51.3 does not do safely from two connections (https://sqlite.org/wal.html#the_wal_reset_bug).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from knowledge.errors import NotACollection
from knowledge.store.database import Database


@contextmanager
def _reading(path: Path) -> Iterator[Database]:
    database = Database(path, is_read_only=True)
    try:
        yield database
    finally:
        database.close()


def check_file(path: Path) -> tuple[str, ...]:
    """Return what is wrong with the collection at ``path``, a sentence each; nothing when all is well."""
    try:
        with _reading(path) as database:
            return tuple(_faults(database))
    except NotACollection as error:  # too damaged to say more
        return (str(error),)


def _faults(database: Database) -> Iterator[str]:
    damage = [text for (text,) in database.rows("PRAGMA quick_check(5)") if text != "ok"]
    if damage:
        yield from damage
        return
    # One statement, so that it sees the tables and their counts at one moment.
    is_miscounted = database.value(
        "SELECT articles IS NOT (SELECT count(*) FROM articles)"
        " OR passages IS NOT (SELECT count(*) FROM passages)"
        " OR unanswered IS NOT (SELECT count(*) FROM answers WHERE is_answered = 0)"
        " OR doubtful IS NOT (SELECT count(*) FROM answers WHERE is_doubtful = 1) FROM state"
    )
    if is_miscounted:
        yield "The counts of articles and passages are wrong."
    if database.rows("PRAGMA foreign_key_check"):
        yield "Some passages belong to no article."

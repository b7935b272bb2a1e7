"""How is a collection copied while somebody writes to it, what does a copy hold, and is it sound?

All here reads a file through a connection of its own that can only read, on whichever thread it is called and in
whichever process: SQLite shows it one moment of the file, waits for no writer and lets none wait. Our lock is not
needed for that.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from knowledge.errors import NewerCollection, NotACollection, StorageFull
from knowledge.store import migrations
from knowledge.store.database import Database
from knowledge.store.health import check_contents, damage_in
from knowledge.store.private import make_private_file
from knowledge.store.times import to_time

APPLICATION_ID = 0x466F6F74
"""“Foot” in ASCII: it tells a collection from other programs' SQLite files."""

_PAGES_AT_ONCE = 512

Told = Callable[[int, int], None]
"""Called with what is done and the total, in bytes, as work goes on; what it raises ends the work."""


def tell_nobody(done: int, total: int) -> None:
    """Stand in for a :data:`Told` where nobody looks."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What a collection's file holds at one moment, as far as it can be counted."""

    id: str
    """The collection's; copies share it."""
    generation: int
    articles: int
    passages: int
    changed_at: datetime | None
    """When an article was last added, changed or removed, as far as the log of changes goes."""
    rows: tuple[tuple[str, int], ...]
    """Each table and how many rows it has."""
    is_current: bool
    """Whether its tables are those of this version; older ones are brought up to date when it is opened."""


def contents_of(path: Path) -> Contents:
    """Return what the collection at ``path`` holds.

    Raises:
        NotACollection: When it is none of ours, is damaged, or is not there.
        NewerCollection: When a newer Footnote wrote it.
    """
    with reading(path) as database:
        return contents(database)


def copy_collection(path: Path, to: Path, told: Told = tell_nobody) -> Contents:
    """Write a copy of the collection, as it is now, to ``to``, and return what it has to hold.

    The copy is one file without a log beside it, which only its owner may read. It is not looked at here.

    Raises:
        StorageFull: When it can't be written, or ``to`` exists; nothing is left of it.
        NotACollection, NewerCollection: As for :func:`contents_of`.
    """
    with reading(path) as source:
        found = contents(source)
        try:
            make_private_file(to)
        except FileExistsError as error:
            raise StorageFull(to, "the file exists already") from error
        except OSError as error:
            raise StorageFull(to, error.strerror or str(error)) from error
        try:
            _copy_pages(source, to, told)
        except BaseException:
            for leftover in (to, *_logs_of(to)):
                with suppress(OSError):
                    leftover.unlink(missing_ok=True)
            raise
        return found


def damage_of(path: Path) -> tuple[str, ...]:
    """Read the whole file and return where it is not what SQLite wrote, a sentence each; nothing when all is well."""
    try:
        with reading(path) as database:
            return damage_in(database)
    except NotACollection as error:
        return (str(error),)


def faults_of(path: Path) -> tuple[str, ...]:
    """Read a file that SQLite finds whole, and return what is wrong in it, a sentence each.

    Raises:
        NotACollection: When it is none, or is damaged.
        NewerCollection: When a newer Footnote wrote it.
    """
    with reading(path) as database:
        if not contents(database).is_current:  # what else is looked at are tables of today
            return ("Some rows belong to nothing.",) if database.rows("PRAGMA foreign_key_check") else ()
    return check_contents(path)


def settle(path: Path) -> bool:
    """Bring what is in a collection's log into its file, so that the file alone is the whole collection.

    For who holds its lock. Returns whether that could be done.
    """
    try:
        database = Database(path)
        try:
            is_busy = database.value("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            database.close()
    except NotACollection:
        return False
    return not is_busy and not any(log.exists() and log.stat().st_size for log in _logs_of(path)[:1])


@contextmanager
def reading(path: Path) -> Iterator[Database]:
    """Connect to a file for reading, and see it as it is at the first look for the whole of the block.

    Raises:
        NotACollection: When it is not there or no database.
    """
    if not path.is_file():
        raise NotACollection(path, "there is no such file")
    database = Database(path, is_read_only=True)
    try:
        database.run("BEGIN")
        yield database
    finally:
        database.close()


def contents(database: Database) -> Contents:
    """Return what the file holds that is read in a block of :func:`reading`.

    Raises:
        NotACollection, NewerCollection: As for :func:`contents_of`.
    """
    if database.value("PRAGMA application_id") != APPLICATION_ID:
        raise NotACollection(database.path)
    with database.our_errors():
        applied = {migration.name for migration in migrations.collection.applied(database.tools)}
    known = migrations.names()
    if applied - known:
        raise NewerCollection(database.path)
    row = database.row("SELECT collection_id, generation, articles, passages FROM state")
    if row is None:
        raise NotACollection(database.path, "a table is empty that never is")
    tables = database.rows(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
        " AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name"
    )
    changed_at = database.value("SELECT at FROM changes ORDER BY generation DESC LIMIT 1")
    id_, generation, articles, passages = row
    return Contents(
        id=id_,
        generation=generation,
        articles=articles,
        passages=passages,
        changed_at=to_time(changed_at) if changed_at else None,
        rows=tuple((name, database.value(f'SELECT count(*) FROM "{name}"')) for (name,) in tables),
        is_current=applied == known,
    )


def _copy_pages(source: Database, to: Path, told: Told) -> None:
    size = int(source.value("PRAGMA page_size"))
    target = Database(to)
    try:
        with target.our_errors(), source.our_errors():
            source.tools.conn.backup(
                target.tools.conn,
                pages=_PAGES_AT_ONCE,
                progress=lambda _, left, total: told((total - left) * size, total * size),
            )
        # The copied header asks for a log beside the file: a copy is to be one file.
        target.run("PRAGMA journal_mode = DELETE")
    finally:
        target.close()
    try:
        with to.open("rb") as file:
            os.fsync(file.fileno())
    except OSError as error:
        raise StorageFull(to, error.strerror or str(error)) from error


def _logs_of(path: Path) -> list[Path]:
    return [path.with_name(path.name + ending) for ending in ("-wal", "-shm", "-journal")]

"""How is the file spoken to, and what becomes of SQLite's errors?

This is the one place where statements are run, so that it is the one place where ``sqlite3``'s exceptions
become ours.
"""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import sqlite_utils

from knowledge.errors import BusyError, FootnoteError, InputError, NotACollection, StorageError, StorageFull

Row = tuple[Any, ...]
Value = str | int | float | bytes | None

_DAMAGED = {sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_FORMAT}
_NOT_WRITABLE = {
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_PERM,
}
_LOCKED = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_CACHED_KB = 128
"""Of a file, read or changed, that its connection keeps in memory. SQLite's own 2 MB would be filled by every of a
thousand open collections in the course of hours; what is read again comes from the system's memory as soon."""
_PRIMARY = 0xFF
"""The primary result code is the low byte of SQLite's extended one (https://sqlite.org/rescode.html)."""


def as_ours(error: sqlite3.Error, path: Path) -> FootnoteError:
    """Say in our words what SQLite could not do with the file at ``path``."""
    code = getattr(error, "sqlite_errorcode", 0) & _PRIMARY
    if code in _DAMAGED:
        return NotACollection(path, str(error))
    if code in _NOT_WRITABLE:
        return StorageFull(path, str(error))
    if code in _LOCKED:
        return BusyError(
            "Another program is writing to {file}. Please try again in a moment.",
            code="busy-writer",
            file=path.name,
        )
    return StorageError(
        "{file} could not be used: {detail}.", code="unusable", file=path.name, detail=str(error)
    )


def _how_to_read(path: Path) -> str:
    """Return how SQLite is told to read a file only.

    For that it makes a file of shared memory beside it, where there is none. Where it can't, and nobody who can has the
    file open, the file is told to stay as it is.

    Raises:
        StorageError: When there is a log too, which can't be read so.
    """
    log, shared = (path.absolute().with_name(path.name + ending) for ending in ("-wal", "-shm"))
    if os.access(log.parent, os.W_OK) or shared.exists():
        return "?mode=ro"
    if log.exists() and log.stat().st_size:
        raise StorageError(
            "The last changes of {file} are in {log}, which can only be read where its folder can be written to. Copy"
            " both to such a folder.",
            code="log-unreadable",
            file=path.name,
            log=log.name,
        )
    return "?mode=ro&immutable=1"


def say_nothing() -> None:
    """Stand in where nobody wants to know."""


class Database:
    """One connection to a collection's file, for one thread at a time.

    It knows nothing of the tables.
    """

    def __init__(self, path: Path, *, is_read_only: bool = False, seconds_to_wait: float = 2.0) -> None:
        """Connect to ``path``, which SQLite makes on the first write.

        ``seconds_to_wait`` is for another program that writes to the file, such as the sqlite3 shell: other
        Footnote processes are kept away by the lock.
        """
        self.path = path
        self.committed: Callable[[], None] = say_nothing
        """Called after each change that is on the disk by then."""
        self._changing_on: int | None = None
        with self.our_errors():
            address = path.absolute().as_uri() + (_how_to_read(path) if is_read_only else "")
            # Who uses it sees to it that no two threads do so at once: an owner does one job after another.
            connection = sqlite3.connect(
                address, uri=True, timeout=seconds_to_wait, isolation_level=None, check_same_thread=False
            )
            # A damaged text is read as well as it can be: one of them must not keep the others from being read.
            connection.text_factory = partial(str, encoding="utf-8", errors="replace")
            # What doesn't fit into memory while a statement runs would go to the temporary folder.
            connection.execute("PRAGMA temp_store = MEMORY")
            connection.execute(f"PRAGMA cache_size = -{_CACHED_KB}")
            self.tools = sqlite_utils.Database(connection, execute_plugins=False)

    @contextmanager
    def our_errors(self) -> Iterator[None]:
        """Let no exception of ``sqlite3`` leave the block, only what it means in our words."""
        if self._changing_on not in (None, threading.get_ident()):
            # What is read would not be stored yet, and what is written would go the way of somebody else's change.
            raise StorageError(
                "{file} was used in the middle of another thread's change.",
                code="used-meanwhile",
                file=self.path.name,
            )
        try:
            yield
        except sqlite3.Error as error:
            raise as_ours(error, self.path) from error
        except OverflowError as error:  # an id typed by a person, beyond 64 bits
            raise InputError("That number is too large.", code="number-large") from error
        except UnicodeEncodeError as error:  # a lone surrogate
            raise InputError(
                "The text has characters that can't be stored.", code="text-characters"
            ) from error

    @contextmanager
    def change(self) -> Iterator[None]:
        """Do what is in the block as a whole, or not at all. Blocks nest.

        The outermost block begins by taking the write lock, so that what it reads first can't have changed by
        the time that it writes.
        """
        with self.our_errors():
            if self.tools.conn.in_transaction:
                with self.tools.atomic():
                    yield
                return
            self.tools.conn.execute("BEGIN IMMEDIATE")
            self._changing_on = threading.get_ident()
            try:
                yield
                self.tools.commit()
            except BaseException:
                self.tools.rollback()
                raise
            finally:
                self._changing_on = None
        self.committed()

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Let all that is read in the block be of one moment, whatever another connection writes."""
        with self.our_errors():
            self.tools.conn.execute("BEGIN")
            try:
                yield
            finally:
                self.tools.rollback()

    def rows(self, sql: str, parameters: Sequence[Value] = ()) -> list[Row]:
        """Return all rows of a query."""
        with self.our_errors():
            return self.tools.conn.execute(sql, parameters).fetchall()

    def row(self, sql: str, parameters: Sequence[Value] = ()) -> Row | None:
        """Return the first row of a query, or None."""
        with self.our_errors():
            row: Row | None = self.tools.conn.execute(sql, parameters).fetchone()
            return row

    def value(self, sql: str, parameters: Sequence[Value] = ()) -> Any:
        """Return the first column of the first row, or None."""
        row = self.row(sql, parameters)
        return row[0] if row else None

    def run(self, sql: str, parameters: Sequence[Value] = ()) -> int:
        """Run a statement that changes something, and return how many rows it did change."""
        with self.our_errors():
            return self.tools.conn.execute(sql, parameters).rowcount

    def insert(self, sql: str, parameters: Sequence[Value]) -> int:
        """Run an INSERT of one row, and return the row's id."""
        with self.our_errors():
            return self.tools.conn.execute(sql, parameters).lastrowid or 0

    def run_many(self, sql: str, parameters: Iterable[Sequence[Value]]) -> None:
        """Run a statement once for each of ``parameters``."""
        with self.our_errors():
            self.tools.conn.executemany(sql, parameters)

    def put_log_into_file(self) -> None:
        """Write all of the write-ahead log into the file, and cut the log off.

        Raises:
            StorageFull: When the file can't grow; log and file are as they were then.
        """
        self.row("PRAGMA wal_checkpoint(TRUNCATE)")

    def interrupt(self) -> None:
        """Let the statement that runs end with an error, and what it did be undone. From any thread."""
        self.tools.conn.interrupt()

    def close(self) -> None:
        """Close the connection."""
        with self.our_errors():
            self.tools.close()

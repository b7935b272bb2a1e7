"""Is this still the file that was here last?

Beside a collection, in the file of its lock, stands which collection it was and which change was its last. So a
write-ahead log that was lost, a file that was emptied or swapped, and an old copy are noticed at the next opening.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from knowledge.errors import NotACollection
from knowledge.store.lock import Lock


@dataclass(frozen=True, slots=True)
class Mark:
    """What is remembered of a collection's file."""

    collection: str = ""
    """Its id; empty where nothing is remembered."""
    generation: int = 0
    token: int | None = None
    """What tells its generation from the same one of another history."""
    notices: tuple[str, ...] = ()
    """What was noticed at earlier openings, a sentence each, until the index is rebuilt."""


def read_mark(lock: Lock) -> Mark:
    """Return what the last holder of a lock remembered; nothing where that can't be read."""
    try:
        fields = json.loads(lock.read())
        return Mark(**{**fields, "notices": tuple(fields["notices"])})
    except (ValueError, TypeError, KeyError):
        return Mark()


def write_mark(lock: Lock, mark: Mark) -> None:
    """Remember a collection's file for the next opening."""
    lock.write(json.dumps(asdict(mark), ensure_ascii=False).encode())


def refuse_emptied(path: Path, mark: Mark) -> None:
    """Raise where a file has lost its content: SQLite would begin a new one, and delete the write-ahead log.

    Raises:
        NotACollection: Its sentence says what to do.
    """
    size = path.stat().st_size if path.exists() else None
    log = path.with_name(path.name + "-wal")
    if not size and log.exists() and log.stat().st_size:
        raise NotACollection(
            path,
            f"it is {'missing' if size is None else 'empty'}, but its write-ahead log is not: put a backup in its"
            f" place, or move {log.name} away to begin anew",
        )
    if size == 0 and mark.generation:
        raise NotACollection(
            path,
            f"it is empty, but had come to change {mark.generation:,}: put a backup in its place, or move it away to"
            " begin anew",
        )


def differences(path: Path, before: Mark, now: Mark, token_of: Callable[[int], int | None]) -> Mark:
    """Return the mark of a file that was just opened, with a notice where it is not what it was.

    Args:
        path: the file.
        before: what was remembered of it.
        now: what it is.
        token_of: what the file calls a generation, None if it never had it.
    """
    if not before.collection or not before.generation:
        return now
    notice = None
    if before.collection != now.collection:
        what = "is another collection" if now.generation else "was missing and is begun anew"
        notice = f"{path.name} {what}; the one before had come to change {before.generation:,}."
    elif before.generation > now.generation:
        notice = (
            f"{path.name} is older than it was: it had come to change {before.generation:,} and ends with"
            f" {now.generation:,}. Its write-ahead log was lost, or an older copy was put in its place."
        )
    elif token_of(before.generation) != before.token:
        notice = f"{path.name} has another history than before: another copy of it was put in its place."
    if notice is None:
        return replace(now, notices=before.notices)
    notice += " If that was not meant, put a backup in its place; if it was, a rebuild of the index ends this notice."
    return replace(now, notices=(*before.notices[-2:], notice))

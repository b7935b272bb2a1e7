"""How is a backup taken, and how is it known to be good?"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from knowledge.arrays import sync_folder
from knowledge.backups.folder import Backup, BackupFolder, backup_at, faulty_path, sum_path, unfinished_path
from knowledge.errors import DamagedBackup, StorageFull
from knowledge.store import (
    Contents,
    Told,
    contents_of,
    copy_collection,
    damage_of,
    faults_of,
    make_private_file,
    make_private_folder,
    tell_nobody,
)

_CHUNK = 1 << 20
_LEFT_FREE = 100_000_000
"""Bytes that a backup leaves on the disk."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A backup that was just taken, and holds what the collection held."""

    backup: Backup
    contents: Contents
    faults: tuple[str, ...]
    """What is wrong in the collection itself, a sentence each."""


@dataclass(frozen=True, slots=True)
class Verified:
    """A backup that is what was written."""

    contents: Contents
    faults: tuple[str, ...]
    """What was wrong in the collection already when it was taken, a sentence each."""


def back_up(path: Path, folder: BackupFolder, now: datetime, told: Told = tell_nobody) -> Taken:
    """Take a backup of the collection at ``path``, which may be open and change meanwhile, in any process.

    The copy is read again and compared before it gets its name, so that whatever has a backup's name is a whole one.
    Where something is wrong in the collection, such as a text that is not the one that was stored, that is in the copy,
    and its name says so. Older ones are not touched.

    Args:
        path: the collection's file.
        folder: where its backup belongs.
        now: when it is taken.
        told: of how many bytes of the work is done; what it raises ends it, and nothing is left.

    Raises:
        DamagedBackup: When the collection is damaged so that SQLite can't rely on it, or its copy is not what it was.
        NotACollection, NewerCollection: As the file is found.
        StorageFull: When the backup can't be written.
    """
    while _is_taken(to := folder.new_path(path.stem, now)):
        now += timedelta(seconds=1)
    unfinished = unfinished_path(to)
    try:
        make_private_folder(to.parent)
        _refuse_without_room(path, to)
        contents = copy_collection(path, unfinished, lambda done, total: told(done, 2 * total))
        try:
            faults = _compare(unfinished, contents)
            to = faulty_path(to) if faults else to
            _finish(unfinished, to, told)
        except BaseException:
            for leftover in (sum_path(to), unfinished):
                with suppress(OSError):
                    leftover.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise StorageFull(to, error.strerror or str(error)) from error
    return Taken(backup_at(to), contents, faults)


def verify(path: Path, told: Told = tell_nobody) -> Verified:
    """Read a whole backup, or another copy of a collection.

    Raises:
        DamagedBackup: When it is not what its SHA-256 says, SQLite can't rely on it, or it has no SHA-256 and anything
            is wrong in it.
        NotACollection: When it is none, or not there.
        NewerCollection: When a newer Footnote wrote it.
    """
    contents = contents_of(path)
    expected = _written_sum(path)
    if expected is not None and _sum_of(path, told) != expected:
        raise DamagedBackup(path, ("It is not the file that was written (its SHA-256 is another).",))
    faults = _faults_of(path)
    if faults and expected is None:
        raise DamagedBackup(path, faults)
    return Verified(contents, faults)


def _refuse_without_room(path: Path, to: Path) -> None:
    """Raise where a backup would leave the disk, often the collections' own, without room for what they change."""
    usage, size = shutil.disk_usage(to.parent), path.stat().st_size if path.exists() else 0
    if usage.free < size + _LEFT_FREE:
        free, wanted = usage.free / 1e6, (size + _LEFT_FREE) / 1e6
        raise StorageFull(
            to, f"only {free:,.0f} MB are free, and a backup of {path.name} wants {wanted:,.0f} MB"
        )


def _is_taken(to: Path) -> bool:
    return any(path.exists() for path in (to, faulty_path(to), unfinished_path(to)))


def _faults_of(path: Path) -> tuple[str, ...]:
    damage = damage_of(path)
    if damage:
        raise DamagedBackup(path, damage)
    return faults_of(path)


def _compare(copy: Path, expected: Contents) -> tuple[str, ...]:
    """Read a copy that was just written, and return what is wrong in it as in the collection.

    Raises:
        DamagedBackup: When it is not what it has to be.
    """
    faults = _faults_of(copy)
    if contents_of(copy) != expected:
        raise DamagedBackup(copy, ("The copy does not hold what the collection holds.",))
    return faults


def _finish(unfinished: Path, to: Path, told: Told) -> None:
    """Give a whole backup its sum and then its name."""
    digest = _sum_of(unfinished, lambda done, total: told(total + done, 2 * total))
    beside = sum_path(to)
    make_private_file(beside)
    with beside.open("w", encoding="utf-8") as file:
        file.write(f"{digest}  {to.name}\n")
        file.flush()
        os.fsync(file.fileno())
    unfinished.replace(to)
    sync_folder(to.parent)


def _written_sum(path: Path) -> str | None:
    try:
        words = sum_path(path).read_text("utf-8").split()
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError):
        return ""
    return words[0] if words else ""


def _sum_of(path: Path, told: Callable[[int, int], None]) -> str:
    total, done, found = path.stat().st_size, 0, hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            found.update(chunk)
            done += len(chunk)
            told(done, total)
    return found.hexdigest()

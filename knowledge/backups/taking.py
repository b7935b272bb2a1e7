"""How is a backup taken, and how is it known to be good?"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from knowledge.backups.folder import Backup, BackupFolder, backup_at, sum_path, unfinished_path
from knowledge.errors import DamagedBackup, StorageFull
from knowledge.store import (
    Contents,
    Told,
    contents_of,
    copy_collection,
    faults_of,
    make_private_file,
    make_private_folder,
    tell_nobody,
)

_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Taken:
    """A backup that was just taken and found good."""

    backup: Backup
    contents: Contents


def back_up(path: Path, folder: BackupFolder, now: datetime, told: Told = tell_nobody) -> Taken:
    """Take a backup of the collection at ``path``, which may be open and change meanwhile, in any process.

    The copy is read again and compared before it gets its name, so that whatever has a backup's name is a whole one.
    Older ones are not touched.

    Args:
        path: the collection's file.
        folder: where its backup belongs.
        now: when it is taken.
        told: of how many bytes of the work is done; what it raises ends it, and nothing is left.

    Raises:
        DamagedBackup: When the collection is damaged, or its copy is not what it was.
        NotACollection, NewerCollection: As the file is found.
        StorageFull: When the backup can't be written.
    """
    while (to := folder.new_path(path.stem, now)).exists() or unfinished_path(to).exists():
        now += timedelta(seconds=1)
    unfinished = unfinished_path(to)
    try:
        make_private_folder(to.parent)
        contents = copy_collection(path, unfinished, lambda done, total: told(done, 2 * total))
        try:
            _compare(unfinished, contents)
            _finish(unfinished, to, told)
        except BaseException:
            for leftover in (sum_path(to), unfinished):
                with suppress(OSError):
                    leftover.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise StorageFull(to, error.strerror or str(error)) from error
    return Taken(backup_at(to), contents)


def verify(path: Path, told: Told = tell_nobody) -> Contents:
    """Read a whole backup, or another copy of a collection, and return what it holds.

    Raises:
        DamagedBackup: When it is not what its SHA-256 says, or anything is wrong in it.
        NotACollection: When it is none, or not there.
        NewerCollection: When a newer Footnote wrote it.
    """
    contents = contents_of(path)
    expected = _written_sum(path)
    if expected is not None and _sum_of(path, told) != expected:
        raise DamagedBackup(path, ("It is not the file that was written (its SHA-256 is another).",))
    faults = faults_of(path)
    if faults:
        raise DamagedBackup(path, faults)
    return contents


def _compare(copy: Path, expected: Contents) -> None:
    faults = faults_of(copy)
    if faults:
        raise DamagedBackup(copy, ("The collection or its copy is damaged:", *faults))
    if contents_of(copy) != expected:
        raise DamagedBackup(copy, ("The copy does not hold what the collection holds.",))


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


def sync_folder(folder: Path) -> None:
    """Make a renaming in a folder last through a loss of power, where the system can."""
    if hasattr(os, "O_DIRECTORY"):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

"""How are many collections backed up, one after another?"""

from __future__ import annotations

import os
import time
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from knowledge.backups.folder import BackupFolder, collection_files
from knowledge.backups.taking import Taken, back_up
from knowledge.errors import Cancelled, FootnoteError
from knowledge.store import Told, tell_nobody


@dataclass(frozen=True, slots=True)
class Failed:
    """A collection of which no backup could be taken; its older ones stay."""

    name: str
    reason: str
    """A sentence."""


@dataclass(frozen=True, slots=True)
class Round:
    """What a round of backups did."""

    taken: tuple[Taken, ...]
    unchanged: int
    """Collections that are as their newest backup has them."""
    failed: tuple[Failed, ...]
    removed: int
    """Old backups that were deleted."""
    size: int
    """Bytes of the backups that were taken."""
    seconds: float
    ended_at: datetime

    @property
    def is_well(self) -> bool:
        """Whether none failed and nothing is wrong in any collection that was read."""
        return not self.failed and not any(taken.faults for taken in self.taken)


def back_up_all(
    paths: Iterable[Path],
    folder: BackupFolder,
    now: datetime,
    *,
    only_changed: bool = False,
    told: Told = tell_nobody,
) -> Round:
    """Back up one collection after another and delete what is too old. One that fails lets the others go on.

    Args:
        paths: the collections' files.
        folder: where the backups are kept.
        now: when they are taken.
        only_changed: whether to leave out what is as its newest backup has it.
        told: of how many of the files' bytes are done; what it raises ends the round.

    Raises:
        Cancelled: When ``told`` raised it; what was taken stays.
    """
    began, paths = time.monotonic(), list(paths)
    sizes = {path: _size(path) for path in paths}
    total, done, unchanged, removed = sum(sizes.values()), 0, 0, 0
    taken: list[Taken] = []
    failed: list[Failed] = []
    for path in paths:
        size, before = sizes[path], done

        def tell(part: int, of: int, size: int = size, before: int = before) -> None:
            told(before + (size * part // of if of else size), total)

        try:
            if only_changed and not changed_since(path, folder):
                unchanged += 1
            else:
                taken.append(back_up(path, folder, now, tell))
            removed += len(folder.prune(path.stem, is_live=True, now=now))
        except Cancelled:
            raise
        except FootnoteError as error:
            failed.append(Failed(path.stem, str(error)))
        done += size
        told(done, total)
    return Round(
        tuple(taken),
        unchanged,
        tuple(failed),
        removed,
        sum(each.backup.size for each in taken),
        time.monotonic() - began,
        datetime.now(UTC),
    )


def prune_gone(folder: BackupFolder, data_dir: Path, now: datetime) -> int:
    """Delete the backups whose time has come of collections that are gone; return how many.

    A data folder without any collection is taken for one that is not there just now.
    """
    there = {path.stem for path in collection_files(data_dir)}
    gone = [name for name in folder.names() if name not in there] if there else []
    return sum(len(folder.prune(name, is_live=False, now=now)) for name in gone)


def changed_since(path: Path, folder: BackupFolder) -> bool:
    """Say whether a collection may hold what its newest backup does not; True where there is none."""
    newest = next(iter(folder.of(path.stem)), None)
    if newest is None:
        return True
    found = [_stat(file) for file in (path, path.with_name(path.name + "-wal"))]
    # An empty log is made by everybody who looks.
    written = [stat.st_mtime for stat in found if stat is not None and stat.st_size]
    return max(written, default=0.0) >= newest.taken_at.timestamp()


def _size(path: Path) -> int:
    stat = _stat(path)
    return 0 if stat is None else stat.st_size


def _stat(path: Path) -> os.stat_result | None:
    """Look at a file that whoever has the collection open may take away at any moment."""
    try:
        return path.stat()
    except FileNotFoundError:
        return None

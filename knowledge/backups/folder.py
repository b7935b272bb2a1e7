"""Which backups are there, and which of them may go?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from knowledge.errors import NoBackup, StorageFull

_NAME = re.compile(r"(?P<name>.+)_(?P<at>\d{4}-\d\d-\d\d_\d{6})Z(?P<faulty>_faulty)?\.db")
_TIME = "%Y-%m-%d_%H%M%S"
_LONGEST_WORK = timedelta(days=1)
"""After which an unfinished file is nobody's any more."""


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup that was finished."""

    name: str
    """Of the collection's file, without its ending: a server's id, or ``local``."""
    taken_at: datetime
    path: Path
    is_faulty: bool = False
    """Whether something was wrong in the collection when it was taken, and so in it."""

    @property
    def size(self) -> int:
        """Its bytes; 0 where it is gone."""
        return self.path.stat().st_size if self.path.exists() else 0

    @property
    def sum_path(self) -> Path:
        """Where its SHA-256 is written."""
        return sum_path(self.path)


def sum_path(path: Path) -> Path:
    """Return where the SHA-256 of a backup's file is written."""
    return path.with_name(path.name + ".sha256")


def unfinished_path(path: Path) -> Path:
    """Return what a file is called until it is whole and verified."""
    return path.with_name(path.name + ".new")


def collection_files(data_dir: Path, names: tuple[str, ...] = ()) -> list[Path]:
    """Return the files of the collections in a data folder: all, or those of some names, such as servers' ids."""
    found = sorted(data_dir.glob("*.db"), key=lambda path: (len(path.name), path.name))
    return [path for path in found if not names or path.stem in names]


def backup_at(path: Path) -> Backup:
    """Return what a file's name says of the backup in it; a name of another kind says when it was last written."""
    match = _NAME.fullmatch(path.name)
    if match is None:
        return Backup(path.stem, datetime.fromtimestamp(path.stat().st_mtime, UTC), path)
    taken_at = datetime.strptime(match["at"], _TIME).replace(tzinfo=UTC)
    return Backup(match["name"], taken_at, path, match["faulty"] is not None)


def faulty_path(path: Path) -> Path:
    """Return what a backup's file is called of a collection in which something is wrong."""
    return path.with_name(f"{path.stem}_faulty.db")


@dataclass(frozen=True, slots=True)
class BackupFolder:
    """Where backups are kept, and for how long: a folder for each collection."""

    path: Path
    most: int = 7
    """How many of one collection are kept."""
    days: int = 30
    """How old one may get."""

    def new_path(self, name: str, at: datetime) -> Path:
        """Return where a backup that is taken now belongs."""
        return self.path / name / f"{name}_{at.astimezone(UTC).strftime(_TIME)}Z.db"

    def names(self) -> list[str]:
        """Return of which collections there are backups."""
        if not self.path.is_dir():
            return []
        folders = [folder for folder in self.path.iterdir() if folder.is_dir()]
        return sorted((f.name for f in folders if self.of(f.name)), key=lambda name: (len(name), name))

    def of(self, name: str) -> list[Backup]:
        """Return a collection's backups, the newest first."""
        found = [backup_at(path) for path in self._files(name) if _NAME.fullmatch(path.name)]
        return sorted(found, key=lambda backup: backup.taken_at, reverse=True)

    def newest(self, name: str) -> Backup:
        """Return a collection's newest backup: of those in which nothing is wrong, where there are some.

        Raises:
            NoBackup: When there is none.
        """
        found = self.of(name)
        if not found:
            raise NoBackup(name, self.path)
        return next((backup for backup in found if not backup.is_faulty), found[0])

    def prune(self, name: str, *, is_live: bool, now: datetime) -> list[Backup]:
        """Delete a collection's backups that are too many or too old, and return them.

        Of a collection that is there the newest stays, however old, and the newest in which nothing is wrong; of one
        that is gone all go when their time has come.

        Raises:
            StorageFull: When one can't be deleted.
        """
        backups = self.of(name)
        oldest = now - timedelta(days=self.days)
        kept = {backups[0], self.newest(name)} if backups and is_live else set()
        gone = [
            backup
            for place, backup in enumerate(backups)
            if backup not in kept and (place >= self.most or backup.taken_at < oldest)
        ]
        try:
            for backup in gone:
                backup.path.unlink(missing_ok=True)
                backup.sum_path.unlink(missing_ok=True)
            for path in self._leftovers(name, now):
                path.unlink(missing_ok=True)
            folder = self.path / name
            if folder.is_dir() and not any(folder.iterdir()):
                folder.rmdir()
        except OSError as error:
            raise StorageFull(self.path / name, error.strerror or str(error)) from error
        return gone

    def _leftovers(self, name: str, now: datetime) -> Iterator[Path]:
        """Yield what a process left that was killed while it took a backup."""
        for path in self._files(name):
            is_unfinished = ".db.new" in path.name
            is_alone = path.name.endswith(".sha256") and not path.with_suffix("").exists()
            if is_unfinished or is_alone:
                try:
                    written = datetime.fromtimestamp(path.stat().st_mtime, UTC)
                except OSError:
                    continue
                if now - written > _LONGEST_WORK:
                    yield path

    def _files(self, name: str) -> list[Path]:
        folder = self.path / name
        return sorted(folder.iterdir()) if folder.is_dir() else []

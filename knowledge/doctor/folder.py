"""What lies in a data folder that does not belong there, who may read it, and is there room?"""

from __future__ import annotations

import os
import shutil
import stat
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from knowledge.backups import ASIDE, BackupFolder, changed_since, collection_files
from knowledge.collection.handles import handles_for
from knowledge.records import Finding, Severity

_COMPANIONS = ("-wal", "-shm", "-journal", ".lock", ".index", ".vectors")
"""What stands beside a collection's file, under its name."""
_LOGS = ("-wal", "-journal")
_LEAST_FREE = 100_000_000
_HOUR = 3600.0
_LATE = timedelta(days=2)
_LONG_KEPT = timedelta(days=30)


def examine_folder(data_dir: Path, now: datetime) -> Iterator[Finding]:
    """Look at a data folder, but not into its collections."""
    where = str(data_dir)
    if not data_dir.is_dir():
        mend = "footnote run makes it; check DATA_DIR if there should be one."
        yield Finding(Severity.WARNING, "There is no such data folder.", mend, where)
        return
    if not os.access(data_dir, os.W_OK | os.X_OK):
        mend = f"Let the user that runs Footnote write there: chown -R USER {where}"
        yield Finding(Severity.ERROR, "The data folder can't be written to.", mend, where)
    yield from _find_leftovers(data_dir)
    yield from _find_replaced(data_dir, now)
    yield from _examine_rights(data_dir)
    yield from _examine_room(data_dir)
    yield from _examine_handles(len(collection_files(data_dir)))


def examine_backups(
    folder: BackupFolder, data_dir: Path, now: datetime, *, is_nightly: bool
) -> Iterator[Finding]:
    """Look whether each collection has a backup that is new enough.

    ``is_nightly``: whether the bot takes them by itself.
    """
    mend = "Back up now: footnote backup {}." + (
        " The bot does so every night: look for “Backups:” in its log." if is_nightly else ""
    )
    for path in collection_files(data_dir):
        backups = folder.of(path.stem)
        where = str(folder.path / path.stem)
        if not backups:
            if now.timestamp() - path.stat().st_mtime > _LATE.total_seconds() or not is_nightly:
                what = f"There is no backup of {path.name}."
                yield Finding(Severity.WARNING, what, mend.format(path.stem), where)
            continue
        age = now - backups[0].taken_at
        if age > _LATE and changed_since(path, folder):
            what = f"The newest backup of {path.name} is {age.days:,} days old, and it has changed since."
            yield Finding(Severity.WARNING, what, mend.format(path.stem), where)
        if all(backup.is_faulty for backup in backups):
            what = f"In every backup of {path.name} something is wrong that was wrong in the collection."
            yield Finding(Severity.WARNING, what, "Mend the collection, then back it up.", where)
    if folder.path.is_dir() and not os.access(folder.path, os.W_OK | os.X_OK):
        what = "The folder for backups can't be written to."
        yield Finding(Severity.ERROR, what, "Let the user that runs Footnote write there.", str(folder.path))
    if folder.path.is_dir() and _may_others_read(folder.path):
        yield _open_to_others(folder.path)


def _find_leftovers(data_dir: Path) -> Iterator[Finding]:
    """Find what a killed process left, and what belongs to no collection."""
    files = _files(data_dir)
    there = {path.name for path in files}
    for path, found in sorted(files.items()):
        ending = next((ending for ending in _COMPANIONS if path.name.endswith(f".db{ending}")), None)
        if path.name.endswith(".new") or path.name.startswith(".write-test-"):
            if time.time() - found.st_mtime > _HOUR:
                what = "An unfinished file was left by a process that was killed."
                yield Finding(Severity.WARNING, what, f"Delete it: rm '{path}'", str(path))
        elif ending is not None and path.name.removesuffix(ending) not in there:
            if ending in _LOGS and found.st_size:
                what = "The last changes of a collection are here, and its file is not."
                mend = f"Put {path.name.removesuffix(ending)} back beside it, or restore a backup."
                yield Finding(Severity.ERROR, what, mend, str(path))
            else:
                what = "It belongs to a collection that is not there."
                mend = f"Restore a backup if the collection should be there; else delete it: rm '{path}'"
                yield Finding(Severity.WARNING, what, mend, str(path))


def _files(folder: Path) -> dict[Path, os.stat_result]:
    """Return the files in a folder; whoever has the collections open may take some away meanwhile."""
    found: dict[Path, os.stat_result] = {}
    for path in folder.iterdir():
        with suppress(FileNotFoundError):
            if stat.S_ISREG((at := path.stat()).st_mode):
                found[path] = at
    return found


def _find_replaced(data_dir: Path, now: datetime) -> Iterator[Finding]:
    replaced = data_dir / ASIDE
    for path in sorted(replaced.iterdir()) if replaced.is_dir() else []:
        if now.timestamp() - path.stat().st_mtime > _LONG_KEPT.total_seconds():
            what = "A restore took the place of this more than 30 days ago, and it is still kept."
            yield Finding(Severity.NOTE, what, f"Delete it if nobody needs it: rm -r '{path}'", str(path))


def _examine_rights(data_dir: Path) -> Iterator[Finding]:
    if sys.platform == "win32":
        return
    if _may_others_read(data_dir):
        yield _open_to_others(data_dir)
    owner = data_dir.stat().st_uid
    files = _files(data_dir)
    strange = [path for path, found in files.items() if found.st_uid != owner]
    if strange:
        named = ", ".join(sorted(path.name for path in strange)[:5])
        what = f"Files belong to another user than the data folder does: {named}."
        mend = f"Give them to it: chown -R --reference='{data_dir}' '{data_dir}'"
        yield Finding(Severity.WARNING, what, mend, str(data_dir))
    locked = [
        path
        for path, found in files.items()
        if path.suffix in (".db", ".index", ".vectors") and not found.st_mode & stat.S_IWUSR
    ]
    for path in locked:
        what = "The file can't be written to."
        yield Finding(Severity.ERROR, what, f"chmod u+w '{path}'", str(path))


def _may_others_read(folder: Path) -> bool:
    return sys.platform != "win32" and bool(folder.stat().st_mode & (stat.S_IROTH | stat.S_IXOTH))


def _open_to_others(folder: Path) -> Finding:
    what = "Every user of this machine may look into it: at articles, questions and who asked them."
    return Finding(Severity.WARNING, what, f"chmod 700 '{folder}'", str(folder))


def _examine_room(data_dir: Path) -> Iterator[Finding]:
    """Compare the free space with what is needed to write the largest collection's files anew."""
    sizes: Counter[str] = Counter()
    for path, found in _files(data_dir).items():
        sizes[path.name.split(".db")[0]] += found.st_size
    free, needed = shutil.disk_usage(data_dir).free, _LEAST_FREE + 2 * max(sizes.values(), default=0)
    if free < needed:
        what = f"Only {free / 1e6:,.0f} MB are free; the largest collection wants {needed / 1e6:,.0f} MB."
        severity = Severity.ERROR if free < _LEAST_FREE else Severity.WARNING
        mend = "Free some space, or move the data folder to a larger disk."
        yield Finding(severity, what, mend, str(data_dir))


def _examine_handles(collections: int) -> Iterator[Finding]:
    """Compare how many files may be open with what the collections need that are open at once."""
    if sys.platform == "win32":
        return
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    needed = handles_for(collections)
    if hard != resource.RLIM_INFINITY and hard < needed:
        what = f"A process may have {hard:,} files open, and {needed:,} are needed."
        mend = f"Raise the limit: ulimit -n {needed}, or LimitNOFILE={needed} in the systemd unit."
        yield Finding(Severity.WARNING, what, mend, "open files")

"""How is a backup put back, and what becomes of what was there?"""

from __future__ import annotations

import os
import shutil
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from knowledge.arrays import sync_folder
from knowledge.backups.folder import unfinished_path
from knowledge.backups.taking import verify
from knowledge.errors import DamagedBackup, FootnoteError, StorageFull, WouldReplace
from knowledge.store import (
    Contents,
    Lock,
    Told,
    contents_of,
    copy_collection,
    make_private_folder,
    settle,
    tell_nobody,
)

ASIDE = "replaced"
"""The folder, in a data folder, for what a restore took the place of."""

_STAYS = (".lock", ".vectors")
"""Beside a collection: what stays. Vectors are found again by their texts, and take hours to make."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What is where a backup would be put."""

    path: Path
    contents: Contents | None
    """None where it can't be read."""
    problem: str | None
    """Why not, a sentence."""


@dataclass(frozen=True, slots=True)
class Restored:
    """A backup that was put back."""

    path: Path
    contents: Contents
    kept_at: Path | None
    """The folder with what it took the place of; None where nothing was there."""
    faults: tuple[str, ...]
    """What was wrong in the collection already when the backup was taken, a sentence each."""


def standing_at(path: Path) -> Standing | None:
    """Return what a restore to ``path`` would replace; None where nothing is there."""
    if not path.exists() and not path.is_symlink():
        return None
    try:
        return Standing(path, contents_of(path), None)
    except FootnoteError as error:
        return Standing(path, None, str(error))


def restore(
    backup: Path, to: Path, now: datetime, *, may_replace: bool = False, told: Told = tell_nobody
) -> Restored:
    """Verify a backup and put it at ``to``, in one step: a process that is killed leaves the old one or the new one.

    What is there is kept, in a folder of its own beside it; its index goes with it and is made anew.

    Args:
        backup: the file; it stays as it is.
        to: the collection's file.
        now: names the folder of what is replaced.
        may_replace: whether a collection may be there.
        told: of how many bytes of the copy are written.

    Raises:
        DamagedBackup, NotACollection, NewerCollection: When the backup can't be relied on; nothing was changed then.
        WouldReplace: When something is there and ``may_replace`` is False.
        CollectionInUse: When a process has the collection open.
        StorageFull: When it can't be written; what was there stays.
    """
    to = to.resolve()
    try:
        with ExitStack() as held:
            if to.exists():  # who has it open is told at once, not after a long look at the backup
                held.callback(Lock(to).release)
                faults = verify(backup).faults
            else:
                faults = verify(backup).faults
                make_private_folder(to.parent)
                held.callback(Lock(to).release)
            contents, kept_at = _put(backup, to, now, may_replace=may_replace, told=told)
            return Restored(to, contents, kept_at, faults)
    except OSError as error:
        raise StorageFull(to, error.strerror or str(error)) from error


def _put(
    backup: Path, to: Path, now: datetime, *, may_replace: bool, told: Told
) -> tuple[Contents, Path | None]:
    """Do the work, holding the lock of ``to``."""
    if to.exists() and not may_replace:
        raise WouldReplace(to)
    unfinished = unfinished_path(to)
    unfinished.unlink(missing_ok=True)  # of a process that was killed: the lock is ours now
    contents = copy_collection(backup, unfinished, told)
    try:
        _compare(unfinished, contents)
        kept_at = _keep_aside(to, now)
        # What the last holder of the lock left in its file tells of the collection that was here.
        os.truncate(to.with_name(f"{to.name}.lock"), 0)
        unfinished.replace(to)
    except BaseException:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
        raise
    sync_folder(to.parent)
    return contents, kept_at


def _compare(copy: Path, expected: Contents) -> None:
    if contents_of(copy) != expected:
        raise DamagedBackup(copy, ("The copy does not hold what the backup holds.",))


def _keep_aside(to: Path, now: datetime) -> Path | None:
    """Keep what is at ``to`` and was made of it, while ``to`` itself stays in its place until it is replaced."""
    others = [
        path
        for path in to.parent.iterdir()
        if path.name.startswith((f"{to.name}.", f"{to.name}-"))
        and not path.name.endswith(_STAYS)
        and path != unfinished_path(to)
    ]
    if not to.exists() and not others:
        return None
    stamp = now.astimezone(UTC).strftime("%Y-%m-%d_%H%M%S")
    aside = to.parent / ASIDE / f"{to.stem}_{stamp}Z"
    while aside.exists():
        aside = aside.with_name(f"{aside.name}+")
    make_private_folder(aside)
    if to.exists():
        # A log of the old file must never be read into the new one. Usually it is empty after this, and gone.
        settle(to)
        _link(to, aside / to.name)
    for path in others:
        if path.exists():
            os.replace(path, aside / path.name)
    sync_folder(aside)
    return aside


def _link(path: Path, to: Path) -> None:
    """Give a file a second name; on a file system that can't, copy it."""
    try:
        os.link(path, to)
    except OSError:
        shutil.copy2(path, to)

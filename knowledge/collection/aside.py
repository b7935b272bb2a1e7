"""How is a collection read where nothing can be written?"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from knowledge.collection.opening import index_path, vectors_path
from knowledge.errors import StorageError, StorageFull
from knowledge.store import refuse_in_use


def may_write(path: Path) -> bool:
    """Tell whether a collection's file and what lies beside it may be written, as far as rights and mounts go."""
    return os.access(path, os.W_OK) and os.access(path.absolute().parent, os.W_OK | os.X_OK)


@contextmanager
def copied_aside(path: Path) -> Iterator[Path]:
    """Copy a collection with its log, its index and its vectors into a temporary folder, for the time of the block.

    Opening a collection writes: its lock, its log, what an older file lacks. So where it lies on a read-only disk, a
    copy is opened, and whatever is written to that is lost. Takes the time that copying takes.

    Raises:
        CollectionInUse: When another process has it open, and may be writing to it.
        StorageFull: When there is no room for the copy.
        StorageError: When it may not be read either.
    """
    path = path.resolve()
    refuse_in_use(path)
    files = [path.with_name(path.name + ending) for ending in ("", "-wal", ".lock")]
    files += [index_path(path), vectors_path(path)]
    try:
        with tempfile.TemporaryDirectory(prefix="footnote-", ignore_cleanup_errors=True) as name:
            folder = Path(name)
            for file in files:
                if file.exists():
                    _copy(file, folder / file.name)
            yield folder / path.name
    except FileNotFoundError as error:  # there is no temporary folder that can be written to
        raise StorageFull(
            Path(tempfile.tempdir or "the temporary folder"), error.strerror or str(error)
        ) from error


def _copy(file: Path, to: Path) -> None:
    try:
        readable = file.open("rb")
    except OSError as error:
        raise StorageError(
            "{file} can't be read: {detail}.", code="unreadable", file=file.name, detail=str(error.strerror)
        ) from error
    try:
        with readable, to.open("wb") as copy:
            shutil.copyfileobj(readable, copy, 1 << 20)
    except OSError as error:
        raise StorageFull(to, error.strerror or str(error)) from error

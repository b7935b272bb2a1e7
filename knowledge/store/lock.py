"""Who has a collection open?

The operating system holds the lock, on a ``.lock`` file beside what is guarded. It ends with the process,
however that ends, so there is no stale lock; the file stays, because taking it away would race with the next
holder. What its holder writes into it is there for the next one.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from io import FileIO
from pathlib import Path

from knowledge.errors import CollectionInUse, StorageFull

if sys.platform == "win32":
    import msvcrt

    def _try_to_lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _try_to_lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _lock_path(guarded: Path) -> Path:
    return guarded / ".lock" if guarded.is_dir() else guarded.with_name(guarded.name + ".lock")


def refuse_in_use(guarded: Path) -> None:
    """Raise where somebody holds a lock, as far as its file can be read; nothing is written.

    Raises:
        CollectionInUse: When somebody has it.
    """
    try:
        descriptor = os.open(_lock_path(guarded), os.O_RDONLY)
    except OSError:  # there is none, or it may not be looked at
        return
    try:
        _try_to_lock(descriptor)
    except OSError as error:
        raise CollectionInUse(guarded) from error
    finally:
        os.close(descriptor)


class Lock:
    """Hold a collection, or a whole data directory, for this process alone.

    It guards against other processes and against a second holder in this one. It does not wait.
    """

    def __init__(self, guarded: Path) -> None:
        """Take the lock of ``guarded``: a file (which need not exist yet) or an existing directory.

        Raises:
            CollectionInUse: When somebody has it.
            StorageFull: When the lock file can't be made.
        """
        path = _lock_path(guarded)
        try:
            self._descriptor: int | None = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
        except OSError as error:
            raise StorageFull(path, error.strerror or str(error)) from error
        try:
            _try_to_lock(self._descriptor)
        except OSError as error:
            self.release()
            raise CollectionInUse(guarded) from error

    def read(self) -> bytes:
        """Return what the last holder wrote, nothing where it wrote nothing or the disk does not give it."""
        try:
            return self._file().read()
        except OSError:
            return b""

    def write(self, content: bytes) -> None:
        """Leave something to the next holder, in the place of what is there; on a full disk that may fail unsaid."""
        with suppress(OSError):
            file = self._file()
            file.write(content)
            file.truncate()

    def _file(self) -> FileIO:
        assert self._descriptor is not None  # noqa: S101 - only a holder reads and writes
        os.lseek(self._descriptor, 0, os.SEEK_SET)
        return FileIO(self._descriptor, "r+", closefd=False)

    def release(self) -> None:
        """Let it go. Doing so twice is no error."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

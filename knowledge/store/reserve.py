"""How is something removed when the disk is full?

Removing needs room too: SQLite first writes what it changes into its write-ahead log. So a file without content, beside
the collections of a data directory, holds some room back. On a full disk it makes way for a removal, and it comes back
once there is room again.
"""

from __future__ import annotations

import os
from pathlib import Path

BYTES = 8 << 20
"""Twice what a write-ahead log grows to before it is put into its file: that, and a large article's removal."""
_NAME = ".reserve"


class Reserve:
    """The room that is held back in one folder, if there is any."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / _NAME

    def hold(self) -> bool:
        """Hold room back, where the disk has twice as much; say whether it does. Takes no time to speak of."""
        if self.is_held:
            return True
        try:
            if not hasattr(os, "posix_fallocate") or _free_bytes(self._path.parent) < 2 * BYTES:
                return False
            descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
        except OSError:
            return False
        try:
            os.posix_fallocate(descriptor, 0, BYTES)
        except OSError:
            self.release()
            return False
        finally:
            os.close(descriptor)
        return True

    @property
    def is_held(self) -> bool:
        """Whether there is room held back."""
        return self._path.exists()

    def release(self) -> bool:
        """Make way; say whether there was anything to make way."""
        try:
            self._path.unlink()
        except OSError:
            return False
        return True


def _free_bytes(folder: Path) -> int:
    """Return how much an ordinary user may still write into a folder."""
    figures = os.statvfs(folder)
    return figures.f_bavail * figures.f_frsize

"""When does Python search for garbage?

What refers to itself is only found by a search, in which no thread gets its turn. Through all that a thousand open
collections hold it takes a third of a second; it would come with every quarter that is added. So what stays is left
out of the searches, and the remains of closed collections are looked for in one search when there are many of them.
"""

from __future__ import annotations

import gc

_MANY = 500
"""Closed collections whose remains are looked for: some 40 KB each."""


class Garbage:
    """Keeps Python from searching through what stays. One a process; for any thread."""

    def __init__(self) -> None:
        self._left = 0

    @staticmethod
    def settle() -> None:
        """Leave all that there is now out of the searches; takes no time."""
        gc.freeze()

    @staticmethod
    def unsettle() -> None:
        """Let all be searched again, where nothing is open any more."""
        gc.unfreeze()

    def note_closed(self) -> None:
        """Note that a collection was closed, whose remains may be among what is left out."""
        self._left += 1

    def search(self, *, many: int = _MANY) -> bool:
        """Search through everything where many were closed since the last time; return whether it was done."""
        if self._left < many:
            return False
        self._left = 0
        gc.unfreeze()
        gc.collect()
        gc.freeze()
        return True

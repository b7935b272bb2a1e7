"""How does work in the background give way to questions?

Python lets one thread compute at a time. Who answers shares that with imports, rebuilds and upkeep, so these ask here
before each portion of theirs.
"""

from __future__ import annotations

import threading

_PATIENCE = 0.1
"""Seconds that a portion waits at most: while questions come without end, the rest goes on slowly, and goes on."""


class Precedence:
    """Knows whether somebody waits for an answer; for any thread."""

    def __init__(self) -> None:
        self._calm = threading.Condition()
        self._under_way = 0

    def begin(self) -> None:
        """Note that somebody waits."""
        with self._calm:
            self._under_way += 1

    def end(self) -> None:
        """Note that somebody waits no more."""
        with self._calm:
            self._under_way -= 1
            if not self._under_way:
                self._calm.notify_all()

    def give_way(self, seconds: float | None = _PATIENCE) -> bool:
        """Block until nobody waits, for so long at most (None: however long); return whether nobody does."""
        with self._calm:
            return self._calm.wait_for(lambda: not self._under_way, seconds)

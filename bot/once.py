"""What is done once, however often somebody asks for it at the same time."""

from __future__ import annotations

import time
from collections.abc import Callable


class Once:
    """Remembers for a while by whom a thing was taken up: a second click on a button, the same form again."""

    def __init__(self, seconds: float, *, clock: Callable[[], float] = time.monotonic) -> None:
        """``seconds``: how long it is remembered."""
        self._seconds = seconds
        self._clock = clock
        self._taken: dict[str, tuple[float, int]] = {}

    def take(self, key: str, by: int) -> bool:
        """Take a thing up for an interaction; return whether that is its first."""
        now = self._clock()
        for old in [old for old, (until, _) in self._taken.items() if until <= now]:
            del self._taken[old]
        return self._taken.setdefault(key, (now + self._seconds, by))[1] == by

    def give_back(self, key: str) -> None:
        """Let a thing be taken up again: it was not done after all."""
        self._taken.pop(key, None)

    def taken_by(self, key: str) -> int | None:
        """Return the interaction that took it up, if one did."""
        until, by = self._taken.get(key, (0.0, None))
        return by if until > self._clock() else None

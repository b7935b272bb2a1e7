"""How long would who comes now have to wait?"""

from __future__ import annotations

import time
from collections.abc import Callable

_GUESS = 0.005
"""Seconds for each, before anything is known."""
_SURE = 16
"""So many that were done tell a pace."""
_REMEMBERED = 256
"""So many of the last that were done count; those before them the less."""


class Pace:
    """How fast a line of work moves while there is some. Not for several threads at once."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        """``clock`` gives seconds."""
        self._clock = clock
        self._seconds = _GUESS
        self._since = 0.0
        """When it would have begun to do what it has done, without the rests."""
        self._rested_since = 0.0
        self._done = 0.0
        self._under_way = 0

    def begin(self) -> None:
        """Note that work came."""
        if self._under_way == 0:
            self._since += self._clock() - self._rested_since
        self._under_way += 1

    def end(self) -> None:
        """Note that work was done."""
        now = self._clock()
        self._under_way -= 1
        self._done += 1
        if self._under_way == 0:
            self._rested_since = now
        if self._done < _SURE:
            return
        took = now - self._since
        self._seconds = took / self._done
        if self._done >= _REMEMBERED:
            self._since += took / 2
            self._done /= 2

    @property
    def under_way(self) -> int:
        """How much came and is not done."""
        return self._under_way

    def seconds_for(self, count: float) -> float:
        """Return how long so much work will take, as far as can be told."""
        return count * self._seconds

"""For how many collections is there room at once, and who waits for some?"""

from __future__ import annotations

import asyncio
from collections import deque

from knowledge.errors import BusyError


class Places:
    """So many places, handed on to who waits longest. For the event loop's thread."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._waiting: deque[asyncio.Future[None]] = deque()
        self._taken = 0
        self._is_closed = False

    @property
    def taken(self) -> int:
        """How many are taken."""
        return self._taken

    @property
    def waiting(self) -> int:
        """How many wait for one."""
        return sum(not waiting.done() for waiting in self._waiting)

    @property
    def wanted(self) -> int:
        """How many must be given back before nobody waits and no more are taken than there are."""
        return max(0, self._taken - self._most + self.waiting)

    def set_most(self, most: int) -> None:
        """Have another number of places; what is taken beyond it stays so until it is given back."""
        self._most = max(1, most)
        self._hand_out()

    async def take(self, *, seconds: float) -> None:
        """Take a place, waiting for it if need be.

        Raises:
            BusyError: When none is free after ``seconds``, or after :meth:`close`.
        """
        place: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append(place)
        self._hand_out()
        try:
            await asyncio.wait([place], timeout=None if place.done() else seconds)
        except asyncio.CancelledError:
            if place.done() and not place.cancelled():
                self.give_back()
            place.cancel()
            raise
        if place.cancel() or place.cancelled():
            raise BusyError(
                "Too many servers ask at once. Please try again in a moment.", code="busy-servers"
            )

    def give_back(self) -> None:
        """Give a place back, to who waits longest or to whoever comes."""
        self._taken -= 1
        self._hand_out()

    def close(self) -> None:
        """Turn away who waits, and whoever comes."""
        self._is_closed = True
        self._hand_out()

    def _hand_out(self) -> None:
        while self._waiting and (self._is_closed or self._taken < self._most or self._waiting[0].done()):
            place = self._waiting.popleft()
            if self._is_closed:
                place.cancel()
            elif not place.done():
                self._taken += 1
                place.set_result(None)

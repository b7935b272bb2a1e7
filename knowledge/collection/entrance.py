"""How is a burst of questions taken in without holding the event loop?"""

from __future__ import annotations

import asyncio
from collections import OrderedDict, deque

_AT_ONCE = 20
"""Let in by one turn of the event loop: a few milliseconds of work."""


class Entrance:
    """Lets in so many a turn of the event loop, and the others in the next turns, one of each server after another.

    For the event loop's thread.
    """

    def __init__(self, at_once: int = _AT_ONCE) -> None:
        self._at_once = at_once
        self._let_in = 0
        self._waiting: OrderedDict[object, deque[asyncio.Future[None]]] = OrderedDict()
        self._is_turn_awaited = False

    async def enter(self, key: object) -> None:
        """Wait for the turn of somebody of this server, or of whatever else has a line of its own."""
        loop = asyncio.get_running_loop()
        if not self._is_turn_awaited:
            self._is_turn_awaited = True
            loop.call_soon(self._turn)
        if self._let_in < self._at_once and not self._waiting:
            self._let_in += 1
            return
        place = loop.create_future()
        self._waiting.setdefault(key, deque()).append(place)
        await place

    def _turn(self) -> None:
        self._let_in = 0
        while self._waiting and self._let_in < self._at_once:
            key, line = self._waiting.popitem(last=False)
            place = line.popleft()
            if line:
                self._waiting[key] = line
            if not place.done():  # else who waited has given up
                place.set_result(None)
                self._let_in += 1
        self._is_turn_awaited = bool(self._let_in)
        if self._is_turn_awaited:
            asyncio.get_running_loop().call_soon(self._turn)

"""Whose link is fetched next: a few at once in all, and fewer for one collection."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Hashable
from contextlib import asynccontextmanager

from knowledge.errors import BusyError


class Turns:
    """Places for work at the same time, first come, first served.

    A collection with many links waits for its own place before it takes a common one, so it never holds up
    the others.
    """

    def __init__(self, at_once: int, at_once_per_collection: int, max_waiting: int) -> None:
        self._common = asyncio.Semaphore(at_once)
        self._at_once_per_collection = at_once_per_collection
        self._max_users = at_once_per_collection + max_waiting
        self._own: dict[Hashable, asyncio.Semaphore] = {}
        self._users: dict[Hashable, int] = {}

    @asynccontextmanager
    async def turn(self, collection: Hashable) -> AsyncIterator[None]:
        """Wait for a place and hold it.

        Raises:
            BusyError: too many of this collection's links are waiting already.
        """
        users = self._users.get(collection, 0)
        if users >= self._max_users:
            raise BusyError(
                "Too many links are waiting to be read. Try again in a few minutes.", code="busy-links"
            )
        self._users[collection] = users + 1
        own = self._own.setdefault(collection, asyncio.Semaphore(self._at_once_per_collection))
        try:
            async with own, self._common:
                yield
        finally:
            self._users[collection] -= 1
            if not self._users[collection]:
                del self._users[collection], self._own[collection]

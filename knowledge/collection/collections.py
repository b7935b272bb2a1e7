"""Which collections of a data directory are open?"""

from __future__ import annotations

import asyncio
import logging
from collections import OrderedDict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from knowledge.collection.collection import Collection
from knowledge.collection.opening import open_parts
from knowledge.collection.services import Services
from knowledge.errors import BusyError, FootnoteError, StorageFull
from knowledge.index.memory import give_back, use_few_arenas
from knowledge.store import Lock, make_private_folder

log = logging.getLogger(__name__)

_MAX_OPEN = 200
"""Each open collection has a thread and a few file handles, however small its index is."""
_GRACE = 2.0
"""Seconds from the last use for which a collection is not closed: who has it may not be done with it."""
_IDLE = 600.0
"""Seconds without a use after which a collection is closed."""


class Collections:
    """The collections of one data directory, one a server: opened on first need, closed when idle.

    Use it as an async context manager. Nothing of one server is reachable through another's collection: each
    has a file of its own, named by the server's id.
    """

    def __init__(
        self, data_dir: Path, *, services: Services | None = None, index_memory_mb: int = 1024
    ) -> None:
        """``index_memory_mb`` bounds the open collections' indexes together; the one in use may exceed it."""
        self._data_dir = data_dir
        self._services = services or Services()
        self._budget = index_memory_mb * 1_000_000
        self._open: OrderedDict[int, Collection] = OrderedDict()
        self._opening: dict[int, asyncio.Task[None]] = {}
        self._closing: dict[int, asyncio.Task[None]] = {}
        self._resting: dict[int, datetime] = {}  # closed ones, until something of theirs is due
        self._lock: Lock | None = None
        self._is_closed = False

    async def open(self, server_id: int) -> Collection:
        """Return a server's collection, opening or making it where needed. Use it at once; do not keep it.

        Raises:
            BusyError: When all collections are being closed.
            CollectionInUse: When another process has it open.
            NotACollection, NewerCollection, StorageFull: As its file is found.
        """
        # One that has just been opened may have made room for another before we learn of it: then once more.
        while (collection := self._open.get(server_id)) is None:
            if self._is_closed:
                raise BusyError("Footnote is just being stopped. Try again in a minute.")
            # Whoever comes meanwhile waits for the same opening; it goes on should one of them give up.
            task = self._opening.get(server_id)
            if task is None:
                task = self._opening[server_id] = asyncio.ensure_future(self._open_now(server_id))
                task.add_done_callback(lambda _: self._opening.pop(server_id, None))
            await asyncio.shield(task)
        self._open.move_to_end(server_id)
        collection.touch()
        return collection

    async def _open_now(self, server_id: int) -> None:
        if closing := self._closing.get(server_id):
            await asyncio.wait([closing])
        collection = await _open(self.path_of(server_id), self._services)
        self._open[server_id] = collection
        self._resting.pop(server_id, None)
        self._make_room(keep=server_id)

    def path_of(self, server_id: int) -> Path:
        """Return the file of a server's collection."""
        return self._data_dir / f"{int(server_id)}.db"

    def server_ids(self) -> list[int]:
        """Return the servers that have a collection on disk."""
        return sorted(int(path.stem) for path in self._data_dir.glob("*.db") if path.stem.isdigit())

    def due_ids(self) -> list[int]:
        """Return the servers for whose collections there may be something to do.

        Thousands of servers need not be opened in turn to learn that there is nothing: what was closed since the
        start is left out until its time comes (see ``Collection.next_due``).
        """
        now = datetime.now(UTC)
        return [server_id for server_id in self.server_ids() if self._resting.get(server_id, now) <= now]

    @property
    def open_ids(self) -> list[int]:
        """The servers whose collection is open, the one that was opened or used longest ago first."""
        return list(self._open)

    @property
    def memory_bytes(self) -> int:
        """What the open collections' indexes take together."""
        return sum(collection.memory_bytes for collection in self._open.values())

    @property
    def questions_waiting(self) -> int:
        """How many questions wait for a thread."""
        return self._services.questions.waiting

    async def upkeep(self) -> None:
        """Save what changed, and close what is idle or over the memory budget; to be called now and then."""
        for server_id, collection in list(self._open.items()):
            if self._open.get(server_id) is not collection:
                continue  # closed meanwhile
            if collection.idle_for > _IDLE and not collection.meanings.is_making:
                self._close(server_id)
                continue
            try:
                await collection.upkeep()
            except FootnoteError as error:  # a full disk must not keep the others from being closed
                log.warning("%s: %s", collection.path.name, error)
        self._make_room()
        if self._closing:
            await asyncio.wait(self._closing.values())
        if not self._is_closed:
            await asyncio.get_running_loop().run_in_executor(self._services.upkeep, give_back)

    def _make_room(self, keep: int | None = None) -> None:
        """Begin to close the least recently used collections until the rest fits the budget."""
        memory, count = self.memory_bytes, len(self._open)
        for server_id, collection in list(self._open.items()):
            if memory <= self._budget and count <= _MAX_OPEN:
                return
            if server_id != keep and collection.idle_for >= _GRACE:
                memory -= collection.memory_bytes
                count -= 1
                self._close(server_id)

    def _close(self, server_id: int) -> None:
        """Begin to close a collection; whoever opens it again waits until that is done."""
        collection = self._open.pop(server_id)
        closing = self._closing[server_id] = asyncio.ensure_future(collection.close())

        def note(closed: asyncio.Task[None]) -> None:
            del self._closing[server_id]
            if collection.next_due is not None:
                self._resting[server_id] = collection.next_due
            if not closed.cancelled() and closed.exception() is not None:
                log.error("%s was not closed well", collection.path.name, exc_info=closed.exception())

        closing.add_done_callback(note)

    async def __aenter__(self) -> Self:
        """Take the data directory for this process.

        Raises:
            CollectionInUse: When another bot has it.
            StorageFull: When it can't be made or written.
        """
        try:
            make_private_folder(self._data_dir)
        except OSError as error:
            raise StorageFull(self._data_dir, error.strerror or str(error)) from error
        self._lock = Lock(self._data_dir)
        use_few_arenas()
        self._services.warm_up()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """Close all collections and let go of the data directory."""
        self._is_closed = True
        await asyncio.gather(*self._opening.values(), *self._closing.values(), return_exceptions=True)
        collections = list(self._open.values())
        self._open.clear()
        await asyncio.gather(*(collection.close() for collection in collections))
        await self._services.close()
        if self._lock is not None:
            self._lock.release()


@asynccontextmanager
async def open_collection(path: Path, *, services: Services | None = None) -> AsyncIterator[Collection]:
    """Open one collection by its file, for a command or a script; it is closed at the end, and ``services`` too.

    Raises:
        CollectionInUse, NotACollection, NewerCollection, StorageFull: As for ``Collections.open``.
    """
    services = services or Services()
    try:
        collection = await _open(path, services)
        try:
            yield collection
        finally:
            await collection.close()
    finally:
        await services.close()


async def _open(path: Path, services: Services) -> Collection:
    opened = await asyncio.get_running_loop().run_in_executor(
        services.opening, open_parts, path, services.threshold, services.semantics
    )
    return Collection(opened, services)

"""Which collections of a data directory are open?"""

from __future__ import annotations

import asyncio
import logging
import sys
import time
from collections import Counter, OrderedDict
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from knowledge.collection import garbage
from knowledge.collection.alone import open_one
from knowledge.collection.collection import Collection
from knowledge.collection.handles import MOST_OPEN, most_collections, raise_limit, ran_out
from knowledge.collection.leaving import Leaving, delete_files
from knowledge.collection.pace import Pace
from knowledge.collection.places import Places
from knowledge.collection.services import Services
from knowledge.errors import BusyError, FootnoteError, StorageFull
from knowledge.index.memory import give_back, use_few_arenas
from knowledge.store import Lock, Reserve, make_private_folder, setting_of

log = logging.getLogger(__name__)

_BESIDE_INDEX = 300_000
"""Bytes that an open collection takes beside its index and its vectors."""
_GRACE = 2.0
"""Seconds from the last use for which a collection is not closed: who has it may not be done with it."""
_SHORT_GRACE = 0.25
"""The same where somebody waits for its place."""
_LOOKS = 8
"""Collections that are looked at, and not closed, in one search for room: the longest ago used come first."""
_LOOK_SECONDS = 0.05
"""How often room is looked for while somebody waits for it."""
_LONGEST_WAIT = 4.0
"""Seconds that somebody may wait for a collection to be opened; who would wait longer is told so at once."""
_MARGIN = 1.0
"""Seconds by which what is told at an opening may be wrong before somebody is sent away after it."""
_AT_ONCE_CLOSED = 8
"""Collections that are closed to have a few handles again, where they ran out."""
_TURN = 0.002
"""Seconds for which a thread computes before another one gets its turn: the event loop waits for one of each."""
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
        self._coming: Counter[int] = Counter()  # who waits for an opening, by server
        self._all_coming = 0
        self._closing: dict[int, asyncio.Task[None]] = {}
        self._sizes: dict[int, int] = {}
        self._memory = 0  # the sum of the sizes, as of the last look at each
        self._most_open = MOST_OPEN
        self._places = Places(MOST_OPEN)  # taken by what is open, being opened or being closed
        self._pace = Pace()
        self._seeking: asyncio.Task[None] | None = None
        self._resting: dict[int, datetime] = {}  # closed ones, until something of theirs is due
        self.leaving = Leaving(data_dir, self._services.clock)
        """Which servers are left, and since when."""
        self._lock: Lock | None = None
        self._reserve = Reserve(data_dir)
        self._is_closed = False

    async def open(self, server_id: int) -> Collection:
        """Return a server's collection, opening or making it where needed. Use it at once; do not keep it.

        Raises:
            BusyError: When so many others are being opened that it would take too long, or all are being closed.
            CollectionInUse: When another process has it open.
            NotACollection, NewerCollection, StorageFull: As its file is found.
        """
        # One that has just been opened may have made room for another before we learn of it: then once more.
        while (collection := self._open.get(server_id)) is None:
            if self._is_closed:
                raise BusyError("Footnote is just being stopped. Try again in a minute.", code="stopping")
            # Whoever comes meanwhile waits for the same opening; it goes on should one of them give up.
            self._refuse_late(server_id)
            task = self._opening.get(server_id) or self._begin_to_open(server_id)
            self._coming[server_id] += 1
            self._all_coming += 1
            try:
                await asyncio.shield(task)
            finally:
                self._all_coming -= 1
                self._coming[server_id] -= 1
                if not self._coming[server_id]:
                    del self._coming[server_id]
        self._open.move_to_end(server_id)
        collection.touch()
        self._weigh(server_id, collection)
        return collection

    def _refuse_late(self, server_id: int) -> None:
        """Raise ``BusyError`` where who comes now would wait too long for the opening, or for an answer after it."""
        others = 0 if server_id in self._opening else self._pace.under_way
        opening = self._pace.seconds_for(others)
        # Questions are answered in turns of the servers, as far as there are so many.
        questions = self._services.questions
        servers = len(self._opening) + questions.lines + 1
        ahead = min(self._all_coming + questions.under_way, (self._coming[server_id] + 1) * servers)
        # Both are done by the same processor: who is let in must not be sent away after the opening.
        if opening > _LONGEST_WAIT or questions.is_too_much(ahead, besides=opening + _MARGIN):
            raise BusyError(
                "Too many servers ask at once. Please try again in a moment.", code="busy-servers"
            )

    def _begin_to_open(self, server_id: int) -> asyncio.Task[None]:
        self._pace.begin()
        self._services.questions.precedence.begin()
        task = self._opening[server_id] = asyncio.ensure_future(self._open_in_turn(server_id))

        def note(opened: asyncio.Task[None]) -> None:
            self._pace.end()
            self._services.questions.precedence.end()
            del self._opening[server_id]
            if not opened.cancelled():
                opened.exception()  # should nobody wait for it any more, it is nobody's

        task.add_done_callback(note)
        return task

    async def _open_in_turn(self, server_id: int) -> None:
        if closing := self._closing.get(server_id):
            await asyncio.wait([closing])
        self._seek_places()  # which begins once this one waits too, if it must
        await self._places.take(seconds=_LONGEST_WAIT)
        try:
            collection = await self._open_with_handles(server_id)
        except BaseException:
            self._places.give_back()
            raise
        is_meaning_used = collection.meanings.progress.state == "ready"
        self._services.warm_up(collection.languages, is_meaning_used=is_meaning_used)
        self._open[server_id] = collection
        self._resting.pop(server_id, None)
        garbage.settle()
        self._weigh(server_id, collection)
        self._make_room(keep=server_id)

    async def _open_with_handles(self, server_id: int) -> Collection:
        """Open a collection; where handles have run out, close others first and try again."""
        began = time.monotonic()
        while True:
            try:
                return await open_one(self.path_of(server_id), self._services)
            except StorageFull as error:
                if not ran_out(error):
                    raise
            if time.monotonic() - began > _LONGEST_WAIT:
                raise BusyError("Too much is open at once. Please try again in a moment.", code="busy-open")
            self._lower_bound()
            await asyncio.sleep(_LOOK_SECONDS)

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

    async def answering_directly(self, server_ids: Iterable[int]) -> list[int]:
        """Return which of some servers answer direct messages; those that are closed need not be opened for that."""

        def is_set(server_id: int) -> bool:
            return setting_of(self.path_of(server_id), "in_direct_messages") is True

        ids = sorted(server_ids)
        closed = [server_id for server_id in ids if server_id not in self._open]
        allowing = await asyncio.to_thread(lambda: {server_id for server_id in closed if is_set(server_id)})
        allowing |= {id_ for id_, collection in self._open.items() if collection.settings.in_direct_messages}
        return [server_id for server_id in ids if server_id in allowing]

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
        # Where handles had run out, there may be more again.
        self._places.set_most(self._most_open)
        for server_id, collection in list(self._open.items()):
            if self._open.get(server_id) is not collection:
                continue  # closed meanwhile
            self._weigh(server_id, collection)
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
            for work in (give_back, self._reserve.hold):
                await asyncio.get_running_loop().run_in_executor(self._services.upkeep, work)

    def _weigh(self, server_id: int, collection: Collection) -> None:
        """Note what an open collection takes by now."""
        size = collection.memory_bytes + _BESIDE_INDEX
        self._memory += size - self._sizes.get(server_id, 0)
        self._sizes[server_id] = size

    async def delete_left(self, is_there: Callable[[int], bool]) -> list[int]:
        """Delete the files of the servers whose grace is over, and return which; their backups stay.

        ``is_there`` is asked once more, at the last moment: what is there keeps its files.
        """
        deleted = []
        for server_id in await asyncio.to_thread(self.leaving.due):
            if self._is_closed or server_id in self._opening:
                continue
            if not is_there(server_id):
                if server_id in self._open:
                    self._close(server_id)
                if closing := self._closing.get(server_id):
                    await asyncio.wait([closing])
                # Whoever opens it now waits until it is gone, and finds an empty one.
                deleting = self._closing[server_id] = asyncio.ensure_future(self._delete(server_id))
                try:
                    await asyncio.wait([deleting])
                finally:
                    del self._closing[server_id]
                deleting.result()
                deleted.append(server_id)
            await asyncio.to_thread(self.leaving.note_back, {server_id})
        return deleted

    async def _delete(self, server_id: int) -> None:
        await asyncio.to_thread(delete_files, self.path_of(server_id))
        self._resting.pop(server_id, None)

    def _make_room(self, keep: int | None = None) -> None:
        """Begin to close collections used longest ago until the rest fits the budget, and who waits has a place.

        It looks at a few of them only, and puts those that are in use behind the others.
        """
        looks = 0
        while looks < _LOOKS and self._open:
            is_waited_for = self._places.wanted > len(self._closing)
            if not is_waited_for and self._memory <= self._budget:
                return
            server_id, collection = next(iter(self._open.items()))
            grace = min(_GRACE, _SHORT_GRACE) if is_waited_for else _GRACE
            if server_id == keep or collection.idle_for < grace:
                self._open.move_to_end(server_id)
                looks += 1
            else:
                self._close(server_id)

    def _seek_places(self) -> None:
        """See to it that room is looked for while somebody waits for it."""
        if self._seeking is None or self._seeking.done():
            self._seeking = asyncio.ensure_future(self._seek())

    async def _seek(self) -> None:
        while self._places.wanted and not self._is_closed:
            self._make_room()
            await asyncio.sleep(_LOOK_SECONDS)

    def _lower_bound(self) -> None:
        """Have fewer open for a while: other things than collections have taken the handles."""
        if not self._places.wanted:
            log.warning("Too many files are open: of %d collections, some are closed", len(self._open))
            self._places.set_most(self._places.taken - _AT_ONCE_CLOSED)
        self._seek_places()

    def _close(self, server_id: int) -> None:
        """Begin to close a collection; whoever opens it again waits until that is done."""
        collection = self._open.pop(server_id)
        self._memory -= self._sizes.pop(server_id)
        closing = self._closing[server_id] = asyncio.ensure_future(collection.close())

        def note(closed: asyncio.Task[None]) -> None:
            del self._closing[server_id]
            self._places.give_back()
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
        self._reserve.hold()
        self._most_open = min(MOST_OPEN, most_collections(raise_limit()))
        self._places.set_most(self._most_open)
        use_few_arenas()
        sys.setswitchinterval(_TURN)
        self._services.warm_up()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """Close all collections and let go of the data directory."""
        self._is_closed = True
        self._places.close()
        seeking = [self._seeking] if self._seeking else []
        await asyncio.gather(
            *self._opening.values(), *self._closing.values(), *seeking, return_exceptions=True
        )
        collections = list(self._open.values())
        self._open.clear()
        await asyncio.gather(*(collection.close() for collection in collections))
        await self._services.close()
        garbage.unsettle()
        if self._lock is not None:
            self._lock.release()

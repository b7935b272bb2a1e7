"""The index of a collection: its figures, its rebuilds, and whether it is right."""

from __future__ import annotations

from dataclasses import replace

from knowledge.collection.comparing import compare_index
from knowledge.collection.core import Core
from knowledge.collection.meanings import Meanings
from knowledge.collection.rebuild import Rebuild
from knowledge.errors import RebuildRunning
from knowledge.index import CheckReport, check_index
from knowledge.records import RebuildJob, Status
from knowledge.store import looking_at

_LAG = "The index lags behind the articles. Rebuild it."


class CollectionIndex:
    """What admins do with the index of one collection."""

    def __init__(self, core: Core, meanings: Meanings) -> None:
        self._core = core
        self._meanings = meanings
        self._store = core.store
        self._rebuild: Rebuild | None = None

    async def status(self, *, look_closely: bool = False) -> Status:
        """Return the collection's figures; ``look_closely`` also reads the whole file and the index."""
        status = await self._core.stored(self._store.status)
        health = await self._core.in_background(self._examine) if look_closely else self._store.notices
        lag = [_LAG] if self._core.keeper.is_lagging else []
        return replace(status, health=(*health, *lag), meaning=self._meanings.progress)

    def _examine(self) -> tuple[str, ...]:
        """Return what is wrong with the file and with the index, a sentence each. Takes seconds for a large one."""
        faults, snapshot = self._store.check(), self._core.index.snapshot
        if faults or self._core.keeper.is_lagging:
            return faults
        with looking_at(self._store.path) as look:
            return tuple(f"{sentence} Rebuild it." for sentence in compare_index(snapshot, look))

    async def check(self) -> CheckReport:
        """Compare a sample of the index's scores with rank-bm25's over the same tokens."""
        return await self._core.in_background(check_index, self._core.index.snapshot)

    async def rebuild(self, *, requested_by: int | None = None, channel_id: int | None = None) -> Rebuild:
        """Begin to build the index anew from the stored passages; the old one answers until it is done.

        Raises:
            RebuildRunning: When one runs already.
        """
        if self.is_rebuilding:
            raise RebuildRunning

        def start() -> RebuildJob:
            total = self._store.status().passages
            return self._store.rebuilds.start(total=total, requested_by=requested_by, channel_id=channel_id)

        job = await self._core.stored(start)
        self._core.refuse_closed()
        services = self._core.services
        self._rebuild = Rebuild(
            job,
            self._store,
            self._core.owner,
            self._core.keeper.put_in_place,
            services.questions.precedence.give_way,
            services.sign,
            services.rebuilding,
        )
        self._rebuild.start()
        return self._rebuild

    @property
    def last_rebuild(self) -> Rebuild | None:
        """The rebuild that runs or ran last since the collection was opened."""
        return self._rebuild

    @property
    def is_rebuilding(self) -> bool:
        """Whether a rebuild runs."""
        return self._rebuild is not None and not self._rebuild.is_done

    async def note_rebuild_message(self, job_id: int, *, channel_id: int, message_id: int) -> None:
        """Note which message shows a rebuild's progress, so that it can be finished after a restart."""
        await self._core.stored(
            self._store.rebuilds.set_message, job_id, channel_id=channel_id, message_id=message_id
        )

    async def interrupted_rebuilds(self) -> list[RebuildJob]:
        """Return rebuilds that the end of a process interrupted and of which nobody was told yet."""
        return await self._core.stored(self._store.rebuilds.unreported)

    async def note_reported(self, job_id: int) -> None:
        """Note that people were told that a rebuild was interrupted."""
        await self._core.stored(self._store.rebuilds.set_reported, job_id)

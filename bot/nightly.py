"""When does the running bot back its collections up?

From an hour of the day on, what has changed and has no backup since then; after a start, too, so that a machine that
is off at night has its backups. The work is done in a thread, one collection after another, and none needs to be
opened for it.
"""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Self

from knowledge.backups import BackupFolder, Round, back_up_all, collection_files, prune_gone
from knowledge.errors import Cancelled, FootnoteError

_log = logging.getLogger(__name__)

OFF = -1
"""The hour that switches backups off."""

_SECONDS_BETWEEN_LOOKS = 300.0


def _now() -> datetime:
    return datetime.now(UTC)


class Nightly:
    """Takes backups while its block runs; to be used as an async context manager."""

    def __init__(
        self,
        data_dir: Path,
        folder: BackupFolder,
        hour: int,
        *,
        clock: Callable[[], datetime] = _now,
        seconds_between_looks: float = _SECONDS_BETWEEN_LOOKS,
    ) -> None:
        """``hour``: of the day in UTC, or `OFF`."""
        self.last: Round | None = None
        """What the last round did."""
        self._data_dir = data_dir
        self._folder = folder
        self._hour = hour
        self._clock = clock
        self._pause = seconds_between_looks
        self._done_for: datetime | None = None
        self._is_stopped = threading.Event()
        self._task: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Self:
        if self._hour != OFF:
            self._task = asyncio.create_task(self._run())
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End a round that is under way: the backup that is being taken is given up, and nothing is left of it."""
        self._is_stopped.set()
        if self._task is not None:
            self._task.cancel()
            with suppress(asyncio.CancelledError):
                await self._task

    async def look(self) -> Round | None:
        """Do a round if its time has come, and return what it did."""
        due = self._last_time()
        if self._done_for is not None and self._done_for >= due:
            return None
        # The thread can't be cancelled; it ends by itself once it learns that it is stopped.
        work = asyncio.ensure_future(asyncio.to_thread(self._back_up, due))
        try:
            done = await asyncio.shield(work)
        except asyncio.CancelledError:
            await asyncio.gather(work, return_exceptions=True)
            raise
        self._done_for, self.last = due, done
        return done

    async def _run(self) -> None:
        while True:
            await asyncio.sleep(self._pause)
            try:
                done = await self.look()
            except (FootnoteError, OSError) as error:
                _log.warning("Backups: %s", error)
            except Exception:
                _log.exception("Backups failed")  # the next look tries again
            else:
                if done is not None:
                    _log.log(logging.INFO if done.is_well else logging.WARNING, "Backups: %s", told(done))

    def _last_time(self) -> datetime:
        now = self._clock()
        due = now.replace(hour=self._hour, minute=0, second=0, microsecond=0)
        return due if due <= now else due - timedelta(days=1)

    def _back_up(self, due: datetime) -> Round:
        """Runs in a thread."""
        paths = [
            path
            for path in collection_files(self._data_dir)
            if not any(backup.taken_at >= due for backup in self._folder.of(path.stem)[:1])
        ]
        now = self._clock()
        done = back_up_all(paths, self._folder, now, only_changed=True, told=self._go_on)
        prune_gone(self._folder, self._data_dir, now)
        return done

    def _go_on(self, done: int, total: int) -> None:
        if self._is_stopped.is_set():
            raise Cancelled


def told(done: Round) -> str:
    """Say in one line what a round did."""
    faulty = [f"{each.backup.name}: {' '.join(each.faults)}" for each in done.taken if each.faults]
    damage = f", {len(faulty)} with faults ({'; '.join(faulty)})" if faulty else ""
    failed = f" ({'; '.join(f'{each.name}: {each.reason}' for each in done.failed)})" if done.failed else ""
    return (
        f"{len(done.taken)} taken and verified ({done.size / 1e6:.1f} MB), {done.unchanged} unchanged, "
        f"{len(done.failed)} failed{failed}{damage}, {done.removed} old ones deleted, in {done.seconds:.1f} s"
    )

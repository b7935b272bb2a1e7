"""Which rebuilds of the index were there, and what became of them?"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from knowledge.errors import NotFound, RebuildRunning
from knowledge.records import RebuildJob
from knowledge.store.database import Database, Row
from knowledge.store.times import time_text, to_time, to_time_or_none

_COLUMNS = "id, state, started_at, ended_at, requested_by, channel_id, message_id, done, total, error"


def _job(row: Row) -> RebuildJob:
    (id_, state, started_at, ended_at, *others) = row
    return RebuildJob(id_, state, to_time(started_at), to_time_or_none(ended_at), *others)


class Rebuilds:
    """The rebuilds of a collection's index: one runs at a time."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock

    def start(
        self,
        *,
        total: int,
        requested_by: int | None = None,
        channel_id: int | None = None,
        message_id: int | None = None,
    ) -> RebuildJob:
        """Note that a rebuild of ``total`` passages begins.

        Raises:
            RebuildRunning: When one runs already.
        """
        with self._database.change():
            if self.running() is not None:
                raise RebuildRunning
            job_id = self._database.insert(
                "INSERT INTO rebuilds (state, started_at, requested_by, channel_id, message_id, total)"
                " VALUES ('running', ?, ?, ?, ?, ?)",
                [time_text(self._clock()), requested_by, channel_id, message_id, total],
            )
            return self.get(job_id)

    def set_message(self, job_id: int, *, channel_id: int, message_id: int) -> None:
        """Note the message that shows the rebuild's progress."""
        with self._database.change():
            self._database.run(
                "UPDATE rebuilds SET channel_id = ?, message_id = ? WHERE id = ?",
                [channel_id, message_id, job_id],
            )

    def end(self, job_id: int, state: str, *, error: str | None = None) -> RebuildJob:
        """Note that a running rebuild is ``done``, ``failed`` (why: ``error``), ``cancelled`` or ``interrupted``.

        Of one that was interrupted people are to be told.
        """
        with self._database.change():
            self._database.run(
                "UPDATE rebuilds SET state = ?, ended_at = ?, error = ?,"
                " done = CASE ? WHEN 'done' THEN total ELSE done END,"
                " is_reported = CASE ? WHEN 'interrupted' THEN 0 ELSE is_reported END"
                " WHERE id = ? AND state = 'running'",
                [state, time_text(self._clock()), error, state, state, job_id],
            )
            return self.get(job_id)

    def get(self, job_id: int) -> RebuildJob:
        """Return a rebuild.

        Raises:
            NotFound: When there was none of that id.
        """
        row = self._database.row(f"SELECT {_COLUMNS} FROM rebuilds WHERE id = ?", [job_id])
        if row is None:
            raise NotFound("rebuild", job_id)
        return _job(row)

    def running(self) -> RebuildJob | None:
        """Return the rebuild that runs, if one does."""
        row = self._database.row(f"SELECT {_COLUMNS} FROM rebuilds WHERE state = 'running'")
        return _job(row) if row else None

    def interrupt(self) -> None:
        """Note that a rebuild that still counts as running was interrupted."""
        with self._database.change():
            self._database.run(
                "UPDATE rebuilds SET state = 'interrupted', ended_at = ?, is_reported = 0"
                " WHERE state = 'running'",
                [time_text(self._clock())],
            )

    def unreported(self) -> list[RebuildJob]:
        """Return interrupted rebuilds of which nobody was told yet, oldest first."""
        rows = self._database.rows(f"SELECT {_COLUMNS} FROM rebuilds WHERE is_reported = 0 ORDER BY id")
        return [_job(row) for row in rows]

    def set_reported(self, job_id: int) -> None:
        """Note that it was said that a rebuild was interrupted."""
        with self._database.change():
            self._database.run("UPDATE rebuilds SET is_reported = 1 WHERE id = ?", [job_id])

    def last_done_at(self) -> datetime | None:
        """Return when a rebuild was last completed."""
        return to_time_or_none(
            self._database.value("SELECT max(ended_at) FROM rebuilds WHERE state = 'done'")
        )

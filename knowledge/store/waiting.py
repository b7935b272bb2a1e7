"""Who waits for an answer, and for which questions were the helpers called?

Both go with the question that they belong to; only when the helpers were last called stays, without whose call it was,
so that forgetting a question does not open the way to the next call. Who is told of an article is taken out of the list
first: whatever happens then, nobody is told twice.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from knowledge.errors import NotFound
from knowledge.records import Called, Waiter
from knowledge.store.database import Database, Row
from knowledge.store.settings import Settings
from knowledge.store.times import time_text, to_time

_COLUMNS = "answer_id, kept_for, channel_id, message_id, since"
MOST_OF_A_PERSON = 20
"""Questions of one person that somebody waits for, at most: the oldest go."""
_LAST_CALL = "last_call"
"""The setting with the time of the last call, of which nothing else is known there."""


class Waiting:
    """The waiting people and the calls of a collection."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock
        self._settings = Settings(database)

    def add(
        self, answer_id: str, person: int, *, channel_id: int | None = None, message_id: int | None = None
    ) -> bool:
        """Let somebody wait for an answer; return whether they did not yet.

        Raises:
            NotFound: When the question is not kept (any more).
        """
        with self._database.change():
            generation = self._database.value("SELECT generation FROM answers WHERE id = ?", [answer_id])
            if generation is None:
                raise NotFound("answer", answer_id)
            is_new = self._database.run(
                f"INSERT INTO waiting ({_COLUMNS}, looked_at) VALUES (?, ?, ?, ?, ?, ?)"
                " ON CONFLICT (answer_id, kept_for) DO NOTHING",
                [answer_id, person, channel_id, message_id, time_text(self._clock()), generation],
            )
            self._database.run(
                "DELETE FROM waiting WHERE kept_for = ? AND answer_id IN"
                " (SELECT answer_id FROM waiting WHERE kept_for = ? ORDER BY since DESC LIMIT -1 OFFSET ?)",
                [person, person, MOST_OF_A_PERSON],
            )
            return bool(is_new)

    def of(self, answer_id: str) -> list[Waiter]:
        """Return who waits for an answer to a question."""
        return self._waiters("answer_id = ? ORDER BY kept_for", [answer_id])

    def due(self, generation: int, most: int) -> list[Waiter]:
        """Return some whose questions were last looked at before a generation, the longest ago first."""
        return self._waiters("looked_at < ? ORDER BY looked_at, since, answer_id LIMIT ?", [generation, most])

    def newest_passage(self, answer_id: str) -> int | None:
        """Return the last passage that there was when a question was asked; None where that is not known."""
        found = self._database.value("SELECT newest_passage FROM answers WHERE id = ?", [answer_id])
        return None if found is None else int(found)

    def looked(self, answer_id: str, generation: int) -> None:
        """Note that a question had no answer yet at a generation."""
        with self._database.change():
            self._database.run(
                "UPDATE waiting SET looked_at = ? WHERE answer_id = ? AND looked_at < ?",
                [generation, answer_id, generation],
            )

    def take(self, answer_id: str, person: int) -> Waiter | None:
        """Take somebody out of the list, so that only one tells them; None where they are not in it."""
        with self._database.change():
            found = self._waiters("answer_id = ? AND kept_for = ?", [answer_id, person])
            self._database.run(
                "DELETE FROM waiting WHERE answer_id = ? AND kept_for = ?", [answer_id, person]
            )
            return found[0] if found else None

    def settle(self, answer_id: str) -> None:
        """Take a question off those without an answer: it has one by now."""
        with self._database.change():
            self._database.run("UPDATE answers SET is_answered = 1 WHERE id = ?", [answer_id])

    # The helpers

    def call(self, answer_id: str, person: int, *, pause: timedelta) -> Called:
        """Note that the helpers are called for a question; once each, and with a pause between any two calls.

        Raises:
            NotFound: When the question is not kept (any more).
        """
        now = self._clock()
        with self._database.change():
            if self._database.value("SELECT 1 FROM answers WHERE id = ?", [answer_id]) is None:
                raise NotFound("answer", answer_id)
            if self._database.value("SELECT 1 FROM calls WHERE answer_id = ?", [answer_id]):
                return Called("before")
            last = self._last_call()
            if last is not None and last + pause > now >= last:
                return Called("early", last + pause)
            self._database.run(
                "INSERT INTO calls (answer_id, called_by, called_at) VALUES (?, ?, ?)",
                [answer_id, person, time_text(now)],
            )
            self._settings.set(_LAST_CALL, time_text(now))
            return Called("called")

    def take_back_call(self, answer_id: str) -> None:
        """Note that a call was not heard: it may be made again."""
        with self._database.change():
            called_at = self._database.value("SELECT called_at FROM calls WHERE answer_id = ?", [answer_id])
            self._database.run("DELETE FROM calls WHERE answer_id = ?", [answer_id])
            if called_at is not None and called_at == self._settings.get(_LAST_CALL):
                self._settings.unset(_LAST_CALL)

    def is_called(self, answer_id: str) -> bool:
        """Tell whether the helpers were called for a question."""
        return self._database.value("SELECT 1 FROM calls WHERE answer_id = ?", [answer_id]) is not None

    def _last_call(self) -> datetime | None:
        """Return when the helpers were last called, also for a question that is forgotten by now."""
        kept = self._settings.get(_LAST_CALL)
        times = [kept, self._database.value("SELECT max(called_at) FROM calls")]
        return max((to_time(time) for time in times if isinstance(time, str)), default=None)

    def _waiters(self, where: str, values: list[str | int | float | bytes | None]) -> list[Waiter]:
        rows = self._database.rows(f"SELECT {_COLUMNS} FROM waiting WHERE {where}", values)
        return [_waiter(row) for row in rows]


def _waiter(row: Row) -> Waiter:
    answer_id, person, channel_id, message_id, since = row
    return Waiter(answer_id, person, channel_id, message_id, to_time(since))

"""Which articles' links are to be looked at again, and what was found there?"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from knowledge.records import LinkToCheck
from knowledge.store.database import Database, Row
from knowledge.store.times import time_text, to_time_or_none

_COLUMNS = "id, url, etag, last_modified, checked_at"


def _link(row: Row) -> LinkToCheck:
    article_id, url, etag, last_modified, checked_at = row
    return LinkToCheck(article_id, url, etag, last_modified, to_time_or_none(checked_at))


class Freshness:
    """When the articles' links were last looked at. None of this changes the index.

    A link that several articles share is not looked at: its page is none of them.
    """

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock

    def due(self, *, before: datetime, limit: int = 10) -> list[LinkToCheck]:
        """Return links that were last looked at before a time or never: these first, then the longest ago."""
        rows = self._database.rows(
            f"SELECT {_COLUMNS} FROM articles"
            " WHERE url IS NOT NULL AND link_key IS NOT NULL AND checked_at IS NULL ORDER BY id LIMIT ?",
            [limit],
        )
        rows += self._database.rows(
            f"SELECT {_COLUMNS} FROM articles"
            " WHERE url IS NOT NULL AND link_key IS NOT NULL AND checked_at < ? ORDER BY checked_at, id LIMIT ?",
            [time_text(before), limit - len(rows)],
        )
        return [_link(row) for row in rows]

    def next_due(self, after: timedelta) -> datetime | None:
        """Return when the next link is due, some time after the last look at it; None where there are no links."""
        never = self._database.row(
            "SELECT 1 FROM articles WHERE url IS NOT NULL AND link_key IS NOT NULL AND checked_at IS NULL LIMIT 1"
        )
        if never:
            return self._clock()
        row = self._database.row(
            "SELECT checked_at FROM articles WHERE url IS NOT NULL AND link_key IS NOT NULL AND checked_at IS NOT NULL"
            " ORDER BY checked_at, id LIMIT 1"
        )
        checked_at = to_time_or_none(row[0]) if row else None
        return checked_at + after if checked_at else None

    def get(self, article_id: int) -> LinkToCheck | None:
        """Return an article's link, or None where there is no such article or it has no link of its own."""
        row = self._database.row(
            f"SELECT {_COLUMNS} FROM articles WHERE id = ? AND url IS NOT NULL AND link_key IS NOT NULL",
            [article_id],
        )
        return _link(row) if row else None

    def note_checked(
        self, article_id: int, *, etag: str | None = None, last_modified: str | None = None
    ) -> None:
        """Note that a link still leads to its article.

        ``etag`` and ``last_modified`` are what its server gave for the next conditional request.
        """
        with self._database.change():
            self._database.run(
                "UPDATE articles SET checked_at = ?, gone_at = NULL, etag = ?, last_modified = ?"
                " WHERE id = ?",
                [time_text(self._clock()), etag, last_modified, article_id],
            )

    def note_gone(self, article_id: int) -> None:
        """Note that a link's page is gone; since when, is kept from the first time."""
        now = time_text(self._clock())
        with self._database.change():
            self._database.run(
                "UPDATE articles SET checked_at = ?, gone_at = coalesce(gone_at, ?) WHERE id = ?",
                [now, now, article_id],
            )

    def note_failed(self, article_id: int) -> None:
        """Note that a link could not be looked at this time; nothing is known of its page."""
        with self._database.change():
            self._database.run(
                "UPDATE articles SET checked_at = ? WHERE id = ?", [time_text(self._clock()), article_id]
            )

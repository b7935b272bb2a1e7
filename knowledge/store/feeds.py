"""Which feeds are read, how does that go, and which of their items were seen?"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta

from knowledge.errors import InputError, NotFound
from knowledge.records import Feed
from knowledge.records.sentences import as_stored, from_stored
from knowledge.store.database import Database, Row
from knowledge.store.times import time_text, to_time, to_time_or_none

TRIED_AGAIN_AFTER = timedelta(days=1)
"""When an item that became no article is tried again, for as long as its feed shows it."""

_COLUMNS = (
    "id, url, title, added_by, added_at, interval, next_check_at, etag, last_modified,"
    " checked_at, last_new_at, failing_since, failure, failures"
)


def _feed(row: Row) -> Feed:
    (id_, url, title, added_by, added_at, interval, next_check_at, etag, last_modified) = row[:9]
    (checked_at, last_new_at, failing_since, failure, failures) = row[9:]
    return Feed(
        id_,
        url,
        title,
        added_by,
        to_time(added_at),
        interval,
        to_time(next_check_at),
        etag,
        last_modified,
        to_time_or_none(checked_at),
        to_time_or_none(last_new_at),
        to_time_or_none(failing_since),
        None if failure is None else from_stored(failure),
        failures,
    )


class Feeds:
    """The feeds of a collection."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock

    def add(
        self, url: str, *, title: str | None = None, added_by: int | None = None, interval: int = 3600
    ) -> Feed:
        """Keep a feed, due at once and then every ``interval`` seconds.

        Raises:
            InputError: When the feed is kept already.
        """
        added_at = time_text(self._clock())
        with self._database.change():
            if self._database.value("SELECT id FROM feeds WHERE url = ?", [url]) is not None:
                raise InputError("That feed is in the collection already.", code="feed-known")
            feed_id = self._database.insert(
                "INSERT INTO feeds (url, title, added_by, added_at, interval, next_check_at)"
                " VALUES (?, ?, ?, ?, ?, ?)",
                [url, title, added_by, added_at, interval, added_at],
            )
            return self.get(feed_id)

    def remove(self, feed_id: int) -> Feed:
        """Forget a feed and which of its items were seen. Its articles stay.

        Raises:
            NotFound: When there is no such feed.
        """
        with self._database.change():
            feed = self.get(feed_id)
            self._database.run("DELETE FROM feeds WHERE id = ?", [feed_id])
            return feed

    def get(self, feed_id: int) -> Feed:
        """Return a feed.

        Raises:
            NotFound: When there is no such feed.
        """
        row = self._database.row(f"SELECT {_COLUMNS} FROM feeds WHERE id = ?", [feed_id])
        if row is None:
            raise NotFound("feed", feed_id)
        return _feed(row)

    def all(self) -> list[Feed]:
        """Return all feeds, oldest first."""
        return [_feed(row) for row in self._database.rows(f"SELECT {_COLUMNS} FROM feeds ORDER BY id")]

    def due(self, *, limit: int = 10) -> list[Feed]:
        """Return feeds whose next check is due, the longest due first."""
        rows = self._database.rows(
            f"SELECT {_COLUMNS} FROM feeds WHERE next_check_at <= ? ORDER BY next_check_at LIMIT ?",
            [time_text(self._clock()), limit],
        )
        return [_feed(row) for row in rows]

    def next_due(self) -> datetime | None:
        """Return when the next feed's check is due; None where there are no feeds."""
        row = self._database.row("SELECT min(next_check_at) FROM feeds")
        return to_time_or_none(row[0]) if row else None

    def note_success(
        self,
        feed_id: int,
        *,
        next_check_at: datetime,
        etag: str | None = None,
        last_modified: str | None = None,
        title: str | None = None,
        new_articles: int = 0,
    ) -> Feed:
        """Note that a check went well: the feed is not failing any more.

        A ``title`` of None keeps the one that it has.

        Raises:
            NotFound: When the feed was removed meanwhile.
        """
        now = time_text(self._clock())
        with self._database.change():
            self._database.run(
                "UPDATE feeds SET checked_at = ?, next_check_at = ?, etag = ?, last_modified = ?,"
                " title = coalesce(?, title), last_new_at = CASE WHEN ? > 0 THEN ? ELSE last_new_at END,"
                " failing_since = NULL, failure = NULL, failures = 0 WHERE id = ?",
                [now, time_text(next_check_at), etag, last_modified, title, new_articles, now, feed_id],
            )
            return self.get(feed_id)

    def note_failure(self, feed_id: int, failure: str, *, next_check_at: datetime) -> Feed:
        """Note that a check failed, and why.

        Raises:
            NotFound: When the feed was removed meanwhile.
        """
        now = time_text(self._clock())
        with self._database.change():
            self._database.run(
                "UPDATE feeds SET checked_at = ?, next_check_at = ?, failure = ?, failures = failures + 1,"
                " failing_since = coalesce(failing_since, ?) WHERE id = ?",
                [now, time_text(next_check_at), as_stored(failure), now, feed_id],
            )
            return self.get(feed_id)

    def unseen(self, feed_id: int, keys: Sequence[str]) -> list[str]:
        """Return those of the items' keys (ids or links) that are to be looked at, in their order.

        These are the ones that were not seen before, and those that failed `TRIED_AGAIN_AFTER` ago.
        """
        seen = self._database.rows(
            "SELECT key FROM feed_items WHERE feed_id = ? AND key IN (SELECT value FROM json_each(?))"
            " AND (failed_at IS NULL OR failed_at > ?)",
            [feed_id, json.dumps(list(keys)), time_text(self._clock() - TRIED_AGAIN_AFTER)],
        )
        known = {key for (key,) in seen}
        return [key for key in keys if key not in known]

    def set_seen(self, feed_id: int, keys: Iterable[str]) -> None:
        """Note that items were seen, and are done with.

        Raises:
            NotFound: When the feed was removed meanwhile.
        """
        self._note_items(feed_id, keys, failed_at=None)

    def set_failed(self, feed_id: int, keys: Iterable[str]) -> None:
        """Note that items were seen that did not become articles.

        Raises:
            NotFound: When the feed was removed meanwhile.
        """
        self._note_items(feed_id, keys, failed_at=time_text(self._clock()))

    def _note_items(self, feed_id: int, keys: Iterable[str], *, failed_at: str | None) -> None:
        seen_at = time_text(self._clock())
        with self._database.change():
            self.get(feed_id)
            self._database.run_many(
                "INSERT INTO feed_items (feed_id, key, seen_at, failed_at) VALUES (?, ?, ?, ?)"
                " ON CONFLICT DO UPDATE SET failed_at = excluded.failed_at",
                ((feed_id, key, seen_at, failed_at) for key in keys),
            )

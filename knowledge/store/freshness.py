"""Which articles' links are to be looked at again, and what was found there?"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

from knowledge.errors import NotFound
from knowledge.records import Draft, LinkToCheck, Paragraph, Standing
from knowledge.records.sentences import as_stored
from knowledge.store.database import Database, Row
from knowledge.store.rows import text_hash
from knowledge.store.times import time_text, to_time_or_none

_COLUMNS = "id, url, etag, last_modified, checked_at, page_title, page_publisher"
_MESSAGES = "https://discord.com/channels/"
"""Links to messages: without an account they lead to no text, so that no look at them can go well."""
_IS_LOOKED_AT = (
    f"url IS NOT NULL AND link_key IS NOT NULL AND substr(url, 1, {len(_MESSAGES)}) <> '{_MESSAGES}'"
)
"""Which articles have a link of their own to look at."""


def _link(row: Row) -> LinkToCheck:
    article_id, url, etag, last_modified, checked_at, title, publisher = row
    return LinkToCheck(article_id, url, etag, last_modified, to_time_or_none(checked_at), title, publisher)


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
            f"SELECT {_COLUMNS} FROM articles WHERE {_IS_LOOKED_AT} AND looked_at IS NULL ORDER BY id LIMIT ?",
            [limit],
        )
        rows += self._database.rows(
            f"SELECT {_COLUMNS} FROM articles"
            f" WHERE {_IS_LOOKED_AT} AND looked_at < ? ORDER BY looked_at, id LIMIT ?",
            [time_text(before), limit - len(rows)],
        )
        return [_link(row) for row in rows]

    def next_due(self, after: timedelta) -> datetime | None:
        """Return when the next link is due, some time after the last look at it; None where there are no links."""
        never = self._database.row(
            f"SELECT 1 FROM articles WHERE {_IS_LOOKED_AT} AND looked_at IS NULL LIMIT 1"
        )
        if never:
            return self._clock()
        row = self._database.row(
            f"SELECT looked_at FROM articles WHERE {_IS_LOOKED_AT} AND looked_at IS NOT NULL"
            " ORDER BY looked_at, id LIMIT 1"
        )
        looked_at = to_time_or_none(row[0]) if row else None
        return looked_at + after if looked_at else None

    def get(self, article_id: int) -> LinkToCheck | None:
        """Return an article's link, or None where there is no such article or it has no link of its own."""
        row = self._database.row(
            f"SELECT {_COLUMNS} FROM articles WHERE id = ? AND {_IS_LOOKED_AT}",
            [article_id],
        )
        return _link(row) if row else None

    def standing(self, article_id: int, paragraphs: Iterable[Paragraph]) -> Standing:
        """Return how the text that a page has now stands to its article.

        Raises:
            NotFound: When there is no such article (any more).
        """
        row = self._database.row("SELECT text_hash, page_hash FROM articles WHERE id = ?", [article_id])
        if row is None:
            raise NotFound("article", article_id)
        own, of_page = row
        found = text_hash(paragraphs)
        refused = self._database.row(
            "SELECT 1 FROM refused_texts WHERE article_id = ? AND text_hash = ?", [article_id, found]
        )
        return Standing(
            is_same=found == own,
            is_refused=refused is not None,
            is_persons=own != of_page,
            is_known=found == of_page,
            is_first=of_page is None,
        )

    def note_checked(
        self,
        article_id: int,
        *,
        etag: str | None = None,
        last_modified: str | None = None,
        page: Draft | None = None,
    ) -> None:
        """Note that a link still leads to its article; what was proposed in its place is withdrawn.

        ``etag`` and ``last_modified`` are what its server gave for the next conditional request. ``page`` is
        what was read there, where more is known than that nothing changed.
        """
        now = time_text(self._clock())
        with self._database.change():
            self._note_reached(article_id, now)
            self._database.run(
                "UPDATE articles SET checked_at = ?, etag = ?, last_modified = ? WHERE id = ?",
                [now, etag, last_modified, article_id],
            )
            if page is not None:
                self._database.run("UPDATE articles SET page_hash = text_hash WHERE id = ?", [article_id])
                self.note_source(article_id, page.title, page.publisher)
            self._database.run("DELETE FROM proposals WHERE article_id = ?", [article_id])

    def note_source(self, article_id: int, title: str, publisher: str | None) -> None:
        """Note how the page that has an article's text calls itself."""
        with self._database.change():
            self._database.run(
                "UPDATE articles SET page_title = ?, page_publisher = ? WHERE id = ?",
                [title, publisher, article_id],
            )

    def note_other(self, article_id: int, *, is_left: bool = False) -> None:
        """Note that a link leads to another text than the article's, which was not taken.

        What the next conditional request sends stays: it asks whether the article's own text is back.
        ``is_left``: that text is not to be proposed; what was proposed before does not stand there any more.
        """
        with self._database.change():
            self._note_reached(article_id, time_text(self._clock()))
            if is_left:
                self._database.run("DELETE FROM proposals WHERE article_id = ?", [article_id])

    def note_page_text(self, article_id: int, paragraphs: Iterable[Paragraph]) -> None:
        """Note what the page has of whose article a person gave the text."""
        with self._database.change():
            self._database.run(
                "UPDATE articles SET page_hash = ? WHERE id = ?", [text_hash(paragraphs), article_id]
            )

    def note_gone(self, article_id: int) -> None:
        """Note that a link's page is gone; since when, is kept from the first time."""
        now = time_text(self._clock())
        with self._database.change():
            self._note_reached(article_id, now, is_gone=True)
            self._database.run("UPDATE articles SET checked_at = ? WHERE id = ?", [now, article_id])

    def note_failed(self, article_id: int, failure: str) -> None:
        """Note that a link could not be looked at this time, and why; nothing is known of its page."""
        now = time_text(self._clock())
        with self._database.change():
            self._database.run(
                "UPDATE articles SET looked_at = ?, failures = failures + 1, failure = ?,"
                " failing_since = coalesce(failing_since, ?) WHERE id = ?",
                [now, as_stored(failure), now, article_id],
            )

    def _note_reached(self, article_id: int, now: str, *, is_gone: bool = False) -> None:
        self._database.run(
            "UPDATE articles SET looked_at = ?, failures = 0, failing_since = NULL, failure = NULL,"
            " gone_at = CASE WHEN ? THEN coalesce(gone_at, ?) END WHERE id = ?",
            [now, is_gone, now, article_id],
        )

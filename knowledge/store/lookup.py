"""Which articles and passages are there?

Nothing here changes them. No query reads much more of the file than it returns, however large the collection.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from datetime import datetime

from knowledge.errors import NotFound
from knowledge.records import Article, ArticleVersion, Cause, Draft, Passage
from knowledge.store.database import Database, Row
from knowledge.store.rows import (
    ARTICLE_COLUMNS,
    PASSAGE_COLUMNS,
    article_from_row,
    checked_passages,
    passage_from_row,
    text_hash,
)
from knowledge.store.times import to_time
from knowledge.store.titles import fold_title, match_expression, prefix_end
from knowledge.store.versions import read_version

log = logging.getLogger(__name__)


def placeholders(values: Sequence[object]) -> str:
    """Return as many question marks as there are values."""
    return ", ".join("?" * len(values))


class ArticleLookup:
    """The articles of a collection and their passages, for reading."""

    def __init__(
        self, database: Database, clock: Callable[[], datetime], link_key: Callable[[str], str]
    ) -> None:
        """``link_key`` makes the text that all links to one page share."""
        self._database = database
        self._clock = clock
        self._link_key = link_key

    def get(self, article_id: int) -> Article:
        """Return an article.

        Raises:
            NotFound: When there is no such article (any more).
        """
        row = self._database.row(f"SELECT {ARTICLE_COLUMNS} FROM articles WHERE id = ?", [article_id])
        if row is None:
            raise NotFound("article", article_id)
        return article_from_row(row)

    def get_many(self, article_ids: Sequence[int]) -> dict[int, Article]:
        """Return those of the articles that there are, by id."""
        if not article_ids:
            return {}  # SQLite would read the whole table for it
        rows = self._database.rows(
            f"SELECT {ARTICLE_COLUMNS} FROM articles WHERE id IN ({placeholders(article_ids)})", article_ids
        )
        return {row[0]: article_from_row(row) for row in rows}

    def page(self, *, offset: int = 0, limit: int = 10, before: int | None = None) -> list[Article]:
        """Return articles, newest first.

        ``before`` is the last article id of the page before: cheaper than an offset in a long list.
        """
        rows = self._database.rows(
            f"SELECT {ARTICLE_COLUMNS} FROM articles WHERE id < ? ORDER BY id DESC LIMIT ? OFFSET ?",
            [before if before is not None else 2**63 - 1, limit, offset],
        )
        return [article_from_row(row) for row in rows]

    def count(self) -> int:
        """Return how many articles there are."""
        return int(self._database.value("SELECT articles FROM state"))

    def languages(self) -> dict[str, int]:
        """Return how many articles there are in each language, most first."""
        rows = self._database.rows(
            "SELECT language, articles FROM languages WHERE articles > 0 ORDER BY articles DESC, language"
        )
        return dict(rows)

    def find_titles(self, typed: str, *, limit: int = 25) -> list[Article]:
        """Return articles whose title begins with what was typed, then others with its words, newest first.

        Case, accents and punctuation make no difference, and the last word may be unfinished. Where nothing
        was typed, the newest articles come.
        """
        folded = fold_title(typed)
        if not folded:
            return self.page(limit=limit)
        beginning = self._database.rows(
            f"SELECT {ARTICLE_COLUMNS} FROM articles WHERE title_folded >= ? AND title_folded < ?"
            " ORDER BY title_folded LIMIT ?",
            [folded, prefix_end(folded), limit],
        )
        found = {row[0]: article_from_row(row) for row in beginning}
        if len(found) < limit:
            matching = self._database.rows(
                "SELECT rowid FROM titles WHERE titles MATCH ? ORDER BY rowid DESC LIMIT ?",
                [match_expression(folded), limit],
            )
            others = [id_ for (id_,) in matching if id_ not in found][: limit - len(found)]
            articles = self.get_many(others)
            found.update((id_, articles[id_]) for id_ in others)
        return list(found.values())

    def has_title(self, title: str) -> bool:
        """Return whether an article has that title, letter by letter."""
        row = self._database.row(
            "SELECT 1 FROM articles WHERE title_folded = ? AND title = ?", [fold_title(title), title]
        )
        return row is not None

    def find_link(self, url: str) -> Article | None:
        """Return the article that a link leads to, however the link is spelled."""
        row = self._database.row(
            f"SELECT {ARTICLE_COLUMNS} FROM articles WHERE link_key = ?", [self._key(url)]
        )
        return article_from_row(row) if row else None

    def find_duplicate(self, draft: Draft, *, besides: int | None = None) -> tuple[Article, str] | None:
        """Return the article with the draft's link or text, and which is the same: ``link`` or ``text``.

        A link that the draft shares with other articles does not count.
        ``besides`` is an article id that does not count.
        """
        for same, column, value in (
            ("link", "link_key", None if draft.shares_link else self._key(draft.url)),
            ("text", "text_hash", text_hash(draft.paragraphs)),
        ):
            row = self._database.row(
                f"SELECT {ARTICLE_COLUMNS} FROM articles WHERE {column} = ? AND id IS NOT ?", [value, besides]
            )
            if row is not None:
                return article_from_row(row), same
        return None

    def passages(self, passage_ids: Sequence[int]) -> list[Passage]:
        """Return those of the passages that there are, in the order of ``passage_ids``; no damaged ones."""
        if not passage_ids:
            return []
        rows = self._database.rows(
            f"SELECT {PASSAGE_COLUMNS} FROM passages WHERE id IN ({placeholders(passage_ids)})", passage_ids
        )
        found = {row[0]: passage_from_row(row) for row in rows}
        for passage in found.values():
            if passage.is_damaged:
                log.warning(
                    "%s: passage %d of article %d is damaged and not quoted",
                    self._database.path.name,
                    passage.number,
                    passage.article_id,
                )
        return [found[id_] for id_ in passage_ids if id_ in found and not found[id_].is_damaged]

    def passages_of(self, article_id: int) -> list[Passage]:
        """Return the passages of an article, in order, damaged ones too; of an unknown article: none."""
        rows = self._database.rows(
            f"SELECT {PASSAGE_COLUMNS} FROM passages WHERE article_id = ? ORDER BY number", [article_id]
        )
        expected = self._database.value("SELECT text_hash FROM articles WHERE id = ?", [article_id])
        return list(checked_passages(rows, expected))

    def passages_between(self, article_id: int, first: int, last: int) -> list[Passage]:
        """Return an article's passages of these numbers, in order; no damaged ones."""
        rows = self._database.rows(
            f"SELECT {PASSAGE_COLUMNS} FROM passages WHERE article_id = ? AND number BETWEEN ? AND ?"
            " ORDER BY number",
            [article_id, first, last],
        )
        return [passage for passage in map(passage_from_row, rows) if not passage.is_damaged]

    def lengths_of(self, article_id: int) -> list[tuple[int, int]]:
        """Return the number of each passage of an article, in order, and how many characters it has."""
        return self._database.rows(
            "SELECT number, length(text) FROM passages WHERE article_id = ? ORDER BY number", [article_id]
        )

    def batch(
        self, *, after_article_id: int = 0, articles: int = 100
    ) -> list[tuple[Article, tuple[Passage, ...]]]:
        """Return the next articles with their passages, by rising article id; none at the end.

        A rebuild reads a collection by it: ``after_article_id`` is the last id of the batch before. Articles
        that change meanwhile are in :meth:`changes`. Damaged passages are among the others.
        """
        heads = self._database.rows(
            f"SELECT {ARTICLE_COLUMNS}, text_hash FROM articles WHERE id > ? ORDER BY id LIMIT ?",
            [after_article_id, articles],
        )
        if not heads:
            return []
        passages: dict[int, list[Row]] = {head[0]: [] for head in heads}
        rows = self._database.rows(
            f"SELECT {PASSAGE_COLUMNS} FROM passages WHERE article_id BETWEEN ? AND ?"
            " ORDER BY article_id, number",
            [heads[0][0], heads[-1][0]],
        )
        for row in rows:
            passages[row[1]].append(row)
        return [
            (article_from_row(head[:-1]), checked_passages(passages[head[0]], head[-1])) for head in heads
        ]

    def versions(self, article_id: int) -> list[ArticleVersion]:
        """Return the texts that an article had before, newest first."""
        rows = self._database.rows(
            "SELECT version, title, paragraphs, replaced_at, replaced_by, cause FROM versions"
            " WHERE article_id = ? ORDER BY version DESC",
            [article_id],
        )
        passages = {passage.id: passage for passage in self.passages_of(article_id)} if rows else {}
        return [
            ArticleVersion(
                version,
                title,
                read_version(paragraphs, passages),
                to_time(replaced_at),
                replaced_by,
                Cause(cause) if cause else None,
            )
            for version, title, paragraphs, replaced_at, replaced_by, cause in rows
        ]

    def generation(self) -> int:
        """Return the number of changes so far."""
        return int(self._database.value("SELECT generation FROM state"))

    def token(self, generation: int) -> int | None:
        """Return a random number that names the change of that generation, or None where there was none.

        Two histories that part, as when a backup is put back, share their generations but not the tokens
        since.
        """
        row = self._database.row("SELECT token FROM changes WHERE generation = ?", [generation])
        return row[0] if row else None

    def changes(self, since: int, *, limit: int = 1000) -> list[tuple[int, int, str]]:
        """Return ``(generation, article id, kind)`` of the changes after ``since``, in their order.

        ``kind`` is ``added``, ``changed`` or ``removed``. An index that was saved at ``since`` is caught up
        by them.
        """
        return self._database.rows(
            "SELECT generation, article_id, kind FROM changes WHERE generation > ?"
            " ORDER BY generation LIMIT ?",
            [since, limit],
        )

    def _key(self, url: str | None) -> str | None:
        return self._link_key(url) if url else None

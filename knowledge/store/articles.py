"""Which articles and passages does a collection have?

Every change of them is one transaction: the article, its passages, the generation and the log of changes, or
nothing.
"""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

from knowledge.errors import DuplicateArticle, NotFound
from knowledge.records import Article, ArticleVersion, Change, Draft, Paragraph, Passage
from knowledge.store.database import Database, Row, Value
from knowledge.store.times import time_text, to_date_or_none, to_time, to_time_or_none
from knowledge.store.titles import fold_title, match_expression, prefix_end

ARTICLE_COLUMNS = (
    "id, title, language, passages, added_by, added_at, publisher, author, published, url, via,"
    " version, changed_at, checked_at, gone_at, twin_of"
)
"""In the order of the fields of :class:`Article`."""

PASSAGE_COLUMNS = "id, article_id, number, text, section, page"
"""In the order of the fields of :class:`Passage`."""


def article_from_row(row: Row) -> Article:
    """Make an article of a row of :data:`ARTICLE_COLUMNS`."""
    (id_, title, language, passages, added_by, added_at, publisher, author, published, url, via) = row[:11]
    (version, changed_at, checked_at, gone_at, twin_of) = row[11:]
    return Article(
        id_,
        title,
        language,
        passages,
        added_by,
        to_time(added_at),
        publisher,
        author,
        to_date_or_none(published),
        url,
        via,
        version,
        to_time_or_none(changed_at),
        to_time_or_none(checked_at),
        to_time_or_none(gone_at),
        twin_of,
    )


def text_hash(paragraphs: Iterable[Paragraph]) -> bytes:
    """Return a hash that two texts share when they differ at most in white space and breaks."""
    words = " ".join(word for paragraph in paragraphs for word in paragraph.text.split())
    return hashlib.sha256(unicodedata.normalize("NFC", words).encode("utf-8", "surrogatepass")).digest()


def placeholders(values: Sequence[object]) -> str:
    """Return as many question marks as there are values."""
    return ", ".join("?" * len(values))


class Articles:
    """The articles of a collection and their passages."""

    def __init__(
        self, database: Database, clock: Callable[[], datetime], link_key: Callable[[str], str]
    ) -> None:
        """``link_key`` makes the text that all links to one page share."""
        self._database = database
        self._clock = clock
        self._link_key = link_key

    # Changes

    def add(self, draft: Draft, *, added_by: int | None = None) -> Change:
        """Store a draft as an article: all of it, or nothing.

        Raises:
            DuplicateArticle: When an article has the same link or the same text.
        """
        added_at = self._clock()
        with self._database.change():
            self._refuse_duplicate(draft)
            fields: dict[str, Value] = {
                **self._fields(draft),
                "text_hash": text_hash(draft.paragraphs),
                "passages": len(draft.paragraphs),
                "added_by": added_by,
                "added_at": time_text(added_at),
            }
            article_id = self._database.insert(
                f"INSERT INTO articles ({', '.join(fields)}) VALUES ({placeholders(list(fields))})",
                list(fields.values()),
            )
            self._insert_passages(article_id, draft.paragraphs)
            return self._log(article_id, "added")

    def replace(self, article_id: int, draft: Draft, *, replaced_by: int | None = None) -> Change:
        """Put a draft in the place of an article, which keeps its id.

        Where the text differs, it becomes a new version with new passage ids, and the old text is kept for
        the audit. Where it does not, only the fields change.

        Raises:
            NotFound: When there is no such article.
            DuplicateArticle: When another article has the draft's link or text.
        """
        with self._database.change():
            article = self.get(article_id)
            self._refuse_duplicate(draft, besides=article_id)
            self._update_fields(article_id, self._fields(draft))
            before = _paragraphs(self.passages_of(article_id))
            if before != draft.paragraphs:
                self._replace_text(article, before, draft.paragraphs, replaced_by)
            return self._log(article_id, "changed")

    def edit(self, article: Article) -> Change:
        """Store the title, publisher, author, date, link, via and language that ``article`` has now.

        Its other fields are not looked at.

        Raises:
            NotFound: When there is no such article.
            DuplicateArticle: When another article has that link.
        """
        with self._database.change():
            self.get(article.id)
            self._refuse_same_link(article.url, besides=article.id)
            self._update_fields(article.id, self._fields(article))
            return self._log(article.id, "changed")

    def remove(self, article_id: int) -> Change:
        """Remove an article with its passages and older versions.

        Raises:
            NotFound: When there is no such article.
        """
        with self._database.change():
            article = self.get(article_id)
            self._database.run("DELETE FROM articles WHERE id = ?", [article_id])
            return Change(article, (), self._raise_generation(article_id, "removed"))

    def set_twin(self, article_id: int, twin_of: int | None) -> None:
        """Note which article this one nearly repeats. It is no change of the index.

        Raises:
            NotFound: When there is no such article, or no such twin.
        """
        with self._database.change():
            self.get(article_id)
            if twin_of is not None:
                self.get(twin_of)
            self._database.run("UPDATE articles SET twin_of = ? WHERE id = ?", [twin_of, article_id])

    # Reading

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

    def find_duplicate(self, draft: Draft, *, besides: int | None = None) -> tuple[Article, str] | None:
        """Return the article with the draft's link or text, and which is the same: ``link`` or ``text``.

        ``besides`` is an article id that does not count.
        """
        for same, column, value in (
            ("link", "link_key", self._key(draft.url)),
            ("text", "text_hash", text_hash(draft.paragraphs)),
        ):
            row = self._database.row(
                f"SELECT {ARTICLE_COLUMNS} FROM articles WHERE {column} = ? AND id IS NOT ?", [value, besides]
            )
            if row is not None:
                return article_from_row(row), same
        return None

    def passages(self, passage_ids: Sequence[int]) -> list[Passage]:
        """Return those of the passages that there are, in the order of ``passage_ids``."""
        rows = self._database.rows(
            f"SELECT {PASSAGE_COLUMNS} FROM passages WHERE id IN ({placeholders(passage_ids)})", passage_ids
        )
        found = {row[0]: Passage(*row) for row in rows}
        return [found[id_] for id_ in passage_ids if id_ in found]

    def passages_of(self, article_id: int) -> list[Passage]:
        """Return the passages of an article, in order; of an unknown article: none."""
        rows = self._database.rows(
            f"SELECT {PASSAGE_COLUMNS} FROM passages WHERE article_id = ? ORDER BY number", [article_id]
        )
        return [Passage(*row) for row in rows]

    def batch(
        self, *, after_article_id: int = 0, articles: int = 100
    ) -> list[tuple[Article, tuple[Passage, ...]]]:
        """Return the next articles with their passages, by rising article id; none at the end.

        A rebuild reads a collection by it: ``after_article_id`` is the last id of the batch before. Articles
        that change meanwhile are in :meth:`changes`.
        """
        heads = self._database.rows(
            f"SELECT {ARTICLE_COLUMNS} FROM articles WHERE id > ? ORDER BY id LIMIT ?",
            [after_article_id, articles],
        )
        if not heads:
            return []
        passages: dict[int, list[Passage]] = {head[0]: [] for head in heads}
        rows = self._database.rows(
            f"SELECT {PASSAGE_COLUMNS} FROM passages WHERE article_id BETWEEN ? AND ?"
            " ORDER BY article_id, number",
            [heads[0][0], heads[-1][0]],
        )
        for row in rows:
            passages[row[1]].append(Passage(*row))
        return [(article_from_row(head), tuple(passages[head[0]])) for head in heads]

    def versions(self, article_id: int) -> list[ArticleVersion]:
        """Return the texts that an article had before, newest first."""
        rows = self._database.rows(
            "SELECT version, title, paragraphs, replaced_at, replaced_by FROM versions"
            " WHERE article_id = ? ORDER BY version DESC",
            [article_id],
        )
        return [
            ArticleVersion(
                version,
                title,
                tuple(Paragraph(*paragraph) for paragraph in json.loads(paragraphs)),
                to_time(replaced_at),
                replaced_by,
            )
            for version, title, paragraphs, replaced_at, replaced_by in rows
        ]

    def generation(self) -> int:
        """Return the number of changes so far."""
        return int(self._database.value("SELECT generation FROM state"))

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

    # Parts of the above; each runs inside its transaction.

    def _refuse_duplicate(self, draft: Draft, *, besides: int | None = None) -> None:
        duplicate = self.find_duplicate(draft, besides=besides)
        if duplicate is not None:
            article, same = duplicate
            raise DuplicateArticle(article.id, article.title, same)

    def _refuse_same_link(self, url: str | None, *, besides: int) -> None:
        row = self._database.row(
            "SELECT id, title FROM articles WHERE link_key = ? AND id IS NOT ?",
            [self._key(url), besides],
        )
        if row is not None:
            raise DuplicateArticle(row[0], row[1], "link")

    def _key(self, url: str | None) -> str | None:
        return self._link_key(url) if url else None

    def _fields(self, source: Draft | Article) -> dict[str, Value]:
        return {
            "title": source.title,
            "title_folded": fold_title(source.title),
            "language": source.language,
            "publisher": source.publisher,
            "author": source.author,
            "published": source.published.isoformat() if source.published else None,
            "url": source.url,
            "link_key": self._key(source.url),
            "via": source.via,
        }

    def _update_fields(self, article_id: int, fields: dict[str, Value]) -> None:
        assignments = ", ".join(f"{name} = ?" for name in fields)
        self._database.run(
            f"UPDATE articles SET {assignments}, changed_at = ? WHERE id = ?",
            [*fields.values(), time_text(self._clock()), article_id],
        )

    def _replace_text(
        self,
        article: Article,
        before: tuple[Paragraph, ...],
        after: tuple[Paragraph, ...],
        replaced_by: int | None,
    ) -> None:
        paragraphs = json.dumps([[p.text, p.section, p.page] for p in before], ensure_ascii=False)
        self._database.run(
            "INSERT INTO versions (article_id, version, title, paragraphs, replaced_at, replaced_by)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            [article.id, article.version, article.title, paragraphs, time_text(self._clock()), replaced_by],
        )
        self._database.run("DELETE FROM passages WHERE article_id = ?", [article.id])
        self._insert_passages(article.id, after)
        self._database.run(
            "UPDATE articles SET text_hash = ?, passages = ?, version = version + 1 WHERE id = ?",
            [text_hash(after), len(after), article.id],
        )

    def _insert_passages(self, article_id: int, paragraphs: Iterable[Paragraph]) -> None:
        self._database.run_many(
            "INSERT INTO passages (article_id, number, text, section, page) VALUES (?, ?, ?, ?, ?)",
            ((article_id, number, p.text, p.section, p.page) for number, p in enumerate(paragraphs, start=1)),
        )

    def _log(self, article_id: int, kind: str) -> Change:
        generation = self._raise_generation(article_id, kind)
        return Change(self.get(article_id), tuple(self.passages_of(article_id)), generation)

    def _raise_generation(self, article_id: int, kind: str) -> int:
        self._database.run("UPDATE state SET generation = generation + 1")
        generation = self.generation()
        self._database.run(
            "INSERT INTO changes (generation, article_id, kind, at) VALUES (?, ?, ?, ?)",
            [generation, article_id, kind, time_text(self._clock())],
        )
        return generation


def _paragraphs(passages: Iterable[Passage]) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(passage.text, passage.section, passage.page) for passage in passages)

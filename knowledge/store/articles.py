"""How does an article come into a collection, change, and go?

Every change is one transaction: the article, its passages, the generation and the log of changes, or nothing.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable, Sequence

from knowledge.errors import BusyError, DuplicateArticle
from knowledge.records import Article, Cause, Change, Draft, Paragraph, Passage
from knowledge.store.database import Value
from knowledge.store.fitting import fold_publisher
from knowledge.store.forgetting import MARK, VERSIONS_KEPT
from knowledge.store.kept import kept_passages
from knowledge.store.lookup import ArticleLookup, placeholders
from knowledge.store.rows import HEAD_COLUMNS, head_sum, place_sum, text_hash, text_sum
from knowledge.store.times import time_text
from knowledge.store.titles import fold_title
from knowledge.store.versions import write_out, write_version


class Articles(ArticleLookup):
    """The articles of a collection and their passages."""

    def add(self, draft: Draft, *, added_by: int | None = None) -> Change:
        """Store a draft as an article: all of it, or nothing.

        Raises:
            DuplicateArticle: When an article has the same link or the same text.
        """
        added_at = self._clock()
        with self._database.change():
            self._refuse_duplicate(draft)
            fields: dict[str, Value] = {
                **self._fields(draft, shares_link=draft.shares_link),
                "text_hash": text_hash(draft.paragraphs),
                "page_hash": _page_hash(draft, added_by),
                "passages": len(draft.paragraphs),
                "added_by": added_by,
                "added_at": time_text(added_at),
            }
            article_id = self._database.insert(
                f"INSERT INTO articles ({', '.join(fields)}) VALUES ({placeholders(list(fields))})",
                list(fields.values()),
            )
            self._insert_passages(article_id, enumerate(draft.paragraphs, start=1))
            return self._log(article_id, "added")

    def replace(
        self,
        article_id: int,
        draft: Draft,
        *,
        replaced_by: int | None = None,
        cause: Cause = Cause.EDITED,
        version: int | None = None,
    ) -> Change:
        """Put a draft in the place of an article, which keeps its id.

        Where the text differs, it becomes a new version, and the old text is kept for the audit. Where it does
        not, only the fields change. A passage that the new text has word for word keeps its id, and with it its
        citations; its number, section and kind become those that it has now. What a look had proposed before is
        withdrawn.

        ``version`` is the article's, where the draft was made with a look at it.

        Raises:
            NotFound: When there is no such article.
            DuplicateArticle: When another article has the draft's link or text.
            BusyError: When the article has another version by now.
        """
        with self._database.change():
            article = self.get(article_id)
            refuse_other_version(article, version)
            draft = dataclasses.replace(draft, shares_link=self._shares_link(article_id, draft.url))
            self._refuse_duplicate(draft, besides=article_id)
            self._update_fields(article_id, self._fields(draft, shares_link=draft.shares_link))
            before = self.passages_of(article_id)
            if _paragraphs(before) != draft.paragraphs or any(passage.is_damaged for passage in before):
                self._keep_version(article, before, replaced_by, cause)
                self._replace_passages(article_id, before, draft.paragraphs)
                self._note_page_text(article_id, draft, cause)
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
            shares_link = self._shares_link(article.id, article.url)
            if not shares_link:
                self._refuse_same_link(article.url, besides=article.id)
            self._update_fields(article.id, self._fields(article, shares_link=shares_link))
            return self._log(article.id, "changed")

    def remove(self, article_id: int) -> Change:
        """Remove an article with its passages, older versions, and drafts in its place.

        Raises:
            NotFound: When there is no such article.
        """
        with self._database.change():
            article = self.get(article_id)
            self._database.run("DELETE FROM articles WHERE id = ?", [article_id])
            self._database.run("DELETE FROM drafts WHERE replaces = ?", [article_id])
            generation = self._raise_generation(article_id, "removed")
            self._database.run(MARK)
            return Change(article, (), generation)

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

    # Parts of the above. Each runs inside its transaction.

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

    def _shares_link(self, article_id: int, url: str | None) -> bool:
        """Whether this link is one that the article has shared so far."""
        row = self._database.row(
            "SELECT 1 FROM articles WHERE id = ? AND url = ? AND link_key IS NULL", [article_id, url]
        )
        return row is not None

    def _fields(self, source: Draft | Article, *, shares_link: bool) -> dict[str, Value]:
        fields: dict[str, Value] = {
            "title": source.title,
            "title_folded": fold_title(source.title),
            "language": source.language,
            "publisher": source.publisher,
            "publisher_folded": fold_publisher(source.publisher),
            "author": source.author,
            "published": source.published.isoformat() if source.published else None,
            "url": source.url,
            # A link that several articles share is nobody's own.
            "link_key": None if shares_link else self._key(source.url),
            "via": source.via,
        }
        return {**fields, "head_sum": head_sum(fields[name] for name in HEAD_COLUMNS)}

    def _update_fields(self, article_id: int, fields: dict[str, Value]) -> None:
        # What is known of an old link says nothing of a new one.
        is_other = self._database.run(
            "UPDATE articles SET etag = NULL, last_modified = NULL, checked_at = NULL, gone_at = NULL,"
            " looked_at = NULL, failures = 0, failing_since = NULL, failure = NULL,"
            " page_title = NULL, page_publisher = NULL WHERE id = ? AND url IS NOT ?",
            [article_id, fields["url"]],
        )
        if is_other:
            self._database.run("DELETE FROM proposals WHERE article_id = ?", [article_id])
        assignments = ", ".join(f"{name} = ?" for name in fields)
        self._database.run(
            f"UPDATE articles SET {assignments}, changed_at = ? WHERE id = ?",
            [*fields.values(), time_text(self._clock()), article_id],
        )

    def _keep_version(
        self, article: Article, passages: Iterable[Passage], replaced_by: int | None, cause: Cause
    ) -> None:
        self._database.run(
            "INSERT INTO versions (article_id, version, title, paragraphs, replaced_at, replaced_by, cause)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            [
                article.id,
                article.version,
                article.title,
                write_version(passages),
                time_text(self._clock()),
                replaced_by,
                cause,
            ],
        )
        is_pruned = self._database.run(
            "DELETE FROM versions WHERE article_id = ? AND version <= ?",
            [article.id, article.version - VERSIONS_KEPT],
        )
        if is_pruned:
            self._database.run(MARK)

    def _note_page_text(self, article_id: int, draft: Draft, cause: Cause) -> None:
        """Note how the new text stands to the page's, by which the next look is judged."""
        run, new_hash = self._database.run, text_hash(draft.paragraphs)
        # What the server said belongs to the text that was there: "not modified" would be no word about this one.
        run("UPDATE articles SET etag = NULL, last_modified = NULL WHERE id = ?", [article_id])
        if draft.is_page_text:
            run("UPDATE articles SET page_hash = ? WHERE id = ?", [new_hash, article_id])
        elif cause is Cause.PUT_BACK:
            # The next look proposes what the page has, whatever that is.
            run("UPDATE articles SET page_hash = x'' WHERE id = ?", [article_id])
        run("DELETE FROM proposals WHERE article_id = ?", [article_id])
        run("DELETE FROM refused_texts WHERE article_id = ? AND text_hash = ?", [article_id, new_hash])

    def _replace_passages(
        self, article_id: int, before: Sequence[Passage], paragraphs: tuple[Paragraph, ...]
    ) -> None:
        """Put paragraphs in the place of an article's passages; a passage whose text stays keeps its id."""
        # A damaged one is written anew, whatever it says by now.
        kept = kept_passages([None if p.is_damaged else p.text for p in before], [p.text for p in paragraphs])
        gone = set(range(len(before))) - set(kept.values())
        same = {old for new, old in kept.items() if before[old].paragraph == paragraphs[new]}
        changing = {p.id: p for place, p in enumerate(before) if place not in same}
        write_out(self._database, article_id, changing)
        self._database.run_many(
            "DELETE FROM passages WHERE id = ?", [(before[place].id,) for place in sorted(gone)]
        )
        # A number is an article's once: those that stay make room for each other first.
        self._database.run("UPDATE passages SET number = -number WHERE article_id = ?", [article_id])
        self._database.run_many(
            "UPDATE passages SET number = ?, section = ?, page = ?, kind = ?, is_answer = ?, code = ?, place_sum = ?"
            " WHERE id = ?",
            (
                (*_place_of(place + 1, p), before[kept[place]].id)
                for place, p in enumerate(paragraphs)
                if place in kept
            ),
        )
        self._insert_passages(
            article_id, [(place + 1, p) for place, p in enumerate(paragraphs) if place not in kept]
        )
        self._database.run(
            "UPDATE articles SET text_hash = ?, passages = ?, version = version + 1 WHERE id = ?",
            [text_hash(paragraphs), len(paragraphs), article_id],
        )

    def _insert_passages(self, article_id: int, numbered: Iterable[tuple[int, Paragraph]]) -> None:
        self._database.run_many(
            "INSERT INTO passages"
            " (article_id, text, text_sum, number, section, page, kind, is_answer, code, place_sum)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                (article_id, p.text, text_sum(p.text.encode()), *_place_of(number, p))
                for number, p in numbered
            ),
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


def refuse_other_version(article: Article, version: int | None) -> None:
    """Raise ``BusyError`` where an article has another version than the one that somebody looked at."""
    if version is not None and article.version != version:
        raise BusyError(
            "“{title}” was changed meanwhile. Try again.", code="article-changed", title=article.title
        )


def _page_hash(draft: Draft, added_by: int | None) -> bytes | None:
    """Return the hash of the text that the page of a new article has, as far as we know.

    What a person gave may be another text than its link's. Of what nobody looked at, it is taken to be the same.
    """
    return text_hash(draft.paragraphs) if draft.is_page_text or added_by is None else None


def _place_of(number: int, p: Paragraph) -> tuple[Value, ...]:
    """Return what is stored of a paragraph beside its text, its sum last."""
    code = json.dumps(p.code)
    return (
        number,
        p.section,
        p.page,
        p.kind,
        p.is_answer,
        code,
        place_sum(number, p.section, p.page, p.kind, p.is_answer, code),
    )


def _paragraphs(passages: Iterable[Passage]) -> tuple[Paragraph, ...]:
    return tuple(passage.paragraph for passage in passages)

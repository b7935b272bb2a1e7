"""Which articles lack a signature, or sums of theirs and of their passages, as those of old files do?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.records import Passage
from knowledge.store.database import Database
from knowledge.store.rows import HEAD_COLUMNS, head_sum, place_sum, text_sum
from knowledge.store.signatures import Signatures

_IDS_A_LOOK = 1_000
"""A look at them takes two milliseconds where nothing is lacking."""


@dataclass(frozen=True, slots=True)
class Made:
    """What was made of an article's text."""

    passages: Sequence[Passage]
    """All of the article's, none of them damaged."""
    signature: bytes
    bands: Sequence[int]


class Lacking:
    """What articles lack and can be made of their texts."""

    def __init__(self, database: Database, signatures: Signatures) -> None:
        self._database = database
        self._signatures = signatures

    def find(self, after: int) -> tuple[list[int], int | None]:
        """Return which of the next articles after that id lack something, and up to which id was looked.

        That is None after the last one.
        """
        end = self._database.value(
            "SELECT max(id) FROM (SELECT id FROM articles WHERE id > ? ORDER BY id LIMIT ?)",
            [after, _IDS_A_LOOK],
        )
        rows = self._database.rows(
            "SELECT id FROM articles WHERE id > ? AND id <= ?"
            " AND (head_sum IS NULL OR NOT EXISTS (SELECT 1 FROM signatures WHERE article_id = articles.id)"
            " OR EXISTS (SELECT 1 FROM passages WHERE article_id = articles.id AND text_sum IS NULL)"
            " OR EXISTS (SELECT 1 FROM passages WHERE article_id = articles.id AND place_sum IS NULL)) ORDER BY id",
            [after, end],
        )
        return [article_id for (article_id,) in rows], end

    def fill(self, filled: Sequence[Made]) -> None:
        """Give articles what they lack, where they still lack it and have the passages that it was made of."""
        with self._database.change():
            for made in filled:
                self._fill(made.passages, made.signature, made.bands)

    def _fill(self, passages: Sequence[Passage], signature: bytes, bands: Sequence[int]) -> None:
        article_id = passages[0].article_id
        self._database.run_many(
            "UPDATE passages SET text_sum = ? WHERE id = ? AND text_sum IS NULL",
            ((text_sum(passage.text.encode()), passage.id) for passage in passages),
        )
        self._fill_sums_around(article_id)
        ids = self._database.rows(
            "SELECT id FROM passages WHERE article_id = ? ORDER BY number", [article_id]
        )
        has_one = self._database.row("SELECT 1 FROM signatures WHERE article_id = ?", [article_id])
        if has_one is None and [id_ for (id_,) in ids] == [passage.id for passage in passages]:
            self._signatures.save(article_id, signature, bands)

    def _fill_sums_around(self, article_id: int) -> None:
        """Take what stands around the texts for what was stored: there is nothing that it could be held against."""
        places = self._database.rows(
            "SELECT number, section, page, kind, is_answer, code, id FROM passages"
            " WHERE article_id = ? AND place_sum IS NULL",
            [article_id],
        )
        self._database.run_many(
            "UPDATE passages SET place_sum = ? WHERE id = ?",
            ((place_sum(*place), passage_id) for *place, passage_id in places),
        )
        heads = self._database.rows(
            f"SELECT {', '.join(HEAD_COLUMNS)} FROM articles WHERE id = ? AND head_sum IS NULL", [article_id]
        )
        self._database.run_many(
            "UPDATE articles SET head_sum = ? WHERE id = ?", ((head_sum(head), article_id) for head in heads)
        )

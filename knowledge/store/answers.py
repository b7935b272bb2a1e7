"""What was asked, and what did it get?"""

from __future__ import annotations

import json
from collections.abc import Collection

from knowledge.records import Answer, Citation, UnansweredQuestion
from knowledge.store.articles import Articles
from knowledge.store.database import Database
from knowledge.store.times import time_text, to_time
from knowledge.store.titles import fold_title, prefix_end
from knowledge.store.votes import read_topic, write_topic

_ROWS = 200
"""Looked at in one step: a few milliseconds."""
QUESTIONS_OF_A_PERSON = 500
"""That are kept, at most: the oldest go."""
_OFFERED = 60
"""Questions that are read of those that begin as somebody types."""


def _offered(answer: Answer) -> str | None:
    """Return how a question is found by who types it; None for one that others are not to be offered.

    One that follows on from another says nothing by itself.
    """
    is_public = answer.asked_in is not None and answer.first_answer is None
    return fold_title(answer.question) or None if is_public and answer.answered else None


class Answers:
    """The log of a collection's questions. It outlives the articles that it names."""

    def __init__(self, database: Database, articles: Articles) -> None:
        self._database = database
        self._articles = articles

    def record(self, answer: Answer) -> None:
        """Keep an answer, or a question that got none. One that is kept already stays as it is."""
        with self._database.change():
            is_new = self._database.run(
                "INSERT INTO answers (id, question, asked_by, asked_at, generation, confidence, is_answered,"
                " is_collection_empty, closest, also_searched, is_doubtful, first_answer, asked_in, asked_for, offered,"
                " topic, closest_ids, unknown_words, newest_passage, unanswered_parts)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                " (SELECT max(id) FROM passages), ?)"
                " ON CONFLICT (id) DO NOTHING",
                [
                    answer.id,
                    answer.question,
                    answer.asked_by,
                    time_text(answer.asked_at),
                    answer.generation,
                    answer.confidence,
                    answer.answered,
                    answer.is_collection_empty,
                    json.dumps(answer.closest, ensure_ascii=False),
                    json.dumps(answer.also_searched, ensure_ascii=False),
                    answer.is_doubtful,
                    answer.first_answer,
                    answer.asked_in,
                    answer.asked_for,
                    _offered(answer),
                    write_topic(answer.topic) if answer.topic else None,
                    json.dumps(answer.closest_ids),
                    json.dumps(answer.unknown_words, ensure_ascii=False),
                    json.dumps(answer.unanswered_parts, ensure_ascii=False),
                ],
            )
            if is_new:
                self._insert_citations(answer)
                self._drop_oldest_of(answer.asked_by)

    def get(self, answer_id: str) -> Answer | None:
        """Return a kept answer with its articles and passages as they are now, or None where it is not known.

        A citation whose passage is gone is left out.
        """
        row = self._database.row(
            "SELECT question, confidence, generation, asked_at, asked_by, closest, also_searched,"
            " is_collection_empty, is_doubtful, first_answer, asked_in, asked_for, topic, closest_ids, unknown_words,"
            " unanswered_parts"
            " FROM answers WHERE id = ?",
            [answer_id],
        )
        if row is None:
            return None
        question, confidence, generation, asked_at, asked_by, closest, also_searched, *rest = row
        (
            is_empty,
            doubtful,
            first_answer,
            asked_in,
            asked_for,
            topic,
            closest_ids,
            unknown_words,
            unanswered,
        ) = rest
        ids = json.loads(closest_ids or "[]")
        near = self._articles.get_many(ids)
        titles = [near[id_].title for id_ in ids if id_ in near] if ids else json.loads(closest)
        return Answer(
            id=answer_id,
            question=question,
            citations=self._citations(answer_id),
            confidence=confidence,
            generation=generation,
            asked_at=to_time(asked_at),
            asked_by=asked_by,
            closest=tuple(titles),
            closest_ids=tuple(id_ for id_ in ids if id_ in near),
            unknown_words=tuple(json.loads(unknown_words or "[]")),
            also_searched=tuple((word, tuple(instead)) for word, instead in json.loads(also_searched)),
            unanswered_parts=tuple(json.loads(unanswered)),
            is_collection_empty=bool(is_empty),
            is_doubtful=bool(doubtful),
            first_answer=first_answer,
            asked_in=asked_in,
            asked_for=asked_for,
            topic=read_topic(topic) if topic else None,
        )

    def withdraw(self, answer_id: str) -> None:
        """Offer a question to nobody any more; it stays kept."""
        with self._database.change():
            self._database.run("UPDATE answers SET offered = NULL WHERE id = ?", [answer_id])

    def offered(self, typed: str) -> list[tuple[str, int]]:
        """Return questions that begin as somebody types and got an answer where others saw it, and the channels.

        Case, accents and punctuation make no difference. Each is there once for each channel; where nothing was
        typed there are none.
        """
        folded = fold_title(typed)
        if not folded:
            return []
        found: list[tuple[str, int]] = []
        last: tuple[str, int] | None = (folded, -1)
        # From one to the next by the index: however often something was asked, it is read once.
        while last is not None and len(found) < _OFFERED:
            row = self._database.row(
                "SELECT question, offered, asked_in FROM answers WHERE offered >= ?1 AND offered < ?3"
                " AND (offered, asked_in) > (?1, ?2) ORDER BY offered, asked_in LIMIT 1",
                [*last, prefix_end(folded)],
            )
            last = None if row is None else (row[1], row[2])
            found += [] if row is None else [(row[0], row[2])]
        return found

    def unanswered(self, *, offset: int = 0, limit: int = 10) -> list[UnansweredQuestion]:
        """Return questions that got no answer, or a doubtful one with what was shown, newest first."""
        rows = self._database.rows(
            "SELECT id, question, asked_at, asked_by, confidence, closest, is_doubtful FROM answers"
            " WHERE is_answered = 0 ORDER BY asked_at DESC LIMIT ? OFFSET ?",
            [limit, offset],
        )
        return [
            UnansweredQuestion(
                answer_id=id_,
                question=question,
                asked_at=to_time(asked_at),
                asked_by=asked_by,
                confidence=confidence,
                closest=tuple(json.loads(closest)),
                is_doubtful=bool(is_doubtful),
                shown=self._citations(id_) if is_doubtful else (),
            )
            for id_, question, asked_at, asked_by, confidence, closest, is_doubtful in rows
        ]

    def forget_gone(self, words: Collection[str], after: int) -> int | None:
        """Take titles and words out of some of the answers that the collection does not have any more.

        Args:
            words: those that it has.
            after: the last row of the step before; 0 at first.

        Returns:
            The last row of this step; None when there are no more.
        """
        with self._database.change():
            rows = self._database.rows(
                "SELECT rowid, closest, also_searched FROM answers WHERE rowid > ? ORDER BY rowid LIMIT ?",
                [after, _ROWS],
            )
            for row, closest, also_searched in rows:
                titles = [title for title in json.loads(closest) if self._articles.has_title(title)]
                searched = [
                    [word, known]
                    for word, instead in json.loads(also_searched)
                    if (known := [other for other in instead if other in words])
                ]
                kept = [json.dumps(value, ensure_ascii=False) for value in (titles, searched)]
                if kept != [closest, also_searched]:
                    self._database.run(
                        "UPDATE answers SET closest = ?, also_searched = ? WHERE rowid = ?", [*kept, row]
                    )
        return rows[-1][0] if rows else None

    def _drop_oldest_of(self, user_id: int | None) -> None:
        """Keep so many questions of a person, however many they ask."""
        if user_id is not None:
            self._database.run(
                "DELETE FROM answers WHERE id IN"
                " (SELECT id FROM answers WHERE asked_by = ? ORDER BY asked_at DESC LIMIT -1 OFFSET ?)",
                [user_id, QUESTIONS_OF_A_PERSON],
            )

    def _insert_citations(self, answer: Answer) -> None:
        self._database.run_many(
            "INSERT INTO citations (answer_id, rank, passage_id, article_id, quote_start, quote_end,"
            " highlights, score, confidence, twins, part) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                (
                    answer.id,
                    rank,
                    citation.passage.id,
                    citation.article.id,
                    citation.quote[0],
                    citation.quote[1],
                    json.dumps(citation.highlights),
                    citation.score,
                    citation.confidence,
                    json.dumps([twin.id for twin in citation.twins]),
                    citation.part,
                )
                for rank, citation in enumerate(answer.citations, start=1)
            ],
        )

    def _citations(self, answer_id: str) -> tuple[Citation, ...]:
        rows = self._database.rows(
            "SELECT passage_id, quote_start, quote_end, highlights, score, confidence, twins, part FROM citations"
            " WHERE answer_id = ? ORDER BY rank",
            [answer_id],
        )
        passages = {passage.id: passage for passage in self._articles.passages([row[0] for row in rows])}
        twin_ids = {passage_id: json.loads(twins) for passage_id, *_, twins, _ in rows}
        article_ids = {passage.article_id for passage in passages.values()}.union(*twin_ids.values())
        articles = self._articles.get_many(sorted(article_ids))
        return tuple(
            Citation(
                article=articles[passages[passage_id].article_id],
                passage=passages[passage_id],
                quote=(start, end),
                highlights=tuple((first, last) for first, last in json.loads(highlights)),
                score=score,
                confidence=confidence,
                twins=tuple(articles[id_] for id_ in twin_ids[passage_id] if id_ in articles),
                part=part,
            )
            for passage_id, start, end, highlights, score, confidence, _, part in rows
            if passage_id in passages and not articles[passages[passage_id].article_id].is_damaged
        )

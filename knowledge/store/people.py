"""What is kept about a person, and how does it go?

A person is known by Discord's id of theirs alone. It stands with each question that they asked, and with what they did
as a moderator, and with each vote of theirs.
"""

from __future__ import annotations

import json
from dataclasses import dataclass

from knowledge.records import Person
from knowledge.store.database import Database
from knowledge.store.forgetting import MARK


@dataclass(frozen=True, slots=True)
class _Act:
    """A place where a person's id stands beside something they did."""

    did: str
    table: str
    column: str
    at: str
    title: str
    """An expression for what they did it to."""


_ITS_QUESTION = "(SELECT question FROM answers WHERE id = answer_id)"
_DELETED = ("drafts", "waiting")
"""Of these the whole row goes with the person."""
_ACTS = (
    _Act("added an article", "articles", "added_by", "added_at", "title"),
    _Act("replaced an article's text", "versions", "replaced_by", "replaced_at", "title"),
    _Act("added a feed", "feeds", "added_by", "added_at", "coalesce(title, url)"),
    _Act("added words that mean the same", "synonyms", "added_by", "added_at", "phrases"),
    _Act("began a rebuild of the index", "rebuilds", "requested_by", "started_at", "NULL"),
    _Act("was sent the answer to a question", "answers", "asked_for", "asked_at", "question"),
    _Act("waits for an answer to a question", "waiting", "kept_for", "since", _ITS_QUESTION),
    _Act("called the helpers for a question", "calls", "called_by", "called_at", _ITS_QUESTION),
    _Act("held a draft", "drafts", "held_by", "held_at", "draft ->> '$.title'"),
)


class People:
    """What a collection keeps about persons."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, user_id: int) -> Person:
        """Return all that is kept about a person."""
        acts = [
            (at, act.did, title)
            for act in _ACTS
            for at, title in self._database.rows(
                f"SELECT {act.at}, {act.title} FROM {act.table} WHERE {act.column} = ?", [user_id]
            )
        ]
        return Person(
            user_id,
            self._questions(user_id),
            tuple(
                {"at": at, "did": did, "title": title} for at, did, title in sorted(acts, key=lambda a: a[0])
            ),
            self._votes(user_id),
        )

    def forget(self, user_id: int) -> int:
        """Delete a person's questions, votes and held drafts, and their id from all else.

        Return how many rows that were. With their questions go the words that are kept of these for votes, and so the
        votes of others on what they got. What they added stays; who added it is not known any more.
        """
        with self._database.change():
            count = self._database.run("DELETE FROM answers WHERE asked_by = ?", [user_id])
            count += self._database.run("DELETE FROM votes WHERE voted_by = ?", [user_id])
            count += self._database.run("DELETE FROM voted_answers WHERE asked_by = ?", [user_id])
            for act in _ACTS:
                if act.table in _DELETED:
                    count += self._database.run(f"DELETE FROM {act.table} WHERE {act.column} = ?", [user_id])
                else:
                    count += self._database.run(
                        f"UPDATE {act.table} SET {act.column} = NULL WHERE {act.column} = ?", [user_id]
                    )
            self._database.run(MARK)
            return count

    def _votes(self, user_id: int) -> tuple[dict[str, object], ...]:
        rows = self._database.rows(
            "SELECT v.voted_at, v.is_helpful, v.reason, v.line, a.title, p.number FROM votes v"
            " JOIN passages p ON p.id = v.passage_id JOIN articles a ON a.id = p.article_id"
            " WHERE v.voted_by = ? ORDER BY v.voted_at",
            [user_id],
        )
        return tuple(
            {
                "at": at,
                "vote": "helpful" if is_helpful else "not helpful",
                "reason": reason,
                "line": line,
                "article": title,
                "paragraph": number,
            }
            for at, is_helpful, reason, line, title, number in rows
        )

    def _questions(self, user_id: int) -> tuple[dict[str, object], ...]:
        rows = self._database.rows(
            "SELECT id, asked_at, question, is_answered, is_doubtful, confidence, closest, also_searched, asked_in,"
            " asked_for, first_answer, unanswered_parts, unknown_words,"
            " (SELECT json_group_array(json_array(title, number)) FROM (SELECT a.title, p.number FROM citations c"
            " JOIN articles a ON a.id = c.article_id LEFT JOIN passages p ON p.id = c.passage_id"
            " WHERE c.answer_id = answers.id ORDER BY c.rank))"
            " FROM answers WHERE asked_by = ? ORDER BY asked_at",
            [user_id],
        )
        return tuple(_question(*row) for row in rows)


def _question(
    id: str,
    asked_at: str,
    question: str,
    is_answered: int,
    is_doubtful: int,
    confidence: float,
    closest: str,
    also_searched: str,
    asked_in: int | None,
    asked_for: int | None,
    first_answer: str | None,
    unanswered_parts: str,
    unknown_words: str | None,
    quoted: str,
) -> dict[str, object]:
    """Name all that is kept with a question."""
    quotes = json.loads(quoted)
    return {
        "id": id,
        "asked_at": asked_at,
        "channel_id": asked_in,
        "question": question,
        "goes_back_to": first_answer,
        "asked_for": asked_for,
        "state": "answered" if is_answered else "doubtful" if is_doubtful else "unanswered",
        "confidence": confidence,
        "articles": [title for title, _ in quotes] or json.loads(closest),
        "paragraphs": [number for _, number in quotes],
        "unanswered_parts": json.loads(unanswered_parts),
        "unknown_words": json.loads(unknown_words or "[]"),
        "also_searched": json.loads(also_searched),
    }

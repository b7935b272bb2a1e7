"""What did people say of the quotes that they got?

A vote is of one passage in one answer, and goes with the passage: an edited paragraph is another text, which nobody
has voted on, and what stays word for word keeps its votes, in a backup and after a rebuild of the index too. It
outlives the answer, of whose question the words are kept for it, in alphabetical order; who asked is forgotten when
the answer is.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import datetime

from knowledge.errors import NotFound
from knowledge.records import Topic, TopicWord, Vote, VoteChange
from knowledge.store.database import Database
from knowledge.store.forgetting import MARK
from knowledge.store.times import time_text, to_time

_COLUMNS = "answer_id, passage_id, voted_by, is_helpful, voted_at, is_by_staff, reason, line"


@dataclass(frozen=True, slots=True)
class VotedAnswer:
    """What is kept of an answer for its votes."""

    answer_id: str
    topic: Topic
    passages: tuple[int, ...]
    """The ids of those that it quoted."""
    asked_by: int | None
    asked_at: datetime


class Votes:
    """The votes of a collection."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def cast(self, vote: Vote, answer: VotedAnswer) -> VoteChange:
        """Keep a vote in the place of the one that the person gave there before; return what became of it.

        What is the same as before is not written. A vote without a reason leaves the reason of the same vote standing.

        Raises:
            NotFound: When the collection does not have the passage (any more), or the answer did not quote it.
        """
        with self._database.change():
            is_there = self._database.value("SELECT 1 FROM passages WHERE id = ?", [vote.passage_id])
            if not is_there or vote.passage_id not in answer.passages:
                raise NotFound("passage", vote.passage_id)
            before = self.of(vote.answer_id, vote.passage_id, vote.person)
            is_same = before is not None and before.is_helpful == vote.is_helpful
            if before is not None and is_same and vote.reason is None:
                vote = replace(vote, reason=before.reason, line=before.line)
            if before is not None and replace(before, voted_at=vote.voted_at) == vote:
                return "same"
            self._keep(answer)
            self._database.run(
                f"INSERT INTO votes ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
                " ON CONFLICT (answer_id, passage_id, voted_by) DO UPDATE SET is_helpful = excluded.is_helpful,"
                " voted_at = excluded.voted_at, is_by_staff = excluded.is_by_staff, reason = excluded.reason,"
                " line = excluded.line",
                [
                    vote.answer_id,
                    vote.passage_id,
                    vote.person,
                    vote.is_helpful,
                    time_text(vote.voted_at),
                    vote.is_by_staff,
                    vote.reason,
                    vote.line,
                ],
            )
            if before is None:
                return "new"
            if before.line not in (None, vote.line):
                self._database.run(MARK)
            return "same" if is_same else "changed"

    def of(self, answer_id: str, passage_id: int, person: int) -> Vote | None:
        """Return what a person said of a quote; None where they said nothing."""
        row = self._database.row(
            f"SELECT {_COLUMNS} FROM votes WHERE answer_id = ? AND passage_id = ? AND voted_by = ?",
            [answer_id, passage_id, person],
        )
        return None if row is None else _vote(row)

    def withdraw(self, answer_id: str, passage_id: int, person: int) -> bool:
        """Delete a vote; return whether there was one."""
        with self._database.change():
            withdrawn = self._database.run(
                "DELETE FROM votes WHERE answer_id = ? AND passage_id = ? AND voted_by = ?",
                [answer_id, passage_id, person],
            )
            if withdrawn:
                self._database.run(MARK)
            return bool(withdrawn)

    def answer(self, answer_id: str) -> VotedAnswer | None:
        """Return what is kept of an answer that somebody voted on."""
        row = self._database.row(
            "SELECT topic, passages, asked_by, asked_at FROM voted_answers WHERE answer_id = ?", [answer_id]
        )
        if row is None:
            return None
        topic, passages, asked_by, asked_at = row
        return VotedAnswer(
            answer_id, read_topic(topic), tuple(json.loads(passages)), asked_by, to_time(asked_at)
        )

    def newest(self, most: int) -> list[tuple[Topic, Vote]]:
        """Return the newest votes with what they were for, the oldest of them first."""
        rows = self._database.rows(
            f"SELECT (SELECT topic FROM voted_answers a WHERE a.answer_id = votes.answer_id), {_COLUMNS}"
            " FROM votes ORDER BY voted_at DESC, answer_id, passage_id, voted_by LIMIT ?",
            [most],
        )
        topics = {text: read_topic(text) for text in dict.fromkeys(row[0] for row in rows)}
        return [(topics[text], _vote(row)) for text, *row in reversed(rows)]

    def _keep(self, answer: VotedAnswer) -> None:
        self._database.run(
            "INSERT INTO voted_answers (answer_id, topic, passages, asked_by, asked_at) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT (answer_id) DO NOTHING",
            [
                answer.answer_id,
                write_topic(answer.topic),
                json.dumps(answer.passages),
                answer.asked_by,
                time_text(answer.asked_at),
            ],
        )


def write_topic(topic: Topic) -> str:
    """Write a topic, equal ones alike."""
    words = [[word.word, word.weight] for word in topic.words]
    return json.dumps([topic.language, words, topic.wants], ensure_ascii=False)


def read_topic(text: str) -> Topic:
    """Read what :func:`write_topic` wrote."""
    language, words, wants = json.loads(text)
    return Topic(language, tuple(TopicWord(word, weight) for word, weight in words), tuple(wants))


def _vote(row: tuple[object, ...] | list[object]) -> Vote:
    answer_id, passage_id, person, is_helpful, voted_at, is_by_staff, reason, line = row
    return Vote(
        str(answer_id),
        int(passage_id),  # type: ignore[call-overload]
        int(person),  # type: ignore[call-overload]
        bool(is_helpful),
        to_time(str(voted_at)),
        bool(is_by_staff),
        reason,  # type: ignore[arg-type]
        line,  # type: ignore[arg-type]
    )

"""What people say of what was quoted, and what that does to the next answer."""

from __future__ import annotations

from datetime import UTC

from knowledge.collection.asking import Answerer
from knowledge.collection.core import Core
from knowledge.collection.questions import Questions
from knowledge.errors import InputError, NotFound
from knowledge.ranking import Ballots
from knowledge.records import BadlyRated, Reason, Vote, VoteChange
from knowledge.store.votes import VotedAnswer

MAX_LINE = 200
"""Characters of what somebody writes beside a vote."""


class Votes:
    """The votes on what one collection quoted. A person has one of each quote in each answer, and may change it.

    How votes order an answer's quotes, and how far they may, is told in ``knowledge/ranking/voting.py``.
    """

    def __init__(self, core: Core, questions: Questions, answerer: Answerer, ballots: Ballots) -> None:
        self._core = core
        self._questions = questions
        self._answerer = answerer
        self._ballots = ballots
        self._store = core.store.votes
        self._kept_of = core.index.generation

    async def cast(
        self,
        answer_id: str,
        passage_id: int,
        person: int,
        *,
        is_helpful: bool,
        is_by_staff: bool = False,
        reason: Reason | None = None,
        line: str | None = None,
    ) -> VoteChange:
        """Note what a person says of a quote, in the place of what they said before; return what became of it.

        It counts from the next question on. ``reason`` and ``line`` are for what did not help; a vote that is given
        again without them leaves them as they are.

        Raises:
            InputError: When the line is too long.
            NotFound: When the answer is not kept any more, or the passage is gone.
        """
        line = " ".join((line or "").split()) or None
        if line is not None and len(line) > MAX_LINE:
            raise InputError(
                "That is {length:,} characters long. Write {most} or fewer.",
                code="vote-long",
                length=len(line),
                most=MAX_LINE,
            )
        vote = Vote(
            answer_id,
            passage_id,
            person,
            is_helpful,
            self._core.services.clock().astimezone(UTC),
            is_by_staff,
            None if is_helpful else reason,
            None if is_helpful else line,
        )

        def cast() -> VoteChange:
            answer = self._voted(answer_id)
            change = self._store.cast(vote, answer)
            if (kept := self._store.of(answer_id, passage_id, person)) is not None:
                self._ballots.cast(answer.topic, kept)
            return change

        return await self._core.stored(cast)

    async def withdraw(self, answer_id: str, passage_id: int, person: int) -> bool:
        """Delete what a person said of a quote; return whether they had said something."""

        def withdraw() -> bool:
            answer = self._store.answer(answer_id)
            if answer is None or not self._store.withdraw(answer_id, passage_id, person):
                return False
            self._answerer.read_votes()  # what they said of it in another answer may count again
            return True

        return await self._core.freed(withdraw)

    async def of(self, answer_id: str, passage_id: int, person: int) -> Vote | None:
        """Return what a person said of a quote; None where they said nothing."""
        return await self._core.stored(self._store.of, answer_id, passage_id, person)

    async def count_bad(self) -> int:
        """Return how many quotes helped fewer people than they did not help."""
        return await self._core.stored(self._core.store.ratings.count_bad)

    async def bad(self, *, offset: int = 0, limit: int = 10) -> list[BadlyRated]:
        """Return such quotes, those first that somebody was last unhappy with. They name nobody."""
        return await self._core.stored(self._core.store.ratings.bad, offset=offset, limit=limit)

    # Keeping

    def keep(self) -> None:
        """Let go of the votes on passages that are gone. For upkeep."""
        snapshot = self._core.index.snapshot
        if snapshot.generation != self._kept_of:
            self._kept_of = snapshot.generation
            self._ballots.keep_of(snapshot.has_passage)

    def _voted(self, answer_id: str) -> VotedAnswer:
        """Return what is to be kept of an answer for a vote. For a job of the owner.

        Raises:
            NotFound: When it is not kept any more, and nobody voted on it.
        """
        answer = self._questions.known(answer_id)
        if answer is None:
            voted = self._store.answer(answer_id)
            if voted is None:
                raise NotFound("answer", answer_id)
            return voted
        topic = answer.topic or self._answerer.topic_of(answer.question)
        passages = tuple(citation.passage.id for citation in answer.citations)
        return VotedAnswer(answer_id, topic, passages, answer.asked_by, answer.asked_at)

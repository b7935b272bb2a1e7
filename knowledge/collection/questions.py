"""What was asked of a collection: the answers that were given, and the questions that got none, or a doubtful one."""

from __future__ import annotations

from dataclasses import dataclass, replace

from knowledge.collection.answering import clean_context, clean_question, with_helped
from knowledge.collection.asking import Answerer
from knowledge.collection.core import Core
from knowledge.collection.meanings import Meanings
from knowledge.errors import NotFound
from knowledge.ranking import Explanation, carry_context, explain, kept_topic
from knowledge.records import Answer, Person, UnansweredQuestion
from knowledge.store import Priority


@dataclass(frozen=True, slots=True)
class Followed:
    """What a question is asked with that follows on from others."""

    context: str
    """The first question of the conversation, and the last one; the last one alone where it began anew."""
    first_answer: str
    """The first one's answer; empty where that is not known."""
    asked_by: int | None
    """Who asked the last one, where that is known."""


class Questions:
    """The questions that were asked of one collection. ``Collection.ask`` asks one."""

    def __init__(self, core: Core, answerer: Answerer, meanings: Meanings) -> None:
        self._core = core
        self._meanings = meanings
        self._answerer = answerer
        self._store = core.store.answers
        self._unrecorded: dict[str, Answer] = {}

    def remember(self, answer: Answer) -> None:
        """Let an answer be found before it is recorded."""
        self._unrecorded[answer.id] = answer

    def is_unrecorded(self, answer_id: str) -> bool:
        """Tell whether an answer was given and is not recorded yet."""
        return answer_id in self._unrecorded

    def forget(self, answer: Answer) -> None:
        """Let go of an answer that is not to be stored."""
        self._unrecorded.pop(answer.id, None)

    async def record(self, answer: Answer) -> None:
        """Store an answer, or a question without one; small talk asks nothing that is to be kept.

        Nor is kept what was forgotten meanwhile: whoever asked had all of theirs deleted before it came to this.
        """
        try:
            kept = self._unrecorded.get(answer.id)
            if kept is not None and not kept.is_small_talk:
                await self._core.stored(self._store.record, kept)
        finally:
            self._unrecorded.pop(answer.id, None)

    async def withdraw(self, answer_id: str) -> None:
        """Offer an answer's question to nobody any more, also where it is recorded only now."""
        if answer_id in self._unrecorded:
            self._unrecorded[answer_id] = replace(self._unrecorded[answer_id], asked_in=None)
        await self._core.stored(self._store.withdraw, answer_id)

    async def find_answer(self, answer_id: str) -> Answer | None:
        """Return an answer that was given; None for an unknown id.

        Citations of articles that are gone are left out.
        """
        if answer_id in self._unrecorded:
            return self._unrecorded[answer_id]
        answer = await self._core.stored_at(Priority.QUESTION, self._store.get, answer_id)
        if answer is not None:
            answer = replace(answer, has_helpers=self._answerer.has_helpers)
        if answer is None or answer.topic is None:
            return answer
        said = self._answerer.said(kept_topic(answer.topic))
        return replace(answer, citations=with_helped(answer.citations, said))

    def known(self, answer_id: str) -> Answer | None:
        """Return an answer as it was given. For a job of the owner."""
        return self._unrecorded.get(answer_id) or self._store.get(answer_id)

    async def to_follow(self, answer_id: str) -> Followed | None:
        """Return what a question is asked with that follows on from an answered one; None for an unknown id."""
        answer = await self.find_answer(answer_id)
        if answer is None:
            return None
        first = await self.find_answer(answer.first_answer) if answer.first_answer else None
        context = carry_context(first.question if first else None, answer.question)
        begins_anew = context == answer.question and first is not None
        first_answer = answer.id if begins_anew else answer.first_answer or answer.id
        return Followed(context, first_answer, answer.asked_by)

    async def offered(self, typed: str) -> list[tuple[str, int]]:
        """Return questions that begin as somebody types, each with a channel in which others saw it being answered."""
        return await self._core.stored_at(Priority.QUESTION, self._store.offered, typed)

    async def unanswered(self, *, offset: int = 0, limit: int = 10) -> list[UnansweredQuestion]:
        """Return the questions that got no answer or a doubtful one, newest first."""
        return await self._core.stored(self._store.unanswered, offset=offset, limit=limit)

    # Persons

    @property
    def kept_days(self) -> int:
        """For how many days questions are kept."""
        return self._core.services.question_days

    async def export_person(self, user_id: int) -> Person:
        """Return all that is kept about a person: what they asked, and what they did as a moderator."""
        return await self._core.stored(self._core.store.people.of, user_id)

    async def forget_person(self, user_id: int) -> int:
        """Delete a person's questions, votes and waiting drafts, and their id from all else.

        Return how many rows that were. The articles that they added stay. The last traces in the file go with the
        next upkeep.
        """
        for answer in [a for a in self._unrecorded.values() if a.asked_by == user_id]:
            self.forget(answer)
        store = self._core.store

        def forget() -> int:
            count = store.people.forget(user_id)
            self._answerer.read_votes()
            return count

        return await self._core.stored(forget)

    async def explain(self, question: str, passage_id: int, *, context: str | None = None) -> Explanation:
        """Return how a passage's score for a question comes about, ``context`` being as for ``Collection.ask``.

        Raises:
            QuestionError: As for ``Collection.ask``.
            NotFound: When there is no such passage.
        """
        text = clean_question(question)
        before = clean_context(context)
        circumstances = self._answerer.circumstances(self._meanings.asked(text, before))
        snapshot = circumstances.snapshot
        if not snapshot.has_passage(passage_id):
            raise NotFound("passage", passage_id)
        return await self._core.computed(
            explain,
            text,
            passage_id,
            snapshot,
            synonyms=circumstances.synonyms,
            context=before,
            meaning=circumstances.meaning,
        )

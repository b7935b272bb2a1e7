"""Questions without an answer that somebody waits for, and calls for the helpers."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import timedelta

from knowledge.collection.asking import Answerer
from knowledge.collection.core import Core
from knowledge.collection.questions import Questions
from knowledge.errors import NotFound
from knowledge.records import Answer, Called, Found, Waiter
from knowledge.store import Priority

CALL_PAUSE = timedelta(minutes=5)
"""Between two calls for a server's helpers, whoever makes them."""
_MOST = 20
"""Questions that are looked at again in one round."""


class Waiting:
    """Who waits for answers of one collection."""

    def __init__(self, core: Core, answerer: Answerer, questions: Questions) -> None:
        self._core = core
        self._answerer = answerer
        self._questions = questions
        self._store = core.store.waiting

    async def add(
        self, answer: Answer, person: int, *, channel_id: int | None = None, message_id: int | None = None
    ) -> bool:
        """Let somebody be told once when a question gets an answer; return whether they did not wait for it yet.

        They are told under a message of a channel, or in private where there is none.

        Raises:
            NotFound: When the question is not kept (any more).
        """

        def add() -> bool:
            self._keep(answer)
            return self._store.add(answer.id, person, channel_id=channel_id, message_id=message_id)

        return await self._core.stored_at(Priority.QUESTION, add)

    async def of(self, answer_id: str) -> list[Waiter]:
        """Return who waits for an answer to a question."""
        return await self._core.stored_at(Priority.QUESTION, self._store.of, answer_id)

    async def take(self, waiter: Waiter) -> bool:
        """Take somebody out of the list to tell them; False where somebody else did, or they do not wait any more."""
        return await self._core.stored(self._store.take, waiter.answer_id, waiter.person) is not None

    async def put_back(self, waiter: Waiter) -> None:
        """Let somebody go on waiting who could not be told now."""
        with suppress(NotFound):  # the question was forgotten meanwhile
            await self._core.stored(
                self._store.add,
                waiter.answer_id,
                waiter.person,
                channel_id=waiter.channel_id,
                message_id=waiter.message_id,
            )

    async def settle(self, answer_id: str) -> None:
        """Take a question off those without an answer: it has one by now."""
        await self._core.stored(self._store.settle, answer_id)

    async def is_due(self) -> bool:
        """Tell whether somebody waits whose question was not asked again since the articles changed."""
        return bool(await self._core.stored(self._store.due, self._core.index.generation, 1))

    async def look_again(self, most: int = _MOST) -> list[Found]:
        """Ask some questions again that somebody waits for, and return those which have an answer now.

        Only those are asked that were not since the articles changed, and only an answer counts that cites a passage
        which was not there before. It is not recorded.
        """
        generation = self._core.index.generation
        found: list[Found] = []
        answers: dict[str, Answer | None] = {}
        for waiter in await self._core.stored(self._store.due, generation, most):
            if waiter.answer_id not in answers:
                answers[waiter.answer_id] = await self._ask_again(waiter.answer_id)
            answer = answers[waiter.answer_id]
            if answer is not None:
                found.append(Found(waiter, replace(answer, asked_by=waiter.person)))
            else:
                await self._core.stored(self._store.looked, waiter.answer_id, generation)
        return found

    async def _ask_again(self, answer_id: str) -> Answer | None:
        """Return the answer that a question has by now; None where it has none."""
        kept = await self._questions.find_answer(answer_id)
        if kept is None:
            return None
        context = None
        if kept.first_answer:
            first = await self._questions.find_answer(kept.first_answer)
            context = first.question if first else None
        answer = await self._core.computed(self._answerer.answer, kept.question, context, kept.asked_by)
        newest = await self._core.stored(self._store.newest_passage, answer_id)
        is_new = any(citation.passage.id > (newest or 0) for citation in answer.citations)
        if not answer.answered or not is_new:
            return None
        return replace(answer, first_answer=kept.first_answer, asked_for=kept.asked_for)

    # The helpers

    async def call(self, answer: Answer, person: int) -> Called:
        """Note that the helpers are called for a question, if they may be.

        Raises:
            NotFound: When the question is not kept (any more).
        """

        def call() -> Called:
            self._keep(answer)
            return self._store.call(answer.id, person, pause=CALL_PAUSE)

        return await self._core.stored_at(Priority.QUESTION, call)

    async def take_back_call(self, answer_id: str) -> None:
        """Note that a call was not heard: it may be made again."""
        await self._core.stored(self._store.take_back_call, answer_id)

    async def is_called(self, answer_id: str) -> bool:
        """Tell whether the helpers were called for a question."""
        return await self._core.stored_at(Priority.QUESTION, self._store.is_called, answer_id)

    def _keep(self, answer: Answer) -> None:
        """Keep a question whose answer was shown just now: it may not be recorded yet."""
        if self._questions.is_unrecorded(answer.id):
            self._core.store.answers.record(answer)

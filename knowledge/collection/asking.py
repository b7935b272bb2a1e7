"""How is a question answered from a collection that may change meanwhile?"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace

from knowledge.collection.answering import (
    Circumstances,
    Outdated,
    answer_question,
    clean_context,
    clean_question,
)
from knowledge.collection.core import Core
from knowledge.collection.meanings import Meanings
from knowledge.collection.settings import Settings
from knowledge.records import Answer, Article, Passage
from knowledge.semantic import Asked
from knowledge.store import Priority

_TRIES = 3
"""How often a question is answered where an article changed between its finding and its reading, until changes wait."""


class Answerer:
    """Answers the questions of one collection from its index and its store, as they are by then."""

    def __init__(self, core: Core, settings: Settings, meanings: Meanings) -> None:
        self._core = core
        self._settings = settings
        self._meanings = meanings

    def answer(self, question: str, context: str | None, asked_by: int | None) -> Answer:
        """Answer a question after another. Blocks: for the threads that answer questions.

        Raises:
            QuestionError: When it is empty, holds no word, or is too long.
        """
        question, context = clean_question(question), clean_context(context)
        asked = self._meanings.asked(question, context)
        for _ in range(_TRIES):
            with suppress(Outdated):
                return answer_question(
                    question, self.circumstances(asked), context=context, asked_by=asked_by
                )
        # Changes come faster than answers: now they wait for this one, on the thread that makes them.
        answering = self._core.owner.submit_as(
            Priority.QUESTION, self._answer_undisturbed, question, context, asked, asked_by
        )
        return answering.result()

    def circumstances(self, asked: Asked) -> Circumstances:
        """Return what a question is answered with now."""
        settings, snapshot = self._settings, self._core.index.snapshot
        meaning = self._meanings.of(asked, snapshot)
        return Circumstances(snapshot, self._read, settings.threshold, settings.phrase_groups, meaning)

    def _answer_undisturbed(
        self, question: str, context: str | None, asked: Asked, asked_by: int | None
    ) -> Answer:
        circumstances = replace(self.circumstances(asked), read=self._read_here)
        return answer_question(
            question, circumstances, context=context, asked_by=asked_by, may_be_outdated=True
        )

    def _read(self, passage_ids: Sequence[int]) -> list[tuple[Passage, Article]]:
        return self._core.owner.submit_as(Priority.QUESTION, self._read_here, passage_ids).result()

    def _read_here(self, passage_ids: Sequence[int]) -> list[tuple[Passage, Article]]:
        store = self._core.store.articles
        passages = store.passages(passage_ids)
        articles = store.get_many(list({passage.article_id for passage in passages}))
        return [
            (passage, article)
            for passage in passages
            if not (article := articles[passage.article_id]).is_damaged
        ]

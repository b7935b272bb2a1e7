"""How is a question answered from a collection that may change meanwhile?"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace

from knowledge.collection.answering import (
    Circumstances,
    Outdated,
    Within,
    answer_question,
    clean_context,
    clean_question,
)
from knowledge.collection.core import Core
from knowledge.collection.meanings import Meanings
from knowledge.collection.opening import MOST_VOTES
from knowledge.collection.settings import Settings
from knowledge.ranking import AskedTopic, Ballots, Said, topic_of_text
from knowledge.records import Answer, Article, Filter, Passage, Topic
from knowledge.semantic import Asked
from knowledge.store import Priority

_TRIES = 3
"""How often a question is answered where an article changed between its finding and its reading, until changes wait."""


class Answerer:
    """Answers the questions of one collection from its index and its store, as they are by then."""

    def __init__(self, core: Core, settings: Settings, meanings: Meanings, ballots: Ballots) -> None:
        self._core = core
        self._settings = settings
        self._meanings = meanings
        self._ballots = ballots

    def answer(
        self, question: str, context: str | None, asked_by: int | None, within: Filter | None = None
    ) -> Answer:
        """Answer a question after another, from the articles that fit a filter. Blocks: for threads that answer.

        Raises:
            QuestionError: When it is empty, holds no word, or is too long.
        """
        question, context = clean_question(question), clean_context(context)
        asked = self._meanings.asked(question, context)
        for _ in range(_TRIES):
            with suppress(Outdated):
                return answer_question(
                    question, self.circumstances(asked, within), context=context, asked_by=asked_by
                )
        # Changes come faster than answers: now they wait for this one, on the thread that makes them.
        answering = self._core.owner.submit_as(
            Priority.QUESTION, self._answer_undisturbed, question, context, asked, asked_by, within
        )
        return answering.result()

    @property
    def has_helpers(self) -> bool:
        """Whether the server has somebody to call who may know what no article does."""
        return self._settings.has_helpers

    def circumstances(self, asked: Asked, within: Filter | None = None) -> Circumstances:
        """Return what a question is answered with now."""
        if within is None or within.is_open:
            return self._circumstances(asked)
        fitting = self._core.owner.submit_as(Priority.QUESTION, self._core.store.filters.fitting, within)
        return self._circumstances(asked, Within(within, fitting.result()))

    def _circumstances(self, asked: Asked, within: Within | None = None) -> Circumstances:
        settings, snapshot = self._settings, self._core.index.snapshot
        selection = None if within is None else snapshot.select(within.fitting.article_ids)
        return Circumstances(
            snapshot=snapshot,
            read=self._read,
            threshold=settings.threshold,
            synonyms=settings.phrase_groups,
            meaning=self._meanings.of(asked, snapshot, selection),
            said=self.said,
            within=within,
            selection=selection,
        )

    def said(self, asked: AskedTopic) -> Said:
        """Return what people said of passages when the same or nearly the same was asked."""
        return self._ballots.said(asked, staff_only=self._settings.votes_by_staff_only)

    def read_votes(self) -> None:
        """Count the votes that are stored, and no others. For a job of the owner."""
        self._ballots.replace(self._core.store.votes.newest(MOST_VOTES))

    def topic_of(self, question: str) -> Topic:
        """Tell what a question is about that was kept without that."""
        return topic_of_text(question, self._core.index.snapshot)

    def _answer_undisturbed(
        self,
        question: str,
        context: str | None,
        asked: Asked,
        asked_by: int | None,
        within: Filter | None,
    ) -> Answer:
        kept_to = None if within is None else Within(within, self._core.store.filters.fitting(within))
        circumstances = replace(self._circumstances(asked, kept_to), read=self._read_here)
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

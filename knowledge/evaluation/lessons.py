"""What is there to learn from? Every question with the features of its candidates.

Computed once; then weights can be fitted to any part of the questions and looked at on any other.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from knowledge.analysis import analyse
from knowledge.evaluation.datasets import AskedQuestion, Dataset
from knowledge.index import Snapshot
from knowledge.ranking.question import understand
from knowledge.ranking.rank import Evidence, gather_evidence
from knowledge.records import Progress

Floats32 = npt.NDArray[np.float32]

_OUTSIDERS = 400
"""Questions about other articles that are asked of each article alone."""
_SEED = 7


@dataclass(frozen=True, slots=True)
class Lesson:
    """A question asked of one collection, with its ``n`` candidates."""

    article: int
    """The article that it is about: what is left out together."""
    right: int
    """The right passage's row; -1 where it is no candidate, or not in the collection."""
    is_inside: bool
    """Whether the collection has the right passage."""
    ids: npt.NDArray[np.int64]
    """int64[n]: passage ids"""
    passages: Floats32
    """float32[n, features]"""
    unknown: float
    """The question's share of unknown words."""
    words: int
    """How many words it has."""
    sentences: Floats32 | None = None
    """float32[s, features] of the right passage, where an answer is known."""
    answering: int = -1
    """The sentence that holds the answer's start."""
    lengths: npt.NDArray[np.int64] | None = None
    """int64[s]: words of the right passage's sentences."""
    shares: npt.NDArray[np.float64] | None = None
    """float64[s]: their shares of its characters."""
    characters: int = 0
    """How many it has."""


@dataclass(frozen=True, slots=True)
class Lessons:
    """All that is learned from."""

    passage_features: tuple[str, ...]
    sentence_features: tuple[str, ...]
    whole: list[Lesson]
    """Every question, asked of all articles."""
    scope: list[Lesson]
    """Every question asked of each half of the articles, and of each article alone: collections of other sizes,
    and questions about something else."""
    halves: list[int]
    """Which of ``scope`` were asked of the first half (0), the second (1), or of an article alone (2)."""


def gather_lessons(dataset: Dataset, report: Callable[[Progress], None]) -> Lessons:
    """Ask all questions of collections of several sizes."""
    chance = random.Random(_SEED)  # noqa: S311 - repeatable on purpose
    articles = range(len(dataset.titles))
    rounds: list[tuple[int, Sequence[int], list[AskedQuestion]]] = [
        (half, range(half, len(articles), 2), list(dataset.questions)) for half in (0, 1)
    ]
    for article in articles:
        inside = [q for q in dataset.questions if q.article == article]
        outside = [q for q in dataset.questions if q.article != article]
        asked = inside + chance.sample(outside, min(_OUTSIDERS, len(outside)))
        rounds.append((2, [article], asked))
    total = len(dataset.questions) + sum(len(asked) for _, _, asked in rounds)
    gatherer = _Gatherer(dataset, total, report)
    whole = gatherer.ask(dataset.questions, dataset.index(), articles, with_sentences=True)
    scope: list[Lesson] = []
    halves: list[int] = []
    for kind, indexed, asked in rounds:
        found = gatherer.ask(asked, dataset.index(indexed), indexed)
        scope += found
        halves += [kind] * len(found)
    return Lessons(gatherer.passage_features, gatherer.sentence_features, whole, scope, halves)


class _Gatherer:
    """Asks questions and keeps count."""

    def __init__(self, dataset: Dataset, total: int, report: Callable[[Progress], None]) -> None:
        self._dataset = dataset
        self._total = total
        self._report = report
        self._done = 0
        self._started = time.monotonic()
        self._sentences: dict[int, list[tuple[int, int]]] = {}
        self.passage_features: tuple[str, ...] = ()
        self.sentence_features: tuple[str, ...] = ()

    def ask(
        self,
        asked: Iterable[AskedQuestion],
        snapshot: Snapshot,
        indexed: Collection[int],
        *,
        with_sentences: bool = False,
    ) -> list[Lesson]:
        lessons = []
        for question in asked:
            understood = understand(question.text, snapshot)
            evidence = gather_evidence(understood, snapshot)
            lessons.append(self._lesson(question, evidence, question.article in indexed, with_sentences))
            self._done += 1
            self._report(Progress(self._done, self._total, time.monotonic() - self._started))
        return lessons

    def _lesson(
        self, asked: AskedQuestion, evidence: Evidence | None, is_inside: bool, with_sentences: bool
    ) -> Lesson:
        if evidence is None:
            nothing = np.zeros((0, 0), np.float32)
            return Lesson(asked.article, -1, is_inside, np.zeros(0, np.int64), nothing, 1.0, 0)
        self.passage_features = tuple(evidence.passages)
        self.sentence_features = tuple(evidence.sentences)
        rows = np.flatnonzero(evidence.passage_ids == asked.passage_id)
        right = int(rows[0]) if len(rows) else -1
        lesson = Lesson(
            article=asked.article,
            right=right,
            is_inside=is_inside,
            ids=evidence.passage_ids,
            passages=np.stack(list(evidence.passages.values()), axis=1).astype(np.float32),
            unknown=evidence.question.unknown,
            words=len(evidence.question.words),
        )
        if not with_sentences or right < 0 or asked.answer_start is None:
            return lesson
        return self._with_sentences(lesson, asked, evidence)

    def _with_sentences(self, lesson: Lesson, asked: AskedQuestion, evidence: Evidence) -> Lesson:
        text = self._dataset.text(asked.passage_id)
        spans = self._sentences.get(asked.passage_id)
        if spans is None:
            spans = analyse(text, self._dataset.languages[asked.article]).sentences
            self._sentences[asked.passage_id] = spans
        start = asked.answer_start
        first, last = evidence.matches.forward.passage_sentences[lesson.right : lesson.right + 2]
        features = np.stack([column[first:last] for column in evidence.sentences.values()], axis=1)
        return Lesson(
            lesson.article,
            lesson.right,
            lesson.is_inside,
            lesson.ids,
            lesson.passages,
            lesson.unknown,
            lesson.words,
            sentences=features.astype(np.float32),
            answering=next((i for i, (a, b) in enumerate(spans) if start is not None and a <= start < b), -1),
            lengths=evidence.matches.sentence_lengths[first:last],
            shares=np.array([(b - a) / len(text) for a, b in spans]),
            characters=len(text),
        )

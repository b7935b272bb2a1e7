"""What is there to learn from? Every question with the features of its candidates.

Computed once; then weights can be fitted to any part of the questions and looked at on any other.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
import numpy.typing as npt

from knowledge.analysis import analyse
from knowledge.evaluation.datasets import AskedQuestion, Dataset
from knowledge.ranking.question import understand
from knowledge.ranking.rank import Evidence, gather_evidence
from knowledge.records import Progress

Floats32 = npt.NDArray[np.float32]

Collection = Literal["all", "first half", "second half", "alone"]
_HALVES: tuple[Collection, ...] = ("first half", "second half")
_OUTSIDERS = 400
"""Questions about other articles that are asked of each article alone."""
_FEW_WORDS = 3
"""Words that are left, at most, of a question that is made short, as people type who are used to search boxes."""
_SHORTENED = 3
"""Of how many questions one is also asked short."""
_SEED = 7


@dataclass(frozen=True, slots=True)
class Lesson:
    """A question asked of one collection, with its ``n`` candidates."""

    collection: Collection
    """Which of the articles were there."""
    is_short: bool
    """Whether only a few of its words were asked."""
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


def gather_lessons(dataset: Dataset, report: Callable[[Progress], None]) -> Lessons:
    """Ask all questions of collections of several sizes."""
    chance = random.Random(_SEED)  # noqa: S311 - repeatable on purpose
    articles = range(len(dataset.titles))
    short = [_shortened(asked, chance) for asked in dataset.questions[::_SHORTENED]]
    rounds: list[_Round] = []
    for half, collection in enumerate(_HALVES):
        indexed = range(half, len(articles), 2)
        rounds += [
            _Round(collection, indexed, dataset.questions),
            _Round(collection, indexed, short, is_short=True),
        ]
    for article in articles:
        inside = [asked for asked in dataset.questions if asked.article == article]
        outside = [asked for asked in dataset.questions if asked.article != article]
        outside = chance.sample(outside, min(_OUTSIDERS, len(outside)))
        rounds.append(_Round("alone", [article], inside + outside))
    total = len(dataset.questions) + sum(len(one.asked) for one in rounds)
    gatherer = _Gatherer(dataset, total, report)
    whole = gatherer.ask(_Round("all", articles, dataset.questions))
    scope = [lesson for one in rounds for lesson in gatherer.ask(one)]
    return Lessons(gatherer.passage_features, gatherer.sentence_features, whole, scope)


@dataclass(frozen=True, slots=True)
class _Round:
    """Questions for one collection."""

    collection: Collection
    indexed: Sequence[int]
    asked: Sequence[AskedQuestion]
    is_short: bool = False


def _shortened(asked: AskedQuestion, chance: random.Random) -> AskedQuestion:
    """Leave a few of a question's longest words, in their order."""
    words = asked.text.split()
    longest = sorted(range(len(words)), key=lambda place: -len(words[place]))
    kept = sorted(longest[: chance.randint(1, _FEW_WORDS)])
    return replace(asked, text=" ".join(words[place] for place in kept))


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

    def ask(self, one: _Round) -> list[Lesson]:
        snapshot = self._dataset.index(one.indexed)
        lessons = []
        for asked in one.asked:
            evidence = gather_evidence(understand(asked.text, snapshot), snapshot)
            lessons.append(self._lesson(asked, evidence, one))
            self._done += 1
            self._report(Progress(self._done, self._total, time.monotonic() - self._started))
        return lessons

    def _lesson(self, asked: AskedQuestion, evidence: Evidence | None, one: _Round) -> Lesson:
        is_inside = asked.article in one.indexed
        if evidence is None:
            return Lesson(
                one.collection,
                one.is_short,
                asked.article,
                right=-1,
                is_inside=is_inside,
                ids=np.zeros(0, np.int64),
                passages=np.zeros((0, 0), np.float32),
                words=0,
            )
        self.passage_features = tuple(evidence.passages)
        self.sentence_features = tuple(evidence.sentences)
        rows = np.flatnonzero(evidence.passage_ids == asked.passage_id)
        right = int(rows[0]) if len(rows) else -1
        lesson = Lesson(
            one.collection,
            one.is_short,
            asked.article,
            right=right,
            is_inside=is_inside,
            ids=evidence.passage_ids,
            passages=np.stack(list(evidence.passages.values()), axis=1).astype(np.float32),
            words=len(evidence.question.words),
        )
        if one.collection != "all" or right < 0 or asked.answer_start is None:
            return lesson
        return self._with_sentences(lesson, asked, asked.answer_start, evidence)

    def _with_sentences(self, lesson: Lesson, asked: AskedQuestion, start: int, evidence: Evidence) -> Lesson:
        text = self._dataset.text(asked.passage_id)
        spans = self._sentences.get(asked.passage_id)
        if spans is None:
            spans = analyse(text, self._dataset.languages[asked.article]).sentences
            self._sentences[asked.passage_id] = spans
        first, last = evidence.matches.forward.passage_sentences[lesson.right : lesson.right + 2]
        features = np.stack([column[first:last] for column in evidence.sentences.values()], axis=1)
        return replace(
            lesson,
            sentences=features.astype(np.float32),
            answering=next((i for i, (a, b) in enumerate(spans) if a <= start < b), -1),
            lengths=evidence.matches.sentence_lengths[first:last],
            shares=np.array([(b - a) / len(text) for a, b in spans]),
            characters=len(text),
        )

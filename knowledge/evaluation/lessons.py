"""What is there to learn from? Every question with the features of its candidates.

Computed once; then weights can be fitted to any part of the questions and looked at on any other.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from knowledge.analysis import analyse
from knowledge.evaluation.datasets import AskedQuestion, Dataset, QuestionSet, Report
from knowledge.evaluation.meanings import MeaningOf
from knowledge.index import Snapshot
from knowledge.ranking.question import understand
from knowledge.ranking.rank import Evidence, gather_evidence
from knowledge.records import Progress

Floats32 = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]

MOST_QUESTIONS = 3_000
"""Of one set for one purpose: more of the same kind teach little more."""
_STRANGERS = 0.5
"""Questions about something else, as a share of a collection's own."""
_FEW_WORDS = 3
"""Words that are left, at most, of a question that is made short, as people type who are used to search boxes."""
_SHORTENED = 3
"""Of how many questions one is also asked short."""
_SMALL = 60
"""Passages of the small collections that are made of parts of a large one."""
_SEED = 7


@dataclass(frozen=True, slots=True)
class Lesson:
    """A question asked of one collection, with its ``n`` candidates."""

    set: int
    """The place of its set."""
    part: int
    """Which of the set's articles, or which of its collections, it is about: what is left out together."""
    is_for_ranking: bool
    """Whether the order of its candidates is learned from it; of the confidence all lessons tell."""
    is_inside: bool
    """Whether the collection answers it."""
    right: Ints
    """int64[r]: the rows of the candidates that answer it."""
    ids: Ints
    """int64[n]: passage ids"""
    passages: Floats32
    """float32[n, features]"""
    question: Floats32
    """float32[features] of the question itself."""
    style: str = ""
    sentences: Floats32 | None = None
    """float32[s, features] of a right passage, where an answer is known."""
    answering: int = -1
    """The sentence that holds the answer's start."""
    lengths: Ints | None = None
    """int64[s]: words of the right passage's sentences."""
    shares: npt.NDArray[np.float64] | None = None
    """float64[s]: their shares of its characters."""
    characters: int = 0
    """How many it has."""
    is_spaceless: bool = False
    """Whether the question's words are n-grams."""


@dataclass(frozen=True, slots=True)
class Lessons:
    """All that is learned from."""

    sets: tuple[str, ...]
    """The names of the sets."""
    weights: tuple[float, ...]
    """How much each counts."""
    passage_features: tuple[str, ...]
    question_features: tuple[str, ...]
    sentence_features: tuple[str, ...]
    lessons: list[Lesson]


@dataclass(frozen=True, slots=True)
class _Round:
    """Questions for one collection."""

    set: int
    dataset: Dataset
    indexed: Sequence[int] | None
    """Places of the articles that are there; None for all."""
    asked: Sequence[tuple[int, AskedQuestion]]
    """Part and question of each."""
    is_for_ranking: bool = False


def gather_lessons(
    sets: Sequence[QuestionSet],
    report: Report,
    meaning_of: MeaningOf | None = None,
    most: int = MOST_QUESTIONS,
) -> Lessons:
    """Ask all questions of collections of several sizes, and each collection some questions about something else.

    Args:
        sets: what is asked.
        report: told how far it is.
        meaning_of: gives what a model knows of a question, where the weights are to count that too.
        most: questions of one set for one purpose.
    """
    rounds: list[_Round] = []
    for place, one in enumerate(sets):
        # Each set by itself, so that others beside it change nothing in it.
        chance = random.Random(_SEED)  # noqa: S311 - repeatable on purpose
        if one.are_communities:
            rounds += _rounds_of_communities(place, one, chance)
        else:
            rounds += _rounds_of_articles(place, one.collections[0], chance, most)
    gatherer = _Gatherer(sum(len(one.asked) for one in rounds), report, meaning_of)
    lessons = [lesson for one in rounds for lesson in gatherer.ask(one)]
    return Lessons(
        tuple(one.name for one in sets),
        tuple(one.weight for one in sets),
        gatherer.passage_features,
        gatherer.question_features,
        gatherer.sentence_features,
        lessons,
    )


def _rounds_of_communities(place: int, one: QuestionSet, chance: random.Random) -> Iterable[_Round]:
    """Ask each collection its own questions, and some of the others'."""
    for part, dataset in enumerate(one.collections):
        yield _Round(
            place, dataset, None, [(part, asked) for asked in dataset.questions], is_for_ranking=True
        )
        others = [
            replace(asked, right={}, article=-1)
            for other in one.collections
            if other is not dataset
            for asked in other.questions
            if asked.right
        ]
        strangers = chance.sample(others, min(int(_STRANGERS * len(dataset.questions)), len(others)))
        yield _Round(place, dataset, None, [(part, asked) for asked in strangers])


def _rounds_of_articles(
    place: int, dataset: Dataset, chance: random.Random, most_questions: int
) -> Iterable[_Round]:
    """Ask all articles, each half of them, and small collections of a few, about themselves and about the others."""
    articles = list(range(len(dataset.titles)))

    def some(asked: Sequence[AskedQuestion], most: int) -> list[tuple[int, AskedQuestion]]:
        chosen = chance.sample(list(asked), min(most, len(asked)))
        return [(max(one.article, 0), one) for one in chosen]

    yield _Round(place, dataset, None, some(dataset.questions, most_questions), is_for_ranking=True)
    if len(articles) < 2:
        return
    for half in (0, 1):
        indexed = articles[half::2]
        yield _Round(place, dataset, indexed, _about(indexed, dataset, some, most_questions // 4, chance))
    order = chance.sample(articles, len(articles))
    small: list[list[int]] = [[]]
    for article in order:
        small[-1].append(article)
        if sum(len(dataset.passages[one]) for one in small[-1]) >= _SMALL:
            small.append([])
    small = [indexed for indexed in small if indexed][:12]
    for indexed in small:
        yield _Round(
            place, dataset, indexed, _about(indexed, dataset, some, most_questions // 2 // len(small), chance)
        )


def _about(
    indexed: Sequence[int],
    dataset: Dataset,
    some: Callable[[Sequence[AskedQuestion], int], list[tuple[int, AskedQuestion]]],
    most: int,
    chance: random.Random,
) -> list[tuple[int, AskedQuestion]]:
    """Give questions about some articles, every third of them also short, and as many about others."""
    there = set(indexed)
    inside = some([asked for asked in dataset.questions if dataset.is_answered_by(there, asked)], most)
    short = [(part, _shortened(asked, chance)) for part, asked in inside[::_SHORTENED] if " " in asked.text]
    outside = some([asked for asked in dataset.questions if not dataset.is_answered_by(there, asked)], most)
    return [*inside, *short, *((part, replace(asked, right={})) for part, asked in outside)]


def _shortened(asked: AskedQuestion, chance: random.Random) -> AskedQuestion:
    """Leave a few of a question's longest words, in their order."""
    words = asked.text.split()
    longest = sorted(range(len(words)), key=lambda place: -len(words[place]))
    kept = sorted(longest[: chance.randint(1, _FEW_WORDS)])
    return replace(asked, text=" ".join(words[place] for place in kept), style="short")


class _Gatherer:
    """Asks questions and keeps count."""

    def __init__(self, total: int, report: Report, meaning_of: MeaningOf | None) -> None:
        self._total = total
        self._meaning_of = meaning_of
        self._report = report
        self._done = 0
        self._started = time.monotonic()
        self.passage_features: tuple[str, ...] = ()
        self.question_features: tuple[str, ...] = ()
        self.sentence_features: tuple[str, ...] = ()

    def ask(self, one: _Round) -> Iterable[Lesson]:
        snapshot = one.dataset.index(one.indexed)
        for part, asked in one.asked:
            yield self._lesson(asked, part, one, snapshot)
            self._done += 1
            self._report(Progress(self._done, self._total, time.monotonic() - self._started))

    def _lesson(self, asked: AskedQuestion, part: int, one: _Round, snapshot: Snapshot) -> Lesson:
        meaning = self._meaning_of(one.dataset, asked, snapshot) if self._meaning_of else None
        understood = understand(asked.text, snapshot, context=asked.context)
        evidence = gather_evidence(understood, snapshot, meaning=meaning)
        lesson = Lesson(
            one.set,
            part,
            is_for_ranking=one.is_for_ranking,
            is_inside=bool(asked.right),
            right=np.zeros(0, np.int64),
            ids=np.zeros(0, np.int64),
            passages=np.zeros((0, 0), np.float32),
            question=np.zeros(0, np.float32),
            style=asked.style,
        )
        if evidence is None:
            return lesson
        self.passage_features = tuple(evidence.passages)
        self.question_features = tuple(evidence.of_question)
        self.sentence_features = tuple(evidence.sentences)
        lesson = replace(
            lesson,
            right=np.flatnonzero(np.isin(evidence.passage_ids, list(asked.right))),
            ids=evidence.passage_ids,
            passages=np.stack(list(evidence.passages.values()), axis=1).astype(np.float32),
            question=np.array(list(evidence.of_question.values()), np.float32),
            is_spaceless=understood.is_spaceless,
        )
        row, start = next(
            (
                (row, start)
                for row in lesson.right.tolist()
                if (start := asked.right[int(lesson.ids[row])]) is not None
            ),
            (-1, None),
        )
        if not one.is_for_ranking or start is None:
            return lesson
        return self._with_sentences(lesson, row, start, one.dataset, evidence)

    def _with_sentences(
        self, lesson: Lesson, row: int, start: int, dataset: Dataset, evidence: Evidence
    ) -> Lesson:
        passage_id = int(lesson.ids[row])
        text = dataset.text(passage_id)
        spans = analyse(text, dataset.languages[dataset.article_of(passage_id)]).sentences
        first = int(evidence.matches.own_sentences[row])
        last = int(evidence.matches.forward.passage_sentences[row + 1])
        features = np.stack([column[first:last] for column in evidence.sentences.values()], axis=1)
        return replace(
            lesson,
            sentences=features.astype(np.float32),
            answering=next((i for i, (a, b) in enumerate(spans) if a <= start < b), -1),
            lengths=evidence.matches.sentence_lengths[first:last],
            shares=np.array([(b - a) / len(text) for a, b in spans]),
            characters=len(text),
        )

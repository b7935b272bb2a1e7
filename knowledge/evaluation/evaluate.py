"""How good are the answers to a question set?

Every question goes the way of a member's: `rank` over a collection, then `quote`. What comes after the ranking
(threshold, grouping of twins, number of citations, log) does not count.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from knowledge.analysis import analyse
from knowledge.evaluation.datasets import AskedQuestion, Dataset
from knowledge.evaluation.lessons import MeaningOf
from knowledge.evaluation.scope import CalibrationBin, auroc, calibration, share_answered, threshold_keeping
from knowledge.evaluation.typos import SEED, with_typo
from knowledge.index import Snapshot
from knowledge.quoting import quote
from knowledge.ranking import Models, Ranking, rank
from knowledge.records import Progress, Span

DEPTH = 10
"""Ranks that MRR looks at."""
QUOTED = 3
"""Passages that an answer quotes, which is part of its time."""

Report = Callable[[Progress], None]


@dataclass(frozen=True, slots=True)
class Row:
    """The measures of one question set. Shares, but for the time; None where they were not asked for."""

    file: str
    questions: int
    r1: float
    """The right passage is first."""
    r3: float
    """It is among the first three."""
    mrr10: float
    """Mean of one over its rank, 0 from rank 11 on."""
    candidates: float
    """It reaches the second stage."""
    sentence_given: float
    """Of the right passage the first highlight holds the answer's start."""
    sentence_first: float
    """The same of the first passage, which must be the right one for it."""
    highlight_share: float
    """Characters of the right passages' first highlights over all of theirs."""
    ms_per_question: float
    """Ranking and quoting, mean of wall-clock milliseconds."""
    typo_r1: float | None = None
    """``r1`` with one typing error a question."""
    auroc: float | None = None
    """Of the confidence, between questions about the articles and questions about others."""
    out_of_scope_answered: float | None = None
    """Of the others, at the threshold that keeps 95 % of the questions about the articles."""
    calibration: tuple[CalibrationBin, ...] | None = None


def evaluate(
    dataset: Dataset,
    *,
    skip_titles: Collection[str] = (),
    typos: bool = False,
    scope: bool = False,
    others: Dataset | None = None,
    models: Models | None = None,
    meaning_of: MeaningOf | None = None,
    report: Report = lambda progress: None,
) -> Row:
    """Index a question set afresh and ask its questions.

    Args:
        dataset: what is indexed and asked.
        skip_titles: articles (titles as the file has them) whose questions are left out, not their passages.
        typos: ask every question again with a typing error.
        scope: ask also questions about other articles.
        others: whose questions those are; without it each half of the articles is indexed in turn and asked
            about both.
        models: other weights than the package's.
        meaning_of: tells how near passages are to a question in meaning; words alone count where left out.
        report: told now and then how far it is.
    """
    asked = [q for q in dataset.questions if q.right and dataset.titles[q.article] not in skip_titles]
    counter = _Counter(report, len(asked) * (1 + typos) + _scope_questions(dataset, asked, others) * scope)
    snapshot = dataset.index()
    asker = _Asker(dataset, models, meaning_of)
    outcomes = [_ask(q, asker, snapshot) for q in counter.counted(asked)]
    answerable = [o for o in outcomes if o.given is not None]
    typo_r1 = None
    if typos:
        chance = random.Random(SEED)  # noqa: S311 - repeatable on purpose
        ranked = (
            asker.ranking(replace(q, text=with_typo(q.text, chance)), snapshot, 1)
            for q in counter.counted(asked)
        )
        typo_r1 = _mean([_place(r, q) == 1 for q, r in zip(asked, ranked, strict=True)])
    within = _scope(asker, asked, others, snapshot, counter) if scope else None
    return Row(
        file=dataset.name,
        questions=len(asked),
        r1=_mean([o.place == 1 for o in outcomes]),
        r3=_mean([o.place is not None and o.place <= 3 for o in outcomes]),
        mrr10=_mean([1 / o.place if o.place is not None and o.place <= DEPTH else 0.0 for o in outcomes]),
        candidates=_mean([o.is_candidate for o in outcomes]),
        sentence_given=_mean([bool(o.given) for o in answerable]),
        sentence_first=_mean([bool(o.given) and o.place == 1 for o in answerable]),
        highlight_share=sum(o.highlighted for o in answerable)
        / max(sum(o.characters for o in answerable), 1),
        ms_per_question=1000 * _mean([o.seconds for o in outcomes]),
        typo_r1=typo_r1,
        auroc=within.auroc if within else None,
        out_of_scope_answered=within.answered if within else None,
        calibration=within.calibration if within else None,
    )


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What became of one question."""

    place: int | None
    """The right passage's rank, from 1; None where it is no hit."""
    is_candidate: bool
    given: bool | None
    """Whether the right passage's first highlight holds the answer's start; None without an answer."""
    highlighted: int
    """Characters of that highlight."""
    characters: int
    """Characters of the right passage."""
    seconds: float


@dataclass(frozen=True, slots=True)
class _Asker:
    """Asks as a member does."""

    dataset: Dataset
    models: Models | None
    meaning_of: MeaningOf | None

    def ranking(self, asked: AskedQuestion, snapshot: Snapshot, k: int) -> Ranking:
        meaning = self.meaning_of(self.dataset, asked, snapshot) if self.meaning_of else None
        return rank(asked.text, snapshot, k=k, context=asked.context, meaning=meaning, models=self.models)


def _ask(asked: AskedQuestion, asker: _Asker, snapshot: Snapshot) -> _Outcome:
    dataset = asker.dataset
    started = time.perf_counter()
    ranking = asker.ranking(asked, snapshot, DEPTH)
    for hit in ranking.hits[:QUOTED]:
        _first_highlight(hit.passage_id, dataset, ranking)
    seconds = time.perf_counter() - started
    given, highlighted, characters = None, 0, 0
    known = [(passage_id, start) for passage_id, start in asked.right.items() if start is not None]
    # Of several right passages the one that a member would see first.
    order = {hit.passage_id: place for place, hit in enumerate(ranking.hits)}
    if known:
        passage_id, start = min(known, key=lambda one: order.get(one[0], DEPTH))
        given, highlighted = _look_at_highlight(asked, passage_id, start, asker, snapshot, ranking)
        characters = len(dataset.text(passage_id))
    return _Outcome(
        _place(ranking, asked),
        not asked.right.keys().isdisjoint(ranking.candidates),
        given,
        highlighted,
        characters,
        seconds,
    )


def _look_at_highlight(
    asked: AskedQuestion,
    passage_id: int,
    answer_start: int,
    asker: _Asker,
    snapshot: Snapshot,
    ranking: Ranking,
) -> tuple[bool, int]:
    """Tell whether a right passage's first highlight holds the answer's start, and how long it is."""
    if passage_id not in ranking.sentences:
        ranking = asker.ranking(asked, snapshot, snapshot.passages)
    if passage_id not in ranking.sentences:
        return False, 0
    span = _first_highlight(passage_id, asker.dataset, ranking)
    if span is None:
        return False, 0
    return span[0] <= answer_start < span[1], span[1] - span[0]


def _first_highlight(passage_id: int, dataset: Dataset, ranking: Ranking) -> Span | None:
    text = dataset.text(passage_id)
    sentences = analyse(text, dataset.languages[dataset.article_of(passage_id)]).sentences
    _, highlights = quote(text, sentences, ranking.sentences[passage_id])
    return highlights[0] if highlights else None


def _place(ranking: Ranking, asked: AskedQuestion) -> int | None:
    """Give the first right passage's rank, from 1; None where none is a hit."""
    return next((place for place, hit in enumerate(ranking.hits, 1) if hit.passage_id in asked.right), None)


@dataclass(frozen=True, slots=True)
class _Scope:
    auroc: float | None
    """None where there is no question to compare with: OTHER has the same articles."""
    answered: float | None
    calibration: tuple[CalibrationBin, ...]


def _scope(
    asker: _Asker,
    asked: Sequence[AskedQuestion],
    others: Dataset | None,
    snapshot: Snapshot,
    counter: _Counter,
) -> _Scope:
    dataset = asker.dataset
    if others is not None:
        strange = [q for q in others.questions if others.titles[q.article] not in dataset.titles]
        rounds = [(snapshot, list(asked), strange)]
    else:
        rounds = []
        for half in (0, 1):
            articles = range(half, len(dataset.titles), 2)
            inside = [q for q in asked if q.article % 2 == half]
            outside = [q for q in asked if q.article % 2 != half]
            rounds.append((dataset.index(articles), inside, outside))
    areas, answered, stated, right = [], [], [], []
    for indexed, inside, outside in rounds:
        found = [_confidence(q, indexed, asker) for q in counter.counted(inside)]
        strange_confidences = [_confidence(q, indexed, asker)[0] for q in counter.counted(outside)]
        confidences = [confidence for confidence, _ in found]
        if confidences and strange_confidences:
            areas.append(auroc(confidences, strange_confidences))
            answered.append(share_answered(strange_confidences, threshold_keeping(confidences)))
        stated += confidences + strange_confidences
        right += [is_right for _, is_right in found] + [False] * len(strange_confidences)
    return _Scope(
        _mean(areas) if areas else None, _mean(answered) if answered else None, calibration(stated, right)
    )


def _confidence(asked: AskedQuestion, snapshot: Snapshot, asker: _Asker) -> tuple[float, bool]:
    """Give the first hit's confidence, 0 without one, and whether it is right."""
    ranking = asker.ranking(asked, snapshot, 1)
    first = ranking.hits[0] if ranking.hits else None
    return (first.confidence, first.passage_id in asked.right) if first else (0.0, False)


def _scope_questions(dataset: Dataset, asked: Sequence[AskedQuestion], others: Dataset | None) -> int:
    if others is None:
        return 2 * len(asked)
    return len(asked) + sum(others.titles[q.article] not in dataset.titles for q in others.questions)


class _Counter:
    """Counts what was asked and reports it."""

    def __init__(self, report: Report, total: int) -> None:
        self._report = report
        self._total = total
        self._done = 0
        self._started = time.monotonic()

    def counted(self, asked: Sequence[AskedQuestion]) -> Iterator[AskedQuestion]:
        """Give the questions one after another, counting each."""
        for question in asked:
            yield question
            self._done += 1
            self._report(Progress(self._done, self._total, time.monotonic() - self._started))


def _mean(values: Sequence[float]) -> float:
    return float(np.mean(values)) if values else float("nan")

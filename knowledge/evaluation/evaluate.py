"""How good are the answers to a question set?

Every question goes the way of a member's: `rank` over a collection, then `quote`. What comes after the ranking
(threshold, grouping of twins, number of citations, log) does not count.
"""

from __future__ import annotations

import random
import time
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from knowledge.analysis import analyse
from knowledge.evaluation.datasets import AskedQuestion, Dataset, Report
from knowledge.evaluation.meanings import MeaningOf
from knowledge.evaluation.scope import (
    CalibrationBin,
    auroc,
    calibration,
    mean,
    share_answered,
    threshold_keeping,
)
from knowledge.evaluation.typos import SEED, with_typo
from knowledge.index import Snapshot
from knowledge.quoting import quote
from knowledge.ranking import Models, Ranking, rank
from knowledge.records import Progress, Span

DEPTH = 10
"""Ranks that MRR looks at."""
QUOTED = 3
"""Passages that an answer quotes, which is part of its time."""


@dataclass(frozen=True, slots=True)
class Row:
    """The measures of one question set. Shares, but for the time; None where there is nothing that they are of.

    Of several right passages the best placed counts.
    """

    file: str
    questions: int
    """Those that a passage answers: only they are asked."""
    r1: float | None
    """The right passage is first."""
    r3: float | None
    """It is among the first three."""
    mrr10: float | None
    """Mean of one over its rank, 0 from rank 11 on."""
    candidates: float | None
    """It reaches the second stage."""
    sentence_given: float | None
    """Of the right passage the first highlight holds the answer's start."""
    sentence_first: float | None
    """The same of the first passage, which must be the right one for it."""
    highlight_share: float | None
    """Characters of the right passages' first highlights over all of theirs."""
    ms_per_question: float | None
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
        scope: ask also questions about other articles, and those of the set that it does not answer.
        others: whose questions those are; without it each half of the articles is indexed in turn and asked
            about both.
        models: other weights than the package's.
        meaning_of: tells how near passages are to a question in meaning; words alone count where left out.
        report: told now and then how far it is.
    """
    asked = [q for q in dataset.questions if q.right and dataset.titles[q.article] not in skip_titles]
    snapshot = dataset.index()
    rounds = _scope_rounds(dataset, asked, others, snapshot) if scope else []
    counter = _Counter(report, len(asked) * (1 + typos) + sum(len(one.questions) for one in rounds))
    asker = _Asker(dataset, models, meaning_of)
    outcomes = [_ask(q, asker, snapshot) for q in counter.counted(asked)]
    known = [o for o in outcomes if o.given is not None]
    typo_r1 = None
    if typos:
        chance = random.Random(SEED)  # noqa: S311 - repeatable on purpose
        ranked = (
            asker.ranking(replace(q, text=with_typo(q.text, chance)), snapshot, 1)
            for q in counter.counted(asked)
        )
        typo_r1 = mean([_place(r, q) == 1 for q, r in zip(asked, ranked, strict=True)])
    within = _scope(asker, rounds, counter) if scope else None
    return Row(
        file=dataset.name,
        questions=len(asked),
        r1=mean([o.place == 1 for o in outcomes]),
        r3=mean([o.place is not None and o.place <= 3 for o in outcomes]),
        mrr10=mean([1 / o.place if o.place is not None and o.place <= DEPTH else 0.0 for o in outcomes]),
        candidates=mean([o.is_candidate for o in outcomes]),
        sentence_given=mean([bool(o.given) for o in known]),
        sentence_first=mean([bool(o.given) and o.place == 1 for o in known]),
        highlight_share=sum(o.highlighted for o in known) / sum(o.characters for o in known)
        if known
        else None,
        ms_per_question=mean([1000 * o.seconds for o in outcomes]),
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
class _Round:
    """Questions for one index."""

    snapshot: Snapshot
    inside: Sequence[AskedQuestion]
    outside: Sequence[AskedQuestion]
    """Those that what is indexed does not answer."""

    @property
    def questions(self) -> Sequence[AskedQuestion]:
        return [*self.inside, *self.outside]


@dataclass(frozen=True, slots=True)
class _Scope:
    auroc: float | None
    """None where there is no question to compare with: OTHER has the same articles."""
    answered: float | None
    calibration: tuple[CalibrationBin, ...]


def _scope_rounds(
    dataset: Dataset, asked: Sequence[AskedQuestion], others: Dataset | None, snapshot: Snapshot
) -> list[_Round]:
    unanswered = [q for q in dataset.questions if not q.is_answered]
    if others is not None:
        strange = [q for q in others.questions if q.right and others.titles[q.article] not in dataset.titles]
        return [_Round(snapshot, asked, [*strange, *unanswered])]
    rounds = []
    for half in (0, 1):
        articles = range(half, len(dataset.titles), 2)
        inside = [q for q in asked if dataset.is_answered_by(articles, q)]
        outside = [q for q in asked if not dataset.is_answered_by(articles, q)]
        rounds.append(_Round(dataset.index(articles), inside, [*outside, *unanswered]))
    return rounds


def _scope(asker: _Asker, rounds: Sequence[_Round], counter: _Counter) -> _Scope:
    areas, answered, stated, right = [], [], [], []
    for one in rounds:
        found = [_confidence(q, one.snapshot, asker) for q in counter.counted(one.inside)]
        strange = [_confidence(q, one.snapshot, asker)[0] for q in counter.counted(one.outside)]
        confidences = [confidence for confidence, _ in found]
        if confidences and strange:
            areas.append(auroc(confidences, strange))
            answered.append(share_answered(strange, threshold_keeping(confidences)))
        stated += confidences + strange
        right += [is_right for _, is_right in found] + [False] * len(strange)
    return _Scope(_mean_of_known(areas), _mean_of_known(answered), calibration(stated, right))


def _mean_of_known(values: Sequence[float | None]) -> float | None:
    return mean([value for value in values if value is not None])


def _confidence(asked: AskedQuestion, snapshot: Snapshot, asker: _Asker) -> tuple[float, bool]:
    """Give the first hit's confidence, 0 without one, and whether it is right."""
    ranking = asker.ranking(asked, snapshot, 1)
    first = ranking.hits[0] if ranking.hits else None
    return (first.confidence, first.passage_id in asked.right) if first else (0.0, False)


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

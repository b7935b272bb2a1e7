"""How do members of communities fare with their questions?"""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.evaluation.datasets import AskedQuestion, Dataset, QuestionSet, Report
from knowledge.evaluation.evaluate import QUOTED
from knowledge.evaluation.meanings import MeaningOf
from knowledge.evaluation.scope import auroc
from knowledge.index import Snapshot
from knowledge.ranking import CLOSEST, DEFAULT_THRESHOLD, Models, rank
from knowledge.records import Progress


@dataclass(frozen=True, slots=True)
class StyleRow:
    """What became of the questions of one style. Counts."""

    style: str
    """The set's own word; "all" for all of them."""
    questions: int
    """Those that the community's documents answer: ``answered_right``, ``answered_wrong``, ``closest`` and ``silent``
    together."""
    right_first: int
    """The first passage answers, and is shown: as an answer or as the closest."""
    right_among_three: int
    """One of the passages that are shown at most answers, and something is shown."""
    answered_right: int
    """The first passage answers, and is given as an answer."""
    answered_wrong: int
    """Another one is given as an answer."""
    closest: int
    """What is shown is called the closest, right or wrong."""
    silent: int
    """Nothing is shown."""
    unanswerable: int
    """Questions that no document answers."""
    unanswerable_answered: int
    """Of these, those to which a passage is given as an answer."""
    unanswerable_closest: int


@dataclass(frozen=True, slots=True)
class CommunityTable:
    """How a set of communities is answered."""

    file: str
    collections: int
    auroc: float | None
    """Of the confidence, between questions that are answered and questions that are not; None without either."""
    styles: tuple[StyleRow, ...]
    """A row a style, and last all of them together."""


@dataclass(frozen=True, slots=True)
class _Outcome:
    asked: AskedQuestion
    place: int | None
    """The first right passage's place among those shown, from 1."""
    confidence: float


def evaluate_communities(
    one: QuestionSet,
    *,
    models: Models | None = None,
    meaning_of: MeaningOf | None = None,
    report: Report = lambda progress: None,
) -> CommunityTable:
    """Ask each community's questions of its own documents.

    Args:
        one: the communities.
        models: other weights than the package's.
        meaning_of: tells how near passages are to a question in meaning; words alone count where left out.
        report: told now and then how far it is.
    """
    started = time.monotonic()
    total = sum(len(dataset.questions) for dataset in one.collections)
    outcomes: list[_Outcome] = []
    for dataset in one.collections:
        snapshot = dataset.index()
        for asked in dataset.questions:
            outcomes.append(_ask(asked, dataset, snapshot, models, meaning_of))
            report(Progress(len(outcomes), total, time.monotonic() - started))
    styles: dict[str, list[_Outcome]] = defaultdict(list)
    for outcome in outcomes:
        styles[outcome.asked.style].append(outcome)
    inside = [outcome.confidence for outcome in outcomes if outcome.asked.is_answered]
    outside = [outcome.confidence for outcome in outcomes if not outcome.asked.is_answered]
    rows = [_row(style, styles[style]) for style in sorted(styles)]
    return CommunityTable(
        one.name,
        len(one.collections),
        auroc(inside, outside),
        (*rows, _row("all", outcomes)),
    )


def _ask(
    asked: AskedQuestion,
    dataset: Dataset,
    snapshot: Snapshot,
    models: Models | None,
    meaning_of: MeaningOf | None,
) -> _Outcome:
    meaning = meaning_of(dataset, asked, snapshot) if meaning_of else None
    hits = rank(asked.text, snapshot, k=QUOTED, context=asked.context, meaning=meaning, models=models).hits
    place = next((place for place, hit in enumerate(hits, 1) if hit.passage_id in asked.right), None)
    return _Outcome(asked, place, hits[0].confidence if hits else 0.0)


def _row(style: str, outcomes: Sequence[_Outcome]) -> StyleRow:
    inside = [outcome for outcome in outcomes if outcome.asked.is_answered]
    outside = [outcome for outcome in outcomes if not outcome.asked.is_answered]
    shown = [outcome for outcome in inside if outcome.confidence >= CLOSEST]
    answered = [outcome for outcome in inside if outcome.confidence >= DEFAULT_THRESHOLD]
    right = sum(outcome.place == 1 for outcome in answered)
    return StyleRow(
        style,
        questions=len(inside),
        right_first=sum(outcome.place == 1 for outcome in shown),
        right_among_three=sum(outcome.place is not None for outcome in shown),
        answered_right=right,
        answered_wrong=len(answered) - right,
        closest=len(shown) - len(answered),
        silent=len(inside) - len(shown),
        unanswerable=len(outside),
        unanswerable_answered=sum(outcome.confidence >= DEFAULT_THRESHOLD for outcome in outside),
        unanswerable_closest=sum(CLOSEST <= outcome.confidence < DEFAULT_THRESHOLD for outcome in outside),
    )

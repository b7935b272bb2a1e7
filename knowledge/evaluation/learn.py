"""Where do the weights come from?

`learn` fits the three models of the second stage to a question set. `leave_out` does so again and again, each
time without some whole articles, and looks at how the questions about those come out: what the weights are worth
on articles that nobody has seen.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from knowledge.errors import InputError
from knowledge.evaluation.datasets import Dataset
from knowledge.evaluation.fitting import fit_choice, fit_probability
from knowledge.evaluation.lessons import Lesson, Lessons, gather_lessons
from knowledge.evaluation.scope import CalibrationBin, auroc, calibration, share_answered, threshold_keeping
from knowledge.ranking.confidence import confidence_features, confidences
from knowledge.ranking.model import LinearModel, Models
from knowledge.ranking.rank import choose_sentences
from knowledge.records import Progress

Floats = npt.NDArray[np.float64]
Report = Callable[[Progress], None]

FOLDS = 8
"""Parts into which the articles fall, each left out in turn."""
HIGHLIGHT_SHARE = 0.217
"""Of all passages' characters that the first highlights may take."""
_HALVES = ("first half", "second half")


@dataclass(frozen=True, slots=True)
class LearnedRow:
    """The measures of `evaluate`, for articles that were left out of the learning."""

    file: str
    questions: int
    r1: float
    r3: float
    mrr10: float
    candidates: float
    sentence_given: float
    sentence_first: float
    highlight_share: float
    auroc: float
    out_of_scope_answered: float
    calibration: tuple[CalibrationBin, ...]


def learn(dataset: Dataset, report: Report = lambda progress: None) -> Models:
    """Fit the weights to a question set."""
    lessons = gather_lessons(dataset, report)
    return fit(lessons, lessons.whole, lessons.scope)


def leave_out(
    dataset: Dataset, report: Report = lambda progress: None, *, without: Sequence[str] = ()
) -> LearnedRow:
    """Measure weights on the articles that they were not learned from.

    Args:
        dataset: what is learned from and asked.
        report: told how far the asking is.
        without: features that are not used, to see what they are worth.

    Raises:
        InputError: the set has a single article.
    """
    if len(dataset.titles) == 1:
        raise InputError("To leave articles out, the question sets need two or more.")
    return leave_out_of(gather_lessons(dataset, report), dataset.name, without=without)


def leave_out_of(lessons: Lessons, name: str, *, without: Sequence[str] = ()) -> LearnedRow:
    """Do the same with lessons that are there already."""
    places: list[int] = []
    given: list[bool] = []
    first: list[bool] = []
    shares: list[tuple[float, int]] = []
    found: list[tuple[Lesson, float, bool]] = []
    folds = min(FOLDS, 1 + max(lesson.article for lesson in lessons.whole))
    for fold in range(folds):
        models = fit(
            lessons,
            [lesson for lesson in lessons.whole if lesson.article % folds != fold],
            [lesson for lesson in lessons.scope if lesson.article % folds != fold],
            without=without,
        )
        for lesson in lessons.whole:
            if lesson.article % folds != fold:
                continue
            place = _place(lesson, lessons, models)
            places.append(place)
            if lesson.answering >= 0:
                held, share = _highlight(lesson, lessons, models)
                given.append(held)
                first.append(held and place == 1)
                shares.append((share, lesson.characters))
        for lesson in lessons.scope:
            if lesson.collection in _HALVES and not lesson.is_short and lesson.article % folds == fold:
                best, confidence = _confidence(lesson, lessons, models)
                found.append((lesson, confidence, best == lesson.right >= 0))
    return _row(name, lessons, places, given, first, shares, found)


def fit(
    lessons: Lessons, whole: Sequence[Lesson], scope: Sequence[Lesson], *, without: Sequence[str] = ()
) -> Models:
    """Fit all models to some of the lessons."""
    passage = _fit_choice(
        lessons.passage_features,
        [(lesson.passages, lesson.right) for lesson in whole if lesson.right >= 0],
        without,
    )
    sentence = _fit_choice(
        lessons.sentence_features,
        [
            (lesson.sentences, lesson.answering)
            for lesson in whole
            if lesson.sentences is not None and lesson.answering >= 0
        ],
        without,
    )
    price = _fit_length_price(lessons, sentence, [lesson for lesson in whole if lesson.answering >= 0])
    confidence = _fit_confidence(lessons, passage, scope)
    return Models(passage, sentence, confidence, price)


def _fit_choice(
    names: Sequence[str], groups: Sequence[tuple[npt.NDArray[np.float32], int]], without: Sequence[str]
) -> LinearModel:
    kept = [column for column, name in enumerate(names) if name not in without]
    sizes = np.array([len(features) for features, _ in groups])
    rows = np.concatenate([features[:, kept] for features, _ in groups]).astype(np.float64)
    is_right = np.zeros(len(rows), np.bool_)
    is_right[np.cumsum(sizes) - sizes + [right for _, right in groups]] = True
    weights = fit_choice(rows, is_right, sizes)
    return LinearModel({names[column]: float(w) for column, w in zip(kept, weights, strict=True)})


def _fit_length_price(lessons: Lessons, sentence: LinearModel, given: Sequence[Lesson]) -> float:
    """Find the price at which the first highlight takes `HIGHLIGHT_SHARE` of the passages' characters."""
    low, high = 0.0, 10.0
    characters = np.array([lesson.characters for lesson in given])
    for _ in range(12):
        price = (low + high) / 2
        models = Models(sentence, sentence, sentence, price)
        shares = np.array([_highlight(lesson, lessons, models)[1] for lesson in given])
        share = float(shares @ characters / characters.sum())
        low, high = (price, high) if share > HIGHLIGHT_SHARE else (low, price)
    return high


def _fit_confidence(lessons: Lessons, passage: LinearModel, scope: Sequence[Lesson]) -> LinearModel:
    """Fit the probability that the first passage is the right one.

    Which features matter is learned from whether the collection has the passage at all; one scale and one
    bias then turn that into the probability of being right. Questions inside weigh as much as those outside.
    """
    found = [lesson for lesson in scope if len(lesson.ids)]
    rows, right = [], []
    for lesson in found:
        scores = _scores(lesson.passages, lessons.passage_features, passage)
        best = _first(lesson, scores)
        columns = _confidence_columns(lesson, lessons, scores)
        rows.append([column[best] for column in columns.values()])
        right.append(best == lesson.right >= 0)
    features, is_right = np.array(rows), np.array(right)
    is_inside = np.array([lesson.is_inside for lesson in found])
    mass = np.where(is_inside, 1 / max(is_inside.sum(), 1), 1 / max((~is_inside).sum(), 1))
    weights, bias = fit_probability(features, is_inside, mass)
    logits = features @ weights + bias
    scale, shift = fit_probability(logits[:, None], is_right, mass)
    weights, bias = weights * scale, bias * float(scale[0]) + shift
    return LinearModel(dict(zip(columns, weights.tolist(), strict=True)), bias)


def _scores(features: npt.NDArray[np.float32], names: Sequence[str], model: LinearModel) -> Floats:
    weights = np.array([model.weights.get(name, 0.0) for name in names])
    scores: Floats = features.astype(np.float64) @ weights
    return scores


def _first(lesson: Lesson, scores: Floats) -> int:
    return int(np.lexsort((lesson.ids, -scores))[0])


def _place(lesson: Lesson, lessons: Lessons, models: Models) -> int:
    """Give the right passage's rank, from 1; a very large one where it is no candidate."""
    if lesson.right < 0:
        return 1_000_000
    scores = _scores(lesson.passages, lessons.passage_features, models.passage)
    order = np.lexsort((lesson.ids, -scores))
    return int(np.flatnonzero(order == lesson.right)[0]) + 1


def _highlight(lesson: Lesson, lessons: Lessons, models: Models) -> tuple[bool, float]:
    """Tell whether the first highlight holds the answer's start, and its share of the passage."""
    assert lesson.sentences is not None  # noqa: S101 - asked only of such
    assert lesson.lengths is not None  # noqa: S101
    assert lesson.shares is not None  # noqa: S101
    scores = _scores(lesson.sentences, lessons.sentence_features, models.sentence)
    chosen = choose_sentences(scores.tolist(), lesson.lengths.tolist(), models.length_price)
    return lesson.answering in chosen, float(lesson.shares[list(chosen)].sum())


def _confidence_columns(lesson: Lesson, lessons: Lessons, scores: Floats) -> Mapping[str, Floats]:
    """Give what `confidence_features` gave when the lesson was asked, with other scores."""
    columns = lesson.passages.astype(np.float64).T
    passages = dict(zip(lessons.passage_features, columns, strict=True))
    return confidence_features(passages, scores, lesson.words)


def _confidence(lesson: Lesson, lessons: Lessons, models: Models) -> tuple[int, float]:
    """Give the first passage's row and confidence; 0 where nothing was found."""
    if not len(lesson.ids):
        return -1, 0.0
    scores = _scores(lesson.passages, lessons.passage_features, models.passage)
    best = _first(lesson, scores)
    return best, float(confidences(models.confidence, _confidence_columns(lesson, lessons, scores))[best])


def _row(
    name: str,
    lessons: Lessons,
    places: Sequence[int],
    given: Sequence[bool],
    first: Sequence[bool],
    shares: Sequence[tuple[float, int]],
    found: Sequence[tuple[Lesson, float, bool]],
) -> LearnedRow:
    ranks = np.array(places)
    areas, answered = [], []
    for half in _HALVES:
        inside = [c for lesson, c, _ in found if lesson.collection == half and lesson.is_inside]
        outside = [c for lesson, c, _ in found if lesson.collection == half and not lesson.is_inside]
        areas.append(auroc(inside, outside))
        answered.append(share_answered(outside, threshold_keeping(inside)))
    return LearnedRow(
        file=name,
        questions=len(places),
        r1=float((ranks == 1).mean()),
        r3=float((ranks <= 3).mean()),
        mrr10=float(np.where(ranks <= 10, 1 / ranks, 0.0).mean()),
        candidates=float(np.mean([lesson.right >= 0 for lesson in lessons.whole])),
        sentence_given=float(np.mean(given)),
        sentence_first=float(np.mean(first)),
        highlight_share=sum(share * size for share, size in shares) / sum(size for _, size in shares),
        auroc=float(np.mean(areas)),
        out_of_scope_answered=float(np.mean(answered)),
        calibration=calibration([c for _, c, _ in found], [is_right for _, _, is_right in found]),
    )

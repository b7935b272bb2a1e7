"""Where do the weights come from?

`learn` fits the three models of the second stage to question sets. `leave_out` does so again and again, each time
without some of the sets or some parts of them, and looks at how the questions of those come out: what the weights are
worth on what nobody has seen.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
import numpy.typing as npt

from knowledge.errors import InputError
from knowledge.evaluation.datasets import QuestionSet, Report
from knowledge.evaluation.fitting import fit_choice, fit_probability
from knowledge.evaluation.lessons import MOST_QUESTIONS, Lesson, Lessons, gather_lessons
from knowledge.evaluation.meanings import MeaningOf
from knowledge.evaluation.scope import auroc, mean, share_answered
from knowledge.ranking.confidence import DEFAULT_THRESHOLD, confidence_features, confidences
from knowledge.ranking.model import LinearModel, Models
from knowledge.ranking.rank import choose_sentences

Floats = npt.NDArray[np.float64]
LeftOut = Literal["parts", "sets"]

FOLDS = 8
"""Parts into which the articles and the collections fall, each left out in turn."""
HIGHLIGHT_SHARE = 0.2
"""Of the characters of longer passages that the first highlights may take."""
OTHER_WRITING = 0.1
"""How much a lesson counts for the weights of questions in the other kind of writing, with spaces or without."""
LONGER = 4
"""Sentences from which on a passage is a longer one: a highlight in a shorter one says little of how long it may be."""


@dataclass(frozen=True, slots=True)
class LearnedRow:
    """The measures of a set whose questions were left out of the learning."""

    file: str
    questions: int
    """Those that the whole collection answers."""
    r1: float | None
    """None, as what follows, where there are none."""
    r3: float | None
    mrr10: float | None
    candidates: float | None
    sentence_given: float | None
    """None where the set does not say where the answers begin."""
    highlight_share: float | None
    silent: float | None
    """Of the questions that are answered, those whose first passage is not sure enough to be quoted."""
    answered_right: float | None
    """Those whose first passage is right, and sure enough."""
    strange_answered: float | None
    """Of the questions that the collection does not answer, those that get a quote; None without any."""
    auroc: float | None
    """Of the confidence, between the one and the other; None without either."""


def learn(
    sets: Sequence[QuestionSet], report: Report = lambda progress: None, *, most: int = MOST_QUESTIONS
) -> Models:
    """Fit the weights of words to question sets, of each to at most so many questions for one purpose.

    Raises:
        InputError: no passage of theirs answers a question, or none of them says where an answer begins.
    """
    lessons = gather_lessons(sets, report, most=most)
    return fit(lessons, lessons.lessons)


def learn_meaning(
    sets: Sequence[QuestionSet],
    meaning_of: MeaningOf,
    models: Models,
    report: Report = lambda progress: None,
    *,
    most: int = MOST_QUESTIONS,
) -> Models:
    """Fit the weights that count meaning beside words to question sets; the other models stay as they are."""
    lessons = gather_lessons(sets, report, meaning_of, most)
    return _with_meaning(models, lessons)


def _with_meaning(models: Models, lessons: Lessons, *, is_spaceless: bool = False) -> Models:
    passage, confidence = fit_passages(lessons, lessons.lessons, is_spaceless=is_spaceless)
    spaceless = models.spaceless and _with_meaning(models.spaceless, lessons, is_spaceless=True)
    return replace(models, passage_by_meaning=passage, confidence_by_meaning=confidence, spaceless=spaceless)


def leave_out(
    sets: Sequence[QuestionSet],
    left_out: LeftOut = "parts",
    report: Report = lambda progress: None,
    *,
    without: Sequence[str] = (),
    meaning_of: MeaningOf | None = None,
    most: int = MOST_QUESTIONS,
) -> list[LearnedRow]:
    """Measure weights on what they were not learned from.

    Args:
        sets: what is learned from and asked.
        left_out: some of the articles and collections of all sets at a time, or one whole set.
        report: told how far the asking is.
        without: features that are not used, to see what they are worth.
        meaning_of: tells what a model knows of a question, where it is to count.
        most: questions of one set for one purpose.

    Raises:
        InputError: there is but one set to leave out, or one article; what is left has nothing to learn from; or
            a feature of ``without`` is none.
    """
    return leave_out_of(gather_lessons(sets, report, meaning_of, most), left_out, without=without)


def leave_out_of(
    lessons: Lessons, left_out: LeftOut = "parts", *, without: Sequence[str] = ()
) -> list[LearnedRow]:
    """Do the same with lessons that are there already."""
    _check(without, lessons)
    folds = FOLDS if left_out == "parts" else len(lessons.sets)

    def fold_of(lesson: Lesson) -> int:
        return lesson.part % folds if left_out == "parts" else lesson.set

    present = {fold_of(lesson) for lesson in lessons.lessons}
    if len(present) < 2:
        raise InputError("To leave something out, there must be two sets, articles or collections, or more.")
    found: dict[int, list[_Found]] = defaultdict(list)
    for fold in sorted(present):
        models = fit(lessons, [one for one in lessons.lessons if fold_of(one) != fold], without=without)
        for lesson in lessons.lessons:
            if fold_of(lesson) == fold:
                found[lesson.set].append(_find(lesson, lessons, models))
    return [_row(lessons.sets[place], found[place]) for place in sorted(found)]


def _check(without: Sequence[str], lessons: Lessons) -> None:
    unknown = set(without) - {
        *lessons.passage_features,
        *lessons.sentence_features,
        *lessons.question_features,
    }
    if unknown:
        raise InputError(f"There is no feature {' and none '.join(sorted(unknown))}.")


def fit(lessons: Lessons, chosen: Sequence[Lesson], *, without: Sequence[str] = ()) -> Models:
    """Fit all models of words to some of the lessons."""
    passage, confidence = fit_passages(lessons, chosen, without=without)
    given = [one for one in chosen if one.is_for_ranking and one.answering >= 0]
    if not given:
        raise InputError(
            "There is nothing to learn from: no question says where in a passage its answer begins."
        )
    sentence = _fit_choice(
        lessons.sentence_features,
        [(one.sentences, one.answering) for one in given if one.sentences is not None],
        _masses(given, lessons, is_spaceless=None),
        without,
    )
    models = Models(passage, sentence, confidence, _fit_length_price(lessons, sentence, given))
    if not any(one.is_spaceless and one.is_for_ranking and len(one.right) for one in chosen):
        return models
    passage, confidence = fit_passages(lessons, chosen, without=without, is_spaceless=True)
    return replace(models, spaceless=replace(models, passage=passage, confidence=confidence))


def fit_passages(
    lessons: Lessons, chosen: Sequence[Lesson], *, without: Sequence[str] = (), is_spaceless: bool = False
) -> tuple[LinearModel, LinearModel]:
    """Fit what orders the passages for questions in one kind of writing, and how sure that is."""
    ranked = [one for one in chosen if one.is_for_ranking and len(one.right)]
    if not ranked:
        raise InputError("There is nothing to learn from: no passage answers a question.")
    rights = np.array([len(one.right) for one in ranked])
    passage = _fit_choice(
        lessons.passage_features,
        [(one.passages, row) for one in ranked for row in one.right.tolist()],
        np.repeat(_masses(ranked, lessons, is_spaceless=is_spaceless) / rights, rights),
        without,
    )
    return passage, _fit_confidence(lessons, passage, chosen, without, is_spaceless=is_spaceless)


def _masses(chosen: Sequence[Lesson], lessons: Lessons, *, is_spaceless: bool | None) -> Floats:
    """float64[lessons]: a set's lessons together weigh what the set does, those in the other writing a part of it.

    With None both kinds of writing count alike.
    """
    sets = np.array([one.set for one in chosen])
    counts = np.bincount(sets, minlength=len(lessons.sets))
    weights = np.array(lessons.weights) / np.maximum(counts, 1)
    is_other = np.array([is_spaceless is not None and one.is_spaceless != is_spaceless for one in chosen])
    shares = weights[sets] * np.where(is_other, OTHER_WRITING, 1.0)
    masses: Floats = shares / shares.sum()
    return masses


def _fit_choice(
    names: Sequence[str],
    groups: Sequence[tuple[npt.NDArray[np.float32], int]],
    masses: Floats,
    without: Sequence[str],
) -> LinearModel:
    kept = [column for column, name in enumerate(names) if name not in without]
    sizes = np.array([len(features) for features, _ in groups])
    rows = np.concatenate([features[:, kept] for features, _ in groups]).astype(np.float64)
    is_right = np.zeros(len(rows), np.bool_)
    is_right[np.cumsum(sizes) - sizes + [right for _, right in groups]] = True
    weights = fit_choice(rows, is_right, sizes, masses)
    return LinearModel({names[column]: float(w) for column, w in zip(kept, weights, strict=True)})


def _fit_length_price(lessons: Lessons, sentence: LinearModel, given: Sequence[Lesson]) -> float:
    """Find the price at which the first highlight takes `HIGHLIGHT_SHARE` of the longer passages' characters."""
    low, high = 0.0, 10.0
    given = [one for one in given if one.lengths is not None and len(one.lengths) >= LONGER] or given
    characters = np.array([lesson.characters for lesson in given])
    for _ in range(12):
        price = (low + high) / 2
        models = Models(sentence, sentence, sentence, price)
        shares = np.array([_highlight(lesson, lessons, models)[1] for lesson in given])
        share = float(shares @ characters / characters.sum())
        low, high = (price, high) if share > HIGHLIGHT_SHARE else (low, price)
    return high


def _fit_confidence(
    lessons: Lessons,
    passage: LinearModel,
    chosen: Sequence[Lesson],
    without: Sequence[str],
    *,
    is_spaceless: bool,
) -> LinearModel:
    """Fit the probability that the first passage is a right one.

    Of each set, questions that are answered weigh as much as those that are not.
    """
    found = [lesson for lesson in chosen if len(lesson.ids)]
    rows, right = [], []
    for lesson in found:
        scores = _scores(lesson.passages, lessons.passage_features, passage)
        best = _first(lesson, scores)
        columns = _confidence_columns(lesson, lessons, scores)
        row = {name: float(column[best]) for name, column in columns.items() if name not in without}
        rows.append(list(row.values()))
        right.append(best in lesson.right)
    is_inside = np.array([lesson.is_inside for lesson in found])
    mass = np.zeros(len(found))
    for side in (is_inside, ~is_inside):
        if side.any():
            there = [one for one, here in zip(found, side, strict=True) if here]
            mass[side] = _masses(there, lessons, is_spaceless=is_spaceless)
    weights, bias = fit_probability(np.array(rows), np.array(right), mass)
    return LinearModel(dict(zip(row, weights.tolist(), strict=True)), bias)


def _scores(features: npt.NDArray[np.float32], names: Sequence[str], model: LinearModel) -> Floats:
    weights = np.array([model.weights.get(name, 0.0) for name in names])
    scores: Floats = features.astype(np.float64) @ weights
    return scores


def _first(lesson: Lesson, scores: Floats) -> int:
    return int(np.lexsort((lesson.ids, -scores))[0])


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
    of_question = dict(zip(lessons.question_features, lesson.question.tolist(), strict=True))
    return confidence_features(passages, scores, of_question)


@dataclass(frozen=True, slots=True)
class _Found:
    """What became of a lesson."""

    lesson: Lesson
    place: int
    """The first right passage's rank, from 1; a very large one where none is a candidate."""
    confidence: float
    """Of the first passage; 0 where nothing was found."""
    highlight: tuple[bool, float] | None


def _find(lesson: Lesson, lessons: Lessons, models: Models) -> _Found:
    if not len(lesson.ids):
        return _Found(lesson, 1_000_000, 0.0, None)
    models = models.of_writing(is_spaceless=lesson.is_spaceless)
    scores = _scores(lesson.passages, lessons.passage_features, models.passage)
    order = np.lexsort((lesson.ids, -scores))
    ranks = np.flatnonzero(np.isin(order, lesson.right))
    likely = confidences(models.confidence, _confidence_columns(lesson, lessons, scores))
    return _Found(
        lesson,
        place=int(ranks[0]) + 1 if len(ranks) else 1_000_000,
        confidence=float(likely[order[0]]),
        highlight=_highlight(lesson, lessons, models) if lesson.answering >= 0 else None,
    )


def _row(name: str, found: Sequence[_Found]) -> LearnedRow:
    whole = [one for one in found if one.lesson.is_for_ranking and one.lesson.is_inside]
    strange = [one.confidence for one in found if not one.lesson.is_inside]
    ranks = np.array([one.place for one in whole], np.int64)
    highlights = [one.highlight for one in whole if one.highlight is not None]
    characters = [one.lesson.characters for one in whole if one.highlight is not None]
    shares = [share * size for (_, share), size in zip(highlights, characters, strict=True)]
    is_sure = np.array([one.confidence >= DEFAULT_THRESHOLD for one in whole], np.bool_)
    return LearnedRow(
        file=name,
        questions=len(whole),
        r1=mean(ranks == 1),
        r3=mean(ranks <= 3),
        mrr10=mean(np.where(ranks <= 10, 1 / ranks, 0.0)),
        candidates=mean([len(one.lesson.right) > 0 for one in whole]),
        sentence_given=mean([held for held, _ in highlights]),
        highlight_share=sum(shares) / sum(characters) if highlights else None,
        silent=mean(~is_sure),
        answered_right=mean(is_sure & (ranks == 1)),
        strange_answered=share_answered(strange, DEFAULT_THRESHOLD),
        auroc=auroc([one.confidence for one in whole], strange),
    )

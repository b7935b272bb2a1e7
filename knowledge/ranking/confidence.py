"""How likely is a hit the right passage?

A logistic model over shares of the question: nothing in it grows with the collection, so that 0.6 means the same
in a collection of one article and in one of ten thousand.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

import numpy as np

from knowledge.ranking.matching import Floats
from knowledge.ranking.model import MEANING, LinearModel

DEFAULT_THRESHOLD = 0.58
"""From it on a passage counts as an answer: on communities left out of the learning, one in nine of the questions that
nothing answers, most of them near misses, gets one, and one in sixty of the others a wrong one first."""
CLOSEST = 0.08
"""From it on a passage that is no answer is shown as the closest there is; under it there is nothing."""
MEDIUM = DEFAULT_THRESHOLD
HIGH = 0.8

MARGIN_ALONE = 3.0
"""By how much a candidate without another is the best."""
MOST_MARGIN = 10.0

FROM_PASSAGE = (
    "bm25",
    "coverage",
    "in_text",
    "as_written",
    "begun",
    "telling",
    "title",
    "of_title",
    "section",
    "of_section",
    "section_match",
    "names",
    "rarest_missing",
    "rarest_missing_in_text",
    "known_missing",
    "article_coverage",
    "share_of_article",
    "siblings",
    "sentence_saturated",
    "sentence_coverage",
    "sentence_begun",
    "sentence_with_head",
    "sentence_near",
    "sentence_in_order",
    "sentence_phrases",
    "sentence_longest_phrase",
    "sentence_function_words",
    "sentence_telling_with_head",
    "wanted_date",
    "wanted_number",
    "wanted_name",
    "wanted_duration",
    "wanted_money",
    "shows_number",
    "shows_counted",
    "length",
)
"""Features of the passage that tell how sure it is."""

FROM_MEANING = (MEANING, "meaning_behind")
"""The same where it is known how near the passage is in meaning."""

Columns = Mapping[str, Floats]


def confidence_features(passages: Columns, scores: Floats, of_question: Mapping[str, float]) -> Columns:
    """Give the features of the candidates' confidence, float64[n] each.

    Args:
        passages: the candidates' features.
        scores: float64[n], of the second stage.
        of_question: the question's.
    """
    exponentials = np.exp(scores - scores.max())
    others = sorted(scores.tolist())[-2:]
    margin = scores - np.where(scores == others[-1], others[0], others[-1])
    alone = len(scores) == 1
    constant = np.array([*of_question.values()]).repeat(len(scores)).reshape(-1, len(scores))
    names = (*FROM_PASSAGE, *FROM_MEANING) if MEANING in passages else FROM_PASSAGE
    return {
        **{name: passages[name] for name in names},
        "score": scores,
        "probability": exponentials / exponentials.sum(),
        "margin": np.full(1, MARGIN_ALONE) if alone else np.minimum(margin, MOST_MARGIN),
        **dict(zip(of_question, constant, strict=True)),
    }


def confidences(model: LinearModel, features: Columns) -> Floats:
    """float64[n], 0–1: how likely each candidate is the right passage."""
    result: Floats = 1.0 / (1.0 + np.exp(-np.clip(model.score(features), -30, 30)))
    return result


def band(confidence: float) -> Literal["high", "medium", "low"]:
    """Put a confidence into words."""
    return "high" if confidence >= HIGH else "medium" if confidence >= MEDIUM else "low"

"""How likely is a hit the right passage?

A logistic model over shares of the question: nothing in it grows with the collection, so that 0.6 means the same
in a collection of one article and in one of ten thousand.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

import numpy as np

from knowledge.ranking.matching import Floats
from knowledge.ranking.model import LinearModel

DEFAULT_THRESHOLD = 0.2
"""From it on a passage counts as an answer: of those below it, on left-out articles, one in fifty was right."""
CLOSEST = 0.06
"""From it on a passage that is no answer is shown as the closest there is; under it there is nothing."""
MEDIUM = 0.5
HIGH = 0.8

FROM_PASSAGE = (
    "bm25",
    "as_written",
    "of_title",
    "names",
    "article_coverage",
    "share_of_article",
    "siblings",
    "sentence_saturated",
    "sentence_begun",
    "sentence_near",
    "sentence_in_order",
    "sentence_phrases",
    "sentence_function_words",
)
"""Features of the passage that tell how sure it is: those of which more can only be better."""

Columns = Mapping[str, Floats]


def confidence_features(passages: Columns, scores: Floats, words: int) -> Columns:
    """Give the features of the candidates' confidence, float64[n] each.

    Args:
        passages: the candidates' features.
        scores: float64[n], of the second stage.
        words: how many words the question has.
    """
    exponentials = np.exp(scores - scores.max())
    return {
        **{name: passages[name] for name in FROM_PASSAGE},
        "score": scores,
        "probability": exponentials / exponentials.sum(),
        "words": np.full(len(scores), np.log1p(words)),
    }


def confidences(model: LinearModel, features: Columns) -> Floats:
    """float64[n], 0–1: how likely each candidate is the right passage."""
    result: Floats = 1.0 / (1.0 + np.exp(-np.clip(model.score(features), -30, 30)))
    return result


def band(confidence: float) -> Literal["high", "medium", "low"]:
    """Put a confidence into words."""
    return "high" if confidence >= HIGH else "medium" if confidence >= MEDIUM else "low"

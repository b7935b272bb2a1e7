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
from knowledge.ranking.question import Question

DEFAULT_THRESHOLD = 0.3
"""Under it nothing is quoted."""
MEDIUM = 0.5
HIGH = 0.8

FROM_PASSAGE = (
    "bm25",
    "coverage",
    "as_written",
    "begun",
    "with_title",
    "beyond_title",
    "names",
    "rarest_missing",
    "article",
    "article_coverage",
    "sentence_coverage",
    "sentence_with_title",
    "sentence_saturated",
    "sentence_in_order",
    "sentence_near",
    "sentence_phrases",
    "sentence_proximity",
)
"""Features of the passage that tell how sure it is."""

Columns = Mapping[str, Floats]


def confidence_features(question: Question, passages: Columns, scores: Floats) -> Columns:
    """Give the features of the candidates' confidence, float64[n] each."""
    candidates = len(scores)
    exponentials = np.exp(scores - scores.max())
    unknown = float((question.weights * ~question.is_known).sum()) / question.total
    return {
        **{name: passages[name] for name in FROM_PASSAGE},
        "score": scores,
        "probability": exponentials / exponentials.sum(),
        "unknown": np.full(candidates, unknown),
        "words": np.full(candidates, np.log1p(len(question.words))),
    }


def confidences(model: LinearModel, features: Columns) -> Floats:
    """float64[n], 0–1: how likely each candidate is the right passage."""
    result: Floats = 1.0 / (1.0 + np.exp(-np.clip(model.score(features), -30, 30)))
    return result


def band(confidence: float) -> Literal["high", "medium", "low"]:
    """Put a confidence into words."""
    return "high" if confidence >= HIGH else "medium" if confidence >= MEDIUM else "low"

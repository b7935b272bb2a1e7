"""rank-bm25 itself, as the oracle of the tests."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from rank_bm25 import BM25Plus


def library_scores(passages: Sequence[Sequence[str]], question: Sequence[str]) -> list[float] | None:
    """Give the library's score of each passage; None where it raises or gives no finite number."""
    if not passages:
        return None
    with np.errstate(invalid="ignore", divide="ignore"):
        scores: list[float] = BM25Plus(list(passages)).get_scores(list(question)).tolist()
    return scores if all(map(math.isfinite, scores)) else None


def library_hits(
    passages: Sequence[tuple[int, Sequence[str]]], question: Sequence[str], k: int
) -> list[tuple[int, float]]:
    """Give what a search should find: the best k passages that share a word, ties by passage id."""
    scores = library_scores([words for _, words in passages], question)
    if scores is None:
        return []
    shared = [
        (passage_id, score)
        for (passage_id, words), score in zip(passages, scores, strict=True)
        if set(words) & set(question)
    ]
    return sorted(shared, key=lambda hit: (-hit[1], hit[0]))[:k]

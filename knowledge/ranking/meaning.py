"""How near are passages to a question in meaning, where a model can tell?

Words can't see that "my compost stinks" asks about what "smells rotten". Where vectors of the passages are at hand,
the nearest are candidates too, and how near each is counts beside its words; without them nothing changes.
"""

from __future__ import annotations

from typing import Protocol

import numpy as np
import numpy.typing as npt

from knowledge.index import Hits
from knowledge.ranking.model import MEANING
from knowledge.ranking.question import asked_text

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]

NEAREST = 10
"""Passages that are candidates because they are nearest in meaning, whatever their words."""


class Meaning(Protocol):
    """How near passages are to one question in meaning. Its first call may take some 20 ms."""

    def cosines(self, passage_ids: Ints, /) -> Floats:
        """float64[n], -1 to 1: how near each is; NaN for a passage without a vector."""

    def nearest(self, k: int, /) -> Ints:
        """int64[k at most]: the passages nearest to the question, nearest first, equals by id."""


def readings_of(question: str, context: str | None = None) -> tuple[str, ...]:
    """Give the texts whose meaning a question may have: what it asks, and the same behind what was asked before it."""
    alone = asked_text(question)
    return (alone, asked_text(question, asked_text(context))) if context else (alone,)


def with_nearest(hits: Hits, meaning: Meaning) -> Hits:
    """Add the passages that only their meaning brings; their words earn nothing."""
    nearest = meaning.nearest(NEAREST)
    new = nearest[~np.isin(nearest, hits.passage_ids)]
    nothing = np.zeros(len(new))
    return Hits(
        np.concatenate([hits.passage_ids, new]),
        np.concatenate([hits.scores, nothing]),
        np.concatenate([hits.gains, nothing]),
    )


def meaning_features(passage_ids: Ints, meaning: Meaning) -> dict[str, Floats] | None:
    """Tell how near the candidates are; None where one of them has no vector yet, for then they can't be compared."""
    cosines = meaning.cosines(passage_ids)
    if np.isnan(cosines).any():
        return None
    return {MEANING: cosines, "meaning_behind": cosines.max() - cosines}

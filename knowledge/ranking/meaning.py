"""What can be told of passages besides their words?"""

from __future__ import annotations

from typing import Protocol

from knowledge.ranking.matching import Floats, Ints


class Meaning(Protocol):
    """How near passages are to one question in meaning. Its first call may take some 20 ms."""

    def cosines(self, passage_ids: Ints, /) -> Floats:
        """float64[n]: how near each passage is, -1 to 1; NaN for a passage without a vector."""

    def nearest(self, k: int, /) -> Ints:
        """int64[<= k]: the ids of the passages nearest to the question, nearest first, equals by id."""

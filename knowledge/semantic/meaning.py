"""What does one question's meaning tell of the passages?"""

from __future__ import annotations

import threading
from collections.abc import Callable

import numpy as np

from knowledge.semantic.vectors import Float32s, Floats, Int64s, Vectors

_SPARE = 10
"""More of the nearest than are wanted: some may have been removed since the vectors were made."""


class Asked:
    """A question that is embedded once, when its vector is first needed, by the thread that needs it."""

    def __init__(self, text: str, embed: Callable[[str], Float32s | None]) -> None:
        self._text = text
        self._embed = embed
        self._lock = threading.Lock()
        self._is_embedded = False
        self._vector: Float32s | None = None

    @property
    def vector(self) -> Float32s | None:
        """float32[d], of length 1; None where the model can't be used."""
        with self._lock:
            if not self._is_embedded:
                self._vector = self._embed(self._text)
                self._is_embedded = True
            return self._vector


class VectorMeaning:
    """How near the passages of a collection are to a question in meaning, as far as their vectors are made."""

    def __init__(self, asked: Asked, vectors: Vectors, is_searched: Callable[[int], bool]) -> None:
        """``is_searched`` tells whether a passage is in the index that the question is asked of."""
        self._asked = asked
        self._vectors = vectors
        self._is_searched = is_searched

    def cosines(self, passage_ids: Int64s) -> Floats:
        """float64[n]: how near each passage is, -1 to 1; NaN for a passage without a vector."""
        question = self._asked.vector
        if question is None:
            return np.full(len(passage_ids), np.nan)
        return self._vectors.cosines(passage_ids, question)

    def nearest(self, k: int) -> Int64s:
        """Return the ids of the ``k`` passages nearest to the question, nearest first, equals by id."""
        question = self._asked.vector
        if question is None:
            return np.zeros(0, np.int64)
        spare = _SPARE
        while True:
            near = self._vectors.nearest(question, k + spare).tolist()
            searched = [passage_id for passage_id in near if self._is_searched(passage_id)]
            if len(searched) >= k or len(near) < k + spare:
                return np.array(searched[:k], np.int64)
            spare *= 8

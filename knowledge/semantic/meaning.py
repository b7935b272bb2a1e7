"""What does one question's meaning tell of the passages?"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence

import numpy as np

from knowledge.semantic.vectors import Float32s, Floats, Int64s, Vectors

_SPARE = 10
"""More of the nearest than are wanted: some may have been removed since the vectors were made."""


class Asked:
    """A question that is embedded once, when its vectors are first needed, by the thread that needs them.

    One that may follow on from another is read in two ways: by itself, and behind the question before it.
    """

    def __init__(self, read: Callable[[], Sequence[str]], embed: Callable[[str], Float32s | None]) -> None:
        """``read`` gives the readings, ``embed`` the vector of one; neither is called where there are no vectors."""
        self._read = read
        self._embed = embed
        self._lock = threading.Lock()
        self._vectors: tuple[Float32s, ...] | None = None

    @property
    def vectors(self) -> tuple[Float32s, ...]:
        """float32[d] of each reading, of length 1; none where the model can't be used."""
        with self._lock:
            if self._vectors is None:
                made = [self._embed(text) for text in self._read()]
                vectors = tuple(vector for vector in made if vector is not None)
                self._vectors = vectors if len(vectors) == len(made) else ()
            return self._vectors


class VectorMeaning:
    """How near the passages of a collection are to a question in meaning, as far as their vectors are made."""

    def __init__(
        self,
        asked: Asked,
        vectors: Vectors,
        is_searched: Callable[[int], bool],
        among: Int64s | None = None,
    ) -> None:
        """``is_searched`` tells whether a passage is in the index that the question is asked of.

        ``among`` are the only passages that may be the nearest; None for all.
        """
        self._asked = asked
        self._vectors = vectors
        self._is_searched = is_searched
        self._among = among
        self._all: Float32s | None = None

    def cosines(self, passage_ids: Int64s) -> Floats:
        """float64[n]: how near each passage is, -1 to 1; NaN for a passage without a vector."""
        if not self._asked.vectors:
            return np.full(len(passage_ids), np.nan)
        return self._vectors.of_passages(passage_ids, self._cosines())

    def nearest(self, k: int) -> Int64s:
        """Return the ids of the ``k`` passages nearest to the question, nearest first, equals by id."""
        if not self._asked.vectors:
            return np.zeros(0, np.int64)
        spare = _SPARE
        while True:
            near = self._vectors.highest(self._cosines(), k + spare, self._among).tolist()
            searched = [passage_id for passage_id in near if self._is_searched(passage_id)]
            if len(searched) >= k or len(near) < k + spare:
                return np.array(searched[:k], np.int64)
            spare *= 8

    def _cosines(self) -> Float32s:
        """float32[n] of all vectors, computed once."""
        if self._all is None:
            self._all = nearest_reading([self._vectors.cosines(reading) for reading in self._asked.vectors])
        return self._all


def nearest_reading(readings: Sequence[Float32s]) -> Float32s:
    """float32[n]: how near passages are to a question that can be read in several ways.

    What counts of a passage is the reading in which it stands out most among all passages; told as a cosine of the
    first reading. So a question that names its own topic finds that one, and one that says little by itself the topic
    of the question before it: the longer text is near to everything that either is about, and stands out less.

    Args:
        readings: float32[n] each, the cosines of all passages, of one reading or more.
    """
    first = readings[0]
    if len(readings) == 1 or not len(first) or not first.std():
        return first
    middle, spread = first.mean(), first.std()
    others = [_standing_out(cosines) * spread + middle for cosines in readings[1:]]
    highest: Float32s = np.clip(np.maximum.reduce([first, *others]), -1.0, 1.0).astype(np.float32)
    return highest


def _standing_out(cosines: Float32s) -> Float32s:
    """float32[n]: by how many standard deviations each is above the mean; 0 where all are equal."""
    spread = cosines.std()
    standing: Float32s = (cosines - cosines.mean()) / (spread if spread else 1.0)
    return standing

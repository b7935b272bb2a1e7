"""How near are passages to a question?"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Self

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Float32s = npt.NDArray[np.float32]
Int8s = npt.NDArray[np.int8]
Int64s = npt.NDArray[np.int64]
Keys = npt.NDArray[np.uint64]

_BLOCK = 2_048
"""Rows that are widened at a time: as floats they stay in the processor's cache."""
_STEPS = 127
"""Of an int8 on each side of zero. A cosine moves by 0.002 at most."""


@dataclass(frozen=True, slots=True, eq=False)
class Vectors:
    """The vectors of ``n`` passages, each of length 1 and with ``d`` dimensions. It never changes."""

    ids: Int64s
    """int64[n], ascending: the passages."""
    keys: Keys
    """uint64[n]: what tells the texts that were embedded apart."""
    rows: Int8s
    """int8[n, d]: the vectors, each divided by its scale."""
    scales: Float32s
    """float32[n]"""

    @classmethod
    def none(cls, dimensions: int) -> Self:
        """Return the vectors of no passage."""
        return cls.of([], [], np.zeros((0, dimensions), np.float32))

    @classmethod
    def of(cls, ids: npt.ArrayLike, keys: npt.ArrayLike, vectors: Float32s) -> Self:
        """Return vectors as they are kept.

        Args:
            ids: n passages, in any order, each once.
            keys: of their texts.
            vectors: float32[n, d], of length 1.
        """
        scales = np.abs(vectors).max(axis=1, initial=0.0) / _STEPS
        scales[scales == 0] = 1.0
        rows = np.rint(vectors / scales[:, None]).astype(np.int8)
        numbers = np.asarray(ids, np.int64)
        made = cls(numbers, np.asarray(keys, np.uint64), rows, scales.astype(np.float32))
        return made._at(np.argsort(numbers))

    def __len__(self) -> int:
        return len(self.ids)

    @property
    def dimensions(self) -> int:
        """How long a vector is."""
        return int(self.rows.shape[1])

    @property
    def memory_bytes(self) -> int:
        """How much its arrays take."""
        return sum(getattr(self, field.name).nbytes for field in fields(self))

    # Questions

    def cosines(self, question: Float32s) -> Float32s:
        """float32[n]: how near each passage is to a question, -1 to 1."""
        blocks = [slice(begin, begin + _BLOCK) for begin in range(0, len(self), _BLOCK)]
        products = [(self.rows[block].astype(np.float32) @ question) * self.scales[block] for block in blocks]
        return np.concatenate(products) if products else np.zeros(0, np.float32)

    def of_passages(self, passage_ids: Int64s, values: Float32s) -> Floats:
        """float64[m]: those of the values of all ``n`` passages; NaN for a passage without a vector."""
        places = self.places(passage_ids)
        found = np.flatnonzero(places >= 0)
        chosen = np.full(len(passage_ids), np.nan)
        chosen[found] = values[places[found]]
        return chosen

    def highest(self, values: Float32s, k: int, among: Int64s | None = None) -> Int64s:
        """Return the ids of the ``k`` passages that have the highest of ``n`` values, highest first, equals by id.

        ``among`` are the only passages that count; all of them where it is left out.
        """
        ids = self.ids
        if among is not None:
            places = self.places(among)
            places = np.sort(places[places >= 0])
            ids, values = ids[places], values[places]
        k = min(k, len(ids))
        if k <= 0:
            return np.zeros(0, np.int64)
        least = np.partition(values, len(ids) - k)[len(ids) - k]
        high = np.flatnonzero(values >= least)
        best: Int64s = ids[high[np.lexsort((high, -values[high]))[:k]]]
        return best

    # Changes

    def places(self, passage_ids: Int64s) -> Int64s:
        """int64[n]: where each passage stands; -1 for one without a vector."""
        return _places(self.ids, passage_ids)

    def places_of_keys(self, keys: Keys) -> Int64s:
        """int64[n]: where a passage with the same text stands; -1 for none."""
        order = np.argsort(self.keys, kind="stable")
        places = _places(self.keys[order], keys)
        return np.where(places >= 0, order[places], -1) if len(self) else places

    def copies(self, places: Int64s, ids: Int64s) -> Vectors:
        """Return the vectors at ``places`` as those of other passages, which have the same texts."""
        copied = Vectors(ids, self.keys[places], self.rows[places], self.scales[places])
        return copied._at(np.argsort(ids))

    def with_changes(self, added: Vectors, removed: Int64s) -> Vectors:
        """Return these vectors without some, and with others, which may stand in the place of theirs."""
        stays = ~np.isin(self.ids, np.concatenate([removed, added.ids]))
        ids = np.concatenate([self.ids[stays], added.ids])
        order = np.argsort(ids)
        # Long rows are copied once: each array is put together in its last order.
        kept = np.flatnonzero(stays)
        places = np.empty(len(ids), np.int64)
        places[order] = np.arange(len(ids))
        rows = np.empty((len(ids), self.dimensions), np.int8)
        rows[places[: len(kept)]] = self.rows[kept]
        rows[places[len(kept) :]] = added.rows
        keys = np.concatenate([self.keys[kept], added.keys])[order]
        scales = np.concatenate([self.scales[kept], added.scales])[order]
        return Vectors(ids[order], keys, rows, scales)

    def _at(self, places: Int64s) -> Self:
        return type(self)(self.ids[places], self.keys[places], self.rows[places], self.scales[places])


def _places(ascending: npt.NDArray[np.integer], wanted: npt.NDArray[np.integer]) -> Int64s:
    """int64[n]: where each value stands in an ascending array; -1 for one that is not in it."""
    if not len(ascending):
        return np.full(len(wanted), -1, np.int64)
    places = np.minimum(np.searchsorted(ascending, wanted), len(ascending) - 1)
    return np.where(ascending[places] == wanted, places, -1).astype(np.int64)

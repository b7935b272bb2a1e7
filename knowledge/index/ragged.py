"""How are rows of unequal length kept in one array?

Every list of lists of the index (the forms of each passage, the titles of each article) is one array of
values and one of row starts, so that it can be saved, memory-mapped and merged as it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt

Value = TypeVar("Value", bound=np.generic)
IntArray = npt.NDArray[np.integer[Any]]


@dataclass(frozen=True, slots=True)
class Ragged:
    """Rows of integers, row ``i`` being ``values[starts[i]:starts[i + 1]]``."""

    values: npt.NDArray[np.int32]
    """int32[total]"""
    starts: npt.NDArray[np.int64]
    """int64[rows + 1], ascending from 0"""

    def __len__(self) -> int:
        return len(self.starts) - 1

    @property
    def lengths(self) -> npt.NDArray[np.int64]:
        """int64[rows]: the length of each row."""
        return self.starts[1:] - self.starts[:-1]

    def row(self, i: int) -> npt.NDArray[np.int32]:
        """Give row ``i`` as a view."""
        return self.values[self.starts[i] : self.starts[i + 1]]

    def take(self, rows: IntArray) -> Ragged:
        """Copy the rows asked for, in the order asked."""
        begins = self.starts[rows]
        lengths = self.starts[rows + 1] - begins
        starts = np.zeros(len(rows) + 1, np.int64)
        lengths.cumsum(out=starts[1:])
        return Ragged(self.values.take(_positions(begins, lengths, starts[1:])), starts)

    @staticmethod
    def of(rows: Sequence[Sequence[int]]) -> Ragged:
        """Make one from lists."""
        starts = np.zeros(len(rows) + 1, np.int64)
        np.cumsum([len(row) for row in rows], out=starts[1:])
        values = np.fromiter(chain.from_iterable(rows), np.int32, int(starts[-1]))
        return Ragged(values, starts)

    @staticmethod
    def concatenate(parts: Sequence[Ragged]) -> Ragged:
        """Set the rows of all parts one after another."""
        if len(parts) == 1:
            return parts[0]
        starts = np.zeros(sum(len(part) for part in parts) + 1, np.int64)
        np.cumsum(np.concatenate([part.lengths for part in parts]), out=starts[1:])
        return Ragged(np.concatenate([part.values for part in parts]), starts)


NO_ROWS = Ragged(np.empty(0, np.int32), np.zeros(1, np.int64))
"""No rows at all."""

_STEP = 1 << 18
"""Numbers that are repeated at once: about 5 ms of work, during which numpy lets no other thread run."""


def repeat(values: npt.NDArray[Value], counts: npt.NDArray[np.integer[Any]]) -> npt.NDArray[Value]:
    """Repeat each value so many times, like ``np.repeat`` but in steps that let other threads run."""
    return _repeat(values, counts, counts.cumsum(dtype=np.int64))


def _repeat(
    values: npt.NDArray[Value], counts: npt.NDArray[np.integer[Any]], ends: npt.NDArray[np.int64]
) -> npt.NDArray[Value]:
    total = int(ends[-1]) if len(ends) else 0
    if total <= _STEP:
        return values.repeat(counts)
    repeated = np.empty(total, values.dtype)
    cuts = np.unique(np.searchsorted(ends, np.arange(_STEP, total, _STEP))).tolist()
    for begin, end in pairwise([0, *cuts, len(values)]):
        if begin < end:
            first = int(ends[begin - 1]) if begin else 0
            repeated[first : int(ends[end - 1])] = np.repeat(values[begin:end], counts[begin:end])
    return repeated


def positions(begins: npt.NDArray[np.int64], lengths: npt.NDArray[np.integer[Any]]) -> npt.NDArray[np.int64]:
    """Give the positions that some rows take, row after row: ``begins[i]`` up to ``begins[i] + lengths[i]``."""
    return _positions(begins, lengths, lengths.cumsum(dtype=np.int64))


def _positions(
    begins: npt.NDArray[np.int64],
    lengths: npt.NDArray[np.integer[Any]],
    ends: npt.NDArray[np.int64],
) -> npt.NDArray[np.int64]:
    """Give the same for rows of which it is known where each ends in what is given."""
    where = _repeat(begins - (ends - lengths), lengths, ends)
    where += np.arange(len(where))
    return where


def sums_of(
    values: npt.NDArray[np.integer[Any]], begins: npt.NDArray[np.int64], lengths: npt.NDArray[np.int64]
) -> npt.NDArray[np.int32]:
    """Sum rows of values, row ``i`` being ``values[begins[i]:begins[i] + lengths[i]]``; an empty one is 0."""
    sums = np.zeros(len(begins), np.int32)
    has = lengths.nonzero()[0]
    if len(has):
        lengths = lengths.take(has)
        ends = lengths.cumsum()
        where = _positions(begins.take(has), lengths, ends)
        sums[has] = np.add.reduceat(values.take(where), ends - lengths, dtype=np.int32)
    return sums

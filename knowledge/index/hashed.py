"""Which number has a word that came before?

A dict looks up one word after another, and waits for the memory with each: in a vocabulary of half a million words
that takes most of the time of building an index. Here many are looked up at once, in two plain arrays.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

Int32s = npt.NDArray[np.int32]
Int64s = npt.NDArray[np.int64]

_LEAST = 1 << 10
"""Places of an empty table; a power of two, as it always is."""


class HashedNumbers:
    """Numbers hashes in the order in which they first come.

    It is a hash table with open addressing and linear probing (Knuth, The Art of Computer Programming, volume 3,
    section 6.4).

    Only hashes are kept, so that two words of one hash would be taken for one. Python's hashes have 64 bits and are
    keyed anew in each process: that comes about once in thirty million vocabularies of a million words, and nobody
    can bring it about.
    """

    def __init__(self) -> None:
        self._count = 0
        self._hashes = np.zeros(_LEAST, np.int64)
        self._numbers = np.full(_LEAST, -1, np.int32)

    def __len__(self) -> int:
        return self._count

    def number(self, hashes: Int64s) -> tuple[Int32s, Int64s]:
        """Number hashes.

        Returns:
            int32[hashes]: their numbers; int64[new]: where those stand that never came before, in their numbers'
            order.
        """
        numbers = self._numbers[self._places(hashes)]
        unknown = np.flatnonzero(numbers < 0)
        if not len(unknown):
            return numbers, unknown
        new, firsts, which = np.unique(hashes[unknown], return_index=True, return_inverse=True)
        order = np.argsort(firsts)
        new_numbers = np.empty(len(new), np.int32)
        new_numbers[order] = np.arange(self._count, self._count + len(new), dtype=np.int32)
        numbers[unknown] = new_numbers[which]
        self._add(new, new_numbers)
        return numbers, unknown[firsts[order]]

    def _places(self, hashes: Int64s) -> Int64s:
        """int64[hashes]: the place of each, or the free one where it belongs."""
        mask = len(self._hashes) - 1
        places = hashes & mask
        looking: npt.NDArray[Any] = np.arange(len(hashes))
        while len(looking):
            at = places[looking]
            is_other = (self._hashes[at] != hashes[looking]) & (self._numbers[at] >= 0)
            looking = looking[is_other]
            places[looking] = (places[looking] + 1) & mask
        return places

    def _add(self, hashes: Int64s, numbers: Int32s) -> None:
        """Put in hashes that differ and are not there."""
        self._count += len(hashes)
        if self._count * 2 > len(self._hashes):
            has = self._numbers >= 0
            hashes = np.concatenate([self._hashes[has], hashes])
            numbers = np.concatenate([self._numbers[has], numbers])
            size = 1 << (self._count * 3).bit_length()
            self._hashes, self._numbers = np.zeros(size, np.int64), np.full(size, -1, np.int32)
        while len(hashes):
            places = self._places(hashes)
            self._hashes[places] = hashes
            self._numbers[places] = numbers
            # Of those that belonged in one place the last one got it; the others look again.
            is_left = self._hashes[places] != hashes
            hashes, numbers = hashes[is_left], numbers[is_left]

"""Which number has a word that came before?

A dict looks up one word after another, and waits for the memory with each: in a vocabulary of half a million words
that takes most of the time of building an index. Here many are looked up at once, in two plain arrays.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Int32s = npt.NDArray[np.int32]
Int64s = npt.NDArray[np.int64]

_LEAST = 1 << 10
"""Places of an empty table; a power of two, as it always is."""
_FREE = 0
"""Stands for no hash; -1, which no string has, stands for the hash 0."""


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
        self._hashes = np.full(_LEAST, _FREE, np.int64)
        self._numbers = np.empty(_LEAST, np.int32)

    def __len__(self) -> int:
        return self._count

    def number(self, hashes: Int64s) -> tuple[Int32s, Int64s]:
        """Number hashes.

        Returns:
            int32[hashes]: their numbers; int64[new]: where those stand that never came before, in their numbers'
            order.
        """
        hashes = np.where(hashes == _FREE, ~_FREE, hashes)
        self._make_room(len(hashes))
        places = self._places(hashes, hashes & self._mask)
        firsts = self._settle(hashes, places, np.flatnonzero(self._hashes[places] == _FREE))
        self._numbers[places[firsts]] = np.arange(self._count, self._count + len(firsts), dtype=np.int32)
        self._count += len(firsts)
        return self._numbers[places], firsts

    @property
    def _mask(self) -> int:
        return len(self._hashes) - 1

    def _places(self, hashes: Int64s, places: Int64s) -> Int64s:
        """Look for hashes from some places on: int64[hashes]: where each stands, or the free place where it belongs."""
        places = places.copy()
        looking = np.flatnonzero(self._are_taken(places, hashes))
        while len(looking):
            further = (places[looking] + 1) & self._mask
            places[looking] = further
            looking = looking[self._are_taken(further, hashes[looking])]
        return places

    def _are_taken(self, places: Int64s, hashes: Int64s) -> npt.NDArray[np.bool_]:
        """bool[hashes]: whether another hash stands in the place where each is looked for."""
        held = self._hashes[places]
        are_taken: npt.NDArray[np.bool_] = (held != hashes) & (held != _FREE)
        return are_taken

    def _settle(self, hashes: Int64s, places: Int64s, new: Int64s) -> Int64s:
        """Put in new hashes.

        Args:
            hashes: known ones and new ones, of which some may be equal.
            places: the place of each; gets the final ones.
            new: int64[new]: which are new, ascending.

        Returns:
            Which of the new ones are the first of their kind, ascending.
        """
        firsts = [new[:0]]
        while len(new):
            # Where several belong in one place the last one written gets it: that shall be the first.
            backwards = new[::-1]
            self._hashes[places[backwards]] = hashes[backwards]
            self._numbers[places[backwards]] = backwards
            firsts.append(new[self._numbers[places[new]] == new])
            new = new[self._hashes[places[new]] != hashes[new]]
            places[new] = self._places(hashes[new], places[new])
        return np.sort(np.concatenate(firsts))

    def _make_room(self, count: int) -> None:
        """Have half of the table free when as many hashes have been added."""
        least = 2 * (self._count + count)
        if least <= len(self._hashes):
            return
        held = np.flatnonzero(self._hashes != _FREE)
        hashes, numbers = self._hashes[held], self._numbers[held]
        size = 1 << least.bit_length()
        self._hashes, self._numbers = np.full(size, _FREE, np.int64), np.empty(size, np.int32)
        places = hashes & self._mask
        self._settle(hashes, places, np.arange(len(hashes)))
        self._numbers[places] = numbers

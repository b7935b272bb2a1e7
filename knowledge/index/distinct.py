"""Which different strings are among many?

A dict of a million strings is slow to fill, takes ten times the room of the strings, and fills on one processor only.
Where all strings are at hand they are told apart by sorting instead: array work, during which other threads run.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
import numpy.typing as npt

from knowledge.index.ragged import IntArray, positions

Int32s = npt.NDArray[np.int32]
Int64s = npt.NDArray[np.int64]
Words = npt.NDArray[np.uint64]

SEPARATOR = "\n"
"""Stands between strings that are joined."""
_WORD = 8
"""Bytes that are read at once."""
_MASKS = np.array([(1 << 8 * size) - 1 for size in range(_WORD + 1)], np.uint64)
"""To leave the first 0 … 8 bytes of a word."""
_MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)
"""2^64 divided by the golden ratio, which spreads neighbouring numbers widest (Knuth, The Art of Computer Programming,
volume 3, section 6.4).
"""
_SHIFT = np.uint64(29)


@dataclass(frozen=True, slots=True)
class Slices:
    """Strings as slices of one array of bytes, encoded as UTF-8."""

    blob: npt.NDArray[np.uint8]
    starts: Int64s
    """int64[n]: where each begins in the blob."""
    lengths: Int64s
    """int64[n]: bytes of each."""

    def __len__(self) -> int:
        return len(self.starts)

    @staticmethod
    def of(strings: Sequence[str]) -> Slices:
        """Take strings."""
        text = SEPARATOR.join(strings)
        if strings and text.count(SEPARATOR) == len(strings) - 1:
            return Slices.split(text)
        # There are none, or one of them holds the separator.
        keys = [string.encode("utf-8", "surrogatepass") for string in strings]
        lengths = np.fromiter(map(len, keys), np.int64, len(keys))
        return Slices(np.frombuffer(b"".join(keys), np.uint8), np.cumsum(lengths) - lengths, lengths)

    @staticmethod
    def split(text: str) -> Slices:
        """Take the strings that `SEPARATOR` parts in a text."""
        blob = np.frombuffer(text.encode("utf-8", "surrogatepass"), np.uint8)
        ends = np.flatnonzero(blob == ord(SEPARATOR))
        starts = np.append(0, ends + 1)
        return Slices(blob, starts, np.append(ends, len(blob)) - starts)

    @staticmethod
    def concatenate(parts: Sequence[Slices]) -> Slices:
        """Set the strings of all parts one after another."""
        if not parts:
            return Slices.of([])
        sizes = [len(part.blob) for part in parts]
        before = np.cumsum([0, *sizes[:-1]]).tolist()
        return Slices(
            np.concatenate([part.blob for part in parts]),
            np.concatenate([part.starts + first for part, first in zip(parts, before, strict=True)]),
            np.concatenate([part.lengths for part in parts]),
        )

    def take(self, which: IntArray) -> Slices:
        """Copy some of the strings, with nothing between them."""
        lengths = self.lengths[which]
        blob = self.blob[positions(self.starts[which], lengths)]
        return Slices(blob, np.cumsum(lengths) - lengths, lengths)

    def after(self, byte: int) -> Slices:
        """Give what stands in each string behind the one place of a byte; all of a string that does not hold it."""
        places = np.flatnonzero(self.blob == byte)
        owners = np.searchsorted(self.starts, places, side="right") - 1
        starts = self.starts.copy()
        starts[owners] = places + 1
        return Slices(self.blob, starts, self.starts + self.lengths - starts)


def distinct(strings: Slices) -> tuple[Int64s, Int32s]:
    """Number the different strings in the order in which they first appear.

    Returns:
        int64[d]: where each of them appears first; int32[n]: the number of every string.
    """
    hashes = _hashes(strings)
    order = np.argsort(hashes)
    hashes = hashes[order]
    is_new = np.ones(len(hashes), np.bool_)
    np.not_equal(hashes[1:], hashes[:-1], out=is_new[1:])
    del hashes
    begins = np.flatnonzero(is_new)
    firsts = np.minimum.reduceat(order, begins) if len(begins) else begins
    by_appearance = np.argsort(firsts)
    places = np.empty(len(firsts), np.int32)
    places[by_appearance] = np.arange(len(firsts), dtype=np.int32)
    numbers = np.empty(len(order), np.int32)
    numbers[order] = places[np.cumsum(is_new) - 1]
    firsts = firsts[by_appearance]
    return (firsts, numbers) if _are_equal(strings, firsts[numbers]) else _distinct_by_dict(strings)


def _hashes(strings: Slices) -> Words:
    """uint64[n]: equal for equal strings; for different ones of at most eight bytes never, if they hold no NUL at their
    ends, and for longer ones nearly never.
    """
    words = _words(strings.blob)
    hashes = _mixed(_read(words, strings, slice(None), 0))
    for longer, offset in _longer(strings):
        hashes[longer] = _mixed(hashes[longer] ^ _read(words, strings, longer, offset))
    return hashes


def _mixed(values: Words) -> Words:
    """Mix the bits of each number; different ones stay different."""
    values *= _MULTIPLIER
    values ^= values >> _SHIFT
    return values


def _are_equal(strings: Slices, others: Int64s) -> bool:
    """Tell whether each string is the same as the one at the place given for it, which has the same hash."""
    if not np.array_equal(strings.lengths, strings.lengths[others]):
        return False
    words = _words(strings.blob)
    if not len(longer := np.flatnonzero(strings.lengths > _WORD)):
        return True
    for which, offset in chain([(longer, 0)], _longer(strings)):
        if not np.array_equal(
            _read(words, strings, which, offset), _read(words, strings, others[which], offset)
        ):
            return False
    return True


def _longer(strings: Slices) -> Iterator[tuple[Int64s, int]]:
    """Yield, for 8, 16, … bytes, which strings are longer."""
    offset, longer = _WORD, np.flatnonzero(strings.lengths > _WORD)
    while len(longer):
        yield longer, offset
        offset += _WORD
        longer = longer[strings.lengths[longer] > offset]


def _words(blob: npt.NDArray[np.uint8]) -> Words:
    """uint64[bytes + 1]: the eight bytes from each byte on, zeros beyond the last."""
    padded = np.zeros(len(blob) + _WORD, np.uint8)
    padded[: len(blob)] = blob
    return np.ndarray((len(blob) + 1,), np.dtype("<u8"), padded.data, strides=(1,))


def _read(words: Words, strings: Slices, which: Int64s | slice, offset: int) -> Words:
    """uint64: up to eight bytes of some strings, from an offset on that is not beyond any of them."""
    read: Words = words[strings.starts[which] + offset]
    read &= _MASKS[np.minimum(strings.lengths[which] - offset, _WORD)]
    return read


def _distinct_by_dict(strings: Slices) -> tuple[Int64s, Int32s]:
    """Do the same for strings of which different ones have one hash: somebody made them so."""
    blob = strings.blob.tobytes()
    firsts: dict[bytes, int] = {}
    bounds = zip(strings.starts.tolist(), strings.lengths.tolist(), strict=True)
    keys = [blob[start : start + length] for start, length in bounds]
    for place, key in enumerate(keys):
        firsts.setdefault(key, place)
    numbers = {key: number for number, key in enumerate(firsts)}
    return (
        np.array(list(firsts.values()), np.int64),
        np.fromiter(map(numbers.__getitem__, keys), np.int32, len(keys)),
    )

"""Which letters has each form of a vocabulary?

What is compared of half a million forms before the forms themselves: their lengths, their first two letters, and
a bit mask of all letters. All without accents. Forms that are too short to be near any word, and those that are
not all letters, are left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from knowledge.analysis import fold_accents
from knowledge.index import Vocabulary

_SHORTEST = 3
"""Letters of the shortest form that is kept: a word of four letters may have one too many."""
_KINDS = 32
"""Letters whose code points are so far apart are taken for one in the masks; those of one alphabet hardly are."""
_CHUNK = 20_000
"""Forms that are read in one step, so that other threads get their turn."""

_LETTER_BITS = 21
"""Of a code point."""

Ints = npt.NDArray[np.int64]
Codes = npt.NDArray[np.uint8] | npt.NDArray[np.uint32]


@dataclass(frozen=True, slots=True)
class Letters:
    """The letters of ``n`` forms, in ``g`` groups that share their length and first two letters."""

    lengths: Ints
    """int64[g]"""
    firsts: Ints
    """int64[g]: code points of the first letter."""
    seconds: Ints
    """int64[g]: of the second one."""
    starts: Ints
    """int64[g + 1]: where each group begins in what follows."""
    masks: npt.NDArray[np.uint64]
    """uint64[n]: a bit for each kind of letter that occurs, and one in the upper half if more than once."""
    forms: npt.NDArray[np.int32]
    """int32[n]: numbers of forms."""

    def __len__(self) -> int:
        return len(self.forms)

    @staticmethod
    def of(codes: Codes, starts: Ints, lengths: Ints, forms: npt.NDArray[np.int32]) -> Letters:
        """Read letters.

        Args:
            codes: code points of a text that holds the words.
            starts: int64[n]: where in it each word begins.
            lengths: int64[n]: how many letters it has, at least two.
            forms: int32[n]: its number.
        """
        keys = _keys(lengths, codes[starts], codes[starts + 1])
        order = np.argsort(keys)
        starts, lengths, forms = starts[order], lengths[order], forms[order]
        bits_of_text = np.left_shift(np.uint32(1), codes % _KINDS, dtype=np.uint32)
        once, twice = np.zeros(len(forms), np.uint32), np.zeros(len(forms), np.uint32)
        for place in range(int(lengths.max(initial=0))):
            longer = int(lengths.searchsorted(place, side="right"))
            bits = bits_of_text[starts[longer:] + place]
            twice[longer:] |= once[longer:] & bits
            once[longer:] |= bits
        masks = once.astype(np.uint64) | twice.astype(np.uint64) << np.uint64(_KINDS)
        return _grouped(keys[order], masks, forms)

    @staticmethod
    def merged(parts: Sequence[Letters]) -> Letters:
        """Put all forms of several together."""
        parts = [part for part in parts if len(part)] or parts[:1]
        if len(parts) == 1:
            return parts[0]
        keys = np.concatenate(
            [_keys(part.lengths, part.firsts, part.seconds).repeat(np.diff(part.starts)) for part in parts]
        )
        order = np.argsort(keys)
        masks = np.concatenate([part.masks for part in parts])
        forms = np.concatenate([part.forms for part in parts])
        return _grouped(keys[order], masks[order], forms[order])


def mask(word: str) -> np.uint64:
    """Give a word's mask, as `Letters.masks` has them."""
    once = twice = 0
    for letter in word:
        bit = 1 << ord(letter) % _KINDS
        twice |= once & bit
        once |= bit
    return np.uint64(once | twice << _KINDS)


def read_letters(vocabulary: Vocabulary, begin: int, end: int) -> Iterator[Letters]:
    """Read the letters of the forms ``begin <= number < end``, in steps."""
    for first in range(begin, end, _CHUNK):
        last = min(first + _CHUNK, end)
        if last <= len(vocabulary.form_keys.table):
            yield from _of_frozen(vocabulary, first, last)
        else:
            yield _of_strings(vocabulary, np.arange(first, last))


def _of_frozen(vocabulary: Vocabulary, begin: int, end: int) -> Iterator[Letters]:
    """Read forms of the frozen table: the bytes of plain words are their letters, the others are decoded."""
    table = vocabulary.form_keys.table
    offsets = table.offsets[begin : end + 1].astype(np.int64)
    # A form ends where its key ends, or at the separator before its term.
    keys = np.append(table.blob[offsets[0] : offsets[-1]], np.uint8(0))
    offsets -= offsets[0]
    starts, ends = offsets[:-1], offsets[1:]
    others = np.flatnonzero((keys | 32) - ord("a") > ord("z") - ord("a"))
    stops = np.minimum(others[np.searchsorted(others, starts)], ends)
    is_decoded = (stops < ends) & (keys[stops] > 127)
    is_plain = ((stops == ends) | (keys[stops] == 0)) & (stops - starts >= _SHORTEST)
    plain = np.flatnonzero(is_plain)
    yield Letters.of(keys, starts[plain], (stops - starts)[plain], (begin + plain).astype(np.int32))
    yield _of_strings(vocabulary, begin + np.flatnonzero(is_decoded))


def _of_strings(vocabulary: Vocabulary, numbers: Ints) -> Letters:
    """Read forms as strings."""
    words, forms = [], []
    for number, form in zip(numbers.tolist(), vocabulary.form_strings.take(numbers), strict=True):
        word = fold_accents(form)
        if len(word) >= _SHORTEST and word.isalpha():
            words.append(word)
            forms.append(number)
    lengths = np.fromiter(map(len, words), np.int64, len(words))
    codes = np.frombuffer("".join(words).encode("utf-32-le"), np.uint32)
    return Letters.of(codes, np.cumsum(lengths) - lengths, lengths, np.array(forms, np.int32))


def _keys(lengths: Ints, firsts: npt.NDArray[np.integer], seconds: npt.NDArray[np.integer]) -> Ints:
    """int64: one number for a length and two letters, of which each takes at most 21 bits; shorter words come first."""
    keys: Ints = lengths << 2 * _LETTER_BITS | firsts.astype(np.int64) << _LETTER_BITS | seconds
    return keys


def _grouped(keys: Ints, masks: npt.NDArray[np.uint64], forms: npt.NDArray[np.int32]) -> Letters:
    """Find the groups of ``n`` forms in the order of their keys."""
    starts = np.flatnonzero(np.diff(keys, prepend=-1))
    heads, letter = keys[starts], (1 << _LETTER_BITS) - 1
    return Letters(
        heads >> 2 * _LETTER_BITS,
        heads >> _LETTER_BITS & letter,
        heads & letter,
        np.append(starts, len(keys)),
        masks,
        forms,
    )

"""Which words of the collection may a misspelt word have meant?

Damerau-Levenshtein distance (one letter left out, put in, replaced, or two neighbours swapped) by rapidfuzz.
Before it, whatever differs in too many letters is left out by comparing bit masks of the letters that occur,
so that half a million forms take a few milliseconds.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from weakref import WeakKeyDictionary

import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import DamerauLevenshtein
from rapidfuzz.process import cdist

from knowledge.analysis import fold_accents
from knowledge.index import Vocabulary

SHORTEST = 4
"""Letters; shorter words have too many neighbours."""
SHORTEST_FOR_TWO = 8
"""Letters from which two errors are allowed, and one in the first letter: of shorter words, people hit that."""
AT_MOST = 3
"""Words tried in the place of one."""
_MASK_BITS = 64
_CHUNK = 20_000


class Spellings:
    """The letters of a vocabulary's forms, for finding near ones."""

    def __init__(self) -> None:
        self._masks = np.zeros(0, np.uint64)
        self._lengths = np.zeros(0, np.int16)
        self._lock = threading.Lock()

    def near(self, word: str, vocabulary: Vocabulary) -> list[tuple[int, int]]:
        """Give the forms within reach of ``word`` as (distance, form number), nearest first."""
        word = fold_accents(word)
        allowed = 2 if len(word) >= SHORTEST_FOR_TWO else 1
        if len(word) < SHORTEST or not word.isalpha():
            return []
        masks, lengths = self._read(vocabulary)
        mask, length = _letters([word])
        # Each error takes at most one letter away and brings at most one.
        is_close = np.abs(lengths - length[0]) <= allowed
        is_close &= np.bitwise_count(masks & ~mask[0]) <= allowed
        is_close &= np.bitwise_count(mask[0] & ~masks) <= allowed
        forms = np.flatnonzero(is_close)
        bare = [fold_accents(string) for string in vocabulary.form_strings.take(forms)]
        distances = cdist(
            [word], bare, scorer=DamerauLevenshtein.distance, score_cutoff=allowed, dtype=np.int32
        )[0].tolist()
        return sorted(
            (distance, form)
            for distance, form, string in zip(distances, forms.tolist(), bare, strict=True)
            if distance <= allowed and string.isalpha() and (allowed > 1 or string[0] == word[0])
        )

    def _read(self, vocabulary: Vocabulary) -> tuple[npt.NDArray[np.uint64], npt.NDArray[np.int16]]:
        """Give masks and lengths of all forms, reading those that are new."""
        with self._lock:
            count = len(vocabulary.form_terms)
            for begin in range(len(self._masks), count, _CHUNK):
                forms = vocabulary.form_strings[begin : min(begin + _CHUNK, count)]
                masks, lengths = _letters([fold_accents(form) for form in forms])
                self._masks = np.concatenate([self._masks, masks])
                self._lengths = np.concatenate([self._lengths, lengths])
            return self._masks[:count], self._lengths[:count]


def near_words(
    word: str, vocabulary: Vocabulary, frequency: Callable[[Sequence[int]], Sequence[int]]
) -> list[int]:
    """Give the likeliest forms that ``word`` may have meant, likeliest first: the nearest, then the commonest.

    Args:
        word: a folded form that the collection lacks.
        vocabulary: the collection's.
        frequency: tells for forms how many passages hold each; those in none are not tried.
    """
    near = _spellings.setdefault(vocabulary, Spellings()).near(word, vocabulary)
    if not near:
        return []
    frequencies = frequency([form for _, form in near])
    living = [
        (distance, -count, form)
        for (distance, form), count in zip(near, frequencies, strict=True)
        if count > 0
    ]
    nearest = min(living, default=(0, 0, 0))[0]
    return [form for distance, _, form in sorted(living) if distance == nearest][:AT_MOST]


def _letters(words: Sequence[str]) -> tuple[npt.NDArray[np.uint64], npt.NDArray[np.int16]]:
    """Give for each word a mask with the bits of its letters (by code point, 64 apart alike), and its length."""
    lengths = np.fromiter(map(len, words), np.int64, len(words))
    codes = np.frombuffer("".join(words).encode("utf-32-le", "surrogatepass"), np.uint32)
    bits = np.left_shift(np.uint64(1), (codes % _MASK_BITS).astype(np.uint64))
    masks = np.zeros(len(words), np.uint64)
    has_letters = lengths > 0
    if has_letters.any():
        starts = np.cumsum(lengths) - lengths
        masks[has_letters] = np.bitwise_or.reduceat(bits, starts[has_letters])
    return masks, lengths.astype(np.int16)


_spellings: WeakKeyDictionary[Vocabulary, Spellings] = WeakKeyDictionary()

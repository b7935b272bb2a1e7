"""Which words of the collection may a misspelt word have meant?

Damerau-Levenshtein distance (one letter left out, put in, replaced, or two neighbours swapped) by rapidfuzz.
Before it, whatever differs in too many letters is left out by comparing bit masks of the letters that occur,
so that half a million forms take a few milliseconds.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any
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


@dataclass(frozen=True, slots=True)
class _Letters:
    """What is compared of n words before the words themselves."""

    masks: npt.NDArray[np.uint64]
    """[n]: the bits of the letters that occur (by code point, 64 apart alike)."""
    lengths: npt.NDArray[np.int16]
    """[n]"""
    firsts: npt.NDArray[np.uint32]
    """[n]: the code point of the first letter; 0 for none."""
    seconds: npt.NDArray[np.uint32]
    """[n]: of the second one."""


class Spellings:
    """The letters of a vocabulary's forms, for finding near ones."""

    def __init__(self) -> None:
        self._letters = _letters([])
        self._lock = threading.Lock()

    def near(self, word: str, vocabulary: Vocabulary) -> list[tuple[int, int]]:
        """Give the forms within reach of ``word`` as (distance, form number), nearest first."""
        word = fold_accents(word)
        allowed = 2 if len(word) >= SHORTEST_FOR_TWO else 1
        if len(word) < SHORTEST or not word.isalpha():
            return []
        letters, sought = self._read(vocabulary), _letters([word])
        # Each error takes at most one letter away and brings at most one.
        is_close = np.abs(letters.lengths - sought.lengths) <= allowed
        is_close &= np.bitwise_count(letters.masks & ~sought.masks) <= allowed
        is_close &= np.bitwise_count(sought.masks & ~letters.masks) <= allowed
        if allowed == 1:
            is_close &= letters.firsts == sought.firsts
        else:
            # Hardly anybody misses both of the first two letters of a long word.
            is_close &= np.isin(letters.firsts, [ord(letter) for letter in word[:2]]) | (
                letters.seconds == ord(word[1])
            )
        forms = np.flatnonzero(is_close)
        bare = [fold_accents(string) for string in vocabulary.form_strings.take(forms)]
        distances = cdist(
            [word], bare, scorer=DamerauLevenshtein.distance, score_cutoff=allowed, dtype=np.int32
        )[0].tolist()
        return sorted(
            (distance, form)
            for distance, form, string in zip(distances, forms.tolist(), bare, strict=True)
            if distance <= allowed and string.isalpha()
        )

    def _read(self, vocabulary: Vocabulary) -> _Letters:
        """Give the letters of all forms, reading those that are new."""
        with self._lock:
            known, count = len(self._letters.masks), len(vocabulary.form_terms)
            parts = [self._letters]
            for begin in range(known, count, _CHUNK):
                forms = vocabulary.form_strings[begin : min(begin + _CHUNK, count)]
                parts.append(_letters([fold_accents(form) for form in forms]))
            if len(parts) > 1:
                self._letters = _Letters(*map(np.concatenate, zip(*map(_arrays, parts), strict=True)))
            return _Letters(*(array[:count] for array in _arrays(self._letters)))


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


def _letters(words: Sequence[str]) -> _Letters:
    """Read the letters of some words."""
    lengths = np.fromiter(map(len, words), np.int64, len(words))
    codes = np.frombuffer("".join(words).encode("utf-32-le", "surrogatepass"), np.uint32)
    bits = np.left_shift(np.uint64(1), (codes % _MASK_BITS).astype(np.uint64))
    masks = np.zeros(len(words), np.uint64)
    firsts, seconds = np.zeros(len(words), np.uint32), np.zeros(len(words), np.uint32)
    starts = np.cumsum(lengths) - lengths
    has_letters = lengths > 0
    if has_letters.any():
        masks[has_letters] = np.bitwise_or.reduceat(bits, starts[has_letters])
        firsts[has_letters] = codes[starts[has_letters]]
        seconds[lengths > 1] = codes[starts[lengths > 1] + 1]
    return _Letters(masks, lengths.astype(np.int16), firsts, seconds)


def _arrays(letters: _Letters) -> tuple[npt.NDArray[Any], ...]:
    return letters.masks, letters.lengths, letters.firsts, letters.seconds


_spellings: WeakKeyDictionary[Vocabulary, Spellings] = WeakKeyDictionary()

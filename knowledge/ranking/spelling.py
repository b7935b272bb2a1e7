"""Which words of the collection may a misspelt word have meant?

Damerau-Levenshtein distance (one letter left out, put in, replaced, or two neighbours swapped) by rapidfuzz.
Before it, forms of another length or beginning are passed over, and what differs in too many letters is left out
by comparing bit masks, so that of half a million forms some hundreds are looked at.
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
from knowledge.index.ragged import positions
from knowledge.ranking.letters import Letters, mask, read_letters

SHORTEST = 4
"""Letters; shorter words have too many neighbours."""
SHORTEST_FOR_TWO = 8
"""Letters from which two errors are allowed, and one in the first letter: of shorter words, people hit that."""
AT_MOST = 3
"""Words tried in the place of one."""
_MANY = 50_000
"""Forms. To read so many takes up to 60 ms, for which no question should wait."""


class Spellings:
    """The letters of a vocabulary's forms, for finding near ones."""

    def __init__(self) -> None:
        self._parts: tuple[Letters, ...] = ()  # each at least twice as large as the next
        self._read_forms = 0
        self._lock = threading.Lock()

    def near(self, word: str, vocabulary: Vocabulary, errors: int = 2) -> list[tuple[int, int]]:
        """Give the forms within reach of ``word`` as (distance, form number), nearest first.

        With ``errors`` only those that are at most so many errors away.
        """
        word = fold_accents(word)
        errors = min(errors, errors_allowed(word))
        parts = self.read(vocabulary)
        if not errors or not parts:
            return []
        forms = np.concatenate([_alike(word, errors, part) for part in parts])
        bare = [fold_accents(string) for string in vocabulary.form_strings.take(forms)]
        distances = cdist(
            [word], bare, scorer=DamerauLevenshtein.distance, score_cutoff=errors, dtype=np.int32
        )[0]
        within = np.flatnonzero(distances <= errors)
        return sorted(zip(distances[within].tolist(), forms[within].tolist(), strict=True))

    def read(self, vocabulary: Vocabulary) -> tuple[Letters, ...]:
        """Give the letters of all forms, reading those that are new."""
        count = len(vocabulary.form_terms)
        with self._lock:
            if self._read_forms < count:
                parts = list(read_letters(vocabulary, self._read_forms, count))
                # Many small parts would each take a search; but a large one is not sorted anew for a few forms.
                kept = self._parts
                while kept and len(kept[-1]) < 2 * sum(map(len, parts)):
                    parts.append(kept[-1])
                    kept = kept[:-1]
                self._parts = (*kept, Letters.merged(parts))
                self._read_forms = count
            return self._parts


def errors_allowed(word: str) -> int:
    """Tell how many errors a word without accents may have: 0 where it is none that could be misspelt."""
    if len(word) < SHORTEST or not word.isalpha():
        return 0
    return 2 if len(word) >= SHORTEST_FOR_TWO else 1


def read_ahead(vocabulary: Vocabulary) -> None:
    """Read the letters of a large vocabulary, for a thread in the background; a small one can wait for its use."""
    if len(vocabulary.form_terms) >= _MANY:
        _spellings_of(vocabulary).read(vocabulary)


def near_words(
    word: str, vocabulary: Vocabulary, frequency: Callable[[Sequence[int]], Sequence[int]]
) -> list[int]:
    """Give the likeliest forms that ``word`` may have meant, likeliest first: the nearest, then the commonest.

    Args:
        word: a folded form that the collection lacks.
        vocabulary: the collection's.
        frequency: tells for forms how many passages hold each; those in none are not tried.
    """
    spellings = _spellings_of(vocabulary)
    # Few words have two errors, and to look for them takes ten times as long.
    for errors in range(1, errors_allowed(fold_accents(word)) + 1):
        near = spellings.near(word, vocabulary, errors)
        if not near:
            continue
        frequencies = frequency([form for _, form in near])
        living = sorted(
            (distance, -count, form)
            for (distance, form), count in zip(near, frequencies, strict=True)
            if count > 0
        )
        if living:
            return [form for distance, _, form in living if distance == living[0][0]][:AT_MOST]
    return []


def _alike(word: str, errors: int, letters: Letters) -> npt.NDArray[np.int32]:
    """int32: the forms that may be at most so many errors away, and some others."""
    is_close = np.abs(letters.lengths - len(word)) <= errors
    if len(word) < SHORTEST_FOR_TWO:
        is_close &= letters.firsts == ord(word[0])
    else:
        # Hardly anybody misses both of the first two letters of a long word.
        first, second = map(ord, word[:2])
        is_close &= (letters.firsts == first) | (letters.firsts == second) | (letters.seconds == second)
    groups = np.flatnonzero(is_close)
    begins = letters.starts[groups]
    places = positions(begins, letters.starts[groups + 1] - begins)
    masks, sought = letters.masks[places], mask(word)
    # Each error takes at most one letter away and brings at most one.
    is_alike = np.bitwise_count(masks & ~sought) <= errors
    is_alike &= np.bitwise_count(sought & ~masks) <= errors
    alike: npt.NDArray[np.int32] = letters.forms[places[is_alike]]
    return alike


_spellings: WeakKeyDictionary[Vocabulary, Spellings] = WeakKeyDictionary()


def _spellings_of(vocabulary: Vocabulary) -> Spellings:
    return _spellings.setdefault(vocabulary, Spellings())

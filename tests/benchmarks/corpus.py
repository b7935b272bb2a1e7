"""Which passages and questions are measured?

Words follow the Zipf-Mandelbrot law, p(rank) ∝ 1 / (rank + 2.7)^1.1, over a vocabulary that grows with the text as
Heaps' law has it, 30 · words^0.6. Everything is drawn from one seed, so that every engine gets the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

EXPONENT = 1.1
SHIFT = 2.7
PASSAGE_WORDS = (60, 200)
QUESTION_WORDS = (6, 18)
COMMON = 100
"""How many of the words are common ones."""
COMMON_SHARE = 0.4
"""Which share of a question's words comes from the common ones."""
_BATCH = 10_000


@dataclass(frozen=True, slots=True)
class Corpus:
    """Generated passages and questions, as ready-made tokens."""

    passages: list[list[str]]
    questions: list[list[str]]

    @property
    def words(self) -> int:
        """How many words the passages have."""
        return sum(map(len, self.passages))


def make_corpus(size: int, questions: int = 1000, seed: int = 1) -> Corpus:
    """Generate ``size`` passages and some questions."""
    words = _Words(size, seed)
    passages = list(words.passages(size))
    return Corpus(passages, list(words.questions(questions)))


class _Words:
    def __init__(self, size: int, seed: int) -> None:
        self._random = np.random.default_rng(seed)
        vocabulary = int(30 * (size * sum(PASSAGE_WORDS) / 2) ** 0.6)
        weights = (np.arange(vocabulary) + 1 + SHIFT) ** -EXPONENT
        self._shares = np.cumsum(weights / weights.sum())
        self._names = [_name(rank) for rank in range(vocabulary)]

    def passages(self, size: int) -> Iterator[list[str]]:
        """Generate passages."""
        low, high = PASSAGE_WORDS
        for begin in range(0, size, _BATCH):
            ends = np.cumsum(self._random.integers(low, high + 1, min(_BATCH, size - begin)))
            ranks = self._ranks(int(ends[-1])).tolist()
            start = 0
            for end in ends.tolist():
                yield [self._names[rank] for rank in ranks[start:end]]
                start = end

    def questions(self, count: int) -> Iterator[list[str]]:
        """Generate questions: each word is one of the common ones, or drawn like the passages' other words."""
        low, high = QUESTION_WORDS
        for _ in range(count):
            length = int(self._random.integers(low, high + 1))
            common = self._random.integers(0, COMMON, length)
            rare = self._ranks(length, begin=COMMON)
            is_common = self._random.random(length) < COMMON_SHARE
            yield [self._names[rank] for rank in np.where(is_common, common, rare).tolist()]

    def _ranks(self, count: int, begin: int = 0) -> npt.NDArray[np.int64]:
        """int64[count]: ranks of words, none above ``begin`` places from the commonest."""
        least = self._shares[begin - 1] if begin else 0.0
        return np.searchsorted(self._shares, self._random.uniform(least, self._shares[-1], count))


_CONSONANTS = "bdfghklmnprstvz"
_VOWELS = "aeiou"


def _name(rank: int) -> str:
    """Spell a word for a rank, commoner ones shorter."""
    syllables = []
    rest = rank + 1
    while rest:
        rest, syllable = divmod(rest, len(_CONSONANTS) * len(_VOWELS))
        consonant, vowel = divmod(syllable, len(_VOWELS))
        syllables.append(_CONSONANTS[consonant] + _VOWELS[vowel])
    return "".join(syllables)

"""Which passages and questions are measured?

Words follow the Zipf-Mandelbrot law, p(rank) ∝ 1 / (rank + 2.7)^1.1, over a vocabulary that grows with the
text as Heaps' law has it, 30 · words^0.6. Everything is drawn from one seed, so that every engine gets the
same.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

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

Ranks = npt.NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Corpus:
    """Generated passages and questions, as ranks of words."""

    vocabulary: int
    ranks: Ranks
    """int32: the words of all passages, then of all questions."""
    ends: npt.NDArray[np.int64]
    """int64[passages + questions]: where each ends in ``ranks``."""
    size: int
    """How many passages there are."""

    @staticmethod
    def generate(size: int, questions: int = 1000, seed: int = 1) -> Corpus:
        """Draw ``size`` passages and some questions."""
        random = np.random.default_rng(seed)
        vocabulary = int(30 * (size * sum(PASSAGE_WORDS) / 2) ** 0.6)
        weights = (np.arange(1, vocabulary + 1) + SHIFT) ** -EXPONENT
        shares = np.cumsum(weights / weights.sum())

        def draw(count: int, beyond: int = 0) -> Ranks:
            """Draw words that are not among the ``beyond`` commonest."""
            least = shares[beyond - 1] if beyond else 0.0
            chosen = np.searchsorted(shares, random.uniform(least, shares[-1], count))
            return np.minimum(chosen, vocabulary - 1).astype(np.int32)

        passage_lengths = random.integers(*PASSAGE_WORDS, size, endpoint=True)
        question_lengths = random.integers(*QUESTION_WORDS, questions, endpoint=True)
        asked = int(question_lengths.sum())
        common = random.integers(0, COMMON, asked, dtype=np.int32)
        words = np.where(random.random(asked) < COMMON_SHARE, common, draw(asked, beyond=COMMON))
        ends = np.cumsum(np.concatenate([passage_lengths, question_lengths]))
        return Corpus(vocabulary, np.concatenate([draw(int(passage_lengths.sum())), words]), ends, size)

    def save(self, path: Path) -> None:
        """Write it to a file."""
        np.savez(path, vocabulary=self.vocabulary, ranks=self.ranks, ends=self.ends, size=self.size)

    @staticmethod
    def load(path: Path) -> Corpus:
        """Read it from a file."""
        with np.load(path) as saved:
            return Corpus(int(saved["vocabulary"]), saved["ranks"], saved["ends"], int(saved["size"]))

    def tokens(self) -> tuple[list[list[str]], list[list[str]]]:
        """Spell the passages and the questions. Equal words are one string, as a tokenizer with a cache gives them."""
        names = [_name(rank) for rank in range(self.vocabulary)]
        texts = []
        start = 0
        for end in self.ends.tolist():
            texts.append([names[rank] for rank in self.ranks[start:end].tolist()])
            start = end
        return texts[: self.size], texts[self.size :]


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


def as_text(words: list[str]) -> str:
    """Write words as sentences, for engines and steps that take text."""
    sentences = [words[begin : begin + 17] for begin in range(0, len(words), 17)]
    return " ".join(" ".join(sentence).capitalize() + "." for sentence in sentences)

"""Which of the candidates' tokens could show an answer?

Numbers, and words like hours, dollars or because: a few hundred of some 6,000, so they are found first, and all that is
asked of them is asked of these alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from knowledge.index import Vocabulary
from knowledge.ranking.answer_types import Wanted
from knowledge.ranking.traits import (
    AMOUNT,
    CLOCK,
    DURATION,
    MONEY,
    PLACE,
    REASON,
    STEP,
    WORD,
    YEAR,
    FormTraits,
)

Ints = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Signs:
    """The few of the candidates' tokens that could show an answer, ``c`` of them: numbers, and words like hours."""

    tokens: Ints
    """int64[c], ascending."""
    sentences: Ints
    """int64[c]: in which sentence each stands."""
    is_new_amount: Flags
    """bool[c]: numbers, in digits or as words, that the question doesn't name."""
    is_number: Flags
    """bool[c]: of these the ones in digits."""
    is_year: Flags
    """bool[c]: of these the years."""
    shown: Mapping[str, Flags]
    """Kind of answer → bool[c]."""
    sentence_of: Ints
    """int64[t]: of all tokens."""
    is_amount: Flags
    """bool[t + 3]: of all tokens, named in the question or not, behind two and before one that are none."""

    @staticmethod
    def of(
        forms: Ints, is_asked: Flags, sentence_of: Ints, traits: FormTraits, vocabulary: Vocabulary
    ) -> Signs:
        """Find them among the tokens, which are given by their forms."""
        kinds = traits.kinds(forms, vocabulary)
        signs = traits.signs(forms)
        tokens = ((kinds != WORD) | (signs != 0)).nonzero()[0]
        kinds, signs, is_new = kinds.take(tokens), signs.take(tokens), ~is_asked.take(tokens)
        is_number = kinds != WORD
        is_amount_here = is_number | (signs & AMOUNT > 0)
        is_amount = np.zeros(len(forms) + 3, np.bool_)
        is_amount[tokens + 2] = is_amount_here
        beside = _beside(tokens, is_amount, sentence_of)
        return Signs(
            tokens=tokens,
            sentences=sentence_of.take(tokens),
            is_new_amount=is_new & is_amount_here,
            is_number=is_new & is_number,
            is_year=is_new & (kinds == YEAR),
            shown={
                "duration": (signs & DURATION > 0) & beside,
                "money": (signs & MONEY > 0) & beside,
                "clock": signs & CLOCK > 0,
                "reason": signs & REASON > 0,
                "step": signs & STEP > 0,
                "place": signs & PLACE > 0,
            },
            sentence_of=sentence_of,
            is_amount=is_amount,
        )

    def count(self, are: Flags, sentences: int) -> Ints:
        """int64[s]: how many of some of these tokens each sentence has."""
        return np.bincount(self.sentences[are], minlength=sentences)

    def are_counted(self, tokens: Ints) -> Flags:
        """bool[tokens]: which have an amount beside them and are none themselves."""
        return _beside(tokens, self.is_amount, self.sentence_of) & ~self.is_amount.take(tokens + 2)


def _beside(tokens: Ints, is_amount: Flags, sentence_of: Ints) -> Flags:
    """bool[tokens]: which have an amount at most two before them, or right behind: 30 minutes, £ 5.

    ``is_amount`` begins two tokens earlier and ends one later than the others, so that none looks over the edge.
    """
    sentences = sentence_of.take(tokens)
    beside = np.zeros(len(tokens), np.bool_)
    for distance in (-2, -1, 1):
        is_same = sentence_of.take(tokens + distance, mode="clip") == sentences
        beside |= is_same & is_amount.take(tokens + (distance + 2))
    return beside


def evidence_of(wanted: Wanted, signs: Signs, names: Ints) -> Ints:
    """int64[e], ascending: tokens that could be what the question wants."""
    shown = signs.shown
    is_evidence = np.zeros(len(signs.tokens), np.bool_)
    if wanted.number:
        is_evidence |= signs.is_new_amount
    if wanted.date:
        is_evidence |= signs.is_year | shown["clock"]
    if wanted.duration:
        is_evidence |= shown["duration"]
    if wanted.money:
        is_evidence |= shown["money"]
    evidence = signs.tokens[is_evidence]
    if wanted.name or wanted.place:
        return np.union1d(evidence, names) if len(evidence) else names
    return evidence

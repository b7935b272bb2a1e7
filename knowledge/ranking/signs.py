"""Which of the candidates' words could show an answer: numbers, units, times, reasons, steps, places?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from knowledge.index import Snapshot
from knowledge.ranking.amounts import phrases_of
from knowledge.ranking.answer_types import Wanted
from knowledge.ranking.lookup import neighbours
from knowledge.ranking.traits import (
    AMOUNT,
    ASKS,
    CLOCK,
    DURATION,
    MONEY,
    PLACE,
    REASON,
    STEP,
    WORD,
    YEAR,
    traits_of,
)

LEADING = 2
"""Words of a sentence among which a question has its question word: "When …", "At what time …"."""

Ints = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Signs:
    """The few of the candidates' ``t`` tokens that could show an answer, ``c`` of them."""

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
    asks: Flags
    """bool[c]: question words."""
    shown: Mapping[str, Flags]
    """Kind of answer → bool[c]."""
    sentence_of: Ints
    """int64[t]: of all tokens."""
    is_amount: Flags
    """bool[t + 3]: of all tokens, named in the question or not, behind two and before one that are none."""

    @staticmethod
    def of(forms: Ints, is_asked: Flags, sentence_of: Ints, wanted: Wanted, snapshot: Snapshot) -> Signs:
        """Find them among the tokens, which are given by their forms, and whether the question has each."""
        traits = traits_of(snapshot.vocabulary)
        kinds = traits.kinds(forms, snapshot.vocabulary)
        signs = traits.signs(forms)
        if wanted.reason:
            signs = _with_phrases(signs, forms, sentence_of, snapshot)
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
            asks=signs & ASKS > 0,
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

    def only_asks(self, is_new: Flags, starts: Ints) -> Flags:
        """bool[s]: which begin with a question word and, but for such, have no new token: nothing that could answer.

        A sentence that says the same without one in front may well be an answer: "Dogs are allowed.", "We open when
        the sun rises."

        Args:
            is_new: bool[t], tokens that the question doesn't have.
            starts: int64[s], where the sentences begin.
        """
        sentences = len(starts)
        is_leading = self.tokens - starts.take(self.sentences) < LEADING
        new = np.bincount(self.sentence_of[is_new], minlength=sentences)
        new_asking = self.count(self.asks & is_new.take(self.tokens), sentences)
        are_asking: Flags = (new == new_asking) & (self.count(self.asks & is_leading, sentences) > 0)
        return are_asking

    def evidence(self, wanted: Wanted, names: Ints) -> Ints:
        """int64[e], ascending: tokens that could be what the question wants, names (int64, ascending) among them."""
        is_evidence = np.zeros(len(self.tokens), np.bool_)
        if wanted.number:
            is_evidence |= self.is_new_amount
        if wanted.date:
            is_evidence |= self.is_year | self.shown["clock"]
        if wanted.duration:
            is_evidence |= self.shown["duration"]
        if wanted.money:
            is_evidence |= self.shown["money"]
        evidence = self.tokens[is_evidence]
        if wanted.name or wanted.place:
            return np.union1d(evidence, names) if len(evidence) else names
        return evidence


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


def _with_phrases(
    signs: npt.NDArray[np.uint8], forms: Ints, sentence_of: Ints, snapshot: Snapshot
) -> npt.NDArray[np.uint8]:
    """uint8[t]: the signs of forms, with those of words in a row that give a reason: due to, as a result of."""
    vocabulary = snapshot.vocabulary
    found = signs.copy()
    for phrase in phrases_of("reasons"):
        for language in snapshot.languages:
            numbers = [vocabulary.form_id(word, language) for word in phrase]
            if min(numbers) >= 0:
                found[neighbours(forms, tuple(numbers), sentence_of)] |= REASON
    return found

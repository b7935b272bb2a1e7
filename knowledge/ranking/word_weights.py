"""How much does a word of a question count?

By its idf, as if the collection had some passages of ordinary language beside its own: in a small collection, a word
that stands nowhere or once may be a rare one or just any word, and only its language can tell. The more passages the
collection has, the less the ordinary ones matter.
"""

from __future__ import annotations

from math import exp, log

ORDINARY_PASSAGES = 300.0
"""Passages of ordinary language that count beside the collection's."""
ORDINARY_WORDS = 60.0
"""Words of each."""
_LEAST = 0.5
"""Passages in which every word stands at least, as if half a passage had it."""


def word_weight(passages_with: int, passages: int, commonness: float) -> float:
    """Give a word's weight, above 0.

    Args:
        passages_with: in how many of the collection's passages it stands.
        passages: how many there are.
        commonness: of the word in its language, on Zipf's scale: the decadic logarithm of its occurrences in a
            billion words (van Heuven et al. 2014); 0 for an unknown one.
    """
    expected = ORDINARY_PASSAGES * (1 - exp(-ORDINARY_WORDS * 10 ** (commonness - 9)))
    return log((passages + ORDINARY_PASSAGES + 1) / max(passages_with + expected, _LEAST))

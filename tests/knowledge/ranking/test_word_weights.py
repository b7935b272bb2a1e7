from __future__ import annotations

from math import isfinite

from hypothesis import given
from hypothesis import strategies as st

from knowledge.ranking.word_weights import word_weight

PASSAGES = st.integers(0, 1_000_000)
COMMONNESS = st.floats(0, 8)


@given(passages=PASSAGES, share=st.floats(0, 1), other=st.floats(0, 1), common=COMMONNESS)
def test_a_word_weighs_less_the_more_passages_have_it(
    passages: int, share: float, other: float, common: float
) -> None:
    """Of two equally common words the one in more passages never weighs more."""
    few, many = sorted([int(share * passages), int(other * passages)])
    assert word_weight(few, passages, common) >= word_weight(many, passages, common)


@given(passages=PASSAGES, share=st.floats(0, 1), one=COMMONNESS, other=COMMONNESS)
def test_a_word_weighs_less_the_commoner_it_is(passages: int, share: float, one: float, other: float) -> None:
    """Of two words in as many passages the one that is commoner in its language never weighs more."""
    rare, common = sorted([one, other])
    held = int(share * passages)
    assert word_weight(held, passages, rare) >= word_weight(held, passages, common)


@given(passages=PASSAGES, share=st.floats(0, 1), common=COMMONNESS)
def test_every_word_weighs_something(passages: int, share: float, common: float) -> None:
    """A weight is above 0 and finite, even of a word that every passage has and every text of its language."""
    weight = word_weight(int(share * passages), passages, common)
    assert isfinite(weight)
    assert weight > 0


def test_the_language_matters_less_in_a_large_collection() -> None:
    """What the collection shows of a word outweighs its language, the more passages there are."""
    apart = [
        word_weight(size // 10, size, 2.0) - word_weight(size // 10, size, 6.0)
        for size in (10, 1000, 100_000)
    ]
    assert apart == sorted(apart, reverse=True)

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from knowledge.evaluation.typos import SHORTEST, with_typo

WORDS = st.lists(st.text("abcdeабвгд", min_size=1, max_size=9), min_size=1, max_size=6)


@given(words=WORDS, seed=st.integers(0, 1000))
def test_one_inner_letter_of_one_longer_word_changes(words: list[str], seed: int) -> None:
    """One word of five letters or more has one error, not in its first or last letter; others stay."""
    question = " ".join(words)
    changed = with_typo(question, random.Random(seed))
    assert OSA.distance(question, changed) <= 1
    differing = [(a, b) for a, b in zip(words, changed.split(" "), strict=True) if a != b]
    assert len(differing) <= 1
    for before, after in differing:
        assert len(before) >= SHORTEST
        assert (before[0], before[-1]) == (after[0], after[-1])


@given(words=WORDS, seed=st.integers(0, 1000))
def test_the_same_seed_makes_the_same_error(words: list[str], seed: int) -> None:
    """Errors are repeatable."""
    question = " ".join(words)
    assert with_typo(question, random.Random(seed)) == with_typo(question, random.Random(seed))


def test_all_kinds_of_errors_come_up() -> None:
    """Letters are left out, put in, replaced and swapped."""
    made = {with_typo("lantern", random.Random(seed)) for seed in range(200)}
    assert {len(word) for word in made} == {6, 7, 8}
    assert any(sorted(word) == sorted("lantern") and word != "lantern" for word in made)
    assert any(len(word) == 7 and sorted(word) != sorted("lantern") for word in made)


def test_short_words_stay() -> None:
    """Without a word of five letters a question stays as it is."""
    assert with_typo("Who was he?", random.Random(7)) == "Who was he?"

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from knowledge.semantic import Asked, VectorMeaning, Vectors
from knowledge.semantic.meaning import nearest_reading
from tests.knowledge.semantic.letters import Letters

TEXTS = [
    "Honey is kept dry and dark.",
    "The ovens are heated before dawn.",
    "A loaf is baked for forty minutes.",
    "Tides rise and fall.",
    "The bakery opens at seven.",
]
COSINES = arrays(np.float32, 8, elements=st.floats(-1, 1, width=32))


def nearest(*readings: str) -> int:
    """Return the place of the text nearest to a question of these readings."""
    letters = Letters()
    vectors = Vectors.of(range(len(TEXTS)), range(len(TEXTS)), letters.passages(TEXTS))
    return int(
        VectorMeaning(Asked(lambda: readings, letters.question), vectors, lambda _: True).nearest(1)[0]
    )


def test_a_question_before_helps_and_does_not_rule() -> None:
    """A question that names its topic finds that, whatever was asked before it; one that names none finds the old."""
    before = "Is a loaf baked for forty minutes?"
    assert nearest("honey?") == nearest("honey?", f"{before} honey?") == 0
    assert nearest("and why?") != nearest("and why?", f"{before} and why?") == 2


@given(COSINES, COSINES)
def test_a_second_reading_takes_nothing_away(first: np.ndarray, second: np.ndarray) -> None:
    """With another reading no passage is less near than without it, and every value is still a cosine."""
    both = nearest_reading([first, second])
    assert (both >= first - 1e-6).all()
    assert (np.abs(both) <= 1).all()
    assert nearest_reading([first]).tolist() == first.tolist()


def test_one_passage_stands_out_from_none() -> None:
    """Where all passages are equally near there is nothing to compare, and no error."""
    even = np.full(3, 0.8, np.float32)
    other = np.array([0.1, 0.2, 0.9], np.float32)
    assert nearest_reading([even, other]).tolist() == even.tolist()
    assert nearest_reading([other, even]).tolist() == np.maximum(other, other.mean()).tolist()
    assert nearest_reading([even[:0], even[:0]]).tolist() == []


def test_a_reading_that_fails_leaves_all_to_the_words() -> None:
    """Both readings have a vector, or neither is used."""
    assert Asked(lambda: ["honey?", "bread? honey?"], lambda _: None).vectors == ()
    assert len(Asked(lambda: ["honey?", "bread? honey?"], Letters().question).vectors) == 2

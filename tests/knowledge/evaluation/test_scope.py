from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.evaluation.scope import auroc, calibration, share_answered, threshold_keeping

SHARES = st.lists(st.integers(0, 20).map(lambda n: n / 20), min_size=1, max_size=40)


@given(inside=SHARES, outside=SHARES)
def test_auroc_counts_ordered_pairs(inside: list[float], outside: list[float]) -> None:
    """The area is the share of pairs in order, a tie counting half."""
    pairs = [(a > b) + (a == b) / 2 for a in inside for b in outside]
    assert auroc(inside, outside) == pytest.approx(sum(pairs) / len(pairs))


def test_of_nothing_there_is_no_figure() -> None:
    """Without questions on one side there is nothing to tell apart, and None that JSON can say."""
    assert auroc([], [0.5]) is None
    assert auroc([0.5], []) is None
    assert share_answered([], 0.5) is None


@given(inside=SHARES, kept=st.floats(0.5, 1))
def test_the_threshold_keeps_what_it_should(inside: list[float], kept: float) -> None:
    """At least the share asked for reaches the threshold, and a greater one would lose it."""
    threshold = threshold_keeping(inside, kept)
    assert share_answered(inside, threshold) >= kept - 1e-9
    above = [value for value in inside if value > threshold]
    assert len(above) < kept * len(inside) + 1e-9 or not above or len(above) / len(inside) < kept


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans()), min_size=1, max_size=60))
def test_calibration_counts_every_question_once(pairs: list[tuple[float, bool]]) -> None:
    """Each question is in the one range that its confidence lies in."""
    bins = calibration([stated for stated, _ in pairs], [right for _, right in pairs])
    assert sum(one.questions for one in bins) == len(pairs)
    assert sum(one.questions * one.right for one in bins) == pytest.approx(sum(r for _, r in pairs))
    assert all(one.low - 1e-9 <= one.stated <= one.high + 1e-9 for one in bins)

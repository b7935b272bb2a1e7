from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.index import ragged
from knowledge.index.ragged import Ragged
from tests.examples import examples

ROWS = st.lists(st.lists(st.integers(0, 99), max_size=5), max_size=12)


@settings(max_examples=examples(100), deadline=None)
@given(ROWS, ROWS, st.data())
def test_rows_come_back(first: list[list[int]], second: list[list[int]], data: st.DataObject) -> None:
    """Rows that are concatenated and taken are those that were put in."""
    rows = first + second
    joined = Ragged.concatenate([Ragged.of(first), Ragged.of(second)])
    assert [joined.row(i).tolist() for i in range(len(joined))] == rows
    chosen = data.draw(st.lists(st.integers(0, len(rows) - 1), max_size=8)) if rows else []
    taken = joined.take(np.array(chosen, np.int64))
    assert [taken.row(i).tolist() for i in range(len(taken))] == [rows[i] for i in chosen]


@settings(max_examples=examples(100), deadline=None)
@given(st.lists(st.integers(0, 9), max_size=30))
def test_repeating_in_steps_is_repeating(counts: list[int]) -> None:
    """Short steps give what one long one gives."""
    values = np.arange(len(counts))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ragged, "_STEP", 4)
        repeated = ragged.repeat(values, np.array(counts, np.int64))
    assert repeated.tolist() == np.repeat(values, np.array(counts, np.int64)).tolist()

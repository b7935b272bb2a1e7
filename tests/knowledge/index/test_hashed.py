"""Numbers by hashes."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.index.hashed import HashedNumbers

# Few different ones, of which many belong in one place.
hashes = st.lists(
    st.integers(0, 3).flatmap(lambda n: st.sampled_from([n, n << 10, n << 40, n + 9])), max_size=30
)


@settings(deadline=None)
@given(st.lists(hashes, max_size=4), st.integers(0, 2000))
def test_hashes_are_numbered_as_a_dict_would(batches: list[list[int]], many: int) -> None:
    """The first hash gets 0, the next new one 1, and a known one what it had, however full the table is."""
    numbered = HashedNumbers()
    known: dict[int, int] = {}
    for batch in [*batches, list(range(100, 100 + many)), *batches]:
        expected = [known.setdefault(key, len(known)) for key in batch]
        before = len(numbered)
        numbers, firsts = numbered.number(np.array(batch, np.int64))
        assert numbers.tolist() == expected
        assert numbers[firsts].tolist() == list(range(before, len(numbered)))
    assert len(numbered) == len(known)

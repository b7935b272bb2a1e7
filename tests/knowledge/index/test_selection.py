"""Which passages a search finds where not all may be found."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.index import postings, topk
from tests.examples import examples
from tests.knowledge.index.model import CHANGES, Model


@pytest.mark.parametrize(("rows_from", "few"), [(4096, 1024), (1, 0), (4096, 0)])
@settings(max_examples=examples(60), deadline=None)
@given(CHANGES, st.sets(st.integers(0, 11)), st.integers(1, 8))
def test_a_selection_leaves_out_and_changes_nothing_else(
    rows_from: int, few: int, changes: list[tuple[int, list[list[str]] | None]], chosen: set[int], k: int
) -> None:
    """The best k of a selection are the first k of all hits that are of its articles, with the same scores."""
    model = Model()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(postings, "_ROWS_FROM", rows_from)
        patch.setattr(postings, "_FEW", few)
        patch.setattr(topk, "_FEW", few)
        for article_id, passages in changes:
            model.change(article_id, passages)
        snapshot = model.index.snapshot
        selection = snapshot.select(sorted(chosen))
        among = {id_ for article in chosen for id_, _ in model.living.get(article, [])}
        assert set(selection.passage_ids.tolist()) == among
        assert len(selection) == len(among)
        for question in (["a"], ["b", "c", "b"]):
            every = snapshot.search(question, 1_000)
            hits = snapshot.search(question, k, None, selection)
            expected = [
                hit
                for hit in zip(every.passage_ids.tolist(), every.scores.tolist(), strict=True)
                if hit[0] in among
            ]
            assert list(zip(hits.passage_ids.tolist(), hits.scores.tolist(), strict=True)) == expected[:k]

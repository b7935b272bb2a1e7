from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.index import Index, Snapshot, merging
from knowledge.index.merging import find_due, put_merged
from knowledge.index.segment import Segment
from tests.examples import examples
from tests.knowledge.index.library import library_hits

WORDS = st.sampled_from([*"abcdef"])
ARTICLES = st.lists(st.lists(WORDS, max_size=4), min_size=1, max_size=4)
CHANGES = st.lists(
    st.one_of(st.tuples(st.integers(0, 9), ARTICLES), st.tuples(st.integers(0, 9), st.none())), max_size=12
)


class _Model:
    """An index and the passages that it should hold."""

    def __init__(self) -> None:
        self.index = Index()
        self.living: dict[int, list[tuple[int, list[str]]]] = {}
        self.next_id = 0

    def change(self, article_id: int, passages: list[list[str]] | None) -> None:
        """Add an article, or remove it."""
        self.living.pop(article_id, None)
        if passages is None:
            self.index.remove(article_id, 1)
        else:
            self.index.add_tokens(article_id, self.next_id, passages, 1)
            self.living[article_id] = list(enumerate(passages, self.next_id))
            self.next_id += len(passages)

    def compare(self, snapshot: Snapshot) -> None:
        """Compare a snapshot's hits with the library's."""
        passages = [passage for article in self.living.values() for passage in article]
        for question in (["a"], ["b", "c", "b"], ["f", "d", "e"]):
            hits = snapshot.search(question, 20)
            found = list(zip(hits.passage_ids.tolist(), hits.scores.tolist(), strict=True))
            assert found == library_hits(passages, question, 20)


@settings(max_examples=examples(150), deadline=None)
@given(CHANGES, CHANGES)
def test_changes_during_a_merge_are_kept(
    before: list[tuple[int, list[list[str]] | None]], meanwhile: list[tuple[int, list[list[str]] | None]]
) -> None:
    """What is added or removed while segments are merged holds afterwards."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(merging, "TAIL", 1)
        model = _Model()
        for change in before:
            model.change(*change)
        old = model.index.snapshot.state
        place = find_due(old)
        if place is None:
            return
        merged = Segment.merge(old.segments[place], old.average_length)
        for change in meanwhile:
            model.change(*change)
        model.compare(Snapshot(put_merged(model.index.snapshot.state, place, merged)))

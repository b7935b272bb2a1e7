from __future__ import annotations

import pytest
from hypothesis import given, settings

from knowledge.index import Snapshot, merging
from knowledge.index.merging import find_due, put_merged
from knowledge.index.segment import Segment
from tests.examples import examples
from tests.knowledge.index.model import CHANGES, Change, Model


@settings(max_examples=examples(150), deadline=None)
@given(CHANGES, CHANGES)
def test_changes_during_a_merge_are_kept(before: list[Change], meanwhile: list[Change]) -> None:
    """What is added or removed while segments are merged holds afterwards."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(merging, "TAIL", 1)
        model = Model()
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

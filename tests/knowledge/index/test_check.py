from __future__ import annotations

from dataclasses import replace

from knowledge.index import Index, Snapshot, check_index


def test_a_wrong_index_is_told() -> None:
    """A comparison with the library notices a wrong length, count or frequency."""
    index = Index()
    index.add_tokens(1, 0, [["a", "b", "b"], ["b", "c"], ["c", "c", "d", "e"], []] * 5, 1)
    state = index.snapshot.state
    report = check_index(index.snapshot)
    assert report.is_equal
    assert report.questions == 15
    assert "all equal" in str(report)
    (segment,) = state.segments
    postings = segment.postings
    wrong = [
        replace(state, lengths=state.lengths + 1),
        replace(state, total_length=state.total_length + 1),
        replace(
            state,
            segments=(replace(segment, postings=replace(postings, counts=postings.counts + 1)),),
        ),
    ]
    for changed in wrong:
        report = check_index(Snapshot(changed))
        assert not report.is_equal
        assert "rank-bm25" in str(report)

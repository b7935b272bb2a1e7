"""Rebuilds of the index and what became of them."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from knowledge.errors import NotFound, RebuildRunning
from knowledge.store import Store

from .conftest import Clock


def test_one_rebuild_runs_at_a_time(store: Store) -> None:
    """A second one is refused while the first runs, and may begin after it."""
    job = store.rebuilds.start(total=10)
    with pytest.raises(RebuildRunning):
        store.rebuilds.start(total=10)
    assert store.rebuilds.running() == job
    store.rebuilds.end(job.id, "cancelled")
    assert store.rebuilds.running() is None
    store.rebuilds.start(total=10)


@pytest.mark.parametrize("state", ["done", "failed", "cancelled"])
def test_a_rebuild_is_followed_to_its_end(store: Store, clock: Clock, state: str) -> None:
    """Its message and its end are kept; only a completed one counts as the last rebuild."""
    job = store.rebuilds.start(total=10, requested_by=1)
    assert (job.state, job.started_at, job.ended_at, job.requested_by) == ("running", clock(), None, 1)
    store.rebuilds.set_message(job.id, channel_id=2, message_id=3)
    clock.advance(timedelta(minutes=1))
    ended = store.rebuilds.end(job.id, state, error="Why." if state == "failed" else None)
    assert ended == store.rebuilds.get(job.id)
    assert (ended.state, ended.ended_at, ended.channel_id, ended.message_id) == (state, clock(), 2, 3)
    assert (ended.done, ended.total) == (10 if state == "done" else 0, 10)
    assert ended.error == ("Why." if state == "failed" else None)
    is_done = state == "done"
    assert store.rebuilds.last_done_at() == store.status().rebuilt_at == (clock() if is_done else None)
    assert store.rebuilds.unreported() == []


def test_a_rebuild_cut_short_by_the_end_of_the_process_is_reported_once(path: Path) -> None:
    """When the collection is opened again, the rebuild is interrupted, until somebody was told."""
    store = Store(path)
    job = store.rebuilds.start(total=10, requested_by=1, channel_id=2, message_id=3)
    store.close()
    store = Store(path)
    (interrupted,) = store.rebuilds.unreported()
    assert (interrupted.id, interrupted.state, interrupted.message_id) == (job.id, "interrupted", 3)
    assert store.rebuilds.running() is None
    store.close()
    store = Store(path)
    assert store.rebuilds.unreported() == [interrupted]
    store.rebuilds.set_reported(job.id)
    assert store.rebuilds.unreported() == []
    store.close()


def test_an_ended_rebuild_stays_as_it_ended(store: Store) -> None:
    """A second end changes nothing, and an unknown rebuild is not found."""
    job = store.rebuilds.start(total=10)
    ended = store.rebuilds.end(job.id, "cancelled")
    assert store.rebuilds.end(job.id, "done") == ended
    with pytest.raises(NotFound):
        store.rebuilds.end(99, "done")

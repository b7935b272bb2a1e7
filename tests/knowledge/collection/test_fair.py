"""The pool that answers questions of many collections."""

from __future__ import annotations

import threading
from concurrent.futures import Future

import pytest

from knowledge.collection.fair import FairPool
from knowledge.collection.pace import Pace
from knowledge.errors import BusyError
from tests.knowledge.collection.test_pace import Clock


def test_a_noisy_key_does_not_starve_a_quiet_one() -> None:
    """With one thread and fifty jobs waiting of one key, a job of another key is the next but one served."""
    pool = FairPool(1, waiting=64)
    gate = threading.Event()
    served: list[str] = []
    pool.submit("noisy", gate.wait)
    jobs = [pool.submit("noisy", served.append, "noisy") for _ in range(50)]
    quiet = pool.submit("quiet", served.append, "quiet")
    gate.set()
    quiet.result(timeout=30)
    for job in jobs:
        job.result(timeout=30)
    pool.close()
    assert served.index("quiet") <= 1
    assert len(served) == 51


def test_a_full_line_is_refused_and_the_others_go_on() -> None:
    """Past its bound a key gets BusyError at once; another key is still accepted."""
    pool = FairPool(1, waiting=2)
    gate = threading.Event()
    started = threading.Event()
    pool.submit("a", lambda: (started.set(), gate.wait()))
    assert started.wait(10)
    pool.submit("a", int)
    pool.submit("a", int)
    with pytest.raises(BusyError):
        pool.submit("a", int)
    other = pool.submit("b", int, "7")
    gate.set()
    assert other.result(timeout=30) == 7
    pool.close()


def test_an_error_reaches_who_asked() -> None:
    """An exception of a job comes out of its future, and the thread goes on."""
    pool = FairPool(1)
    with pytest.raises(ValueError, match="invalid literal"):
        pool.submit("a", int, "x").result(timeout=30)
    assert pool.submit("a", int, "1").result(timeout=30) == 1
    pool.close()


def _busy(pool: FairPool, keys: list[str], jobs: int) -> tuple[threading.Event, list[Future[object]]]:
    """Keep the threads busy and put so many jobs of each key behind; return what ends it, and the jobs."""
    gate = threading.Event()
    held: list[Future[object]] = [pool.submit(f"holder {number}", gate.wait) for number in range(4)]
    return gate, held + [pool.submit(key, int) for _ in range(jobs) for key in keys]


def test_two_hundred_at_once_in_one_server_are_all_answered() -> None:
    """They are accepted however slow the answers are; those that come on top of them are told that it takes long."""
    clock = Clock()
    pace = Pace(clock)
    for _ in range(20):  # a second each
        pace.begin()
        clock.now += 1
        pace.end()
    pool, gate = FairPool(4, pace=pace), threading.Event()
    jobs: list[Future[object]] = [pool.submit("a", gate.wait) for _ in range(200)]
    jobs.append(pool.submit("a", gate.wait))
    with pytest.raises(BusyError):
        pool.submit("a", gate.wait)
    gate.set()
    for job in jobs:
        job.result(timeout=30)
    pool.close()


def test_two_thousand_at_once_are_answered_or_told_so() -> None:
    """Of many in many lines, each is accepted and done or refused at once; a line that is nearly empty is accepted."""
    pace = Pace(lambda: 0.0)
    pool = FairPool(4, pace=pace)
    gate, jobs = _busy(pool, [f"server {number}" for number in range(400)], 2)
    refused = 0
    for _ in range(400):
        try:
            jobs.append(pool.submit("server 7", int))
        except BusyError:
            refused += 1
    assert 0 < refused <= 400
    jobs.append(pool.submit("a quiet one", int))
    gate.set()
    for job in jobs:
        job.result(timeout=30)
    pool.close()
    assert pool.waiting == 0


def test_a_flood_takes_no_place_from_others() -> None:
    """While the line of one server is refused as too long, those of others are as short as ever."""
    pool = FairPool(4)
    gate, jobs = _busy(pool, ["flooded"], 300)
    for _ in range(100):
        jobs.append(pool.submit("flooded", int))
    with pytest.raises(BusyError):
        pool.submit("flooded", int)
    jobs += [pool.submit(f"server {number}", int) for number in range(100)]
    gate.set()
    for job in jobs:
        job.result(timeout=30)
    pool.close()


def test_who_has_a_place_counts_and_is_not_refused() -> None:
    """Questions that are still to come in fill a line as those that wait do, and give their places back."""
    pool = FairPool(1, waiting=2)
    with pool.place("a"), pool.place("a"):
        with pytest.raises(BusyError), pool.place("a"):
            pass
        with pool.place("b"):
            assert pool.under_way == 3
        assert pool.of("a", is_let_in=True).submit(int, "7").result(timeout=60) == 7
    assert pool.under_way == 0
    with pool.place("a"):
        assert pool.under_way == 1
    pool.close()


def test_what_nobody_waits_for_tells_nothing_of_how_long_answers_take() -> None:
    """The pace is that of answers: other work on the same threads does not count."""
    clock = Clock()
    pace = Pace(clock)
    pool = FairPool(1, pace=pace)
    before = pace.seconds_for(1)
    for _ in range(50):
        pool.of("a", may_wait=True).submit(setattr, clock, "now", clock.now + 9).result(timeout=60)
    assert pace.seconds_for(1) == before
    pool.close()

"""The pool that answers questions of many collections."""

from __future__ import annotations

import threading

import pytest

from knowledge.collection.fair import FairPool
from knowledge.errors import BusyError


def test_a_noisy_key_does_not_starve_a_quiet_one() -> None:
    """With one thread and fifty jobs waiting of one key, a job of another key is the next but one served."""
    pool = FairPool(1, waiting=64)
    gate = threading.Event()
    served: list[str] = []
    pool.submit("noisy", gate.wait)
    jobs = [pool.submit("noisy", served.append, "noisy") for _ in range(50)]
    quiet = pool.submit("quiet", served.append, "quiet")
    gate.set()
    quiet.result(timeout=10)
    for job in jobs:
        job.result(timeout=10)
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
    assert other.result(timeout=10) == 7
    pool.close()


def test_an_error_reaches_who_asked() -> None:
    """An exception of a job comes out of its future, and the thread goes on."""
    pool = FairPool(1)
    with pytest.raises(ValueError, match="invalid literal"):
        pool.submit("a", int, "x").result(timeout=10)
    assert pool.submit("a", int, "1").result(timeout=10) == 1
    pool.close()

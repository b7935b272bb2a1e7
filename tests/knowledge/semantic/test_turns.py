from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from knowledge.semantic.turns import Turns


@pytest.fixture
def worker() -> Iterator[ThreadPoolExecutor]:
    """One thread."""
    with ThreadPoolExecutor(1) as executor:
        yield executor


def until_idle(worker: ThreadPoolExecutor, left: list[str]) -> None:
    """Wait until no turn is left to take."""
    while left:
        worker.submit(lambda: None).result(10)
    worker.submit(lambda: None).result(10)


def test_pieces_of_work_take_turns(worker: ThreadPoolExecutor) -> None:
    """Two pieces of work on one thread go forward together, whoever began first."""
    taken: list[str] = []
    left = {"a": ["a"] * 3, "b": ["b"] * 3}
    turns = {
        name: Turns(worker, lambda own=own: taken.append(own.pop()), lambda own=own: bool(own))
        for name, own in left.items()
    }
    gate = threading.Event()
    worker.submit(gate.wait)
    turns["a"].begin()
    turns["b"].begin()
    turns["b"].begin()
    gate.set()
    until_idle(worker, left["b"])
    assert taken == ["a", "b", "a", "b", "a", "b"]


def test_a_turn_that_fails_is_the_last_until_somebody_asks_again(worker: ThreadPoolExecutor) -> None:
    """What fails is not tried again and again, but may be begun anew."""
    taken: list[int] = []

    def fail() -> None:
        taken.append(1)
        raise ValueError("no")

    turns = Turns(worker, fail, lambda: True)
    turns.begin()
    worker.submit(lambda: None).result(10)
    worker.submit(lambda: None).result(10)
    assert len(taken) == 1
    assert turns.has_failed
    turns.begin()
    worker.submit(lambda: None).result(10)
    assert len(taken) == 2
    turns.stop()


def test_stopping_waits_for_the_turn_and_ends_the_work(worker: ThreadPoolExecutor) -> None:
    """After ``stop`` no turn runs, and none begins; one that waited is never taken."""
    begun, gate = threading.Event(), threading.Event()
    running: list[bool] = []

    def take() -> None:
        begun.set()
        gate.wait(10)
        running.append(turns.is_stopped)

    turns = Turns(worker, take, lambda: True)
    waiting = Turns(worker, lambda: running.append(False), lambda: True)
    turns.begin()
    assert begun.wait(10)
    waiting.begin()
    waiting.stop()
    threading.Timer(0.05, gate.set).start()
    turns.stop()
    assert running == [True]
    turns.begin()
    waiting.begin()
    worker.submit(lambda: None).result(10)
    assert running == [True]


def test_beginning_is_harmless_where_no_more_work_is_taken() -> None:
    """A change that is told of while the process ends makes no error."""
    worker = ThreadPoolExecutor(1)
    turns = Turns(worker, lambda: None, lambda: True)
    worker.shutdown()
    turns.begin()
    turns.stop()

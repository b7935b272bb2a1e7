"""What the movement of a line tells of the waiting in it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.collection.pace import Pace


class Clock:
    """A clock that a test moves."""

    now = 0.0

    def __call__(self) -> float:
        """Return the time in seconds."""
        return self.now


def _work(pace: Pace, clock: Clock, count: int, seconds: float) -> None:
    for _ in range(count):
        pace.begin()
    for _ in range(count):
        clock.now += seconds
        pace.end()


@given(st.integers(16, 2000), st.floats(0.001, 2.0))
def test_a_steady_pace_is_learned(count: int, seconds: float) -> None:
    """When each takes as long as the others, so much work takes so much longer."""
    clock = Clock()
    pace = Pace(clock)
    _work(pace, clock, count, seconds)
    assert pace.under_way == 0
    assert pace.seconds_for(10) == pytest.approx(10 * seconds)


@given(st.floats(0.001, 0.1), st.floats(1, 100_000))
def test_rests_do_not_count(seconds: float, rest: float) -> None:
    """Hours without work tell nothing of the pace at which it is done, and what was learned before is kept."""
    clock = Clock()
    pace = Pace(clock)
    _work(pace, clock, 100, seconds)
    clock.now += rest
    for _ in range(100):
        _work(pace, clock, 1, seconds)
    assert pace.seconds_for(1) == pytest.approx(seconds)


def test_a_change_of_pace_is_noticed_in_the_middle_of_work() -> None:
    """After hours at one pace, a few hundred at another one count for more."""
    clock = Clock()
    pace = Pace(clock)
    for _ in range(101_000):
        pace.begin()
    for _ in range(100_000):
        clock.now += 0.001
        pace.end()
    for _ in range(500):
        clock.now += 0.1
        pace.end()
    assert pace.seconds_for(1) > 0.05

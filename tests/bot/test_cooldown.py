"""Who has to wait before the next question, and how long."""

from __future__ import annotations

import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.cooldown import _SWEEP_FROM, MOST_A_MINUTE, Cooldown, Wait
from tests.examples import examples

SERVER, CHANNEL, PERSON = 1, 2, 3


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        """Tell the time."""
        return self.now


def test_a_person_waits_in_a_channel_and_is_told_once() -> None:
    """Until the time is over the same person is put off in that channel; trying again makes the wait no longer."""
    clock = Clock()
    cooldown = Cooldown(clock=clock)
    assert cooldown.take(SERVER, CHANNEL, PERSON) is None
    clock.now += 1
    assert cooldown.take(SERVER, CHANNEL, PERSON) == Wait(4.0, is_first=True)
    clock.now += 1
    assert cooldown.take(SERVER, CHANNEL, PERSON) == Wait(3.0, is_first=False)
    assert cooldown.take(SERVER, CHANNEL + 1, PERSON) is None
    assert cooldown.take(SERVER, CHANNEL, PERSON + 1) is None
    clock.now += 3
    assert cooldown.take(SERVER, CHANNEL, PERSON) is None
    assert cooldown.take(SERVER, CHANNEL, PERSON) == Wait(5.0, is_first=True)


def test_without_a_cool_down_nobody_waits() -> None:
    """Where a server set none, questions may follow each other at once."""
    cooldown = Cooldown(clock=Clock())
    cooldown.learn(SERVER, 0)
    assert [cooldown.take(SERVER, CHANNEL, PERSON) for _ in range(5)] == [None] * 5


def test_a_server_asks_no_more_than_its_share() -> None:
    """Whoever asks, so many questions of a server are taken in a minute; other servers go on."""
    clock = Clock()
    cooldown = Cooldown(clock=clock)
    people = itertools.count()
    for _ in range(MOST_A_MINUTE):
        assert cooldown.take(SERVER, CHANNEL, next(people)) is None
    clock.now += 20
    assert cooldown.take(SERVER, CHANNEL, next(people)) == Wait(40.0, is_first=True)
    assert cooldown.take(SERVER, CHANNEL + 1, next(people)) == Wait(40.0, is_first=False)
    assert cooldown.take(SERVER + 1, CHANNEL, next(people)) is None
    clock.now += 40
    assert cooldown.take(SERVER, CHANNEL, next(people)) is None


@settings(max_examples=examples(50), deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(1, 3), st.integers(1, 3), st.integers(0, 4), st.integers(0, 30)), max_size=60
    )
)
def test_no_two_questions_are_nearer_than_the_cool_down(asked: list[tuple[int, int, int, int]]) -> None:
    """Of one person in one channel, whatever else is asked: what is taken is as far apart as was set."""
    clock = Clock()
    cooldown = Cooldown(clock=clock)
    taken: dict[tuple[int, int], float] = {}
    for channel, person, pause, seconds in asked:
        clock.now += pause
        cooldown.learn(SERVER, seconds)
        wait = cooldown.take(SERVER, channel, person)
        may_at = taken.get((channel, person), -100.0) + seconds
        if wait is None:
            assert clock.now >= may_at
            taken[channel, person] = clock.now
        else:
            assert clock.now + wait.seconds == may_at > clock.now


def test_what_is_over_is_forgotten() -> None:
    """However many people ask in the course of a day, no more is remembered than the waits that go on, or some more."""
    clock = Clock()
    cooldown = Cooldown(clock=clock)
    for person in range(5 * _SWEEP_FROM):
        clock.now += 1
        cooldown.take(person, CHANNEL, person)
    assert len(cooldown._last) + len(cooldown._asked) + len(cooldown._told) <= _SWEEP_FROM

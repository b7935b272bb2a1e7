"""Who has to wait before the next question, and how long."""

from __future__ import annotations

import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.cooldown import _SWEEP_FROM, MOST_A_MINUTE, MOST_OF_ONE, Cooldown, Wait
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
    """Whoever asks, so many questions of a server are taken in a minute; each is told once, and other servers go on."""
    clock = Clock()
    cooldown = Cooldown(clock=clock)
    people = itertools.count()
    for _ in range(MOST_A_MINUTE):
        assert cooldown.take(SERVER, CHANNEL, next(people)) is None
    clock.now += 20
    late = next(people)
    assert cooldown.take(SERVER, CHANNEL, late) == Wait(40.0, is_first=True)
    assert cooldown.take(SERVER, CHANNEL + 1, late) == Wait(40.0, is_first=False)
    assert cooldown.take(SERVER, CHANNEL, next(people)) == Wait(40.0, is_first=True)
    assert cooldown.take(SERVER + 1, CHANNEL, next(people)) is None
    clock.now += 40
    assert cooldown.take(SERVER, CHANNEL, next(people)) is None


def test_one_person_has_a_part_of_a_server_s_share() -> None:
    """However many channels somebody asks in, others still find room, and they themselves in another server."""
    clock = Clock()
    cooldown = Cooldown(clock=clock)
    for channel in range(MOST_OF_ONE):
        assert cooldown.take(SERVER, channel, PERSON) is None
        clock.now += 1
    left = 60.0 - MOST_OF_ONE
    assert cooldown.take(SERVER, MOST_OF_ONE, PERSON) == Wait(left, is_first=True)
    assert cooldown.take(SERVER, MOST_OF_ONE + 1, PERSON) == Wait(left, is_first=False)
    assert cooldown.take(SERVER + 1, CHANNEL, PERSON) is None
    assert cooldown.take(SERVER, CHANNEL, PERSON + 1) is None
    clock.now += left
    assert cooldown.take(SERVER, CHANNEL, PERSON) is None


def test_who_is_not_told_of_a_wait_is_told_of_it_later() -> None:
    """What is put off in silence does not count as said."""
    cooldown = Cooldown(clock=Clock())
    assert cooldown.take(SERVER, CHANNEL, PERSON) is None
    for _ in range(2):
        assert cooldown.take(SERVER, CHANNEL, PERSON, is_told=False) == Wait(5.0, is_first=True)
    assert cooldown.take(SERVER, CHANNEL, PERSON) == Wait(5.0, is_first=True)
    assert cooldown.take(SERVER, CHANNEL, PERSON) == Wait(5.0, is_first=False)


def test_before_a_server_is_known_only_the_person_counts() -> None:
    """Somebody's questions of no known server are bounded, and keep nobody else from asking."""
    cooldown = Cooldown(clock=Clock())
    assert [cooldown.take_alone(PERSON) for _ in range(MOST_OF_ONE)] == [None] * MOST_OF_ONE
    assert cooldown.take_alone(PERSON) == Wait(60.0, is_first=True)
    assert cooldown.take_alone(PERSON) == Wait(60.0, is_first=False)
    assert [cooldown.take_alone(person) for person in range(10, 10 + MOST_A_MINUTE)] == [None] * MOST_A_MINUTE
    assert cooldown.take(SERVER, CHANNEL, PERSON) is None


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
    all_taken: list[tuple[float, int]] = []
    for channel, person, pause, seconds in asked:
        clock.now += pause
        cooldown.learn(SERVER, seconds)
        wait = cooldown.take(SERVER, channel, person)
        may_at = taken.get((channel, person), -100.0) + seconds
        theirs = [at for at, asker in all_taken if asker == person and at > clock.now - 60]
        if wait is None:
            assert clock.now >= may_at
            assert len(theirs) < MOST_OF_ONE
            taken[channel, person] = clock.now
            all_taken.append((clock.now, person))
        elif may_at > clock.now:
            assert clock.now + wait.seconds == may_at
        else:
            assert len(theirs) == MOST_OF_ONE
            assert clock.now + wait.seconds == theirs[0] + 60


def test_what_is_over_is_forgotten() -> None:
    """However many people ask in the course of a day, no more is remembered than the waits that go on, or some more."""
    clock = Clock()
    cooldown = Cooldown(clock=clock)
    for person in range(5 * _SWEEP_FROM):
        clock.now += 1
        cooldown.take(person, CHANNEL, person)
    assert len(cooldown._last) + len(cooldown._asked) + len(cooldown._told) <= _SWEEP_FROM

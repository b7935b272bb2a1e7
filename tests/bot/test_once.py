from __future__ import annotations

from bot.once import Once


def test_what_was_taken_up_is_not_taken_up_again() -> None:
    """Until it is given back, or its time is over; who took it up may ask again."""
    now = 0.0
    once = Once(10.0, clock=lambda: now)
    assert once.take("form", by=1)
    assert once.take("form", by=1)
    assert not once.take("form", by=2)
    assert once.take("other", by=2)
    assert once.taken_by("form") == 1
    once.give_back("form")
    assert once.taken_by("form") is None
    assert once.take("form", by=2)
    now = 10.0
    assert once.taken_by("form") is None
    assert once.take("form", by=3)


def test_nothing_is_remembered_for_ever() -> None:
    """What is over goes with the next thing that is taken up."""
    now = 0.0
    once = Once(10.0, clock=lambda: now)
    for number in range(100):
        now = float(number)
        once.take(str(number), by=number)
    assert len(once._taken) <= 11

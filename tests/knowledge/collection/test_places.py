"""Places for so many, handed on in order."""

from __future__ import annotations

import asyncio
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.collection.places import Places
from knowledge.errors import BusyError
from tests.examples import examples

_LONG = 60.0


@settings(max_examples=examples(30), deadline=None)
@given(st.integers(1, 5), st.integers(1, 20), st.randoms(use_true_random=False))
def test_no_more_are_taken_than_there_are(most: int, comers: int, draw: random.Random) -> None:
    """Places are had in the order of coming, never more at once than there are, whoever gives up meanwhile."""

    async def come() -> None:
        places, order = Places(most), []

        async def use(number: int) -> None:
            await places.take(seconds=_LONG)
            order.append(number)
            assert places.taken <= most
            for _ in range(draw.randrange(4)):
                await asyncio.sleep(0)
            places.give_back()

        tasks = [asyncio.ensure_future(use(number)) for number in range(comers)]
        await asyncio.sleep(0)
        given_up = set()
        for number, task in enumerate(tasks):
            if number not in order and draw.random() < 0.3:
                given_up.add(number)
                task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        assert order == sorted(order)
        assert set(order) | given_up == set(range(comers))
        assert (places.taken, places.waiting, places.wanted) == (0, 0, 0)

    asyncio.run(come())


@pytest.mark.asyncio
async def test_who_waits_too_long_or_for_nothing_is_told_so() -> None:
    """Without a place in time, and when no more are handed out, BusyError is raised; who has one keeps it."""
    places = Places(1)
    await places.take(seconds=_LONG)
    with pytest.raises(BusyError):
        await places.take(seconds=0)
    waiting = asyncio.ensure_future(places.take(seconds=_LONG))
    await asyncio.sleep(0)
    assert places.wanted == 1
    places.close()
    with pytest.raises(BusyError):
        await waiting
    with pytest.raises(BusyError):
        await places.take(seconds=_LONG)
    assert places.taken == 1


@pytest.mark.asyncio
async def test_another_number_of_places() -> None:
    """With fewer, those that are taken beyond them are wanted back; with more, who waits has one at once."""
    places = Places(3)
    for _ in range(3):
        await places.take(seconds=_LONG)
    places.set_most(1)
    assert places.wanted == 2
    waiting = asyncio.ensure_future(places.take(seconds=_LONG))
    await asyncio.sleep(0)
    places.give_back()
    assert (places.taken, places.wanted) == (2, 2)
    places.set_most(3)
    await waiting
    assert (places.taken, places.wanted) == (3, 0)

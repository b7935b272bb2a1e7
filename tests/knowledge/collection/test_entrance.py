"""Many who come in one turn of the event loop."""

from __future__ import annotations

import asyncio

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.collection.entrance import Entrance


def _let_in(servers: list[int], at_once: int) -> list[tuple[int, int, int]]:
    """Let somebody of each server in; give (the loop's turn, the server, who it was) in the order of entering."""

    async def run() -> list[tuple[int, int, int]]:
        entrance, entered, turn = Entrance(at_once), list[tuple[int, int, int]](), 0

        async def enter(number: int) -> None:
            await entrance.enter(servers[number])
            entered.append((turn, servers[number], number))

        tasks = [asyncio.ensure_future(enter(number)) for number in range(len(servers))]
        while not all(task.done() for task in tasks):
            turn += 1
            await asyncio.sleep(0)
        return entered

    return asyncio.run(run())


@given(st.lists(st.integers(1, 5), max_size=60), st.integers(1, 7))
def test_no_turn_lets_in_more_than_its_portion(servers: list[int], at_once: int) -> None:
    """All come in, so many a turn at most, those of one server in their order."""
    entered = _let_in(servers, at_once)
    turns = [turn for turn, _, _ in entered]
    assert all(turns.count(turn) <= at_once for turn in turns)
    for server in set(servers):
        numbers = [number for _, of, number in entered if of == server]
        assert numbers == [number for number, of in enumerate(servers) if of == server]


def test_one_of_another_server_passes_a_flood() -> None:
    """Behind a thousand of one server, somebody of another one comes in with the next few."""
    entered = _let_in([1] * 1000 + [2], at_once=10)
    assert [server for _, server, _ in entered].index(2) <= 20


@pytest.mark.asyncio
async def test_who_gives_up_takes_no_place() -> None:
    """Of those that wait, one that is cancelled is passed over, and the rest come in."""
    entrance = Entrance(1)
    tasks = [asyncio.ensure_future(entrance.enter(number)) for number in range(5)]
    await asyncio.sleep(0)
    tasks[2].cancel()
    ends = await asyncio.gather(*tasks, return_exceptions=True)
    assert [isinstance(end, asyncio.CancelledError) for end in ends] == [False, False, True, False, False]

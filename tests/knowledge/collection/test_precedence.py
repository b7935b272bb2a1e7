"""Work in the background, which gives way to questions."""

from __future__ import annotations

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from knowledge.collection import Collections, Services
from knowledge.collection.fair import FairPool
from knowledge.collection.precedence import Precedence
from tests.knowledge.collection.texts import draft_of


def test_a_portion_waits_until_the_last_question_is_answered() -> None:
    """Background work goes on when nobody waits any more, not when the first of two is answered."""
    precedence, went_on = Precedence(), threading.Event()
    precedence.begin()
    precedence.begin()
    with ThreadPoolExecutor(1) as threads:
        waiting = threads.submit(lambda: (precedence.give_way(None), went_on.set()))
        precedence.end()
        assert not went_on.is_set()
        precedence.end()
        waiting.result(timeout=60)
    assert went_on.is_set()


def test_questions_without_end_do_not_stop_it_for_good() -> None:
    """A portion waits for a bounded time only: it goes on while somebody still waits."""
    precedence = Precedence()
    precedence.begin()
    assert not precedence.give_way(0.0)


def test_only_questions_go_first() -> None:
    """In the pool of threads, who may wait longer is not given way to; an answer is, until it is there."""
    pool, gate = FairPool(4), threading.Event()
    pool.of("a", may_wait=True).submit(gate.wait)
    assert pool.precedence.give_way(0.0)
    asked = pool.submit("b", gate.wait)
    assert not pool.precedence.give_way(0.0)
    gate.set()
    asked.result(timeout=60)
    assert pool.precedence.give_way(60)
    pool.close()


@pytest.mark.asyncio
async def test_a_rebuild_ends_while_somebody_waits_all_the_time(tmp_path: Path) -> None:
    """Questions slow a rebuild down and never stop it."""
    services = Services()
    async with Collections(tmp_path, services=services) as collections:
        collection = await collections.open(1)
        await collection.articles.add(await draft_of("The lighthouse at Ardtrea was built in 1846."))
        services.questions.precedence.begin()
        rebuild = await collection.index.rebuild()
        await asyncio.to_thread(rebuild.wait)
        services.questions.precedence.end()
        assert rebuild.result().done == 1


@pytest.mark.asyncio
async def test_a_few_rebuilds_run_at_once_and_the_others_wait_for_their_turn(tmp_path: Path) -> None:
    """With one thread for rebuilds the second begins after the first; one that waits can be stopped, and says so."""
    threads, gate = ThreadPoolExecutor(1), threading.Event()
    services = Services(rebuilding=threads)
    async with Collections(tmp_path, services=services) as collections:
        for server in (1, 2, 3):
            collection = await collections.open(server)
            await collection.articles.add(await draft_of(f"The lighthouse {server} was built in 1846."))
        threads.submit(gate.wait)
        rebuilds = [await (await collections.open(server)).index.rebuild() for server in (1, 2, 3)]
        rebuilds[1].cancel()
        await asyncio.to_thread(rebuilds[1].wait)
        assert [rebuild.is_done for rebuild in rebuilds] == [False, True, False]
        assert not await (await collections.open(2)).index.interrupted_rebuilds()
        gate.set()
        await asyncio.to_thread(rebuilds[2].wait)
        assert rebuilds[0].is_done

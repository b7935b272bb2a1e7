"""The order of the work on a collection's file."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import threading
from concurrent.futures import CancelledError, Future
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.errors import BusyError
from knowledge.store import Owner, Priority, Store
from tests.examples import examples


class Gate:
    """Keeps an owner busy until it is opened."""

    def __init__(self, owner: Owner) -> None:
        self._is_open = threading.Event()
        has_begun = threading.Event()

        def hold() -> None:
            has_begun.set()
            assert self._is_open.wait(10)

        self.done: Future[None] = owner.submit(hold)
        assert has_begun.wait(10)

    def open(self) -> None:
        """Let the owner go on."""
        self._is_open.set()


@settings(max_examples=examples(30), deadline=None)
@given(st.lists(st.sampled_from(Priority), max_size=30))
def test_work_is_taken_by_priority_then_by_its_order(priorities: list[Priority]) -> None:
    """Waiting questions come before changes, changes before bulk work, and equals in the order they came."""
    owner = Owner()
    gate = Gate(owner)
    taken: list[tuple[Priority, int]] = []
    jobs = list(zip(priorities, range(len(priorities)), strict=True))
    for job in jobs:
        owner.submit_as(job[0], taken.append, job)
    assert owner.waiting == len(jobs)
    gate.open()
    owner.shutdown()
    assert taken == sorted(jobs)


def test_a_question_waits_for_one_job_at_most_during_an_import() -> None:
    """A question that comes while a thousand bulk jobs wait is done right after the one that runs."""
    owner = Owner()
    gate = Gate(owner)
    done: list[int] = []
    for number in range(1000):
        owner.submit_as(Priority.BULK, done.append, number)
    question = owner.submit_as(Priority.QUESTION, lambda: len(done))
    gate.open()
    assert question.result(10) == 0
    owner.shutdown()
    assert done == list(range(1000))


def test_all_work_is_done_on_one_thread_of_its_own() -> None:
    """Every job runs on the same thread, which is not the caller's."""
    owner = Owner()
    threads = {owner.submit_as(priority, threading.get_ident).result(10) for priority in Priority}
    assert len(threads) == 1
    assert threads != {threading.get_ident()}
    owner.shutdown()


def test_too_many_questions_are_turned_away_but_no_change_is() -> None:
    """Past the bound a question raises BusyError at once; changes and bulk work are still taken."""
    owner = Owner(max_waiting_questions=2)
    gate = Gate(owner)
    accepted = [owner.submit_as(Priority.QUESTION, str) for _ in range(2)]
    with pytest.raises(BusyError):
        owner.submit_as(Priority.QUESTION, str)
    accepted += [owner.submit_as(Priority.CHANGE, str), owner.submit_as(Priority.BULK, str)]
    gate.open()
    assert [future.result(10) for future in accepted] == ["", "", "", ""]
    assert owner.submit_as(Priority.QUESTION, str).result(10) == ""
    owner.shutdown()


def test_an_error_goes_to_who_asked_and_the_owner_goes_on() -> None:
    """A job's exception is its future's; the next job is done."""
    owner = Owner()
    failing: Future[int] = owner.submit(int, "no number")
    with pytest.raises(ValueError, match="no number"):
        failing.result(10)
    assert owner.submit(int, "3").result(10) == 3
    owner.shutdown()


def test_shutdown_does_what_was_accepted() -> None:
    """Work accepted before the shutdown is done; later work is refused."""
    owner = Owner()
    gate = Gate(owner)
    accepted = [owner.submit_as(Priority.BULK, int, "1") for _ in range(20)]
    owner.shutdown(wait=False)
    with pytest.raises(RuntimeError):
        owner.submit(int)
    gate.open()
    assert [future.result(10) for future in accepted] == [1] * 20


def test_shutdown_can_cancel_what_waits() -> None:
    """With cancel_futures, the job that runs is finished and the others are cancelled."""
    owner = Owner()
    gate = Gate(owner)
    waiting = owner.submit(int)
    owner.shutdown(wait=False, cancel_futures=True)
    gate.open()
    gate.done.result(10)
    with pytest.raises(CancelledError):
        waiting.result(10)


def test_a_cancelled_job_is_not_done() -> None:
    """A job that was cancelled while it waited never runs."""
    owner = Owner()
    gate = Gate(owner)
    done: list[int] = []
    unwanted = owner.submit(done.append, 1)
    assert unwanted.cancel()
    gate.open()
    owner.shutdown()
    assert done == []


@pytest.mark.asyncio
async def test_it_is_awaited_through_the_loops_own_executors(path: Path) -> None:
    """`run_in_executor` takes an owner at any priority, and its BusyError reaches who awaits."""
    loop = asyncio.get_running_loop()
    owner = Owner(max_waiting_questions=0)
    changes, questions = owner.at(Priority.CHANGE), owner.at(Priority.QUESTION)
    store = await loop.run_in_executor(changes, Store, path)
    assert await loop.run_in_executor(changes, store.articles.count) == 0
    with pytest.raises(BusyError):
        await loop.run_in_executor(questions, store.articles.count)
    changes.shutdown()
    await loop.run_in_executor(owner, store.close)
    owner.shutdown()


def test_accepted_writes_survive_a_forgotten_shutdown(path: Path) -> None:
    """A process that ends without shutdown still does all the work that its owner accepted."""
    program = (
        "import sys; from pathlib import Path; from knowledge.store import Owner, Store\n"
        "owner = Owner(); store = owner.submit(Store, Path(sys.argv[1])).result()\n"
        "for number in range(50): owner.submit(store.settings.set, 'number', number)\n"
    )
    subprocess.run([sys.executable, "-c", program, str(path)], check=True, timeout=300)
    store = Store(path)
    assert store.settings.get("number") == 49
    store.close()

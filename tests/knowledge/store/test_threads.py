"""A few threads that use many files."""

from __future__ import annotations

import random
import threading
from collections.abc import Callable
from concurrent.futures import Future, wait
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.store import Owner, Priority, Store, StoreThreads
from tests.examples import examples


class Gates:
    """Keeps threads busy until it is opened."""

    def __init__(self) -> None:
        self.open = threading.Event()
        self._running = threading.Semaphore(0)

    def hold(self, owner: Owner, priority: Priority = Priority.QUESTION) -> Future[None]:
        """Give an owner work that lasts until the gates are opened."""

        def run() -> None:
            self._running.release()
            assert self.open.wait(60)

        return owner.submit_as(priority, run)

    def wait_for(self, count: int) -> None:
        """Wait until so many are held."""
        for _ in range(count):
            assert self._running.acquire(timeout=60)

    def is_another_held(self) -> bool:
        """Tell whether one more was begun than was waited for."""
        return self._running.acquire(timeout=0.05)


@settings(max_examples=examples(6), deadline=None)
@given(st.integers(1, 5), st.integers(1, 6), st.randoms(use_true_random=False))
def test_a_store_is_used_by_one_thread_at_a_time(threads: int, stores: int, draw: random.Random) -> None:
    """However many stores share however few threads, no two jobs of one overlap, and every write is there."""
    shared = StoreThreads(threads)
    used_by: dict[int, set[int]] = {}
    overlaps = []

    def use(number: int, store: Store, key: str) -> None:
        users = used_by.setdefault(number, set())
        users.add(threading.get_ident())
        with store.together():
            store.settings.set("count", store.settings.get("count", 0) + 1)
            store.settings.set(key, key)
        overlaps.extend([number] * (len(users) - 1))
        users.clear()

    with TemporaryDirectory() as folder, ExitStack() as opened:
        owners = []
        for number in range(stores):
            store = Store(Path(folder) / f"{number}.db")
            opened.callback(store.close)
            owners.append((Owner(shared), store))
        work = [(number, f"key {turn}") for number in range(stores) for turn in range(8)]
        draw.shuffle(work)
        done = []
        for number, key in work:
            owner, store = owners[number]
            done.append(owner.submit_as(draw.choice(list(Priority)), use, number, store, key))
        for future in done:
            future.result(30)
        for owner, store in owners:
            owner.shutdown()
            assert store.settings.get("count", 0) == 8
        names = {thread for thread in threading.enumerate() if thread.name.startswith("footnote-store")}
        assert len(names) <= threads
    shared.shutdown()
    assert overlaps == []


@settings(max_examples=examples(30), deadline=None)
@given(st.lists(st.tuples(st.integers(0, 4), st.sampled_from(Priority)), max_size=40))
def test_each_owners_work_is_done_in_its_order(jobs: list[tuple[int, Priority]]) -> None:
    """Whatever other owners have to do, the work of one is taken by priority, then by its order."""
    shared, gates = StoreThreads(2), Gates()
    owners = [Owner(shared) for _ in range(5)]
    held = [gates.hold(owner) for owner in owners]
    taken: dict[int, list[tuple[Priority, int]]] = {number: [] for number in range(5)}
    for turn, (number, priority) in enumerate(jobs):
        owners[number].submit_as(priority, taken[number].append, (priority, turn))
    gates.open.set()
    for owner in owners:
        owner.shutdown()
    shared.shutdown()
    assert all(future.result(0) is None for future in held)
    for number, order in taken.items():
        assert order == sorted((priority, turn) for turn, (of, priority) in enumerate(jobs) if of == number)


def _order_on_one_thread(put: Callable[[list[Owner], list[str]], None]) -> list[str]:
    """Return in which order work is done that waits for the one thread there is."""
    shared, gates = StoreThreads(1), Gates()
    gates.hold(Owner(shared))
    gates.wait_for(1)
    owners, order = [Owner(shared) for _ in range(3)], []
    put(owners, order)
    gates.open.set()
    for owner in owners:
        owner.shutdown()
    shared.shutdown()
    return order


def test_a_question_goes_before_the_bulk_work_of_others() -> None:
    """A question waits for one job at most, of whichever collection, though all the others are importing."""

    def put(owners: list[Owner], order: list[str]) -> None:
        for owner in owners[:2]:
            for _ in range(50):
                owner.submit_as(Priority.BULK, order.append, "bulk")
        owners[2].submit_as(Priority.QUESTION, order.append, "question")

    assert "question" in _order_on_one_thread(put)[:2]


def test_equals_take_turns() -> None:
    """Of two collections with the same kind of work, neither waits for more than one job of the other."""

    def put(owners: list[Owner], order: list[str]) -> None:
        for name, owner in zip("ab", owners, strict=False):
            for _ in range(20):
                owner.submit(order.append, name)

    order = _order_on_one_thread(put)
    assert "".join(order) == "ab" * 20


def test_a_flood_of_questions_does_not_stop_bulk_work() -> None:
    """While questions of many collections wait, an import goes on now and then."""

    def put(owners: list[Owner], order: list[str]) -> None:
        for _ in range(100):
            owners[0].submit_as(Priority.QUESTION, order.append, "question")
            owners[1].submit_as(Priority.QUESTION, order.append, "question")
        owners[2].submit_as(Priority.BULK, order.append, "bulk")

    assert _order_on_one_thread(put).index("bulk") < 20


def test_bulk_work_leaves_threads_free() -> None:
    """However many collections import, half of the threads are left to changes and a quarter to questions."""
    shared, gates = StoreThreads(8), Gates()
    owners = [Owner(shared) for _ in range(40)]
    done = [gates.hold(owner, Priority.BULK) for owner in owners[:20]]
    gates.wait_for(4)
    assert not gates.is_another_held()
    done += [gates.hold(owner, Priority.CHANGE) for owner in owners[20:30]]
    gates.wait_for(2)
    assert not gates.is_another_held()
    done += [gates.hold(owner, Priority.QUESTION) for owner in owners[30:]]
    gates.wait_for(2)
    assert not gates.is_another_held()
    gates.open.set()
    assert not wait(done, 10).not_done
    shared.shutdown()


def test_hundreds_of_owners_need_a_few_threads() -> None:
    """The threads are as many as were asked for, however many collections there are."""
    shared = StoreThreads(3, name="counted")
    owners = [Owner(shared) for _ in range(300)]
    done = [owner.submit(int, number) for number, owner in enumerate(owners)]
    assert [future.result(10) for future in done] == list(range(300))
    assert sum(thread.name.startswith("counted") for thread in threading.enumerate()) <= 3
    shared.shutdown()

"""A call comes back from its process, or goes over its limits, or kills it, and the others go on."""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from knowledge import workers
from knowledge.errors import ArticleError, FetchError, FootnoteError, ProcessLost
from knowledge.workers import Workers


def _double(number: int) -> int:
    return 2 * number


def _process_id() -> int:
    return os.getpid()


def _sleep_for_ever() -> None:
    while True:
        time.sleep(60)


def _sleep(seconds: float) -> str:
    time.sleep(seconds)
    return "awake"


def _work_for_ever() -> None:
    while True:
        pass


def _take_memory(megabytes: int) -> int:
    return len(bytearray(megabytes * 2**20))


def _niceness() -> int:
    return os.nice(0)


def _end_the_first_time(mark: Path) -> str:
    """Be ended from outside, as by a system that wants the memory back, where that has not been."""
    if not mark.exists():
        mark.touch()
        _end_from_outside()
    return "done"


def _end_from_outside() -> None:
    os.kill(os.getpid(), signal.SIGKILL)
    time.sleep(60)


def _crash() -> None:
    os._exit(3)


def _refuse() -> None:
    raise FetchError("https://example.org/", "paywall", "It is behind a paywall.")


def _break_down() -> None:
    raise ValueError("a defect")


@pytest.fixture(scope="module")
def some() -> Iterator[Workers]:
    """Two workers with little memory, for all tests of this file."""
    some = Workers(workers=2, timeout=30, memory_mb=64, preload=())
    yield some
    some.close()


def test_a_worker_is_kept_for_the_next_call(some: Workers) -> None:
    """A call runs in another process, and the next one in the same."""
    first = some.call(_process_id)
    assert first != os.getpid()
    assert some.call(_process_id) == first
    assert some.call(_double, 21) == 42


def test_a_call_that_takes_too_long_is_killed_and_the_next_one_served(some: Workers) -> None:
    """A worker that goes over its time is killed and replaced."""
    before = some.call(_process_id)
    with pytest.raises(ArticleError, match="too long"):
        some.call(_sleep_for_ever, timeout=0.2)
    assert some.call(_process_id) != before


def test_only_processor_time_counts(some: Workers, monkeypatch: pytest.MonkeyPatch) -> None:
    """A call that has to wait, as on a busy host, has its time still; one that works on and on is killed."""
    monkeypatch.setattr(workers, "_MOST_WAITING", 1000)  # how busy the host of the tests is does not matter
    assert some.call(_sleep, 0.6, timeout=0.5) == "awake"
    with pytest.raises(ArticleError, match="too long"):
        some.call(_work_for_ever, timeout=0.2)
    assert some.call(_double, 2) == 4


def test_memory_is_bounded(some: Workers) -> None:
    """A call may take the allowed memory and not more; the worker lives on."""
    assert some.call(_take_memory, 16) == 16 * 2**20
    with pytest.raises(ArticleError, match="too large"):
        some.call(_take_memory, 512)
    assert some.call(_double, 1) == 2


def test_a_crash_harms_only_its_own_call(some: Workers) -> None:
    """A process that dies fails its call; the next call gets another process."""
    with pytest.raises(ArticleError, match="crash"):
        some.call(_crash)
    assert some.call(_double, 2) == 4


def test_our_errors_come_back_whole(some: Workers) -> None:
    """An error of ours keeps its type, its sentence and its data on the way through the pipe."""
    with pytest.raises(FetchError, match="behind a paywall") as caught:
        some.call(_refuse)
    assert (caught.value.kind, caught.value.url) == ("paywall", "https://example.org/")


def test_a_defect_is_no_error_of_ours(some: Workers) -> None:
    """Any other exception is reported as a defect, with its traceback."""
    with pytest.raises(RuntimeError, match="ValueError: a defect") as caught:
        some.call(_break_down)
    assert not isinstance(caught.value, FootnoteError)


@pytest.mark.asyncio
async def test_others_go_on_while_one_hangs() -> None:
    """While one worker hangs, another one answers, and the event loop is free."""
    some = Workers(workers=2, preload=())
    hanging = asyncio.create_task(some.run(_sleep_for_ever, timeout=600))
    answers = [await some.run(_double, number, timeout=60) for number in range(10)]
    assert answers == [2 * number for number in range(10)]
    assert not hanging.done()
    some.close()
    with pytest.raises(ArticleError):
        await hanging


@pytest.mark.asyncio
async def test_closing_ends_calls_and_processes() -> None:
    """Closing kills the workers: a call under way fails, a later one too, and no process is left."""
    some = Workers(workers=1, preload=())
    process = await some.run(_process_id)
    hanging = asyncio.create_task(some.run(_sleep_for_ever))
    await asyncio.sleep(0.2)
    some.close()
    with pytest.raises(ArticleError):
        await hanging
    with pytest.raises(ArticleError):
        await some.run(_double, 1)
    with pytest.raises(ArticleError):
        some.call(_double, 1)
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)


def test_work_that_was_ended_from_outside_is_begun_anew(some: Workers, tmp_path: Path) -> None:
    """What is killed by somebody else is called again in another process; where that is killed too, it is said."""
    assert some.call(_end_the_first_time, tmp_path / "mark") == "done"
    with pytest.raises(ProcessLost, match="ended from outside"):
        some.call(_end_from_outside)
    assert some.call(_double, 2) == 4


def test_idle_processes_end_and_are_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    """A process without work ends by itself; the next call has another one."""
    monkeypatch.setattr(workers, "_SURPLUS_SECONDS", 0.0)
    some = Workers(workers=1, idle_seconds=0.1)
    first = some.call(_process_id)
    while first in {child.pid for child in multiprocessing.active_children()}:
        time.sleep(0.05)
    assert some.call(_process_id) != first
    some.close()


def test_a_process_in_the_background_gives_way() -> None:
    """Where the system knows that, a worker takes the processor after others."""
    some = Workers(workers=1, niceness=7)
    assert some.call(_niceness) == min(19, os.nice(0) + 7)
    some.close()


def test_what_gives_way_may_last_longer() -> None:
    """The clock's limits are ten times as far for a process that others go before; those of processor time are not."""
    first, last = (workers._Kind(0, (), niceness, None) for niceness in (0, 7))
    assert last.by_the_clock(3.0) == 10 * first.by_the_clock(3.0) == 30.0
    some = Workers(workers=1, niceness=7)
    with pytest.raises(ArticleError, match="too long"):
        some.call(_work_for_ever, timeout=0.2)
    some.close()


_PARENT = """
import sys, time
from knowledge.workers import Workers
from tests.knowledge.test_workers import _process_id

if __name__ == "__main__":
    some = Workers(workers=1)
    print(some.call(_process_id), flush=True)
    time.sleep(600)
"""


def test_processes_end_with_a_killed_parent(tmp_path: Path) -> None:
    """Whoever is killed can't end its workers: they see it for themselves."""
    script = tmp_path / "parent.py"
    script.write_text(_PARENT)
    root = Path(__file__).parents[2]
    with subprocess.Popen(
        [sys.executable, script], stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": str(root)}
    ) as parent:
        assert parent.stdout is not None
        os.kill(int(parent.stdout.readline()), 0)  # it is there
        parent.kill()
        assert (
            parent.stdout.read() == b""
        )  # which ends when the worker has ended too: it has the pipe as well

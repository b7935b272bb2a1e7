"""A call comes back from its process, or goes over its limits, or kills it, and the others go on."""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import Iterator

import pytest

from knowledge.articles import worker
from knowledge.articles.worker import Extractor
from knowledge.errors import ArticleError, FetchError, FootnoteError


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


def _crash() -> None:
    os._exit(3)


def _refuse() -> None:
    raise FetchError("https://example.org/", "paywall", "It is behind a paywall.")


def _break_down() -> None:
    raise ValueError("a defect")


@pytest.fixture(scope="module")
def extractor() -> Iterator[Extractor]:
    """Two workers with little memory, for all tests of this file."""
    extractor = Extractor(workers=2, timeout=30, memory_mb=64, preload=())
    yield extractor
    extractor.close()


def test_a_worker_is_kept_for_the_next_call(extractor: Extractor) -> None:
    """A call runs in another process, and the next one in the same."""
    first = extractor.call(_process_id)
    assert first != os.getpid()
    assert extractor.call(_process_id) == first
    assert extractor.call(_double, 21) == 42


def test_a_call_that_takes_too_long_is_killed_and_the_next_one_served(extractor: Extractor) -> None:
    """A worker that goes over its time is killed and replaced."""
    before = extractor.call(_process_id)
    with pytest.raises(ArticleError, match="too long"):
        extractor.call(_sleep_for_ever, timeout=0.2)
    assert extractor.call(_process_id) != before


def test_only_processor_time_counts(extractor: Extractor, monkeypatch: pytest.MonkeyPatch) -> None:
    """A call that has to wait, as on a busy host, has its time still; one that works on and on is killed."""
    monkeypatch.setattr(worker, "_MOST_WAITING", 1000)  # how busy the host of the tests is does not matter
    assert extractor.call(_sleep, 0.6, timeout=0.5) == "awake"
    with pytest.raises(ArticleError, match="too long"):
        extractor.call(_work_for_ever, timeout=0.2)
    assert extractor.call(_double, 2) == 4


def test_memory_is_bounded(extractor: Extractor) -> None:
    """A call may take the allowed memory and not more; the worker lives on."""
    assert extractor.call(_take_memory, 16) == 16 * 2**20
    with pytest.raises(ArticleError, match="too large"):
        extractor.call(_take_memory, 512)
    assert extractor.call(_double, 1) == 2


def test_a_crash_harms_only_its_own_call(extractor: Extractor) -> None:
    """A process that dies fails its call; the next call gets another process."""
    with pytest.raises(ArticleError, match="crash"):
        extractor.call(_crash)
    assert extractor.call(_double, 2) == 4


def test_our_errors_come_back_whole(extractor: Extractor) -> None:
    """An error of ours keeps its type, its sentence and its data on the way through the pipe."""
    with pytest.raises(FetchError, match="behind a paywall") as caught:
        extractor.call(_refuse)
    assert (caught.value.kind, caught.value.url) == ("paywall", "https://example.org/")


def test_a_defect_is_no_error_of_ours(extractor: Extractor) -> None:
    """Any other exception is reported as a defect, with its traceback."""
    with pytest.raises(RuntimeError, match="ValueError: a defect") as caught:
        extractor.call(_break_down)
    assert not isinstance(caught.value, FootnoteError)


@pytest.mark.asyncio
async def test_others_go_on_while_one_hangs() -> None:
    """While one worker hangs, another one answers, and the event loop is free."""
    extractor = Extractor(workers=2, preload=())
    hanging = asyncio.create_task(extractor.run(_sleep_for_ever, timeout=600))
    answers = [await extractor.run(_double, number, timeout=60) for number in range(10)]
    assert answers == [2 * number for number in range(10)]
    assert not hanging.done()
    extractor.close()
    with pytest.raises(ArticleError):
        await hanging


@pytest.mark.asyncio
async def test_closing_ends_calls_and_processes() -> None:
    """Closing kills the workers: a call under way fails, a later one too, and no process is left."""
    extractor = Extractor(workers=1, preload=())
    process = await extractor.run(_process_id)
    hanging = asyncio.create_task(extractor.run(_sleep_for_ever))
    await asyncio.sleep(0.2)
    extractor.close()
    with pytest.raises(ArticleError):
        await hanging
    with pytest.raises(ArticleError):
        await extractor.run(_double, 1)
    with pytest.raises(ArticleError):
        extractor.call(_double, 1)
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)

from __future__ import annotations

import asyncio

import pytest

from bot.checks import Refused
from bot.texts import say
from bot.underway import Request, Underway, current, note_answer, note_outcome, stage


@pytest.mark.asyncio
async def test_a_request_within_another_is_the_same() -> None:
    """A part that is counted for itself where it stands alone belongs to the request that it is done for."""
    underway = Underway()
    over: list[Request] = []
    underway.watchers.append(over.append)
    with underway.request("command", "ask") as outer:
        with underway.request("form", "late") as inner, stage("open"):
            assert inner is outer is current()
            assert outer.stage == "open"
        with stage("open"):
            note_answer("closest")
        note_outcome("failed")
        assert len(underway) == 1
    assert len(underway) == 0
    assert current() is None
    [request] = over
    assert (request.name, request.answer, request.outcome) == ("ask", "closest", "failed")
    assert 0 < request.stages["open"] <= request.seconds


def test_what_is_no_request_needs_none() -> None:
    """Code that is also run for nobody may note what it likes."""
    with stage("open"):
        note_answer("answered")
        note_outcome("failed")
    assert current() is None


@pytest.mark.asyncio
async def test_only_a_stop_is_told_as_one() -> None:
    """A task that is cancelled for another reason is cancelled, as ever."""
    underway = Underway()

    async def work() -> None:
        with underway.request("button", "pager"), underway.until_stopped():
            await asyncio.Event().wait()

    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert len(underway) == 0


@pytest.mark.asyncio
async def test_the_telling_of_an_end_is_not_cut() -> None:
    """Who is just being told what became of it is told, also when the time is over."""
    underway = Underway()
    said: list[str] = []

    async def work() -> None:
        with underway.request("button", "pager"):
            try:
                with underway.until_stopped():
                    await asyncio.Event().wait()
            except Refused as refused:
                await asyncio.sleep(0.1)
                said.append(str(refused))

    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    hurry = asyncio.Event()
    hurry.set()
    await underway.finish(60.0, hurry)
    await task
    assert said == [say("cut-by-restart")]

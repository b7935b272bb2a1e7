"""The bot is stopped while people wait for it."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sys
import threading
from pathlib import Path

import pytest

from bot.cogs import index as index_cog
from bot.texts import say
from knowledge.collection import Collection
from knowledge.collection import rebuild as rebuilding
from tests.wire import payloads
from tests.wire.conftest import Wire
from tests.wire.faults import CALLBACK, ORIGINAL, Asked, Fault
from tests.wire.loopback import Loopback

QUESTION = "How far can the horn be heard?"
ROOT = Path(__file__).parents[2]


@pytest.mark.asyncio
async def test_what_is_under_way_is_answered_and_what_comes_is_told(
    wire: Wire, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While the bot stops, who asked before gets the answer, and who asks now is told of the restart."""
    gate = asyncio.Event()
    ask = Collection.ask

    async def later(self: Collection, *args: object, **kwargs: object) -> object:
        await gate.wait()
        return await ask(self, *args, **kwargs)  # type: ignore[arg-type]

    monkeypatch.setattr(Collection, "ask", later)
    before = [await wire.discord.slash("ask", question=QUESTION), await wire.discord.mention(QUESTION)]
    await wire.until(lambda: len(wire.bot.underway) == 2)
    finishing = asyncio.create_task(wire.bot.finish(asyncio.Event()))
    await wire.until(lambda: wire.bot.underway.is_stopping)
    for asked in (await wire.discord.slash("ask", question=QUESTION), await wire.discord.mention(QUESTION)):
        assert (await asked.end()).texts == [say("being-restarted")]
    assert not finishing.done()
    gate.set()
    for asked in before:
        [said] = (await asked.end()).texts
        assert "five miles" in said
    await asyncio.wait_for(finishing, 20)


@pytest.mark.asyncio
async def test_what_takes_too_long_is_told(wire: Wire, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who would have to wait longer than a stop may take is told so, once."""

    async def never(*_: object, **__: object) -> None:
        await asyncio.Event().wait()

    monkeypatch.setattr(Collection, "ask", never)
    asked = [await wire.discord.slash("ask", question=QUESTION), await wire.discord.mention(QUESTION)]
    await wire.until(lambda: [request.stage for request in wire.bot.underway.requests] == ["answer"] * 2)
    hurry = asyncio.Event()
    hurry.set()
    await asyncio.wait_for(wire.bot.finish(hurry), 20)
    for each in asked:
        assert (await each.end()).texts == [say("cut-by-restart")]


@pytest.mark.asyncio
async def test_who_is_just_being_told_to_wait_is_told_of_the_stop(
    wire: Wire, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A stop while “thinking …” is on its way puts the sentence in its place: nobody waits for ever."""
    monkeypatch.setattr(Collection, "ask", lambda *_, **__: asyncio.Event().wait())
    may_arrive = asyncio.Event()
    wire.discord.faults.append(Fault(CALLBACK, until=may_arrive))
    asked = await wire.discord.slash("ask", question=QUESTION)
    await wire.until(lambda: asked.is_thinking)
    [request] = wire.bot.underway.requests
    assert request.stage == "acknowledge"
    hurry = asyncio.Event()
    hurry.set()
    asyncio.get_running_loop().call_later(0.1, may_arrive.set)
    await wire.bot.finish(hurry)
    assert (await asked.end()).texts == [say("cut-by-restart")]
    assert not asked.is_thinking


@pytest.mark.asyncio
async def test_an_answer_on_its_way_is_not_doubled(wire: Wire) -> None:
    """An answer that is being sent when the time is over is not followed by another sentence."""
    may_arrive = asyncio.Event()
    wire.discord.faults.append(Fault(ORIGINAL, until=may_arrive))
    asked = await wire.discord.slash("ask", question=QUESTION)
    await wire.until(lambda: any(request.stage == "deliver" for request in wire.bot.underway.requests))
    hurry = asyncio.Event()
    hurry.set()
    asyncio.get_running_loop().call_later(0.1, may_arrive.set)
    await wire.bot.finish(hurry)
    [said] = (await asked.end()).texts
    assert "five miles" in said


@pytest.mark.asyncio
@pytest.mark.parametrize("is_told_at_once", [True, False])
async def test_a_rebuild_is_told_as_interrupted(
    wire: Wire, monkeypatch: pytest.MonkeyPatch, is_told_at_once: bool
) -> None:
    """A stop during a rebuild changes its message at once; where that fails, the next start has it to tell."""
    gate = threading.Event()
    build = rebuilding.rebuild_index

    def slowly(*args: object, **kwargs: object) -> object:
        gate.wait(10)
        return build(*args, **kwargs)  # type: ignore[arg-type]

    monkeypatch.setattr(rebuilding, "rebuild_index", slowly)
    monkeypatch.setattr(index_cog, "_SECONDS_BETWEEN_LOOKS", 0.01)
    asked = await wire.discord.slash("index rebuild", by=payloads.ADMIN)
    await asked.end()
    cog = wire.bot.cogs["Index"]
    assert isinstance(cog, index_cog.Index)
    await wire.until(lambda: cog.is_showing_progress)
    if not is_told_at_once:
        edit = ("PATCH", r"/channels/\d+/messages/\d+")
        wire.discord.faults.append(Fault(edit, status=403, body={"code": 50001, "message": "no"}, times=9))
    asyncio.get_running_loop().call_later(0.05, gate.set)
    await wire.bot.finish(asyncio.Event())
    assert (say("rebuild-interrupted") in asked.texts) is is_told_at_once
    await wire.until(lambda: wire.collection.index.last_rebuild.is_done)  # type: ignore[union-attr]
    assert len(await wire.collection.index.interrupted_rebuilds()) == (0 if is_told_at_once else 1)


@pytest.mark.asyncio
async def test_a_signal_in_the_middle_of_thirty_questions(tmp_path: Path) -> None:
    """SIGTERM to the real process: each of thirty has one end and one line of the log, and nothing is unforeseen."""
    async with Loopback() as discord:
        process = await _start(discord, tmp_path)
        await asyncio.wait_for(discord.ready.wait(), 60)
        first = await discord.slash("ask", question=QUESTION)
        await asyncio.wait_for(first.ended.wait(), 60)
        asked: list[Asked] = []
        for number, person in enumerate(payloads.OTHERS[:30]):
            if number % 3 == 0:
                asked.append(await discord.mention(QUESTION, person))
            else:
                asked.append(await discord.slash("ask", person, question=QUESTION))
        await asyncio.sleep(0.05)
        process.send_signal(signal.SIGTERM)
        _, logged = await asyncio.wait_for(process.communicate(), 60)
    assert process.returncode == 0
    assert "horn" not in logged.decode()
    lines = [json.loads(line) for line in logged.decode().splitlines()]
    assert not [line for line in lines if line["level"] in {"ERROR", "CRITICAL"} or "exception" in line]
    ends = [line for line in lines if line["logger"] == "bot.logs"]
    assert len({line["request"] for line in ends}) == len(ends) == 31
    assert [len(each.shown) for each in asked] == [1] * 30
    assert not any(each.is_thinking for each in asked)


async def _start(discord: Loopback, folder: Path) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.wire.launch", "run",
        cwd=ROOT,
        env={**os.environ, "WIRE_API": discord.api, "WIRE_GATEWAY": discord.gateway,
             "DISCORD_TOKEN": discord.token, "DATA_DIR": str(folder / "data"),
             "PYTHONPATH": str(ROOT), "LOG_FORMAT": "json"},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip

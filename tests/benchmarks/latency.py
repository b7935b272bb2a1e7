"""How long does somebody wait for the bot, from a click or a question to the request of its reply?

The real bot runs in a process of its own, connected over real sockets to a Discord on 127.0.0.1, whose clock it is:
it starts when the event is sent and stops when a request arrives, so that discord.py's and aiohttp's parts count too.
(simcord would call the bot in its own loop, and its waiting for the bot to be still would be measured with it.)
One thing is done at a time. Two times are taken: to the first sign (“thinking …”, or the reply where it is the first)
and to the reply; and the time that the bot's threads were computing, which other programs on the machine don't change
much.
"""

from __future__ import annotations

import asyncio
import re
import sys
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from time import perf_counter
from typing import Any

import numpy as np
from aiohttp import web

from tests.benchmarks.generated import PASSAGES_AN_ARTICLE, make_collection
from tests.wire import payloads
from tests.wire.faults import CALLBACK, FOLLOW_UP, ORIGINAL, SEND, TYPING, Asked
from tests.wire.loopback import Loopback

ROOT = Path(__file__).parents[2]
WARM_UP = 20
"""Rounds that are not counted: word lists are loaded with them."""
PAUSE = 0.02
"""Seconds after a reply in which the bot stores the question."""
UNKNOWN = "Qwzx vbnq jklq zxqv?"
"""A question of words that no article has."""
_READY_SECONDS = 1800.0
_REMOVAL = ("DELETE", r"/(webhooks|channels)/.+/messages/[@\w]+")
_SIGNS = (CALLBACK, ORIGINAL, FOLLOW_UP, SEND, TYPING, _REMOVAL)
FLOORS = ("empty reply", "empty reply after “thinking”", "empty reply to a message")

Act = Callable[[], Awaitable[Asked]]
Timed = Callable[[str, Act], Awaitable[Asked]]
Times = tuple[float, float, float]
"""Seconds to the first sign, to the reply, and of computing."""


class Clocked(Loopback):
    """A Discord that notes when each request arrived."""

    def __init__(self) -> None:
        super().__init__()
        self.arrivals: list[tuple[float, str, str]] = []
        """The time, method and path of each request since something was done."""

    async def _rest(self, request: web.Request) -> web.StreamResponse:
        self.arrivals.append((perf_counter(), request.method, "/" + request.match_info["path"]))
        return await super()._rest(request)

    async def choose(self, under: dict[str, Any], value: str, by: int = payloads.MEMBER) -> Asked:
        """Choose an entry of a menu below a message."""
        menus = [part for part in payloads.walk(under["components"]) if part["type"] == 3]
        menu = next(menu for menu in menus if value in {option["value"] for option in menu["options"]})
        data = {"component_type": 3, "custom_id": menu["custom_id"], "id": menu["id"], "values": [value]}
        return await self._act(3, by, data, under)

    async def type_question(self, typed: str, by: int = payloads.MEMBER) -> Asked:
        """Type into the question of ``/ask``."""
        id_ = next(command["id"] for command in self.commands if command["name"] == "ask")
        part = {"name": "question", "type": 3, "value": typed, "focused": True}
        return await self._act(4, by, {"id": id_, "name": "ask", "type": 1, "options": [part]})

    async def say(self, text: str, by: int = payloads.MEMBER) -> Asked:
        """Write a message that mentions nobody."""
        message = payloads.mention(by, "") | {"content": text, "mentions": []}
        self.messages[message["id"]] = message
        asked = self.asked[message["id"]] = Asked(message["id"])
        await self.dispatch("MESSAGE_CREATE", message)
        return asked

    async def timed(self, act: Act, computed: Callable[[], float]) -> tuple[Asked, Times]:
        """Do something; return what became of it, and the seconds that it took."""
        self.arrivals.clear()
        computed_before = computed()
        began = perf_counter()
        asked = await act()
        async with asyncio.timeout(60):
            await asked.ended.wait()
        computing = computed() - computed_before
        signs = [(at - began, where) for at, *where in self.arrivals if _is_one_of(_SIGNS, *where)]
        replies = [at for at, where in signs if not _is_one_of((TYPING,), *where)]
        # After “thinking …” (5), or after a press was taken (6), the reply is the next request.
        is_later = asked.kind in {5, 6}
        await asyncio.sleep(PAUSE)
        return asked, (signs[0][0], replies[1 if is_later else 0], computing)


def entries_of(shown: dict[str, Any]) -> dict[str, str]:
    """Return the entries of a message's menus: their labels by their values."""
    menus = [part for part in payloads.walk(shown["components"]) if part["type"] == 3]
    return {option["value"]: option["label"] for menu in menus for option in menu["options"]}


def measure_latency(articles: int, rounds: int) -> dict[str, Any]:
    """Make a collection of ``articles``, let people do everything ``rounds`` times; give milliseconds for each."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        passages = articles * PASSAGES_AN_ARTICLE
        questions = make_collection(
            Path(folder) / f"{payloads.GUILD}.db", passages, rounds + min(rounds, WARM_UP)
        )
        took = asyncio.run(_measure(Path(folder), questions))
        return {"articles": articles, "actions": list(_rows(took, rounds))}


async def _measure(folder: Path, questions: list[str]) -> dict[str, list[Times]]:
    took: dict[str, list[Times]] = {}
    async with Clocked() as discord, _bot(folder, discord) as process_id:

        async def timed(name: str, act: Act) -> Asked:
            asked, times = await discord.timed(act, lambda: _computed(process_id))
            took.setdefault(name, []).append(times)
            return asked

        for number, question in enumerate(questions):
            await _round(discord, timed, question, questions[number - 1])
    return took


@asynccontextmanager
async def _bot(folder: Path, discord: Clocked) -> AsyncIterator[int]:
    """Start the bot, wait until it answers from the collection, and give its process."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.benchmarks.answering", str(folder), discord.api, discord.gateway),
        cwd=ROOT,
    )
    try:
        async with asyncio.timeout(_READY_SECONDS):
            while not (discord.commands and discord.ready.is_set()):
                assert process.returncode is None, "the bot has ended"
                await asyncio.sleep(0.05)
            await (await discord.slash("ask", question=UNKNOWN)).ended.wait()
        yield process.pid
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


def _computed(process_id: int) -> float:
    """Return the seconds that a process's threads have been computing; 0 where the system does not tell."""
    took = 0
    for thread in Path(f"/proc/{process_id}/task").glob("*/schedstat"):
        with suppress(OSError):  # it has just ended
            took += int(thread.read_text().split()[0])
    return took / 1e9


async def _round(discord: Clocked, timed: Timed, question: str, other: str) -> None:
    """Do each thing once."""
    await timed(FLOORS[0], lambda: discord.slash("empty"))
    await timed(FLOORS[1], lambda: discord.slash("later"))
    await timed(FLOORS[2], lambda: discord.say("empty"))
    asked = await timed("/ask", lambda: discord.slash("ask", question=question))
    assert asked.original is not None
    await _below(asked.original, discord, timed)
    await timed("mention", lambda: discord.mention(other))
    await timed("nothing found", lambda: discord.slash("ask", question=UNKNOWN))
    await timed("greeting", lambda: discord.slash("ask", question="Hello, thanks a lot!"))
    await timed("autocomplete: questions", lambda: discord.type_question(question[:5]))
    await timed(
        "autocomplete: articles",
        lambda: discord.type_into("article show", "article", question[:3], by=payloads.MODERATOR),
    )


async def _below(answer: dict[str, Any], discord: Clocked, timed: Timed) -> None:
    """Press each button below an answer, then choose each entry of its menu: the last one removes the answer."""
    buttons = payloads.buttons_of(answer)
    turning = ["▶", "◀"] if "▶" in buttons else []
    for label in [*turning, *(label for label in buttons if label not in turning)]:
        await timed(label, lambda label=label: discord.press(answer, label))  # type: ignore[misc]
    for value, label in entries_of(answer).items():
        await timed(label, lambda value=value: discord.choose(answer, value))  # type: ignore[misc]


def _rows(took: dict[str, list[Times]], rounds: int) -> Iterator[dict[str, Any]]:
    """Give the figures of each thing that was done, and how they stand to the emptiest that ends in the same way."""
    floors = {name: np.median([reply for _, reply, _ in took[name]]) for name in FLOORS}
    for name, times in took.items():
        counted = np.array(times[-rounds:]) * 1e3
        first, reply, computing = counted.T
        yield {
            "action": name,
            "times": len(counted),
            "first_p50_ms": round(float(np.median(first)), 1),
            "first_p99_ms": round(float(np.percentile(first, 99)), 1),
            "reply_p50_ms": round(float(np.median(reply)), 1),
            "reply_p99_ms": round(float(np.percentile(reply, 99)), 1),
            "computing_p50_ms": round(float(np.median(computing)), 1),
            "to_empty": round(float(np.median(reply)) / 1e3 / floors[_floor_of(name)], 1),
        }


def _floor_of(name: str) -> str:
    if name in FLOORS:
        return name
    if name.startswith("mention"):
        return FLOORS[2]
    return FLOORS[1] if name in {"/ask", "nothing found"} else FLOORS[0]


def _is_one_of(places: tuple[tuple[str, str], ...], method: str, path: str) -> bool:
    return any(method == place[0] and re.fullmatch(place[1], path) for place in places)

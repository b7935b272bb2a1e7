"""What do questions of a thousand servers have to wait for, while others import and rebuild, and all ask at once?"""

from __future__ import annotations

import asyncio
import json
import random
import tempfile
import threading
from collections import Counter
from collections.abc import Coroutine, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter, process_time
from typing import Any

import numpy as np
import psutil

from knowledge.collection import Collection, Collections
from knowledge.errors import BusyError, FootnoteError
from knowledge.records import Draft
from tests.benchmarks.generated import drafts_and_questions, make_collection
from tests.benchmarks.servers import UPKEEP_SECONDS, make_servers
from tests.benchmarks.words_alone import by_words_alone

IN_TIME = 10.0
"""Seconds in which a question is to be answered."""
AT_ONCE = 2_000
AT_ONCE_IN_ONE = 200
TICK = 0.01
"""Seconds that the loop's probe sleeps; what a sleep takes longer is delay."""
LOOK = 0.25
"""Seconds between two looks at threads, handles and memory."""
PARTS = 5
"""Of the time; what is to stay level is given for each."""
IMPORTED_SEED = 7


@dataclass
class _Asked:
    """What became of questions."""

    took: list[float] = field(default_factory=list)
    ends: Counter[str] = field(default_factory=Counter)
    busy_took: list[float] = field(default_factory=list)

    def summary(self) -> dict[str, Any]:
        """Give the figures."""
        p50, p99 = np.percentile(self.took or [0.0], [50, 99]) * 1e3
        return {
            "answered": self.ends["answered"],
            "answered_after_10_s": sum(took > IN_TIME for took in self.took),
            "told_busy": self.ends["busy"],
            "told_busy_after_ms": round(max(self.busy_took, default=0.0) * 1e3),
            "failed": {end: count for end, count in self.ends.items() if end not in ("answered", "busy")},
            "p50_ms": round(float(p50), 1),
            "p99_ms": round(float(p99), 1),
        }


@dataclass
class _Looks:
    """What was seen of the process, one look after another."""

    threads: list[int] = field(default_factory=list)
    handles: list[int] = field(default_factory=list)
    closing: list[int] = field(default_factory=list)
    megabytes: list[int] = field(default_factory=list)
    delays: list[float] = field(default_factory=list)
    own_delays: list[float] = field(default_factory=list)

    def summary(self) -> dict[str, Any]:
        """Give the most of each part of the time, and how long the loop was held."""
        levels = ("threads", "handles", "closing", "megabytes")
        figures: dict[str, Any] = {f"most_{name}": _parts(getattr(self, name)) for name in levels}
        return figures | {
            "loop_delay_p99_ms": round(float(np.percentile(self.delays, 99)) * 1e3, 1),
            "loop_delay_most_ms": round(max(self.delays) * 1e3, 1),
            "loop_delay_own_most_ms": round(max(self.own_delays) * 1e3, 1),
        }


def measure_load(
    collections: int, passages: int, rate: float, seconds: float, imported: int, rebuilt: int
) -> dict[str, Any]:
    """Make collections and ask them, steadily and then at once; give the figures of each part."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name)
        questions = make_servers(folder, collections, passages)
        large = collections + 1
        questions_of_large = make_collection(folder / f"{large}.db", rebuilt)
        plan = _Plan(questions, rate, seconds, imported, large, questions_of_large)
        return asyncio.run(_measure(folder, plan))


@dataclass(frozen=True)
class _Plan:
    questions: dict[int, list[str]]
    rate: float
    seconds: float
    imported: int
    large: int
    questions_of_large: list[str]


async def _measure(folder: Path, plan: _Plan) -> dict[str, Any]:
    async with Collections(folder, services=by_words_alone()) as collections:
        await (await collections.open(plan.large)).ask(plan.questions_of_large[0])
        upkeep = asyncio.create_task(_keep_up(collections))
        figures = {
            "steady": await _looked_at(collections, _steady(collections, plan)),
            f"{AT_ONCE}_at_once": await _looked_at(collections, _at_once(collections, plan)),
            f"{AT_ONCE_IN_ONE}_at_once_in_one": await _looked_at(
                collections, _at_once_in_one(collections, plan)
            ),
            "others_during_a_flood": await _looked_at(collections, _beside_a_flood(collections, plan)),
        }
        upkeep.cancel()
        began = perf_counter()
    figures["at_the_end"] = {
        "stopping_s": round(perf_counter() - began, 2),
        "threads_left_over": sum(thread.name.startswith("footnote") for thread in threading.enumerate()),
    }
    return figures


async def _steady(collections: Collections, plan: _Plan) -> dict[str, Any]:
    """Ask at a steady rate while articles are imported and a large index is rebuilt."""
    draw, asked = random.Random(1), _Asked()
    others = asyncio.create_task(_import_and_rebuild(collections, plan))
    began = perf_counter()
    async with asyncio.TaskGroup() as tasks:
        for number in range(int(plan.rate * plan.seconds)):
            await asyncio.sleep(max(0.0, began + number / plan.rate - perf_counter()))
            server = draw.choice(list(plan.questions))
            tasks.create_task(_ask(collections, server, draw.choice(plan.questions[server]), asked))
    imported, rebuilt = await others
    return asked.summary() | {"imported": imported, "rebuilt_s": rebuilt}


async def _import_and_rebuild(collections: Collections, plan: _Plan) -> tuple[int, float]:
    drafts, _ = await asyncio.to_thread(drafts_and_questions, plan.imported * 10, 1, IMPORTED_SEED)
    began = perf_counter()
    source = collections.path_of(0).with_name("imported.jsonl")
    source.write_text("".join(map(_line_of, drafts)))
    rebuild = await (await _opened(collections, plan.large)).index.rebuild()
    waiting = asyncio.create_task(asyncio.to_thread(rebuild.wait))
    waiting.add_done_callback(lambda _: took.append(perf_counter() - began))
    took: list[float] = []
    collection = await _opened(collections, 1)
    imported = 0
    async for one in collection.articles.import_from(source):
        imported += one.article is not None
    await waiting
    await asyncio.sleep(0)
    rebuild.result()
    return imported, round(took[0], 1)


async def _opened(collections: Collections, server: int) -> Collection:
    """Open a collection, as somebody does who tries again when told that too many ask at once."""
    while True:
        try:
            return await collections.open(server)
        except BusyError:
            await asyncio.sleep(1)


def _line_of(draft: Draft) -> str:
    texts = [paragraph.text for paragraph in draft.paragraphs]
    return json.dumps({"title": draft.title, "language": draft.language, "text": "\n\n".join(texts)}) + "\n"


async def _at_once(collections: Collections, plan: _Plan) -> dict[str, Any]:
    """Ask many questions in one moment, in all servers in turn."""
    servers, asked = list(plan.questions), _Asked()
    order: dict[int, list[int]] = {server: [] for server in servers}
    async with asyncio.TaskGroup() as tasks:
        for number in range(AT_ONCE):
            server = servers[number % len(servers)]
            question = plan.questions[server][number // len(servers) % len(plan.questions[server])]
            tasks.create_task(_ask(collections, server, question, asked, number, order[server]))
    # Two questions of one server run at the same time, so that the second may be ready first.
    return asked.summary() | {"servers_out_of_order": sum(done != sorted(done) for done in order.values())}


async def _at_once_in_one(collections: Collections, plan: _Plan) -> dict[str, Any]:
    """Ask many questions in one moment in one server."""
    asked = _Asked()
    await collections.open(2)
    async with asyncio.TaskGroup() as tasks:
        for number in range(AT_ONCE_IN_ONE):
            question = plan.questions[2][number % len(plan.questions[2])]
            tasks.create_task(_ask(collections, 2, question, asked))
    return asked.summary()


async def _beside_a_flood(collections: Collections, plan: _Plan) -> dict[str, Any]:
    """Ask ten servers now and then, alone and while another one is flooded."""
    quiet, figures = list(plan.questions)[3:13], {}
    for name, flood in (("alone", 0), ("flooded", AT_ONCE)):
        asked, flooding = _Asked(), _Asked()
        async with asyncio.TaskGroup() as tasks:
            for number in range(flood):
                question = plan.questions[2][number % len(plan.questions[2])]
                tasks.create_task(_ask(collections, 2, question, flooding))
            for number in range(50):
                server = quiet[number % len(quiet)]
                tasks.create_task(_ask(collections, server, plan.questions[server][number % 5], asked))
                await asyncio.sleep(0.05)
        summary = asked.summary()
        figures |= {f"{name}_{key}": summary[key] for key in ("answered", "told_busy", "p50_ms", "p99_ms")}
    return figures | {"flood": dict(flooding.ends)}


async def _ask(
    collections: Collections,
    server: int,
    question: str,
    asked: _Asked,
    number: int = 0,
    order: list[int] | None = None,
) -> None:
    began = perf_counter()
    try:
        collection = await collections.open(server)
        collection.questions.forget(await collection.ask(question))
    except BusyError:
        asked.ends["busy"] += 1
        asked.busy_took.append(perf_counter() - began)
    except FootnoteError as error:
        asked.ends[type(error).__name__] += 1
    else:
        asked.ends["answered"] += 1
        asked.took.append(perf_counter() - began)
        if order is not None:
            order.append(number)


async def _looked_at(collections: Collections, work: Coroutine[Any, Any, dict[str, Any]]) -> dict[str, Any]:
    """Await work while the loop's delay is measured and the process is looked at."""
    looks, process = _Looks(), psutil.Process()
    doing, last = asyncio.ensure_future(work), 0.0
    while not doing.done() or not looks.threads:
        began, computed = perf_counter(), process_time()
        await asyncio.sleep(TICK)
        delay = perf_counter() - began - TICK
        looks.delays.append(delay)
        # What this process did not compute in that time was the doing of other programs.
        looks.own_delays.append(min(delay, process_time() - computed))
        if perf_counter() - last > LOOK:
            last = perf_counter()
            looks.threads.append(threading.active_count())
            looks.handles.append(process.num_fds())
            looks.closing.append(len(collections._closing))
            looks.megabytes.append(process.memory_info().rss // 1_000_000)
    return await doing | looks.summary()


async def _keep_up(collections: Collections) -> None:
    while True:
        await asyncio.sleep(UPKEEP_SECONDS)
        await collections.upkeep()


def _parts(values: Iterable[int]) -> list[int]:
    """Give the greatest value of each of some equal parts of the time."""
    return [int(max(part)) for part in np.array_split(list(values), PARTS) if len(part)]

"""For how long is the event loop held while an index is rebuilt and questions are asked?"""

from __future__ import annotations

import asyncio
import tempfile
from pathlib import Path
from time import perf_counter
from typing import Any

import numpy as np

from knowledge.collection import Collection, open_collection
from tests.benchmarks.generated import make_collection

_TICK = 0.005
"""Seconds that the probe sleeps; what it sleeps longer, the loop was held (or the machine busy)."""


def measure_probe(passages: int, rate: float) -> dict[str, Any]:
    """Rebuild a collection of so many passages with ``rate`` questions a second; give the figures."""
    return asyncio.run(_measure(passages, rate))


async def _measure(passages: int, rate: float) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "1.db"
        questions = make_collection(path, passages, 500)
        async with open_collection(path) as collection:
            await collection.set_threshold(0.0)
            expected = [await _cited(collection, question) for question in questions[:100]]
            idle = await _probed(asyncio.sleep(3))
            asked: list[float] = []
            wrong: list[str] = []

            async def ask_one(i: int) -> None:
                began = perf_counter()
                if await _cited(collection, questions[i]) != expected[i]:
                    wrong.append(questions[i])
                asked.append(perf_counter() - began)

            async def rebuild() -> float:
                began = perf_counter()
                work = await collection.start_rebuild()
                asking = []
                while not work.is_done:
                    asking.append(asyncio.create_task(ask_one(len(asking) % len(expected))))
                    await asyncio.sleep(1 / rate)
                await asyncio.gather(*asking)
                work.result()
                return perf_counter() - began

            seconds: list[float] = []

            async def timed() -> None:
                seconds.append(await rebuild())

            held = await _probed(timed())
        return {
            "passages": passages,
            "rebuild_s": round(seconds[0], 1),
            "rebuild_per_s": round(passages / seconds[0]),
            "questions": len(asked),
            "questions_answered_otherwise": len(wrong),
            "ask_p50_ms": round(float(np.percentile(asked, 50)) * 1e3, 1),
            "ask_p99_ms": round(float(np.percentile(asked, 99)) * 1e3, 1),
            "loop_held_p99_ms": round(float(np.percentile(held, 99)) * 1e3, 1),
            "loop_held_max_ms": round(max(held) * 1e3, 1),
            "loop_held_over_50_ms": sum(late > 0.05 for late in held),
            "idle_loop_held_max_ms": round(max(idle) * 1e3, 1),
        }


async def _cited(collection: Collection, question: str) -> list[int]:
    """Ask; give the passages that the answer cites."""
    answer = await collection.ask(question)
    return [citation.passage.id for citation in answer.citations]


async def _probed(work: Any) -> list[float]:
    """Do some work; give by how much each of the probe's sleeps lasted too long."""
    late: list[float] = []
    doing = asyncio.ensure_future(work)
    while not doing.done():
        began = perf_counter()
        await asyncio.sleep(_TICK)
        late.append(perf_counter() - began - _TICK)
    await doing
    return late

"""How long is the event loop held while an index is rebuilt and questions are asked?"""

from __future__ import annotations

import asyncio
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter, process_time
from typing import Any

import numpy as np

from knowledge.collection import Collection, open_collection
from knowledge.records import Answer
from tests.benchmarks.generated import make_collection

QUESTIONS = 100
TICK = 0.005
"""Seconds that the probe sleeps; what a sleep takes longer is a gap."""


def measure_probe(passages: int, rate: float) -> dict[str, Any]:
    """Rebuild a generated collection while ``rate`` questions a second are asked; give the figures."""
    return asyncio.run(_measure_probe(passages, rate))


async def _measure_probe(passages: int, rate: float) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "1.db"
        questions = make_collection(path, passages, QUESTIONS)
        async with open_collection(path) as collection:
            await collection.settings.set_threshold(0.0)
            expected = {question: _essence(await collection.ask(question)) for question in questions}
            idle = await _probed(asyncio.sleep(5), TICK)
            rebuild = await collection.index.rebuild()
            asked = _Asked()
            asking = asyncio.create_task(_ask_steadily(collection, questions, rate, asked))
            began = perf_counter()
            gaps = await _probed(asyncio.to_thread(rebuild.wait), TICK)
            seconds = perf_counter() - began
            asking.cancel()
            await asyncio.wait([asking])
            rebuild.result()
            wrong = sum(_essence(answer) != expected[answer.question] for answer in asked.answers)
            p50, p99 = np.percentile(asked.took, [50, 99]) * 1e3
        return {
            "passages": passages,
            "rebuild_s": round(seconds, 1),
            "longest_gap_idle_ms": round(max(gap for gap, _ in idle) * 1e3, 1),
            "longest_gap_ms": round(max(gap for gap, _ in gaps) * 1e3, 1),
            "longest_own_gap_ms": round(max(min(gap) for gap in gaps) * 1e3, 1),
            "gaps_over_20_ms": sum(gap > 0.02 for gap, _ in gaps),
            "gaps_over_50_ms": sum(gap > 0.05 for gap, _ in gaps),
            "questions": len(asked.took),
            "ask_p50_ms": round(float(p50), 1),
            "ask_p99_ms": round(float(p99), 1),
            "answers_that_differ": wrong,
        }


@dataclass
class _Asked:
    answers: list[Answer] = field(default_factory=list)
    took: list[float] = field(default_factory=list)


async def _probed(work: Any, tick: float) -> list[tuple[float, float]]:
    """Await ``work`` while a task beside it sleeps again and again.

    Returns:
        For each sleep by how many seconds it was too long, and for how many seconds this process computed in
        it: a gap longer than that is the doing of other programs on the machine.
    """
    gaps = []
    done = asyncio.ensure_future(work)
    while not done.done():
        began, computed = perf_counter(), process_time()
        await asyncio.sleep(tick)
        gaps.append((perf_counter() - began - tick, process_time() - computed))
    await done
    return gaps


async def _ask_steadily(collection: Collection, questions: list[str], rate: float, asked: _Asked) -> None:
    """Ask at a steady rate, whether or not earlier questions are answered, until cancelled."""
    began = perf_counter()
    async with asyncio.TaskGroup() as tasks:
        number = 0
        while True:
            await asyncio.sleep(max(0.0, began + number / rate - perf_counter()))
            tasks.create_task(_ask(collection, questions[number % len(questions)], asked))
            number += 1


async def _ask(collection: Collection, question: str, asked: _Asked) -> None:
    began = perf_counter()
    answer = await collection.ask(question)
    asked.took.append(perf_counter() - began)
    asked.answers.append(answer)


def _essence(answer: Answer) -> list[tuple[int, tuple[int, int], float]]:
    """Give what must be equal in every answer to a question."""
    return [(citation.passage.id, citation.quote, citation.score) for citation in answer.citations]

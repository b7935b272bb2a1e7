"""How fast is the whole, from text to answer, through the façade on real files?"""

from __future__ import annotations

import asyncio
import gc
import tempfile
from dataclasses import replace
from pathlib import Path
from time import perf_counter
from typing import Any

import numpy as np
import psutil

from knowledge.collection import Collection, open_collection
from knowledge.collection.opening import index_path
from knowledge.index.memory import give_back
from knowledge.records import Draft, Paragraph
from tests.benchmarks.generated import drafts_and_questions, make_collection

QUESTIONS = 1000
WARM_UP = 100
ADDITIONS = 50
OPENINGS = 5
RATE_OF_CHANGES = 50
"""Articles added a second while questions are asked."""
SECONDS_OF_CHANGES = 10
RATE_OF_QUESTIONS = 20
"""Questions a second meanwhile."""


def measure_pipeline(passages: int) -> dict[str, Any]:
    """Build, ask, add and open a generated collection; give the figures."""
    return asyncio.run(_measure_pipeline(passages))


async def _measure_pipeline(passages: int) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "1.db"
        questions = make_collection(path, passages, QUESTIONS)
        additions = _additions(ADDITIONS + RATE_OF_CHANGES * SECONDS_OF_CHANGES)
        await _warm_up(Path(folder) / "2.db")
        before = _resident()
        figures: dict[str, Any] = {"passages": passages}
        async with open_collection(path) as collection:
            began = perf_counter()
            rebuild = await collection.index.rebuild()
            await asyncio.to_thread(rebuild.wait)
            figures["build_per_s"] = round(rebuild.result().total / (perf_counter() - began))
        figures["index_mb"] = round(index_path(path).stat().st_size / 1e6, 1)
        figures |= await _measure_opening(path, questions[0])
        gc.collect()
        give_back()
        async with open_collection(path) as collection:
            await collection.settings.set_threshold(0.0)
            for question in questions[:WARM_UP]:
                await collection.ask(question)
            figures |= _quantiles("ask", await _ask_all(collection, questions))
            gc.collect()
            figures["memory_mb"] = round((_resident() - before) / 1e6, 1)
            figures |= _quantiles("add", await _add_all(collection, additions[:ADDITIONS]))
            figures |= await _measure_changes(collection, questions, additions[ADDITIONS:])
        return figures


async def _warm_up(path: Path) -> None:
    """Load what a running process has loaded: another collection was opened, asked and closed before."""
    drafts, questions = drafts_and_questions(100, 5, seed=3)
    async with open_collection(path) as collection:
        for draft in drafts:
            await collection.articles.add(draft)
        for question in questions:
            await collection.ask(question)


async def _ask_all(collection: Collection, questions: list[str]) -> list[float]:
    """Ask one question after the other; give the seconds that each took."""
    took = []
    for question in questions:
        began = perf_counter()
        answer = await collection.ask(question)
        took.append(perf_counter() - began)
        assert answer.citations
    return took


async def _add_all(collection: Collection, drafts: list[Draft]) -> list[float]:
    """Add articles, each until an answer cites it; give the seconds that each took."""
    took = []
    for draft in drafts:
        began = perf_counter()
        article = await collection.articles.add(draft)
        answer = await collection.ask(draft.paragraphs[0].text[:200])
        took.append(perf_counter() - began)
        assert any(citation.article.id == article.id for citation in answer.citations)
    return took


async def _measure_opening(path: Path, question: str) -> dict[str, float]:
    """Time the way from a closed collection to its first answer."""
    took = []
    for _ in range(OPENINGS):
        began = perf_counter()
        async with open_collection(path) as collection:
            await collection.ask(question)
            took.append(perf_counter() - began)
    return {"open_ms": round(float(np.median(took)) * 1e3, 1), "open_max_ms": round(max(took) * 1e3, 1)}


async def _measure_changes(
    collection: Collection, questions: list[str], drafts: list[Draft]
) -> dict[str, Any]:
    """Add articles and ask questions, each at a steady rate."""
    adding = asyncio.create_task(_add_steadily(collection, drafts))
    asking: list[asyncio.Task[list[float]]] = []
    began = perf_counter()
    while not adding.done():
        question = questions[len(asking) % len(questions)]
        asking.append(asyncio.create_task(_ask_all(collection, [question])))
        await asyncio.sleep(max(0.0, began + len(asking) / RATE_OF_QUESTIONS - perf_counter()))
    took = [seconds for asked in await asyncio.gather(*asking) for seconds in asked]
    return {"changes_per_s": await adding, **_quantiles("ask_meanwhile", took)}


async def _add_steadily(collection: Collection, drafts: list[Draft]) -> float:
    """Add articles at the rate of changes; give the rate that was kept."""
    began = perf_counter()
    adding = []
    for number, draft in enumerate(drafts):
        await asyncio.sleep(max(0.0, began + number / RATE_OF_CHANGES - perf_counter()))
        adding.append(asyncio.create_task(collection.articles.add(draft)))
    await asyncio.gather(*adding)
    return round(len(drafts) / (perf_counter() - began), 1)


def _additions(count: int) -> list[Draft]:
    """Generate articles that the collection does not have; their words partly are new to it."""
    drafts, _ = drafts_and_questions(count * 10, 1, seed=2)
    return [
        replace(
            draft,
            paragraphs=(Paragraph(f"Addition{number}. {draft.paragraphs[0].text}"), *draft.paragraphs[1:]),
        )
        for number, draft in enumerate(drafts)
    ]


def _quantiles(name: str, seconds: list[float]) -> dict[str, float]:
    p50, p99 = np.percentile(seconds, [50, 99]) * 1e3
    return {f"{name}_p50_ms": round(float(p50), 2), f"{name}_p99_ms": round(float(p99), 2)}


def _resident() -> int:
    gc.collect()
    give_back()
    resident: int = psutil.Process().memory_info().rss
    return resident

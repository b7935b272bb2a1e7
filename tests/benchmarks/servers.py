"""How do ten thousand small collections live on one machine, opened as somebody asks?"""

from __future__ import annotations

import asyncio
import gc
import random
import shutil
import tempfile
import threading
from pathlib import Path
from time import perf_counter
from typing import Any

import numpy as np
import psutil

from knowledge.collection import Collections
from knowledge.collection.opening import index_path
from tests.benchmarks.generated import make_collections
from tests.benchmarks.words_alone import by_words_alone

DISTINCT = 50
"""Collections that are made; the others are copies under other servers' ids."""
RATE = 20
"""Visits a second, whether or not the ones before are over."""
INDEX_MEMORY_MB = 64
UPKEEP_SECONDS = 60.0
"""How often the collections are looked after, as the bot does it."""
PARTS = 10
"""Of the time; the most resident memory is given for each."""


def measure_servers(collections: int, passages: int, visits: int) -> dict[str, Any]:
    """Make collections, ask questions in servers drawn at random under a memory budget; give the figures."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        questions = make_servers(Path(folder), collections, passages)
        return asyncio.run(_visit(Path(folder), questions, visits))


def make_servers(folder: Path, collections: int, passages: int) -> dict[int, list[str]]:
    """Make the collections with their saved indexes; give questions for each server."""
    distinct = min(DISTINCT, collections)
    paths = [folder / f"{server}.db" for server in range(1, distinct + 1)]
    asked = make_collections(paths, passages)
    asyncio.run(_index(folder, distinct))
    for server in range(distinct + 1, collections + 1):
        original, copy = paths[server % distinct], folder / f"{server}.db"
        shutil.copyfile(original, copy)
        # A saved index is never changed, only replaced: copies may share it.
        index_path(copy).hardlink_to(index_path(original))
    return {
        server: asked[server - 1 if server <= distinct else server % distinct]
        for server in range(1, collections + 1)
    }


async def _index(folder: Path, servers: int) -> None:
    async with Collections(folder, services=by_words_alone()) as collections:
        for server in range(1, servers + 1):
            await collections.open(server)


async def _visit(folder: Path, questions: dict[int, list[str]], visits: int) -> dict[str, Any]:
    draw = random.Random(1)
    servers = list(questions)
    process = psutil.Process()
    cold: list[float] = []
    resident: list[int] = []
    most_open = most_memory = answered = 0
    handles = process.num_fds()
    async with Collections(folder, services=by_words_alone(), index_memory_mb=INDEX_MEMORY_MB) as collections:

        async def visit(server: int) -> None:
            nonlocal answered
            is_cold = server not in collections.open_ids
            began = perf_counter()
            collection = await collections.open(server)
            answer = await collection.ask(draw.choice(questions[server]))
            if is_cold:
                cold.append(perf_counter() - began)
            answered += answer.generation > 0

        await visit(servers[0])
        cold.clear()
        at_first = process.memory_info().rss
        upkeep = asyncio.create_task(_keep_up(collections))
        began = perf_counter()
        async with asyncio.TaskGroup() as tasks:
            for number in range(visits):
                await asyncio.sleep(max(0.0, began + number / RATE - perf_counter()))
                tasks.create_task(visit(draw.choice(servers)))
                most_open = max(most_open, len(collections.open_ids))
                most_memory = max(most_memory, collections.memory_bytes)
                resident.append(process.memory_info().rss - at_first)
        upkeep.cancel()
    gc.collect()
    p50, p99 = np.percentile(cold, [50, 99]) * 1e3
    return {
        "collections": len(servers),
        "visits_answered": answered,
        "cold_opens": len(cold),
        "cold_open_to_answer_p50_ms": round(float(p50), 1),
        "cold_open_to_answer_p99_ms": round(float(p99), 1),
        "most_open": most_open,
        "index_memory_budget_mb": INDEX_MEMORY_MB,
        "most_index_memory_mb": round(most_memory / 1e6, 1),
        "resident_growth_mb": [round(most / 1e6, 1) for most in _most_of_each_part(resident)],
        "resident_growth_at_end_mb": round((process.memory_info().rss - at_first) / 1e6, 1),
        "threads_left_over": sum(thread.name.startswith("footnote") for thread in threading.enumerate()),
        "handles_left_over": process.num_fds() - handles,
    }


async def _keep_up(collections: Collections) -> None:
    while True:
        await asyncio.sleep(UPKEEP_SECONDS)
        await collections.upkeep()


def _most_of_each_part(values: list[int]) -> list[int]:
    """Give the greatest value of each of some equal parts of the time."""
    return [int(max(part)) for part in np.array_split(values, PARTS) if len(part)]

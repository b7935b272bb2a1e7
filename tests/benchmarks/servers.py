"""How do ten thousand small collections live on one machine, opened as somebody asks?"""

from __future__ import annotations

import asyncio
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

DISTINCT = 50
"""Collections that are made; the others are copies under other servers' ids."""
VISITS = 1500
"""Questions, each in a server drawn at random."""
AT_ONCE = 4
"""Servers that are visited at the same time, in the second half."""
INDEX_MEMORY_MB = 64


def measure_servers(collections: int, passages: int) -> dict[str, Any]:
    """Make collections, ask a question in one after the other under a memory budget; give the figures."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        questions = _make(Path(folder), collections, passages)
        return asyncio.run(_visit(Path(folder), questions))


def _make(folder: Path, collections: int, passages: int) -> dict[int, list[str]]:
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
    async with Collections(folder) as collections:
        for server in range(1, servers + 1):
            await collections.open(server)


async def _visit(folder: Path, questions: dict[int, list[str]]) -> dict[str, Any]:
    draw = random.Random(1)
    servers = list(questions)
    process = psutil.Process()
    cold: list[float] = []
    warm: list[float] = []
    most_open = most_memory = answered = 0
    async with Collections(folder, index_memory_mb=INDEX_MEMORY_MB) as collections:

        async def visit(server: int) -> None:
            nonlocal answered
            times = warm if server in collections.open_ids else cold
            began = perf_counter()
            collection = await collections.open(server)
            answer = await collection.ask(draw.choice(questions[server]))
            times.append(perf_counter() - began)
            answered += answer.confidence > 0

        await visit(servers[0])
        cold.clear()
        rss, threads, handles = process.memory_info().rss, threading.active_count(), process.num_fds()
        for number in range(VISITS):
            some = [draw.choice(servers)] if number < VISITS // 2 else draw.sample(servers, AT_ONCE)
            await asyncio.gather(*map(visit, some))
            most_open = max(most_open, len(collections.open_ids))
            most_memory = max(most_memory, collections.memory_bytes)
        grown = process.memory_info().rss - rss
        open_at_end = len(collections.open_ids)
    p50, p99 = np.percentile(cold, [50, 99]) * 1e3
    return {
        "collections": len(servers),
        "cold_opens": len(cold),
        "visits_answered": answered,
        "cold_open_to_answer_p50_ms": round(float(p50), 1),
        "cold_open_to_answer_p99_ms": round(float(p99), 1),
        "most_open": most_open,
        "open_at_end": open_at_end,
        "index_memory_budget_mb": INDEX_MEMORY_MB,
        "most_index_memory_mb": round(most_memory / 1e6, 1),
        "resident_growth_mb": round(grown / 1e6, 1),
        "threads_left_over": threading.active_count() - threads,
        "handles_left_over": process.num_fds() - handles,
    }

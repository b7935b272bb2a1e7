"""Many collections in one process, most of them closed at any time."""

from __future__ import annotations

import asyncio
import os
import random
import threading
from pathlib import Path

import pytest

from knowledge.collection import Collections
from knowledge.records import Draft, Paragraph

_HANDLES = "/dev/fd"
"""Lists the process's open files, on Linux and macOS."""
_GRACE = 0.05


async def _visit_many(folder: Path, servers: int, visits: int) -> None:
    draw = random.Random(1)
    handles = len(os.listdir(_HANDLES))
    async with Collections(folder, index_memory_mb=0) as collections:
        for server in range(servers):
            text = f"The clock of town{server} strikes noon when the market opens."
            collection = await collections.open(server)
            await collection.articles.add(Draft(f"Town {server}", (Paragraph(text),), "en"))

        async def visit(server: int) -> None:
            collection = await collections.open(server)
            answer = await collection.ask(f"When does the clock of town{server} strike noon?")
            assert [citation.article.title for citation in answer.citations] == [f"Town {server}"]

        for _ in range(visits):
            await asyncio.gather(*map(visit, draw.sample(range(servers), 3)))
        await asyncio.sleep(2 * _GRACE)
        await collections.upkeep()
        assert not collections.open_ids
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("footnote")]
    assert len(os.listdir(_HANDLES)) <= handles


@pytest.mark.skipif(not os.path.isdir(_HANDLES), reason="open files can't be counted here")
@pytest.mark.asyncio
async def test_visits_leave_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Collections that come and go under a small budget answer as themselves; no thread or handle is left."""
    monkeypatch.setattr("knowledge.collection.collections._GRACE", _GRACE)
    await _visit_many(tmp_path, servers=15, visits=8)


@pytest.mark.slow
@pytest.mark.asyncio
async def test_visits_to_hundreds_leave_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same with 300 collections."""
    monkeypatch.setattr("knowledge.collection.collections._GRACE", _GRACE)
    await _visit_many(tmp_path, servers=300, visits=300)

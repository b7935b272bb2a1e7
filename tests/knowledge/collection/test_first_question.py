"""What the first question after a start waits for."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from pathlib import Path

import pytest

from knowledge.collection import open_collection
from tests.knowledge.collection.texts import BREAD, TIDES, draft_of

ASK = """
import asyncio, json, sys
from pathlib import Path
from knowledge.collection import Collections, Services
from knowledge.semantic import Semantics

async def main():
    async with Collections(Path(sys.argv[1]), services=Services(semantics=Semantics(most_passages=0))) as collections:
        collection = await collections.open(1)
        upkeep = collections._services.upkeep
        await asyncio.gather(*(asyncio.wrap_future(upkeep.submit(int)) for _ in range(2)))  # behind the warming up
        read = []
        sys.addaudithook(lambda event, given: read.append(str(given[0])) if event in {"open", "import"} else None)
        answer = await collection.ask(sys.argv[2])
        print(json.dumps([answer.answered, [name for name in read if not name.startswith(sys.argv[1])]]))

asyncio.run(main())
"""
QUESTION = "Why do spring tides come at new moon?"


@pytest.mark.asyncio
async def test_the_first_question_waits_for_nothing_that_was_not_read_ahead(tmp_path: Path) -> None:
    """The first question of a new process, behind what it reads ahead, loads no module and opens no file of ours."""
    async with open_collection(tmp_path / "1.db") as collection:
        await collection.articles.add(await draft_of(TIDES))
        await collection.articles.add(await draft_of(BREAD, "Bread"))
    command = [sys.executable, "-c", ASK, str(tmp_path), QUESTION]
    said = await asyncio.to_thread(subprocess.check_output, command, text=True, timeout=120)
    assert json.loads(said) == [True, []]

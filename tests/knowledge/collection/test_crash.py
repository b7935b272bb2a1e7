"""What becomes of a collection whose process is killed in the middle of its work."""

from __future__ import annotations

import asyncio
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from knowledge.collection import open_collection
from knowledge.records import Draft, Paragraph

WORK = """
import asyncio, sys
from pathlib import Path
from knowledge.collection import open_collection
from knowledge.records import Draft, Paragraph

async def main():
    async with open_collection(Path(sys.argv[1])) as collection:
        async def add():
            number = (await collection.index.status()).generation
            while True:
                number += 1
                texts = [f"Lighthouse{number} stands on rock {i} of the coast." for i in range(5)]
                article = await collection.articles.add(
                    Draft(f"Light {number}", tuple(map(Paragraph, texts)), "en")
                )
                print(article.id, article.title.split()[1], flush=True)

        async def rebuild():
            while True:
                await asyncio.to_thread((await collection.index.rebuild()).wait)

        async def keep():
            while True:
                await asyncio.to_thread(collection._core.keeper._save)

        await asyncio.gather(add(), rebuild(), keep())

asyncio.run(main())
"""


def _work_until_killed(path: Path, seconds: float) -> list[tuple[int, str]]:
    """Have a process work on a collection; give the id and the number of each article that it said it added."""
    with subprocess.Popen(
        [sys.executable, "-c", WORK, str(path)], stdout=subprocess.PIPE, text=True
    ) as worker:
        assert worker.stdout is not None
        first = worker.stdout.readline()
        time.sleep(seconds)
        worker.send_signal(signal.SIGKILL)
        lines = [first, *worker.stdout.readlines()]
    # The last line may be cut short.
    return [(int(line.split()[0]), line.split()[1]) for line in lines if line.endswith("\n")]


@pytest.mark.asyncio
async def test_a_killed_process_loses_nothing(tmp_path: Path) -> None:
    """Whatever was said to be added before a kill is found after it, with the scores of a fresh index."""
    path = tmp_path / "c.db"
    added: list[tuple[int, str]] = []
    for seconds in (0.1, 0.4):
        added += await asyncio.to_thread(_work_until_killed, path, seconds)
    assert added
    async with open_collection(path) as collection:
        await collection.settings.set_threshold(0.0)
        assert (await collection.index.status(look_closely=True)).health == ()
        before = {}
        for article_id, number in added[:: max(1, len(added) // 30)]:
            answer = before[number] = await collection.ask(f"lighthouse{number}")
            assert {citation.article.id for citation in answer.citations} == {article_id}
        rebuild = await collection.index.rebuild()
        await asyncio.to_thread(rebuild.wait)
        rebuild.result()
        for number, expected in before.items():
            answer = await collection.ask(f"lighthouse{number}")
            assert [(c.passage, c.score) for c in answer.citations] == [
                (c.passage, c.score) for c in expected.citations
            ]


@pytest.mark.asyncio
async def test_few_changes_are_not_saved_at_once_but_when_it_is_closed(tmp_path: Path) -> None:
    """Upkeep writes the first index and leaves single changes to the next opening or the close."""
    path = tmp_path / "c.db"
    index = path.with_name("c.db.index")
    async with open_collection(path) as collection:
        await collection.articles.add(Draft("One", (Paragraph("The first text of all."),), "en"))
        await collection.upkeep()
        saved = index.read_bytes()
        await collection.articles.add(Draft("Two", (Paragraph("Another text than that."),), "en"))
        await collection.upkeep()
        assert index.read_bytes() == saved
    assert index.read_bytes() != saved


@pytest.mark.asyncio
async def test_a_collection_without_articles_saves_no_index(tmp_path: Path) -> None:
    """There is nothing in it, so the next opening has nothing to look at or to complain of."""
    async with open_collection(tmp_path / "c.db") as collection:
        await collection.upkeep()
    assert not (tmp_path / "c.db.index").exists()

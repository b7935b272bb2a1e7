"""Everything at once: what a community may rely on whatever else goes on."""

from __future__ import annotations

import asyncio
import random
import threading
from contextlib import suppress
from pathlib import Path

import pytest

from knowledge.collection import Collections
from knowledge.errors import BusyError, Cancelled, FootnoteError, NotFound
from knowledge.records import Draft, Paragraph

SERVERS = (1, 2, 3)


def _draft(number: int, version: int = 1) -> Draft:
    texts = [f"Beacon{number} of version{version} shines {i} miles over the bay at night." for i in range(3)]
    return Draft(f"Beacon {number}", tuple(map(Paragraph, texts)), "en")


class _Server:
    """One server's articles as they should be, while tasks change them at random."""

    def __init__(self, id_: int, collections: Collections, seed: int) -> None:
        self.id = id_
        self.collections = collections
        self.draw = random.Random(seed)
        self.numbers: dict[int, int] = {}
        """Article id → the number in its text."""
        self.removed: set[int] = set()
        self.generation = 0
        self.next_number = 0

    async def add(self) -> None:
        self.next_number += 1
        number = self.next_number
        article = await (await self.collections.open(self.id)).articles.add(_draft(number))
        self.numbers[article.id] = number

    async def edit(self) -> None:
        if self.numbers:
            article_id = self.draw.choice(list(self.numbers))
            draft = _draft(self.numbers[article_id], self.draw.randrange(10**9))
            with suppress(NotFound):
                await (await self.collections.open(self.id)).articles.edit(article_id, draft)

    async def remove(self) -> None:
        if len(self.numbers) > 2:
            article_id = self.draw.choice(list(self.numbers))
            del self.numbers[article_id]
            await (await self.collections.open(self.id)).articles.remove(article_id)
            self.removed.add(article_id)

    async def ask(self) -> None:
        gone, least = set(self.removed), self.generation
        number = self.draw.randrange(self.next_number + 1)
        there = {id_ for id_, of in self.numbers.items() if of == number}
        collection = await self.collections.open(self.id)
        answer = await collection.ask(f"How far does beacon{number} shine over the bay?")
        assert answer.generation >= least
        self.generation = max(self.generation, answer.generation)
        cited = {citation.article.id for citation in answer.citations}
        assert not cited & gone
        if there and there <= set(self.numbers):
            assert there & cited

    async def rebuild(self) -> None:
        rebuild = await (await self.collections.open(self.id)).index.rebuild()
        if self.draw.random() < 0.3:
            rebuild.cancel()
        await asyncio.to_thread(rebuild.wait)
        with suppress(Cancelled):
            rebuild.result()

    async def upkeep(self) -> None:
        await self.collections.upkeep()

    async def work(self, steps: int) -> None:
        """Do ``steps`` things at random, each of several kinds of work overlapping the others'."""
        kinds = [self.add, self.edit, self.remove, self.rebuild, self.upkeep, *[self.ask] * 4]
        for _ in range(steps):
            with suppress(BusyError):  # an answer like any other; all else is a defect
                await self.draw.choice(kinds)()


async def _everything_at_once(folder: Path, steps: int, seed: int) -> None:
    async with Collections(folder, index_memory_mb=0) as collections:
        servers = [_Server(id_, collections, seed + id_) for id_ in SERVERS]
        for server in servers:
            await (await collections.open(server.id)).settings.set_threshold(0.0)
            for _ in range(3):
                await server.add()
        await asyncio.gather(*(server.work(steps) for server in servers for _ in range(4)))
        for server in servers:
            await _is_as_it_should(server)
    async with Collections(folder) as collections:
        for server in servers:
            server.collections = collections
            await _is_as_it_should(server)
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("footnote")]


async def _is_as_it_should(server: _Server) -> None:
    collection = await server.collections.open(server.id)
    assert (await collection.index.status()).health == ()
    assert (await collection.index.status()).articles == len(server.numbers)
    for article_id, number in server.numbers.items():
        answer = await collection.ask(f"beacon{number}")
        assert answer.citations, number
        assert {citation.article.id for citation in answer.citations} == {article_id}
    report = await collection.index.check()
    assert report.is_equal, str(report)


@pytest.mark.asyncio
async def test_everything_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Asking, adding, editing, removing, rebuilding, upkeep, closing and reopening go together: no error but ours,
    nothing removed is cited, no generation goes back, and in the end all is found.
    """
    monkeypatch.setattr("knowledge.collection.collections._GRACE", 0.05)
    await _everything_at_once(tmp_path, steps=25, seed=1)


@pytest.mark.slow
@pytest.mark.asyncio
@pytest.mark.parametrize("seed", range(10, 20))
async def test_everything_at_once_for_longer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    """The same with other draws."""
    monkeypatch.setattr("knowledge.collection.collections._GRACE", 0.02)
    await _everything_at_once(tmp_path, steps=100, seed=seed)


@pytest.mark.asyncio
async def test_an_article_is_found_while_it_is_edited(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A question that changes disturbed as often as it is tried again still misses nothing."""
    monkeypatch.setattr("knowledge.collection.asking._TRIES", 0)
    async with Collections(tmp_path) as collections:
        collection = await collections.open(1)
        await collection.settings.set_threshold(0.0)
        article = await collection.articles.add(_draft(1))

        async def edit() -> None:
            for version in range(2, 42):
                await collection.articles.edit(article.id, _draft(1, version))

        editing = asyncio.create_task(edit())
        while not editing.done():
            answer = await collection.ask("How far does the beacon1 shine over the bay?")
            assert {citation.article.id for citation in answer.citations} == {article.id}
        await editing


@pytest.mark.asyncio
async def test_work_on_a_closed_collection_fails_with_an_error_of_ours(tmp_path: Path) -> None:
    """Who kept a collection that was closed meanwhile is told to try again."""
    async with Collections(tmp_path) as collections:
        collection = await collections.open(1)
        await collection.close()
        for verb in (
            collection.index.status(),
            collection.ask("What now?"),
            collection.articles.add(_draft(1)),
        ):
            with pytest.raises(FootnoteError):
                await verb
        collections._open.clear()

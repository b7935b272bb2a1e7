"""What is left of a collection that was closed: nothing, without any search for garbage."""

from __future__ import annotations

import asyncio
import gc
import weakref
from collections.abc import Iterator
from pathlib import Path

import pytest

from knowledge.collection import Collection, Collections
from tests.knowledge.collection.texts import BREAD, TIDES, draft_of
from tests.waiting import until


@pytest.fixture
def unsearched() -> Iterator[None]:
    """Search for no garbage: what refers to itself stays."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()
    gc.unfreeze()


async def use(collection: Collection) -> None:
    """Do with a collection what people do."""
    added = await collection.articles.add(await draft_of(TIDES))
    await collection.articles.add(await draft_of(BREAD, "Bread"))
    answer = await collection.ask("When do spring tides come?", context="What are tides?")
    await collection.questions.record(answer)
    await collection.articles.edit(added.id, await draft_of(TIDES + "\n\nAnd that is all."))
    await collection.drafts.hold(await draft_of(BREAD, "Draft"), held_by=1)
    rebuild = await collection.index.rebuild()
    await asyncio.to_thread(rebuild.wait)
    rebuild.result()
    await collection.index.check()
    await collection.meanings.finish()
    await collection.upkeep()
    await collection.articles.remove(added.id)
    await collection.forget_removed()


@pytest.mark.asyncio
async def test_nothing_is_left_of_a_closed_collection(tmp_path: Path, unsearched: None) -> None:
    """Its parts, its file and its index go as soon as it is closed: none of them refers to itself in a circle."""
    async with Collections(tmp_path) as collections:
        collection = await collections.open(1)
        await use(collection)
        core = collection._core
        parts = (
            collection,
            core,
            core.store,
            core.store.articles,
            core.store._database,
            core.keeper,
            core.owner,
        )
        remains = [
            weakref.ref(part) for part in (*parts, core.index, collection.meanings, collection.articles)
        ]
        del parts, collection, core
        collections._close(1)
        await until(lambda: not collections._closing)
        await until(lambda: not any(part() for part in remains))

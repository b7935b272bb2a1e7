"""An index is built anew while the old one answers."""

from __future__ import annotations

import asyncio
import contextlib

import pytest

from knowledge.collection import Collection
from knowledge.errors import Cancelled, RebuildRunning
from tests.knowledge.collection.texts import BREAD, TIDES, draft_of


@pytest.mark.asyncio
async def test_a_rebuild_changes_no_answer(collection: Collection) -> None:
    """The rebuilt index answers as the grown one did, and is noted."""
    await collection.articles.add(await draft_of(TIDES))
    await collection.articles.add(await draft_of(BREAD, "Bread"))
    before = await collection.ask("What is a sourdough starter?")
    rebuild = await collection.index.rebuild()
    await asyncio.to_thread(rebuild.wait)
    assert rebuild.result().done == 4
    after = await collection.ask("What is a sourdough starter?")
    assert [(c.passage.id, c.score) for c in after.citations] == [
        (c.passage.id, c.score) for c in before.citations
    ]
    assert (await collection.index.status(look_closely=True)).health == ()
    assert (await collection.index.status()).rebuilt_at is not None


@pytest.mark.asyncio
async def test_a_second_rebuild_is_refused_and_a_cancelled_one_leaves_the_index(
    collection: Collection,
) -> None:
    """Two rebuilds never run at once; after a cancel the old index answers on."""
    await collection.articles.add(await draft_of(TIDES))
    rebuild = await collection.index.rebuild()
    rebuild.cancel()
    if not rebuild.is_done:
        with pytest.raises(RebuildRunning):
            await collection.index.rebuild()
    await asyncio.to_thread(rebuild.wait)
    with contextlib.suppress(Cancelled):
        rebuild.result()
    assert (await collection.ask("When do spring tides come?")).answered


@pytest.mark.asyncio
async def test_a_close_look_holds_the_index_against_the_passages(collection: Collection) -> None:
    """What is stored and not in the index is told, with what mends it; after that all is well again."""
    await collection.articles.add(await draft_of(TIDES))
    assert (await collection.index.status(look_closely=True)).health == ()
    index = collection._core.index
    index.remove(1, index.generation)
    (sentence,) = (await collection.index.status(look_closely=True)).health[:1]
    assert sentence == "The index lacks passages of 1 article. Rebuild it."
    await asyncio.to_thread((await collection.index.rebuild()).wait)
    assert (await collection.index.status(look_closely=True)).health == ()

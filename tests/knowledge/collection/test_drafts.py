"""Drafts wait for a moderator."""

from __future__ import annotations

import pytest

from knowledge.collection import Collection
from knowledge.errors import NotFound
from tests.knowledge.collection.texts import BREAD, TIDES, draft_of


@pytest.mark.asyncio
async def test_a_held_draft_is_kept_until_it_is_dropped(collection: Collection) -> None:
    """It is returned as it was held, then as it was corrected, is never quoted, and is gone once dropped."""
    draft, corrected = await draft_of(TIDES), await draft_of(BREAD, "Bread")
    held = await collection.drafts.hold(draft, held_by=7)
    assert (await collection.drafts.get(held)).draft == draft
    assert (await collection.drafts.correct(held, corrected)).draft == corrected
    assert (await collection.drafts.get(held)).draft == corrected
    assert (await collection.ask("What is a sourdough starter?")).is_collection_empty
    assert await collection.drafts.drop(held)
    assert not await collection.drafts.drop(held)
    for verb in (collection.drafts.get(held), collection.drafts.correct(held, draft)):
        with pytest.raises(NotFound):
            await verb

"""What a community sets applies to its next question."""

from __future__ import annotations

import asyncio
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.collection import Collection, open_collection
from knowledge.errors import InputError
from tests.examples import examples
from tests.knowledge.collection.texts import TIDES, draft_of


@pytest.mark.asyncio
async def test_synonyms_apply_at_once(collection: Collection) -> None:
    """A question in the community's own word finds the passage that has the other one."""
    await collection.articles.add(await draft_of("The terms of service forbid automated accounts.", "Rules"))
    await collection.articles.add(await draft_of(TIDES))
    before = await collection.ask("What about TOS?")
    group = await collection.settings.add_synonyms(["TOS", "terms of service"])
    after = await collection.ask("What about TOS?")
    assert after.confidence > before.confidence
    assert after.citations[0].article.title == "Rules"
    await collection.settings.remove_synonyms(group.id)
    assert await collection.settings.synonyms() == []


@settings(max_examples=examples(10), deadline=None)
@given(st.floats(0, 1))
def test_a_threshold_is_kept_until_it_is_unset(threshold: float) -> None:
    """What was set is there after the collection was opened again, and the default once it is unset."""

    async def work(path: Path) -> None:
        async with open_collection(path) as collection:
            default = collection.settings.threshold
            await collection.settings.set_threshold(threshold)
            assert collection.settings.threshold == threshold
        async with open_collection(path) as collection:
            assert collection.settings.threshold == threshold
            await collection.settings.set_threshold(None)
            assert collection.settings.threshold == default
        async with open_collection(path) as collection:
            assert collection.settings.threshold == default

    with TemporaryDirectory() as folder:
        asyncio.run(work(Path(folder) / "c.db"))


@pytest.mark.asyncio
@pytest.mark.parametrize("threshold", [-0.01, 1.01, float("nan"), float("inf")])
async def test_a_threshold_that_is_no_confidence_is_refused(collection: Collection, threshold: float) -> None:
    """Outside 0 to 1 nothing is set."""
    before = collection.settings.threshold
    with pytest.raises(InputError):
        await collection.settings.set_threshold(threshold)
    assert collection.settings.threshold == before


@pytest.mark.asyncio
async def test_synonyms_that_are_of_no_use(collection: Collection) -> None:
    """A group that is there already, in whatever order and case, and signs without a letter are refused."""
    await collection.settings.add_synonyms(["dinghy", "tender"])
    for phrases in (["Tender", "dinghy"], ["--", "**"]):
        with pytest.raises(InputError):
            await collection.settings.add_synonyms(phrases)
    assert len(await collection.settings.synonyms()) == 1

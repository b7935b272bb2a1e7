"""Questions that are kept to some of the articles."""

from __future__ import annotations

import dataclasses
from datetime import date
from pathlib import Path

import pytest

from knowledge.collection import Collection, Services, open_collection
from knowledge.records import Article, Filter, Publisher
from tests.knowledge.collection.texts import BREAD, TIDES, draft_of
from tests.knowledge.semantic.letters import Letters, semantics_of

QUESTION = "When do spring tides come?"


async def add(collection: Collection, text: str, publisher: str, published: date | None) -> Article:
    """Add an article of that publisher and date."""
    draft = dataclasses.replace(await draft_of(text), publisher=publisher, published=published)
    return await collection.articles.add(draft)


@pytest.mark.asyncio
async def test_a_filter_finds_what_many_better_passages_would_hide(collection: Collection) -> None:
    """The articles that fit are searched, not the best of all looked through."""
    for number in range(70):
        await add(collection, f"Spring tides come. When do spring tides come? {number}", "Harbour", None)
    wanted = await add(collection, TIDES, "A library", date(2024, 5, 1))
    for within in (Filter("a LIBRARY"), Filter(after=date(2024, 5, 1)), Filter(before=date(2024, 5, 1))):
        answer = await collection.ask(QUESTION, within=within)
        assert {citation.article.id for citation in answer.citations} == {wanted.id}
        assert (answer.within, answer.unmet) == (within, None)


@pytest.mark.asyncio
async def test_an_open_filter_is_none(collection: Collection) -> None:
    """A filter that rules nothing out gives the answer that there is without one."""
    await add(collection, TIDES, "A library", None)
    plain, open_ = await collection.ask(QUESTION), await collection.ask(QUESTION, within=Filter())
    assert plain.citations == open_.citations
    assert (open_.within, open_.unmet) == (None, None)


@pytest.mark.asyncio
async def test_a_filter_that_nothing_fits_says_so(collection: Collection) -> None:
    """The answer has nothing, and tells what no article is."""
    await add(collection, TIDES, "A library", None)
    answer = await collection.ask(QUESTION, within=Filter("Nobody", date(2024, 1, 1)))
    assert (answer.state, answer.closest, answer.unmet) == ("nothing", (), Filter("Nobody"))


@pytest.mark.asyncio
async def test_the_nearest_in_meaning_fit_too(tmp_path: Path) -> None:
    """What only its meaning brings is of an article that fits."""
    services = Services(semantics=semantics_of(Letters()))
    async with open_collection(tmp_path / "c.db", services=services) as collection:
        await add(collection, TIDES, "A library", None)
        bread = await add(collection, BREAD, "A bakery", None)
        await collection.meanings.finish()
        answer = await collection.ask("springtide?", within=Filter("A bakery"))
        assert {citation.article.id for citation in answer.citations} <= {bread.id}


@pytest.mark.asyncio
async def test_the_publishers_are_told(collection: Collection) -> None:
    """They are found by how their name begins."""
    await add(collection, TIDES, "A library", None)
    await add(collection, BREAD, "The bakery", None)
    assert await collection.articles.publishers("the") == [Publisher("The bakery", 1)]

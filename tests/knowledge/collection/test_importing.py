"""Many articles are added to a collection at once."""

from __future__ import annotations

import json
import os
import signal
from contextlib import aclosing
from pathlib import Path

import pytest

from knowledge.collection import Collection, open_collection
from knowledge.errors import ArticleError, BusyError, DuplicateArticle
from knowledge.records import Known
from tests.knowledge.collection.texts import BREAD, TIDES


def lines(path: Path, *records: object) -> Path:
    """Write records as JSON Lines."""
    path.write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    return path


@pytest.mark.asyncio
async def test_each_is_told_what_became_of_it(collection: Collection, tmp_path: Path) -> None:
    """An article, a double, a line that is none: each by its name, and what one went in without."""
    bread, tides = (
        {"title": "Bread", "text": BREAD, "date": "soon"},
        {"title": "Tides", "text": f"<p>{TIDES}</p>"},
    )
    source = lines(tmp_path / "many.jsonl", bread, tides, bread, 5)
    steps = [step async for step in collection.articles.import_from(source, added_by=3)]
    assert [(step.done, step.total, step.name) for step in steps] == [
        (number, 4, f"many.jsonl:{number}") for number in (1, 2, 3, 4)
    ]
    assert [step.article.title if step.article else None for step in steps] == ["Bread", "Tides", None, None]
    assert [step.problems for step in steps] == [("date: soon",), (), (), ()]
    assert isinstance(steps[2].error, DuplicateArticle)
    assert isinstance(steps[3].error, ArticleError)
    assert {article.added_by for article in await collection.articles.page()} == {3}


@pytest.mark.asyncio
async def test_one_import_at_a_time(collection: Collection, tmp_path: Path) -> None:
    """A second import is refused while one is under way, and taken when that has ended or was given up."""
    source = lines(tmp_path / "many.jsonl", {"text": BREAD}, {"text": TIDES})
    async with aclosing(collection.articles.import_from(source)) as first:
        await anext(first)
        with pytest.raises(BusyError):
            await anext(collection.articles.import_from(source))
    assert len([step async for step in collection.articles.import_from(source)]) == 2
    with pytest.raises(ArticleError, match="over 1 articles"):
        await anext(collection.articles.import_from(source, most=1))
    with pytest.raises(ArticleError, match="over 1 articles"):
        await anext(collection.articles.import_from(source, most=1))


@pytest.mark.asyncio
async def test_an_import_outlives_its_process(collection: Collection, tmp_path: Path) -> None:
    """Where what reads for it is killed between two articles, or can't be had at all, the others go in nevertheless."""
    records = [
        {"title": title, "text": f"{title} for all. {text}"}
        for title, text in (("One", BREAD), ("Two", TIDES))
    ]
    source = lines(tmp_path / "many.jsonl", *records, {"text": BREAD}, {"text": TIDES})
    background, titles = collection._core.services.background, []
    async for step in collection.articles.import_from(source):
        assert step.article is not None
        titles.append(step.article.title)
        if len(titles) == 1:
            for worker in background._idle:
                os.kill(worker._process.pid or 0, signal.SIGKILL)
        if len(titles) == 3:
            background.close()
    assert len(titles) == 4
    assert (await collection.index.check()).is_equal
    assert (await collection.ask("In what is the loaf baked?")).citations


@pytest.mark.asyncio
async def test_what_was_imported_is_indexed_as_what_was_added(tmp_path: Path) -> None:
    """An article that another process prepared is found as one that was typed, and its double is known."""
    source = lines(
        tmp_path / "many.jsonl", {"title": "Bread", "text": BREAD}, {"title": "Tides", "text": TIDES}
    )
    async with open_collection(tmp_path / "one.db") as one, open_collection(tmp_path / "other.db") as other:
        async for step in one.articles.import_from(source):
            assert step.article is not None
            draft = await other.intake.from_text(
                {"Bread": BREAD, "Tides": TIDES}[step.article.title], Known(title=step.article.title)
            )
            await other.articles.add(draft)
        for question in ("In what is the loaf baked?", "When do spring tides come?"):
            found, expected = await one.ask(question), await other.ask(question)
            assert [c.passage.text for c in found.citations] == [c.passage.text for c in expected.citations]
            assert found.confidence == expected.confidence
        nearly = lines(tmp_path / "nearly.jsonl", {"title": "Bread again", "text": f"{BREAD} That is all."})
        async for step in one.articles.import_from(nearly):
            assert step.article is not None
            assert step.article.twin_of == 1

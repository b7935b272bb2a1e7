"""Many articles are added to a collection at once."""

from __future__ import annotations

import json
from contextlib import aclosing
from pathlib import Path

import pytest

from knowledge.collection import Collection
from knowledge.errors import ArticleError, BusyError, DuplicateArticle
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

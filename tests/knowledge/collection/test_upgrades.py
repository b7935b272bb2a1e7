"""What becomes of files that earlier versions wrote."""

from __future__ import annotations

import asyncio
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from knowledge.collection import open_collection
from knowledge.records import Draft, Paragraph
from tests.knowledge.collection.texts import TIDES, draft_of

DATA = Path(__file__).parents[2] / "data"
FILES = sorted(DATA.glob("collection-v*.db"))
ALPS = (Paragraph("Many rivers rise in the Alps.", "Sources", 4), Paragraph("The Rhine flows north."))


def figures(path: Path, *columns: str) -> list[object]:
    """Return figures of a file, by a connection of its own."""
    with closing(sqlite3.connect(path)) as file:
        return [file.execute(f"SELECT {column}").fetchone()[0] for column in columns]


WITHOUT_SUM = "(SELECT count(*) FROM passages WHERE text_sum IS NULL)"
WITHOUT_HEAD_SUM = "(SELECT count(*) FROM articles WHERE head_sum IS NULL)"
WITHOUT_PLACE_SUM = "(SELECT count(*) FROM passages WHERE place_sum IS NULL)"
WITHOUT_SIGNATURE = "(SELECT count(*) FROM articles WHERE id NOT IN (SELECT article_id FROM signatures))"


@pytest.mark.asyncio
@pytest.mark.parametrize("old", FILES, ids=[path.stem for path in FILES])
async def test_a_file_of_every_version_opens_whole(tmp_path: Path, old: Path) -> None:
    """It is in order, is asked, read, added to, edited and rebuilt, and nothing that it had is missing."""
    path = tmp_path / "old.db"
    shutil.copy(old, path)
    async with open_collection(path) as collection:
        assert (await collection.index.status(look_closely=True)).health == ()
        assert tuple(p.paragraph for p in await collection.articles.passages(1)) == ALPS
        answer = await collection.ask("Where do many rivers rise?")
        assert answer.citations[0].passage.text == ALPS[0].text
        assert [version.version for version in await collection.articles.versions(1)] == [1]
        assert len(await collection.feeds.all()) == 1
        added = await collection.articles.add(await draft_of(TIDES))
        edited = await collection.articles.edit(
            1, Draft("Rivers", (*ALPS, Paragraph("The Inn joins.")), "en")
        )
        assert (edited.version, added.version) == (3, 1)
        await collection.articles.remove(2)
        rebuild = await collection.index.rebuild()
        await asyncio.to_thread(rebuild.wait)
        rebuild.result()
        assert (await collection.ask("When do spring tides come?")).citations[0].article.id == added.id
        assert (await collection.index.status(look_closely=True)).health == ()
    assert figures(path, WITHOUT_SUM, WITHOUT_PLACE_SUM, WITHOUT_HEAD_SUM, WITHOUT_SIGNATURE) == [0] * 4


def test_there_is_a_file_of_every_version_and_a_word_on_each() -> None:
    """The files are numbered without a gap, and the folder's README names each."""
    assert [path.stem for path in FILES] == [f"collection-v{number}" for number in range(1, len(FILES) + 1)]
    said = (DATA / "README.md").read_text(encoding="utf-8")
    assert [path.name for path in FILES if path.name not in said] == []


@pytest.mark.asyncio
async def test_missing_signatures_and_sums_are_made_up(tmp_path: Path) -> None:
    """After the first round of upkeep a near copy of an article that had no signature is found to be one."""
    path = tmp_path / "c.db"
    async with open_collection(path) as collection:
        await collection.articles.add(await draft_of(TIDES))
        await collection.articles.add(await draft_of("Rain falls.", "Damaged"))
    with closing(sqlite3.connect(path)) as file, file:
        file.execute("DELETE FROM signature_bands")
        file.execute("DELETE FROM signatures")
        file.execute("UPDATE passages SET text_sum = NULL, place_sum = NULL")
        file.execute("UPDATE articles SET head_sum = NULL")
        file.execute("UPDATE passages SET text = 'Snow falls.' WHERE article_id = 2")
    async with open_collection(path) as collection:
        await collection.upkeep()
        copy = await collection.articles.add(await draft_of(TIDES + "\nAnd that is all.", "Copy"))
        assert copy.twin_of == 1
    lacking = figures(path, WITHOUT_SUM, WITHOUT_PLACE_SUM, WITHOUT_HEAD_SUM, WITHOUT_SIGNATURE)
    assert lacking == [1] * 4  # what is damaged is not made to look well

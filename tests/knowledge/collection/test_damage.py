"""What becomes of a collection whose files the disk damaged."""

from __future__ import annotations

import asyncio
import logging
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from knowledge.collection import Collection, open_collection
from knowledge.doctor import examine_collection
from knowledge.errors import InputError, NotFound
from tests.knowledge.collection.texts import BREAD, TIDES, draft_of

QUESTION = "When do spring tides come?"
WORDS = b"Spring tides come"


async def filled(path: Path) -> None:
    """Make a collection of two articles."""
    async with open_collection(path) as collection:
        await collection.articles.add(await draft_of(TIDES))
        await collection.articles.add(await draft_of(BREAD, "Bread"))


async def rebuilt(collection: Collection) -> None:
    """Rebuild the index to the end."""
    rebuild = await collection.index.rebuild()
    await asyncio.to_thread(rebuild.wait)
    rebuild.result()


@pytest.mark.asyncio
@pytest.mark.parametrize("byte", [b"\xff", b"w"])
@pytest.mark.parametrize("is_index_kept", [True, False])
async def test_one_damaged_byte_silences_one_passage(
    tmp_path: Path, byte: bytes, is_index_kept: bool, caplog: pytest.LogCaptureFixture
) -> None:
    """Before and after a rebuild all else is quoted, and the article is named in the status, without its text."""
    path = tmp_path / "c.db"
    await filled(path)
    content = path.read_bytes()
    assert content.count(WORDS) == 1
    path.write_bytes(content.replace(WORDS, b"Spring tide" + byte + b" come"))
    if not is_index_kept:
        path.with_name("c.db.index").unlink()
    for _ in range(2):
        async with open_collection(path) as collection:
            for _ in range(2):
                answer = await collection.ask(QUESTION)
                assert all("Spring" not in citation.passage.text for citation in answer.citations)
                answer = await collection.ask("What is a sourdough starter?")
                assert answer.citations[0].article.title == "Bread"
                (fault,) = (await collection.index.status(look_closely=True)).health
                assert fault.startswith("Article 1, “Tides”: of 2 passages number 2 is damaged")
                await rebuilt(collection)
    warnings = [record.getMessage() for record in caplog.records if record.levelno >= logging.WARNING]
    assert any("article 1" in warning.lower() for warning in warnings)
    assert not any("come" in text for text in [fault, *warnings])


@pytest.mark.asyncio
@pytest.mark.parametrize("is_index_kept", [True, False])
async def test_a_damaged_title_silences_its_article(
    tmp_path: Path, is_index_kept: bool, caplog: pytest.LogCaptureFixture
) -> None:
    """No quote names a title that is not the stored one; other articles are quoted, the check and the log name it."""
    path = tmp_path / "c.db"
    await filled(path)
    with closing(sqlite3.connect(path)) as file, file:
        file.execute("UPDATE articles SET title = 'Tider' WHERE id = 1")
    if not is_index_kept:
        path.with_name("c.db.index").unlink()
    for _ in range(2):
        async with open_collection(path) as collection:
            answer = await collection.ask(QUESTION)
            assert all(citation.article.id != 1 for citation in answer.citations)
            assert "Tider" not in answer.closest
            answer = await collection.ask("What is a sourdough starter?")
            assert answer.citations[0].article.title == "Bread"
            (fault,) = (await collection.index.status(look_closely=True)).health
            assert fault.startswith(
                "Article 1, “Tider”: its title, publisher, author, date or link is damaged"
            )
            await rebuilt(collection)
            with pytest.raises(InputError):
                await collection.articles.put_back(1, 1)
    assert list(examine_collection(path)) != []
    assert any("Article 1" in record.getMessage() for record in caplog.records)
    async with open_collection(path) as collection:
        await collection.articles.edit(1, await draft_of(TIDES))
        assert (await collection.index.status(look_closely=True)).health == ()
        with pytest.raises(NotFound):
            await collection.articles.put_back(1, 1)
        assert (await collection.ask(QUESTION)).citations[0].article.title == "Tides"
    assert list(examine_collection(path)) == []


@pytest.mark.asyncio
async def test_an_edit_mends_a_damaged_article(tmp_path: Path) -> None:
    """Once a moderator saves the article again, it is quoted again and the status is well."""
    path = tmp_path / "c.db"
    await filled(path)
    path.write_bytes(path.read_bytes().replace(WORDS, b"Spring tide\xff come"))
    async with open_collection(path) as collection:
        await collection.articles.edit(1, await draft_of(TIDES))
        assert (await collection.index.status(look_closely=True)).health == ()
        answer = await collection.ask(QUESTION)
        assert "Spring tides" in answer.citations[0].passage.text


@pytest.mark.asyncio
async def test_a_file_older_than_its_index_is_said_to_be(tmp_path: Path) -> None:
    """Where only the index knows of later changes, it is not used, and the status says so until a rebuild."""
    path = tmp_path / "c.db"
    await filled(path)
    older = path.read_bytes()
    async with open_collection(path) as collection:
        await collection.articles.remove(1)
    path.write_bytes(older)
    path.with_name("c.db.lock").unlink()
    for _ in range(2):
        async with open_collection(path) as collection:
            (notice,) = (await collection.index.status()).health
            assert notice.startswith("c.db ends with change 2, and its index had come to 3.")
            assert (await collection.index.status(look_closely=True)).health == (notice,)
            assert (await collection.ask(QUESTION)).citations
    async with open_collection(path) as collection:
        await rebuilt(collection)
        assert (await collection.index.status(look_closely=True)).health == ()


ASK_WHILE_CUT = """
import asyncio, os, sys
from pathlib import Path
from knowledge.collection import open_collection
from tests.knowledge.collection.texts import BREAD, draft_of

async def main():
    path = Path(sys.argv[1])
    async with open_collection(path) as collection:
        for suffix in (".index", ".vectors"):
            if path.with_name(path.name + suffix).exists():
                os.truncate(path.with_name(path.name + suffix), 0)
        answer = await collection.ask("When do spring tides come?")
        print(answer.citations[0].article.title)
        await collection.articles.remove(2)
        await collection.articles.add(await draft_of(BREAD, "Bread"))
        await collection.upkeep()

asyncio.run(main())
"""


@pytest.mark.asyncio
async def test_an_index_that_is_cut_short_while_in_use_ends_nothing(tmp_path: Path) -> None:
    """A process whose index and vectors lose their content on the disk goes on answering and changing."""
    path = tmp_path / "c.db"
    await filled(path)
    async with open_collection(path) as collection:
        await collection.meanings.finish()
    told = await asyncio.to_thread(
        subprocess.run, [sys.executable, "-c", ASK_WHILE_CUT, str(path)], stdout=subprocess.PIPE, timeout=300
    )
    assert (told.returncode, told.stdout) == (0, b"Tides\n")
    async with open_collection(path) as collection:
        assert (await collection.ask(QUESTION)).citations

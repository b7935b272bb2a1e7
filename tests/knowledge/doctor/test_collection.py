"""What a look at one collection finds."""

from __future__ import annotations

import asyncio
from pathlib import Path

import numpy as np
import pytest
import pytest_asyncio

from knowledge.collection import open_collection
from knowledge.collection.opening import index_path, vectors_path
from knowledge.doctor import examine_collection
from knowledge.index import Index, IndexedArticle
from knowledge.records import Draft, Finding, Paragraph, Severity
from knowledge.semantic import Vectors
from knowledge.semantic.saved import Origin, save_vectors
from knowledge.store import Store, contents_of
from tests.knowledge.backups.conftest import writer


@pytest_asyncio.fixture
async def path(tmp_path: Path) -> Path:
    """A collection of three articles, closed, with its saved index."""
    path = tmp_path / "7.db"
    async with open_collection(path) as collection:
        for town in ("Brest", "Caen", "Dieppe"):
            texts = (f"{town} has a harbour.", f"The lighthouse of {town} is red.")
            await collection.articles.add(Draft(town, tuple(map(Paragraph, texts)), "en"))
    return path


def found(path: Path) -> list[Finding]:
    """Look, and see that each finding says how to mend it."""
    findings = list(examine_collection(path))
    assert all(finding.mend for finding in findings if finding.is_trouble)
    return findings


def test_nothing_is_found_where_all_is_well(path: Path) -> None:
    """A closed collection gives no finding, and each step is told."""
    told: list[tuple[int, int]] = []
    assert list(examine_collection(path, lambda done, of: told.append((done, of)))) == []
    assert told == [(1, 3), (2, 3), (3, 3)]


@pytest.mark.asyncio
async def test_an_open_collection_is_looked_at(path: Path) -> None:
    """Changes that the saved index does not have yet are no finding, and whoever changes it goes on."""
    async with open_collection(path) as collection:
        for town in ("Étretat", "Fécamp"):
            await collection.articles.add(Draft(town, (Paragraph(f"{town} has a cliff."),), "en"))
        await collection.articles.remove(1)
        assert await asyncio.to_thread(found, path) == []
        assert await collection.articles.get(2)


def test_another_process_may_write_meanwhile(path: Path) -> None:
    """No finding comes of a moment between two changes."""
    with writer(path) as process:
        for _ in range(2):
            assert [f for f in found(path) if f.is_trouble] == []
        assert process.poll() is None


def test_what_is_wrong_in_the_file_is_found(path: Path) -> None:
    """Counts, damage and what is no collection are errors; no index is held against them then."""
    store = Store(path)
    store._database.run("UPDATE state SET passages = 9")
    store.close()
    [finding] = found(path)
    assert (finding.severity, finding.where) == (Severity.ERROR, str(path))
    assert "counts" in finding.what
    assert "footnote restore 7" in finding.mend
    content = bytearray(path.read_bytes())
    content[8192:24576] = b"\xa5" * 16384
    path.write_bytes(content)
    assert found(path)
    path.write_bytes(b"")
    [finding] = found(path)
    assert "not a Footnote collection" in finding.what


def test_an_old_file_is_a_note(tmp_path: Path) -> None:
    """A collection of an earlier version waits to be opened."""
    path = tmp_path / "1.db"
    path.write_bytes((Path(__file__).parents[2] / "data" / "collection-v1.db").read_bytes())
    assert [finding.severity for finding in found(path)] == [Severity.NOTE]


@pytest.mark.parametrize(
    ("damage", "says"),
    [
        ("missing", "no saved index"),
        ("cut", "damaged or cut short"),
        ("foreign", "another collection"),
        ("unknown", "another history"),
        ("later", "does not: an older file was put"),
    ],
)
def test_an_index_that_does_not_belong_is_found(path: Path, damage: str, says: str) -> None:
    """One that is missing, damaged, foreign, of another history or of a later moment than the file."""
    file, held = index_path(path), contents_of(path)
    if damage == "missing":
        file.unlink()
    elif damage == "cut":
        file.write_bytes(file.read_bytes()[:-50])
    else:
        _save(path, id=held.id if damage != "foreign" else "f" * 32, later=5 if damage == "later" else 0)
    [finding] = found(path)
    assert says in finding.what
    assert finding.severity is {"missing": Severity.NOTE, "later": Severity.ERROR}.get(
        damage, Severity.WARNING
    )


@pytest.mark.parametrize(
    ("texts", "says"),
    [
        ({1: "Brest has a harbour.", 2: "The lighthouse of Brest is red."}, "lacks passages of 2 articles"),
        ({**dict.fromkeys(range(1, 7), "Caen"), 9: "Gone."}, "1 passage more than there are"),
        (dict.fromkeys(range(1, 7), "Caen has nothing else."), "other words than article 1, 2, 3"),
    ],
)
def test_an_index_of_other_passages_is_found(path: Path, texts: dict[int, str], says: str) -> None:
    """One that lacks passages, has some that are gone, or others' words."""
    store = Store(path)
    token = store.articles.token(3)
    store.close()
    _save(path, id=contents_of(path).id, token=token, texts=texts)
    findings = found(path)
    assert says in " ".join(finding.what for finding in findings)
    assert {finding.severity for finding in findings} == {Severity.ERROR}
    assert all("rebuild" in finding.mend for finding in findings)


def test_vectors_that_do_not_belong_are_found(path: Path) -> None:
    """Vectors of another collection, and damaged ones."""
    vectors, file = Vectors.of([1], [5], np.ones((1, 4), np.float32) / 2), vectors_path(path)
    save_vectors(file, vectors, Origin(contents_of(path).id, "model", 3, 1))
    assert found(path) == []
    save_vectors(file, vectors, Origin("f" * 32, "model", 3, 1))
    [finding] = found(path)
    assert "another collection" in finding.what
    file.write_bytes(file.read_bytes()[:-9])
    [finding] = found(path)
    assert "cut short" in finding.what


def _save(
    path: Path, *, id: str, token: int | None = 12345, later: int = 0, texts: dict[int, str] | None = None
) -> None:
    """Save an index of these texts, two an article, as that of a collection."""
    index, titles = Index(), ("Brest", "Caen", "Dieppe")
    passages = list((texts or {1: "Brest", 2: "is red"}).items())
    for place in range(0, max(len(passages), 6), 2):
        part = tuple((n, text, None) for n, text in passages[place : place + 2])
        number = place // 2 + 1
        index.add(IndexedArticle(number, (*titles, "Gone")[number - 1], "en", part), min(number, 3) + later)
    index.save(index_path(path), collection_id=id, token=token, snapshot=index.snapshot)

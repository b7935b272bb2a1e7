from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge import arrays
from knowledge.errors import StorageFull
from knowledge.index import Index, IndexedArticle
from tests.examples import examples

TOKEN = 77


def _index() -> Index:
    index = Index()
    for i in range(1, 6):
        text = f"The rye number {i} rises slowly. Bake it in Berlin or Łódź."
        index.add(
            IndexedArticle(i, f"Bread {i}", "en", [(i * 10, text, "Rye"), (i * 10 + 1, "Eat.", None)]), i
        )
    index.remove(2, 6)
    return index


def _save(index: Index, path: Path) -> None:
    index.save(path, collection_id="mine", token=TOKEN, snapshot=index.snapshot)


def _load(path: Path, collection: str = "mine", token: int | None = TOKEN) -> Index | None:
    return Index.load(path, collection, lambda generation: token if generation == 6 else None)


def test_a_saved_index_answers_and_grows_as_before(tmp_path: Path) -> None:
    """What is loaded gives the same hits and candidates, and takes changes."""
    index = _index()
    _save(index, tmp_path / "index")
    loaded = _load(tmp_path / "index")
    assert loaded is not None
    assert loaded.generation == 6
    for each in (index, loaded):
        each.add(IndexedArticle(9, "Łódź", "pl", [(90, "Łódź and rye", None)]), 7)
        each.remove(3, 8)
        each.merge()
    mine, theirs = index.snapshot, loaded.snapshot
    assert theirs.languages == mine.languages
    for words in (["rye"], ["lodz"], ["eat", "berlin"], ["2"], ["nothing"]):
        expected, found = mine.search(words, 9), theirs.search(words, 9)
        assert found.passage_ids.tolist() == expected.passage_ids.tolist()
        assert found.scores.tolist() == expected.scores.tolist()
    ids = mine.passage_ids()
    assert theirs.gather(ids).forms.tolist() == mine.gather(ids).forms.tolist()
    assert list(theirs.vocabulary.form_strings) == list(mine.vocabulary.form_strings)


def test_an_index_that_is_missing_foreign_or_outdated_is_not_loaded(tmp_path: Path) -> None:
    """Only a file of this collection, of a generation that it had, is used."""
    path = tmp_path / "index"
    assert _load(path) is None
    _save(_index(), path)
    assert _load(path) is not None
    assert _load(path, collection="yours") is None
    assert _load(path, token=78) is None
    assert _load(path, token=None) is None


@pytest.mark.parametrize("module", ["knowledge.index.saved.FORMAT", "knowledge.analysis.VERSION"])
def test_an_index_of_another_version_is_not_loaded(
    module: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file made by another version of the layout or of the analysis is not used."""
    _save(_index(), tmp_path / "index")
    monkeypatch.setattr(module, 999)
    assert _load(tmp_path / "index") is None


@pytest.fixture(scope="module")
def intact(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Give the bytes of a saved index."""
    path = tmp_path_factory.mktemp("intact") / "index"
    _save(_index(), path)
    return path.read_bytes()


@settings(max_examples=examples(200), deadline=None)
@given(st.data())
def test_any_damage_is_noticed(
    intact: bytes, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    """A file with one byte changed, or cut short, or with something after its end, is not used."""
    path = tmp_path_factory.getbasetemp() / "damaged"
    place = data.draw(st.integers(0, len(intact) - 1))
    kind = data.draw(st.sampled_from(["changed", "cut", "longer"]))
    changed = bytes([intact[place] ^ data.draw(st.integers(1, 255))])
    damaged = {
        "changed": intact[:place] + changed + intact[place + 1 :],
        "cut": intact[:place],
        "longer": intact + changed,
    }
    path.write_bytes(damaged[kind])
    assert _load(path) is None


def test_a_save_that_fails_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without room on the disk the file that was there stays, and the error says so."""
    path = tmp_path / "index"
    index = _index()
    _save(index, path)
    before = path.read_bytes()
    index.add(IndexedArticle(9, "More", "en", [(90, "More words", None)]), 7)
    monkeypatch.setattr(arrays.os, "fsync", _full)
    with pytest.raises(StorageFull):
        _save(index, path)
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def _full(handle: int) -> None:
    raise OSError(28, "No space left on device")

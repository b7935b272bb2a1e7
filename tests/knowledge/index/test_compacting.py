from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings

from knowledge.index import Index, IndexedArticle, Snapshot, compacting, merging, postings
from knowledge.index.compacting import Compaction
from tests.examples import examples
from tests.knowledge.index.model import CHANGES, Change, Model


@pytest.mark.parametrize(("tail", "rows_from"), [(1, 4096), (4, 1), (512, 4096)])
@settings(max_examples=examples(80), deadline=None)
@given(CHANGES, CHANGES)
def test_changes_during_a_compaction_are_kept(
    tail: int, rows_from: int, before: list[Change], meanwhile: list[Change]
) -> None:
    """What is added or removed while all is written anew holds afterwards, and what was removed before is gone."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(merging, "TAIL", tail)
        patch.setattr(postings, "_ROWS_FROM", rows_from)
        model = Model()
        for change in before:
            model.change(*change)
        index = model.index
        compaction = Compaction.of(index.snapshot.state, index._tables_of(index.snapshot.vocabulary))
        for change in meanwhile:
            model.change(*change)
        state = compaction.put(index.snapshot.state)
        model.compare(Snapshot(state))
        removed_since = len(state.removed)
        assert removed_since == 0 or meanwhile
        assert len(state.lengths) - removed_since == len(model.passages)


@settings(max_examples=examples(80), deadline=None)
@given(CHANGES, CHANGES)
def test_a_compact_index_has_only_what_lives(before: list[Change], after: list[Change]) -> None:
    """No removed passage and no word of one is left, and the index goes on as one that never had them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(merging, "TAIL", 2)
        model = Model()
        for change in before:
            model.change(*change)
        assert model.index.compact()
        state = model.index.snapshot.state
        assert len(state.removed) == 0
        assert sum(len(segment) for segment in state.segments) == len(model.passages)
        living = {word for _, passage in model.passages for word in passage}
        assert set(state.vocabulary.form_strings) == living
        assert set(state.vocabulary.term_strings) == living
        for change in after:
            model.change(*change)
            model.compare(model.index.snapshot)


def test_no_byte_of_a_removed_article_is_in_the_file(tmp_path: Path) -> None:
    """Saved after a compaction, the file has not one word that only a removed article had."""
    index = Index()
    index.add(IndexedArticle(1, "Harbour lights", "en", [(1, "The zanzibarine lamp burns.", "Wickwords")]), 1)
    index.add(IndexedArticle(2, "Kept", "en", [(2, "The lighthouse lamp burns.", None)]), 2)
    index.remove(1, 3)
    path = tmp_path / "an.index"
    index.save(path, collection_id="c", token=1, snapshot=index.snapshot)
    assert b"zanzibarin" in path.read_bytes()
    index.compact()
    index.save(path, collection_id="c", token=1, snapshot=index.snapshot)
    content = path.read_bytes()
    for word in (b"zanzibarin", b"wickword", b"harbour"):
        assert word not in content
    assert b"lighthous" in content
    loaded = Index.load(path, "c", lambda _: 1)
    assert loaded is not None
    assert loaded.snapshot.search(["lamp"], 5).passage_ids.tolist() == [2]


def test_who_reads_an_old_snapshot_sees_its_words() -> None:
    """A question that began before a compaction ends with the numbers that it began with."""
    index = Index()
    old = index.add(IndexedArticle(1, "Bread", "en", [(1, "Bake bread.", None)]), 1)
    index.remove(1, 2)
    index.add(IndexedArticle(2, "Cake", "en", [(2, "Bake cake.", None)]), 3)
    assert index.compact()
    assert old.search(["bread"], 5).passage_ids.tolist() == [1]
    assert [old.vocabulary.form_strings[i] for i in old.gather([1]).forms] == ["bread", "bake", "bread"]
    assert index.snapshot.search(["bread"], 5).passage_ids.tolist() == []


def test_a_compaction_gives_way_to_many_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where much came while it was worked out, nothing waits for it: it is left for the next time."""
    monkeypatch.setattr(compacting, "_MOST_LATER", 1)
    index = Index()
    index.add_tokens(1, 1, [["a"], ["b"]], 1)
    index.remove(1, 2)
    before = index.snapshot
    assert not index.compact()
    assert index.snapshot is before

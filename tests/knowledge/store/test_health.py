"""Whether a file is in order, and how it is copied."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from knowledge.errors import StorageError, StorageFull
from knowledge.store import Store, copy_collection

from .makers import make_draft


def test_a_backup_is_a_whole_collection(store: Store, tmp_path: Path) -> None:
    """The copy opens and has what the collection had; an existing file is not overwritten."""
    article = store.articles.add(make_draft()).article
    copy_collection(store.path, tmp_path / "copy.db")
    with pytest.raises(StorageFull, match="exists"):
        copy_collection(store.path, tmp_path / "copy.db")
    with pytest.raises(StorageError):
        copy_collection(store.path, tmp_path / "missing" / "copy.db")
    copy = Store(tmp_path / "copy.db")
    assert copy.articles.get(article.id) == article
    assert copy.check() == ()
    copy.close()


def test_the_owner_goes_on_during_a_check_and_a_backup(store: Store, tmp_path: Path) -> None:
    """Both run on another thread while articles are added: what they see is whole, and nothing is lost."""
    with ThreadPoolExecutor(1) as other:
        for number in range(5):
            checked = other.submit(store.check)
            copied = other.submit(copy_collection, store.path, tmp_path / f"copy{number}.db")
            while not copied.done():
                generation = store.articles.generation()
                store.articles.add(
                    make_draft(f"T{generation}", *(f"{generation}.{part}" for part in range(9)))
                )
            assert checked.result(10) == ()
            copied.result(10)
            copy = Store(tmp_path / f"copy{number}.db")
            assert copy.check() == ()
            assert copy.status().passages == copy.status().articles * 9
            copy.close()
    assert store.check() == ()
    assert store.status().articles == store.articles.generation()


def test_the_check_finds_wrong_counts(store: Store) -> None:
    """Counts that don't fit the tables, and passages without an article, are named in sentences."""
    store.articles.add(make_draft())
    store._database.run("UPDATE state SET passages = 7")
    assert store.check() == ("The counts of articles and passages are wrong.",)
    store._database.run("UPDATE state SET passages = 1")
    store._database.run("PRAGMA foreign_keys = OFF")
    store._database.run("UPDATE passages SET article_id = 9")
    assert store.check() == ("Some passages belong to no article.",)

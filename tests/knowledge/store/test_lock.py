"""Who has a collection open."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from knowledge.errors import CollectionInUse, StorageFull
from knowledge.store import Lock, Store

HOLD = (
    "import sys; from pathlib import Path; from knowledge.store import Lock\n"
    "lock = Lock(Path(sys.argv[1])); print('held', flush=True); sys.stdin.read()\n"
)


def test_a_collection_is_open_once(store: Store, path: Path) -> None:
    """A second opening is refused at once, in the same process too, and says so in a sentence."""
    with pytest.raises(CollectionInUse, match=r"collection\.db is in use") as refused:
        Store(path)
    assert refused.value.path == path
    assert store.articles.count() == 0


def test_a_closed_collection_can_be_opened(path: Path) -> None:
    """Closing lets go of the lock, and closing twice is no error."""
    for _ in range(2):
        store = Store(path)
        store.close()
        store.close()


def test_another_name_of_the_file_does_not_get_around_the_lock(store: Store, path: Path) -> None:
    """A symbolic link to an open collection is the same collection."""
    alias = path.parent / "elsewhere" / "alias.db"
    alias.parent.mkdir()
    alias.symlink_to(path)
    with pytest.raises(CollectionInUse):
        Store(alias)
    assert store.articles.count() == 0


def test_a_killed_process_leaves_no_lock(path: Path) -> None:
    """The lock holds while the other process lives, and is free when it was killed."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"held\n"
        with pytest.raises(CollectionInUse):
            Store(path)
        other.kill()
    Store(path).close()


def test_a_data_directory_can_be_held(tmp_path: Path) -> None:
    """A second holder of a whole directory is refused, and its collections stay free."""
    lock = Lock(tmp_path)
    with pytest.raises(CollectionInUse):
        Lock(tmp_path)
    Store(tmp_path / "collection.db").close()
    lock.release()
    lock.release()
    Lock(tmp_path).release()


def test_a_lock_that_cant_be_made_is_a_storage_error(tmp_path: Path) -> None:
    """Where no file can be made, the error is ours."""
    with pytest.raises(StorageFull):
        Lock(tmp_path / "missing" / "collection.db")

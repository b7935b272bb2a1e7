"""Whether a file that is not what it was is noticed."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from knowledge.errors import NotACollection
from knowledge.store import Store

from .makers import make_draft

ADD_AND_DIE = """
import os, signal, sys
from pathlib import Path
from knowledge.records import Draft, Paragraph
from knowledge.store import Store
store = Store(Path(sys.argv[1]))
for number in range(5):
    store.articles.add(Draft(f"T{number}", (Paragraph(f"Text {number}."),), "en"))
os.kill(os.getpid(), signal.SIGKILL)
"""


def add_and_die(path: Path) -> None:
    """Have a process add five articles and be killed, so that the write-ahead log is left."""
    died = subprocess.run([sys.executable, "-c", ADD_AND_DIE, str(path)], check=False, timeout=300)
    assert died.returncode == -signal.SIGKILL


def filled(path: Path, articles: int = 1) -> None:
    """Make a collection of some articles, or add them."""
    store = Store(path)
    for _ in range(articles):
        name = f"{path.name} {store.articles.generation()}"
        store.articles.add(make_draft(name, name))
    store.close()


def reopened(path: Path) -> tuple[str, ...]:
    """Open a collection and return what was noticed."""
    store = Store(path)
    try:
        assert store.check() == store.notices
        return store.notices
    finally:
        store.close()


def test_nothing_is_noticed_of_a_file_that_is_what_it_was(path: Path) -> None:
    """After a clean end and after a kill, with its write-ahead log, a collection opens without a notice."""
    filled(path)
    assert reopened(path) == ()
    add_and_die(path)
    assert path.with_name("collection.db-wal").stat().st_size > 0
    assert reopened(path) == ()
    assert reopened(path) == ()


def test_a_lost_write_ahead_log_is_noticed(path: Path) -> None:
    """Changes that were in it and are missing are counted, at each opening until the notice is put away."""
    filled(path)
    add_and_die(path)
    path.with_name("collection.db-wal").unlink()
    for _ in range(2):
        (notice,) = reopened(path)
        assert notice.startswith(
            "collection.db is older than it was: it had come to change 6 and ends with 1"
        )
    store = Store(path)
    store.put_notices_away()
    store.close()
    assert reopened(path) == ()


def test_an_older_copy_is_noticed(path: Path, tmp_path: Path) -> None:
    """A copy put back is told so, even where as many changes were made to it since."""
    filled(path)
    shutil.copy(path, tmp_path / "copy.db")
    filled(path, 2)
    shutil.copy(tmp_path / "copy.db", path)
    (notice,) = reopened(path)
    assert "it had come to change 3 and ends with 1" in notice
    shutil.copy(path, tmp_path / "copy.db")
    filled(path, 2)
    mark = path.with_name("collection.db.lock").read_bytes()
    filled(tmp_path / "copy.db", 3)
    shutil.copy(tmp_path / "copy.db", path)
    path.with_name("collection.db.lock").write_bytes(mark)
    assert "another history" in reopened(path)[-1]


def test_a_swapped_file_is_noticed(path: Path, tmp_path: Path) -> None:
    """Another collection in the place of one is told so."""
    filled(path)
    filled(tmp_path / "other.db")
    shutil.copy(tmp_path / "other.db", path)
    (notice,) = reopened(path)
    assert notice.startswith("collection.db is another collection; the one before had come to change 1.")


def test_an_emptied_file_is_refused(path: Path) -> None:
    """A file that lost its content is not begun anew as if nothing were; moved away, it is, with a notice."""
    filled(path)
    path.write_bytes(b"")
    with pytest.raises(
        NotACollection, match="it is empty, but had come to change 1: put a backup in its place"
    ):
        Store(path)
    assert path.read_bytes() == b""
    path.unlink()
    (notice,) = reopened(path)
    assert notice.startswith(
        "collection.db was missing and is begun anew; the one before had come to change 1."
    )


@pytest.mark.parametrize("is_there", [True, False])
def test_a_write_ahead_log_without_its_file_is_kept(path: Path, is_there: bool) -> None:
    """SQLite would delete it; the opening is refused, so that it can still be put beside its file."""
    filled(path)
    add_and_die(path)
    content, wal = path.read_bytes(), path.with_name("collection.db-wal")
    log = wal.read_bytes()
    path.write_bytes(b"") if is_there else path.unlink()
    with pytest.raises(NotACollection, match="write-ahead log is not"):
        Store(path)
    assert wal.read_bytes() == log
    path.write_bytes(content)
    store = Store(path)
    assert (store.articles.count(), store.notices) == (6, ())
    store.close()


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"collection": 1}', b"\xff"])
def test_a_mark_that_cant_be_read_says_nothing(path: Path, content: bytes) -> None:
    """A lock file of before there were marks, or a damaged one, keeps nothing from being opened."""
    filled(path)
    path.with_name("collection.db.lock").write_bytes(content)
    assert reopened(path) == ()

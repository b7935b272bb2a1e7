"""A data folder with collections, and processes that write to them."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from knowledge.backups import BackupFolder
from knowledge.store import Store
from tests.knowledge.store.makers import make_draft

NOW = datetime(2026, 11, 26, 3, 0, tzinfo=UTC)

ADD_FOR_EVER = """
import sys
from pathlib import Path
from knowledge.records import Draft, Paragraph
from knowledge.store import Store
store = Store(Path(sys.argv[1]))
while True:
    number = store.articles.generation() + 1
    texts = tuple(Paragraph(f"Text {number}, {part}. " + "word " * 100) for part in range(9))
    change = store.articles.add(Draft(f"Title {number}", texts, "en"))
    print(change.generation, flush=True)
"""


@contextmanager
def writer(path: Path) -> Iterator[subprocess.Popen[str]]:
    """Have another process hold a collection and add articles of nine passages; it is killed at the end."""
    with subprocess.Popen(
        [sys.executable, "-c", ADD_FOR_EVER, str(path)], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        process.stdout.readline()
        try:
            yield process
        finally:
            process.kill()


def make_collection(path: Path, *titles: str) -> Path:
    """Make a collection with an article of each title."""
    store = Store(path)
    for title in titles:
        store.articles.add(make_draft(title, f"{title} is a place by the sea.", f"{title} has a harbour."))
    store.close()
    return path


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Return an empty data folder."""
    folder = tmp_path / "data"
    folder.mkdir()
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> BackupFolder:
    """Return where backups are kept: three, for ten days."""
    return BackupFolder(tmp_path / "backups", most=3, days=10)

"""How a backup is put back, and what it never does."""

from __future__ import annotations

import asyncio
import os
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from knowledge.backups import BackupFolder, back_up, restore, standing_at
from knowledge.collection import open_collection
from knowledge.errors import CollectionInUse, DamagedBackup, NotACollection, WouldReplace
from knowledge.records import Answer, Draft, Paragraph
from knowledge.store import Store

from .conftest import NOW, make_collection, writer

RESTORE_FOR_EVER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from knowledge.backups import restore
print("begins", flush=True)
while True:
    restore(Path(sys.argv[1]), Path(sys.argv[2]), datetime.now(UTC), may_replace=True)
"""


def told(answer: Answer) -> list[tuple[str, str, float]]:
    """Return what a member sees of an answer."""
    return [(c.article.title, c.passage.text[slice(*c.quote)], c.confidence) for c in answer.citations]


@pytest.mark.asyncio
async def test_what_was_asked_is_answered_alike_after_a_restore(data: Path, folder: BackupFolder) -> None:
    """Add, ask, back up while an open collection goes on changing, restore into an empty folder, ask again."""
    question = "Which harbour has the red lighthouse?"
    async with open_collection(data / "7.db") as collection:
        for town in ("Brest", "Caen", "Dieppe"):
            texts = (f"{town} has a harbour.", f"The lighthouse of {town} is red and old.")
            await collection.articles.add(Draft(town, tuple(map(Paragraph, texts)), "en"))
        before = told(await collection.ask(question))
        backing_up = asyncio.create_task(asyncio.to_thread(back_up, data / "7.db", folder, NOW))
        while not backing_up.done():
            await collection.articles.page()
            await asyncio.sleep(0)
        taken = await backing_up
        await collection.articles.add(Draft("Étretat", (Paragraph("The red lighthouse of Étretat."),), "en"))
        assert told(await collection.ask(question)) != before
    elsewhere = data.parent / "elsewhere" / "7.db"
    restored = restore(taken.backup.path, elsewhere, NOW)
    assert (restored.kept_at, restored.contents) == (None, taken.contents)
    assert stat.S_IMODE(elsewhere.stat().st_mode) == 0o600
    async with open_collection(elsewhere) as collection:
        assert before
        assert told(await collection.ask(question)) == before


def test_a_restore_says_what_it_would_replace_and_keeps_it(data: Path, folder: BackupFolder) -> None:
    """Nothing is replaced unless that is said; then all that was there can be found, opened and is whole."""
    path = make_collection(data / "7.db", "Brest")
    backup = back_up(path, folder, NOW).backup
    store = Store(path)
    store.articles.add(Draft("Caen", (Paragraph("Caen lies on a river."),), "en"))
    store.close()
    (data / "7.db.index").write_text("an index of the two")
    (data / "7.db.vectors").write_text("vectors")
    (data / "77.db").write_text("another server's")
    with pytest.raises(WouldReplace):
        restore(backup.path, path, NOW)
    standing = standing_at(path)
    assert standing is not None
    assert standing.contents is not None
    assert standing.contents.articles == 2
    kept_at = restore(backup.path, path, NOW, may_replace=True).kept_at
    assert kept_at == data / "replaced" / "7_2026-11-26_030000Z"
    for place, articles in ((path, 1), (kept_at / "7.db", 2)):
        store = Store(place)
        assert store.check() == ()
        assert store.status().articles == articles
        store.close()
    assert (kept_at / "7.db.index").read_text() == "an index of the two"
    assert not (data / "7.db.index").exists()
    assert (data / "7.db.vectors").exists()
    assert (data / "77.db").exists()
    again = restore(backup.path, path, NOW, may_replace=True).kept_at
    assert again is not None
    assert again != kept_at


def test_an_open_collection_is_not_restored(data: Path, folder: BackupFolder) -> None:
    """While a process has it open, a restore is refused. What it left in its log when killed goes aside, whole."""
    path = make_collection(data / "7.db", "Brest")
    backup = back_up(path, folder, NOW).backup
    with writer(path) as process:
        assert process.stdout is not None
        with pytest.raises(CollectionInUse):
            restore(backup.path, path, NOW, may_replace=True)
        confirmed = int(process.stdout.readline())
    assert not (data / "replaced").exists()
    assert path.with_name("7.db-wal").stat().st_size
    kept_at = restore(backup.path, path, NOW, may_replace=True).kept_at
    assert kept_at is not None
    for place, least in ((path, 1), (kept_at / "7.db", confirmed)):
        store = Store(place)
        assert store.check() == ()
        assert store.articles.generation() >= least
        assert (store.articles.generation() == 1) is (place == path)
        store.close()


@pytest.mark.parametrize("damage", ["flipped", "cut", "other"])
def test_a_damaged_backup_is_not_restored(damage: str, data: Path, folder: BackupFolder) -> None:
    """What can't be relied on takes the place of nothing, with or without its sum."""
    path = make_collection(data / "7.db", *(f"Town {n}" for n in range(40)))
    backup = back_up(path, folder, NOW).backup
    before, content = path.read_bytes(), bytearray(backup.path.read_bytes())
    if damage == "flipped":
        content[content.index(b"harbour")] ^= 1
    elif damage == "cut":
        content = content[: len(content) // 2]
        backup.sum_path.unlink()
    else:
        content = bytearray(b"SQLite format 3\0" + os.urandom(4096))
        backup.sum_path.unlink()
    backup.path.write_bytes(content)
    for to in (path, data / "8.db"):
        with pytest.raises((DamagedBackup, NotACollection)):
            restore(backup.path, to, NOW, may_replace=True)
    assert path.read_bytes() == before
    assert not (data / "8.db").exists()
    assert not (data / "replaced").exists()


def test_a_killed_restore_leaves_the_old_or_the_new(data: Path, folder: BackupFolder) -> None:
    """Wherever a kill -9 comes, a whole collection is in the place, and another restore succeeds."""
    path = make_collection(data / "7.db", *(f"Town {n}" for n in range(40)))
    backup = back_up(path, folder, NOW).backup
    for seconds in (0.01, 0.07):
        with subprocess.Popen(
            [sys.executable, "-c", RESTORE_FOR_EVER, str(backup.path), str(path)],
            stdout=subprocess.PIPE,
            text=True,
        ) as process:
            assert process.stdout is not None
            process.stdout.readline()
            time.sleep(seconds)
            process.send_signal(signal.SIGKILL)
        store = Store(path)
        assert store.check() == ()
        assert store.status().articles == 40
        store.close()
    restore(backup.path, path, NOW, may_replace=True)
    assert not path.with_name("7.db.new").exists()


def test_a_damaged_collection_is_replaced_and_kept(data: Path, folder: BackupFolder) -> None:
    """That is what a backup is for: what is no database any more is said to be that, and goes aside as it is."""
    path = make_collection(data / "7.db", "Brest")
    backup = back_up(path, folder, NOW).backup
    path.write_bytes(b"\0" * 8192)
    standing = standing_at(path)
    assert standing is not None
    assert standing.problem is not None
    kept_at = restore(backup.path, path, NOW, may_replace=True).kept_at
    assert kept_at is not None
    assert (kept_at / "7.db").read_bytes() == b"\0" * 8192
    assert standing_at(path).contents == restore(backup.path, data / "8.db", NOW).contents  # type: ignore[union-attr]


def test_a_copy_with_its_log_is_restored_whole(data: Path, tmp_path: Path) -> None:
    """Somebody's own copy of file and log, without a sum, is a backup too."""
    path = make_collection(data / "7.db", "Brest")
    copy = tmp_path / "copy.db"
    store = Store(path)
    store.articles.add(Draft("Caen", (Paragraph("Caen lies on a river."),), "en"))
    for ending in ("", "-wal"):
        copy.with_name(copy.name + ending).write_bytes(path.with_name(path.name + ending).read_bytes())
    store.close()
    assert restore(copy, data / "9.db", NOW).contents.articles == 2

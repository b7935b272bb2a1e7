"""How backups are taken, while others write and when all goes wrong."""

from __future__ import annotations

import hashlib
import os
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from knowledge.backups import BackupFolder, back_up, verify
from knowledge.errors import Cancelled, DamagedBackup, NewerCollection, NotACollection, StorageFull
from knowledge.store import Store
from tests.knowledge.store.makers import make_draft

from .conftest import NOW, make_collection, writer

BACK_UP_FOR_EVER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from knowledge.backups import BackupFolder, back_up
print("begins", flush=True)
while True:
    back_up(Path(sys.argv[1]), BackupFolder(Path(sys.argv[2])), datetime.now(UTC))
"""


def test_a_backup_is_whole_while_another_process_writes(data: Path, folder: BackupFolder) -> None:
    """Whoever holds the collection goes on adding; each backup has whole articles and all confirmed before it."""
    path = data / "7.db"
    with writer(path) as process:
        assert process.stdout is not None
        for _ in range(2):
            confirmed = int(process.stdout.readline())
            taken = back_up(path, folder, NOW)
            copy = Store(taken.backup.path)
            assert copy.check() == ()
            assert copy.articles.generation() == taken.contents.generation >= confirmed
            assert copy.status().passages == copy.status().articles * 9 == taken.contents.passages
            copy.close()
        assert process.poll() is None


def test_a_backup_has_a_dated_name_a_sum_and_no_other_readers(data: Path, folder: BackupFolder) -> None:
    """It is named by collection and time, has a sum as sha256sum writes it, and nobody else may read it."""
    path = make_collection(data / "7.db", "Brest")
    backup = back_up(path, folder, NOW).backup
    assert backup.path == folder.path / "7" / "7_2026-11-26_030000Z.db"
    digest, name = backup.sum_path.read_text().split()
    assert (digest, name) == (hashlib.sha256(backup.path.read_bytes()).hexdigest(), backup.path.name)
    assert (backup.name, backup.taken_at) == ("7", NOW)
    for file in (backup.path, backup.sum_path):
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
    for made in (backup.path.parent, folder.path):
        assert stat.S_IMODE(made.stat().st_mode) == 0o700
    assert sorted(path.name for path in backup.path.parent.iterdir()) == [
        backup.path.name,
        backup.sum_path.name,
    ]


def test_two_backups_in_a_second_have_two_names(data: Path, folder: BackupFolder) -> None:
    """The second one never takes the place of the first."""
    path = make_collection(data / "7.db", "Brest")
    first, second = back_up(path, folder, NOW).backup, back_up(path, folder, NOW).backup
    assert first.path != second.path
    assert folder.of("7") == [second, first]


def test_a_killed_backup_leaves_nothing_under_a_backups_name(data: Path, folder: BackupFolder) -> None:
    """Whatever has a backup's name after a kill -9 is whole, wherever the kill came."""
    path = data / "7.db"
    store = Store(path)
    with store.together():
        for number in range(60):
            texts = (f"{number} {part} " + "word " * 200 for part in range(9))
            store.articles.add(make_draft(f"Title {number}", *texts))
    store.close()
    for seconds in (0.0, 0.05):
        with subprocess.Popen(
            [sys.executable, "-c", BACK_UP_FOR_EVER, str(path), str(folder.path)],
            stdout=subprocess.PIPE,
            text=True,
        ) as process:
            assert process.stdout is not None
            process.stdout.readline()
            time.sleep(seconds)
            process.kill()
    for backup in folder.of("7"):
        assert backup.sum_path.exists()
        assert verify(backup.path).contents.articles == 60
    assert back_up(path, folder, NOW).contents.articles == 60


def test_a_stopped_backup_leaves_nothing(data: Path, folder: BackupFolder) -> None:
    """What is told of the work may end it, at its beginning or at its end."""
    path = make_collection(data / "7.db", "Brest")
    for share in (0.0, 0.6):

        def stop(done: int, total: int, share: float = share) -> None:
            if done >= share * total:
                raise Cancelled

        with pytest.raises(Cancelled):
            back_up(path, folder, NOW, stop)
        assert list((folder.path / "7").iterdir()) == []


def test_a_damaged_collection_gets_no_backup(data: Path, folder: BackupFolder) -> None:
    """A copy of what is damaged would push out the good ones: it is refused, and nothing is left."""
    path = make_collection(data / "7.db", *(f"Town {n}" for n in range(50)))
    content = bytearray(path.read_bytes())
    content[len(content) // 2 : len(content) // 2 + 4096] = os.urandom(4096)
    path.write_bytes(content)
    with pytest.raises((DamagedBackup, NotACollection)):
        back_up(path, folder, NOW)
    assert folder.of("7") == []
    assert list((folder.path / "7").iterdir()) == []


def test_a_fault_in_a_collection_is_told_and_kept(data: Path, folder: BackupFolder) -> None:
    """What SQLite finds whole is backed up with what is wrong in it; its name says so, and a better one stays."""
    path = make_collection(data / "7.db", "Brest")
    good = back_up(path, folder, NOW).backup
    store = Store(path)
    store._database.run("UPDATE state SET passages = 7")
    store.close()
    for _ in range(folder.most + 1):
        taken = back_up(path, folder, NOW)
        folder.prune("7", is_live=True, now=NOW)
    assert taken.faults == ("The counts of articles and passages are wrong.",)
    assert taken.backup.is_faulty
    assert verify(taken.backup.path).faults == taken.faults
    assert folder.of("7")[0] == taken.backup
    assert folder.newest("7") == good
    assert len(folder.of("7")) == folder.most + 1
    taken.backup.sum_path.unlink()
    with pytest.raises(DamagedBackup, match="counts"):
        verify(taken.backup.path)


def test_what_is_no_collection_gets_no_backup(data: Path, folder: BackupFolder) -> None:
    """A missing file, another program's and a newer Footnote's are told as such."""
    with pytest.raises(NotACollection, match="no such file"):
        back_up(data / "8.db", folder, NOW)
    (data / "9.db").write_text("Dear diary, this is no database at all.")
    with pytest.raises(NotACollection):
        back_up(data / "9.db", folder, NOW)
    path = make_collection(data / "7.db", "Brest")
    store = Store(path)
    store._database.run(
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('footnote', 'm999', '2030-01-01')"
    )
    store.close()
    with pytest.raises(NewerCollection):
        back_up(path, folder, NOW)


def test_where_nothing_can_be_written_it_is_said(data: Path, tmp_path: Path) -> None:
    """A folder that can't be made is an error of ours."""
    path = make_collection(data / "7.db", "Brest")
    (tmp_path / "file").write_text("")
    with pytest.raises(StorageFull):
        back_up(path, BackupFolder(tmp_path / "file"), NOW)


def test_a_backup_leaves_room_on_the_disk(
    data: Path, folder: BackupFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where it would fill the disk, on which the collections may lie too, it is not taken."""
    path = make_collection(data / "7.db", "Brest")
    monkeypatch.setattr("shutil.disk_usage", lambda _: type("Usage", (), {"free": 100_000_000}))
    with pytest.raises(StorageFull, match=r"only 100 MB are free, and a backup of 7\.db wants 100 MB"):
        back_up(path, folder, NOW)
    assert folder.of("7") == []


@pytest.mark.parametrize("damage", ["sum", "middle", "cut", "empty"])
def test_a_damaged_backup_is_found(damage: str, data: Path, folder: BackupFolder) -> None:
    """One bit in it or in its sum, a cut and an empty file are all noticed."""
    backup = back_up(make_collection(data / "7.db", "Brest", "Caen"), folder, NOW).backup
    content = bytearray(backup.path.read_bytes())
    if damage == "sum":
        backup.sum_path.write_text("0" * 64)
    elif damage == "middle":
        content[content.index(b"harbour")] ^= 1
        backup.path.write_bytes(content)
    else:
        backup.path.write_bytes(content[: len(content) // 2] if damage == "cut" else b"")
    with pytest.raises((DamagedBackup, NotACollection)):
        verify(backup.path)


def test_a_collection_of_an_old_version_is_backed_up_as_it_is(data: Path, folder: BackupFolder) -> None:
    """A server's file that nobody opened since an update gets its backup too."""
    old = Path(__file__).parents[2] / "data" / "collection-v1.db"
    path = data / "7.db"
    path.write_bytes(old.read_bytes())
    taken = back_up(path, folder, NOW)
    assert not taken.contents.is_current
    assert verify(taken.backup.path).contents == taken.contents
    assert path.read_bytes() == old.read_bytes()

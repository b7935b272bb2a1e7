"""Which backups are kept, and what a round of them does."""

from __future__ import annotations

import os
import tempfile
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.backups import BackupFolder, back_up_all, changed_since, collection_files, prune_gone
from knowledge.errors import Cancelled, NoBackup
from knowledge.records import Draft, Paragraph
from knowledge.store import Store

from .conftest import NOW, make_collection


@settings(deadline=None)
@given(
    ages=st.lists(st.integers(0, 100), unique=True, max_size=12),
    most=st.integers(1, 5),
    days=st.integers(1, 50),
    is_live=st.booleans(),
)
def test_backups_are_kept_by_number_and_age(ages: list[int], most: int, days: int, is_live: bool) -> None:
    """The newest few that are not too old stay; of a collection that is there always one."""
    with tempfile.TemporaryDirectory() as made:
        folder = BackupFolder(Path(made), most, days)
        for age in ages:
            path = folder.new_path("7", NOW - timedelta(days=age))
            path.parent.mkdir(exist_ok=True)
            path.write_text("")
        folder.prune("7", is_live=is_live, now=NOW)
        kept = [(NOW - backup.taken_at).days for backup in folder.of("7")]
        expected = [age for age in sorted(ages)[:most] if age <= days]
        assert kept == (expected or sorted(ages)[:1] if is_live else expected)


def test_what_a_killed_process_left_goes_after_a_day(folder: BackupFolder) -> None:
    """An unfinished file and a sum without its backup may be somebody's for a day, then they go."""
    path = folder.new_path("7", NOW)
    path.parent.mkdir(parents=True)
    left = [path.with_name(path.name + ending) for ending in (".new", ".new-journal", ".sha256")]
    for file in left:
        file.write_text("")
        os.utime(file, (NOW.timestamp(), NOW.timestamp()))
    folder.prune("7", is_live=True, now=NOW + timedelta(hours=1))
    assert all(file.exists() for file in left)
    folder.prune("7", is_live=True, now=NOW + timedelta(days=2))
    assert not path.parent.exists()


def test_a_round_goes_on_after_what_fails(data: Path, folder: BackupFolder) -> None:
    """One collection after another is backed up; what can't be is told, and its older backups stay."""
    make_collection(data / "7.db", "Brest")
    make_collection(data / "8.db", "Caen")
    assert len(back_up_all(collection_files(data), folder, NOW).taken) == 2
    (data / "7.db").write_bytes(b"\0" * 8192)
    told: list[tuple[int, int]] = []
    later = NOW + timedelta(days=30)
    done = back_up_all(
        collection_files(data), folder, later, told=lambda done, total: told.append((done, total))
    )
    assert [failed.name for failed in done.failed] == ["7"]
    assert [taken.backup.name for taken in done.taken] == ["8"]
    assert (len(folder.of("7")), len(folder.of("8")), done.removed) == (1, 1, 1)
    assert told == sorted(told)
    assert told[-1][0] == told[-1][1]


def test_a_round_may_leave_out_what_is_unchanged(data: Path, folder: BackupFolder) -> None:
    """A collection as its newest backup has it needs no other one; an article more, and it does."""
    path = make_collection(data / "7.db", "Brest")
    os.utime(path, (NOW.timestamp() - 60, NOW.timestamp() - 60))
    assert changed_since(path, folder)
    assert len(back_up_all([path], folder, NOW, only_changed=True).taken) == 1
    again = back_up_all([path], folder, NOW, only_changed=True)
    assert (again.taken, again.unchanged) == ((), 1)
    store = Store(path)
    store.articles.add(Draft("Caen", (Paragraph("Caen lies on a river."),), "en"))
    assert changed_since(path, folder)
    assert len(back_up_all([path], folder, NOW, only_changed=True).taken) == 1
    store.close()


def test_a_round_can_be_stopped(data: Path, folder: BackupFolder) -> None:
    """It ends where what is told of it says so; what was taken before stays."""
    for name in ("7", "8"):
        make_collection(data / f"{name}.db", name)

    def stop(done: int, total: int) -> None:
        if done > total / 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        back_up_all(collection_files(data), folder, NOW, told=stop)
    assert (len(folder.of("7")), len(folder.of("8"))) == (1, 0)


def test_backups_of_a_collection_that_is_gone_go_with_time(data: Path, folder: BackupFolder) -> None:
    """They outlive it by the days that are set; a data folder that seems empty deletes nothing."""
    for name in ("7", "8"):
        make_collection(data / f"{name}.db", name)
    back_up_all(collection_files(data), folder, NOW)
    later = NOW + timedelta(days=11)
    for name in ("7", "8"):
        (data / f"{name}.db").rename(data / f"{name}.away")
    assert prune_gone(folder, data, later) == 0
    (data / "8.away").rename(data / "8.db")
    assert prune_gone(folder, data, NOW + timedelta(days=9)) == 0
    assert prune_gone(folder, data, later) == 1
    assert folder.names() == ["8"]
    with pytest.raises(NoBackup, match="no backup of 7"):
        folder.newest("7")

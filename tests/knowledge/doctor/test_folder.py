"""What a look at a data folder and its backups finds."""

from __future__ import annotations

import os
import resource
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from knowledge.backups import BackupFolder, back_up
from knowledge.doctor import examine_backups, examine_folder
from knowledge.records import Finding, Severity
from knowledge.store import Lock, Store
from tests.knowledge.backups.conftest import make_collection

NOW = datetime.now(UTC)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder as the bot leaves it, with a collection."""
    folder = tmp_path / "data"
    Store(folder / "7.db").close()
    Lock(folder).release()
    (folder / "synced-commands.json").write_text("{}")
    return folder


def found(data: Path) -> list[Finding]:
    """Look, and see that each finding says how to mend it."""
    findings = list(examine_folder(data, NOW))
    assert all(finding.mend for finding in findings)
    return findings


def test_a_folder_as_the_bot_leaves_it_is_well(data: Path) -> None:
    """Locks, logs and an unfinished file of just now are where they belong."""
    (data / "7.db-wal").write_bytes(b"a log")
    (data / "7.db.index.new").write_bytes(b"just being written")
    assert found(data) == []


@pytest.mark.parametrize(
    ("name", "severity", "says"),
    [
        ("8.db.index", Severity.WARNING, "not there"),
        ("8.db.lock", Severity.WARNING, "not there"),
        ("8.db-wal", Severity.ERROR, "last changes"),
        ("7.db.index.new", Severity.WARNING, "unfinished"),
        (".write-test-123", Severity.WARNING, "unfinished"),
    ],
)
def test_what_belongs_to_nothing_is_found(data: Path, name: str, severity: Severity, says: str) -> None:
    """Files of a collection that is gone, and what killed processes left; a log is more than a leftover."""
    path = data / name
    path.write_bytes(b"left")
    old = (NOW - timedelta(days=1)).timestamp()
    os.utime(path, (old, old))
    [finding] = found(data)
    assert (finding.severity, finding.where) == (severity, str(path))
    assert says in finding.what


def test_what_a_restore_replaced_is_told_after_a_month(data: Path) -> None:
    """It holds what may have been removed since: it should not lie there for ever."""
    path = data / "replaced" / "7_2026-01-01_000000Z"
    path.mkdir(parents=True)
    assert found(data) == []
    old = (NOW - timedelta(days=40)).timestamp()
    os.utime(path, (old, old))
    [finding] = found(data)
    assert finding.severity is Severity.NOTE


def test_a_folder_that_others_may_read_is_found(data: Path) -> None:
    """And one that is not there at all."""
    data.chmod(0o755)
    [finding] = found(data)
    assert "chmod 700" in finding.mend
    [finding] = found(data / "missing")
    assert finding.severity is Severity.WARNING


def test_a_file_that_cant_be_written_is_found(data: Path) -> None:
    """A collection that somebody made read-only."""
    (data / "7.db").chmod(0o400)
    [finding] = found(data)
    assert (finding.severity, finding.where) == (Severity.ERROR, str(data / "7.db"))


def test_too_few_open_files_are_found(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The hard limit counts: the soft one can be raised to it."""
    monkeypatch.setattr(resource, "getrlimit", lambda _: (64, 64))
    [finding] = found(data)
    assert "64 files open" in finding.what


def test_too_little_room_is_found(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Less than it takes to write the largest collection anew."""
    usage = type("Usage", (), {"free": 5_000_000})
    monkeypatch.setattr("shutil.disk_usage", lambda _: usage)
    [finding] = found(data)
    assert finding.severity is Severity.ERROR
    assert "Only 5 MB are free" in finding.what


def test_the_age_of_the_last_backup_counts_where_something_changed(tmp_path: Path) -> None:
    """None, one older than what changed, and only faulty ones are told; an old one of the same is not."""
    data, folder = tmp_path / "data", BackupFolder(tmp_path / "backups")
    path = make_collection(data / "7.db", "Brest")

    def told(now: datetime, *, is_nightly: bool = True) -> list[str]:
        findings = list(examine_backups(folder, data, now, is_nightly=is_nightly))
        assert all("footnote backup 7" in f.mend or "Mend" in f.mend for f in findings)
        return [finding.what for finding in findings]

    assert told(NOW) == []
    assert told(NOW, is_nightly=False) == ["There is no backup of 7.db."]
    assert told(NOW + timedelta(days=9)) == ["There is no backup of 7.db."]
    back_up(path, folder, datetime.now(UTC) + timedelta(seconds=1))
    assert told(NOW + timedelta(days=9)) == []
    os.utime(path, (NOW.timestamp() + 3600, NOW.timestamp() + 3600))
    assert told(NOW + timedelta(hours=9)) == []
    [what] = told(NOW + timedelta(days=9))
    assert "8 days old" in what
    [backup] = folder.of("7")
    backup.path.rename(backup.path.with_name(f"{backup.path.stem}_faulty.db"))
    [what] = told(NOW)
    assert "every backup" in what

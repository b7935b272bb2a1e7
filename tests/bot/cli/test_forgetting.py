"""``footnote purge``, ``person`` and ``remove`` leave nothing behind."""

from __future__ import annotations

import json
from pathlib import Path

from tests.bot.cli.conftest import Run


def _holding(folder: Path, words: bytes) -> list[str]:
    return sorted(p.name for p in folder.rglob("local.db*") if p.is_file() and words in p.read_bytes())


def test_a_removed_article_is_in_no_file(run: Run, tides: str, tmp_path: Path) -> None:
    """When the command returns its words are gone, from the index too."""
    run("add", tides)
    folder = next(tmp_path.rglob("local.db")).parent
    assert "local.db" in _holding(folder, b"Spring tides come")
    assert run("remove", "1", "--yes").exit_code == 0
    assert _holding(folder, b"Spring tides come") == []
    assert _holding(folder, b"spring") == []


def test_a_purge_tells_what_it_did(run: Run, tides: str, tmp_path: Path) -> None:
    """What went and what was searched is told; a backup that has it is named, with exit code 1."""
    run("add", tides)
    folder = next(tmp_path.rglob("local.db")).parent
    assert run("purge", "1", "--yes").exit_code == 0
    run("add", tides)
    (folder / "backups").mkdir()
    (folder / "backups" / "local.db").write_bytes((folder / "local.db").read_bytes())
    done = run("purge", "2", "--yes", "--json")
    report = json.loads(done.stdout)
    assert done.exit_code == 1
    assert report["passages"] == 2
    assert report["left"] == []
    assert [Path(name).name for name in report["backups"]] == ["local.db"]
    assert run("purge").exit_code == 0
    assert run("purge", "2", "--yes").exit_code == 1


def test_a_person_is_shown_and_forgotten(run: Run, tides: str) -> None:
    """Of whom nothing is kept an empty record is printed, and deleting it is no error."""
    run("add", tides)
    assert json.loads(run("person", "77").stdout) == {
        "user_id": 77,
        "questions": [],
        "votes": [],
        "acts": [],
    }
    assert "0 rows" in run("person", "77", "--forget", "--yes").output

"""``footnote backup`` and ``footnote restore``, from an empty folder to an empty folder."""

from __future__ import annotations

import json
from pathlib import Path

from tests.bot.cli.conftest import TIDES, Run

QUESTION = "When do spring tides come?"


def test_the_whole_way_of_a_backup(run: Run, tides: str, tmp_path: Path) -> None:
    """Add, ask, back up, restore elsewhere, and the same is answered."""
    run("add", tides)
    asked = ("ask", QUESTION, "--json")
    before = json.loads(run(*asked).output)["citations"]
    taken = run("backup")
    assert taken.exit_code == 0, taken.output
    assert "local: 1 articles, 2 passages, changed" in taken.output
    assert "1 backed up and verified" in taken.output
    listed = json.loads(run("backup", "--list", "--json").output)
    assert [backup["name"] for backup in listed] == ["local"]
    assert Path(listed[0]["path"]).parent == Path("data/backups/local")
    for source, place in (("local", "moved"), (listed[0]["path"], "other")):
        moved = run("restore", source, "--data", place, "--backups", "data/backups")
        assert moved.exit_code == 0, moved.output
        again = run(*asked, "--collection", f"{place}/local.db").output
        assert json.loads(again)["citations"] == before


def test_a_restore_asks_before_it_replaces(run: Run, tides: str, tmp_path: Path) -> None:
    """It says what is there; no is no, and with yes what was there is kept."""
    run("add", tides)
    run("backup", "local")
    (tmp_path / "other.md").write_text(TIDES.replace("tides", "ebbs").replace("Moon", "Sun"), "utf-8")
    run("add", "other.md")
    refused = run("restore", "local", stdin="n\n")
    assert refused.exit_code == 1
    assert "data/local.db is there: 2 articles" in refused.stderr
    assert json.loads(run("status", "--json").output)["articles"] == 2
    done = run("restore", "--all", "--yes")
    assert done.exit_code == 0
    assert "What was there is in" in done.output
    assert json.loads(run("status", "--json").output)["articles"] == 1
    assert list((tmp_path / "data" / "replaced").glob("local_*/local.db"))


def test_a_damaged_backup_is_refused_with_a_sentence(run: Run, tides: str, tmp_path: Path) -> None:
    """Verifying and restoring end with code 1 and one sentence; the collection stays."""
    run("add", tides)
    run("backup")
    [path] = (tmp_path / "data" / "backups" / "local").glob("*.db")
    assert run("restore", "local", "--check").exit_code == 0
    path.write_bytes(path.read_bytes().replace(b"bulges", b"budges"))
    for options in (["--check"], ["--yes"]):
        result = run("restore", "local", *options)
        assert result.exit_code == 1
        assert "SHA-256" in result.stderr
    assert json.loads(run("status", "--json").output)["articles"] == 1


def test_what_is_not_there_is_told(run: Run) -> None:
    """No collection, no backup, nothing said: a sentence each."""
    assert "There is no collection in data" in run("backup").stderr
    assert "There is no collection 7 in data" in run("backup", "7").stderr
    assert "There is no backup of 7" in run("restore", "7").stderr
    assert "There is no backup in data/backups" in run("restore", "--all").stderr
    assert run("restore").exit_code == 2

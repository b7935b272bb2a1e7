"""``footnote doctor``, on real files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.settings import Settings
from tests.bot.cli.conftest import Run
from tests.bot.doctor.test_settings import TOKEN


@pytest.fixture(autouse=True)
def installation(run: Run, tides: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder with settings and a collection, as it should be."""
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    env = tmp_path / ".env"
    env.write_text(f"DISCORD_TOKEN={TOKEN}\n")
    env.chmod(0o600)
    run("add", tides)


def test_all_is_well(run: Run) -> None:
    """Where nothing is to be mended the exit code is 0, and one line says so."""
    result = run("doctor")
    assert (result.exit_code, result.output) == (0, "1 collection checked: all is well.\n")
    assert (run("doctor", "local", "--json").output, run("doctor").exit_code) == ("[]\n", 0)


def test_each_finding_is_told_with_how_to_mend_it(run: Run, tmp_path: Path) -> None:
    """Errors come first; the exit code is 1; JSON has the same; nothing is changed."""
    data = tmp_path / "data"
    (data / "9.db-wal").write_bytes(b"the last articles of a lost collection")
    data.chmod(0o755)
    index = data / "local.db.index"
    index.write_bytes(index.read_bytes()[:-9])
    before = {path: path.read_bytes() for path in data.iterdir() if path.is_file()}
    result = run("doctor")
    assert result.exit_code == 1
    assert result.output.startswith("error: data/9.db-wal: ")
    assert result.output.count("→") == 3
    assert result.output.endswith("1 collection checked: 3 to mend.\n")
    findings = json.loads(run("doctor", "--json").output)
    assert sorted(finding["severity"] for finding in findings) == ["error", "warning", "warning"]
    assert {path: path.read_bytes() for path in before} == before


def test_a_damaged_collection_is_told_while_the_others_are_looked_at(
    run: Run, tides: str, tmp_path: Path
) -> None:
    """What one file is does not end the look at the rest; of a name that is not there it is said."""
    (tmp_path / "data" / "7.db").write_bytes(b"\0" * 8192)
    result = run("doctor")
    assert "error: data/7.db: 7.db is not a Footnote collection" in result.output
    assert "2 collections checked: 1 to mend" in result.output
    assert run("doctor", "local").exit_code == 0
    assert "no collection 8" in run("doctor", "8").stderr


def test_wrong_settings_do_not_keep_the_data_from_being_looked_at(run: Run, tmp_path: Path) -> None:
    """They are told with the rest."""
    (tmp_path / ".env").write_text("THRESHOLD=7\nTHRESHHOLD=0.5\n")
    result = run("doctor")
    assert "THRESHOLD is wrong" in result.output
    assert "Did you mean THRESHOLD?" in result.output
    assert "1 collection checked: 2 to mend" in result.output


def test_a_wrong_setting_does_not_move_the_look_elsewhere(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With one setting wrong, the folders that the right ones name are looked at."""
    (tmp_path / "data").rename(tmp_path / "elsewhere")
    monkeypatch.setenv("DATA_DIR", "elsewhere")
    monkeypatch.setenv("DISCORD_TOKEN", "wrong")
    result = run("doctor")
    assert "error: DISCORD_TOKEN: " in result.output
    assert result.output.endswith("1 collection checked: 1 to mend.\n")

"""What a look at the settings finds."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.doctor.settings import application_of, examine_settings
from bot.settings import Settings, SettingsError, load_settings
from knowledge.records import Finding, Severity

TOKEN = base64.urlsafe_b64encode(b"123456789012345678").decode().rstrip("=") + ".Gabcde.secretsecretsecret"


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Keep the machine's own settings out."""
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.chdir(tmp_path)


def found(text: str, environment: dict[str, str] | None = None) -> list[Finding]:
    """Look at a file that only its owner may read."""
    path = Path(".env")
    path.write_text(text, "utf-8")
    path.chmod(0o600)
    findings = list(examine_settings(path, environment or {}))
    assert all(finding.mend for finding in findings)
    assert not any("secret" in finding.what + finding.mend for finding in findings)
    return findings


def test_right_settings_are_no_finding() -> None:
    """Comments, exports and other programs' names in the environment are none either."""
    text = f"# A comment=1\nexport DISCORD_TOKEN={TOKEN}\nthreshold = 0.5\n"
    assert found(text, {"XDG_DATA_DIRS": "/usr/share", "LOG_LEVELS": "x", "PATH": "/bin"}) == [
        Finding(
            Severity.WARNING,
            "LOG_LEVELS in the environment is no setting.",
            "Did you mean LOG_LEVEL?",
            "LOG_LEVELS",
        )
    ]


def test_a_name_near_a_setting_is_found() -> None:
    """A slip of the pen would otherwise do nothing, silently; a name near none is only a note."""
    near, other = found(f"DISCORD_TOKEN={TOKEN}\nBACKUP_KEPT=3\nCOLOUR=red\n")
    assert (near.severity, other.severity) == (Severity.WARNING, Severity.NOTE)
    assert "BACKUPS_KEPT" in near.mend


def test_every_wrong_value_is_found() -> None:
    """A sentence each, with the setting where it is."""
    findings = found(f"DISCORD_TOKEN={TOKEN}\nTHRESHOLD=7\nBACKUP_HOUR=24\n")
    assert {finding.where for finding in findings} == {"THRESHOLD", "BACKUP_HOUR"}
    assert {finding.severity for finding in findings} == {Severity.ERROR}


def test_a_file_that_others_may_read_is_found() -> None:
    """The token is in it."""
    found(f"DISCORD_TOKEN={TOKEN}\n")
    Path(".env").chmod(0o644)
    [finding] = examine_settings(Path(".env"), {})
    assert "chmod 600" in finding.mend


def test_files_that_cant_be_read_are_found(tmp_path: Path) -> None:
    """None at all is a note, a folder and other encodings are errors; the token is missing then."""
    Path("latin").write_bytes("CONTACT=Zoë@example.org".encode("latin-1"))
    Path("folder").mkdir()
    for name, severity in (("missing", Severity.NOTE), ("folder", Severity.ERROR)):
        first, token = examine_settings(tmp_path / name, {})
        assert (first.severity, token.where) == (severity, "DISCORD_TOKEN")
    assert next(examine_settings(tmp_path / "latin", {})).what == "It is no UTF-8 text."
    with pytest.raises(SettingsError, match="UTF-8"):
        load_settings(env_file=tmp_path / "latin")


def test_a_token_names_its_application() -> None:
    """What was copied in part, or from elsewhere on the page, is told without being shown."""
    assert application_of(TOKEN) == 123456789012345678
    [finding] = found("DISCORD_TOKEN=c2VjcmV0.secret.secret\n")
    assert (finding.severity, finding.where) == (Severity.ERROR, "DISCORD_TOKEN")


@given(st.text("ab=-_. é\n9N"))
def test_no_text_upsets_the_look_at_a_token(text: str) -> None:
    """Whatever is given as a token is one or none."""
    number = application_of(text)
    assert number is None or number >= 0

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.settings import Settings, SettingsError, load_settings, usable_settings

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Keep the machine's own settings out."""
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.chdir(tmp_path)


def test_nothing_needs_to_be_set() -> None:
    """Without any setting the defaults hold."""
    assert load_settings().data_dir == Path("data")


def test_environment_goes_before_the_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A setting in the environment overrides the one in .env; an empty one counts as none."""
    (tmp_path / ".env").write_text("THRESHOLD=0.5\nLOG_LEVEL=debug\nDATA_DIR=elsewhere\n")
    monkeypatch.setenv("THRESHOLD", "0.7")
    monkeypatch.setenv("DATA_DIR", "")
    settings = load_settings()
    assert (settings.threshold, settings.log_level, settings.data_dir) == (0.7, "DEBUG", Path("elsewhere"))


def test_all_wrong_settings_are_told_at_once(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Every wrong setting has its sentence, with what was given, and the token's value is in none."""
    (tmp_path / "file").write_text("")
    wrong = {
        "THRESHOLD": "2",
        "INDEX_MEMORY_MB": "few",
        "LOG_LEVEL": "LOUD",
        "LOG_FORMAT": "xml",
        "MONITOR_PORT": "65536",
        "DATA_DIR": "file",
        "MAX_FILE_MB": "0",
        "CONTACT": "call me",
        "DISCORD_TOKEN": "my secret token",
    }
    for name, value in wrong.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError) as caught:
        load_settings()
    assert len(caught.value.sentences) == len(wrong)
    for name, value in wrong.items():
        sentence = next(s for s in caught.value.sentences if s.startswith(name))
        assert (value in sentence) is (name != "DISCORD_TOKEN")


def test_a_wrong_setting_hides_no_right_one(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Who only looks at what there is gets the right settings, and defaults for the wrong ones."""
    (tmp_path / ".env").write_text("DATA_DIR=elsewhere\nBACKUP_HOUR=25\n")
    monkeypatch.setenv("DISCORD_TOKEN", "abc")
    settings = usable_settings()
    assert (settings.data_dir, settings.backup_hour) == (Path("elsewhere"), 3)
    assert settings.discord_token.get_secret_value() == ""
    (tmp_path / ".env").write_bytes(b"DATA_DIR=\xff")
    assert usable_settings().data_dir == Path("data")
    (tmp_path / "data").write_text("")
    assert usable_settings().data_dir == Path("data")


def test_a_wrong_token_is_told_what_one_looks_like(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is wrong with a token is said, not only that something is."""
    monkeypatch.setenv("DISCORD_TOKEN", "abc")
    with pytest.raises(SettingsError, match="three parts with dots"):
        load_settings()


def test_a_folder_of_no_possible_name_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that is too long for any file is a wrong setting, not a failure of the system."""
    monkeypatch.setenv("DATA_DIR", "9" * 400)
    with pytest.raises(SettingsError, match="DATA_DIR is wrong"):
        load_settings()


def test_settings_do_not_change_and_do_not_show_the_token() -> None:
    """Settings are frozen, and printing them gives no secret away."""
    settings = Settings(discord_token=SecretStr("a.b.secret"))
    assert "secret" not in repr(settings)
    with pytest.raises(ValueError, match="frozen"):
        settings.threshold = 1.0  # type: ignore[misc]


def test_every_setting_is_in_the_example_file() -> None:
    """.env.example has each setting once, with its default, under a comment that says what it is."""
    text = (ROOT / ".env.example").read_text()
    found = dict(re.findall(r"^([A-Z_]+)=(.*)$", text, re.MULTILINE))
    assert found.keys() == {name.upper() for name in Settings.model_fields}
    for name, field in Settings.model_fields.items():
        default = "" if isinstance(field.default, SecretStr) else str(field.default)
        assert found[name.upper()] == default
        assert f"# {field.description}.\n{name.upper()}=" in text


def test_every_setting_is_in_the_readme() -> None:
    """The README's table has a row for each setting, with its default, and for nothing else."""
    text = (ROOT / "README.md").read_text()
    rows = dict(re.findall(r"^\| `([A-Z_]+)` \|(.*?)\|", text, re.MULTILINE))
    assert rows.keys() == {name.upper() for name in Settings.model_fields}
    for name, field in Settings.model_fields.items():
        has_none = field.default == "" or isinstance(field.default, SecretStr)
        default = "" if has_none else f"`{field.default}`"
        assert rows[name.upper()].strip() == default

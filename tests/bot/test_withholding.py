"""What is secret is in no line of the log, whoever writes it and wherever it stands."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import SecretStr

from bot.logs import ConsoleLines, JsonLines, set_up_logs
from bot.settings import Settings, SettingsError, load_settings
from bot.withholding import Withholding, withhold

TOKEN = "MTEwMDAwMDAwMDAwMDAwMDAwMQ.quill.marrow-jade_osprey"
FORMS = [JsonLines, ConsoleLines]


@pytest.fixture
def quiet_root() -> Iterator[logging.Logger]:
    """Give the root logger back as it was."""
    loggers = [logging.getLogger(name) for name in (None, "bot", "knowledge")]
    before = [(logger.level, list(logger.handlers)) for logger in loggers]
    yield loggers[0]
    for logger, (level, handlers) in zip(loggers, before, strict=True):
        logger.setLevel(level)
        logger.handlers[:] = handlers


def _record(text: str, *args: object, error: BaseException | None = None) -> logging.LogRecord:
    raised = (type(error), error, error.__traceback__) if error else None
    return logging.LogRecord("discord.http", logging.ERROR, "", 1, text, args, raised)


def _fail_with(text: str) -> None:
    try:
        int(text)
    except ValueError as cause:
        raise KeyError(f"Bot {text}") from cause


@pytest.mark.parametrize("form", FORMS)
def test_a_secret_is_withheld_wherever_it_stands(form: type[logging.Formatter]) -> None:
    """In the message, its arguments, what is given besides, an error's text and that of its cause."""
    writing = Withholding(form(), [TOKEN, ""])
    with pytest.raises(KeyError) as caught:
        _fail_with(TOKEN)
    record = _record(f"{TOKEN} %s %r", TOKEN, {"a": TOKEN}, error=caught.value)
    record.besides = [TOKEN]
    line = writing.format(record)
    assert "quill" not in line
    assert "KeyError" in line
    if form is JsonLines:
        assert json.loads(line)["besides"] == ["…"]


@pytest.mark.parametrize("form", FORMS)
@given(secret=st.text(min_size=4, max_size=20).filter(lambda text: "…" not in text and len(set(text)) > 3))
def test_any_secret_is_withheld(form: type[logging.Formatter], secret: str) -> None:
    """Also one that JSON writes in another way."""
    line = Withholding(form(), [secret]).format(_record("before %s after", secret))
    assert secret not in line
    assert json.dumps(secret, ensure_ascii=False)[1:-1] not in line


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("see https://a.example/feed.xml?key=s3cret&b=c#d now", "see https://a.example/feed.xml?… now"),
        ("'http://me:s3cret@a.example:80/x'", "'http://a.example:80/x'"),
        ("(HTTPS://me@a.example?x)", "(HTTPS://a.example?…"),
        ("POST https://discord.com/api/v10/webhooks/12/aW50ZXJhY3Rpb24/messages/@original",
         "POST https://discord.com/api/v10/webhooks/12/…/messages/@original"),
        ("/interactions/12/aW50/callback", "/interactions/12/…/callback"),
        ("https://a.example/@name/2024 stays", "https://a.example/@name/2024 stays"),
        ("no link: a?b@c", "no link: a?b@c"),
    ],
)  # fmt: skip
def test_a_link_shows_its_place_only(text: str, shown: str) -> None:
    """Name, password, query and an interaction's token are left out; scheme, host and path stay."""
    assert withhold(text) == shown


@given(st.text("htps:/@?#. \nx5", max_size=60))
def test_what_is_withheld_stays_withheld(text: str) -> None:
    """Any text can be looked at, and a second look changes nothing."""
    once = withhold(f"https://{text}")
    assert withhold(once) == once


def test_libraries_never_log_at_debug(quiet_root: logging.Logger) -> None:
    """At DEBUG, what discord.py receives from members stays out of the log; ours is in."""
    set_up_logs("DEBUG", "json", [TOKEN])
    assert not logging.getLogger("discord.gateway").isEnabledFor(logging.DEBUG)
    assert logging.getLogger("bot.client").isEnabledFor(logging.DEBUG)
    assert isinstance(quiet_root.handlers[-1].formatter, Withholding)


def test_every_secret_of_the_settings_is_known() -> None:
    """Each setting that is a secret is withheld from the log, and shown by no way of writing settings out."""
    names = [name for name, field in Settings.model_fields.items() if field.annotation is SecretStr]
    settings = Settings.model_construct(**{name: SecretStr(f"quill {name}") for name in names})
    assert names == ["discord_token"]
    assert sorted(settings.secrets) == [f"quill {name}" for name in sorted(names)]
    for shown in (repr(settings), str(settings), str(settings.model_dump()), settings.model_dump_json()):
        assert "quill" not in shown


@pytest.mark.parametrize("token", ["a.b.quill\udcff", "a.b.quillé", "a.b.quill\x7f", "quill"])
def test_a_token_that_is_none_is_told_without_it(token: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What cannot be a token is refused before it gets into a request, and the sentence does not hold it."""
    monkeypatch.setenv("DISCORD_TOKEN", token)
    with pytest.raises(SettingsError) as caught:
        load_settings(env_file=None)
    assert "quill" not in f"{caught.value!r} {caught.value}"

"""What can be set, from the environment or a ``.env`` file: one field a setting."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from knowledge.backups import BackupFolder
from knowledge.errors import FootnoteError
from knowledge.ranking import DEFAULT_THRESHOLD
from knowledge.semantic import MOST_PASSAGES

_THREE_PARTS = (
    "a token is three parts with dots between them, without spaces. Copy it whole from the page “Bot” in Discord's "
    "developer portal; an id or a secret of the application is none"
)


class SettingsError(FootnoteError):
    """One setting or more is wrong; the message has a line for each."""

    def __init__(self, sentences: list[str]) -> None:
        super().__init__("\n".join(sentences))
        self.sentences = sentences


class Settings(BaseSettings):
    """Footnote's settings. A name in capitals is an environment variable and a line in ``.env.example``."""

    model_config = SettingsConfigDict(
        env_file=".env", env_file_encoding="utf-8", env_ignore_empty=True, extra="ignore", frozen=True
    )

    discord_token: SecretStr = Field(
        default=SecretStr(""),
        description="The bot's token from Discord's developer portal; `footnote run` needs it",
    )
    data_dir: Path = Field(
        default=Path("data"),
        description="The folder where each server's collection is kept; made when it is missing",
    )
    threshold: float = Field(
        default=DEFAULT_THRESHOLD,
        ge=0,
        le=1,
        description="The confidence, 0 to 1, from which on a passage is an answer; "
        "below it the bot says that it is not sure",
    )
    index_memory_mb: int = Field(
        default=1024,
        ge=64,
        le=1_048_576,
        description="Megabytes that all open indexes together may take, 64 or more",
    )
    max_file_mb: int = Field(
        default=8,
        ge=1,
        le=100,
        description="Megabytes that a file given as an article may have, 1 to 100",
    )
    semantic_passages: int = Field(
        default=MOST_PASSAGES,
        ge=0,
        le=1_000_000,
        description="Passages up to which a collection gets vectors, with the extra `semantic`; 0 switches them off",
    )
    question_days: int = Field(
        default=90,
        ge=1,
        le=3650,
        description="Days for which questions are kept, with who asked them and what they got, 1 to 3650",
    )
    contact: str = Field(
        default="",
        max_length=200,
        pattern=r"^(https?://\S+|\S+@\S+|)$",
        description="A web or mail address of yours, told to every website that articles are fetched from",
    )
    backup_dir: str = Field(
        default="",
        description="The folder where backups are kept; `backups` in the data folder where left out, "
        "better one on another disk",
    )
    backup_hour: int = Field(
        default=3,
        ge=-1,
        le=23,
        description="The hour of the day (UTC, 0 to 23) from which on the bot backs up what changed; "
        "-1 switches that off",
    )
    backups_kept: int = Field(
        default=7,
        ge=1,
        le=1000,
        description="Backups that are kept of each collection, 1 to 1000",
    )
    backup_days: int = Field(
        default=30,
        ge=1,
        le=3650,
        description="Days after which a backup is deleted; a collection's newest stays until the collection is gone",
    )
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field(
        default="INFO",
        description="How much is logged: DEBUG, INFO, WARNING or ERROR",
    )
    log_format: Literal["console", "json"] = Field(
        default="console",
        description="How it is logged: console, lines to read, or json, an object a line",
    )
    monitor_port: int = Field(
        default=0,
        ge=0,
        le=65_535,
        description="A port on 127.0.0.1 for `/healthz` and `/metrics` (Prometheus); 0: none",
    )

    @property
    def backups(self) -> BackupFolder:
        """Where backups are kept, and for how long."""
        path = Path(self.backup_dir) if self.backup_dir else self.data_dir / "backups"
        return BackupFolder(path, self.backups_kept, self.backup_days)

    @property
    def secrets(self) -> list[str]:
        """The values that nobody may read."""
        values = (getattr(self, name) for name in type(self).model_fields)
        return [value.get_secret_value() for value in values if isinstance(value, SecretStr)]

    @field_validator("discord_token", mode="after")
    @classmethod
    def _looks_like_a_token(cls, token: SecretStr) -> SecretStr:
        text = token.get_secret_value()
        # It goes into a header of each request: what can't stand there would be told with its text.
        is_writable = text.isascii() and text.isprintable() and " " not in text
        if text and (text.count(".") < 2 or not is_writable):
            raise ValueError(_THREE_PARTS)
        return token

    @field_validator("log_level", mode="before")
    @classmethod
    def _in_capitals(cls, level: object) -> object:
        return level.upper() if isinstance(level, str) else level

    @field_validator("log_format", mode="before")
    @classmethod
    def _in_small_letters(cls, form: object) -> object:
        return form.lower() if isinstance(form, str) else form

    @field_validator("data_dir", mode="after")
    @classmethod
    def _is_no_file(cls, path: Path) -> Path:
        try:
            is_something_else = path.exists() and not path.is_dir()
        except OSError:  # no name of a file can be that long, or nobody may look there
            is_something_else = True
        if is_something_else:
            raise ValueError("not a folder")
        return path


def load_settings(*, env_file: Path | None = Path(".env")) -> Settings:
    """Read the settings.

    Raises ``SettingsError`` with a sentence for each wrong one, or for a file that is no text.
    """
    try:
        return Settings(_env_file=env_file)  # type: ignore[call-arg]
    except UnicodeDecodeError:
        raise SettingsError([f"{env_file} is no UTF-8 text. Save it as UTF-8."]) from None
    except ValidationError as error:
        raise SettingsError([_sentence(str(e["loc"][0]), e.get("input")) for e in error.errors()]) from None


def usable_settings(*, env_file: Path | None = Path(".env")) -> Settings:
    """Read the settings, with the default in place of each wrong one, and of all in a file that can't be read.

    For commands that look at what there is: a slip in one setting must not hide what another one says.
    """
    try:
        return Settings(_env_file=env_file)  # type: ignore[call-arg]
    except (UnicodeDecodeError, OSError):
        return usable_settings(env_file=None)
    except ValidationError as error:
        wrong = {str(e["loc"][0]) for e in error.errors()}
        # What is given here goes before the environment and the file.
        defaults = {name: Settings.model_fields[name].default for name in wrong}
        try:
            return Settings(_env_file=env_file, **defaults)  # type: ignore[call-arg]
        except ValidationError:  # a file has the name of the usual data folder
            return Settings.model_construct()


def _sentence(name: str, given: object) -> str:
    field = Settings.model_fields[name]
    if field.annotation is SecretStr:
        return f"{name.upper()} is wrong: {_THREE_PARTS}."
    shown = f" (it is “{given}”)"
    return f"{name.upper()} is wrong{shown}: {_lower_first(str(field.description))}."


def _lower_first(text: str) -> str:
    return text[0].lower() + text[1:]

"""What people read on Discord: the messages of one Fluent file a language, said in the language that is spoken.

What comes from people (titles, names) is escaped by the caller.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date
from functools import cache
from importlib import resources
from typing import Any, TypeAlias

from discord.app_commands import locale_str
from fluent.runtime import FluentBundle, FluentResource

from bot.texts.mentions import mentioned
from knowledge.records.sentences import Sentence

_log = logging.getLogger(__name__)

Value: TypeAlias = str | int | float | date

LANGUAGES = {
    "en": "English",
    "es": "Español",
    "de": "Deutsch",
    "fr": "Français",
    "pt-BR": "Português do Brasil",
    "zh-CN": "简体中文",
}
"""The languages that there is a file of, each with its own name for itself."""
_DAY_BEFORE_MONTH = {"en": "en-GB"}
"""The country whose dates are written, where the language has several: no one takes the month for the day."""

_spoken: ContextVar[str] = ContextVar("spoken", default="en")


class Said(str):
    """What was said. It knows what it is, so that it can be said again in another language."""

    id: str
    values: dict[str, Value]

    @classmethod
    def of(cls, text: str, id: str, values: dict[str, Value]) -> Said:
        """Remember which message a text is, and with which values."""
        said = cls(text)
        said.id, said.values = id, values
        return said


def say(id: str, /, **values: Value) -> str:
    """Say a message in the language that is spoken; in English where that language's file does not have it.

    Raises:
        LookupError: When there is no such message.
        ValueError: When it needs other values.
    """
    language = _spoken.get()
    if language != "en":
        try:
            return Said.of(_say_in(language, id, values), id, values)
        except (LookupError, ValueError):
            _log.exception("Message %s can't be said in %s", id, language)
    return Said.of(_say_in("en", id, values), id, values)


def say_again(said: str) -> str:
    """Say in the language that is spoken now what was said in another one, by us or by `knowledge`.

    What `knowledge` says without a code stays in English, and any other text as it is.
    """
    if isinstance(said, Said):
        return say(said.id, **{name: _again(value) for name, value in said.values.items()})
    language = _spoken.get()
    if language == "en" or not isinstance(said, Sentence) or not said.code:
        return str(said)
    try:
        return _say_in(language, f"error-{said.code}", dict(said.values))
    except (LookupError, ValueError):  # stored by another version
        _log.info("%r can't be said in %s", str(said), language)
        return str(said)


def _again(value: Value) -> Value:
    return say_again(value) if isinstance(value, str) else value


def say_left_out(reason: str) -> str:
    """Say why `knowledge` left a part of a text out, a few words of its own, in the language that is spoken."""
    words = re.findall("[a-z]+", reason.lower().replace("'", ""))
    language = _spoken.get()
    return (language != "en" and in_language(language, "-".join(["left-out", *words]))) or reason


def described(id: str, /) -> locale_str:
    """Return a command's name or description: in English, with the message's id for who translates it."""
    return locale_str(_say_in("en", id, {}), id=id)


def in_language(language: str, id: str, /) -> str | None:
    """Return a message without values in one language; None where that has none of its own."""
    try:
        return _say_in(language, id, {})
    except LookupError:
        return None


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Say everything in a language of ours, in this task and what it begins."""
    before = _spoken.set(language)
    try:
        yield
    finally:
        _spoken.reset(before)


def speak(language: str) -> None:
    """Go on in another language, until the `speaking` around it ends."""
    _spoken.set(language)


def language_of(*locales: object) -> str:
    """Return our language of the first of Discord's locales that we have one for, else English.

    A locale is Discord's name of it, such as ``es-419``, or None where it is not known.
    """
    for locale in locales:
        if not locale:
            continue
        name = str(locale)
        for language in LANGUAGES:
            if name.partition("-")[0] == language.partition("-")[0]:
                return language
    return "en"


def read_ahead() -> None:
    """Read all files, a tenth of a second each, so that nobody waits for the first message of a language."""
    for language in LANGUAGES:
        _bundle(language)


def _command(language: str, name: object) -> str:
    """Name a command in a sentence; where it can't be clicked, by its name in the sentence's language."""
    words = str(name).split()
    if mention := mentioned(" ".join(words)):
        return mention
    ids = ["-".join(["name", *words[: count + 1]]) for count in range(len(words))]
    return f"`/{' '.join(in_language(language, id) or word for id, word in zip(ids, words, strict=True))}`"


def _say_in(language: str, id: str, values: dict[str, Value]) -> str:
    bundle = _bundle(language)
    pattern = bundle.get_message(id).value
    if pattern is None:
        raise LookupError(id)
    said, errors = bundle.format_pattern(pattern, values)
    if errors:
        raise ValueError(f"{id} in {language}: {errors[0]}")
    return str(said)


@cache
def _bundle(language: str) -> FluentBundle:
    # Marks around what is put in would be copied with it, and count.
    locale = _DAY_BEFORE_MONTH.get(language, language)
    functions: dict[str, Callable[[Any], Any]] = {"COMMAND": lambda name: _command(language, name)}
    bundle = FluentBundle([locale], functions=functions, use_isolating=False)
    text = resources.files(__name__).joinpath(f"{language}.ftl").read_text("utf-8")
    bundle.add_resource(FluentResource(text))
    return bundle

"""Are the settings right, and are all of those that were written down settings at all?"""

from __future__ import annotations

import base64
import binascii
import os
import re
import stat
import sys
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path

from bot.settings import Settings, SettingsError, load_settings
from knowledge.records import Finding, Severity

_NAMED = re.compile(r"^[ \t]*(?:export[ \t]+)?([A-Za-z_]\w*)[ \t]*=", re.MULTILINE)

NAMES = tuple(name.upper() for name in Settings.model_fields)

_NEAR_IN_FILE = 0.6
_NEAR_IN_ENVIRONMENT = 0.88
"""Nearer: the environment is full of other programs' names."""


def examine_settings(
    env_file: Path = Path(".env"), environment: Mapping[str, str] = os.environ
) -> Iterator[Finding]:
    """Look at the settings, in the environment and in ``env_file``."""
    names, unreadable = _read(env_file)
    if unreadable is not None:
        yield unreadable
    yield from _examine_names(names, str(env_file))
    if names and _may_others_read(env_file):
        what = "Other users of this machine may read it, and with it the bot's token."
        yield Finding(Severity.WARNING, what, f"chmod 600 '{env_file}'", str(env_file))
    for name in environment:
        if name.upper() not in NAMES and (near := get_close_matches(name, NAMES, 1, _NEAR_IN_ENVIRONMENT)):
            what = f"{name} in the environment is no setting."
            yield Finding(Severity.WARNING, what, f"Did you mean {near[0]}?", name)
    try:
        settings = load_settings(env_file=env_file if unreadable is None else None)
    except SettingsError as error:
        for sentence in error.sentences:
            mend = "Correct it in .env or the environment."
            yield Finding(Severity.ERROR, sentence, mend, sentence.split()[0])
        return
    yield from _examine_token(settings.discord_token.get_secret_value())


def _read(path: Path) -> tuple[list[str], Finding | None]:
    """Return the names that a file sets, or why it can't be read."""
    where = str(path)
    try:
        return _NAMED.findall(path.read_text("utf-8")), None
    except FileNotFoundError:
        what = "There is no such file: all settings are the environment's or the defaults."
        return [], Finding(Severity.NOTE, what, "", where)
    except OSError as error:
        mend = f"Let the user that runs Footnote read it: chown USER '{path}'"
        return [], Finding(Severity.ERROR, f"It can't be read: {error.strerror}.", mend, where)
    except UnicodeDecodeError:
        return [], Finding(Severity.ERROR, "It is no UTF-8 text.", "Save it as UTF-8.", where)


def _examine_names(names: list[str], where: str) -> Iterator[Finding]:
    for name in names:
        if name.upper() not in NAMES:
            near = get_close_matches(name.upper(), NAMES, 1, _NEAR_IN_FILE)
            mend = f"Did you mean {near[0]}?" if near else "Remove it, or see the README's table of settings."
            severity = Severity.WARNING if near else Severity.NOTE
            yield Finding(severity, f"{name} is no setting of Footnote's.", mend, where)


def _may_others_read(path: Path) -> bool:
    return sys.platform != "win32" and bool(path.stat().st_mode & (stat.S_IRGRP | stat.S_IROTH))


def _examine_token(token: str) -> Iterator[Finding]:
    if not token:
        what, mend = "DISCORD_TOKEN is missing; footnote run needs it.", "Put the bot's token into .env."
        yield Finding(Severity.WARNING, what, mend, "DISCORD_TOKEN")
    elif application_of(token) is None:
        what = "DISCORD_TOKEN does not look like a bot's token: its first part is no application id."
        mend = "Copy the token again from the developer portal (Bot → Reset Token)."
        yield Finding(Severity.ERROR, what, mend, "DISCORD_TOKEN")


def application_of(token: str) -> int | None:
    """Return the id of the application that a token names in its first part; None where it names none."""
    first, *rest = token.split(".")
    try:
        text = base64.urlsafe_b64decode(first + "=" * (-len(first) % 4)).decode("ascii")
    except (binascii.Error, ValueError):
        return None
    return int(text) if len(rest) == 2 and all(rest) and text.isdecimal() else None

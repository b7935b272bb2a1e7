"""Which values may a setting of a server have, and what is it where the file has another one?"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import fields
from typing import Any, Final

from knowledge.errors import InputError
from knowledge.records import LANGUAGES, ServerSettings

_log = logging.getLogger(__name__)

THRESHOLD = "threshold"
"""The setting that overrides the default threshold."""

LONGEST_COOLDOWN = 3600
"""Seconds."""

_WRONG = "%s: the setting %s has a value that it can't have, and counts as not set"
_MAX_ID = 2**63 - 1


def _is_id(value: object) -> bool:
    return value is None or (_is_int(value) and 0 < value <= _MAX_ID)  # type: ignore[operator]


def _is_int(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _is_flag(value: object) -> bool:
    return isinstance(value, bool)


def _is_language(value: object) -> bool:
    return value is None or (isinstance(value, str) and value in LANGUAGES)


def _is_cooldown(value: object) -> bool:
    return _is_int(value) and 0 <= value <= LONGEST_COOLDOWN  # type: ignore[operator]


def is_confidence(value: object) -> bool:
    """Tell whether it is a number from 0 to 1."""
    return isinstance(value, (int, float)) and not isinstance(value, bool) and 0 <= value <= 1


_RULES: Final[Mapping[str, tuple[Callable[[object], bool], str]]] = {
    "language": (_is_language, f"The language is one of {', '.join(LANGUAGES)}."),
    "votes_by_staff_only": (_is_flag, "Whether only moderators vote is yes or no."),
    "helper_role_id": (_is_id, "A role is given by its id."),
    "helper_channel_id": (_is_id, "A channel is given by its id."),
    "cooldown_seconds": (_is_cooldown, f"The cool-down is 0 to {LONGEST_COOLDOWN:,} seconds."),
    "in_direct_messages": (_is_flag, "Whether direct messages are answered is yes or no."),
}
"""Each setting: what its values are like, and what is said of others."""


def check_setting(name: str, value: object) -> None:
    """Let a value pass that the setting may have.

    Raises:
        InputError: It may not.
    """
    is_right, sentence = _RULES[name]
    if not is_right(value):
        raise InputError(sentence)


def read_settings(stored: Mapping[str, Any], where: str) -> ServerSettings:
    """Make the settings of what a file has; what is damaged, or not known any more, counts as not set.

    ``where`` is the file's name, for the log.
    """
    values = {field.name: stored[field.name] for field in fields(ServerSettings) if field.name in stored}
    wrong = [name for name, value in values.items() if not _RULES[name][0](value)]
    for name in wrong:
        _log.warning(_WRONG, where, name)
        del values[name]
    return ServerSettings(**values)


def read_threshold(stored: Mapping[str, Any], default: float, where: str) -> float:
    """Do the same for the confidence that an answer needs."""
    threshold = stored.get(THRESHOLD, default)
    if is_confidence(threshold):
        return float(threshold)
    _log.warning(_WRONG, where, THRESHOLD)
    return default

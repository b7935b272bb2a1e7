"""Word lists: TOML files beside the code that reads them, one key a list.

A list is one string with the words between white space, or, where it has phrases, an array of strings. Lists are kept
as they are compared, folded and each entry once, so that reading them is all there is to do; a test holds them to it.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any


@cache
def read_word_lists(path: Path) -> Mapping[str, tuple[str, ...]]:
    """Return the lists of a file by key; a list in a table has the table's name and a dot before its own.

    Read once: lists do not change while a program runs.
    """
    return MappingProxyType(dict(_lists(tomllib.loads(path.read_text(encoding="utf-8")))))


def _lists(table: Mapping[str, Any], prefix: str = "") -> list[tuple[str, tuple[str, ...]]]:
    found: list[tuple[str, tuple[str, ...]]] = []
    for key, value in table.items():
        if isinstance(value, dict):
            found += _lists(value, f"{prefix}{key}.")
        else:
            found.append((prefix + key, tuple(value.split() if isinstance(value, str) else value)))
    return found

"""Units of measurement: where one begins that is glued to its number, and what else it is called."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from knowledge.analysis.folding import fold
from knowledge.analysis.word_lists import read_word_lists

UNITS_PATH = Path(__file__).with_name("units.toml")
"""The units that come with the package."""
MONEY = "€£¥￥$＄"
"""Regex class of the signs of currencies: they stand before the number or behind it."""
SIGNS = f"{MONEY}%％"
"""Regex class of units that are no letters, and words of their own all the same."""
SIGNS_ALONE = "€£¥￥%％"
"""Regex class of those that are also words where white space parts them from the number: $ is not, for programs."""

_NUMBER_AND_UNIT = re.compile(r"(\d+)([^\W\d_]+)")
_GENERATION = re.compile("[2-6]g")
"""Of mobile telephony, more often than a few grams."""
_LONGEST_UNIT = 5
_NAMES = "names."


def unit_start(word: str) -> int:
    """Return where in ``word`` (as written) the unit begins behind a number: 3 in 500g; 0 where there is none."""
    match = _NUMBER_AND_UNIT.fullmatch(word)
    if match is None or len(match[2]) > _LONGEST_UNIT or _GENERATION.fullmatch(fold(word)):
        return 0
    glued, from_two_digits = _glued()
    unit = fold(match[2])
    return match.start(2) if unit in glued or (unit in from_two_digits and len(match[1]) > 1) else 0


@lru_cache(maxsize=1)
def _glued() -> tuple[frozenset[str], frozenset[str]]:
    lists = read_word_lists(UNITS_PATH)
    return frozenset(lists["glued.any"]), frozenset(lists["glued.from_two_digits"])


def unit_names(form: str) -> tuple[str, ...]:
    """Return all forms that name the unit that ``form`` names, itself among them; of other words none."""
    return _names().get(form, ())


@lru_cache(maxsize=1)
def _names() -> dict[str, tuple[str, ...]]:
    lists = read_word_lists(UNITS_PATH)
    return {name: names for key, names in lists.items() if key.startswith(_NAMES) for name in names}

"""Dates as people and front matter write them."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from functools import cache
from pathlib import Path

from babel import Locale

from knowledge.analysis.word_lists import read_word_lists
from knowledge.errors import DateError

_LANGUAGES = tuple(
    "en de fr es it pt ca nl sv nb da is fi et lv lt pl cs sk hu ro hr sl bg mk sr ru uk be el tr".split()  # noqa: SIM905
)
_FIRST_YEAR, _LAST_YEAR = 1000, 2999

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]\d{1,2}:.*)?")
_YEAR_FIRST = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})\.?")
_DOTTED = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\.?")
_SLASHED = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4})")
_EAST_ASIAN = re.compile(r"(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]?.{0,8}")
_TIME_OF_DAY = re.compile(
    r"[,T]?\s*\b\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?:\.\d+)?\s*(?:[ap]\.?m\.?|uhr|h)?"
    r"\s*(?:Z|UTC|GMT|[A-Z]{3,4}|[+-]\d{2}:?\d{2})?$",
    re.IGNORECASE,
)
_WORD = re.compile(r"\d+|[^\W\d_]+")
DATES_PATH = Path(__file__).with_name("dates.toml")
"""The words that come with the package and stand with dates."""


def parse_date(text: str) -> date:
    """Return the day that a text names.

    Understands ISO 8601 (with or without a time of day), ``2026/11/22``, ``22.11.2026`` (dotted dates have
    the day first everywhere), ``22/11/2026`` where only one order is possible, ``2026年11月22日``, and a month's
    name in the main European languages: ``22 November 2026``, ``Nov. 22nd, 2026``, ``le 22 novembre 2026``.

    Raises:
        DateError: it is no whole date, or it could be two (``03/04/2026``).
    """
    # NFKC makes full-width and Arabic-Indic digits the ones that `int` and the patterns read alike.
    written = " ".join(unicodedata.normalize("NFKC", text).split())
    if match := (_ISO.fullmatch(written) or _YEAR_FIRST.fullmatch(written) or _EAST_ASIAN.fullmatch(written)):
        year, month, day = map(int, match.groups())
        return _day(text, year, month, day)
    # A whole dotted date comes first: its end looks like a time of day.
    bare = written if _DOTTED.fullmatch(written) else _TIME_OF_DAY.sub("", written).strip(" ,")
    if match := _DOTTED.fullmatch(bare):
        day, month, year = map(int, match.groups())
        return _day(text, year, month, day)
    if match := _SLASHED.fullmatch(bare):
        first, second, year = map(int, match.groups())
        if first <= 12 and second <= 12 and first != second:
            raise DateError(text)
        return _day(text, year, min(first, second), max(first, second))
    return _named_month(text, bare)


def _named_month(text: str, bare: str) -> date:
    numbers: list[str] = []
    months: set[int] = set()
    for word in _WORD.findall(bare):
        folded = fold(word)
        if word.isdecimal():
            numbers.append(word)
        elif folded in month_numbers():
            months.add(month_numbers()[folded])
        elif folded not in words_beside_dates("between") and folded not in _weekdays():
            raise DateError(text)
    years = [number for number in numbers if len(number) == 4]
    days = [number for number in numbers if len(number) <= 2]
    if len(months) != 1 or len(years) != 1 or len(days) != 1 or len(numbers) != 2:
        raise DateError(text)
    return _day(text, int(years[0]), months.pop(), int(days[0]))


def _day(text: str, year: int, month: int, day: int) -> date:
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise DateError(text)
    try:
        return date(year, month, day)
    except ValueError:
        raise DateError(text) from None


def fold(word: str) -> str:
    """Return the word in lower case and without accents, as `month_numbers` has it."""
    decomposed = unicodedata.normalize("NFKD", word.casefold())
    return "".join(character for character in decomposed if not unicodedata.combining(character))


@cache
def words_beside_dates(key: str) -> frozenset[str]:
    """Return words that may stand with a date: ``between`` its parts, or ``beside`` it in a line that only dates."""
    return frozenset(read_word_lists(DATES_PATH)[key])


@cache
def month_numbers() -> dict[str, int]:
    """Return the number of each month's folded name and abbreviation, in all languages that we know.

    Names that mean another month in another language (``lis``, ``listopad``) are left out.
    """
    numbers: dict[str, set[int]] = {}
    for language in _LANGUAGES:
        months = Locale.parse(language).months
        for context in ("format", "stand-alone"):
            for style in ("wide", "abbreviated"):
                for number, name in months[context][style].items():
                    for word in _WORD.findall(name):
                        if len(word) > 1 and not word.isdecimal():
                            numbers.setdefault(fold(word), set()).add(number)
    numbers["sept"] = {9}
    return {name: found.pop() for name, found in numbers.items() if len(found) == 1}


@cache
def _weekdays() -> frozenset[str]:
    return frozenset(
        fold(word)
        for language in _LANGUAGES
        for context in ("format", "stand-alone")
        for style in ("wide", "abbreviated")
        for name in Locale.parse(language).days[context][style].values()
        for word in _WORD.findall(name)
    )

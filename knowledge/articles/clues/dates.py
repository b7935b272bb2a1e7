"""Dates as people and front matter write them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path

from babel import Locale

from knowledge.analysis.word_lists import read_word_lists
from knowledge.errors import DateError
from knowledge.records import Span

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
    r"(?:[,T]|(?<!\s))\s*+\b\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?:\.\d{1,9})?\s*+(?:[ap]\.?m\.?|uhr|h)?"
    r"\s*+(?:Z|UTC|GMT|[A-Z]{3,4}|[+-]\d{2}:?\d{2})?$",
    re.IGNORECASE,
)
_NUMERIC = re.compile(
    r"(?<![\d.,/-])(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}\.\s?\d{1,2}\.\s?\d{4}|\d{1,2}[/-]\d{1,2}[/-]\d{4}"
    r"|\d{4}\s?[年년]\s?\d{1,2}\s?[月월]\s?\d{1,2}\s?[日일]?)(?![\d/-])"
)
_WORD = re.compile(r"\d+|(?:[^\W\d_]|[\u0300-\u036f])+")
_GAP = re.compile(r"[\s.,/'’ªº-]{0,3}")
"""What may stand between the words of one date."""
_MOST_FILLERS = 2
"""Words between a month and its day or year: "12 de março de 2024", "March 12th, 2024"."""
_INSIDE_NUMBER = (".", ",", "/", "-", "–", ":")
# Ordinal endings and the words that languages put between day, month and year.
_FILLERS = frozenset(
    "st nd rd th er o the of de del d di da den der dne le la el il em m a as e en y an am on "  # noqa: SIM905
    "г года году р року год d dienos metu gada ev evi v о του της".split()
)
# What is numbered by issues, pages and the like, not by days.
_COUNTED = frozenset(
    "issue no nr num numero number vol volume version v release part chapter page pp heft ausgabe band teil folge "  # noqa: SIM905
    "seite nummer numéro edicion edicao edizione tome jahrgang episode ep season staffel numer cislo nummer bd jg "
    "выпуск номер том sayi hefte revision rev build update".split()
)
_OTHER_SPELLINGS = {
    "en": {"sept": 9},
    "de": {"janner": 1, "jan": 1, "mrz": 3, "sep": 9, "dez": 12},
    "es": {"sep": 9, "set": 9, "setiembre": 9},
    "ru": {"сен": 9, "ноя": 11},
}
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


def written_day(text: str, language: str | None = None) -> date | None:
    """Return the first day that a text writes out, None for none.

    Nothing is filled in: day, month and year must all be written, next to each other, in one of the forms that
    `parse_date` knows. "March 2024", "Mar 4", "Issue 12, March 2024" and "03/04/2024" name no day. ``language`` (a
    code, with or without a region) decides what a month's name means that stands for two (``listopada``).
    """
    found = find_day(text, language)
    return found[0] if found else None


def find_day(text: str, language: str | None = None) -> tuple[date, Span] | None:
    """Return the first day that a text writes out and its characters; see `written_day`."""
    numeric = next((found for match in _NUMERIC.finditer(text) if (found := _parsed(match))), None)
    named = _find_named(text, month_numbers(language))
    if numeric and named:
        return min(numeric, named, key=lambda found: found[1])
    return numeric or named


def _parsed(match: re.Match[str]) -> tuple[date, Span] | None:
    try:
        return parse_date(match[0]), match.span()
    except DateError:
        return None


def _find_named(text: str, months: Mapping[str, int]) -> tuple[date, Span] | None:
    tokens = list(_WORD.finditer(text))
    for index, token in enumerate(tokens):
        month = months.get(fold(token[0]))
        if month is None:
            continue
        parts = _beside(text, tokens, index)
        if parts is not None and (day := _whole(int(parts[1][0]), month, int(parts[0][0]))):
            ends = [place for part in (token, *parts) for place in part.span()]
            return day, (min(ends), max(ends))
    return None


def _beside(
    text: str, tokens: Sequence[re.Match[str]], index: int
) -> tuple[re.Match[str], re.Match[str]] | None:
    """Return the day and the year that stand beside the month at ``index``, in an order that a language has."""
    left, right = _number(text, tokens, index, -1), _number(text, tokens, index, 1)
    for day, step, year in ((left, -1, right), (right, 1, left)):  # 12 March 2024; 2024 March 12
        if day is None or not _is_day(text, tokens, day, index):
            continue
        if year is None or not _is_year(tokens[year]):
            year = _number(text, tokens, day, step)  # March 12, 2024; 2024. gada 12. marts
        if year is not None and _is_year(tokens[year]):
            return tokens[day], tokens[year]
    return None


def _number(text: str, tokens: Sequence[re.Match[str]], index: int, step: int) -> int | None:
    """Return the index of the next number in a direction where only words of dating stand before it."""
    for other in range(index + step, index + step * (_MOST_FILLERS + 2), step):
        if not 0 <= other < len(tokens):
            return None
        first, second = sorted((other, other - step))
        if not _GAP.fullmatch(text, tokens[first].end(), tokens[second].start()):
            return None
        if tokens[other][0].isdecimal():
            return other
        if fold(tokens[other][0]) not in _FILLERS:
            return None
    return None


def _is_year(token: re.Match[str]) -> bool:
    return len(token[0]) == 4


def _is_day(text: str, tokens: Sequence[re.Match[str]], index: int, month: int) -> bool:
    """Whether a number counts days: it is no part of a larger one ("2.1") and no issue's or volume's."""
    first, second = sorted((index, month))
    if len(tokens[index][0]) > 2 or "," in text[tokens[first].end() : tokens[second].start()]:
        return False
    before = tokens[index - 1] if index else None
    gap = text[before.end() if before else 0 : tokens[index].start()]
    if before and before[0].isdecimal() and gap in _INSIDE_NUMBER:
        return False
    return not (before and fold(before[0]) in _COUNTED) and not gap.endswith("#")


def _named_month(text: str, bare: str, language: str | None = None) -> date:
    found = _find_named(bare, month_numbers(language))
    if found is None:
        raise DateError(text)
    day, (start, end) = found
    for word in _WORD.findall(f"{bare[:start]} {bare[end:]}"):
        if fold(word) not in _FILLERS and fold(word) not in _weekdays():
            raise DateError(text)
    return _day(text, day.year, day.month, day.day)


def _day(text: str, year: int, month: int, day: int) -> date:
    found = _whole(year, month, day)
    if found is None:
        raise DateError(text)
    return found


def _whole(year: int, month: int, day: int) -> date | None:
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def is_dating_word(word: str) -> bool:
    """Return whether a word names a month or a day of the week, in any of the languages that we know."""
    folded = fold(word.strip(".,"))
    return len(folded) > 2 and (folded in month_numbers() or folded in _weekdays())


def fold(word: str) -> str:
    """Return the word in lower case and without accents, as `month_numbers` has it."""
    decomposed = unicodedata.normalize("NFKD", word.casefold())
    bare = "".join(character for character in decomposed if not unicodedata.combining(character))
    return bare.replace("ı", "i")


@cache
def words_beside_dates(key: str) -> frozenset[str]:
    """Return words that may stand with a date: ``between`` its parts, or ``beside`` it in a line that only dates."""
    return frozenset(read_word_lists(DATES_PATH)[key])


@cache
def month_numbers(language: str | None = None) -> dict[str, int]:
    """Return the number of each month's folded name and abbreviation, in all languages that we know.

    Names that mean another month in another language (``lis``, ``listopad``) are left out, unless ``language`` is
    one of those that have them.
    """
    numbers: dict[str, set[int]] = {}
    for known in _LANGUAGES:
        for name, number in _months_of(known).items():
            numbers.setdefault(name, set()).add(number)
    own = re.split(r"[-_]", language or "")[0].lower()
    shared = {name: found.pop() for name, found in numbers.items() if len(found) == 1}
    return shared | (_months_of(own) if own in _LANGUAGES else {})


def _months_of(language: str) -> dict[str, int]:
    months = Locale.parse(language).months
    return _OTHER_SPELLINGS.get(language, {}) | {
        fold(word): number
        for context in ("format", "stand-alone")
        for style in ("wide", "abbreviated")
        for number, name in months[context][style].items()
        for word in _WORD.findall(name)
        if len(word) > 1 and not word.isdecimal()
    }


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

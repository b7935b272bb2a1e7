"""When does a feed say that an item was published?"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

from knowledge.articles.clues.dates import written_day

_ISO = re.compile(r"\d{4}-?\d\d-?\d\d(?:[T ].*)?", re.DOTALL)
_TIME_OF_DAY = re.compile(r"\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?|[+-]\d{2}:?\d{2}$")
_WORD = re.compile(r"\d+|[^\W\d_]+")
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()  # noqa: SIM905
_FIRST_YEAR = 1000
_NO_DAYS = frozenset({date(1970, 1, 1), date(1969, 12, 31)})
"""The day on which computers begin to count, here and west of Greenwich: what stands where no day is known."""


def read_date(written: str, language: str | None = None) -> datetime | None:
    """Read the moment that a feed names; None where it names none.

    The publisher's own day is kept: late on the 22nd is not the 23rd in UTC. What is not written is never filled in,
    as readers of dates do that are made to find one at any price. ``language`` is the feed's, for names of months
    that mean two.
    """
    text = " ".join(written.split())
    if not text:
        return None
    moment = _in_standard_form(text) or _midnight(_day_in(text, language))
    if moment is None or moment.year < _FIRST_YEAR or moment.date() in _NO_DAYS:
        return None
    return moment


def first_date(dates: Iterable[datetime | None]) -> datetime | None:
    """Return the first date that there is."""
    return next((moment for moment in dates if moment is not None), None)


def _in_standard_form(text: str) -> datetime | None:
    """Read ISO 8601, or RFC 5322 where the day that comes out is the one that is written."""
    try:
        if _ISO.fullmatch(text):
            return datetime.fromisoformat(text)
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return moment if _is_written(moment.date(), text) else None


def _day_in(text: str, language: str | None) -> date | None:
    return written_day(text, language) or written_day(_TIME_OF_DAY.sub(" ", text).strip(), language)


def _is_written(day: date, text: str) -> bool:
    """Whether a text names a day's month in English, and has the numbers of the day and the year."""
    words = _WORD.findall(_TIME_OF_DAY.sub(" ", text))
    numbers = [int(word) for word in words if word.isdecimal() and len(word) <= 4]
    months = {word[:3].lower() for word in words}
    years = {day.year, day.year % 100}
    return _MONTHS[day.month - 1] in months and any(
        year in years and number == day.day
        for place, year in enumerate(numbers)
        for number in numbers[:place] + numbers[place + 1 :]
    )


def _midnight(day: date | None) -> datetime | None:
    return datetime(day.year, day.month, day.day) if day else None


def as_moment(published: datetime | None) -> datetime:
    """Make dates comparable: without an offset they count as UTC, a missing one as the beginning of time."""
    if published is None:
        return datetime.min.replace(tzinfo=UTC)
    return published if published.tzinfo else published.replace(tzinfo=UTC)

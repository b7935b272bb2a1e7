"""Which articles is a question kept to? Days as people write them, and what they are offered while they type."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from datetime import date, timedelta

from discord import app_commands

from bot.checks import Refused
from bot.render.choices import MOST_CHOICES, NAME_LENGTH
from bot.texts import say
from knowledge.collection import Collection
from knowledge.records import Filter

_PERIOD = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{1,2})(?:-(?P<day>\d{1,2}))?)?")
_DAYS = (30, 90)
_YEARS = 6
"""Years that are offered, with this one."""


def filter_of(publisher: str | None, after: str | None, before: str | None) -> Filter | None:
    """Return what a question is kept to; None for nothing.

    Raises:
        Refused: Where a day is none, or no day fits both.
    """
    first, last = _period(after), _period(before)
    found = Filter((publisher or "").strip() or None, first and first[0], last and last[1])
    if found.after and found.before and found.after > found.before:
        raise Refused(say("days-crossed"))
    return None if found.is_open else found


def day_choices(typed: str, today: date, *, is_end: bool) -> list[app_commands.Choice[str]]:
    """Offer the year, month or day that was typed, else some days before today; ends of years for an end."""
    typed = typed.strip()
    offered = dict(_usual(today, is_end=is_end))
    if typed:
        is_day = _read(typed) is not None
        offered = {typed: typed} if is_day else {}
        offered |= {value: name for value, name in _usual(today, is_end=is_end) if value.startswith(typed)}
    return [app_commands.Choice(name=name, value=value) for value, name in offered.items()]


async def publisher_choices(collection: Collection, typed: str) -> list[app_commands.Choice[str]]:
    """Offer whose articles there are."""
    names = [found.name for found in await collection.articles.publishers(typed, limit=MOST_CHOICES)]
    return [app_commands.Choice(name=name, value=name) for name in names if len(name) <= NAME_LENGTH]


def _usual(today: date, *, is_end: bool) -> Iterator[tuple[str, str]]:
    if not is_end:
        for days in _DAYS:
            yield (today - timedelta(days=days)).isoformat(), say("last-days", count=days)
    for year in range(today.year - is_end, today.year - _YEARS, -1):
        yield f"{year:04}", f"{year:04}"


def _period(text: str | None) -> tuple[date, date] | None:
    if text is None or not text.strip():
        return None
    period = _read(text.strip())
    if period is None:
        raise Refused(say("day-form"))
    return period


def _read(text: str) -> tuple[date, date] | None:
    """Return the first and last day of a year, month or day; None for what is none."""
    match = _PERIOD.fullmatch(text)
    if match is None:
        return None
    year = int(match["year"])
    first, last = (int(match["month"]),) * 2 if match["month"] else (1, 12)
    try:
        if match["day"]:
            return (date(year, first, int(match["day"])),) * 2
        return date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1])
    except ValueError:
        return None

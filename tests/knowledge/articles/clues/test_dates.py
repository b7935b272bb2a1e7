"""Dates that people write."""

from __future__ import annotations

import contextlib
from datetime import UTC, date, datetime
from email.utils import format_datetime

import pytest
from babel.dates import format_date
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.articles.clues.dates import parse_date
from knowledge.errors import DateError

DAYS = st.dates(date(1500, 1, 1), date(2200, 12, 31))
# fmt: off
LANGUAGES = (
    "en", "en_GB", "de", "fr", "es", "it", "pt", "nl", "sv", "nb", "da", "fi", "pl", "cs", "sk", "hu", "ro", "bg",
    "ru", "uk", "el", "tr", "zh", "ja", "ko", "ca", "et", "lv", "lt", "sl",
)
# fmt: on


@settings(deadline=None)
@given(DAYS)
def test_iso_dates_are_read(day: date) -> None:
    """ISO 8601 means one day, with and without a time of day, and so do mail's and the East Asian form."""
    moment = datetime(day.year, day.month, day.day, 23, 59, tzinfo=UTC)
    for written in (
        day.isoformat(),
        f"  {day.isoformat()}\n",
        moment.isoformat(),
        f"{day.isoformat()} 10:00",
        day.isoformat().replace("-", "/"),
        f"{day.day}.{day.month}.{day.year}",
        f"{day.day:02}.{day.month:02}.{day.year}",
        f"{day.year}年{day.month}月{day.day}日",
        format_datetime(moment),
    ):
        assert parse_date(written) == day


@settings(max_examples=300, deadline=None)
@given(DAYS, st.sampled_from(LANGUAGES), st.sampled_from(["long", "full", "medium"]))
def test_a_written_month_is_read_rightly_or_not_at_all(day: date, language: str, style: str) -> None:
    """In no language is one day taken for another; the long form is read in all of them but for shared names."""
    try:
        found = parse_date(format_date(day, style, locale=language))
    except DateError:
        # Month names that mean two months (listopad), and numbers whose order is open (3/4/2026).
        assert style == "medium" or language in ("cs", "pl", "uk")
    else:
        assert found == day


@pytest.mark.parametrize(
    "written",
    [
        "November 22nd, 2026",
        "Nov. 22, 2026",
        "22nd of November 2026",
        "le 22 novembre 2026",
        "22/11/2026",
        "11/22/2026",
        "Sonntag, 22. November 2026, 10:15 Uhr",
        "22 Nov 2026 10:00 +0100",
        "22-Nov-2026",
        "２０２６－１１－２２",
        "22 de noviembre de 2026",
        "Sunday, November 22, 2026 at 10:15 pm",
    ],
)
def test_usual_ways_to_write_a_date(written: str) -> None:
    """Ordinals, weekdays, times of day and full-width digits do no harm."""
    assert parse_date(written) == date(2026, 11, 22)


@pytest.mark.parametrize(
    "written",
    [
        "",
        " ",
        "yesterday",
        "2026",
        "November 2026",
        "22 November",
        "2026-13-01",
        "2026-02-30",
        "31.4.2026",
        "03/04/2026",
        "22 11 2026 2026",
        "no date",
        "22 November 2026 or later",
        "0000-01-01",
        "9999999-01-01",
        "2026-11-22-33",
        "22 November December 2026",
        "\x00",
        "22 listopada 2026",
    ],
)
def test_what_is_no_date_or_two_dates_is_refused(written: str) -> None:
    """A date that is none, is not whole, or could be two gets one sentence that shows how to write it."""
    with pytest.raises(DateError, match="2026-11-22"):
        parse_date(written)


@settings(deadline=None)
@given(st.text() | st.text("0123456789./-: JanMay年月", max_size=20))
def test_any_text_is_a_date_or_a_date_error(text: str) -> None:
    """Nothing else than DateError is raised."""
    with contextlib.suppress(DateError):
        assert isinstance(parse_date(text), date)

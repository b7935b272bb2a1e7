"""Dates as feeds write them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from email.utils import format_datetime

import pytest
from babel.dates import format_date
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.articles.feeds.dates import read_date

MOMENTS = st.datetimes(
    datetime(1990, 1, 1),
    datetime(2080, 1, 1),
    timezones=st.integers(-12 * 4, 14 * 4).map(lambda quarter: timezone(timedelta(minutes=15 * quarter))),
).map(lambda moment: moment.replace(microsecond=0))


@given(MOMENTS, st.sampled_from([format_datetime, datetime.isoformat]))
def test_standard_forms_are_read_back(moment: datetime, write: object) -> None:
    """A moment in one of the two standard forms is read as it was, with its own offset and so its own day."""
    assert callable(write)
    read = read_date(write(moment))
    assert read == moment
    assert read is not None
    assert read.date() == moment.date()


@settings(deadline=None)
@given(
    st.dates(date(1990, 1, 1), date(2080, 1, 1)),
    st.sampled_from(["de", "fr", "es", "it", "pt", "nl", "sv", "ru"]),
)
def test_days_are_read_in_the_feeds_language(day: date, language: str) -> None:
    """A day with its month's name is read in many languages."""
    read = read_date(format_date(day, "d MMMM y", locale=language), language)
    assert read is not None
    assert read.date() == day


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("Di, 05 Nov 2024 07:00:00 +0100", date(2024, 11, 5)),
        ("mié, 6 nov 2024 23:59:59 +0100", date(2024, 11, 6)),
        ("jeu., 07 août 2025 10:00:00 +0200", date(2025, 8, 7)),
        ("Чт, 07 Авг 2025 10:00:00 +0300", date(2025, 8, 7)),
        ("2025/8/7", date(2025, 8, 7)),
        ("2025/8/7 23:07:41", date(2025, 8, 7)),
        ("2025年8月7日", date(2025, 8, 7)),
        ("07.08.2025", date(2025, 8, 7)),
        ("07.08.2025 23:30:00", date(2025, 8, 7)),
        ("Sept 7, 2025", date(2025, 9, 7)),
        ("Thursday,August 7,2025 13:14 pm", date(2025, 8, 7)),
        ("Thu, 07 Aug 2025 25:10:00 GMT", date(2025, 8, 7)),
        ("Thu, 7 Aug 25 01:05:03 +0300", date(2025, 8, 7)),
        ("Thu Aug  7 10:00:00 2025", date(2025, 8, 7)),
        ("20250807T101010Z", date(2025, 8, 7)),
    ],
)
def test_other_forms(written: str, day: date) -> None:
    """The forms that feeds have beside the standard ones give the day that is written, whatever the time of day."""
    read = read_date(written)
    assert read is not None
    assert read.date() == day


@pytest.mark.parametrize(
    "written",
    ["", "yesterday", "2025", "2025-08", "August 2025", "7 August", "2025-219", "2025-W32-4", "07/08/2025", "07/08/25",
     "1754560800", "1754560800000", "Thu, 32 Aug 2025 10:00:00 GMT", "2025-13-45", "0000-00-00T00:00:00Z",
     "0001-01-01T00:00:00", "Thu, 01 Jan 1970 00:00:00 +0000", "Wed, 31 Dec 1969 19:00:00 -0500"],
)  # fmt: skip
def test_what_names_no_day(written: str) -> None:
    """Nothing is filled in, nothing guessed between two orders, and the day of an empty clock is none."""
    assert read_date(written) is None


@settings(deadline=None)
@given(
    st.text(max_size=40)
    | st.from_regex(r"[A-Za-z]{0,4},? ?\d{1,4}[-/. ]\w{1,5}[-/. ]\d{1,5}( \d\d:\d\d)?", fullmatch=True)
)
def test_no_number_is_invented(written: str) -> None:
    """Whatever is written, a day and a year that come out of it stand in it."""
    read = read_date(written)
    if read is not None:
        numbers = [int(number) for number in _numbers(written)]
        assert any(
            str(read.year).endswith(str(number)) or number // 10_000 == read.year for number in numbers
        )
        assert any(number == read.day or number % 100 == read.day for number in numbers)


def _numbers(text: str) -> list[str]:
    return "".join(character if character.isdecimal() else " " for character in text).split()


def test_utc_is_only_for_comparing() -> None:
    """A date without an offset stays without one."""
    read = read_date("2025-08-07 10:00")
    assert read == datetime(2025, 8, 7, 10)
    assert read_date("2025-08-07T10:00Z") == datetime(2025, 8, 7, 10, tzinfo=UTC)

"""Dates that people write."""

from __future__ import annotations

import contextlib
from datetime import UTC, date, datetime
from email.utils import format_datetime

import pytest
from babel.dates import format_date
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.articles.clues.dates import find_day, parse_date, written_day
from knowledge.errors import DateError
from tests.examples import examples

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


@settings(max_examples=examples(300), deadline=None)
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


FORMS = (
    "{0:%Y-%m-%d}",
    "{0.year}/{0.month}/{0.day}",
    "{0:%d.%m.%Y}",
    "{0.year}年{0.month}月{0.day}日",
    "{0.day} {0:%B} {0.year}",
    "{0:%B} {0.day}, {0.year}",
    "{0:%b} {0.day}th, {0.year}",
    "{0.year} {0:%B} {0.day}",
)


@given(st.dates(date(1995, 1, 1), date(2035, 12, 31)), st.sampled_from(FORMS))
def test_a_day_is_found_where_it_stands(day: date, form: str) -> None:
    """A whole date is found in the middle of a line, with its characters."""
    written = form.format(day)
    line = f"Updated on {written}, at noon"
    assert find_day(line) == (day, (len("Updated on "), len("Updated on ") + len(written)))


@settings(max_examples=examples(300), deadline=None)
@given(DAYS, st.sampled_from(LANGUAGES), st.sampled_from(["long", "full"]))
def test_a_written_month_is_found_with_its_language(day: date, language: str, style: str) -> None:
    """Inside a line all languages' long forms are read, names that two months share where the language is known."""
    line = f"Ilse Fern | {format_date(day, style, locale=language)} | 3 min"
    assert written_day(line, language) == day


@pytest.mark.parametrize(
    "line",
    [
        "Issue 12, March 2024",
        "Issue 12 March 2024",
        "6 min read · Mar 4",
        "Version 2.1 – March 2024",
        "Vol. 3, No. 7 (May 2023)",
        "Heft 7 Mai 2023",
        "#7 May 2023",
        "March 2024, 12 pages",
        "March 2024",
        "4 March",
        "10:30 am March 2024",
        "12. 2024",
        "2024-03",
        "03/04/2024",
        "12–13 March 2024",
        "31 April 2024",
        "/wp-content/uploads/2019/03/boat.jpg",
        "22 listopada 2026",
        "1,234 May 2024",
        "pp. 12, March 2024",
    ],
)
def test_a_part_of_a_date_is_no_day(line: str) -> None:
    """What lacks its day, month or year, or can be read in two ways, is no day; nothing is filled in."""
    assert written_day(line) is None


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Sept 4, 2024", None),
        ("4 Sept. 2024", None),
        ("mer. 4 sept. 2024", None),
        ("4. Sep. 2024, 10:15 Uhr", None),
        ("4 сен 2024", None),
        ("Wed, 04 Sep 2024 10:15:00 +0200", None),
        ("2024-09-04T10:15:00Z", None),
        ("２０２４年９月４日", None),
        ("4 de setembro de 2024 às 10h30", None),
        ("4 EYLÜL 2024", None),
        ("Issue 3 · 4 September 2024", None),
        ("10:30 am September 4, 2024", None),
        ("2024. gada 4. septembris", None),
    ],
)
def test_a_whole_date_is_a_day(line: str, language: str | None) -> None:
    """Abbreviations, weekdays, times of day and what else stands in the line do no harm."""
    assert written_day(line, language) == date(2024, 9, 4)

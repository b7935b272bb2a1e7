"""What a question is kept to, as people write it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.checks import Refused
from bot.narrowing import day_choices, filter_of
from knowledge.records import Filter
from tests.examples import examples

TODAY = date(2026, 11, 26)


@pytest.mark.parametrize(
    ("after", "before", "first", "last"),
    [
        ("2026", None, date(2026, 1, 1), None),
        (" 2026-03 ", None, date(2026, 3, 1), None),
        ("2026-3-1", "2026-3-1", date(2026, 3, 1), date(2026, 3, 1)),
        (None, "2024-02", None, date(2024, 2, 29)),
        ("2020", "2020", date(2020, 1, 1), date(2020, 12, 31)),
    ],
)
def test_a_period_is_read(
    after: str | None, before: str | None, first: date | None, last: date | None
) -> None:
    """After begins with a period's first day, before ends with its last one."""
    assert filter_of(None, after, before) == Filter(after=first, before=last)


def test_what_keeps_to_nothing_is_no_filter() -> None:
    """Left out and blank are the same."""
    assert filter_of(None, None, None) is None
    assert filter_of(" ", "", " ") is None
    assert filter_of(" Museum ", None, None) == Filter(publisher="Museum")


@pytest.mark.parametrize(
    "day", ["yesterday", "2026-13", "2026-02-30", "0000", "26", "2026-03-01-02", "٢٠٢٦x"]
)
def test_what_is_no_day_is_refused(day: str) -> None:
    """A sentence says how a day is written, and so where no day fits both."""
    for after, before in ((day, None), (None, day), ("2026", "2025")):
        with pytest.raises(Refused):
            filter_of(None, after, before)


@settings(max_examples=examples(60), deadline=None)
@given(
    st.text(max_size=12) | st.sampled_from(["2", "20", "2026", "2025-1"]),
    st.dates(date(1000, 1, 1)),
    st.booleans(),
)
def test_what_is_offered_can_be_sent(typed: str, today: date, is_end: bool) -> None:
    """Whatever is typed, each choice is a day that is understood, within Discord's limits."""
    offered = day_choices(typed, today, is_end=is_end)
    assert len(offered) <= 25
    for choice in offered:
        assert 0 < len(choice.name) <= 100
        assert filter_of(None, *((None, choice.value) if is_end else (choice.value, None))) is not None


def test_some_days_are_offered() -> None:
    """The last days and years to begin with; the years that are over to end with; what is typed, where it is a day."""
    begin = [choice.value for choice in day_choices("", TODAY, is_end=False)]
    assert begin[0] == (TODAY - timedelta(days=30)).isoformat()
    assert "2026" in begin
    assert "2026" not in [choice.value for choice in day_choices("", TODAY, is_end=True)]
    assert [choice.value for choice in day_choices("2026-05", TODAY, is_end=True)] == ["2026-05"]
    assert day_choices("soon", TODAY, is_end=False) == []

"""When a feed is asked again."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from knowledge.articles.feeds.schedule import LONGEST_WAIT, SHORTEST_WAIT, next_check

NOW = datetime(2026, 11, 22, tzinfo=UTC)
HOUR = 3600


@given(
    st.integers(-10, 10**9),
    st.none() | st.integers(-10, 10**12),
    st.integers(0, 10**6),
    st.none() | st.floats(0, 1e15),
)
def test_bounds(interval: int, wanted: int | None, failures: int, retry_after: float | None) -> None:
    """Whatever anyone wants, a feed is asked between every 15 minutes and once a day."""
    wait = next_check(NOW, interval, wanted=wanted, failures=failures, retry_after=retry_after) - NOW
    assert SHORTEST_WAIT <= wait <= LONGEST_WAIT


@given(st.integers(0, 10**5), st.integers(0, 30), st.integers(0, 10**5))
def test_later_never_sooner(interval: int, failures: int, more: int) -> None:
    """A failure, the feed's own wish and the server's make the next look later, never sooner."""
    wait = next_check(NOW, interval, failures=failures)
    assert next_check(NOW, interval, failures=failures + 1) >= wait
    assert next_check(NOW, interval, failures=failures, wanted=more) >= wait
    assert next_check(NOW, interval, failures=failures, retry_after=more) >= wait


def test_doubling() -> None:
    """Each failure in a row doubles the wait."""
    waits = [next_check(NOW, HOUR, failures=n) - NOW for n in range(6)]
    assert waits == [timedelta(hours=n) for n in (1, 2, 4, 8, 16, 24)]


def test_retry_after() -> None:
    """A server that asks to be left alone is left alone so long, but for a day at most."""
    assert next_check(NOW, HOUR, failures=1, retry_after=5 * HOUR) == NOW + timedelta(hours=5)
    assert next_check(NOW, HOUR, failures=1, retry_after=60) == NOW + timedelta(hours=2)

"""Reading a response's status and headers."""

from __future__ import annotations

import contextlib

from hypothesis import given
from hypothesis import strategies as st

from knowledge.articles.fetching.headers import check_status, known_charset, max_age
from knowledge.errors import FetchError


@given(st.integers(100, 999), st.text(max_size=40) | st.from_regex(r"\w{3}, \d+ \w{3} \d+ \d+:\d+:\d+ \w+"))
def test_any_status(status: int, retry_after: str) -> None:
    """Any status is 200 or an error of ours, whose wait is never negative."""
    try:
        check_status("https://example.org/", status, retry_after)
    except FetchError as error:
        wait = error.retry_after
    else:
        assert status == 200
        wait = None
    assert wait is None or wait >= 0


@given(st.text(max_size=30) | st.sampled_from(["utf-8", "UTF-16", "latin-1", "rot13", "hex", "idna"]))
def test_any_charset(name: str) -> None:
    """A charset that is known decodes text."""
    if known := known_charset(name):
        with contextlib.suppress(UnicodeError):
            assert isinstance(b"abc".decode(known), str)


@given(st.text(max_size=30), st.integers(0, 10**9 - 1))
def test_max_age(before: str, seconds: int) -> None:
    """The time of freshness is found among other directives, and no text breaks it."""
    max_age(before)
    assert max_age(f"public, max-age={seconds}, s-maxage=5") == seconds
    assert max_age("no-store") is None

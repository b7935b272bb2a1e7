"""What a response's status and headers say."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from knowledge.errors import FetchError


def check_status(link: str, status: int, retry_after: str) -> None:
    """Let a 200 pass; ``retry_after`` is the header of that name.

    Raises:
        FetchError: for every other status.
    """
    if status == 200:
        return
    if status in (404, 410):
        raise FetchError(
            link,
            "gone",
            "The website says that this page does not exist ({status}).",
            code="page-gone",
            status=str(status),
        )
    if status in (429, 503):
        wait = _seconds(retry_after)
        raise FetchError(
            link,
            "busy",
            "The website is busy, try again later ({status}).",
            code="site-busy",
            status=str(status),
            retry_after=wait,
        )
    if status >= 500:
        raise FetchError(
            link,
            "unreachable",
            "The website has a fault of its own at the moment ({status}).",
            code="site-fault",
            status=str(status),
        )
    if status in (401, 402, 403, 407, 451):
        raise FetchError(
            link,
            "refused",
            "The website does not let us read this page ({status}).",
            code="page-refused",
            status=str(status),
        )
    raise FetchError(
        link,
        "broken",
        "The website answers with something that is not a page ({status}).",
        code="page-none",
        status=str(status),
    )


def known_charset(name: str | None) -> str | None:
    """Give an encoding's name if Python can decode text by it."""
    if name is None:
        return None
    try:
        "x".encode(name)
    except (LookupError, ValueError):
        return None
    return name.lower()


def max_age(cache_control: str) -> int | None:
    """Read for how many seconds an answer is fresh."""
    match = re.search(r"\bmax-age=\"?([0-9]{1,9})\b", cache_control, re.IGNORECASE)
    return int(match[1]) if match else None


def _seconds(value: str) -> float | None:
    """Read a Retry-After header, seconds or a date, as seconds from now."""
    if re.fullmatch(r"[0-9]{1,9}", value):
        return float(value)
    try:
        when = parsedate_to_datetime(value)
    except ValueError:
        return None
    when = when if when.tzinfo else when.replace(tzinfo=UTC)
    return max(0.0, (when - datetime.now(UTC)).total_seconds())

"""How are times and dates written in the file?"""

from __future__ import annotations

from datetime import UTC, date, datetime


def now() -> datetime:
    """Return the time, in UTC."""
    return datetime.now(UTC)


def time_text(when: datetime) -> str:
    """Write a time as UTC with microseconds, so that texts sort as times do."""
    return when.astimezone(UTC).isoformat(timespec="microseconds")


def to_time(text: str) -> datetime:
    """Read what :func:`time_text` wrote; where the disk damaged it, the beginning of 1970."""
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return datetime.fromtimestamp(0, UTC)


def to_time_or_none(text: str | None) -> datetime | None:
    """Read what :func:`time_text` wrote, if it wrote something."""
    return to_time(text) if text is not None else None


def to_date_or_none(text: str | None) -> date | None:
    """Read an ISO 8601 date, if there is one that is not damaged."""
    try:
        return date.fromisoformat(text) if text is not None else None
    except ValueError:
        return None

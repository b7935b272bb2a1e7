"""When is a feed asked again? Decided here without a clock and without a network."""

from __future__ import annotations

from datetime import datetime, timedelta

SHORTEST_WAIT = timedelta(minutes=15)
"""Between two looks at one feed, whatever it or a moderator wants: more often is impolite."""
LONGEST_WAIT = timedelta(days=1)


def next_check(
    now: datetime,
    interval: int,
    *,
    wanted: int | None = None,
    failures: int = 0,
    retry_after: float | None = None,
) -> datetime:
    """Say when a feed is to be asked again.

    ``interval``: seconds, as set for this feed; ``wanted``: seconds, as the feed or its server says (``ttl``,
    ``max-age``), which may make it later but never sooner; ``failures``: looks in a row that failed, this one
    included, each of which doubles the wait; ``retry_after``: seconds that the server asked to be left alone
    for. The wait is never under 15 minutes and never over a day.
    """
    seconds = max(interval, wanted or 0) * 2.0 ** min(failures, 20)
    seconds = max(seconds, retry_after or 0.0)
    # Bounded before it becomes a timedelta, which has bounds of its own.
    seconds = min(max(seconds, SHORTEST_WAIT.total_seconds()), LONGEST_WAIT.total_seconds())
    return now + timedelta(seconds=seconds)

"""The sentences about files of many articles."""

from __future__ import annotations

from collections.abc import Sequence

_MOST_NAMED = 10
WITH_OPTIONS = (
    "That file holds many articles, and each says for itself what it is called, who wrote it, when and where. "
    "Give the file alone."
)
PROBLEMS = "Went in without what could not be used of it:"
RESTARTED = (
    "I am being restarted. Give me the same file again in a minute: what is there already is passed over."
)
TOO_LONG = "It took too long. Give the file again to go on: what is in is passed over."


def running(name: str) -> str:
    """Say that a file's articles are being added."""
    return f"Adding the articles of **{name}**."


def done_of(done: int, total: int) -> str:
    """Say how far an import is."""
    return f"{done:,} of {total:,} articles"


def added(name: str, count: int) -> str:
    """Say how many of a file's articles are added."""
    articles = "1 article" if count == 1 else f"{count:,} articles"
    return f"Added {articles} of **{name}**."


def already_there(count: int) -> str:
    """Count what was passed over."""
    return "1 is in the collection already." if count == 1 else f"{count:,} are in the collection already."


def failed(count: int) -> str:
    """Introduce the list of what became no article."""
    return "1 could not be added:" if count == 1 else f"{count:,} could not be added:"


def passed_over(names: Sequence[str]) -> str:
    """Name the files that are of no kind that is read, the first of many."""
    shown = ", ".join(names[:_MOST_NAMED])
    more = f" and {len(names) - _MOST_NAMED:,} more" if len(names) > _MOST_NAMED else ""
    return f"Not looked at, for their kind is none that is read: {shown}{more}"


def stopped(reason: str, left: int) -> str:
    """Say why an import ended early, and how much of the file was not looked at."""
    return f"{reason} Not looked at: {left:,}."

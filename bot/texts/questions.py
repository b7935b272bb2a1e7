"""What a moderator reads of the questions that got no answer."""

from __future__ import annotations

QUESTIONS = "List the questions that got no answer or a doubtful one, newest first"
NO_QUESTIONS = "No question is without an answer."
NOTHING = "nothing found"
DOUBTFUL = "doubtful: the closest was shown"
DOUBTFUL_GONE = "doubtful: what was shown has been removed since"


def questions_of(first: int, last: int, counted: str) -> str:
    """Say which questions a page of the list shows, and how many there are."""
    return f"questions {first}–{last} of {counted}"


def closest(titles: str) -> str:
    """Name the articles that came nearest to a question for which nothing was found."""
    return f"closest: {titles}"

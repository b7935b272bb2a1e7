"""The sentences about what becomes of an article when its page changes; all others stand in ``texts``."""

from __future__ import annotations

from knowledge.records import Cause, Doubt

HISTORY = "Show the texts that an article had, and put one back"
PROPOSAL_HEAD = "Its page has another text now. It is not quoted until you accept it."
PROPOSAL_ACCEPT, PROPOSAL_KEEP = "Accept", "Keep the old one"
PROPOSAL_ACCEPTED = "Accepted. From now on the new text is quoted, the old one is kept."
PROPOSAL_KEPT = "Kept. That text of the page is not proposed again."
PROPOSAL_GONE = (
    "That text does not wait any more: it was decided on, or the page or the article has changed since."
)
NO_PROPOSALS = "No changed text waits."
WAITS = "a changed text waits"
WAITING_LOOK = "Look at the changed text"
DOUBTS = {
    Doubt.REWRITTEN: "Most of the article's text is not there any more.",
    Doubt.OTHER_SOURCE: "Title and publisher of the page are others.",
    Doubt.SHRUNK: "It is much shorter.",
    Doubt.GROWN: "It is much longer.",
    Doubt.PERSONS: "The text here is not the page's: somebody gave it, corrected it or put it back.",
}
ONLY_BREAKS = "Only line breaks, headings or the order of passages differ."
VERSIONS, VERSIONS_BACK = "Versions", "All versions"
ONE_VERSION = "It has had this text since it was added."
CAUSES = {
    Cause.EDITED: "changed",
    Cause.LOOK: "taken over from its page",
    Cause.ACCEPTED: "taken over from its page, as accepted",
    Cause.PUT_BACK: "put back",
    None: "changed",
}
BY_ITSELF = "by itself"


def by(person: str) -> str:
    """Say who changed an article."""
    return f"by {person}"


def last_checked(when: str) -> str:
    """Say when an article was last found at its page, where the looks since have failed."""
    return f"last checked {when}"


def failing(count: int, reason: str) -> str:
    """Say how many looks at an article's page failed in a row, and why the last one did."""
    return f"the last {count:,} looks at its page failed: {reason}"


def waiting(count: int) -> str:
    """Count the changed texts that wait for a moderator."""
    return f"Changed texts that wait ({count:,})"


def found_on(day: str) -> str:
    """Say when a look found a page's text."""
    return f"found on {day}"


def page_says(title: str, publisher: str) -> str:
    """Say how the page calls itself, and who publishes it."""
    return f"The page is called “{title}”; publisher: {publisher}."


def sizes(here: str, there: str) -> str:
    """Compare how many passages the two texts have."""
    return f"{here} now, {there} then"


def goes(text: str) -> str:
    """Mark a passage that would go."""
    return f"➖ {text}"


def comes(text: str) -> str:
    """Mark a passage that would come."""
    return f"➕ {text}"


def changes(text: str) -> str:
    """Mark a passage of which some words change."""
    return f"✏️ {text}"


def version(number: int) -> str:
    """Name a version."""
    return f"Version {number}"


def version_line(number: int, passages: str, how: str) -> str:
    """Describe a version."""
    return f"- **Version {number}** · {passages} · {how}"


def version_now(line: str) -> str:
    """Mark the version that is quoted now."""
    return f"{line} · quoted now"


def put_back(number: int) -> str:
    """Label the button that puts a version back."""
    return f"Put version {number} back"


def was_put_back(number: int) -> str:
    """Say that an earlier text is quoted again."""
    return (
        f"The text of version {number} is quoted again. "
        "What its page has is only proposed from now on, until you accept it."
    )


def version_head(number: int) -> str:
    """Introduce what putting a version back would change."""
    return f"This is what changes when version {number} is put back."

"""What becomes of an article when its page changes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from knowledge.records.documents import Draft, Paragraph


class Cause(StrEnum):
    """Why an article's text was replaced."""

    EDITED = "edited"
    """A person gave another text."""
    LOOK = "look"
    """A look at its page found another text."""
    ACCEPTED = "accepted"
    """A person accepted what a look had found."""
    PUT_BACK = "put back"
    """A person put an earlier text back."""


class Doubt(StrEnum):
    """What speaks against taking a page's text for the article brought up to date."""

    REWRITTEN = "rewritten"
    """Too little of the article's text is left in it."""
    OTHER_SOURCE = "other source"
    """Its title and its publisher are others."""
    SHRUNK = "shrunk"
    GROWN = "grown"
    PERSONS = "persons"
    """The article's text is not the page's: a person changed it or put it back."""


@dataclass(frozen=True, slots=True)
class ArticleVersion:
    """A text that an article had before it was replaced."""

    version: int
    title: str
    paragraphs: tuple[Paragraph, ...]
    replaced_at: datetime
    replaced_by: int | None = None
    """Discord user id; None where a feed or a background check did it."""
    cause: Cause | None = None
    """Why it was replaced; None where that was not noted."""


@dataclass(frozen=True, slots=True)
class LinkToCheck:
    """An article's link and what its server said when it was last looked at."""

    article_id: int
    url: str
    etag: str | None
    last_modified: str | None
    checked_at: datetime | None
    page_title: str | None = None
    page_publisher: str | None = None
    """Both as the page itself gave them when the article's text was last there."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How a page's text stands to an article."""

    is_same: bool
    """Whether the article has that text, but for white space and breaks."""
    is_refused: bool
    """Whether a person decided against it."""
    is_persons: bool
    """Whether the article's text is a person's, and not what the page had."""
    is_known: bool
    """Whether the page had it already when the article's text was given, or when it was first looked at."""
    is_first: bool
    """Whether the page was never looked at since a person gave the article's text."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A page's text that waits for a moderator's word, since it may not be the article any more."""

    id: int
    article_id: int
    draft: Draft
    """With the title and the publisher that the page gives."""
    doubts: tuple[Doubt, ...]
    found_at: datetime

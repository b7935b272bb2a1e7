"""What is stored: articles, their passages, and what becomes of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from knowledge.records.documents import Paragraph, PassageKind
from knowledge.records.spans import Span


@dataclass(frozen=True, slots=True)
class Article:
    """A stored article, without its text."""

    id: int
    title: str
    language: str
    passages: int
    """How many passages it has."""
    added_by: int | None
    """Discord user id of who added it; None from the command line or a feed."""
    added_at: datetime
    publisher: str | None = None
    author: str | None = None
    published: date | None = None
    url: str | None = None
    via: str | None = None
    version: int = 1
    """1 when added; one more at each change of its text."""
    changed_at: datetime | None = None
    checked_at: datetime | None = None
    """When a look at its link last found the article there."""
    gone_at: datetime | None = None
    """Since when its link answers that the page is gone."""
    twin_of: int | None = None
    """The article id that it nearly repeats (the same agency text at another publisher)."""
    failures: int = 0
    """Looks at its link in a row that failed."""
    failing_since: datetime | None = None
    failure: str | None = None
    """Why the last look failed, a sentence; None when it went well."""
    proposed_at: datetime | None = None
    """When a look found the text that waits for a moderator's word; None where none waits."""
    is_damaged: bool = False
    """Whether its title or another thing that is shown of it is on the disk not what was stored. It is shown to
    moderators, and nothing of it is quoted."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One stored paragraph of an article."""

    id: int
    article_id: int
    number: int
    """Which paragraph of the article it is, from 1."""
    text: str
    section: str | None = None
    page: int | None = None
    kind: PassageKind = PassageKind.TEXT
    is_answer: bool = False
    code: tuple[Span, ...] = ()
    is_damaged: bool = False
    """Whether its text or headings on the disk are not what was stored. It is shown to moderators and never quoted."""

    @property
    def paragraph(self) -> Paragraph:
        """The paragraph that it was made of."""
        return Paragraph(self.text, self.section, self.page, self.kind, self.is_answer, self.code)

    @property
    def headings(self) -> tuple[str, ...]:
        """The headings above it, outermost first."""
        return self.paragraph.headings

    @property
    def question(self) -> str | None:
        """The question that it answers."""
        return self.paragraph.question


@dataclass(frozen=True, slots=True)
class Leaf:
    """As much of an article as is read at a time."""

    article: Article
    number: int
    """Which of the article's leaves it is, from 1."""
    of: int
    passages: tuple[Passage, ...]
    """In their order; damaged ones are left out."""
    span: Span | None = None
    """The characters of its only passage that are on it, where that is too long for one leaf."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A passage with those before and after it."""

    article: Article
    passage: Passage
    passages: tuple[Passage, ...]
    """In their order, the passage among them; damaged ones are left out."""


@dataclass(frozen=True, slots=True)
class Change:
    """What became of an article, and the generation in which it did."""

    article: Article
    """As it is after the change; a removed one as it was."""
    passages: tuple[Passage, ...]
    """Its passages after the change; of a removed one: none."""
    generation: int


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed that is read for new articles, and how that goes."""

    id: int
    url: str
    title: str | None
    added_by: int | None
    added_at: datetime
    interval: int
    """Seconds between two checks while all is well."""
    next_check_at: datetime
    etag: str | None = None
    last_modified: str | None = None
    checked_at: datetime | None = None
    last_new_at: datetime | None = None
    """When it last brought an article."""
    failing_since: datetime | None = None
    failure: str | None = None
    """Why the last check failed, a sentence; None when it went well."""
    failures: int = 0
    """Checks in a row that failed."""


def is_id(given: str) -> bool:
    """Tell whether what somebody gave has the form of an id."""
    return given.isascii() and given.isdecimal() and len(given) <= 18

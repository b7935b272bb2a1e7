"""The records that travel through Footnote, from a moderator's article to a member's answer.

A record only holds values: no behaviour beyond what follows from its own fields, no I/O. Every other module
imports these; this one imports nothing of ours.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

Span = tuple[int, int]
"""A half-open range of characters ``[start, end)`` of a text."""

SECTION_MARK = " › "
"""Between the headings of a section's path, outermost first: "Install › Docker"."""


class BlockKind(StrEnum):
    """What a block of a document is to its reader."""

    HEADING = "heading"
    QUESTION = "question"
    """A question that what follows it answers: of an FAQ, say."""
    TEXT = "text"
    ITEM = "item"
    """One item of a list or one step; what is inside it on a deeper level are items of their own."""
    CODE = "code"
    TABLE = "table"
    QUOTATION = "quotation"
    CAPTION = "caption"


@dataclass(frozen=True, slots=True)
class Block:
    """One block of a document as a reader sees it: what every kind of source is read into.

    Blocks stand in the document's order, those that were left out of the article too.
    """

    kind: BlockKind
    text: str = ""
    """What a reader sees, its line breaks kept, without an item's mark; empty for a table."""
    level: int = 0
    """Of a heading: 1 (outermost) to 6. Of an item: how many lists it stands in beyond the first."""
    mark: str = ""
    """An item's bullet or number as written: "-", "3.", "(a)", "§ 2"."""
    rows: tuple[tuple[str, ...], ...] = ()
    """A table's cells, row by row."""
    has_header: bool = False
    """Whether a table's first row names its columns."""
    is_strong: bool = False
    """Whether all of its text is set in bold: a line that may stand for a heading."""
    is_answer: bool = False
    """Whether it answers the question above it, as far as the document's structure says so."""
    code: tuple[Span, ...] = ()
    """Lines of code inside its text; all of a block of code is code anyway."""
    page: int | None = None
    """The page it stands on (1-based), for files that have pages."""
    reason: str | None = None
    """Why it was left out of the article, a few words; None for what was taken."""


class PassageKind(StrEnum):
    """What a passage mainly is."""

    TEXT = "text"
    LIST = "list"
    CODE = "code"
    TABLE = "table"
    QUOTATION = "quotation"
    CAPTION = "caption"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of a draft: what becomes a passage when the draft is stored."""

    text: str
    """The paragraph, word for word. It is never rewritten later."""
    section: str | None = None
    """The headings above it, outermost first, between them `SECTION_MARK`."""
    page: int | None = None
    """The page it stands on (1-based), for files that have pages."""
    kind: PassageKind = PassageKind.TEXT
    is_answer: bool = False
    """Whether the innermost heading is a question, which this answers."""
    code: tuple[Span, ...] = ()
    """Whole lines of the text that are code."""

    @property
    def headings(self) -> tuple[str, ...]:
        """The headings above it, outermost first."""
        return tuple(self.section.split(SECTION_MARK)) if self.section else ()

    @property
    def question(self) -> str | None:
        """The question that it answers."""
        return self.headings[-1] if self.is_answer and self.section else None


def block_text(block: Block) -> str:
    """Return a block as a reader sees it: an item with its mark, a table a row a line, its cells between " | "."""
    if block.kind is BlockKind.TABLE:
        return "\n".join(" | ".join(filter(None, row)) for row in block.rows)
    return f"{block.mark} {block.text}" if block.mark else block.text


@dataclass(frozen=True, slots=True)
class Known:
    """What a person or a feed has said about an article already; it goes before what we find in the text."""

    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: date | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """An article as it was understood, before it is stored."""

    title: str
    paragraphs: tuple[Paragraph, ...]
    language: str
    """ISO 639-1 code of the text's language, ``und`` where it could not be told."""
    publisher: str | None = None
    author: str | None = None
    published: date | None = None
    url: str | None = None
    via: str | None = None
    """The site it was copied from, where that is not the publisher."""
    blocks: tuple[Block, ...] = ()
    """What its paragraphs were made of, and in its place what was left out; empty where that is not known."""
    problems: tuple[str, ...] = ()
    """What the source says of itself and could not be used ("date: tomorrow"), as it is written there."""
    is_copied: bool = False
    """Whether it was read as a copy of a page and not as it stands."""
    restored: tuple[tuple[int, str], ...] = ()
    """Places of blocks (from 0) that were left out and put back, each with the reason why it had been."""

    @property
    def left_out(self) -> tuple[str, ...]:
        """The texts that were not taken for article text, in their order."""
        return tuple(block_text(block) for block in self.blocks if block.reason is not None)


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
    """When its link was last looked at."""
    gone_at: datetime | None = None
    """Since when its link answers that the page is gone."""
    twin_of: int | None = None
    """The article id that it nearly repeats (the same agency text at another publisher)."""


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
class Token:
    """A word of a text as it is compared, and where it stands."""

    text: str
    """The folded form."""
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage and how well it matches a question."""

    passage_id: int
    article_id: int
    score: float
    """Of the stage that made the hit: BM25Plus after the first, the linear model after the second."""
    confidence: float = 0.0
    """0–1, how likely the passage answers; comparable between collections."""


@dataclass(frozen=True, slots=True)
class Citation:
    """A verbatim slice of a passage with its source."""

    article: Article
    passage: Passage
    quote: Span
    """The characters of the passage's text that are shown."""
    highlights: tuple[Span, ...]
    """The sentences that answer, best first, as characters of the passage's text, inside ``quote``."""
    score: float
    confidence: float
    twins: tuple[Article, ...] = ()
    """Other articles that hold the same text and were not cited for that reason."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a question got: citations, or none."""

    id: str
    """Made when the question is asked, so that buttons can name an answer before its row is written."""
    question: str
    citations: tuple[Citation, ...]
    """Up to three, best first; empty where nothing was found."""
    confidence: float
    """Of the best passage, 0–1, whether or not it was good enough to be cited."""
    generation: int
    """The version of the index that was read."""
    asked_at: datetime
    asked_by: int | None = None
    closest: tuple[str, ...] = ()
    """Where nothing was found: the titles that came nearest."""
    also_searched: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Words of the question that the collection lacks, each with the words searched in their place."""
    is_collection_empty: bool = False

    @property
    def answered(self) -> bool:
        """Whether there is something to quote."""
        return bool(self.citations)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a long piece of work is."""

    done: int
    total: int
    seconds: float
    """Since it began."""

    @property
    def rate(self) -> float:
        """Items a second."""
        return self.done / self.seconds if self.seconds > 0 else 0.0

    @property
    def seconds_left(self) -> float | None:
        """None until a rate is known."""
        return (self.total - self.done) / self.rate if self.done else None


@dataclass(frozen=True, slots=True)
class Status:
    """A collection at a glance."""

    articles: int
    passages: int
    generation: int
    bytes_on_disk: int
    rebuilt_at: datetime | None
    unanswered: int
    """Questions without an answer that are kept for the moderators."""
    health: tuple[str, ...] = field(default=())
    """What is wrong, a sentence each; empty when all is well."""


@dataclass(frozen=True, slots=True)
class HeldDraft:
    """A draft that waits for a moderator's word."""

    id: int
    draft: Draft
    held_by: int
    """Discord user id of who gave it."""
    held_at: datetime
    replaces: int | None = None
    """The article id whose text it would replace; None where it would be a new article."""


@dataclass(frozen=True, slots=True)
class Change:
    """What became of an article, and the generation in which it did."""

    article: Article
    """As it is after the change; a removed one as it was."""
    passages: tuple[Passage, ...]
    """Its passages after the change; of a removed one: none."""
    generation: int


@dataclass(frozen=True, slots=True)
class ArticleVersion:
    """A text that an article had before it was replaced."""

    version: int
    title: str
    paragraphs: tuple[Paragraph, ...]
    replaced_at: datetime
    replaced_by: int | None = None
    """Discord user id; None where a feed or a background check did it."""


@dataclass(frozen=True, slots=True)
class LinkToCheck:
    """An article's link and what its server said when it was last looked at."""

    article_id: int
    url: str
    etag: str | None
    last_modified: str | None
    checked_at: datetime | None


@dataclass(frozen=True, slots=True)
class UnansweredQuestion:
    """A question that got no answer, kept for the moderators."""

    answer_id: str
    question: str
    asked_at: datetime
    asked_by: int | None
    confidence: float
    """Of the best passage, which was not good enough."""
    closest: tuple[str, ...]
    """The titles that came nearest."""


@dataclass(frozen=True, slots=True)
class RebuildJob:
    """A rebuild of the index: who asked for it, where it is shown, what became of it."""

    id: int
    state: str
    """``running``, ``done``, ``failed``, ``cancelled`` or ``interrupted`` (by the end of the process)."""
    started_at: datetime
    ended_at: datetime | None
    requested_by: int | None
    channel_id: int | None
    message_id: int | None
    done: int
    total: int
    error: str | None


@dataclass(frozen=True, slots=True)
class SynonymGroup:
    """Phrases that mean the same in this collection."""

    id: int
    phrases: tuple[str, ...]


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

"""What a source holds, from its blocks to the draft of an article."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from knowledge.records.spans import Span

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
    shares_link: bool = False
    """Whether its link leads to a page of several articles, as a feed's releases do, so that it tells none of them."""
    is_copied: bool = False
    """Whether it was read as a copy of a page and not as it stands."""
    restored: tuple[tuple[int, str], ...] = ()
    """Places of blocks (from 0) that were left out and put back, each with the reason why it had been."""
    is_page_text: bool = False
    """Whether its text is what was read at a link, as it was read."""

    @property
    def left_out(self) -> tuple[str, ...]:
        """The texts that were not taken for article text, in their order."""
        return tuple(block_text(block) for block in self.blocks if block.reason is not None)


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

"""Lists and tables as text that reads well when it is quoted alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from knowledge.articles.paragraphs import LONGEST_WIDTH, width
from knowledge.records import Block, BlockKind, Paragraph

_PARAGRAPH_LIKE_ITEM = 250
"""Items that are this wide on average are paragraphs."""


def list_texts(items: Sequence[str]) -> list[str]:
    """Return a list as passage texts, given its items with their bullets or numbers.

    A list of short items is one passage, one item a line; a list of paragraphs is as many passages.
    """
    items = [item for item in items if item.strip()]
    if are_paragraphs(items):
        return items
    return ["\n".join(items)] if items else []


def are_paragraphs(items: Sequence[str]) -> bool:
    """Return whether a list's items are paragraphs that happen to be marked: each is a passage of its own."""
    return sum(map(width, items)) > _PARAGRAPH_LIKE_ITEM * len(items)


def table_texts(rows: Sequence[Sequence[str]], *, has_header: bool = True) -> list[str]:
    """Return a table as passage texts: a line a row, cells divided by " | ".

    A table that is too long for one passage is divided between rows, with the header repeated, so that each
    part can be understood alone. Empty rows and tables are left out.
    """
    lines = [" | ".join(cells) for row in rows if any(cells := [" ".join(cell.split()) for cell in row])]
    if not lines:
        return []
    header = [lines[0]] if has_header and len(lines) > 1 else []
    texts: list[str] = []
    part = list(header)
    for line in lines[len(header) :]:
        if len(part) > len(header) and width("\n".join([*part, line])) > LONGEST_WIDTH:
            texts.append("\n".join(part))
            part = list(header)
        part.append(line)
    return [*texts, "\n".join(part)]


def as_blocks(paragraphs: Iterable[Paragraph], left_out: Iterable[str] = ()) -> tuple[Block, ...]:
    """Return paragraphs that a reader made itself as blocks, each section's heading above them."""
    blocks: list[Block] = []
    section: str | None = None
    for paragraph in paragraphs:
        if paragraph.section != section:
            blocks.append(Block(BlockKind.HEADING, paragraph.section or "", 1))
            section = paragraph.section
        blocks.append(Block(BlockKind.TEXT, paragraph.text, page=paragraph.page))
    left = (Block(BlockKind.TEXT, text, reason="not the article's text") for text in left_out)
    return (*blocks, *left)

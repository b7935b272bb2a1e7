"""How do a document's blocks and paragraphs stand in JSON?"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from knowledge.records import Block, BlockKind, Paragraph, PassageKind, Span


def spans(pairs: Iterable[Iterable[int]]) -> tuple[Span, ...]:
    """Return pairs of numbers as spans."""
    return tuple((start, end) for start, end in pairs)


def paragraph_from_json(fields: dict[str, Any] | list[Any]) -> Paragraph:
    """Read a paragraph that `asdict` wrote; or, as it was written once, a list of text, section and page."""
    if isinstance(fields, list):
        return Paragraph(*fields)
    fields = {**fields, "code": spans(fields.get("code", ()))}
    fields["kind"] = PassageKind(fields.get("kind", PassageKind.TEXT))
    return Paragraph(**fields)


def block_from_json(fields: dict[str, Any]) -> Block:
    """Read a block that `asdict` wrote."""
    rows = tuple(tuple(row) for row in fields["rows"])
    return Block(**{**fields, "kind": BlockKind(fields["kind"]), "rows": rows, "code": spans(fields["code"])})


def blocks_of_old(paragraphs: Iterable[Paragraph], left_out: Iterable[str]) -> tuple[Block, ...]:
    """Return the blocks of a draft of before there were blocks: what was left out stood first when it was put back."""
    blocks = [Block(BlockKind.TEXT, text, reason="left out") for text in left_out]
    section: str | None = None
    for paragraph in paragraphs:
        if paragraph.section != section:
            blocks.append(Block(BlockKind.HEADING, paragraph.section or "", 1))
            section = paragraph.section
        blocks.append(Block(BlockKind.TEXT, paragraph.text, page=paragraph.page))
    return tuple(blocks)

"""Plain text: paragraphs at blank lines, word for word."""

from __future__ import annotations

import re

from knowledge.articles.drafts import Extracted
from knowledge.articles.files.front_matter import known_from, read_front_matter
from knowledge.articles.paragraphs import clean
from knowledge.records import Block, BlockKind, Known

_BLANK_LINES = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")
_WIDEST_WRAPPED_LINE = 120
"""Texts that a person or a mail program wrapped have lines of 60–100 characters; a longer line is no line."""
_LONGEST_TITLE_LINE = 120
_NOTHING = Known()


def extract_text(text: str, known: Known = _NOTHING) -> Extracted:
    """Return the paragraphs of a plain text, with its front matter if it has one.

    A text wrapped in lines keeps its line breaks. Where lines are so long that they were not wrapped, each
    line is a paragraph. A short first line on its own that does not end like a sentence is the title, where
    none is known.

    Raises:
        ArticleError: the text is too long.
    """
    front = read_front_matter(clean(text))
    found = known_from(front.fields, known)
    blocks = [part for block in _BLANK_LINES.split(front.body.strip("\n")) for part in _lines_or_block(block)]
    blocks = [block for block in blocks if block.strip()]
    if len(blocks) > 1 and _is_title(blocks[0]):
        title = blocks[0].strip()
        if found.title is None or found.title.casefold() == title.casefold():
            found = Known(title, found.publisher, found.author, found.published, found.url)
            blocks = blocks[1:]
    return Extracted(
        (*front.left_out, *(Block(BlockKind.TEXT, block) for block in blocks)), found, problems=front.problems
    )


def _lines_or_block(block: str) -> list[str]:
    lines = [line for line in block.split("\n") if line.strip()]
    if len(lines) > 1 and sorted(map(len, lines))[len(lines) // 2] > _WIDEST_WRAPPED_LINE:
        return lines
    return [block]


def _is_title(block: str) -> bool:
    line = block.strip()
    return "\n" not in line and len(line) <= _LONGEST_TITLE_LINE and line[-1] not in ".:;,…。：；，"

"""Plain text: paragraphs at blank lines, word for word; lists, tables and headings where they are surely so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from knowledge.articles.drafts import Extracted
from knowledge.articles.files.front_matter import known_from, read_front_matter
from knowledge.articles.files.typed_lines import CONTENTS, Line, blocks_of_lines
from knowledge.articles.files.typed_marks import mark_of
from knowledge.articles.files.typed_tables import has_cells
from knowledge.articles.paragraphs import clean
from knowledge.articles.questions import asks, is_question
from knowledge.records import Block, BlockKind, Known

_WIDEST_WRAPPED_LINE = 120
"""Texts that a person or a mail program wrapped have lines of 60–100 characters; a longer line is no line."""
_LONGEST_TITLE_LINE = 120
_LONGEST_HEADING_LINE = 60
_UNDERLINE = re.compile(r"\s*([=\-~^#*_])\1{2,}\s*")
_RULE = re.compile(r"\s*(?:[=\-~^#*_+•·.─━═][ ]?){3,}\s*")
_STROKES = re.compile(r"[\s=*#~_+-]{2,}")
_FEWEST_DOTS, _MOST_DIGITS = 4, 4
_FEWEST_LEADERS = 2
_PAIR = re.compile(r"[^\s:][^:]{0,40}:\s+\S")
_NOTHING = Known()


def extract_text(text: str, known: Known = _NOTHING) -> Extracted:
    """Return the blocks of a plain text, with its front matter if it has one.

    A text wrapped in lines keeps its line breaks. Where lines are so long that they were not wrapped, each
    line is a paragraph. A short first line on its own that does not end like a sentence is the title, where
    none is known. A line is a heading where it is underlined, or alone and all in capitals.

    Raises:
        ArticleError: the text is too long.
    """
    front = read_front_matter(clean(text))
    found = known_from(front.fields, known)
    chunks = list(_chunks(front.body.split("\n")))
    if title := _title(chunks):
        said = known.title or found.title
        if said is None or said.casefold() == title.casefold():
            found = replace(found, title=title)
            rest = chunks[0][2 if _is_underlined(chunks[0]) else 1 :]
            chunks = [rest, *chunks[1:]] if rest else chunks[1:]
    return Extracted((*front.left_out, *_blocks(chunks)), found, problems=front.problems)


def _chunks(lines: Sequence[str]) -> Iterator[list[str]]:
    """Give the lines between blank lines; rules that only divide them are no text."""
    for is_blank, group in groupby(lines, key=lambda line: not line.strip()):
        chunk = list(group)
        if not is_blank:
            yield from _long_lines(chunk)


def _long_lines(chunk: list[str]) -> list[list[str]]:
    """Give each line of a chunk alone where they were not wrapped."""
    is_unwrapped = len(chunk) > 1 and sorted(map(len, chunk))[len(chunk) // 2] > _WIDEST_WRAPPED_LINE
    return [[line] for line in chunk] if is_unwrapped and not any(map(has_cells, chunk)) else [chunk]


def _title(chunks: Sequence[Sequence[str]]) -> str | None:
    if not chunks:
        return None
    first = chunks[0]
    line = _undecorated(first[0])
    is_alone = len(first) == 1 and len(chunks) > 1
    is_headed = len(first) > 1 and (
        _is_underlined(first) or _is_capitals(first[0]) or is_question(first[1]) or asks(first[1])
    )
    if not (is_alone or is_headed) or not line or len(line) > _LONGEST_TITLE_LINE:
        return None
    is_text = line[-1] in ".:;,…。：；，" or is_question(line) or asks(line) or mark_of(first[0]) is not None
    return None if is_text or "\t" in line.strip() or " | " in line else line


def _undecorated(line: str) -> str:
    """Return a line without the strokes and stars around it."""
    bare = line.strip()
    if head := _STROKES.match(bare):
        bare = bare[head.end() :]
    # Looked for from the end: an expression that ends in $ would be tried from each blank of the line on.
    if tail := _STROKES.match(bare[::-1]):
        bare = bare[: len(bare) - tail.end()]
    return bare.strip() or line.strip()


def _is_underlined(chunk: Sequence[str]) -> bool:
    return (
        len(chunk) > 1
        and bool(_UNDERLINE.fullmatch(chunk[1]))
        and not _RULE.fullmatch(chunk[0])
        and len(chunk[0].strip()) <= _LONGEST_TITLE_LINE
        and not has_cells(chunk[0])
    )


def _is_capitals(line: str) -> bool:
    """Whether a line is in capitals, as typewriters and README files have their headings."""
    letters = [character for character in line if character.isalpha()]
    return (
        len(letters) > 3
        and all(map(str.isupper, letters))
        and len(line.strip()) <= _LONGEST_HEADING_LINE
        and not _PAIR.match(line.strip())
        and not has_cells(line)
        and mark_of(line) is None
    )


def _blocks(chunks: Sequence[Sequence[str]]) -> Iterator[Block]:
    """Give the blocks of all chunks, headings between those that are read together."""
    pending: list[list[Line]] = []
    for place, chunk in enumerate(chunks):
        is_last = place + 1 == len(chunks)
        while chunk:
            size, block = _head(chunk, is_last=is_last)
            if block is not None:
                yield from blocks_of_lines(pending)
                pending = []
                yield block
                chunk = chunk[size:]
                continue
            end = next((n for n in range(1, len(chunk)) if _is_underlined(chunk[n:])), len(chunk))
            lines = [Line(line) for line in chunk[:end] if not _RULE.fullmatch(line)]
            pending += [lines] if lines else []
            chunk = chunk[end:]
    yield from blocks_of_lines(pending)


def _head(chunk: Sequence[str], *, is_last: bool) -> tuple[int, Block | None]:
    """Return the heading or the table of contents that a chunk begins with, and how many lines it has."""
    if _is_underlined(chunk):
        level = 1 if "=" in chunk[1] or "#" in chunk[1] else 2
        return 2, Block(BlockKind.HEADING, _undecorated(chunk[0]), level)
    leaders = sum(1 for line in chunk if _has_leaders(line))
    if leaders >= _FEWEST_LEADERS and leaders * 2 > len(chunk):
        return len(chunk), Block(BlockKind.TEXT, "\n".join(chunk), reason=CONTENTS)
    is_above = len(chunk) > 1 or not is_last
    if is_above and _is_capitals(chunk[0]) and not (len(chunk) > 1 and _is_capitals(chunk[1])):
        line = _undecorated(chunk[0])
        if is_question(line):
            return 0, None
        return 1, Block(BlockKind.HEADING, line, 2)
    return 0, None


def _has_leaders(line: str) -> bool:
    """Whether a line is one of a table of contents: words, a row of dots, a page number."""
    before = line.strip().rstrip("0123456789")
    words = before.rstrip(". ")
    digits = len(line.strip()) - len(before)
    return bool(words) and 0 < digits <= _MOST_DIGITS and before[len(words) :].count(".") >= _FEWEST_DOTS

"""What the paragraphs of a Word document are together: title, headings that only look like some, code, lists."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from knowledge.articles.files.contents import REASON as CONTENTS
from knowledge.articles.files.contents import find_contents
from knowledge.articles.files.docx.numbering import PLAIN_BULLET
from knowledge.articles.files.docx.parts import Part
from knowledge.articles.files.docx.styles import Kind
from knowledge.articles.questions import is_question
from knowledge.records import Block, BlockKind, block_text

_LONGEST_HEADING = 120
"""Characters of a bold line that stands for a heading."""
_LARGE = 1.15
"""Times the size of the body's letters."""
_ENDED = re.compile(r"[.:;,!…。]$")
_LOWEST = 6
_MOST_ABOVE_TITLE = 2
"""So many lines (who publishes it, when) may stand above a title."""


def outlined(parts: Sequence[Part]) -> tuple[str | None, list[Block]]:
    """Return a document's title, if it shows one, and its blocks.

    The title is the first paragraph of that style, else the heading with which the document begins.
    """
    parts = _without_contents(list(_with_items_whole(_with_code(parts))))
    parts = _with_headings(parts)
    place = _place_of_title(parts)
    if place is None:
        return None, [part.block for part in parts]
    title = " ".join(parts[place].block.text.split())
    return title, [part.block for index, part in enumerate(parts) if index != place]


def _with_code(parts: Sequence[Part]) -> Iterator[Part]:
    """Make one block of paragraphs of code that follow each other; empty paragraphs stay only between them."""
    does_font_count = not _is_mostly_monospaced(parts)
    code: Part | None = None
    empty = 0
    for part in parts:
        block = part.block
        is_code = block.kind is BlockKind.CODE or (part.is_monospaced and does_font_count)
        if block.reason is None and not block.text.strip() and not block.rows:
            empty += 1
        elif is_code and block.reason is None and code is not None:
            code = replace(
                code, block=replace(code.block, text=code.block.text + "\n" * (empty + 1) + block.text)
            )
            empty = 0
        else:
            if code is not None:
                yield code
            code, empty = None, 0
            if is_code and block.reason is None:
                code = replace(part, block=replace(block, kind=BlockKind.CODE, is_strong=False))
            else:
                yield replace(part, block=replace(block, text=block.text.strip()))
    if code is not None:
        yield code


def _is_mostly_monospaced(parts: Sequence[Part]) -> bool:
    """Whether the whole document is set in a font of code: it says nothing then."""
    texts = [part for part in parts if part.block.kind in (BlockKind.TEXT, BlockKind.ITEM)]
    letters = sum(len(part.block.text) for part in texts)
    return sum(len(part.block.text) for part in texts if part.is_monospaced) * 2 > letters


def _with_items_whole(parts: Iterator[Part]) -> Iterator[Part]:
    """Put paragraphs below a list's item that belong to it into the item."""
    item: Part | None = None
    for part in parts:
        block = part.block
        if (
            item is not None
            and part.kind is Kind.CONTINUED
            and block.kind is BlockKind.TEXT
            and not block.reason
        ):
            item = replace(item, block=replace(item.block, text=f"{item.block.text}\n{block.text}"))
            continue
        if item is not None:
            yield item
        item = part if block.kind is BlockKind.ITEM and not block.reason else None
        if item is None:
            yield part
    if item is not None:
        yield item


def _without_contents(parts: list[Part]) -> list[Part]:
    """Leave tables of contents out that no style shows as such."""
    headings = [part.block.text for part in parts if part.block.kind is BlockKind.HEADING]
    texts = [part.block.text if part.block.kind is not BlockKind.CODE else "" for part in parts]
    found = find_contents(texts, headings)
    return [
        replace(part, block=replace(part.block, reason=part.block.reason or CONTENTS))
        if index in found
        else part
        for index, part in enumerate(parts)
    ]


def _with_headings(parts: list[Part]) -> list[Part]:
    """Make headings of lines that stand out as such: of larger letters, or bold above text that is not."""
    texts = [part for part in parts if part.block.kind is BlockKind.TEXT and not part.block.reason]
    sizes = Counter[float | None]()
    for part in parts:
        if part.block.kind in (BlockKind.TEXT, BlockKind.ITEM):
            sizes[part.size] += len(part.block.text)
    body = max(sizes, key=lambda size: sizes[size], default=None) or 11.0
    bold = sum(len(part.block.text) for part in texts if part.block.is_strong)
    is_mostly_bold = bold * 2 > sum(len(part.block.text) for part in texts)
    taken = [index for index, part in enumerate(parts) if part.block.reason is None]
    looks: dict[int, float] = {}
    for place, index in enumerate(taken):
        part = parts[index]
        following = taken[place + 1] if place + 1 < len(taken) else None
        if _is_large(part, body):
            looks[index] = part.size or body
        elif not is_mostly_bold and following is not None and _is_bold_heading(part, parts[following]):
            looks[index] = 0.0
    # What the document begins with is its title.
    ranks = sorted({look for index, look in looks.items() if index != taken[0]}, reverse=True)
    above = 0
    result: list[Part] = []
    for index, part in enumerate(parts):
        if part.block.kind is BlockKind.HEADING and part.kind is not Kind.TITLE:
            above = part.block.level
        if index in looks:
            rank = ranks.index(looks[index]) if looks[index] in ranks else 0
            part = _as_line(part, BlockKind.HEADING, min(above + 1 + rank, _LOWEST))
        elif _is_line(part) and part.is_bold and is_question(part.block.text):
            part = _as_line(part, BlockKind.TEXT, 0)
        result.append(part)
    return result


def _as_line(part: Part, kind: BlockKind, level: int) -> Part:
    """Return a paragraph as a heading or as a line of text, the mark of an item as a part of it."""
    is_strong = part.is_bold and kind is BlockKind.TEXT
    text = part.block.text if part.block.mark == PLAIN_BULLET else block_text(part.block)
    block = replace(part.block, kind=kind, text=text, level=level, mark="", is_strong=is_strong)
    return replace(part, block=block)


def _is_line(part: Part) -> bool:
    text = part.block.text
    return (
        part.block.reason is None
        and part.block.kind in (BlockKind.TEXT, BlockKind.ITEM)
        and len(text) <= _LONGEST_HEADING
        and "\n" not in text
        and any(map(str.isalpha, text))
        and not _ENDED.search(text)
    )


def _is_large(part: Part, body: float) -> bool:
    return _is_line(part) and (part.size or body) >= _LARGE * body


def _is_bold_heading(part: Part, following: Part) -> bool:
    """Whether a bold line stands above what it names: text that is not bold, or the items of an inner list."""
    if not (_is_line(part) and part.is_bold) or is_question(part.block.text):
        return False
    if part.block.mark == PLAIN_BULLET:
        return False
    if part.block.kind is BlockKind.ITEM and following.block.kind is BlockKind.ITEM:
        is_other_list = following.block.mark == PLAIN_BULLET != part.block.mark
        return not following.is_bold and (is_other_list or following.block.level > part.block.level)
    return not following.is_bold or is_question(following.block.text)


def _place_of_title(parts: Sequence[Part]) -> int | None:
    for index, part in enumerate(parts):
        if part.kind is Kind.TITLE and part.block.reason is None:
            return index
    for index, part in enumerate(parts):
        if part.block.reason is None:
            is_heading = part.block.kind is BlockKind.HEADING and not is_question(part.block.text)
            return index if is_heading else _place_of_lone_heading(parts)
    return None


def _place_of_lone_heading(parts: Sequence[Part]) -> int | None:
    """Return where the only heading of the highest level stands, below a few lines at most."""
    taken = [index for index, part in enumerate(parts) if part.block.reason is None]
    headings = [index for index in taken if parts[index].block.kind is BlockKind.HEADING]
    if not headings or headings[0] not in taken[: _MOST_ABOVE_TITLE + 1]:
        return None
    if not all(_is_line(parts[index]) for index in taken if index < headings[0]):
        return None
    level = parts[headings[0]].block.level
    is_lone = len(headings) > 1 and all(parts[index].block.level > level for index in headings[1:])
    return headings[0] if is_lone and not is_question(parts[headings[0]].block.text) else None

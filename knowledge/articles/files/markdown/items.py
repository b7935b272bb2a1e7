"""An item of a list, as the blocks that stand in it become its text and the items inside it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from knowledge.records import Block, BlockKind

_TASK = re.compile(r"\[([ xX])\][ \n]+")
_MERGED = frozenset(
    (BlockKind.TEXT, BlockKind.HEADING, BlockKind.QUESTION, BlockKind.QUOTATION, BlockKind.CAPTION)
)


def blocks_of_item(mark: str, blocks: Iterable[Block]) -> list[Block]:
    """Return an item and what stands in it, one after the other.

    Paragraphs and code are lines of the item's text. What follows a list inside the item is a line without a mark
    of its own, one level deeper. A task's box is its mark.

    Args:
        mark: the item's bullet or number.
        blocks: what stands in it, the levels of items counted from 0.
    """
    item = Block(BlockKind.ITEM, mark=mark)
    done: list[Block] = []
    beside: list[Block] = []
    is_open = True
    for block in blocks:
        if block.reason is not None:
            beside.append(block)
        elif block.kind in _MERGED or block.kind is BlockKind.CODE:
            if not is_open:
                item, is_open = Block(BlockKind.ITEM, level=1), True
            item = _with(item, block)
        else:
            if is_open:
                done.append(item)
                is_open = False
            done.append(replace(block, level=block.level + 1) if block.kind is BlockKind.ITEM else block)
    if is_open:
        done.append(item)
    done[0] = _task(done[0])
    return [block for block in done if block.text.strip() or block.rows] + beside


def _with(item: Block, block: Block) -> Block:
    """Return an item with a paragraph or piece of code as its next lines."""
    text = f"{item.text}\n{block.text}" if item.text else block.text
    start = len(text) - len(block.text)
    is_code = block.kind is BlockKind.CODE
    spans = ((0, len(block.text)),) if is_code else block.code
    code = (*item.code, *((first + start, last + start) for first, last in spans))
    return replace(item, text=text, code=code)


def _task(item: Block) -> Block:
    match = _TASK.match(item.text)
    if match is None:
        return item
    size = match.end()
    return replace(
        item,
        text=item.text[size:],
        mark="☐" if match[1] == " " else "☑",
        code=tuple((start - size, end - size) for start, end in item.code),
    )

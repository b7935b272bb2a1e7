"""From a page's lines to blocks: each line in its place, with what it is or why it was left out."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from knowledge.articles.clues.furniture import ends_like_sentence
from knowledge.articles.pastes.lines import LEADS_ON, Line
from knowledge.records import Block, BlockKind

_LONGEST_HEADING = 15
_HEADING_LEVEL = 2
_OPEN = ("“", "„", "«", "(", "[", "-", "–", "—")
"""What a line ends with whose sentence goes on in the next."""


def blocks_of(lines: Sequence[Line], reasons: Sequence[str | None]) -> tuple[Block, ...]:
    """Return the lines as blocks; those with a reason stand in their place, left out."""
    blocks: list[Block] = []
    index = 0
    while index < len(lines):
        if reasons[index] is not None:
            blocks.append(Block(BlockKind.TEXT, lines[index].text, reason=reasons[index]))
            index += 1
            continue
        end = index
        while end < len(lines) and reasons[end] is None:
            end += 1
        blocks += _taken(lines[index:end])
        index = end
    return tuple(blocks)


def _taken(lines: Sequence[Line]) -> list[Block]:
    """Return lines that stand together in the article as blocks."""
    blocks: list[Block] = []
    index = 0
    while index < len(lines):
        for is_part, make in _RUNS:
            end = _end_of_run(lines, index, is_part)
            if end > index + 1 or (end > index and is_part is _is_item):
                blocks += make(lines[index:end])
                break
        else:
            end = index + 1
            kind = BlockKind.HEADING if _is_heading(lines, index) else BlockKind.TEXT
            level = _HEADING_LEVEL if kind is BlockKind.HEADING else 0
            blocks.append(Block(kind, lines[index].text, level))
        index = end
    return blocks


def _end_of_run(lines: Sequence[Line], start: int, is_part: Callable[[Sequence[Line], int], bool]) -> int:
    end = start
    while end < len(lines) and is_part(lines, end):
        end += 1
    return end


def _is_item(lines: Sequence[Line], index: int) -> bool:
    return lines[index].is_item


def _is_row(lines: Sequence[Line], index: int) -> bool:
    return lines[index].is_row


def _is_code(lines: Sequence[Line], index: int) -> bool:
    line = lines[index]
    is_indented = line.raw[:1].isspace() and index > 0 and not line.is_prose
    return line.is_code or (
        is_indented and any(other.is_code for other in lines[max(0, index - 2) : index + 3])
    )


def _is_of_list(lines: Sequence[Line], index: int) -> bool:
    """Whether a line is one of several labels in a row: a list whose marks were lost."""
    line = lines[index]
    return line.is_label and not line.text.endswith(LEADS_ON) and not _is_heading(lines, index)


def _table(lines: Sequence[Line]) -> list[Block]:
    rows = tuple(tuple(cell.strip() for cell in line.raw.strip("\n").split("\t")) for line in lines)
    has_header = all(cell and not any(map(str.isdigit, cell)) for cell in rows[0])
    return [Block(BlockKind.TABLE, rows=rows, has_header=has_header)]


def _code(lines: Sequence[Line]) -> list[Block]:
    return [Block(BlockKind.CODE, "\n".join(line.raw for line in lines))]


def _items(lines: Sequence[Line]) -> list[Block]:
    """Return marked lines as items; what is indented further stands deeper."""
    blocks: list[Block] = []
    indents: list[int] = []
    for line in lines:
        indent = len(line.raw) - len(line.raw.lstrip())
        while indents and indents[-1] >= indent:
            indents.pop()
        blocks.append(Block(BlockKind.ITEM, line.without_mark, len(indents), line.mark))
        indents.append(indent)
    return blocks


def _unmarked(lines: Sequence[Line]) -> list[Block]:
    return [Block(BlockKind.ITEM, line.text) for line in lines]


def _is_heading(lines: Sequence[Line], index: int) -> bool:
    """Whether a line is the heading of the text below it."""
    if index + 1 >= len(lines):
        return False
    line, following = lines[index], lines[index + 1]
    is_set_off = index == 0 or line.is_first or not lines[index - 1].is_label
    if index and lines[index - 1].text.endswith(LEADS_ON) and not line.is_first:
        return False
    goes_on = following.text[0].islower() or line.text.endswith(_OPEN)
    return is_set_off and may_be_heading(line) and not following.is_label and not goes_on


def may_be_heading(line: Line) -> bool:
    """Return whether a line has the form of a heading: short, no sentence, leading on to nothing."""
    is_label = line.is_label and not ends_like_sentence(line.text)
    return is_label and line.size <= _LONGEST_HEADING and not line.text.endswith((",", ";", *LEADS_ON))


_RUNS: tuple[tuple[Callable[[Sequence[Line], int], bool], Callable[[Sequence[Line]], list[Block]]], ...] = (
    (_is_item, _items),
    (_is_row, _table),
    (_is_code, _code),
    (_is_of_list, _unmarked),
)

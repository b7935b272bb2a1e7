"""Tables of Word documents: those that hold data, and those that only place text on the page."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from knowledge.articles.files.docx.markup import DEEPEST, W, is_on, number, shown, value
from knowledge.articles.files.docx.parts import Part, left_out
from knowledge.articles.files.docx.text import DELETED
from knowledge.records import Block, BlockKind, block_text

PASSED = frozenset(
    f"{W}{name}" for name in ("sdtContent", "ins", "moveTo", "customXml", "smartTag", "hyperlink")
)
"""Elements around paragraphs, rows and cells that change nothing of them."""
_FIRST_ROW = 0x20
"""The bit of ``w:tblLook`` that says that the first row looks otherwise."""
_LAYOUT_CHARACTERS = 200
"""A cell of several paragraphs with so much text is a column of a page."""


@dataclass(frozen=True, slots=True)
class _Cell:
    parts: list[Part]
    span: int = 1

    @property
    def text(self) -> str:
        """What it says itself, lists with their marks."""
        texts = (block_text(part.block) for part in self.parts if _is_own(part))
        return "\n".join(text for text in texts if text.strip())

    @property
    def is_layout(self) -> bool:
        """Whether it holds a heading and what stands below it."""
        blocks = [part.block for part in self.parts if part.block.text.strip() or part.block.rows]
        headings = [index for index, block in enumerate(blocks) if block.kind is BlockKind.HEADING]
        return bool(headings) and headings[0] + 1 < len(blocks)

    @property
    def is_column(self) -> bool:
        """Whether it holds several paragraphs or lists of some length, or a table."""
        return len([part for part in self.parts if _is_own(part)]) > 1 and (
            len(self.text) > _LAYOUT_CHARACTERS or any(part.block.rows for part in self.parts)
        )


def read_table(element: Any, inner: Callable[[Any], list[Part]]) -> list[Part]:
    """Return a table as one part, and what can't stand in a cell (a table inside it, text that was struck) after it.

    A table that only places text on the page is what stands in its cells.

    Args:
        element: ``w:tbl``.
        inner: reads what stands in a cell.
    """
    rows: list[list[_Cell]] = []
    gone: list[Part] = []
    for row in _passed(element, "tr"):
        properties = row.find(f"{W}trPr")
        if is_on(properties, "hidden"):
            continue
        cells = [_cell(cell, inner) for cell in _passed(row, "tc") if not _is_joined_left(cell)]
        if is_on(properties, "del"):
            gone += left_out((part for cell in cells for part in cell.parts), DELETED)
        else:
            rows.append(cells)
    everything = [part for row in rows for cell in row for part in cell.parts]
    if _is_layout(rows):
        return everything + gone
    texts = tuple(
        tuple(text for cell in row for text in (cell.text, *[""] * (cell.span - 1))) for row in rows
    )
    table = Block(BlockKind.TABLE, rows=texts, has_header=_has_header(element, rows))
    return [Part(table), *(part for part in everything if not _is_own(part)), *gone]


def _passed(element: Any, wanted: str, depth: int = 0) -> Iterator[Any]:
    """Yield the rows of a table or the cells of a row, those in content controls too."""
    for child in shown(element):
        if child.tag == f"{W}{wanted}":
            yield child
        elif (child.tag in PASSED or child.tag == f"{W}sdt") and depth < DEEPEST:
            yield from _passed(child, wanted, depth + 1)


def _is_own(part: Part) -> bool:
    """Whether a part is text of the cell itself."""
    return part.block.kind is not BlockKind.TABLE and part.block.reason is None


def _is_layout(rows: Sequence[Sequence[_Cell]]) -> bool:
    if all(len(row) <= 1 for row in rows):
        return True
    cells = [cell for row in rows for cell in row]
    return any(cell.is_layout for cell in cells) or (len(rows) == 1 and any(cell.is_column for cell in cells))


def _cell(element: Any, inner: Callable[[Any], list[Part]]) -> _Cell:
    properties = element.find(f"{W}tcPr")
    merged = properties.find(f"{W}vMerge") if properties is not None else None
    span = max(1, min(number(properties, "gridSpan") or 1, 63))
    if merged is not None and merged.get(f"{W}val", "continue") == "continue":
        return _Cell([], span)
    return _Cell(inner(element), span)


def _is_joined_left(element: Any) -> bool:
    """Whether a cell is the rest of the one to its left (older files)."""
    properties = element.find(f"{W}tcPr")
    joined = properties.find(f"{W}hMerge") if properties is not None else None
    return joined is not None and joined.get(f"{W}val", "continue") == "continue"


def _has_header(element: Any, rows: Sequence[Sequence[_Cell]]) -> bool:
    if len(rows) < 2:
        return False
    first = next(_passed(element, "tr"))
    if is_on(first.find(f"{W}trPr"), "tblHeader"):
        return True
    look = element.find(f"{W}tblPr/{W}tblLook")
    if look is None:
        return True
    if (is_first := look.get(f"{W}firstRow")) is not None:
        return is_first in ("1", "true", "on")
    try:
        return bool(int(value(element, "tblPr", "tblLook") or "20", 16) & _FIRST_ROW)
    except ValueError:
        return True

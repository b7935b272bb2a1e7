"""Tables of HTML: those that hold data, row by row, and those that only lay a page out."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lxml.html import HtmlElement

from knowledge.articles.html.elements import Trait, traits
from knowledge.articles.html.piece import Piece
from knowledge.records import BlockKind, block_text

_PROSE_CELL = 200
"""Characters; cells that hold more than this on average hold paragraphs."""
_MOST_COLUMNS = 100
_BULLET = "•"
_GROUPS = ("thead", "tbody", "tfoot")


def own_rows(table: HtmlElement) -> list[HtmlElement]:
    """Return a table's rows without those of tables inside it."""
    rows: list[HtmlElement] = []
    for child in table:
        if child.tag == "tr":
            rows.append(child)
        elif child.tag in _GROUPS:
            rows.extend(child.iterchildren("tr"))
    return [row for row in rows if not traits(row) & Trait.UNSEEN]


def stray_texts(table: HtmlElement) -> Iterator[str]:
    """Give what stands in a table, but in none of its cells."""
    for element in (table, *table.iterchildren(*_GROUPS)):
        yield element.text or ""
        yield from (child.tail or "" for child in element)
    for row in own_rows(table):
        yield row.text or ""
        yield from (cell.tail or "" for cell in row)


def is_layout(table: HtmlElement, rows: list[HtmlElement]) -> bool:
    """Return whether a table says that it is none, or has but one cell in each row."""
    if table.get("role") in ("presentation", "none"):
        return True
    return all(len(row) < 2 for row in rows)


class Table:
    """A table's cells as text, and what of it was left out."""

    def __init__(self, rows: list[HtmlElement], read: Callable[[HtmlElement], list[Piece]]) -> None:
        self.left: list[Piece] = []
        self.linked = 0
        self._read = read
        held: dict[int, int] = {}
        table = [self._row(row, held) for row in rows]
        self.rows = tuple(tuple(row) for row in table if any(row))
        cells = [cell for row in self.rows for cell in row if cell]
        self.is_prose = sum(map(len, cells)) > _PROSE_CELL * len(cells)
        first = next((row for row, texts in zip(rows, table, strict=True) if any(texts)), None)
        self.has_header = first is not None and _is_header(first) and len(self.rows) > 1

    def _row(self, row: HtmlElement, held: dict[int, int]) -> list[str]:
        """Return a row's cells; one that an earlier row's cell reaches down to is empty."""
        texts: list[str] = []
        for cell in row.iterchildren("td", "th"):
            if traits(cell) & (Trait.UNSEEN | Trait.NUMBERS):
                continue
            while held.get(len(texts), 0) > 0:
                held[len(texts)] -= 1
                texts.append("")
            texts.append(self._cell(cell))
            width = _span(cell, "colspan")
            height = _span(cell, "rowspan")
            for column in range(len(texts) - 1, len(texts) - 1 + width):
                held[column] = height - 1
            texts.extend([""] * (width - 1))
        while texts and not texts[-1]:
            texts.pop()
        return texts

    def _cell(self, cell: HtmlElement) -> str:
        pieces = self._read(cell)
        self.left += [piece for piece in pieces if piece.reason is not None]
        taken = [piece for piece in pieces if piece.reason is None]
        self.linked += sum(piece.linked for piece in taken)
        if not taken:
            return ""
        # What a cell has before its next line break is a line in it.
        for piece in taken:
            if piece.kind is BlockKind.ITEM and piece.mark == "-":
                piece.mark = _BULLET
        return "\n".join(block_text(piece.block()) for piece in taken)


def _span(cell: HtmlElement, name: str) -> int:
    written = cell.get(name) or "1"
    return (
        min(int(written), _MOST_COLUMNS)
        if written.isdecimal() and written.isascii() and written != "0"
        else 1
    )


def _is_header(row: HtmlElement) -> bool:
    parent = row.getparent()
    if parent is not None and parent.tag == "thead":
        return True
    cells = list(row.iterchildren("td", "th"))
    return bool(cells) and all(cell.tag == "th" for cell in cells)

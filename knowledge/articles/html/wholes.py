"""Quotations, code and tables of HTML, and what describes a picture."""

from __future__ import annotations

from dataclasses import replace

from lxml.html import HtmlElement

from knowledge.articles.html.elements import BLOCKS, UNSEEN, Trait, traits
from knowledge.articles.html.tables import Table, is_layout, own_rows, stray_texts
from knowledge.articles.html.tree import line_of, seen_texts
from knowledge.articles.html.writer import BUTTON, Place, Writer
from knowledge.records import BlockKind

_SAYS = ("footer", "cite", "figcaption")
_DASHES = ("—", "–", "―")


def read_caption(reader: Writer, element: HtmlElement, place: Place, nesting: int) -> None:
    """Read what describes a picture or table."""
    reader.read_as(element, place, replace(place, kind=BlockKind.CAPTION, item=None), nesting)


def read_quotation(reader: Writer, element: HtmlElement, place: Place, nesting: int) -> None:
    """Read a quotation; who said it is its last line."""
    if place.item is not None:
        reader.read_as(element, place, place, nesting)
        return
    reader.flush(place)
    first = len(reader.pieces)
    reader.read_as(element, place, replace(place, kind=BlockKind.QUOTATION), nesting)
    last = reader.pieces[first:]
    # Who said it belongs to what was said.
    if len(last) > 1 and all(piece.kind is BlockKind.QUOTATION for piece in last[-2:]):
        said, by = last[-2:]
        if by.element.tag in _SAYS or by.text.startswith(_DASHES):
            said.add(by.text)
            reader.pieces.pop()


def read_code(reader: Writer, element: HtmlElement, place: Place, nesting: int) -> None:
    """Read code with its lines."""
    reader.flush(place)
    text = "".join(seen_texts(element, skip=_is_left, blocks=BLOCKS)).strip("\n").rstrip()
    for button in element.iter("button"):
        reader.run.set_aside(line_of(button), BUTTON)
    if not text.strip():
        return
    if place.item is not None:
        reader.of_item(place, place.item).add(text, is_code=True)
    else:
        outer, reader.run.element = reader.run.element, element
        reader.piece(replace(place, kind=BlockKind.CODE)).add(text)
        reader.run.element = outer


def read_table(reader: Writer, element: HtmlElement, place: Place, nesting: int) -> None:
    """Read a table, or the paragraphs that it only lays out."""
    reader.flush(place)
    for caption in element.iterchildren("caption"):
        read_caption(reader, caption, place, nesting + 1)
    rows = own_rows(element)
    reader.run.add(" ".join("".join(stray_texts(element)).split()))
    reader.flush(place)
    if element in reader.with_tables or is_layout(element, rows):
        _cells(reader, rows, place, nesting)
        return
    table = Table(rows, lambda cell: reader.part(cell, nesting))
    if table.is_prose:
        _cells(reader, rows, place, nesting)
        return
    if table.rows:
        outer, reader.run.element = reader.run.element, element
        piece = reader.piece(replace(place, kind=BlockKind.TABLE, item=None, level=0))
        reader.run.element = outer
        piece.rows, piece.has_header, piece.linked = table.rows, table.has_header, table.linked
    for left in table.left:
        left.element = element
        reader.pieces.append(left)


def _cells(reader: Writer, rows: list[HtmlElement], place: Place, nesting: int) -> None:
    for row in rows:
        for cell in row:
            if isinstance(cell.tag, str) and cell.tag not in UNSEEN:
                reader.child(cell, cell.tag, place, nesting + 2)
    reader.flush(place)


def _is_left(element: HtmlElement) -> bool:
    found = traits(element)
    is_hidden = bool(found & (Trait.UNSEEN | Trait.NUMBERS)) and not found & Trait.FOLDED
    return element.tag == "button" or is_hidden

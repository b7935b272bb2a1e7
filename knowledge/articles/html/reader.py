"""A tree of HTML → the blocks that a reader sees, in their order.

Every visible text is in exactly one of them. What is not shown (scripts, hidden elements) is in none; what is shown
struck out, and labels of buttons, are blocks that were left out.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from lxml.html import HtmlElement

from knowledge.articles.html import folds, lists, wholes
from knowledge.articles.html.elements import BLOCKS, HEADINGS, STRONG, STRUCK, UNSEEN, Trait, traits
from knowledge.articles.html.formulas import formula
from knowledge.articles.html.piece import Piece
from knowledge.articles.html.run import BREAK
from knowledge.articles.html.shapes import with_prose, with_steps
from knowledge.articles.html.tree import DEEPEST, line_of
from knowledge.articles.html.writer import BUTTON, MARKER, STRUCK_OUT, Place, Writer
from knowledge.records import BlockKind

_QUOTE_MARKS = ("“”", "‘’")
_PARTS = tuple(BLOCKS | HEADINGS.keys() | {"blockquote", "details", "dl", "ol", "pre", "table", "ul"})


def read(root: HtmlElement) -> list[Piece]:
    """Return the visible text of a tree as pieces in their order; the tree stays as it is."""
    reader = Reader(root)
    reader.walk(root, Place(), 0)
    reader.flush(Place())
    return with_steps(with_prose(reader.pieces))


class Reader(Writer):
    """Walks through a tree and collects its pieces."""

    def walk(self, element: HtmlElement, place: Place, nesting: int) -> None:
        """Read what is inside an element."""
        run = self.run
        if nesting > DEEPEST:
            run.add(line_of(element))
            return
        run.add(element.text)
        for child in element:
            tag = child.tag
            # A comment's tag is a function.
            if isinstance(tag, str) and tag not in UNSEEN:
                place = self.child(child, tag, place, nesting + 1)
            run = self.run
            run.add(child.tail)

    def child(self, element: HtmlElement, tag: str, place: Place, nesting: int) -> Place:
        """Read an element; return the place of what follows it."""
        names = element.get("class")
        found = traits(element) if names or element.get("style") or element.get("hidden") is not None else 0
        if found:
            if found & Trait.UNSEEN and not folds.is_opened(element, found):
                return place
            if found & Trait.NUMBERS and tag == "td":
                return place
            if found & Trait.MARKER and tag in ("a", "span", "sup"):
                self.run.set_aside(line_of(element), MARKER)
                return place
        if tag in folds.HEADS:
            below = folds.read_folded(self, element, tag, found, place, nesting)
            if below is not None:
                return below
        method = _READERS.get(tag)
        if method is not None:
            method(self, element, place, nesting)
        elif tag in BLOCKS:
            self._block(element, found, place, nesting)
        else:
            self._inline(element, tag, found, place, nesting)
        return place

    def part(self, element: HtmlElement, nesting: int) -> list[Piece]:
        """Return the pieces of an element alone."""
        reader = Reader(element, self)
        reader.walk(element, Place(), nesting + 2)
        reader.flush(Place())
        return reader.pieces

    def _inline(self, element: HtmlElement, tag: str, found: int, place: Place, nesting: int) -> None:
        run = self.run
        is_apart = tag == "time" or bool(found & Trait.APART)
        is_line = is_apart and place.kind is BlockKind.HEADING
        if is_line:
            run.end_line()
        run.is_apart |= is_apart
        is_strong = tag in STRONG or found & Trait.STRONG or (self.bold and self._is_bold(element))
        if tag == "a" and element.get("href") is not None:
            # Links side by side are a menu's, set apart by its style.
            before = element.getprevious()
            run.is_apart |= before is not None and before.tag == "a" and not before.tail
            run.links += 1
            self.walk(element, place, nesting)
            self.run.links -= 1
        elif tag in STRUCK or found & Trait.STRUCK:
            self._struck(element, place, nesting)
        elif is_strong:
            run.strong += 1
            self.walk(element, place, nesting)
            self.run.strong -= 1
        else:
            self.walk(element, place, nesting)
        run.is_apart |= is_apart
        if is_line:
            run.end_line()

    def _block(self, element: HtmlElement, found: int, place: Place, nesting: int) -> None:
        if found & Trait.CAPTION:
            place = replace(place, kind=BlockKind.CAPTION, item=None)
        elif found & Trait.TITLE and element.tag == "p":
            place = replace(place, kind=BlockKind.HEADING, level=1, is_title=True)
        if found & Trait.STRUCK:
            place = replace(place, reason=place.reason or STRUCK_OUT)
        is_strong = bool(found & Trait.STRONG) or (bool(self.bold) and self._is_bold(element))
        self.flush(place)
        self.run.strong += is_strong
        outer, self.run.element = self.run.element, element
        self.walk(element, place, nesting)
        self.flush(place)
        self.run.element = outer
        self.run.strong -= is_strong

    def _is_bold(self, element: HtmlElement) -> bool:
        names = element.get("class")
        return bool(names) and not self.bold.isdisjoint(names.split())

    def _struck(self, element: HtmlElement, place: Place, nesting: int) -> None:
        """Read what is shown struck out: nobody may quote it as if it were said."""
        if next(element.iter(*_PARTS), None) is None:
            self.run.set_aside(line_of(element), STRUCK_OUT)
        else:
            self.read_as(element, place, replace(place, reason=place.reason or STRUCK_OUT), nesting)


def _read_break(reader: Writer, element: HtmlElement, place: Place, nesting: int) -> None:
    # Two line breaks end a paragraph, and so does the walk: each has its own links and bold words.
    if reader.run.ends_with_break():
        reader.flush(place)
    else:
        reader.run.add(BREAK)
    reader.walk(element, place, nesting)


def _read_quoted(reader: Writer, element: HtmlElement, place: Place, nesting: int) -> None:
    run = reader.run
    marks = _QUOTE_MARKS[run.quotes % 2]
    run.add(marks[0])
    run.quotes += 1
    reader.walk(element, place, nesting)
    run.quotes -= 1
    run.add(marks[1])


def _read_raised(reader: Writer, element: HtmlElement, place: Place, nesting: int) -> None:
    if len(element):
        reader.walk(element, place, nesting)
    else:
        reader.run.add_raised(element.text or "")


def _read_reading(reader: Writer, element: HtmlElement, place: Place, nesting: int) -> None:
    """Read how a word is pronounced, which stands above it."""
    reader.run.add("(")
    reader.walk(element, place, nesting)
    reader.run.add(")")


def _read_formula(reader: Writer, element: HtmlElement, place: Place, nesting: int) -> None:
    is_display = element.get("display") == "block"
    if is_display:
        reader.flush(place)
    reader.run.add(formula(element))
    if is_display:
        reader.flush(place)


def _read_button(reader: Writer, element: HtmlElement, place: Place, nesting: int) -> None:
    if place.kind in (BlockKind.HEADING, BlockKind.QUESTION):
        reader.walk(element, place, nesting)
    else:
        reader.run.set_aside(line_of(element), BUTTON)


_READERS: dict[str, Callable[[Writer, HtmlElement, Place, int], None]] = {
    **dict.fromkeys(HEADINGS, folds.read_head),
    "blockquote": wholes.read_quotation,
    "br": _read_break,
    "button": _read_button,
    "details": folds.read_details,
    "dl": lists.read_terms,
    "figcaption": wholes.read_caption,
    "listing": wholes.read_code,
    "math": _read_formula,
    "ol": lists.read_list,
    "pre": wholes.read_code,
    "q": _read_quoted,
    "rt": _read_reading,
    "sup": _read_raised,
    "table": wholes.read_table,
    "ul": lists.read_list,
    "xmp": wholes.read_code,
}

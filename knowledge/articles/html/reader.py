"""A tree of HTML → the blocks that a reader sees, in their order.

Every visible text is in exactly one of them. What is not shown (scripts, hidden elements) is in none; what is shown
struck out, and labels of buttons, are blocks that were left out.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from lxml.html import HtmlElement

from knowledge.articles.html.elements import (
    BLOCKS,
    HEADINGS,
    STRONG,
    STRUCK,
    UNSEEN,
    Trait,
    bold_classes,
    traits,
)
from knowledge.articles.html.formulas import formula
from knowledge.articles.html.marks import Marks
from knowledge.articles.html.piece import Piece
from knowledge.articles.html.run import BREAK, Run, paragraphs
from knowledge.articles.html.shapes import with_prose, with_steps
from knowledge.articles.html.tables import Table, is_layout, own_rows, stray_texts
from knowledge.articles.html.tree import holders, level_of, seen_texts, short_text, written_depth
from knowledge.articles.questions import LONGEST_QUESTION, is_question
from knowledge.records import BlockKind

DEEPEST = 150
"""What is nested deeper than this is one text, whatever it is made of."""
STRUCK_OUT = "struck out"
BUTTON = "a button"
MARKER = "a mark of the page"
_QUOTE_MARKS = ("“”", "‘’")
_LEAST_WORDS = 2
_HEADS = frozenset({*HEADINGS, "a", "button", "div", "p", "span"})
"""What opens the text below it in an accordion."""
_WHOLES = ("blockquote", "details", "dl", "form", "li", "nav", "ol", "pre", "table", "ul")
_PARTS = tuple(BLOCKS | HEADINGS.keys() | {"blockquote", "details", "dl", "ol", "pre", "table", "ul"})


def read(root: HtmlElement) -> list[Piece]:
    """Return the visible text of a tree as pieces in their order; the tree stays as it is."""
    reader = _Reader(root)
    reader.walk(root, _Place(), 0)
    reader.flush(_Place())
    return with_steps(with_prose(reader.pieces))


@dataclass(slots=True, eq=False)
class _Item:
    """An item of a list, or a term and its definition."""

    mark: str
    piece: Piece | None = None


@dataclass(frozen=True, slots=True)
class _Place:
    """Where in the document something stands."""

    kind: BlockKind = BlockKind.TEXT
    level: int = 0
    depth: int = -1
    """The number of lists that it stands in, beyond the first."""
    item: _Item | None = None
    is_answer: bool = False
    reason: str | None = None
    is_title: bool = False


class _Reader:
    """Walks through a tree and collects its pieces."""

    def __init__(self, root: HtmlElement, *, bold: frozenset[str] | None = None) -> None:
        self.pieces: list[Piece] = []
        self._run = Run(root)
        self._bold = bold_classes(root) if bold is None else bold
        self._mark = ""
        """The number of an item that begins with a heading or the like."""
        self._heading = 0
        self._with_headings = set(holders(root, tuple(HEADINGS), ("li", "details")))
        self._with_tables = set(holders(root, ("table",), ("table",)))

    def walk(self, element: HtmlElement, place: _Place, nesting: int) -> None:
        """Read what is inside an element."""
        run = self._run
        if nesting > DEEPEST:
            self._flatten(element)
            return
        run.add(element.text)
        for child in element:
            tag = child.tag
            # A comment's tag is a function.
            if isinstance(tag, str) and tag not in UNSEEN:
                place = self._child(child, tag, place, nesting + 1)
            run = self._run
            run.add(child.tail)

    def flush(self, place: _Place) -> None:
        """End the paragraph that is being read."""
        run = self._run
        if run.parts:
            if run.size:
                self._keep(run, place)
            run.parts = []
            run.size = run.linked = run.bold = 0
        run.is_apart = False
        if run.aside:
            for reason, parts in run.aside.items():
                if text := "\n".join(filter(None, parts)):
                    self._piece(replace(place, kind=BlockKind.TEXT, item=None, reason=reason)).add(text)
            run.aside = {}

    def _child(self, element: HtmlElement, tag: str, place: _Place, nesting: int) -> _Place:
        """Read an element; return the place of what follows it."""
        names = element.get("class")
        found = traits(element) if names or element.get("style") or element.get("hidden") is not None else Trait.NONE
        if found:
            if Trait.UNSEEN in found and not self._is_opened(element, found):
                return place
            if Trait.NUMBERS in found and tag == "td":
                return place
            if Trait.MARKER in found and tag in ("a", "span", "sup"):
                self._run.set_aside(" ".join("".join(seen_texts(element)).split()), MARKER)
                return place
        if tag in _HEADS:
            below = self._folded(element, tag, found, place, nesting)
            if below is not None:
                return below
        method = _METHODS.get(tag)
        if method is not None:
            method(self, element, place, nesting)
        elif tag in BLOCKS:
            self._block(element, found, place, nesting)
        else:
            self._inline(element, tag, found, place, nesting)
        return place

    # Inline elements.

    def _inline(self, element: HtmlElement, tag: str, found: Trait, place: _Place, nesting: int) -> None:
        run = self._run
        is_apart = Trait.APART in found or tag == "time"
        if is_apart and place.kind is BlockKind.HEADING:
            self._block(element, found, place, nesting)
            return
        run.is_apart |= is_apart
        is_strong = tag in STRONG or Trait.STRONG in found or (self._bold and self._is_bold(element))
        if tag == "a" and element.get("href") is not None:
            # Links side by side are a menu's, set apart by its style.
            before = element.getprevious()
            run.is_apart |= before is not None and before.tag == "a" and not before.tail
            run.links += 1
            self.walk(element, place, nesting)
            self._run.links -= 1
        elif tag in STRUCK or Trait.STRUCK in found:
            self._struck(element, place, nesting)
        elif is_strong:
            run.strong += 1
            self.walk(element, place, nesting)
            self._run.strong -= 1
        else:
            self.walk(element, place, nesting)
        run.is_apart |= is_apart

    def _is_bold(self, element: HtmlElement) -> bool:
        names = element.get("class")
        return bool(names) and not self._bold.isdisjoint(names.split())

    def _struck(self, element: HtmlElement, place: _Place, nesting: int) -> None:
        """Read what is shown struck out: nobody may quote it as if it were said."""
        if next(element.iter(*_PARTS), None) is None:
            self._run.set_aside(" ".join("".join(seen_texts(element)).split()), STRUCK_OUT)
        else:
            self._as(element, place, replace(place, reason=place.reason or STRUCK_OUT), nesting)

    def _break(self, element: HtmlElement, place: _Place, nesting: int) -> None:
        # Two line breaks end a paragraph, and so does the walk: each has its own links and bold words.
        if self._run.ends_with_break():
            self.flush(place)
        else:
            self._run.add(BREAK)
        self.walk(element, place, nesting)

    def _quoted(self, element: HtmlElement, place: _Place, nesting: int) -> None:
        run = self._run
        marks = _QUOTE_MARKS[run.quotes % 2]
        run.add(marks[0])
        run.quotes += 1
        self.walk(element, place, nesting)
        run.quotes -= 1
        run.add(marks[1])

    def _raised(self, element: HtmlElement, place: _Place, nesting: int) -> None:
        if len(element):
            self.walk(element, place, nesting)
        else:
            self._run.add_raised(element.text or "")

    def _reading(self, element: HtmlElement, place: _Place, nesting: int) -> None:
        """Read how a word is pronounced, which stands above it."""
        self._run.add("(")
        self.walk(element, place, nesting)
        self._run.add(")")

    def _formula(self, element: HtmlElement, place: _Place, nesting: int) -> None:
        is_display = element.get("display") == "block"
        if is_display:
            self.flush(place)
        self._run.add(formula(element))
        if is_display:
            self.flush(place)

    def _button(self, element: HtmlElement, place: _Place, nesting: int) -> None:
        if place.kind in (BlockKind.HEADING, BlockKind.QUESTION):
            self.walk(element, place, nesting)
        else:
            self._run.set_aside(" ".join("".join(seen_texts(element)).split()), BUTTON)

    # Blocks.

    def _block(self, element: HtmlElement, found: Trait, place: _Place, nesting: int) -> None:
        if Trait.CAPTION in found:
            place = replace(place, kind=BlockKind.CAPTION, item=None)
        elif Trait.TITLE in found and element.tag == "p":
            place = replace(place, kind=BlockKind.HEADING, level=1, is_title=True)
        if Trait.STRUCK in found:
            place = replace(place, reason=place.reason or STRUCK_OUT)
        is_strong = Trait.STRONG in found or (bool(self._bold) and self._is_bold(element))
        self.flush(place)
        self._run.strong += is_strong
        outer, self._run.element = self._run.element, element
        self.walk(element, place, nesting)
        self.flush(place)
        self._run.element = outer
        self._run.strong -= is_strong

    def _as(self, element: HtmlElement, outside: _Place, inside: _Place, nesting: int) -> None:
        """Read an element as a block of its own kind."""
        self.flush(outside)
        outer, self._run.element = self._run.element, element
        self.walk(element, inside, nesting)
        self.flush(inside)
        self._run.element = outer

    def _head(self, element: HtmlElement, place: _Place, nesting: int) -> None:
        if place.kind is BlockKind.QUOTATION or place.item is not None:
            self._as(element, place, place, nesting)
            return
        level = level_of(element)
        self._heading = level
        self._as(element, place, replace(place, kind=BlockKind.HEADING, level=level), nesting)

    def _figure_caption(self, element: HtmlElement, place: _Place, nesting: int) -> None:
        self._as(element, place, replace(place, kind=BlockKind.CAPTION, item=None), nesting)

    def _quotation(self, element: HtmlElement, place: _Place, nesting: int) -> None:
        if place.item is not None:
            self._as(element, place, place, nesting)
            return
        self.flush(place)
        first = len(self.pieces)
        self._as(element, place, replace(place, kind=BlockKind.QUOTATION), nesting)
        last = self.pieces[first:]
        # Who said it belongs to what was said.
        if len(last) > 1 and all(piece.kind is BlockKind.QUOTATION for piece in last[-2:]):
            said, by = last[-2:]
            if by.element.tag in ("footer", "cite", "figcaption") or by.text.startswith(("—", "–", "― ")):
                said.add(by.text)
                self.pieces.pop()

    def _code(self, element: HtmlElement, place: _Place, nesting: int) -> None:
        self.flush(place)
        text = "".join(seen_texts(element, skip=_is_unseen, blocks=BLOCKS)).strip("\n").rstrip()
        if not text.strip():
            return
        if place.item is not None:
            self._of_item(place).add(text, is_code=True)
        else:
            outer, self._run.element = self._run.element, element
            self._piece(replace(place, kind=BlockKind.CODE)).add(text)
            self._run.element = outer

    def _list(self, element: HtmlElement, place: _Place, nesting: int) -> None:
        self.flush(place)
        inside = replace(
            place,
            kind=BlockKind.TEXT if place.kind is BlockKind.CAPTION else place.kind,
            depth=place.depth + 1 if place.depth >= 0 else written_depth(element),
            item=None,
        )
        marks = Marks(element)
        self._run.add(element.text)
        for child in element:
            tag = child.tag
            if tag == "li":
                self.flush(inside)
                self._read_item(child, marks, inside, nesting + 1)
            elif isinstance(tag, str) and tag not in UNSEEN:
                self._child(child, tag, inside, nesting + 1)
            self._run.add(child.tail)
        self.flush(inside)

    def _read_item(self, element: HtmlElement, marks: Marks, place: _Place, nesting: int) -> None:
        found = traits(element)
        mark = marks.next(element)
        if Trait.UNSEEN in found:
            return
        if Trait.STRUCK in found:
            place = replace(place, reason=place.reason or STRUCK_OUT)
        if element in self._with_headings:
            self._mark = mark if element.getparent().tag == "ol" else ""
            self._as(element, place, replace(place, depth=-1), nesting)
            self._mark = ""
        else:
            self._as(element, place, replace(place, kind=BlockKind.ITEM, level=place.depth, item=_Item(mark)), nesting)

    def _terms(self, element: HtmlElement, place: _Place, nesting: int) -> None:
        """Read terms and their definitions, or questions and their answers."""
        self.flush(place)
        terms = [term for term in element.iter("dt")]
        asked = sum(is_question(short_text(term, LONGEST_QUESTION) or "") for term in terms)
        is_faq = 2 * asked >= len(terms) > 0
        inside = replace(place, kind=BlockKind.TEXT, item=None)
        self._definitions(element, inside, is_faq=is_faq, nesting=nesting)

    def _definitions(self, element: HtmlElement, place: _Place, *, is_faq: bool, nesting: int) -> None:
        item: _Item | None = None
        is_defined = True
        for child in element:
            tag = child.tag
            if tag == "dt" and is_faq:
                self._as(child, place, replace(place, kind=BlockKind.QUESTION), nesting + 1)
            elif tag == "dd" and is_faq:
                self._as(child, place, replace(place, is_answer=True), nesting + 1)
            elif tag in ("dt", "dd"):
                if item is None or (tag == "dt" and is_defined):
                    item = _Item("")
                is_defined = tag == "dd"
                level = max(place.depth, 0)
                inside = replace(place, kind=BlockKind.ITEM, item=item, depth=level, level=level)
                self._as(child, place, inside, nesting + 1)
            elif tag == "div" and nesting < DEEPEST:
                self._definitions(child, place, is_faq=is_faq, nesting=nesting + 1)
            elif isinstance(tag, str) and tag not in UNSEEN:
                self._child(child, tag, place, nesting + 1)
            self._run.add(child.tail)
        self.flush(place)

    def _details(self, element: HtmlElement, place: _Place, nesting: int) -> None:
        self.flush(place)
        summary = next((child for child in element if child.tag == "summary"), None)
        inside = place
        if place.item is None and summary is not None:
            inside = self._question(summary, place, nesting, is_section=element in self._with_headings)
        outer, self._run.element = self._run.element, element
        self._run.add(element.text)
        for child in element:
            if (child is not summary or place.item is not None) and isinstance(child.tag, str) and child.tag not in UNSEEN:
                self._child(child, child.tag, inside, nesting + 1)
            self._run.add(child.tail)
        self.flush(inside)
        self._run.element = outer

    def _question(self, element: HtmlElement, place: _Place, nesting: int, *, is_section: bool = False) -> _Place:
        """Read what opens a text below it; return the place of that text."""
        if is_section:
            level = min(self._heading + 1, 6)
            self._as(element, place, replace(place, kind=BlockKind.HEADING, level=level), nesting)
            return place
        self._as(element, place, replace(place, kind=BlockKind.QUESTION, item=None), nesting)
        return replace(place, kind=BlockKind.TEXT, is_answer=True)

    def _folded(self, element: HtmlElement, tag: str, found: Trait, place: _Place, nesting: int) -> _Place | None:
        """Read what opens the text beside it, as in an accordion; return the place of that; None for anything else."""
        is_head = tag in HEADINGS
        if not (Trait.FOLD in found or (is_head and place.is_answer) or element.get("aria-expanded") is not None):
            return None
        if place.item is not None or place.kind in (BlockKind.HEADING, BlockKind.QUESTION):
            return None
        outside = replace(place, is_answer=False) if place.is_answer and is_head else place
        if is_head and not is_question(short_text(element, LONGEST_QUESTION) or ""):
            self._head(element, outside, nesting)
            return outside
        if not is_head and not _opens(element, found):
            return None
        return self._question(element, replace(outside, is_answer=False), nesting)

    def _is_opened(self, element: HtmlElement, found: Trait) -> bool:
        """Whether an element that is not shown yet is when a reader asks for it."""
        return Trait.FOLDED in found or element.get("role") == "tabpanel" or element.tag == "math"

    def _table(self, element: HtmlElement, place: _Place, nesting: int) -> None:
        self.flush(place)
        for caption in element.iterchildren("caption"):
            self._figure_caption(caption, place, nesting + 1)
        rows = own_rows(element)
        self._run.add(" ".join("".join(stray_texts(element)).split()))
        self.flush(place)
        if element in self._with_tables or is_layout(element, rows):
            self._cells(rows, place, nesting)
            return
        table = Table(rows, lambda cell: self._cell(cell, nesting))
        if table.is_prose:
            self._cells(rows, place, nesting)
            return
        if table.rows:
            outer, self._run.element = self._run.element, element
            piece = self._piece(replace(place, kind=BlockKind.TABLE, item=None, level=0))
            self._run.element = outer
            piece.rows, piece.has_header, piece.linked = table.rows, table.has_header, table.linked
        for left in table.left:
            left.element = element
            self.pieces.append(left)

    def _cells(self, rows: list[HtmlElement], place: _Place, nesting: int) -> None:
        for row in rows:
            for cell in row:
                if isinstance(cell.tag, str) and cell.tag not in UNSEEN:
                    self._child(cell, cell.tag, place, nesting + 2)
        self.flush(place)

    def _cell(self, cell: HtmlElement, nesting: int) -> list[Piece]:
        reader = _Reader.__new__(_Reader)
        reader.pieces, reader._run, reader._bold, reader._mark = [], Run(cell), self._bold, ""
        reader._heading, reader._with_headings, reader._with_tables = 0, set(), self._with_tables
        reader.walk(cell, _Place(), nesting + 2)
        reader.flush(_Place())
        return reader.pieces

    # Pieces.

    def _piece(self, place: _Place) -> Piece:
        piece = Piece(
            place.kind,
            self._run.element,
            level=place.level,
            is_answer=place.is_answer,
            reason=place.reason,
            is_title=place.is_title,
        )
        self.pieces.append(piece)
        return piece

    def _of_item(self, place: _Place) -> Piece:
        """Return the piece of the item that is being read, a new one where something else came between."""
        item = place.item
        assert item is not None
        if item.piece is None or self.pieces[-1] is not item.piece:
            piece = self._piece(replace(place, kind=BlockKind.ITEM))
            piece.mark = item.mark
            item.piece, item.mark = piece, ""
        return item.piece

    def _keep(self, run: Run, place: _Place) -> None:
        """Make the text that was read a piece, or pieces."""
        texts = paragraphs("".join(run.parts))
        if not texts:
            return
        if place.item is not None:
            piece = self._of_item(place)
            for text in texts:
                piece.add(text)
            piece.linked += run.linked
            return
        for text in texts:
            piece = self._piece(place)
            if self._mark:
                self._number(piece, text)
            else:
                piece.add(text)
            piece.is_strong = run.bold >= run.size
            piece.linked = min(run.linked, len(text))

    def _number(self, piece: Piece, text: str) -> None:
        """Give a heading or paragraph the number of the item that it begins."""
        if piece.kind is BlockKind.TEXT:
            piece.kind, piece.mark = BlockKind.ITEM, self._mark
            piece.add(text)
        else:
            piece.add(f"{self._mark} {text}")
        self._mark = ""

    def _flatten(self, element: HtmlElement) -> None:
        self._run.add(" ".join(" ".join(seen_texts(element)).split()))


_METHODS = {
    **dict.fromkeys(HEADINGS, _Reader._head),
    "blockquote": _Reader._quotation,
    "br": _Reader._break,
    "button": _Reader._button,
    "details": _Reader._details,
    "dl": _Reader._terms,
    "figcaption": _Reader._figure_caption,
    "listing": _Reader._code,
    "math": _Reader._formula,
    "ol": _Reader._list,
    "pre": _Reader._code,
    "q": _Reader._quoted,
    "rt": _Reader._reading,
    "sup": _Reader._raised,
    "table": _Reader._table,
    "ul": _Reader._list,
    "xmp": _Reader._code,
}


def _is_unseen(element: HtmlElement) -> bool:
    found = traits(element)
    is_hidden = Trait.UNSEEN in found and Trait.FOLDED not in found
    return element.tag == "button" or is_hidden or Trait.NUMBERS in found


def _opens(element: HtmlElement, found: Trait) -> bool:
    """Whether an element that is no heading opens the text beside it: it asks, or its class says so."""
    text = short_text(element, LONGEST_QUESTION)
    if not text or next(element.iter(*_WHOLES), None) is not None:
        return False
    is_before = element.getnext() is not None
    return is_question(text) or (Trait.FOLD in found and is_before and len(text.split()) >= _LEAST_WORDS)

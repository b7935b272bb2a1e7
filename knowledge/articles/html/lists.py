"""Lists of HTML, and terms with their definitions."""

from __future__ import annotations

from dataclasses import replace

from lxml.html import HtmlElement

from knowledge.articles.html.elements import UNSEEN, Trait, traits
from knowledge.articles.html.marks import Marks
from knowledge.articles.html.tree import DEEPEST, short_text, written_depth
from knowledge.articles.html.writer import STRUCK_OUT, Item, Place, Writer
from knowledge.articles.questions import LONGEST_QUESTION, is_question
from knowledge.records import BlockKind


def read_list(reader: Writer, element: HtmlElement, place: Place, nesting: int) -> None:
    """Read a list, item by item."""
    reader.flush(place)
    inside = replace(
        place,
        kind=BlockKind.TEXT if place.kind is BlockKind.CAPTION else place.kind,
        depth=place.depth + 1 if place.depth >= 0 else written_depth(element),
        item=None,
    )
    marks = Marks(element)
    reader.run.add(element.text)
    for child in element:
        tag = child.tag
        if tag == "li":
            reader.flush(inside)
            _read_item(reader, child, marks, inside, nesting + 1)
        elif isinstance(tag, str) and tag not in UNSEEN:
            reader.child(child, tag, inside, nesting + 1)
        reader.run.add(child.tail)
    reader.flush(inside)


def _read_item(reader: Writer, element: HtmlElement, marks: Marks, place: Place, nesting: int) -> None:
    found = traits(element)
    mark = marks.next(element)
    if found & Trait.UNSEEN:
        return
    if found & Trait.STRUCK:
        place = replace(place, reason=place.reason or STRUCK_OUT)
    if element in reader.with_headings:
        reader.mark = mark if element.getparent().tag == "ol" else ""
        reader.read_as(element, place, replace(place, depth=-1), nesting)
        reader.mark = ""
    else:
        reader.read_as(
            element,
            place,
            replace(place, kind=BlockKind.ITEM, level=place.depth, item=Item(mark)),
            nesting,
        )


def read_terms(reader: Writer, element: HtmlElement, place: Place, nesting: int) -> None:
    """Read terms and their definitions, or questions and their answers."""
    reader.flush(place)
    terms = list(element.iter("dt"))
    asked = sum(is_question(short_text(term, LONGEST_QUESTION) or "") for term in terms)
    is_faq = 2 * asked >= len(terms) > 0
    inside = replace(place, kind=BlockKind.TEXT, item=None)
    _definitions(reader, element, inside, is_faq=is_faq, nesting=nesting)


def _definitions(reader: Writer, element: HtmlElement, place: Place, *, is_faq: bool, nesting: int) -> None:
    item: Item | None = None
    is_defined = True
    for child in element:
        tag = child.tag
        if tag == "dt" and is_faq:
            reader.read_as(child, place, replace(place, kind=BlockKind.QUESTION), nesting + 1)
        elif tag == "dd" and is_faq:
            reader.read_as(child, place, replace(place, is_answer=True), nesting + 1)
        elif tag in ("dt", "dd"):
            if item is None or (tag == "dt" and is_defined):
                item = Item("")
            is_defined = tag == "dd"
            level = max(place.depth, 0)
            inside = replace(place, kind=BlockKind.ITEM, item=item, depth=level, level=level)
            reader.read_as(child, place, inside, nesting + 1)
        elif tag == "div" and nesting < DEEPEST:
            _definitions(reader, child, place, is_faq=is_faq, nesting=nesting + 1)
        elif isinstance(tag, str) and tag not in UNSEEN:
            reader.child(child, tag, place, nesting + 1)
        reader.run.add(child.tail)
    reader.flush(place)

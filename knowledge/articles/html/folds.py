"""Texts that open and close: ``<details>``, and accordions of headings and buttons.

What opens a text is the question that the text answers; where headings are inside the text, it is a heading itself.
"""

from __future__ import annotations

from dataclasses import replace

from lxml.html import HtmlElement

from knowledge.articles.html.elements import HEADINGS, UNSEEN, Trait
from knowledge.articles.html.tree import level_of, short_text
from knowledge.articles.html.writer import Place, Writer
from knowledge.articles.questions import LONGEST_QUESTION, is_question
from knowledge.records import BlockKind

HEADS = frozenset({*HEADINGS, "a", "button", "div", "p", "span"})
"""What opens the text below it in an accordion."""
_LEAST_WORDS = 2
_LOWEST = 6
_WHOLES = ("blockquote", "details", "dl", "form", "li", "nav", "ol", "pre", "table", "ul")


def read_head(reader: Writer, element: HtmlElement, place: Place, nesting: int) -> None:
    """Read a heading; inside quotations and items it is text."""
    if place.kind is BlockKind.QUOTATION or place.item is not None:
        reader.read_as(element, place, place, nesting)
        return
    level = level_of(element)
    reader.heading = level
    reader.read_as(element, place, replace(place, kind=BlockKind.HEADING, level=level), nesting)


def read_details(reader: Writer, element: HtmlElement, place: Place, nesting: int) -> None:
    """Read a text with the summary that opens it."""
    reader.flush(place)
    summary = next((child for child in element if child.tag == "summary"), None)
    inside = place
    if place.item is None and summary is not None:
        inside = _question(reader, summary, place, nesting, is_section=element in reader.with_headings)
    outer, reader.run.element = reader.run.element, element
    reader.run.add(element.text)
    for child in element:
        if (
            (child is not summary or place.item is not None)
            and isinstance(child.tag, str)
            and child.tag not in UNSEEN
        ):
            reader.child(child, child.tag, inside, nesting + 1)
        reader.run.add(child.tail)
    reader.flush(inside)
    reader.run.element = outer


def _question(
    reader: Writer, element: HtmlElement, place: Place, nesting: int, *, is_section: bool = False
) -> Place:
    """Read what opens a text below it; return the place of that text."""
    if is_section:
        level = min(reader.heading + 1, _LOWEST)
        reader.read_as(element, place, replace(place, kind=BlockKind.HEADING, level=level), nesting)
        return place
    reader.read_as(element, place, replace(place, kind=BlockKind.QUESTION, item=None), nesting)
    return replace(place, kind=BlockKind.TEXT, is_answer=True)


def read_folded(
    reader: Writer, element: HtmlElement, tag: str, found: int, place: Place, nesting: int
) -> Place | None:
    """Read what opens the text beside it, as in an accordion; return the place of that; None for anything else."""
    is_head = tag in HEADINGS
    if not (found & Trait.FOLD or (is_head and place.is_answer) or element.get("aria-expanded") is not None):
        return None
    if place.item is not None or place.kind in (BlockKind.HEADING, BlockKind.QUESTION):
        return None
    outside = replace(place, is_answer=False) if place.is_answer and is_head else place
    if is_head and not is_question(short_text(element, LONGEST_QUESTION) or ""):
        read_head(reader, element, outside, nesting)
        return outside
    if not is_head and not _opens(element, found):
        return None
    return _question(reader, element, replace(outside, is_answer=False), nesting)


def _opens(element: HtmlElement, found: int) -> bool:
    """Whether an element that is no heading opens the text beside it: it asks, or its class says so."""
    text = short_text(element, LONGEST_QUESTION)
    if not text or next(element.iter(*_WHOLES), None) is not None:
        return False
    is_before = element.getnext() is not None
    return is_question(text) or bool(found & Trait.FOLD and is_before and len(text.split()) >= _LEAST_WORDS)


def is_opened(element: HtmlElement, found: int) -> bool:
    """Return whether an element that is not shown yet is when a reader asks for it."""
    return bool(found & Trait.FOLDED) or element.get("role") == "tabpanel" or element.tag == "math"

"""How HTML is parsed: what lxml makes of each element."""

from __future__ import annotations

from functools import cache

from lxml.etree import ElementDefaultClassLookup
from lxml.html import HtmlComment, HtmlElement, HtmlEntity, HTMLParser, HtmlProcessingInstruction


def with_plain_elements(parser: HTMLParser) -> HTMLParser:
    """Let a parser's trees have one class for all elements; return the parser.

    lxml.html looks for a class of its own for each element, in Python, and again whenever the element is met again:
    about a tenth of the time that a page takes. Only forms and their fields have other classes there, of no use to us.
    """
    parser.set_element_class_lookup(_plain())
    return parser


@cache
def _plain() -> ElementDefaultClassLookup:
    return ElementDefaultClassLookup(
        element=HtmlElement, comment=HtmlComment, pi=HtmlProcessingInstruction, entity=HtmlEntity
    )

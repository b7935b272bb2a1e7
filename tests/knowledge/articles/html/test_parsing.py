"""How pages are parsed."""

from __future__ import annotations

from lxml.html import HtmlElement, HTMLParser, document_fromstring
from trafilatura import load_html

from knowledge.articles.html.parsing import with_plain_elements
from knowledge.articles.pages.page import extract_html

PAGE = (
    "<html><body><form><label>A</label><input name=b><select><option>c</select></form><p>{}</p></body></html>"
)


def test_all_elements_are_of_one_class() -> None:
    """No class is looked up for each of them, and none has another than elements have that are no fields."""
    tree = document_fromstring(PAGE, parser=with_plain_elements(HTMLParser()))
    assert {type(element) for element in tree.iter()} == {HtmlElement}


def test_pages_are_parsed_so() -> None:
    """The parser that reads pages is one of those, from the first page on."""
    extract_html(
        PAGE.format("The crane lifts at nine on every weekday, and nobody stands below it. " * 3).encode()
    )
    tree = load_html(PAGE)
    assert tree is not None
    assert {type(element) for element in tree.iter()} == {HtmlElement}

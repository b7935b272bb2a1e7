"""An article whose whole text stands in its feed.

A feed's HTML is the article and nothing around it, so nothing has to be found or cut away: its blocks are its
paragraphs. Feeds are foreign bytes: let this run in a process that can be killed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import lxml.etree
import lxml.html

from knowledge.articles.blocks import as_blocks, list_texts, table_texts
from knowledge.articles.drafts import Extracted, make_draft
from knowledge.articles.feeds.items import FeedItem
from knowledge.articles.feeds.teasers import is_feed_furniture
from knowledge.articles.files.text import extract_text
from knowledge.errors import ArticleError
from knowledge.records import Draft, Known, Paragraph

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "center", "dd", "details", "div", "dl", "dt", "footer", "header",
    "hr", "main", "nav", "p", "pre", "section", "summary",
})  # fmt: skip
_NO_TEXT = frozenset({
    "audio", "button", "canvas", "embed", "figure", "form", "iframe", "img", "input", "noscript", "object",
    "picture", "script", "select", "style", "svg", "template", "textarea", "video",
})  # fmt: skip
_PARAGRAPH_BREAK = re.compile(r"\n\s*\n")


def draft_from_item(item: FeedItem, known: Known) -> Draft:
    """Make the draft of an item from the text that the feed holds of it.

    Raises:
        ArticleError: there is no text in it.
        LinkError: the link in ``known`` is none.
    """
    if not item.is_html:
        return make_draft(extract_text(item.content, known), known)
    return make_draft(extract_fragment(item.content), known)


def extract_fragment(content: str) -> Extracted:
    """Return the paragraphs of HTML that is an article and nothing around it.

    Raises:
        ArticleError: there is no text in it.
    """
    try:
        tree = lxml.html.document_fromstring(f"<div>{content}</div>")
    except (lxml.etree.LxmlError, ValueError) as error:
        raise ArticleError("There is no text in it that could be quoted.") from error
    reader = _Reader()
    reader.read(tree)
    reader.end_paragraph()
    taken = [paragraph for paragraph in reader.paragraphs if not is_feed_furniture(paragraph.text)]
    left_out = [paragraph.text for paragraph in reader.paragraphs if is_feed_furniture(paragraph.text)]
    return Extracted(as_blocks(taken, left_out))


@dataclass(slots=True)
class _Reader:
    """Collects paragraphs on a walk through a tree."""

    paragraphs: list[Paragraph] = field(default_factory=list)
    section: str | None = None
    line: list[str] = field(default_factory=list)
    """The pieces of the paragraph that is being read."""

    def read(self, element: lxml.html.HtmlElement) -> None:
        """Read what is inside an element."""
        self.line.append(element.text or "")
        for child in element:
            # A comment's tag is a function.
            if isinstance(child.tag, str) and child.tag not in _NO_TEXT:
                self._read_child(child)
            self.line.append(child.tail or "")

    def _read_child(self, child: lxml.html.HtmlElement) -> None:
        if child.tag == "br":
            self.line.append("\n")
        elif child.tag in _HEADINGS:
            self.end_paragraph()
            self.section = _text(child) or self.section
        elif child.tag in ("ul", "ol"):
            self.end_paragraph()
            self._add(list_texts(list(_items(child))))
        elif child.tag == "table":
            self.end_paragraph()
            rows = [[_text(cell) for cell in row.iterchildren("td", "th")] for row in _rows(child)]
            self._add(table_texts(rows, has_header=child.find(".//th") is not None))
        elif child.tag in _BLOCKS:
            self.end_paragraph()
            self.read(child)
            self.end_paragraph()
        else:
            self.read(child)

    def end_paragraph(self) -> None:
        """Keep what was read since the last block as paragraphs: two line breaks part them too."""
        self._add([_flat(part) for part in _PARAGRAPH_BREAK.split("".join(self.line))])
        self.line.clear()

    def _add(self, texts: list[str]) -> None:
        self.paragraphs += [Paragraph(text, self.section) for text in texts if text]


def _items(element: lxml.html.HtmlElement) -> Iterator[str]:
    """Give a list's items with their bullets or numbers, those of lists inside among them."""
    for number, item in enumerate(element.iterchildren("li"), start=1):
        inner = [child for child in item if child.tag in ("ul", "ol")]
        for child in inner:
            # Taken out with what follows it kept, so that the item's own text can be read alone.
            child.drop_tree()
        if text := _text(item):
            yield f"{number}. {text}" if element.tag == "ol" else f"- {text}"
        for child in inner:
            yield from _items(child)


def _rows(table: lxml.html.HtmlElement) -> Iterator[lxml.html.HtmlElement]:
    """Give a table's own rows: those of a table inside belong to its cell."""
    for child in table.iterchildren("tr", "thead", "tbody", "tfoot"):
        if child.tag == "tr":
            yield child
        else:
            yield from child.iterchildren("tr")


def _text(element: lxml.html.HtmlElement) -> str:
    """Give an element's text in one line; the paragraphs inside do not run into each other."""
    reader = _Reader()
    reader.read(element)
    reader.end_paragraph()
    return " ".join(paragraph.text for paragraph in reader.paragraphs)


def _flat(text: str) -> str:
    return " ".join(text.split())

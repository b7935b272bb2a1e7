"""Markdown: blocks become passages, headings their sections, and the marks go.

A passage stores what a reader of the rendered page sees: ``[tides](https://…)`` is stored as ``tides``,
``**high**`` as ``high``. That happens once, here; a quote is a slice of what was stored.
"""

from __future__ import annotations

import re
from functools import cache
from html.parser import HTMLParser

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from knowledge.articles.blocks import as_blocks, list_texts, table_texts
from knowledge.articles.drafts import Extracted
from knowledge.articles.files.front_matter import known_from, read_front_matter
from knowledge.articles.paragraphs import clean
from knowledge.records import Known, Paragraph

_HEADING = re.compile(r"^#{1,6} \S", re.MULTILINE)
_SURE_HEADINGS = 1
_HTML_PAIRS = (("<!--", "-->"), ("<?", "?>"), ("<![CDATA[", "]]>"))
_UNSHOWN_ELEMENTS = frozenset(("script", "style", "template", "noscript"))
_NOTHING = Known()


def extract_markdown(text: str, known: Known = _NOTHING) -> Extracted:
    """Return the passages of a Markdown text (CommonMark and tables), with its front matter if it has one.

    A first heading of the first level is the title, where none is known. Pictures are left out.

    Raises:
        ArticleError: the text is too long.
    """
    front = read_front_matter(clean(text))
    found = known_from(front.fields, known)
    paragraphs: list[Paragraph] = []
    section: str | None = None
    for node in SyntaxTreeNode(_parser().parse(_without_open_ends(front.body))).children:
        if node.type == "heading":
            heading = " ".join(_plain(node).split())
            is_first = not paragraphs and section is None and node.tag == "h1"
            if is_first and (found.title is None or found.title.casefold() == heading.casefold()):
                found = Known(heading or None, found.publisher, found.author, found.published, found.url)
            else:
                section = heading or None
        else:
            paragraphs += [Paragraph(text, section) for text in _texts(node)]
    return Extracted((*front.left_out, *as_blocks(paragraphs)), found, problems=front.problems)


def _without_open_ends(text: str) -> str:
    """Make text of openings that nothing closes: the parser looks to the end of the text for each of them."""
    for opening, closing in _HTML_PAIRS:
        end = text.rfind(closing) + 1
        text = text[:end] + text[end:].replace(opening, "&lt;" + opening[1:])
    return text


def is_markdown(text: str) -> bool:
    """Whether a text was meant as Markdown: it has front matter, or headings that begin with ``#``."""
    front = read_front_matter(text)
    return bool(front.fields or front.left_out) or len(_HEADING.findall(text)) >= _SURE_HEADINGS


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark").enable(["table", "strikethrough"])


def _texts(node: SyntaxTreeNode) -> list[str]:
    """Return the passage texts of one block."""
    match node.type:
        case "bullet_list" | "ordered_list":
            return list_texts(_items(node))
        case "table":
            rows = [row for part in node.children for row in part.children]
            return table_texts([[_plain(cell) for cell in row.children] for row in rows])
        case "code_block" | "fence":
            return [node.content.rstrip("\n")]
        case "html_block":
            return [text for text in _html_text(node.content).split("\n\n") if text.strip()]
        case "blockquote":
            return [text for child in node.children for text in _texts(child)]
        case "hr":
            return []
        case _:
            return [_plain(node)]


def _items(node: SyntaxTreeNode, indent: str = "") -> list[str]:
    """Return a list's items, each with its bullet or number and the lists inside it, indented."""
    items = []
    number = int(node.attrs.get("start", 1)) if node.type == "ordered_list" else None
    for item in node.children:
        bullet = "-" if number is None else f"{number}."
        parts: list[str] = []
        for child in item.children:
            if child.type in ("bullet_list", "ordered_list"):
                parts += _items(child, indent + "  ")
            else:
                parts += [text.strip() for text in _texts(child)]
        items.append(f"{indent}{bullet} " + "\n".join(parts).lstrip())
        number = None if number is None else number + 1
    return items


def _plain(node: SyntaxTreeNode) -> str:
    """Return what a reader sees of a block's inline content."""
    match node.type:
        case "text" | "text_special" | "code_inline":
            return node.content
        case "softbreak" | "hardbreak":
            return "\n"
        case "html_inline":
            return "\n" if node.content.lower().startswith("<br") else ""
        case "image":
            return ""
        case _:
            return "".join(_plain(child) for child in node.children)


class _TextOfHtml(HTMLParser):
    """Collects the text between tags; an element's end is a line break."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.hidden += tag in _UNSHOWN_ELEMENTS

    def handle_endtag(self, tag: str) -> None:
        self.hidden = max(0, self.hidden - (tag in _UNSHOWN_ELEMENTS))
        if tag in ("p", "div", "li", "tr", "summary", "figcaption"):
            self.parts.append("\n\n")

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.parts.append(data)


def _html_text(html: str) -> str:
    parser = _TextOfHtml()
    parser.feed(html)
    parser.close()
    return "".join(parser.parts)

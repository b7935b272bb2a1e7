"""From the lines on pages to paragraphs: columns, running lines, headings, hyphens.

Works on where lines stand and how large they are; knows nothing of a file format.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from knowledge.articles.blocks import list_texts, table_texts
from knowledge.articles.files.pdf.columns import columns_of
from knowledge.articles.files.pdf.groups import Group, groups_of
from knowledge.articles.files.pdf.joining import count_words, join_lines
from knowledge.articles.files.pdf.lines import HEADING_SIZE, SMALL, Line, Page
from knowledge.articles.files.pdf.running_lines import without_running_lines
from knowledge.records import Paragraph

_TITLE_SIZE = 1.25
_HEADING_LINES = 3
_HEADING_CHARACTERS = 200
_BULLET_SIGN = re.compile(r"[-•‣▪●◦*]")


@dataclass(frozen=True, slots=True)
class Layout:
    """What the pages hold."""

    title: str | None
    """The largest heading, if it stands before all text."""
    paragraphs: tuple[Paragraph, ...]
    left_out: tuple[str, ...]
    """Running headers and footers and page numbers, each once."""


def lay_out(pages: Sequence[Page]) -> Layout:
    """Return the paragraphs of a document, with the heading and the page that each stands under and on."""
    body = _body_size([line for page in pages for line in page.lines])
    pages, left_out = without_running_lines(pages, body)
    columns = [column for page in pages for column in columns_of(list(page.lines))]
    lines = [line for column in columns for line in column]
    if not lines:
        return Layout(None, (), left_out)
    is_mostly_bold = sum(line.is_bold for line in lines) > len(lines) / 2
    words = count_words(lines)
    title, section = None, None
    paragraphs: list[Paragraph] = []
    items: list[str] = []
    items_page = 0
    for group in groups_of(columns, body):
        if items and not group.is_item:
            paragraphs += [Paragraph(text, section, items_page) for text in list_texts(items)]
            items = []
        page = group.lines[0].page
        text = join_lines([line.text for line in group.lines], words)
        if group.is_table:
            tables = table_texts([line.cells for line in group.lines])
            paragraphs += [Paragraph(table, section, page) for table in tables]
        elif _is_heading(group, text, body, is_mostly_bold):
            if title is None and section is None and not paragraphs and group.size >= _TITLE_SIZE * body:
                title = text
            else:
                section = text
        elif group.is_item:
            items_page = items_page if items else page
            items.append(text)
        else:
            paragraphs.append(Paragraph(text, section, page))
    paragraphs += [Paragraph(text, section, items_page) for text in list_texts(items)]
    return Layout(title, tuple(paragraphs), left_out)


def _body_size(lines: Iterable[Line]) -> float:
    """Return the size that most letters have."""
    letters: Counter[float] = Counter()
    for line in lines:
        letters[round(line.size * 2) / 2] += len(line.text)
    return max(letters, key=lambda size: letters[size], default=0.0) or 1.0


def _is_heading(group: Group, text: str, body: float, is_mostly_bold: bool) -> bool:
    if len(group.lines) > _HEADING_LINES or len(text) > _HEADING_CHARACTERS:
        return False
    if not any(character.isalpha() for character in text) or _BULLET_SIGN.match(text):
        return False
    if group.size >= HEADING_SIZE * body:
        return True
    is_bold = all(line.is_bold for line in group.lines) and not is_mostly_bold
    return is_bold and group.size > SMALL * body and not re.search(r"[.:;,]$", text)

"""Word documents made for the tests."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from typing import Any

import docx
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

Step = Callable[[Document], object]
Level = tuple[str, str] | tuple[str, str, int] | tuple[str, str, int, str]
"""How a level is numbered: format, pattern, start, and other properties as they stand in the file."""


def document(*build: Step) -> bytes:
    """Return a Word document, made by functions that add to it."""
    made = docx.Document()
    made.core_properties.author = "Windows User"
    for step in build:
        step(made)
    buffer = io.BytesIO()
    made.save(buffer)
    return buffer.getvalue()


def raw(xml: str) -> Step:
    """Return a step that adds an element as it stands in the file."""
    element = xml.replace(">", f" {nsdecls('w')}>", 1)
    return lambda made: made.element.body.insert(-1, parse_xml(element))


def numbering(list_id: int, *levels: Level, overrides: str = "", pattern_id: int | None = None) -> Step:
    """Return a step that defines a list, of its own pattern or (with ``pattern_id``, without levels) of another's."""
    own_id = list_id if pattern_id is None else pattern_id

    def define(made: Document) -> None:
        element = made.part.numbering_part.element
        if levels:
            shown = "".join(_level(number, *level) for number, level in enumerate(levels))
            element.insert(0, _parsed(f'<w:abstractNum w:abstractNumId="{own_id}">{shown}</w:abstractNum>'))
        element.append(
            _parsed(f'<w:num w:numId="{list_id}"><w:abstractNumId w:val="{own_id}"/>{overrides}</w:num>')
        )

    return define


def _level(number: int, written: str, pattern: str, start: int = 1, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="{start}"/><w:numFmt w:val="{written}"/>{more}'
        f'<w:lvlText w:val="{pattern}"/></w:lvl>'
    )


def _parsed(xml: str) -> Any:
    return parse_xml(xml.replace(">", f" {nsdecls('w')}>", 1))


def items(list_id: int, *levels_and_texts: tuple[int, str]) -> Step:
    """Return a step that adds paragraphs of a list."""

    def add(made: Document) -> None:
        for level, text in levels_and_texts:
            number_paragraph(made.add_paragraph(text), list_id, level)

    return add


def number_paragraph(paragraph: Any, list_id: int, level: int = 0) -> None:
    """Put a paragraph (or a style) into a list."""
    element = paragraph._element
    element.get_or_add_pPr().append(
        _parsed(f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>')
    )


def says(*texts: str, style: str | None = None) -> Step:
    """Return a step that adds paragraphs of a style."""

    def add(made: Document) -> None:
        for text in texts:
            made.add_paragraph(text, style=style)

    return add


def visible_words(parts: Sequence[str]) -> list[str]:
    """Return all words of some texts."""
    return [word for part in parts for word in part.split()]

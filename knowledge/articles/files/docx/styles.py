"""What the styles of a Word document say: what a paragraph is, and how text looks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from knowledge.articles.files.docx.markup import DEEPEST, W, is_set, number, value

_LOWEST_HEADING = 6
_MONOSPACED = re.compile(
    r"\bmono|courier|consolas|menlo|monaco|lucida console|andale|cascadia|fixed|code\b|hack|inconsolata|typewriter"
)


class Kind(StrEnum):
    """What a paragraph's style makes of it."""

    TITLE = "title"
    HEADING = "heading"
    TEXT = "text"
    CODE = "code"
    QUOTATION = "quotation"
    CAPTION = "caption"
    CONTENTS = "contents"
    CONTINUED = "continued"
    """Text below a list's item that belongs to it."""


_NAMES = (
    (Kind.TITLE, re.compile(r"title")),
    (Kind.HEADING, re.compile(r"heading [1-9]")),
    (Kind.CONTENTS, re.compile(r"(?:toc|index|contents) .*|table of \w.*|contents")),
    (Kind.CAPTION, re.compile(r"caption")),
    (Kind.QUOTATION, re.compile(r"(?:intense |block )?quot(?:e|ation|ations)|block ?quote|block text")),
    (Kind.CODE, re.compile(r".*\b(?:code|source|preformatted(?: text)?|verbatim)\b.*|macro(?: text)?")),
    (Kind.CONTINUED, re.compile(r"list (?:continue(?: [2-5])?|paragraph)")),
)


@dataclass(frozen=True, slots=True)
class Look:
    """How text looks; None where nothing is said of it."""

    is_hidden: bool | None = None
    is_struck: bool | None = None
    is_bold: bool | None = None
    font: str | None = None
    size: float | None = None
    """In points."""

    @property
    def is_monospaced(self) -> bool:
        """Whether its letters are all as wide, as those of code."""
        return self.font is not None and bool(_MONOSPACED.search(self.font.lower()))

    def over(self, other: Look) -> Look:
        """Return what it says, and the other's where it says nothing."""
        return Look(
            other.is_hidden if self.is_hidden is None else self.is_hidden,
            other.is_struck if self.is_struck is None else self.is_struck,
            other.is_bold if self.is_bold is None else self.is_bold,
            self.font or other.font,
            self.size or other.size,
        )


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """What a paragraph's style says."""

    kind: Kind
    level: int
    """Of a heading: 1 to 6."""
    look: Look
    list_id: str | None
    """The list in which paragraphs of this style stand."""
    list_level: int | None
    numbered_style: str | None
    """The style, itself or one that it is based on, which says so."""
    list_name: str
    """``bullet`` or ``number``, of Word's own list styles; else empty."""
    name_level: int
    """How deep such a style stands: 0 of "List Bullet", 1 of "List Bullet 2"."""


class Styles:
    """The styles of one document."""

    def __init__(self, element: Any) -> None:
        """Read the element ``w:styles``."""
        self._elements = {style.get(f"{W}styleId"): style for style in element.findall(f"{W}style")}
        self._usual = _look(element.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr"))
        self._default_id = next(
            (
                style_id
                for style_id, style in self._elements.items()
                if style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in ("1", "true", "on")
            ),
            None,
        )
        self._paragraphs: dict[str | None, ParagraphStyle] = {}
        self._letters: dict[str | None, Look] = {}
        self._looks: dict[tuple[Look, str | None, Look], Look] = {}

    def paragraph(self, style_id: str | None) -> ParagraphStyle:
        """Return what a paragraph style says; the default one's where it is not known."""
        if style_id not in self._elements:
            style_id = self._default_id
        if style_id not in self._paragraphs:
            self._paragraphs[style_id] = self._resolved(style_id)
        return self._paragraphs[style_id]

    def look(self, properties: Any, paragraph: Look) -> Look:
        """Return how a run of text looks.

        Args:
            properties: the run's element ``w:rPr``, or None.
            paragraph: how its paragraph's style wants it to look.
        """
        if properties is None:
            return paragraph
        own, style_id = _look(properties), value(properties, "rStyle")
        key = own, style_id, paragraph
        if key not in self._looks:
            self._looks[key] = self._combined(own, style_id, paragraph)
        return self._looks[key]

    def _combined(self, own: Look, style_id: str | None, paragraph: Look) -> Look:
        if style_id not in self._letters:
            self._letters[style_id] = self._chained(style_id)
        letters = self._letters[style_id]
        # What both styles turn on is off again: toggle properties, ECMA-376, part 1, 17.7.3.
        both = Look(
            is_hidden=bool(letters.is_hidden) ^ bool(paragraph.is_hidden),
            is_struck=bool(letters.is_struck) ^ bool(paragraph.is_struck),
            is_bold=bool(letters.is_bold) ^ bool(paragraph.is_bold),
        )
        return own.over(both).over(letters).over(paragraph)

    def linked_lists(self) -> dict[str, str]:
        """Return the list's number of each numbering style."""
        lists = {
            style_id: value(style.find(f"{W}pPr/{W}numPr"), "numId")
            for style_id, style in self._elements.items()
            if style.get(f"{W}type") == "numbering"
        }
        return {style_id: list_id for style_id, list_id in lists.items() if list_id}

    def _chain(self, style_id: str | None) -> Iterator[tuple[str | None, Any]]:
        """Yield a style and those it is based on."""
        for _ in range(DEEPEST):
            style = self._elements.get(style_id)
            if style is None:
                return
            yield style_id, style
            style_id = value(style, "basedOn")

    def _chained(self, style_id: str | None) -> Look:
        look = Look()
        for _, style in self._chain(style_id):
            look = look.over(_look(style.find(f"{W}rPr")))
        return look

    def _resolved(self, style_id: str | None) -> ParagraphStyle:
        kind, level = Kind.TEXT, 0
        list_id, list_level, numbered_style, list_name, name_level = None, None, None, "", 0
        for current, style in self._chain(style_id):
            name = (value(style, "name") or "").lower()
            if kind is Kind.TEXT:
                kind, level = _kind_of(name, number(style, "pPr", "outlineLvl"))
            numbering = style.find(f"{W}pPr/{W}numPr")
            if numbering is not None:
                list_level = number(numbering, "ilvl") if list_level is None else list_level
                if list_id is None and value(numbering, "numId") is not None:
                    list_id, numbered_style = value(numbering, "numId"), current
            if not list_name and (named := re.fullmatch(r"list (bullet|number)(?: ([2-5]))?", name)):
                list_name, name_level = named[1], int(named[2] or 1) - 1
        return ParagraphStyle(
            kind,
            level,
            self._chained(style_id).over(self._usual),
            list_id,
            list_level,
            numbered_style,
            list_name,
            name_level,
        )


def _kind_of(name: str, outline: int | None) -> tuple[Kind, int]:
    for kind, pattern in _NAMES:
        if pattern.fullmatch(name):
            return kind, min(int(name[-1]), _LOWEST_HEADING) if kind is Kind.HEADING else 0
    return heading_of(outline)


def heading_of(outline: int | None) -> tuple[Kind, int]:
    """Return what an outline level (0 to 8, 9 for text) makes of a paragraph."""
    if outline is None or not 0 <= outline < 9:
        return Kind.TEXT, 0
    return Kind.HEADING, min(outline + 1, _LOWEST_HEADING)


def _look(properties: Any) -> Look:
    """Return what an element ``w:rPr`` says."""
    if properties is None:
        return Look()
    said = {child.tag: child for child in properties if isinstance(child.tag, str)}
    switches = [is_set(said.get(f"{W}{name}")) for name in ("vanish", "strike", "dstrike", "b")]
    hidden, struck, double, bold = switches
    fonts, size = said.get(f"{W}rFonts"), said.get(f"{W}sz")
    return Look(
        is_hidden=hidden,
        is_struck=None if struck is None and double is None else bool(struck or double),
        is_bold=bold,
        font=(fonts.get(f"{W}ascii") or fonts.get(f"{W}hAnsi")) if fonts is not None else None,
        size=_points(size.get(f"{W}val")) if size is not None else None,
    )


def _points(half_points: str | None) -> float | None:
    try:
        return float(half_points or 0) / 2 or None
    except ValueError:
        return None

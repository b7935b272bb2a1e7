"""Reads with pypdfium2 where the lines of text stand on a page."""

from __future__ import annotations

import ctypes
import math
import re
from collections import Counter
from dataclasses import dataclass, replace
from typing import Any

import pypdfium2
from pypdfium2 import raw

from knowledge.articles.files.pdf.lines import Line, Page

_GAP = 1.0
"""A gap this wide, in letter heights, divides columns or cells; the words of a justified line stand closer."""
_BOLD_WEIGHT = 600
_BOLD_NAME = re.compile(rb"bold|black|heavy", re.IGNORECASE)
_LIGATURES = str.maketrans(
    {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
)
_LINE_HYPHENS = (0x02, 0xFFFE)
"""What PDFium gives in place of a hyphen and the line end after it."""


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    first: int
    """PDFium's number of its first letter."""
    last: int


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A page's text, looked at from the side from which most of it is upright."""

    text_page: Any
    width: float
    height: float
    angle: int = 0
    """How far the text is turned clockwise, in degrees."""

    def upright(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point of the page is when the page is turned until its text is upright."""
        match self.angle:
            case 90:
                return self.height - y, x
            case 180:
                return self.width - x, self.height - y
            case 270:
                return y, self.width - x
            case _:
                return x, y

    def box(self, index: int) -> tuple[float, float, float]:
        """Return left, right and height of a letter."""
        box = raw.FS_RECTF()
        raw.FPDFText_GetLooseCharBox(self.text_page, index, box)
        (x1, y1), (x2, y2) = self.upright(box.left, box.bottom), self.upright(box.right, box.top)
        return min(x1, x2), max(x1, x2), abs(y2 - y1)

    def baseline(self, index: int) -> float:
        """Return how high a letter stands."""
        x, y = ctypes.c_double(), ctypes.c_double()
        raw.FPDFText_GetCharOrigin(self.text_page, index, x, y)
        return self.upright(x.value, y.value)[1]

    def angle_of(self, word: _Word) -> int:
        """Return how far a word is turned clockwise, in degrees."""
        return round(math.degrees(raw.FPDFText_GetCharAngle(self.text_page, word.first))) % 360

    def is_bold(self, word: _Word) -> bool:
        """Whether a word is set in a bold font."""
        if raw.FPDFText_GetFontWeight(self.text_page, word.first) >= _BOLD_WEIGHT:
            return True
        name, flags = ctypes.create_string_buffer(128), ctypes.c_int()
        raw.FPDFText_GetFontInfo(self.text_page, word.first, name, len(name), flags)
        return bool(_BOLD_NAME.search(name.value))


def read_page(page: pypdfium2.PdfPage, number: int) -> Page:
    """Return the lines of one page; text at another angle than most of it (a watermark) is left out."""
    text_page = page.get_textpage()
    try:
        sheet = _Sheet(text_page.raw, *page.get_size())
        runs = _runs(text_page.raw, text_page.count_chars())
        angles = Counter[int]()
        for words in runs:
            angles[sheet.angle_of(words[0])] += len(words)
        sheet = replace(sheet, angle=max(angles, key=lambda angle: angles[angle], default=0))
        lines = [
            line
            for words in runs
            if sheet.angle_of(words[0]) == sheet.angle
            for line in _lines(sheet, words, number)
        ]
    finally:
        text_page.close()
    return Page(tuple(lines), sheet.width if sheet.angle in (90, 270) else sheet.height)


def _runs(text_page: Any, count: int) -> list[list[_Word]]:
    """Return the words between the line ends that PDFium finds."""
    runs: list[list[_Word]] = [[]]
    first: int | None = None
    letters: list[str] = []
    for index in range(count + 1):
        code = raw.FPDFText_GetUnicode(text_page, index) if index < count else 0x0A
        letter = "-" if code in _LINE_HYPHENS else chr(code) if 0 < code <= 0x10FFFF else ""
        if letter and not letter.isspace() and not 0xD800 <= code <= 0xDFFF:
            first = index if first is None else first
            letters.append(letter)
            if code not in _LINE_HYPHENS:
                continue
            letter = "\n"
        if first is not None:
            runs[-1].append(_Word("".join(letters).translate(_LIGATURES), first, max(first, index - 1)))
            first, letters = None, []
        if letter in ("\n", "\r") and runs[-1]:
            runs.append([])
    return [words for words in runs if words]


def _lines(sheet: _Sheet, words: list[_Word], number: int) -> list[Line]:
    """Return a run's words as lines, divided at wide gaps."""
    parts: list[list[tuple[_Word, float, float, float]]] = [[]]
    for word in words:
        left, _, size = sheet.box(word.first)
        _, right, _ = sheet.box(word.last)
        # A word far to the left is on another line, or the file draws its text out of order.
        if parts[-1] and not -size < left - parts[-1][-1][2] <= _GAP * size:
            parts.append([])
        parts[-1].append((word, left, right, size))
    return [
        Line(
            text=" ".join(word.text for word, *_ in part),
            page=number,
            left=part[0][1],
            right=part[-1][2],
            baseline=sheet.baseline(part[0][0].first),
            size=max(size for *_, size in part),
            is_bold=sheet.is_bold(part[0][0]) and sheet.is_bold(part[-1][0]),
        )
        for part in parts
    ]

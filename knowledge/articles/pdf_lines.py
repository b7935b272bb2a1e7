"""Where the lines of text stand on the pages of a PDF, read with pypdfium2."""

from __future__ import annotations

import ctypes
import math
import re
from collections import Counter
from dataclasses import dataclass
from typing import Any

import pypdfium2
from pypdfium2 import raw

_GAP = 1.0
"""A gap this wide, in letter heights, divides columns or cells; the words of a justified line stand closer."""
_BOLD_WEIGHT = 600
_BOLD_NAME = re.compile(rb"bold|black|heavy", re.IGNORECASE)
_SHOWN = str.maketrans(
    {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
    # PDFium gives these for a hyphen at the end of a line.
    | {0x02: "-", 0xAD: "-", 0xFFFE: "-"}
)


@dataclass(frozen=True, slots=True)
class Line:
    """A run of text on one base line. Lengths are in points, to the right and upwards."""

    text: str
    page: int
    """1-based."""
    left: float
    right: float
    baseline: float
    size: float
    """The height of its letters' boxes."""
    is_bold: bool
    cells: tuple[str, ...] = ()
    """Its parts, where wide gaps divide it."""


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of one page, divided at wide gaps, in the order of the file."""

    lines: tuple[Line, ...]
    height: float


def read_page(page: pypdfium2.PdfPage, number: int) -> Page:
    """Return the lines of one page; text at another angle than most of it (a watermark) is left out."""
    width, height = page.get_size()
    text_page = page.get_textpage()
    try:
        runs = _runs(text_page.raw, text_page.count_chars())
        angles = Counter[int]()
        for words in runs:
            angles[_angle(text_page.raw, words[0])] += len(words)
        main = max(angles, key=lambda angle: angles[angle], default=0)
        lines = [
            line
            for words in runs
            if _angle(text_page.raw, words[0]) == main
            for line in _lines(text_page.raw, words, main, number)
        ]
    finally:
        text_page.close()
    return Page(tuple(lines), height if main in (0, 180) else width)


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    first: int
    """PDFium's number of its first letter."""
    last: int


def _runs(text_page: Any, count: int) -> list[list[_Word]]:
    """Return the words between the line ends that PDFium finds."""
    runs: list[list[_Word]] = []
    words: list[_Word] = []
    letters: list[str] = []
    first = 0
    for index in range(count + 1):
        code = raw.FPDFText_GetUnicode(text_page, index) if index < count else 0x0A
        letter = "" if code == 0 or 0xD800 <= code <= 0xDFFF or code > 0x10FFFF else chr(code)
        if letter and not letter.isspace():
            if not letters:
                first = index
            letters.append(letter)
            continue
        if letters:
            words.append(_Word("".join(letters).translate(_SHOWN), first, index - 1))
            letters = []
        if letter in ("\n", "\r") and words:
            runs.append(words)
            words = []
    return runs


def _lines(text_page: Any, words: list[_Word], angle: int, number: int) -> list[Line]:
    """Return a run's words as lines, divided at wide gaps."""
    parts: list[list[tuple[_Word, float, float, float]]] = [[]]
    for word in words:
        left, right, size = _box(text_page, word, angle)
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
            baseline=_baseline(text_page, part[0][0], angle),
            size=max(size for *_, size in part),
            is_bold=all(_is_bold(text_page, word) for word in (part[0][0], part[-1][0])),
        )
        for part in parts
    ]


def _angle(text_page: Any, word: _Word) -> int:
    """Return how far a word is turned, in degrees against the clock."""
    return round(math.degrees(raw.FPDFText_GetCharAngle(text_page, word.first))) % 360


def _box(text_page: Any, word: _Word, angle: int) -> tuple[float, float, float]:
    """Return left, right and height of a word on a page that is turned until its text is upright."""
    first, last = raw.FS_RECTF(), raw.FS_RECTF()
    raw.FPDFText_GetLooseCharBox(text_page, word.first, first)
    raw.FPDFText_GetLooseCharBox(text_page, word.last, last)
    match angle:
        case 90:
            return first.bottom, last.top, first.right - first.left
        case 180:
            return -first.right, -last.left, first.top - first.bottom
        case 270:
            return -first.top, -last.bottom, first.right - first.left
        case _:
            return first.left, last.right, first.top - first.bottom


def _baseline(text_page: Any, word: _Word, angle: int) -> float:
    x, y = ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetCharOrigin(text_page, word.first, x, y)
    return {90: -x.value, 180: -y.value, 270: x.value}.get(angle, y.value)


def _is_bold(text_page: Any, word: _Word) -> bool:
    if raw.FPDFText_GetFontWeight(text_page, word.first) >= _BOLD_WEIGHT:
        return True
    name, flags = ctypes.create_string_buffer(128), ctypes.c_int()
    raw.FPDFText_GetFontInfo(text_page, word.first, name, len(name), flags)
    return bool(_BOLD_NAME.search(name.value))

"""Reads with pypdfium2 where the lines of text stand on a page."""

from __future__ import annotations

import ctypes
import math
import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

import pypdfium2
from pypdfium2 import raw

from knowledge.articles.files.pdf.lines import Line, Page, Word, mirrored
from knowledge.articles.files.symbols import readable

_GAP = 1.0
"""A gap this wide, in letter heights, divides columns or cells; the words of a justified line stand closer."""
_LEAST_HEIGHT = 0.01
"""Of a letter, in points: a font of no size draws letters of none, and all else is measured by them."""
_BOLD_WEIGHT = 600
_BOLD_NAME = re.compile(rb"bold|black|heavy", re.IGNORECASE)
_MONOSPACED_NAME = re.compile(
    rb"mono|courier|consol|menlo|monaco|typewriter|cmtt|code|inconsolata|hack-", re.IGNORECASE
)
_FIXED_PITCH = 0x1
"""A flag of a font's descriptor."""
_SHAPES = re.compile("[\ufb1d-\ufdff\ufe70-\ufefc]")
"""Hebrew and Arabic letters in the shape that they have beside others."""
_SMALLER, _RAISED = 0.8, 0.3
"""Smaller words that stand so far (in letter heights) above or below the base line are parts of a fraction, mostly."""
_ARABIC = re.compile("[\u0600-\u06ff]")
_ALEF_FIRST = re.compile("[\u0622\u0623\u0625\u0627]\u0644")
_PRIVATE = re.compile("[\uf020-\uf0ff]")
_RIGHT_TO_LEFT = frozenset(("R", "AL"))
_SURROGATES = range(0xD800, 0xE000)
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


_Placed = tuple[_Word, float, float, float]
"""A word, its left, right and height."""


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
        return min(x1, x2), max(x1, x2), max(abs(y2 - y1), _LEAST_HEIGHT)

    def baseline(self, index: int) -> float:
        """Return how high a letter stands."""
        x, y = ctypes.c_double(), ctypes.c_double()
        raw.FPDFText_GetCharOrigin(self.text_page, index, x, y)
        return self.upright(x.value, y.value)[1]

    def angle_of(self, word: _Word) -> int:
        """Return how far a word is turned clockwise, in degrees."""
        return round(math.degrees(raw.FPDFText_GetCharAngle(self.text_page, word.first))) % 360

    def shown(self, word: _Word) -> _Word:
        """Return a word with the private letters of sign fonts (a bullet, mostly) as the signs that they show."""
        if _ARABIC.search(word.text):
            return replace(word, text=self._with_joined_letters(word))
        if not _PRIVATE.search(word.text):
            return word
        name = self._font(word)[0].decode("ascii", "replace").partition("+")
        return replace(word, text=readable(word.text, name[2] or name[0]))

    def _with_joined_letters(self, word: _Word) -> str:
        """Return a word's text, letters that share one shape (lam and alef) in their order.

        PDFium turns round what it takes for a line from left to right, and such letters with it.
        """
        indices = range(word.first, word.last + 1)
        if len(word.text) != len(indices):
            return word.text
        shapes = groupby(zip(indices, word.text, strict=True), key=lambda letter: self.box(letter[0])[:2])
        groups = (("".join(letter for _, letter in letters)) for _, letters in shapes)
        return "".join(group[::-1] if _ALEF_FIRST.fullmatch(group) else group for group in groups)

    def is_bold(self, word: _Word) -> bool:
        """Whether a word is set in a bold font."""
        if raw.FPDFText_GetFontWeight(self.text_page, word.first) >= _BOLD_WEIGHT:
            return True
        return bool(_BOLD_NAME.search(self._font(word)[0]))

    def is_monospaced(self, word: _Word) -> bool:
        """Whether the letters of a word's font are all as wide."""
        name, flags = self._font(word)
        return bool(flags & _FIXED_PITCH or _MONOSPACED_NAME.search(name))

    def _font(self, word: _Word) -> tuple[bytes, int]:
        name, flags = ctypes.create_string_buffer(128), ctypes.c_int()
        raw.FPDFText_GetFontInfo(self.text_page, word.first, name, len(name), flags)
        return name.value, flags.value

    def ends(self, word: _Word) -> tuple[float, float, float]:
        """Return left, right and height of a word, in whichever direction it is read."""
        left, right, size = self.box(word.first)
        other_left, other_right, _ = self.box(word.last)
        return min(left, other_left), max(right, other_right), size


def read_page(page: pypdfium2.PdfPage, number: int) -> Page:
    """Return the lines of one page; text at another angle than most of it (a watermark) stands apart.

    Where most letters are read from right to left, the lines are mirrored, so that they begin at the left.
    """
    text_page = page.get_textpage()
    try:
        sheet = _Sheet(text_page.raw, *page.get_size())
        runs = _runs(text_page.raw, text_page.count_chars())
        angles = Counter[int]()
        for words in runs:
            angles[sheet.angle_of(words[0])] += len(words)
        sheet = replace(sheet, angle=max(angles, key=lambda angle: angles[angle], default=0))
        lines: list[Line] = []
        turned: list[Line] = []
        for words in runs:
            is_turned = sheet.angle_of(words[0]) != sheet.angle
            (turned if is_turned else lines).extend(_lines(sheet, words, number))
    finally:
        text_page.close()
    is_sideways = sheet.angle in (90, 270)
    width, height = (sheet.height, sheet.width) if is_sideways else (sheet.width, sheet.height)
    is_mirrored = _is_right_to_left("".join(line.text for line in lines))
    lines = [
        replace(line, is_against=_is_right_to_left(line.text) != is_mirrored and _has_direction(line.text))
        for line in lines
    ]
    if is_mirrored:
        lines = [mirrored(line, width) for line in lines]
    return Page(tuple(lines), height, tuple(turned))


def _is_right_to_left(text: str) -> bool:
    """Whether most letters of a text are Hebrew, Arabic and the like."""
    sides = Counter(map(unicodedata.bidirectional, text))
    return sides["R"] + sides["AL"] > sides["L"]


def _has_direction(text: str) -> bool:
    return any(map(str.isalpha, text))


def _sides(text: str) -> set[str]:
    """Return the directions of a text's letters, as Unicode names them."""
    return set() if text.isdigit() else set(map(unicodedata.bidirectional, text))


def _runs(text_page: Any, count: int) -> list[list[_Word]]:
    """Return the words between the line ends that PDFium finds, in logical order."""
    runs: list[list[_Word]] = [[]]
    first: int | None = None
    codes: list[int] = []
    for index in range(count + 1):
        code = raw.FPDFText_GetUnicode(text_page, index) if index < count else 0x0A
        is_hyphen = code in _LINE_HYPHENS
        code = 0x2D if is_hyphen else code
        if code in _SURROGATES or (0 < code <= 0x10FFFF and not chr(code).isspace()):
            first = index if first is None else first
            codes.append(code)
            if not is_hyphen:
                continue
            code = 0x0A
        if first is not None:
            runs[-1].append(_Word(_text(codes), first, max(first, index - 1)))
            first, codes = None, []
        if code in (0x0A, 0x0D) and runs[-1]:
            runs.append([])
    return [words for words in runs if words]


def _text(codes: list[int]) -> str:
    """Return the letters of a word, those put together of which a font has several in one or in another shape."""
    units = "".join(map(chr, codes)).translate(_LIGATURES)
    # PDFium gives a letter beyond the first 65,536 as two.
    text = units.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return _SHAPES.sub(lambda shape: unicodedata.normalize("NFKC", shape[0]), text)


def _lines(sheet: _Sheet, words: list[_Word], number: int) -> list[Line]:
    """Return a run's words as lines, divided at wide gaps."""
    placed = [(sheet.shown(word), *sheet.ends(word)) for word in words]
    has_right_to_left = any(_sides(word.text) & _RIGHT_TO_LEFT for word in words)
    return [
        Line(
            text=" ".join(word.text for word, *_ in part),
            page=number,
            left=min(left for _, left, _, _ in part),
            right=max(right for _, _, right, _ in part),
            baseline=sheet.baseline(part[0][0].first),
            size=max(size for *_, size in part),
            is_bold=sheet.is_bold(part[0][0]) and sheet.is_bold(part[-1][0]),
            is_monospaced=all(sheet.is_monospaced(word) for word, *_ in (part[0], part[-1], *part)),
            words=tuple(Word(word.text, left, right) for word, left, right, _ in part),
        )
        for part in (_clusters(placed) if has_right_to_left else _stretches(sheet, placed))
    ]


def _stretches(sheet: _Sheet, words: list[_Placed]) -> list[list[_Placed]]:
    """Divide words that are read from left to right."""
    parts: list[list[_Placed]] = [[]]
    for placed in words:
        word, left, _, size = placed
        if parts[-1]:
            before, _, right, height = parts[-1][-1]
            # A word far to the left is on another line, or the file draws its text out of order.
            is_apart = not -size < left - right <= _GAP * size
            is_raised = min(size, height) < _SMALLER * max(size, height) and abs(
                sheet.baseline(word.first) - sheet.baseline(before.first)
            ) > _RAISED * max(size, height)
            if is_apart or is_raised:
                parts.append([])
        parts[-1].append(placed)
    return parts


def _clusters(words: list[_Placed]) -> list[list[_Placed]]:
    """Divide words that are read in both directions: what stands close together stays in its order."""
    clusters: list[list[int]] = []
    reach = -math.inf
    for index in sorted(range(len(words)), key=lambda index: words[index][1]):
        _, left, right, size = words[index]
        if left - reach > _GAP * size:
            clusters.append([])
        clusters[-1].append(index)
        reach = max(reach, right)
    return [
        _with_phrases([words[index] for index in sorted(cluster)]) for cluster in sorted(clusters, key=min)
    ]


def _with_phrases(words: list[_Placed]) -> list[_Placed]:
    """Set phrases of Latin words inside a line that is read from right to left in their own direction."""
    result = list(words)
    start = 0
    while start < len(result):
        end = start
        while end < len(result) and not _sides(result[end][0].text) & _RIGHT_TO_LEFT:
            end += 1
        latin = [index for index in range(start, end) if "L" in _sides(result[index][0].text)]
        if latin:
            result[latin[0] : latin[-1] + 1] = sorted(
                result[latin[0] : latin[-1] + 1], key=lambda placed: placed[1]
            )
        start = end + 1
    return result

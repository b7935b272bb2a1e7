"""Lines of text on a page, and what is known of all of them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

HEADING_SIZE = 1.12
"""Headings are so much larger than the body's letters, or bold."""
SMALL = 0.93
"""Of the size of the body's letters: notes, captions and running lines are smaller."""
_TOUCHING = 0.15
"""In letter heights: what stands closer has no space between it."""
FINISHED = re.compile(r"[.!?…:;。！？؟।][\"'”’»)\]\d]*$")
"""How a sentence, or an introduction to what follows, ends."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word, and from where to where it reaches."""

    text: str
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Line:
    """A run of text on one base line. Lengths are in points, in the direction of reading and upwards."""

    text: str
    page: int
    """1-based."""
    left: float
    """Where it begins: on pages that are read from right to left, the distance from the right edge."""
    right: float
    baseline: float
    size: float
    """The height of its letters' boxes."""
    is_bold: bool
    is_monospaced: bool = False
    words: tuple[Word, ...] = ()
    is_against: bool = False
    """Whether it is read in the other direction than most of its page."""
    mark: str = ""
    """The bullet or number that hangs beside it, with which its text begins."""
    cells: tuple[str, ...] = ()
    """Its parts, where wide gaps divide it; of a table's row: what stands in each column."""
    stops: tuple[float, ...] = ()
    """Where its cells but for the first begin and end."""
    table: tuple[int, float] | None = None
    """Of a table's row: the page and the base line on which the table begins."""
    reason: str | None = None
    """Why it was left out of the text."""


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of one page, divided at wide gaps, in the order of the file."""

    lines: tuple[Line, ...]
    height: float
    turned: tuple[Line, ...] = ()
    """Lines at another angle than most."""


def mirrored(line: Line, width: float) -> Line:
    """Return a line as it is seen in a mirror beside a page of that width."""
    return replace(
        line,
        left=width - line.right,
        right=width - line.left,
        words=tuple(Word(word.text, width - word.right, width - word.left) for word in line.words),
    )


def together(parts: list[Line]) -> Line:
    """Return lines that stand on one base line, in their order, as one without cells."""
    longest = max(parts, key=lambda part: len(part.text))
    text = parts[0].text
    for before, part in pairwise(parts):
        text += part.text if 0 <= part.left - before.right < _TOUCHING * part.size else f" {part.text}"
    return replace(
        longest,
        text=text,
        left=min(part.left for part in parts),
        right=max(part.right for part in parts),
        is_bold=all(part.is_bold for part in parts),
        is_monospaced=all(part.is_monospaced for part in parts),
        words=tuple(word for part in parts for word in part.words),
        cells=(),
        stops=(),
    )

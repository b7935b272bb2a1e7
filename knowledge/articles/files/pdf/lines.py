"""Lines of text on a page, and what is known of all of them."""

from __future__ import annotations

import re
from dataclasses import dataclass

HEADING_SIZE = 1.12
"""Headings are so much larger than the body's letters, or bold."""
SMALL = 0.93
"""Of the size of the body's letters: notes, captions and running lines are smaller."""
FINISHED = re.compile(r"[.!?…:;。！？؟।][\"'”’»)\]\d]*$")
"""How a sentence, or an introduction to what follows, ends."""


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
    stops: tuple[float, ...] = ()
    """Where its cells but for the first begin and end."""


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of one page, divided at wide gaps, in the order of the file."""

    lines: tuple[Line, ...]
    height: float

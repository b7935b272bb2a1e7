"""What stands on pages but is no text of the article: page headers and footers and page numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from knowledge.articles.files.pdf.lines import FINISHED, HEADING_SIZE, SMALL, Line, Page

_MARGIN = 0.15
"""Running lines stand in this part of the page, at its top and its bottom."""
_PAGE_NUMBER = re.compile(
    r"(?:\w+\.?\s)?[-–—(\[]?\s*(?:\d{1,4}|[ivxlc]{1,7})\s*[-–—)\]]?(?:\s*(?:/|of|von|de|sur|di|van|из)\s*\d{1,4})?",
    re.IGNORECASE,
)
_APART = 1.6
"""In letter heights: so far from the text are lines that repeat, and page numbers."""
_FAR = 2.5
"""So far from it is a small line for us to leave it out although nothing repeats it: a single page's header."""

_RunningKey = tuple[str, int, int]
"""The text but for its numbers, and where it stands in which size."""


def without_running_lines(pages: Sequence[Page], body: float) -> tuple[list[Page], tuple[str, ...]]:
    """Return the pages without running lines, and these, each once.

    Args:
        pages: the pages of a document.
        body: the height of most letters.
    """
    repeated = Counter(key for page in pages for key in {_running_key(line) for line in page.lines})
    left_out: dict[_RunningKey, str] = {}
    kept = []
    for page in pages:
        running: set[Line] = set()
        for edge in (page.height, 0.0):
            inwards = sorted(page.lines, key=lambda line: abs(line.baseline - edge))
            margin = [line for line in inwards if abs(line.baseline - edge) <= _MARGIN * page.height]
            wanted = [_wanted_distance(line, body, repeated, is_only_page=len(pages) == 1) for line in margin]
            running.update(_outermost(inwards, wanted, body))
        for line in page.lines:
            if line in running:
                left_out.setdefault(_running_key(line), line.text)
        kept.append(replace(page, lines=tuple(line for line in page.lines if line not in running)))
    return kept, tuple(left_out.values())


def _wanted_distance(
    line: Line, body: float, repeated: Counter[_RunningKey], *, is_only_page: bool
) -> float | None:
    """Return how far from the text a line of the margin must be to be a running line; None if it is none."""
    if line.size >= HEADING_SIZE * body:
        return None
    if repeated[_running_key(line)] > 1 or _PAGE_NUMBER.fullmatch(line.text):
        return _APART
    is_note = line.size >= SMALL * body or FINISHED.search(line.text)
    return _FAR if is_only_page and not is_note else None


def _outermost(inwards: Sequence[Line], wanted: Sequence[float | None], body: float) -> Sequence[Line]:
    """Return the lines from the edge of the page on that may be running lines and are far from the others."""
    end = 0
    for number, distance in enumerate(wanted):
        if distance is None:
            break
        others = (abs(inwards[number].baseline - other.baseline) for other in inwards[number + 1 :])
        nearest = next((other for other in others if other > 1), None)
        if nearest is None or nearest >= distance * body:
            end = number + 1
    return inwards[:end]


def _running_key(line: Line) -> _RunningKey:
    return re.sub(r"\d+|\b[ivxlc]+\b", "#", line.text.casefold()), round(line.size), round(line.baseline)

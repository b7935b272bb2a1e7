"""What stands on pages but is no text of the article: page headers and footers and page numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from knowledge.articles.files.pdf.lines import FINISHED, HEADING_SIZE, SMALL, Line, Page

_MARGIN = 0.15
"""Running lines stand in this part of the page, at its top and its bottom."""
_PAGE_NUMBER = re.compile(
    r"(?:\w+\.?\s)?[-–—(\[]?\s*(?:\d{1,4}|[ivxlc]{1,7})\s*+[-–—)\]]?\s*+(?:(?:/|of|von|de|sur|di|van|из)\s*+\d{1,4})?",
    re.IGNORECASE,
)
_PRINTED = re.compile(
    r"(?:https?|file)://\S+|\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}:\d{2}(?: ?[AP]M)?", re.IGNORECASE
)
"""What a browser prints on the edge of a page: its link, and when it was printed."""
_APART = 1.6
"""In letter heights: so far from the text are lines that repeat, and page numbers."""
_FAR = 2.5
"""So far from it is a small line for us to leave it out although nothing repeats it: a single page's header."""

_ROMAN = re.compile(r"\b[ivxlc]+\b")
_NUMBER = re.compile(rf"\b\d+\b|{_ROMAN.pattern}")
"""A number of its own: what stands in a word, as in "B12", tells it from others."""

RunningKey = tuple[str, int, int]
"""The text but for its numbers, and where it stands in which size."""


def running_lines(pages: Sequence[Page], body: float) -> list[tuple[list[Line], list[Line]]]:
    """Return the running lines of each page: those at its top and those at its foot.

    Args:
        pages: the pages of a document.
        body: the height of most letters.
    """
    repeated = Counter(key for page in pages for key in {running_key(line) for line in page.lines})
    found = []
    for page in pages:
        edges: list[list[Line]] = []
        for edge in (page.height, 0.0):
            inwards = sorted(page.lines, key=lambda line: abs(line.baseline - edge))
            margin = [line for line in inwards if abs(line.baseline - edge) <= _MARGIN * page.height]
            wanted = [_wanted_distance(line, body, repeated, is_only_page=len(pages) == 1) for line in margin]
            edges.append(list(_outermost(inwards, wanted, body)))
        found.append((edges[0], [line for line in edges[1] if line not in edges[0]]))
    return found


def _wanted_distance(
    line: Line, body: float, repeated: Counter[RunningKey], *, is_only_page: bool
) -> float | None:
    """Return how far from the text a line of the margin must be to be a running line; None if it is none."""
    if line.size >= HEADING_SIZE * body:
        return None
    if repeated[running_key(line)] > 1 or _is_of_the_edge(line.text):
        return _APART
    is_note = line.size >= SMALL * body or FINISHED.search(line.text)
    return _FAR if is_only_page and not is_note else None


def _is_of_the_edge(text: str) -> bool:
    """Whether a text is nothing but a page's number or what a browser prints beside it."""
    return bool(_PAGE_NUMBER.fullmatch(text) or _PRINTED.match(text))


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


def running_key(line: Line) -> RunningKey:
    """Return what running lines of several pages have in common."""
    return _NUMBER.sub("#", line.text.casefold()), round(line.size), round(line.baseline)


def repeated_keys(line: Line) -> set[str]:
    """Return keys of a running line; two that share one are the same but for the numbers of their pages."""
    text = line.text.casefold()
    numbers = [match for match in _NUMBER.finditer(text) if match[0].isdecimal()]
    counted = {
        f"{text[: match.start()]}#{int(match[0]) - line.page}#{text[match.end() :]}" for match in numbers
    }
    return {_ROMAN.sub("#", text), *counted}

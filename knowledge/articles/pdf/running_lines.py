"""What stands on pages but is no text of the article: page headers and footers and page numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from knowledge.articles.pdf.lines import FINISHED, SMALL, Line, Page

_MARGIN = 0.15
"""Running lines stand in this part of the page, at its top and its bottom."""
_PAGE_NUMBER = re.compile(
    r"(?:\w+\.?\s)?[-–—(\[]?\s*(?:\d{1,4}|[ivxlc]{1,7})\s*[-–—)\]]?(?:\s*(?:/|of|von|de|sur|di|van|из)\s*\d{1,4})?",
    re.IGNORECASE,
)
_FAR = 2.5
"""In letter heights: further than a paragraph is from the next."""


def without_running_lines(pages: Sequence[Page], body: float) -> tuple[list[Page], tuple[str, ...]]:
    """Take out page numbers, and what stands at the same place of several pages, the same but for its numbers."""
    seen: Counter[_RunningKey] = Counter()
    for page in pages:
        seen.update({_running_key(line) for line in page.lines if _is_in_margin(line, page)})
    left_out: dict[_RunningKey, str] = {}
    kept = []
    for page in pages:
        lines = []
        for line in page.lines:
            key = _running_key(line)
            if _is_in_margin(line, page) and (seen[key] > 1 or _is_at_edge(line, page, body)):
                left_out.setdefault(key, line.text)
            else:
                lines.append(line)
        kept.append(replace(page, lines=tuple(lines)))
    return kept, tuple(left_out.values())


_RunningKey = tuple[str, int, int]


def _running_key(line: Line) -> _RunningKey:
    return re.sub(r"\d+|\b[ivxlc]+\b", "#", line.text.casefold()), round(line.size), round(line.baseline)


def _is_in_margin(line: Line, page: Page) -> bool:
    return not _MARGIN * page.height < line.baseline < (1 - _MARGIN) * page.height


def _is_at_edge(line: Line, page: Page, body: float) -> bool:
    """Whether a line is a page number, or small and far from the text: a running line of a single page."""
    others = [other.baseline for other in page.lines if abs(other.baseline - line.baseline) > 1]
    above = min((other - line.baseline for other in others if other > line.baseline), default=None)
    below = min((line.baseline - other for other in others if other < line.baseline), default=None)
    if above is not None and below is not None:
        return False
    if _PAGE_NUMBER.fullmatch(line.text):
        return True
    distance = above or below
    is_far = distance is not None and distance > _FAR * body
    return is_far and line.size < SMALL * body and not FINISHED.search(line.text)

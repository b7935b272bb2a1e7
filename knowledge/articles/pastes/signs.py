"""Was this text copied off a page, or did somebody write it as it stands?

What a person types or wrote as a message is taken as written. Only a text that shows several signs of the page that
it stood on is read as one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from knowledge.articles.clues.bylines import read_byline
from knowledge.articles.clues.furniture import folded_line, is_stamp, is_time
from knowledge.articles.clues.names import fold
from knowledge.articles.pastes.headline import named_by_crumbs
from knowledge.articles.pastes.lines import Line, crumbs_of, read_lines
from knowledge.articles.pastes.source_line import last_source

_ENOUGH = 3.0
_STRONG, _PLAIN, _WEAK = 1.5, 1.0, 0.5
_WEAK_AT_MOST = 2.0
"""What single words count together ("Home", "Contact", "YouTube"): a list of a club's links is made of them."""
_LEAST_MENU, _LONG_MENU = 8, 24
_MENU_WORDS = 4
_SHORT_LABEL = 2
_HAS_VALUE = re.compile(r"[\d:：=]")
_LEAST_HEADLINE = 3
_LONGEST_HEADLINE = 40
_NEAR_TOP = 12
_LEAST_PROSE = 20
"""Words of prose that a page has at least, for there to be an article in it."""


def is_copied(text: str) -> bool:
    """Return whether a text shows several signs of a page: its menu, buttons, bread crumbs, by-line, source line."""
    lines = read_lines(text)
    if sum(line.size for line in lines if line.is_prose) < _LEAST_PROSE:
        return False
    return has_source(lines) or signs_of_page(lines) >= _ENOUGH


def has_source(lines: Sequence[Line]) -> bool:
    """Return whether the text ends with words that say where the text was published ("Source: Harbour Gazette")."""
    found = last_source([line.text for line in lines])
    return found is not None and found[1].is_labelled


def signs_of_page(lines: Sequence[Line]) -> float:
    """Return how strongly the lines show that a page was copied and not an article alone."""
    weak = sum(_WEAK for line in lines if line.is_furniture and _is_weak(line))
    return min(weak, _WEAK_AT_MOST) + sum(_strong_signs(lines))


def is_page(lines: Sequence[Line]) -> bool:
    """Return whether there is more of the page in the text than the lines of its article."""
    return signs_of_page(lines) >= _ENOUGH


def _strong_signs(lines: Sequence[Line]) -> Iterator[float]:
    for line in lines:
        if crumbs_of(line.text):
            yield _STRONG
        elif line.is_furniture and not _is_weak(line) and not is_time(line.text):
            yield _PLAIN
    # A list of a club's dates has many such lines.
    if any(_says_when(line) for line in lines if not line.is_prose) or any(
        read_byline(line.text) for line in lines[:_NEAR_TOP] if not line.is_prose
    ):
        yield _PLAIN
    menu = _menu_lines(lines)
    if menu:
        yield _STRONG if menu < _LONG_MENU else _ENOUGH
    if _is_headline_repeated(lines) or named_by_crumbs(lines) is not None:
        yield _STRONG
    if has_source(lines):
        yield _STRONG


def _says_when(line: Line) -> bool:
    return is_time(line.text) or is_stamp(line.text)


def _is_weak(line: Line) -> bool:
    """Whether a label is one word, which may stand in any list; scripts without blanks have longer ones."""
    folded = folded_line(line.text)
    return " " not in folded and (folded < "\u0e00" or len(folded) <= _SHORT_LABEL)


def _menu_lines(lines: Sequence[Line]) -> int:
    """Return how many lines stand in menus: rows of short labels without a number or a colon."""
    count = run = 0
    for line in lines:
        is_entry = (
            (line.is_label or line.is_furniture)
            and line.size <= _MENU_WORDS
            and not _HAS_VALUE.search(line.text)
        )
        run = run + 1 if is_entry else 0
        count += _LEAST_MENU if run == _LEAST_MENU else run > _LEAST_MENU
    return count


def _is_headline_repeated(lines: Sequence[Line]) -> bool:
    counts = Counter(
        fold(line.text)
        for line in lines[:_NEAR_TOP]
        if _LEAST_HEADLINE <= line.size <= _LONGEST_HEADLINE and not line.is_item
    )
    return max(counts.values(), default=0) > 1

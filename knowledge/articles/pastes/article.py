"""Which lines of a pasted page are its article?

Each line has a value: prose counts for, labels and menus against. The article is the run of lines whose values add up
to the most (maximum subsequence segmentation: Pasternack and Roth, "Extracting article text from the web with maximum
subsequence segmentation", WWW 2009), so that a short line between two paragraphs stays and a sentence in the footer
does not.
"""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.articles.clues.furniture import is_pointer, opens_comments
from knowledge.articles.pastes.lines import LEADS_ON, Line
from knowledge.articles.pastes.mending import PROSE_WORDS
from knowledge.articles.pastes.thread import start_of_thread

_ARTICLE_BEFORE_END = 40
"""Words of prose that must stand above a heading such as "Comments" for it to end the article."""
_BELOW_HEADLINE = 0.5
"""The share of the text's value that must stand below the headline for the text to begin there."""


def article_run(lines: list[Line], headline_at: int | None = None) -> tuple[int, int]:
    """Return where the article begins and ends; it stands below its headline where that is known."""
    stop = start_of_thread(lines)
    value, start, end = _best_run(lines, 0, stop)
    top = 0
    if headline_at is not None and headline_at < end:
        below = _best_run(lines, headline_at + 1, stop)
        if below[0] >= _BELOW_HEADLINE * value:
            _, start, end = below
            top = headline_at + 1
    end = _with_sections_below(lines, end, stop)
    cut = _cut(lines, start, end)
    if cut < end:
        # Labels and buttons right above it led there; a short last paragraph stays.
        while cut > start + 1 and (lines[cut - 1].is_label or lines[cut - 1].is_furniture):
            cut -= 1
        end = cut
    if top:
        start = _first_below(lines, top, start)
    return start, _with_list_below(lines[:stop], end)


def value_of(lines: Sequence[Line], start: int, end: int) -> float:
    """Return how much the lines from ``start`` to ``end`` count for being an article."""
    return sum(line.value for line in lines[start:end])


def _best_run(lines: Sequence[Line], start: int, stop: int) -> tuple[float, int, int]:
    """Return the greatest sum of values of neighbouring lines in a range, and where they begin and end."""
    best, best_start, best_end = 0.0, start, start
    total = 0.0
    for index in range(start, stop):
        if total <= 0:
            total, start = 0.0, index
        total += lines[index].value
        if total > best:
            best, best_start, best_end = total, start, index + 1
    return best, best_start, best_end


def _first_below(lines: Sequence[Line], top: int, start: int) -> int:
    """Return the first line of text below the headline: what stands between is by-lines, tags and buttons."""
    for index in range(top, start):
        line = lines[index]
        if not line.is_furniture and (line.is_text or line.size >= PROSE_WORDS):
            return index
    return start


def _with_list_below(lines: list[Line], end: int) -> int:
    """Return the end of a list that the article's last line leads to, or that it breaks off in."""
    while end < len(lines) and _goes_on(lines, end):
        end += 1
    if 0 < end < len(lines) and lines[end - 1].text.endswith(LEADS_ON):
        while end < len(lines) and not (lines[end].is_furniture or lines[end].is_ending):
            end += 1
    return end


def _with_sections_below(lines: Sequence[Line], end: int, stop: int) -> int:
    """Return the end of the short sections below the run: at most one heading, and sentences or items under it.

    One short paragraph weighs less than the heading above it, so that the run alone stops before both.
    """
    while end < stop:
        below = end + (lines[end].is_label and lines[end].value < 0)
        if below >= stop or lines[below].is_furniture or lines[below].is_ending:
            break
        if not (lines[below].is_item or lines[below].value >= 0):
            break
        end = below + 1
    return end


def _goes_on(lines: list[Line], index: int) -> bool:
    """Whether a line is an item, code, or one of several rows of a table."""
    is_row = any(other.is_row for other in lines[index - 1 : index] + lines[index + 1 : index + 2])
    return lines[index].is_item or lines[index].is_code or (lines[index].is_row and is_row)


def _cut(lines: Sequence[Line], start: int, end: int) -> int:
    """Return where the article ends: at comments, or behind its last paragraph at a heading of other articles."""
    above = 0
    cut: int | None = None
    for index in range(start, end):
        line = lines[index]
        if line.is_ending and above >= _ARTICLE_BEFORE_END:
            if opens_comments(line.text):
                return index if cut is None else cut
            if _prose_goes_on(lines[index + 1 : end], after_one_title=is_pointer(line.text)):
                cut = None
            elif cut is None:
                cut = index
        elif line.is_prose:
            above += line.size
    return end if cut is None else cut


def _prose_goes_on(lines: Sequence[Line], *, after_one_title: bool) -> bool:
    """Whether the article goes on below a heading of other articles, up to the next such heading.

    Then the heading stood in a box inside it. Below the real end stand teasers: a title and a sentence or two, several
    times. Prose of two paragraphs and more is the article's, and so is a single one that follows a list of titles,
    or a single title where the heading is of those that point to one (``after_one_title``).
    """
    groups: list[int] = []
    titles = titles_before = 0
    is_pointed_at = False
    for line in lines:
        if line.is_ending:
            break
        if line.is_furniture:
            is_pointed_at = line.text.endswith(LEADS_ON)
        elif line.is_sentence:
            if titles or not groups:
                groups.append(0)
                titles_before = titles
            groups[-1] += 1
            titles = 0
        else:
            titles += not is_pointed_at
            is_pointed_at = False
    return any(size > 1 for size in groups) or (len(groups) == 1 and (titles_before != 1 or after_one_title))

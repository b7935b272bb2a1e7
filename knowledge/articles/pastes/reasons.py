"""Why is a line of a pasted page not the article's? A few plain words for whoever looks at the draft."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from knowledge.articles.clues.furniture import (
    asks_something,
    is_button,
    is_credit,
    is_stamp,
    is_time,
    opens_comments,
)
from knowledge.articles.pastes.blocks import may_be_heading
from knowledge.articles.pastes.lines import LEADS_ON, Line, crumbs_of
from knowledge.articles.pastes.mending import PROSE_WORDS

_COMMENTS = "comments"
_RELATED = "related articles"
_MOST_OF_SENTENCE = 2
_LEAST_LIST = 3
_IS_FACT = re.compile(r"\w[:：]\s?\w|[=/\\]\S")
"""What stands in a line that tells a value or is of a program, and seldom in a link's words."""
_SHORT_ITEM = 6
"""Words of the items of a list that nothing leads to; titles of other articles are longer."""


def reasons_of(lines: Sequence[Line], start: int, end: int) -> list[str | None]:
    """Return for each line why it is left out; None for what is taken of the article from ``start`` to ``end``."""
    return [
        *(_reason(line) or ("menu" if line.is_label else "above the article") for line in lines[:start]),
        *_inside(lines[start:end]),
        *_below(lines[end:]),
    ]


def _reason(line: Line) -> str | None:
    """Return what a line of the page around an article is; None for any other line."""
    if crumbs_of(line.text):
        return "breadcrumbs"
    if line.is_ending:
        return _COMMENTS if opens_comments(line.text) else _RELATED
    if line.is_furniture:
        return _furniture(line.text)
    if not (line.is_text or line.is_row) and is_stamp(line.text):
        return "date"
    return None


def _furniture(text: str) -> str:
    if is_button(text):
        return "button"
    if is_time(text):
        return "date"
    if is_credit(text):
        return "credit"
    if asks_something(text):
        return "call to subscribe"
    return "pointer to another page"


def _inside(lines: Sequence[Line]) -> Iterator[str | None]:
    """Give the reasons inside the article: buttons, credits, times, boxes of other articles, mere labels."""
    leads_elsewhere = False
    index = 0
    while index < len(lines):
        line = lines[index]
        if not line.is_label:
            leads_elsewhere = line.is_furniture and (
                line.is_ending or line.text.endswith(LEADS_ON) or leads_elsewhere
            )
            yield _reason(line)
            index += 1
            continue
        stop = index
        while stop < len(lines) and lines[stop].is_label:
            stop += 1
        if leads_elsewhere:
            is_pointer = lines[index - 1].text.endswith(LEADS_ON)
            yield from (_RELATED for _ in lines[index : index + 1 if is_pointer else stop])
            index = index + 1 if is_pointer else stop
            leads_elsewhere = False
        else:
            yield from _of_labels(lines, index, stop)
            index = stop


def _of_labels(lines: Sequence[Line], start: int, stop: int) -> Iterator[str | None]:
    """Give the reasons of lines that are no text: lists, headings and what is long for a label are taken."""
    is_list = _is_list(lines, start, stop) or _is_of_sentence(lines, start, stop)
    for index in range(start, stop):
        line = lines[index]
        is_list = is_list or (line.text.endswith(LEADS_ON) and line.size > 1)
        is_heading = (
            stop < len(lines) and index == stop - 1 and not lines[stop].is_furniture and may_be_heading(line)
        )
        is_taken = is_list or is_heading or line.size >= PROSE_WORDS or bool(_IS_FACT.search(line.text))
        yield _reason(line) or (None if is_taken else "links")


def _is_of_sentence(lines: Sequence[Line], start: int, stop: int) -> bool:
    """Whether labels are the middle of a sentence that a page has broken."""
    if not start or stop == len(lines) or stop - start > _MOST_OF_SENTENCE:
        return False
    before, after = lines[start - 1], lines[stop]
    is_open = before.is_prose and not before.is_sentence and not before.text.endswith(LEADS_ON)
    return is_open or (after.is_text and (after.text[0].islower() or after.text[0] in ",.;:)”»"))


def _is_list(lines: Sequence[Line], start: int, stop: int) -> bool:
    """Whether labels are the items of a list: a line leads to them, or they are short and between two paragraphs."""
    if start and not lines[start - 1].is_furniture and lines[start - 1].text.endswith(LEADS_ON):
        return True
    sizes = sorted(line.size for line in lines[start:stop])
    is_between = start > 0 and stop < len(lines) and lines[start - 1].is_prose and lines[stop].is_text
    return is_between and stop - start >= _LEAST_LIST and sizes[len(sizes) // 2] <= _SHORT_ITEM


def _below(lines: Sequence[Line]) -> Iterator[str]:
    """Give the reasons below the article: what the last heading there says, else that it is the footer."""
    heading = "below the article"
    for line in lines:
        reason = _reason(line)
        if line.size <= PROSE_WORDS and opens_comments(line.text):
            heading = _COMMENTS
        elif line.is_ending and reason:
            heading = reason
        elif reason in ("button", "credit", "call to subscribe"):
            heading = heading if heading in (_COMMENTS, _RELATED) and reason == "button" else "footer"
        yield reason or heading

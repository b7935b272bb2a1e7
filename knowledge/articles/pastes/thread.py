"""Where do readers' comments begin below a pasted article, also where no heading that we know stands above them?

Comments show by their form: again and again a line says when one was written, and its sentences follow.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from knowledge.articles.clues.furniture import is_stamp, is_time, opens_comments
from knowledge.articles.pastes.lines import Line

_ARTICLE_ABOVE = 40
"""Words of prose that must stand above the comments: a page of posts alone has none above its first."""
_LEAST_COMMENTS = 2
_NEAR = 2
"""How many lines below its time the sentences of a comment begin."""
_REACH = 20
"""How many lines above the first comment the page speaks of comments: a heading, a form, its rules."""
_LONGEST_NOTICE = 12
_NO_SHAPE = re.compile(r"\d+|[^\W\d_]{3,}")
"""What differs between the times of two posts: numbers, and names of people, days and months."""


def start_of_thread(lines: Sequence[Line]) -> int:
    """Return the index of the first line that belongs to readers' comments; the number of lines where none does.

    Some line above them must speak of comments, and a time of the same form must not stand above the text: the posts of
    a forum and the entries of a chronicle are the text itself.
    """
    stamps: list[int] = []
    shapes: set[str] = set()
    above = 0
    for index, line in enumerate(lines):
        if line.is_prose:
            above += line.size
        elif _says_when(line):
            if above < _ARTICLE_ABOVE:
                shapes.add(_shape(line.text))
            elif any(other.is_text for other in lines[index + 1 : index + 1 + _NEAR]):
                stamps.append(index)
    stamps = [index for index in stamps if _shape(lines[index].text) not in shapes]
    if len(stamps) < _LEAST_COMMENTS:
        return len(lines)
    first = stamps[0]
    return next(
        (
            index
            for index in range(max(0, first - _REACH), first)
            if lines[index].size <= _LONGEST_NOTICE
            and opens_comments(lines[index].text)
            and _has_article_above(lines, index)
        ),
        len(lines),
    )


def _says_when(line: Line) -> bool:
    return not (line.is_item or line.is_row) and (is_stamp(line.text) or is_time(line.text))


def _has_article_above(lines: Sequence[Line], stop: int) -> bool:
    return sum(line.size for line in lines[:stop] if line.is_prose) >= _ARTICLE_ABOVE


def _shape(text: str) -> str:
    return _NO_SHAPE.sub("x", text)

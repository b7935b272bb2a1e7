"""How much does a line look like the headline of the text below it?

A weighted sum of signs. The weights were found by conditional logit (`knowledge.evaluation.fitting.fit_choice`) on 101
pages of news and documentation, flattened to text in two ways; with pages left out it finds 142 of 201 headlines,
against 123 by the shares of words alone.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from knowledge.articles.clues.bylines import read_byline
from knowledge.articles.clues.dates import find_day
from knowledge.articles.clues.furniture import ends_like_sentence, folded_line, is_stamp, is_time
from knowledge.articles.clues.names import is_believable_name
from knowledge.articles.pastes.lines import Line

_OF_WORDS = 2.4
"""For the logarithm of its words."""
_A_WORD_TOO_MANY = -0.13
_LONG = 14
_SAID, _SAID_FIRST, _SAID_MOST = 0.4, 2.9, 1.2
"""For the share of its words that the text says, for that of its first paragraphs, and for saying the most of all."""
_ABOVE_BYLINE, _ABOVE_TEXT = 2.3, 1.2
_INSIDE, _NAME, _SENTENCE, _LIST, _DIGITS = -1.6, -1.2, -1.2, -1.9, -1.5
"""Against lines inside the text, names of people, sentences, lists with commas and, by their share, digits."""
_NEAR = 3
"""How many lines below a headline its by-line or date stands, and how many paragraphs are the text's first."""
_SHORT_NAME, _SHORT_LINE, _MOST_COMMAS, _MOST_COMMON = 4, 12, 2, 6
_LEAST = 2.0
"""Of what can be a headline at all."""


def likeliest_headline(lines: Sequence[Line], candidates: Sequence[int], start: int, end: int) -> int | None:
    """Return which of the candidates looks most like the headline of the text from ``start`` to ``end``."""
    text = [
        _parts(line.text) for line in lines[min(start, max(candidates, default=start)) : end] if line.is_prose
    ]
    said = {part for parts in text for part in parts}
    first = {part for parts in text[:_NEAR] for part in parts}
    most = max((_common(lines[index], said) for index in candidates), default=0)

    def likeness(index: int) -> float:
        line = lines[index]
        below = lines[index + 1 : index + 1 + _NEAR]
        return (
            _OF_WORDS * math.log1p(line.size)
            + _A_WORD_TOO_MANY * max(0, line.size - _LONG)
            + _SAID * _share(line, said)
            + _SAID_FIRST * _share(line, first)
            + _SAID_MOST * (0 < most == _common(line, said))
            + _ABOVE_BYLINE * any(map(_is_beside_headline, below))
            + _ABOVE_TEXT * (len(below) > 0 and below[0].is_prose)
            + _INSIDE * (index > start)
            + _NAME * (line.size < _SHORT_NAME and is_believable_name(line.text))
            + _SENTENCE * ends_like_sentence(line.text)
            + _LIST * (line.text.count(",") > _MOST_COMMAS)
            + _DIGITS * sum(map(str.isdigit, line.text)) / len(line.text)
        )

    best = max(candidates, key=likeness, default=None)
    return best if best is not None and likeness(best) >= _LEAST else None


def _is_beside_headline(line: Line) -> bool:
    """Whether a line is a by-line, or says when the article was written."""
    if is_stamp(line.text) or is_time(line.text):
        return True
    is_by = not line.is_prose and read_byline(line.text) is not None
    return is_by or (line.size < _SHORT_LINE and find_day(line.text) is not None)


def _common(line: Line, said: set[str]) -> int:
    return min(len(_parts(line.text) & said), _MOST_COMMON)


def _share(line: Line, said: set[str]) -> float:
    parts = _parts(line.text)
    return len(parts & said) / len(parts) if parts else 0.0


def _parts(text: str) -> set[str]:
    """Return the longer words of a text; in scripts without blanks the pairs of characters."""
    parts: set[str] = set()
    for word in folded_line(text).split():
        if word > "\u0e00":
            parts.update(word[at : at + 2] for at in range(len(word) - 1))
        elif len(word) > 4:
            parts.add(word)
    return parts

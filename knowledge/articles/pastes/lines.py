"""What does each line of a pasted text look like?"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from knowledge.analysis import detect_language
from knowledge.articles.clues.dates import find_day
from knowledge.articles.clues.furniture import (
    ends_like_sentence,
    folded_line,
    is_furniture,
    is_stamp,
    opens_comments,
    opens_the_end,
)
from knowledge.articles.clues.furniture_words import furniture_words
from knowledge.articles.pastes.code import is_code
from knowledge.articles.pastes.mending import PROSE_WORDS, SENTENCE_INSIDE, joined, word_count

_LONG_WORDS = 25
"""A line of so many words is prose however it ends."""

LEADS_ON = (":", "：")
"""What a line ends with that introduces the next."""

# What a line counts for or against the run of lines that is the article: prose its words, labels and menus
# less than nothing. Their proportions matter: a paragraph outweighs a few labels inside the article,
# not a menu.
_MOST_VALUE = 100
_UNENDED_SHARE = 0.6
_SHORT_SENTENCE = 2.0
_LABEL = -4.0
_LABEL_IN_BOX = -1.0
_LABEL_IN_LIST = -0.5
_ITEM = 1.0
_ROW = 0.0
_UNENDED = 0.0
_STAMP = -8.0
_FURNITURE = -6.0
_FURNITURE_IN_ROW = -2.0
_RELATED = -6.0
_COMMENTS = -20.0

_LONELY_WORDS = 20
_TEASER_SHARE = 0.15
_CUT_OFF = ("…", "...", "[…]", "[...]")

_CRUMBS = re.compile(r"(?<!\s)\s*+(?:[»›>→▸/|]|::)\s*+")
_BULLET = re.compile(
    r"(?:[-*•–‣◦▪·●○■]|\d{1,3}[.)]|[a-zA-Z]\)|\([a-z\d]{1,3}\)|\[\d{1,3}\]|\d{1,2}(?:\.\d{1,2}){1,8}\.?|§\s?\d+)\s+(?=\S)"
)
_HAS_LETTER = re.compile(r"\w")
_LONGEST_CRUMBS = 500
_LONGEST_DAY = 30
_DETECTION_CHARACTERS = 5_000
_DETECTION_WIDTH = 60


@dataclass(frozen=True, slots=True)
class Line:
    """A line, or several that a page had broken."""

    text: str
    raw: str
    """As it was pasted, with its tabs and what it is indented by."""
    size: int
    """Its words; half its characters in scripts without blanks."""
    value: float
    """What it counts for (> 0) or against (< 0) being in the article."""
    is_prose: bool
    is_furniture: bool
    """Whether it is a label of the page around the article."""
    is_ending: bool
    """Whether it is the heading of what follows an article."""
    is_code: bool = False
    """Whether it looks like a line of a program."""
    is_first: bool = False
    """Whether a blank line stands above it."""

    @property
    def is_sentence(self) -> bool:
        """Whether it is more than one word and ends with a full stop or the like."""
        return self.size > 1 and ends_like_sentence(self.text)

    @property
    def is_item(self) -> bool:
        """Whether it is an item of a list: it begins with a bullet or a number."""
        return bool(_BULLET.match(self.text))

    @property
    def mark(self) -> str:
        """The bullet or number that it begins with."""
        match = _BULLET.match(self.text)
        return match[0].strip() if match else ""

    @property
    def without_mark(self) -> str:
        """What stands behind its bullet or number."""
        match = _BULLET.match(self.text)
        return self.text[match.end() :] if match else self.text

    @property
    def is_row(self) -> bool:
        """Whether it is a row of a table: tabs stand between its cells."""
        return "\t" in self.raw.strip()

    @property
    def is_text(self) -> bool:
        """Whether it is a piece of text and not a label alone."""
        return self.is_prose or self.is_sentence or self.is_item

    @property
    def is_label(self) -> bool:
        """Whether nothing tells it from a label: it is no text, no code, no row and nothing of the page around."""
        return not (self.is_text or self.is_code or self.is_row or self.is_furniture)


def read_lines(text: str) -> list[Line]:
    """Return the lines of a text that are not empty, with broken sentences put together again."""
    # Menus and buttons are often in another language than the article.
    long_lines = [line for line in text.split("\n") if len(line) > _DETECTION_WIDTH]
    language = detect_language("\n".join(long_lines or [text])[:_DETECTION_CHARACTERS])
    return _weighed(
        [
            replace(_looked_at(line, raw), is_first=place == 0)
            for block in joined(text, language)
            for place, (line, raw) in enumerate(block)
        ]
    )


def _looked_at(text: str, raw: str) -> Line:
    size = word_count(text)
    is_ending = opens_the_end(text)
    looks_like_code = is_code(text, size)
    is_label = is_ending or bool(crumbs_of(text)) or (is_furniture(text) and not looks_like_code)
    is_of_code = looks_like_code and not is_label
    ends = ends_like_sentence(text)
    is_sentence = ends or bool(SENTENCE_INSIDE.search(text))
    is_long_enough = (is_sentence and size >= PROSE_WORDS) or size >= _LONG_WORDS
    is_prose = is_long_enough and not is_label and not is_of_code
    if is_ending:
        value = _COMMENTS if opens_comments(text) else _RELATED
    elif is_label:
        value = _FURNITURE
    elif is_prose:
        value = min(size, _MOST_VALUE) * (1.0 if ends else _UNENDED_SHARE)
    elif ends and size > 2:
        value = _SHORT_SENTENCE
    elif _BULLET.match(text):
        value = _ITEM
    elif is_of_code or "\t" in raw.strip():
        value = _ROW
    elif size >= PROSE_WORDS and not is_stamp(text) and not _begins_with_day(text):
        value = _UNENDED
    elif size > 1 and text.endswith(LEADS_ON):
        value = _LABEL_IN_LIST
    else:
        # Who wrote when: by-lines stand above the text or in comments, not between paragraphs.
        value = _STAMP if is_stamp(text) else _LABEL
    return Line(text, raw, size, value, is_prose, is_label, is_ending, is_of_code)


def _begins_with_day(text: str) -> bool:
    """Whether a line is one of a list of titles, each behind its day."""
    found = find_day(text[:_LONGEST_DAY])
    return found is not None and not _HAS_LETTER.search(text[: found[1][0]])


def _weighed(lines: list[Line]) -> list[Line]:
    """Correct the values of lines by what stands around them.

    Teasers lose most of theirs: a title and a sentence, several times, or a sentence cut off. Titles below a heading of
    other articles, and buttons in a row, count little against: such boxes stand inside many articles.
    """
    lonely = {
        index
        for index, line in enumerate(lines)
        if line.is_prose
        and line.size < _LONELY_WORDS
        and index > 0
        and not lines[index - 1].is_furniture
        and not any(other.is_text for other in (lines[index - 1], *lines[index + 1 : index + 2]))
    }
    weighed: list[Line] = []
    is_in_box = is_in_list = False
    for index, line in enumerate(lines):
        value = line.value
        is_one_of_several = index in lonely and bool(lonely & {index - 2, index + 2})
        if line.is_prose and (line.text.endswith(_CUT_OFF) or is_one_of_several):
            value *= _TEASER_SHARE
        elif is_in_box and value == _LABEL:
            value = _LABEL_IN_BOX
        elif value == _FURNITURE and index > 0 and lines[index - 1].is_furniture:
            value = _FURNITURE_IN_ROW
        elif is_in_list and value == _LABEL:
            value = _LABEL_IN_LIST
        is_in_list = not line.is_furniture and (
            line.text.endswith(LEADS_ON) or (is_in_list and line.is_label)
        )
        is_in_box = line.is_ending or (is_in_box and not line.is_text)
        weighed.append(replace(line, value=value))
    return weighed


def crumbs_of(text: str) -> tuple[str, ...]:
    """Return the parts of bread crumbs ("Home » Politics » …"); none where a line is no such row."""
    parts = [part for part in _CRUMBS.split(text[:_LONGEST_CRUMBS]) if part]
    return tuple(parts) if len(parts) > 1 and folded_line(parts[0]) in _homes() else ()


@cache
def _homes() -> frozenset[str]:
    return frozenset(map(folded_line, furniture_words().homes))

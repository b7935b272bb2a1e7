"""The line below a text that says where it was published: "Source: Harbour Gazette"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from knowledge.articles.clues.bylines import read_byline
from knowledge.articles.clues.furniture import ends_like_sentence, folded_line
from knowledge.articles.clues.furniture_words import furniture_words

_LONGEST_NAME = 8
"""Words of a publisher's name."""
_LONGEST_SHORT_NAME = 5
"""Of one that no word announces: "— Harbour Gazette"."""
_LONGEST_LABEL = 5
_MARKS = re.compile(r"[*_`~]{1,3}(?=\S)|(?<=\S)[*_`~]{1,3}")
_MARKDOWN_LINK = re.compile(r"\[([^\[\]\n]*+)\]\((https?://[^\s()]{1,500}(?:\([^\s()]{0,100})?)\)")
_LINK = re.compile(r"<?(https?://[^\s<>()\[\]]+)>?")
_HOST = re.compile(r"https?://(?:www\.)?([^/:?#]+)", re.IGNORECASE)
_LABELLED = re.compile(r"^[\s(\[>•*–—-]*+([^\d:：|()\[\]]{2,40}?)\s{0,9}(?:[:：|]|\s[-–—])\s*(.*)$")
_DASHED = re.compile(r"^\s*(?:[–—―]|-{2,3})\s*(\S.*)$")
_IN_BRACKETS = re.compile(r"^\s*[(\[（【]([^()\[\]（）【】]+)[)\]）】]\s*$")
_EDGES = ' \t.,;:|()[]（）【】–—-<>"“”„«»'
_BEFORE_DATE = re.compile(r"(?<![\s,;:|(\[·•–—-])[\s,;:|(\[·•–—-]++$")
_WEAK_LABELS = frozenset({"from", "via", "theo", "vir", "font"})
"""What begins other lines as well."""
_OPEN_LABELS = frozenset({"via", "courtesy of", "courtesy"})
"""What stands before a name without anything between."""


@dataclass(frozen=True, slots=True)
class SourceLine:
    """What a line says of where a text was published."""

    publisher: str | None
    published: date | None
    link: str | None
    is_labelled: bool
    """Whether a word says that a source follows, and not a dash or brackets alone."""
    lines: int = 1
    """How many lines it takes: two where the label stands above the name."""


def read_source_line(line: str, following: str = "") -> SourceLine | None:
    """Return what a line says of a text's source; None where it is no source line.

    Args:
        line: the line.
        following: the one below it, which may hold the name that the line only announces.
    """
    bare = _MARKS.sub("", line).strip()
    if label := _label_alone(bare):
        found = _named(_MARKS.sub("", following).strip(), is_labelled=label not in _WEAK_LABELS)
        return None if found is None else SourceLine(*found, lines=2)
    label, rest = _labelled(bare)
    if label:
        named = _named(rest, is_labelled=label not in _WEAK_LABELS)
        return None if named is None else SourceLine(*named)
    match = _DASHED.match(bare) or _IN_BRACKETS.match(bare)
    if match and not ends_like_sentence(match[1]):
        named = _named(match[1], is_labelled=False)
        is_short = named is not None and len((named[0] or "").split()) <= _LONGEST_SHORT_NAME
        if named is not None and is_short and named[0] and named[0][0].upper() == named[0][0]:
            return SourceLine(*named)
    return None


def _labelled(line: str) -> tuple[str, str]:
    """Return the folded label that a line begins with, and what is behind it; two empty ones without a label."""
    if match := _LABELLED.match(line):
        label = folded_line(match[1])
        if label in _labels():
            return label, match[2]
    words = line.lstrip("([ ").split()
    for size in range(min(_LONGEST_LABEL, len(words) - 1), 0, -1):
        label = folded_line(" ".join(words[:size]))
        if label in _OPEN_LABELS or (size > 1 and label in _labels()):
            return label, " ".join(words[size:])
    return "", ""


def _label_alone(line: str) -> str:
    label = folded_line(line)
    return label if label in _labels() and len(label.split()) <= _LONGEST_LABEL else ""


def _named(text: str, *, is_labelled: bool) -> tuple[str | None, date | None, str | None, bool] | None:
    """Return publisher, day and link of what stands behind a label; None where it names nobody."""
    text, link = _without_link(text)
    text, published = _without_day(text)
    name = " ".join(text.strip(_EDGES).split())
    size = len(name.split()) + sum(character > "\u2e80" for character in name) // 4
    if not any(character.isalpha() for character in name):
        if link is None:
            return None
        host = _HOST.match(link)
        name = host[1] if host else ""
    elif size > _LONGEST_NAME:
        return None
    return name or None, published, link, is_labelled


def _without_link(text: str) -> tuple[str, str | None]:
    if match := _MARKDOWN_LINK.search(text):
        return text.replace(match[0], f" {match[1]} "), match[2]
    if match := _LINK.search(text):
        return text.replace(match[0], " "), match[1].rstrip(".,;")
    return text, None


def _without_day(text: str) -> tuple[str, date | None]:
    """Return a text without the day at its end."""
    parts = re.split(r"(\s*[,;|(·•]\s*|\s+[–—-]\s+|\s+)", text)
    for start in range(len(parts) - 1, 1, -2):
        tail = "".join(parts[start:]).strip(_EDGES)
        found = read_byline(tail)
        if found is not None and found.published is not None and not found.authors and tail[:1].isalnum():
            head = _BEFORE_DATE.sub("", "".join(parts[: start - 1]))
            if folded_line(head.split(" ")[-1]) in _dating_words():
                head = head.rpartition(" ")[0]
            return head, found.published
    return text, None


def last_source(texts: Sequence[str]) -> tuple[int, SourceLine] | None:
    """Return the index and the meaning of the source line that a text ends with; None where there is none.

    Below it only its day or link may stand, which belong to it then.
    """
    end = len(texts)
    published, link = None, None
    while end > 1 and (below := _day_or_link(texts[end - 1])):
        published, link = below[0] or published, below[1] or link
        end -= 1
    for index in (end - 1, end - 2):
        found = (
            read_source_line(texts[index], texts[index + 1] if index + 1 < end else "")
            if index >= 0
            else None
        )
        if found is not None and index + found.lines == end:
            lines = len(texts) - index
            return index, replace(
                found, published=found.published or published, link=found.link or link, lines=lines
            )
    return None


def _day_or_link(line: str) -> tuple[date | None, str | None] | None:
    """Return the day or the link that is all that a line says."""
    if _LINK.fullmatch(line.strip()):
        return None, line.strip(" <>")
    found = read_byline(line)
    is_day = found is not None and found.published is not None and not found.authors
    return (found.published, None) if found and is_day and not read_source_line(line) else None


@cache
def _labels() -> frozenset[str]:
    return frozenset(map(folded_line, furniture_words().sources))


@cache
def _dating_words() -> frozenset[str]:
    return frozenset(map(folded_line, furniture_words().date_words))

"""Author, day and publisher of a pasted page, and the lines that say them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from knowledge.articles.clues.bylines import label_inside, read_byline
from knowledge.articles.clues.furniture import folded_line
from knowledge.articles.clues.furniture_words import furniture_words
from knowledge.articles.clues.names import fold
from knowledge.articles.pastes.lines import Line
from knowledge.articles.pastes.source_line import SourceLine, read_source_line

_BYLINES_ABOVE, _BYLINES_BELOW = 4, 3
_SOURCE_ABOVE, _SOURCE_REACH = 2, 12
"""How many lines above the end of the text, and below it, its source may be named."""
_COPYRIGHT_NAME = re.compile(
    r"(?:©|\(c\)|copyright)\W{0,4}(?:copyright\W{0,4})?(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?)?\W{0,4}(?:by\s{1,4})?"
    r"([^.|,;:()©\d\n]{3,50}?)\s{0,9}(?:[.|,;:(–—-]|\ball rights|\balle rechte|\btous droits|\btodos|\btutti|$)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Named:
    """Who and when, and the indices of the lines that say it."""

    authors: tuple[str, ...]
    published: date | None
    lines: frozenset[int]


@dataclass(frozen=True, slots=True)
class Source:
    """Who published the text, the site that it was copied from, and the lines that name them."""

    publisher: str | None
    via: str | None
    published: date | None = None
    link: str | None = None
    lines: frozenset[int] = frozenset()


def find_byline(lines: Sequence[Line], title_at: int | None, first: int) -> Named:
    """Return authors and day, from above the text and its first lines; ``first`` is where the text begins."""
    authors: tuple[str, ...] = ()
    published: date | None = None
    used: set[int] = set()
    highest = title_at if title_at is not None else first
    for index in range(max(0, highest - _BYLINES_ABOVE), min(len(lines), first + _BYLINES_BELOW)):
        is_other = index == title_at or lines[index].is_prose or (index >= first and lines[index].is_row)
        byline = None if is_other else read_byline(lines[index].text)
        if byline is not None:
            authors = authors or byline.authors
            published = published or byline.published
            used.add(index)
    return Named(authors, published, frozenset(used))


def find_source(lines: Sequence[Line], end: int, bylines: frozenset[int], url: str | None) -> Source:
    """Return the publisher: whom a line such as "Source: Harbour Gazette" names, else the site itself.

    ``end`` is where the article ends; below it, or as its last lines, the source stands.
    """
    site = next((name for line in reversed(lines) if (name := _copyright_name(line.text))), None)
    for index in bylines:
        if named := label_inside(lines[index].text, furniture_words().sources):
            return Source(named, None)
    found = _named_below(lines, end)
    if found is None:
        return Source(site, None)
    index, line = found
    copied_from = site or _host(url)
    is_other = copied_from is not None and fold(copied_from) != fold(line.publisher or "")
    return Source(
        line.publisher,
        copied_from if is_other else None,
        line.published,
        line.link,
        frozenset(range(index, index + line.lines)),
    )


def _named_below(lines: Sequence[Line], end: int) -> tuple[int, SourceLine] | None:
    """Return the index and the meaning of the line that names the source.

    Without a word for it ("— Harbour Gazette") it counts only where the text ends.
    """
    last = min(len(lines), end + _SOURCE_REACH)
    unsure: tuple[int, SourceLine] | None = None
    for index in range(max(0, end - _SOURCE_ABOVE), last):
        if lines[index].is_prose:
            continue
        following = lines[index + 1].text if index + 1 < len(lines) else ""
        found = read_source_line(lines[index].text, following)
        if found is not None and found.is_labelled:
            return index, found
        if found is not None and unsure is None and index in (end - 1, end):
            unsure = index, found
    return unsure


def _copyright_name(text: str) -> str | None:
    match = _COPYRIGHT_NAME.search(text) if len(text.split()) <= 25 else None
    name = match[1].strip() if match else ""
    return name if name and not name[0].islower() and not folded_line(name).startswith("all rights") else None


def _host(url: str | None) -> str | None:
    match = re.match(r"https?://(?:www\.)?([^/:?#]+)", url or "")
    return match[1] if match else None

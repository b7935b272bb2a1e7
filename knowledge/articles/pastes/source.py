"""Title, author, day and publisher of a pasted text, and the lines that say them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from urllib.parse import unquote, urlsplit

from knowledge.articles.clues.bylines import label_inside, read_byline
from knowledge.articles.clues.furniture import ends_like_sentence, folded_line, label_before
from knowledge.articles.clues.furniture_words import furniture_words
from knowledge.articles.clues.names import fold, is_believable_name
from knowledge.articles.pastes.lines import Line

_TITLE_REACH = 40
"""How many lines above the text its title may stand."""
_BYLINES_ABOVE, _BYLINES_BELOW = 4, 3
_SOURCE_REACH = 12
"""How many lines below the text its source may be named."""
_LONGEST_NAME = 8
_LEAST_SLUG = 3
_LEAST_HEADLINE = 3
_LEAST_COMMON = 0.5
_SLUG_SHARE = 0.6
_COPYRIGHT_NAME = re.compile(
    r"(?:©|\(c\)|copyright)\W*(?:copyright\W*)?(?:(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)?\d\d)?)?\W*(?:by\s+)?"
    r"([^.|,;:()©\d\n]{3,50}?)\s*(?:[.|,;:(–—-]|\ball rights|\balle rechte|\btous droits|\btodos|\btutti|$)",
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
    lines: frozenset[int]


def find_title(lines: Sequence[Line], kept: AbstractSet[int]) -> int | None:
    """Return the index of the headline, None where there is none.

    It stands above the first sentence, has words in common with the text, and is often repeated.
    """
    first = next((index for index in sorted(kept) if lines[index].is_text), None)
    if first is None:
        first = 1 if len(lines) > 1 else 0
    above = [
        index
        for index in range(max(0, first - _TITLE_REACH), first)
        if not lines[index].is_furniture
        and _may_be_title(lines[index])
        and read_byline(lines[index].text) is None
    ]
    if not above:
        return None
    said = {part for index in kept - set(above) for part in _parts(lines[index].text)}
    repeated = Counter(fold(line.text) for line in lines)

    def likeness(index: int) -> float:
        line = lines[index]
        parts = _parts(line.text)
        return (
            3 * sum(part in said for part in parts) / (len(parts) + 1)
            + (repeated[fold(line.text)] > 1)
            - 0.04 * (first - index)
            - 0.1 * max(0, line.size - 14)
            - (line.size < 3)
            - (line.size < 4 and is_believable_name(line.text))
            - ends_like_sentence(line.text)
        )

    return max(above, key=likeness)


def headline_of_link(lines: Sequence[Line], url: str | None) -> int | None:
    """Return the index of the label that says most nearly what the link says ("/2024/old-canal-reopens").

    None where the link has no words, or no line has most of them.
    """
    slug = _slug(url)
    if len(slug) < _LEAST_SLUG:
        return None

    def likeness(index: int) -> float:
        said = set(folded_line(lines[index].text).split())
        is_label = _may_be_title(lines[index]) and not lines[index].is_furniture
        has_most = len(slug & said) >= _SLUG_SHARE * len(slug)
        return len(slug & said) / len(slug | said) if is_label and has_most else 0.0

    best = max(range(len(lines)), key=likeness)
    return best if likeness(best) > 0 else None


def headline_of_text(lines: Sequence[Line], start: int, end: int) -> int | None:
    """Return the index of the label whose words the text says most, None where none has half of its words there.

    ``start`` and ``end`` bound the text roughly: teasers may still stand in it above the headline.
    """
    prose = [index for index in range(start, end) if lines[index].is_prose]
    # Two paragraphs in a row are the article's: its headline stands above them.
    lowest = next((index for index, after in pairwise(prose) if after == index + 1), min(prose, default=end))
    said = {part for index in prose if index >= lowest for part in _parts(lines[index].text)}
    repeated = Counter(fold(line.text) for line in lines)

    def likeness(index: int) -> float:
        parts = _parts(lines[index].text)
        common = sum(part in said for part in parts) / len(parts) if parts else 0.0
        if common < _LEAST_COMMON:
            return 0.0
        return common + 0.2 * (repeated[fold(lines[index].text)] > 1) - 0.05 * max(0, lines[index].size - 14)

    candidates = [
        index
        for index in range(max(0, start - _TITLE_REACH), lowest)
        if not lines[index].is_furniture
        and not lines[index].is_text
        and lines[index].size >= _LEAST_HEADLINE
        and _may_be_title(lines[index])
        and read_byline(lines[index].text) is None
    ]
    best = max(candidates, key=likeness, default=None)
    return best if best is not None and likeness(best) > 0 else None


def find_byline(lines: Sequence[Line], title_at: int | None, first: int) -> Named:
    """Return authors and day, from above the text and its first lines; ``first`` is where the text begins."""
    authors: tuple[str, ...] = ()
    published: date | None = None
    used: set[int] = set()
    highest = title_at if title_at is not None else first
    for index in range(max(0, highest - _BYLINES_ABOVE), min(len(lines), first + _BYLINES_BELOW)):
        byline = None if index == title_at or lines[index].is_prose else read_byline(lines[index].text)
        if byline is not None:
            authors = authors or byline.authors
            published = published or byline.published
            used.add(index)
    return Named(authors, published, frozenset(used))


def find_source(
    lines: Sequence[Line], kept: AbstractSet[int], byline_lines: AbstractSet[int], url: str | None
) -> Source:
    """Return the publisher: whom a line such as "Source: Harbour Gazette" names, else the site itself."""
    last = max(kept, default=0)
    site = next((name for line in reversed(lines) if (name := _copyright_name(line.text))), None)
    for index in byline_lines:
        if named := label_inside(lines[index].text, furniture_words().sources):
            return Source(named, None, frozenset())
    for index in range(max(0, last - 1), min(len(lines), last + _SOURCE_REACH)):
        named = (label_before(lines[index].text.strip("()[] "), furniture_words().sources) or "").strip(
            " .()[]"
        )
        if any(c.isalpha() for c in named) and len(named.split()) <= _LONGEST_NAME:
            copied_from = site or _host(url)
            is_other = copied_from is not None and fold(copied_from) != fold(named)
            return Source(named, copied_from if is_other else None, frozenset({index}))
    return Source(site, None, frozenset())


def _slug(url: str | None) -> set[str]:
    """Return the words of the longest part of a link's path."""
    path = unquote(urlsplit(url or "").path)
    longest = max(path.split("/"), key=len)
    return {word for word in folded_line(longest).split() if len(word) > 2 and word.isalpha()} - {
        "html",
        "htm",
        "php",
    }


def _parts(text: str) -> list[str]:
    """Return the longer words of a text; in scripts without blanks the pairs of characters."""
    parts: list[str] = []
    for word in folded_line(text).split():
        if word > "\u0e00":
            parts.extend(word[at : at + 2] for at in range(len(word) - 1))
        elif len(word) > 4:
            parts.append(word)
    return parts


def _may_be_title(line: Line) -> bool:
    is_one_line = "\n" not in line.text and not line.text.endswith((":", ","))
    return is_one_line and line.size <= 40 and len(line.text) <= 250


def _copyright_name(text: str) -> str | None:
    match = _COPYRIGHT_NAME.search(text) if len(text.split()) <= 25 else None
    name = match[1].strip() if match else ""
    return name if name and not name[0].islower() and not folded_line(name).startswith("all rights") else None


def _host(url: str | None) -> str | None:
    match = re.match(r"https?://(?:www\.)?([^/:?#]+)", url or "")
    return match[1] if match else None

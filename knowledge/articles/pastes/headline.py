"""Which line of a pasted page is its headline?

Pages say it in several ways: bread crumbs end with it, it is repeated, the page's link spells it, the by-line stands
below it, and the text has its words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from urllib.parse import unquote, urlsplit

from knowledge.articles.clues.bylines import read_byline
from knowledge.articles.clues.furniture import folded_line, is_credit
from knowledge.articles.clues.names import fold
from knowledge.articles.pastes.likeness import likeliest_headline
from knowledge.articles.pastes.lines import Line, crumbs_of
from knowledge.articles.pastes.source_line import read_source_line

_LEAST_HEADLINE = 3
_LEAST_UNSPACED = 7
"""Characters, in scripts without blanks."""
_LONGEST_HEADLINE = 40
_LONGEST_SENTENCE = 25
"""Words of a headline that ends like a sentence."""
_LONGEST_LINE = 250
_REACH = 60
"""How many lines above the text its headline may stand."""
_NEAR_BYLINE = 2
_LEAST_SLUG = 3
_SLUG_SHARE = 0.6
_LEADS = re.compile(r"[»›>→▸]\s*[»›>→▸]|[»›>→▸]\s*$|\s[»›>→▸]\s.*\s[»›>→▸]\s")
"""Bread crumbs, and what leads to a rubric."""
_CUT_OFF = re.compile(r"(?<!\s)\s*+(?:…|\.\.\.)$")
_FILE_ENDINGS = frozenset({"html", "htm", "php"})


def find_headline(lines: Sequence[Line], url: str | None, start: int, end: int) -> int | None:
    """Return the index of the headline, None where no line can be one.

    ``start`` and ``end`` bound the text roughly: teasers may still stand in it above the headline.
    """
    named = named_by_crumbs(lines)
    if named is not None:
        return named
    candidates = _candidates(lines, start, end)
    slug = _slug(url)
    if len(slug) >= _LEAST_SLUG:
        labels = [
            index for index in range(end) if not lines[index].is_text and _may_stand_alone(lines[index])
        ]
        likeness = {index: _likeness(slug, lines[index]) for index in {*candidates, *labels}}
        best = max(likeness, key=lambda index: likeness[index], default=None)
        if best is not None and likeness[best] > 0:
            return best
    return likeliest_headline(lines, candidates, start, end)


def may_be_headline(line: Line) -> bool:
    """Return whether a line has the form of a headline: one line, not too long, leading to nothing."""
    is_one_line = "\n" not in line.text and not line.text.endswith((":", "：", ","))
    is_short = line.size <= _LONGEST_HEADLINE and len(line.text) <= _LONGEST_LINE
    return (
        is_one_line
        and is_short
        and not _LEADS.search(line.text)
        and not (line.is_furniture or line.is_item or line.is_row or line.is_code)
    )


def named_by_crumbs(lines: Sequence[Line]) -> int | None:
    """Return the last line above the text that says what bread crumbs above it end with."""
    for index, line in enumerate(lines[:_REACH]):
        parts = crumbs_of(line.text)
        # A headline may hold the mark that stands between crumbs.
        tails = [_CUT_OFF.sub("", "".join(parts[at:])) for at in range(1, len(parts))]
        named = [fold(tail) for tail in tails if _is_long_enough(tail)]
        found = [
            below
            for below in range(index + 1, min(len(lines), index + _REACH))
            if may_be_headline(lines[below])
            and any(fold(lines[below].text).startswith(name) for name in named)
        ]
        if found:
            same = fold(lines[found[0]].text)
            return max(below for below in found if fold(lines[below].text) == same)
    return None


def _is_long_enough(tail: str) -> bool:
    """Whether the end of bread crumbs is more than a rubric's name."""
    unspaced = sum(character > "\u2e80" for character in tail)
    return len(tail.split()) >= _LEAST_HEADLINE or unspaced >= _LEAST_UNSPACED


def _candidates(lines: Sequence[Line], start: int, end: int) -> list[int]:
    """Return the indices of the lines that may be the headline of the text between ``start`` and ``end``."""
    repeated = _repeated(lines)
    prose = [index for index in range(start, end) if lines[index].is_prose]
    prose = [index for index in prose if fold(lines[index].text) not in repeated] or prose
    # Two paragraphs in a row are the article's: its headline stands above them.
    lowest = next((one for one, other in pairwise(prose) if other == one + 1), min(prose, default=end))
    return [
        index
        for index in range(max(0, min(start, lowest) - _REACH), min(lowest + 1, len(lines)))
        if _may_stand_alone(lines[index])
        and (not lines[index].is_text or _is_set_as_headline(lines, index, repeated))
    ]


def _may_stand_alone(line: Line) -> bool:
    """Return whether a line may be a headline and is no caption, by-line or source line."""
    if not may_be_headline(line) or is_credit(line.text) or read_byline(line.text) is not None:
        return False
    source = read_source_line(line.text)
    return source is None or not source.is_labelled


def _is_set_as_headline(lines: Sequence[Line], index: int, repeated: frozenset[str]) -> bool:
    """Whether a line that reads like a sentence stands where a headline does: repeated, or above the by-line."""
    line = lines[index]
    if line.size > _LONGEST_SENTENCE:
        return False
    return fold(line.text) in repeated or (
        line.text.rstrip("\"'”’»)").endswith(("?", "!", "？", "！")) and _is_above_byline(lines, index)
    )


def _is_above_byline(lines: Sequence[Line], index: int) -> bool:
    below = [line for line in lines[index + 1 : index + 1 + _NEAR_BYLINE] if not line.is_prose]
    return any(read_byline(line.text) for line in below)


def _repeated(lines: Sequence[Line]) -> frozenset[str]:
    counts = Counter(
        fold(line.text) for line in lines if line.size >= _LEAST_HEADLINE and may_be_headline(line)
    )
    return frozenset(text for text, count in counts.items() if count > 1)


def _likeness(slug: set[str], line: Line) -> float:
    """Return how nearly a line says what the link says ("/2024/old-canal-reopens"); 0 where it says too little."""
    said = set(folded_line(line.text).split())
    has_most = len(slug & said) >= _SLUG_SHARE * len(slug)
    return len(slug & said) / len(slug | said) if has_most else 0.0


def _slug(url: str | None) -> set[str]:
    """Return the words of the longest part of a link's path."""
    path = unquote(urlsplit(url or "").path)
    longest = max(path.split("/"), key=len)
    return {word for word in folded_line(longest).split() if len(word) > 2 and word.isalpha()} - _FILE_ENDINGS

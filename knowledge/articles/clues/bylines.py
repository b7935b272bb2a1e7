"""Who and when: the line of a page that names its author and its day."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from knowledge.articles.clues.dates import find_day, fold, month_numbers, words_beside_dates
from knowledge.articles.clues.furniture import ends_like_sentence, folded_line
from knowledge.articles.clues.furniture_words import furniture_words
from knowledge.articles.clues.names import believable_authors

_PAIR = re.compile(r"(?<!\w)(\w++)\s?[:：]\s?(\S+)")
_MOST_WORDS = 25
_MOST_OTHER_WORDS = 3
_MOST_BIO_WORDS = 60
_LONGEST_NAMES = 6
_CLOCK = re.compile(
    r"\b\d{1,2}[:.h]\d{0,2}(?::\d{2})?\s*(?:[ap]\.?m\.?|uhr|h|hrs)?\b"
    r"(?:\s*\(?(?:GMT|UTC|[A-Z]{2,4}T|Z)\b[+\d:]*\)?)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Byline:
    """What a line says of the article's making."""

    authors: tuple[str, ...]
    published: date | None


def read_byline(line: str) -> Byline | None:
    """Return the author and day that a line gives, None where the line is anything else than a by-line or a
    date.

    A by-line begins with a word for it ("By", "Von", "Por"); around a date only words of dating and times
    of day, a by-line and few others (a place, a rubric) may stand.
    """
    if len(line.split()) > _MOST_WORDS:
        return None
    dated = find_day(line)
    published = dated[0] if dated else None
    rest = f"{line[: dated[1][0]]} | {line[dated[1][1] :]}" if dated else line
    authors = _named_after_label(rest)
    if authors:
        return Byline(authors, published)
    if dated is None:
        return None
    if pairs := _labelled(rest):
        return Byline(tuple(name for part in pairs for name in believable_authors(part)), published)
    others = [word for word in folded_line(_CLOCK.sub(" ", rest)).split() if not word.isdecimal()]
    fillers = words_beside_dates("beside")
    others = [
        word
        for word in others
        if word not in _dating_words() and word not in fillers and not find_month(word)
    ]
    is_only_date = len(others) <= _MOST_OTHER_WORDS and not line.rstrip().endswith(".")
    if not is_only_date:
        # "Jane Doe | Harbour Gazette | 12 March 2024"
        parts = [part.strip() for part in re.split(r"[|•·–—/]|\s-\s", rest) if part.strip()]
        if len(parts) > 1 and len(others) <= 8 and not line.rstrip().endswith("."):
            return Byline(believable_authors(parts[0]) if len(parts[0].split()) > 1 else (), published)
        return None
    named = " ".join(re.split(r"[|•·–—/,]|\s-\s", rest)[0].split())
    return Byline(
        believable_authors(named) if 1 < len(named.split()) <= 4 and named.istitle() else (), published
    )


def is_about_author(line: str, authors: Sequence[str]) -> bool:
    """Return whether a line below an article presents its author: it begins with the name and is short."""
    names = [fold(author) for author in authors if " " in author]
    return len(line.split()) <= _MOST_BIO_WORDS and any(
        fold(line[: 2 * len(name)]).startswith(name) for name in names
    )


def label_inside(line: str, phrases: tuple[str, ...]) -> str | None:
    """Return the word after the first of ``phrases`` that stands as a label inside a line ."""
    for match in _PAIR.finditer(line):
        if folded_line(match[1]) in map(folded_line, phrases):
            return match[2]
    return None


def is_byline_label(text: str) -> bool:
    """Return whether a text is a label for an author's name ("Written by", "Verfasst von")."""
    return folded_line(text) in _labels()


def _labelled(rest: str) -> list[str]:
    """Return the authors' names where a line has only pairs of label and value, as in East Asia."""
    pairs = _PAIR.findall(rest)
    if not pairs or _PAIR.sub("", rest).strip(" |"):
        return []
    return [value for label, value in pairs if folded_line(label) in _labels()]


def find_month(word: str) -> int | None:
    """Return the number of the month that a word names, in any of the languages we know."""
    return month_numbers().get(fold(word))


def _named_after_label(rest: str) -> tuple[str, ...]:
    """Return the persons after "By", "Von: " and the like at the beginning of a line or of a part of it."""
    if ends_like_sentence(rest) and len(rest.split()) > _LONGEST_NAMES:
        return ()
    for part in re.split(r"[|•·\n]", rest):
        folded = folded_line(part)
        label = next((phrase for phrase in _labels() if folded.startswith(f"{phrase} ")), None)
        if label is None:
            continue
        count = label.count(" ") + 1
        names = re.sub(rf"^\W*(?:\w+[^\w]+){{{count}}}", "", part.strip() + " ", count=1).strip()
        if len(names.split()) <= 12 and (authors := believable_authors(names)):
            # "By the end of the year" has small letters after its label; a name has not.
            return authors
    return ()


@cache
def _labels() -> list[str]:
    return sorted((folded_line(phrase) for phrase in furniture_words().bylines), key=len, reverse=True)


@cache
def _dating_words() -> frozenset[str]:
    return frozenset(part for phrase in furniture_words().date_words for part in folded_line(phrase).split())

"""Which lines of a document are its table of contents?

A price list with dots before its prices looks the same: what counts is a heading that says so, or that the lines name
the document's own headings.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

REASON = "table of contents"

_TITLE = re.compile(
    r"(?:table of )?contents|inhalt(?:sverzeichnis|sübersicht)?|table des matières|sommaire|índice(?: general)?"
    r"|contenidos?|sumário|indice|sommario|inhoud(?:sopgave)?|innehåll(?:sförteckning)?|indhold(?:sfortegnelse)?"
    r"|innhold(?:sfortegnelse)?|sisällys(?:luettelo)?|spis treści|obsah|tartalom(?:jegyzék)?|cuprins|içindekiler"
    r"|содержание|оглавление|зміст|περιεχόμενα|目录|目錄|目次|차례|목차|תוכן(?: ה?עניינים)?|(?:جدول )?المحتويات",
    re.IGNORECASE,
)
_PAGE = r"\s*(?:\d{1,4}|[ivxlc]{1,7})"
_LED = re.compile(rf"(.*?\S)\s*(?:(?:[.…·‧_]\s?){{4,}}|…{{2,}}){_PAGE}", re.DOTALL | re.IGNORECASE)
_PAGED = re.compile(rf"(.*?\S)(?:\t|\s{{2,}}|\s\|\s|\s){_PAGE}", re.DOTALL | re.IGNORECASE)
_NUMBER = re.compile(r"^\W*(?:[A-Z]|\d{1,3})?(?:\.\d{1,3})*[.)]?\s+")
_LONGEST_ENTRY = 300
_FEWEST_PLAIN = 2
"""So many lines without dots below a heading make a table of contents."""


def is_contents_title(text: str) -> bool:
    """Whether a heading announces a table of contents."""
    return bool(_TITLE.fullmatch(text.strip().rstrip(":").strip()))


def has_leader(text: str) -> bool:
    """Whether a line ends with dots that lead to a number."""
    return _entry(_LED, text) is not None


def find_contents(lines: Sequence[str], headings: Collection[str]) -> set[int]:
    """Return the indices of the lines that are of a table of contents, its title included.

    Args:
        lines: the document's blocks or lines in their order.
        headings: the texts of its headings.
    """
    known = {_label(heading) for heading in headings}
    found: set[int] = set()
    index = 0
    while index < len(lines):
        has_title = is_contents_title(lines[index])
        start = index + has_title
        end = _run(lines, start, _LED)
        labels = [_label(match[1]) for line in lines[start:end] if (match := _entry(_LED, line))]
        is_known = bool(labels) and sum(label in known for label in labels) * 2 > len(labels)
        if has_title and end == start:
            end = _run(lines, start, _PAGED)
            end = end if end - start >= _FEWEST_PLAIN else start
        if end > start and (has_title or is_known):
            found.update(range(index, end))
        index = max(end, index + 1)
    return found


def _entry(pattern: re.Pattern[str], line: str) -> re.Match[str] | None:
    """Match a line where it is short enough for an entry of a table of contents."""
    line = line.strip()
    return pattern.fullmatch(line) if len(line) <= _LONGEST_ENTRY else None


def _run(lines: Sequence[str], start: int, pattern: re.Pattern[str]) -> int:
    """Return where the lines that match end."""
    while start < len(lines) and _entry(pattern, lines[start]):
        start += 1
    return start


def _label(text: str) -> str:
    return " ".join(_NUMBER.sub("", text.strip()).casefold().split())

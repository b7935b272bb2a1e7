"""Bullets and numbers before the items of a list."""

from __future__ import annotations

import re

from knowledge.articles.files.pdf.lines import Line

_SIGN = "[-•‣▪●◦○■□*–—·»›➢✓✔✗→❖]"
_MARK = (
    rf"{_SIGN}|\(?\d{{1,2}}[.)]|\d{{1,3}}(?:\.\d{{1,3}})+[.)]?|\(?[a-z][.)]|\(?[A-Z]\)|\(?(?:[ivxl]{{1,6}}|[IVXL]{{1,6}})[.)]"
    r"|[.)]\d{1,2}"  # In text that is read from right to left the dot may stand first.
    r"|§+ ?\d+[a-z]?(?:\.\d+)*[.:)]?"
    r"|(?:rule|art\.|article|artikel|regel|section|step|schritt|paso|étape|nr\.|no\.) ?\d+[a-z]?[.:)]"
)
_LONE = re.compile(rf"{_MARK}|o", re.IGNORECASE)
_BEGINS = re.compile(rf"({_MARK})\s+(?=\S)")
_BEGINS_WITH_WORD = re.compile(rf"({_MARK})\s+(?=\S)", re.IGNORECASE)
_SIGN_BEGINS = re.compile(_SIGN)
_LONGEST_WORD = 3
"""Letters of a mark that are matched in any case: more are a word ("Rule 3:")."""


def is_mark(text: str) -> bool:
    """Whether a text that stands apart is nothing but a bullet or number."""
    return bool(_LONE.fullmatch(text))


def split_mark(text: str) -> tuple[str, str] | None:
    """Return the mark with which a text begins and the rest; None where it begins with none."""
    match = _BEGINS.match(text)
    if match is None:
        match = _BEGINS_WITH_WORD.match(text)
        if match is None or len(re.findall(r"[^\W\d_]", match[1])) < _LONGEST_WORD:
            return None
    return match[1], text[match.end() :]


def mark_of(line: Line) -> str:
    """Return the mark with which a line begins, one that hangs beside it too; "" where it begins with none."""
    found = split_mark(line.text)
    return line.mark or (found[0] if found else "")


def begins_with_sign(text: str) -> bool:
    """Whether a text begins with a bullet."""
    return bool(_SIGN_BEGINS.match(text))

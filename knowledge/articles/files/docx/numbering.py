"""Which number or bullet does Word show before a paragraph?

A paragraph names a list (``w:num``) and a level. Lists of one pattern (``w:abstractNum``) count on together, unless a
list says that it starts anew (ECMA-376, part 1, 17.9). python-docx does not follow this; docx2python and mammoth know
no patterns such as "Rule %1:", and docx-parser-converter would bring a second model of the whole document.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from knowledge.articles.files.docx.markup import W, number, value
from knowledge.articles.files.docx.number_formats import written
from knowledge.articles.files.symbols import readable

LEVELS = 9
PLAIN_BULLET = "-"
_BULLETS = frozenset("-–—•◦▪■●○o·∙‣⁃*§❖➢□❑◆◊\ufffd")
"""Signs that say no more than that a list's item begins."""


@dataclass(frozen=True, slots=True)
class _Level:
    """How one level of a list is numbered."""

    start: int = 1
    number_format: str = "decimal"
    pattern: str = ""
    restart: int | None = None
    """The level (1-based) that starts this one anew, or one above it; 0 for none, None for each above."""
    is_legal: bool = False
    """Whether the numbers of all levels are written in digits."""
    style: str | None = None
    """The paragraph style that stands for this level."""
    font: str | None = None


@dataclass(slots=True)
class _Pattern:
    """A numbering that lists share, and how far it has counted."""

    levels: dict[int, _Level]
    counts: dict[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _List:
    pattern: _Pattern
    starts: dict[int, int]
    """Where its levels start anew when it comes to them first."""
    levels: dict[int, _Level]
    """The levels that it writes in its own way."""


class Numbering:
    """Counts the numbered paragraphs of a document, asked in their order."""

    def __init__(self, numbering: Any = None, linked_styles: dict[str, str] | None = None) -> None:
        """Read the definitions.

        Args:
            numbering: the element ``w:numbering``, None where the document has none.
            linked_styles: the list's number of each numbering style.
        """
        self._lists: dict[str, _List] = {}
        if numbering is None:
            return
        elements = {
            pattern.get(f"{W}abstractNumId"): pattern for pattern in numbering.findall(f"{W}abstractNum")
        }
        of_lists = {one.get(f"{W}numId"): value(one, "abstractNumId") for one in numbering.findall(f"{W}num")}
        patterns: dict[str | None, _Pattern] = {}
        for one in numbering.findall(f"{W}num"):
            pattern_id = value(one, "abstractNumId")
            link = value(elements.get(pattern_id), "numStyleLink")
            if link is not None:
                pattern_id = of_lists.get((linked_styles or {}).get(link), pattern_id)
            if pattern_id not in patterns:
                patterns[pattern_id] = _Pattern(_levels(elements.get(pattern_id)))
            self._lists[one.get(f"{W}numId")] = _list(one, patterns[pattern_id])

    def level_of_style(self, list_id: str, style_id: str | None) -> int:
        """Return which level of a list a paragraph style stands for."""
        known = self._lists.get(list_id)
        levels = known.pattern.levels.items() if known else ()
        return next((level for level, how in levels if how.style is not None and how.style == style_id), 0)

    def mark(self, list_id: str, level: int, *, is_bullet: bool = False) -> str:
        """Count the next paragraph of a list, and return its bullet or number as shown; "" where there is none.

        Args:
            list_id: the list's number in the file.
            level: from 0.
            is_bullet: whether a list that the file does not define has bullets.
        """
        if list_id not in self._lists:
            undefined = _Level(number_format="bullet" if is_bullet else "decimal", pattern=f"%{level + 1}.")
            self._lists[list_id] = _List(_Pattern({level: undefined}), {}, {})
        known = self._lists[list_id]
        counts = known.pattern.counts
        if level in known.starts:
            counts[level] = known.starts.pop(level) - 1
        how = _how(known, level)
        counts[level] = counts.get(level, how.start - 1) + 1
        for deeper in [deeper for deeper in counts if deeper > level]:
            restart = _how(known, deeper).restart
            if restart is None or level < restart:
                del counts[deeper]
        return _shown(known, level)


def _list(element: Any, pattern: _Pattern) -> _List:
    starts: dict[int, int] = {}
    levels: dict[int, _Level] = {}
    for override in element.findall(f"{W}lvlOverride"):
        level = _level_number(override)
        start = number(override, "startOverride")
        if start is not None:
            starts[level] = start
        own = override.find(f"{W}lvl")
        if own is not None:
            levels[level] = _level(own)
    return _List(pattern, starts, levels)


def _levels(element: Any) -> dict[int, _Level]:
    found = element.findall(f"{W}lvl") if element is not None else []
    return {_level_number(level): _level(level) for level in found}


def _level_number(element: Any) -> int:
    written_level = element.get(f"{W}ilvl") or "0"
    return int(written_level) if written_level in "012345678" else 0


def _level(element: Any) -> _Level:
    start = number(element, "start")
    fonts = element.find(f"{W}rPr/{W}rFonts")
    return _Level(
        start=1 if start is None else start,
        number_format=_format(element),
        pattern=value(element, "lvlText") or "",
        restart=number(element, "lvlRestart"),
        is_legal=element.find(f"{W}isLgl") is not None,
        style=value(element, "pStyle"),
        font=fonts.get(f"{W}ascii") if fonts is not None else None,
    )


def _format(element: Any) -> str:
    """Return a level's format; newer ones stand in an alternative to an older one."""
    return next((found.get(f"{W}val") or "" for found in element.iter(f"{W}numFmt")), "decimal")


def _how(known: _List, level: int) -> _Level:
    return known.levels.get(level) or known.pattern.levels.get(level) or _Level(pattern=f"%{level + 1}.")


def _shown(known: _List, level: int) -> str:
    how = _how(known, level)
    if how.number_format == "bullet":
        sign = readable(how.pattern, how.font).strip()
        return PLAIN_BULLET if not sign or sign in _BULLETS else sign

    def count(match: re.Match[str]) -> str:
        other = int(match[1]) - 1
        how_other = _how(known, other)
        number_format = how_other.number_format
        if how.is_legal and number_format != "none":
            number_format = "decimal"
        return written(known.pattern.counts.get(other, how_other.start), number_format)

    return re.sub(r"%([1-9])", count, how.pattern).strip()

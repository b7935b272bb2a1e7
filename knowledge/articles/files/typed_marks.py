"""Marks of lists that somebody typed: bullets, "3.", "2.1", "(a)", "§ 2" at the beginnings of lines.

A number that does not follow another one is part of its sentence: "5. June" begins no list.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_MARK = re.compile(
    r"""[ \t]*(?P<mark>
        (?P<section>§{1,2}[ ]?(?P<section_number>\d{1,3})[a-z]?\.?)
      | (?P<number>\d{1,3}(?:\.\d{1,3})+\.?|\d{1,3}[.)]|\d{1,3}\.\))
      | (?P<bracket>\((?:\d{1,3}|[a-z]|[ivx]{2,5})\))
      | (?P<letter>[A-Za-z][.)])
      | (?P<bullet>[-*•–—‣◦·▪●○■►➤]|->)
    )[ \t]+(?=\S)""",
    re.VERBOSE,
)
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Mark:
    """The mark at the beginning of a line."""

    text: str
    """As written: "3.", "(a)"."""
    end: int
    """Where the item's text begins in the line."""
    indent: int
    style: str
    value: tuple[int, ...]
    """Its number or numbers, a letter's place in the alphabet; empty for a bullet."""

    @property
    def key(self) -> tuple[str, int]:
        """What the marks of one list have in common."""
        return (self.style, len(self.value) if self.value else self.indent)


def mark_of(line: str) -> Mark | None:
    """Return the mark that a line may begin with."""
    match = _MARK.match(line)
    if match is None:
        return None
    text, style, value = match["mark"], str(match.lastgroup), tuple[int, ...]()
    for name in ("section", "number", "bracket", "letter", "bullet"):
        if match[name]:
            style = name
    inner = text.strip("().")
    if style == "section":
        value = (int(match["section_number"]),)
    elif style == "number":
        value = tuple(int(number) for number in _DIGITS.findall(text))
        style = "number)" if text.endswith(")") else style
    elif style in ("bracket", "letter"):
        if inner.isdigit():
            value, style = (int(inner),), style + "1"
        else:
            value, style = (ord(inner[0].lower()) - ord("a") + 1,), style + ("A" if inner.isupper() else "a")
    else:
        style = text
    indent = len(match[0].expandtabs(4)) - len(match[0].lstrip().expandtabs(4))
    return Mark(text, match.end(), indent, style, value)


def marks_of(lines: Sequence[str]) -> list[Mark | None]:
    """Return the mark of each line that is an item of a list, None for others.

    Args:
        lines: of a text, in their order; blank ones stand between lists as well as between items.
    """
    found = [mark_of(line) for line in lines]
    places = [index for index, mark in enumerate(found) if mark is not None]
    kept: set[int] = set()
    for number, place in enumerate(places):
        mark = found[place]
        assert mark is not None  # noqa: S101 - for the type checker
        for earlier in reversed(places[max(0, number - 40) : number]):
            before = found[earlier]
            if (
                before is not None
                and _follows(before, mark)
                and (mark.value or _are_near(lines, earlier, place))
            ):
                kept |= {earlier, place}
                break
    return [mark if index in kept else None for index, mark in enumerate(found)]


def _follows(before: Mark, mark: Mark) -> bool:
    """Return whether a mark can be the next one of its list, or the first of a list inside an item."""
    if mark.style != before.style:
        return False
    if not mark.value:
        return True
    if len(mark.value) > len(before.value):
        return mark.value[:-1] == before.value and mark.value[-1] <= 1
    head = before.value[: len(mark.value)]
    return mark.value[:-1] == head[:-1] and mark.value[-1] in (head[-1] + 1, head[-1])


def _are_near(lines: Sequence[str], first: int, second: int) -> bool:
    """Return whether nothing but blank lines and what belongs to an item stands between two bullets."""
    between = lines[first + 1 : second]
    is_after_blank = False
    for line in between:
        if line.strip() and is_after_blank and not line.startswith((" ", "\t")):
            return False
        is_after_blank = not line.strip()
    return True


def levels_of(marks: Sequence[Mark | None]) -> list[int]:
    """Return how deep each marked line is nested: a mark of another style stands inside the item above it."""
    open_keys: list[tuple[str, int]] = []
    levels = []
    for mark in marks:
        if mark is None:
            levels.append(0)
            continue
        if mark.key in open_keys:
            del open_keys[open_keys.index(mark.key) + 1 :]
        elif _is_outside(mark, open_keys):
            open_keys = [mark.key]
        else:
            open_keys.append(mark.key)
        levels.append(len(open_keys) - 1)
    return levels


def _is_outside(mark: Mark, open_keys: Sequence[tuple[str, int]]) -> bool:
    """Return whether a mark begins a list that cannot be inside the open one."""
    return bool(open_keys) and any(style == mark.style and depth > mark.key[1] for style, depth in open_keys)

"""Tables that somebody typed: cells between tabs, between upright strokes, or in columns of spaces."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from knowledge.records import Block, BlockKind

_STROKES = re.compile(r"(?<![ \t])[ \t]*+\|[ \t]*+")
_RULE_LINE = re.compile(r"(?=[^-]*+(?:-[^-]++)*+--)[\s|:+=-]++")
_GAP = re.compile(r"\S(?P<gap>[ ]{2,})(?=\S)")
_DIGIT = re.compile(r"\d")
_LONGEST_NAME = 40
"""Characters of a column's name."""
_FEWEST_ROWS = 2
_Rows = list[tuple[str, ...]]


def table_at(lines: Sequence[str], start: int) -> tuple[Block, int] | None:
    """Return the table that begins at a line and the line after it; None where none does.

    Args:
        lines: of a text; a blank one ends a table.
        start: index of the line.
    """
    for cells_of in (_between_tabs, _between_strokes):
        end, rows = start, list[tuple[str, ...]]()
        while end < len(lines) and (cells := cells_of(lines[end])) is not None:
            rows.append(cells)
            end += 1
        rows = [row for row in rows if any(row)]
        if len(rows) >= _FEWEST_ROWS and _are_even(rows):
            return _table(rows), end
    return _in_columns(lines, start)


def has_cells(line: str) -> bool:
    """Return whether a line may be a row of a table."""
    return "|" in line or "\t" in line.strip() or bool(_GAP.search(line.strip()))


def _between_tabs(line: str) -> tuple[str, ...] | None:
    inner = line.strip(" ")
    if "\t" not in inner.strip("\t"):
        return None
    return tuple(cell.strip() for cell in inner.rstrip("\t").split("\t"))


def _between_strokes(line: str) -> tuple[str, ...] | None:
    if line.count("|") < 1 or "||" in line:
        return None
    if _RULE_LINE.fullmatch(line):
        return ()
    inner = line.strip()
    is_framed = inner.startswith("|")
    cells = _STROKES.split(inner.removeprefix("|").removesuffix("|") if is_framed else inner)
    return tuple(cell.strip() for cell in cells)


def _are_even(rows: _Rows) -> bool:
    """Whether most rows have as many cells as the longest, or fewer because the last ones are empty."""
    most = max(map(len, rows))
    return most >= 2 and sum(len(row) >= most - 1 for row in rows) * 2 >= len(rows)


def _in_columns(lines: Sequence[str], start: int) -> tuple[Block, int] | None:
    end = start
    while end < len(lines) and _GAP.search(lines[end].strip()) and "\t" not in lines[end]:
        end += 1
    if end - start < _FEWEST_ROWS:
        return None
    cells = [_pieces(line) for line in lines[start:end]]
    widest = max(cells, key=len)
    rows: _Rows = []
    for row in cells:
        places = _columns(row, widest)
        if places is None:
            break
        by_place = dict(zip(places, row, strict=True))
        rows.append(tuple(by_place[n][1] if n in by_place else "" for n in range(len(widest))))
    if len(rows) < max(_FEWEST_ROWS, end - start):
        return None
    return _table(rows), start + len(rows)


def _pieces(line: str) -> list[tuple[int, str]]:
    """Return the cells of a line of columns with the places where they begin."""
    starts = [len(line) - len(line.lstrip()), *(match.end("gap") for match in _GAP.finditer(line))]
    ends = [*starts[1:], len(line)]
    return [(start, line[start:end].strip()) for start, end in zip(starts, ends, strict=True)]


def _columns(row: list[tuple[int, str]], widest: list[tuple[int, str]]) -> list[int] | None:
    """Return in which columns a row's cells stand: they begin or end where those of the widest row do."""
    found: list[int] = []
    for start, text in row:
        place = next(
            (
                n
                for n, (other, words) in enumerate(widest)
                if n not in found
                and (abs(start - other) <= 1 or abs(start + len(text) - other - len(words)) <= 1)
            ),
            None,
        )
        if place is None or (found and place <= found[-1]):
            return None
        found.append(place)
    return found


def _table(rows: _Rows) -> Block:
    return Block(BlockKind.TABLE, rows=tuple(rows), has_header=has_header(rows))


def has_header(rows: Sequence[Sequence[str]]) -> bool:
    """Return whether the first row surely names the columns: short words, and below them something else."""
    first, *others = rows
    if (
        not others
        or not all(first)
        or any(_DIGIT.search(cell) or len(cell) > _LONGEST_NAME for cell in first)
    ):
        return False
    if len(first) > 2:
        return max(Counter(cell.casefold() for cell in first).values()) == 1
    columns = list(zip(*(row for row in others if len(row) == len(first)), strict=True))
    return any(column and all(_DIGIT.search(cell) for cell in column if cell) for column in columns)

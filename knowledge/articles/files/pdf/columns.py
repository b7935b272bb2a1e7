"""In which order a page is read: columns one after the other, rows from top to bottom."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from statistics import median

from knowledge.articles.files.pdf.fractions import with_fractions
from knowledge.articles.files.pdf.lines import Line, together
from knowledge.articles.files.pdf.marks import is_mark

_COLUMN_LINES = 4
"""So many lines, on both sides and at the same height, make columns."""
_COLUMN_CHARACTERS = 15
"""Half of a column's lines are longer; the cells of a table are mostly shorter."""
_CROSSING = 0.25
"""This part of the lines may run across the space between columns: titles, wide captions."""
_CLOSE = 1.0
"""In letter heights: parts of one row that are closer are one."""
_WIDEST_MARK_GAP = 5.0


def columns_of(lines: list[Line]) -> list[list[Line]]:
    """Return the lines in reading order, those of each column together, parts of one row put together."""
    divide = _find_gutter(lines)
    if divide is None:
        return [_rows(lines)] if lines else []
    columns: list[list[Line]] = []
    left: list[Line] = []
    right: list[Line] = []
    across: list[Line] = []
    for line in sorted(lines, key=lambda line: -line.baseline):
        if line.right > divide > line.left:
            columns += [*columns_of(left), *columns_of(right)]
            left, right = [], []
            across.append(line)
            continue
        if across:
            columns.append(_rows(across))
            across = []
        (left if line.right <= divide else right).append(line)
    return [*columns, *columns_of(left), *columns_of(right), *([_rows(across)] if across else [])]


def _find_gutter(lines: list[Line]) -> float | None:
    """Return where the space between two columns is, or None if there is one column only."""
    best, best_score = None, 0
    for divide in sorted({round(line.left) - 1.0 for line in lines}):
        left = [line for line in lines if line.right <= divide]
        right = [line for line in lines if line.left >= divide]
        crossing = len(lines) - len(left) - len(right)
        if min(len(left), len(right)) < _COLUMN_LINES or crossing > _CROSSING * len(lines):
            continue
        if min(_typical_length(left), _typical_length(right)) < _COLUMN_CHARACTERS:
            continue
        # Columns stand beside each other, not below.
        top = min(max(line.baseline for line in side) for side in (left, right))
        bottom = max(min(line.baseline for line in side) for side in (left, right))
        beside = min(sum(bottom <= line.baseline <= top for line in side) for side in (left, right))
        if beside >= _COLUMN_LINES and beside - crossing > best_score:
            best, best_score = divide, beside - crossing
    return best


def _typical_length(lines: list[Line]) -> float:
    return median(len(line.text) for line in lines)


def _rows(lines: Iterable[Line]) -> list[Line]:
    """Return lines from top to bottom; parts on one base line become one line with cells."""
    rows: list[list[Line]] = []
    for line in sorted(with_fractions(list(lines)), key=lambda line: -line.baseline):
        if rows and abs(rows[-1][0].baseline - line.baseline) < 0.4 * max(rows[-1][0].size, line.size):
            rows[-1].append(line)
        else:
            rows.append([line])
    return [_row(_in_order(row)) for row in rows]


def _in_order(row: list[Line]) -> list[Line]:
    """Return the parts of a row as they are read."""
    against = sum(len(line.text) for line in row if line.is_against)
    is_reversed = against * 2 > sum(len(line.text) for line in row)
    return sorted(row, key=lambda line: line.left, reverse=is_reversed)


def _row(parts: list[Line]) -> Line:
    parts = _closed_up(parts)
    if len(parts) == 1:
        return parts[0]
    whole = together(parts)
    if whole.is_monospaced:
        return whole
    if _is_item(parts):
        return replace(whole, mark=parts[0].text)
    return replace(
        whole,
        cells=tuple(part.text for part in parts),
        stops=tuple(stop for part in parts[1:] for stop in (part.left, part.right)),
    )


def _closed_up(parts: list[Line]) -> list[Line]:
    """Put together parts between which no wide gap is."""
    result = [parts[:1]]
    for part in parts[1:]:
        gap = part.left - max(other.right for other in result[-1])
        if gap <= _CLOSE * part.size:
            result[-1].append(part)
        else:
            result.append([part])
    return [together(group) if len(group) > 1 else group[0] for group in result]


def _is_item(parts: list[Line]) -> bool:
    """Whether the first part is a bullet or number that hangs beside the text of an item."""
    first, second = parts[0], parts[1]
    return (
        len(parts) == 2
        and is_mark(first.text)
        and any(map(str.isalpha, second.text))
        and second.left - first.right <= _WIDEST_MARK_GAP * second.size
    )

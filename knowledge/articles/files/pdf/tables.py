"""Rows of tables: which lines are parts of one, and what stands in which column."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from knowledge.articles.files.pdf.lines import Line, Word

_Band = tuple[float, float]
_FARTHEST = 2.5
"""Times the usual distance of base lines: the rows of a table are at most so far apart."""
_NARROWEST_GAP = 0.35
"""In letter heights: words of two columns are farther apart than those of a sentence."""
_WRAPPED = 1.5
"""In letter heights: the lines of one cell are at most so far apart."""
_MOST_WRAPPED = 8
"""So many lines of one cell may stand between the lines of two rows that have several."""
_ROW_APART = 3.0
"""In letter heights: so much more than their lines need may two rows be apart."""
_SAME_ROW = 0.9
_ROW_GAP = 1.15
"""Rows are so much farther apart than the lines of a cell."""


def with_rows(lines: Sequence[Line], spacing: float) -> list[Line]:
    """Return the lines of a column, those of tables as rows with their columns' cells.

    Cells that stand above or below no others are words that happen to be set far apart.

    Args:
        lines: from top to bottom.
        spacing: the usual distance of base lines, in letter heights.
    """
    result: list[Line] = []
    index = ended = 0
    while index < len(lines):
        end = _table_end(lines, index)
        if end == index:
            result.append(replace(lines[index], cells=(), stops=()))
            index += 1
            continue
        bands = _bands(lines[index:end])
        start, end = _reach(lines, index, end, bands, spacing)
        start = max(start, ended)
        del result[len(result) - (index - start) :]
        result += _rows(lines[start:end], bands)
        index = ended = end
    return result


def _table_end(lines: Sequence[Line], start: int) -> int:
    """Return where the rows end that begin at a line; the same place where none do."""
    end = start
    while following := _next_row(lines, max(end - 1, start)):
        end = following + 1
    return end


def _next_row(lines: Sequence[Line], index: int) -> int | None:
    """Return the next line whose cells are aligned with a line's; between them only wrapped cells may stand."""
    if not lines[index].cells:
        return None
    for other in range(index + 1, min(index + 2 + _MOST_WRAPPED, len(lines))):
        if lines[other].cells:
            farthest = _ROW_APART + _WRAPPED * (other - index)
            is_next = _SAME_ROW < _distance(lines[index], lines[other]) <= farthest
            if not is_next or not _are_aligned(lines[index], lines[other]):
                return None
            bands = _bands([lines[index], lines[other]])
            between = lines[index + 1 : other]
            return other if all(_columns(line, bands) for line in between) else None
    return None


def _are_aligned(line: Line, other: Line) -> bool:
    """Whether cells of two rows begin or end at the same place."""
    return any(abs(one - another) < line.size for one in line.stops for another in other.stops)


def _bands(rows: Sequence[Line]) -> list[_Band]:
    """Return from where to where each column reaches, by the rows that have most cells."""
    most = max(len(row.cells) for row in rows)
    spans = sorted(span for row in rows if len(row.cells) == most for span in _spans(row))
    bands: list[_Band] = []
    for left, right in spans:
        if bands and left < bands[-1][1]:
            bands[-1] = (bands[-1][0], max(bands[-1][1], right))
        else:
            bands.append((left, right))
    return bands


def _spans(row: Line) -> list[_Band]:
    """Return from where to where each cell of a row reaches."""
    if not row.stops:
        return [(row.left, row.right)]
    starts = [row.left, *row.stops[::2]]
    ends = row.stops[1::2]
    inside = [word.right for word in row.words if word.right < row.stops[0]]
    return list(zip(starts, [max(inside, default=row.left), *ends], strict=True))


def _reach(
    lines: Sequence[Line], start: int, end: int, bands: Sequence[_Band], spacing: float
) -> tuple[int, int]:
    """Return which lines a table has, given those that show it best: others above and below may fit its columns."""

    def is_near(above: Line, below: Line) -> bool:
        return 0 < above.baseline - below.baseline <= _FARTHEST * spacing * below.size

    while start > 0 and is_near(lines[start - 1], lines[start]) and _columns(lines[start - 1], bands) > 1:
        start -= 1
    while end < len(lines) and is_near(lines[end - 1], lines[end]):
        line = lines[end]
        columns = _columns(line, bands)
        is_wrapped = (
            columns == 1 and _distance(lines[end - 1], line) <= _WRAPPED and _segments(line, bands)[0][0] > 0
        )
        if columns < 2 and not is_wrapped:
            break
        end += 1
    return start, end


def _columns(line: Line, bands: Sequence[_Band]) -> int:
    """Return in how many columns a line's words stand; 0 where it is no row of these columns."""
    if len(bands) < 2 or not line.words or line.is_monospaced:
        return 0
    segments = _segments(line, bands)
    places = [place for place, _ in segments]
    if places != sorted(places) or any(_crosses(words, bands, line.size) for _, words in segments):
        return 0
    return len(set(places))


def _segments(line: Line, bands: Sequence[_Band]) -> list[tuple[int, list[Word]]]:
    """Return a line's words, divided where it has gaps, with the column of each part."""
    parts: list[list[Word]] = []
    for word in line.words:
        if parts and word.left - parts[-1][-1].right < _NARROWEST_GAP * line.size:
            parts[-1].append(word)
        else:
            parts.append([word])
    return [(_place(part, bands), part) for part in parts]


def _place(words: Sequence[Word], bands: Sequence[_Band]) -> int:
    """Return in which column words stand: the one that they share most with, else the nearest."""
    left, right = words[0].left, words[-1].right
    return min(
        range(len(bands)),
        key=lambda index: (
            -max(0.0, min(right, bands[index][1]) - max(left, bands[index][0])),
            max(left - bands[index][1], bands[index][0] - right),
        ),
    )


def _crosses(words: Sequence[Word], bands: Sequence[_Band], size: float) -> bool:
    """Whether words that stand close together reach into two columns."""
    left, right = words[0].left, words[-1].right
    shared = (min(right, band[1]) - max(left, band[0]) for band in bands)
    return sum(length > size / 2 for length in shared) > 1


def _distance(above: Line, below: Line) -> float:
    return (above.baseline - below.baseline) / max(above.size, below.size)


def _rows(lines: Sequence[Line], bands: Sequence[_Band]) -> list[Line]:
    """Return the rows of a table: lines of one cell, and cells whose base lines differ, put together."""
    table = (lines[0].page, lines[0].baseline)
    if len(bands) < 2 or len(bands) < max(len(line.cells) for line in lines):
        return [replace(line, cells=line.cells or (line.text,), table=table) for line in lines]
    filled = [{place for place, _ in _segments(line, bands)} for line in lines]
    distances = [_distance(above, below) for above, below in pairwise(lines)]
    full = [
        distance
        for distance, one, other in zip(distances, filled, filled[1:], strict=False)
        if len(one) == len(other) == len(bands)
    ]
    row_gap = median(full) if full else max(distances, default=0.0)
    rows: list[list[Line]] = []
    columns: set[int] = set()
    for index, line in enumerate(lines):
        distance = distances[index - 1] if index else 0.0
        is_apart = row_gap >= _ROW_GAP * distance
        is_missing_some = len(filled[index]) < len(bands) and (0 not in filled[index] or is_apart)
        is_part = distance <= _SAME_ROW or (
            distance <= _WRAPPED and (is_missing_some or (0 not in columns and is_apart))
        )
        if rows and is_part:
            rows[-1].append(line)
            columns |= filled[index]
        else:
            rows.append([line])
            columns = set(filled[index])
    return [replace(_row(row, bands), table=table) for row in rows]


def _row(lines: Sequence[Line], bands: Sequence[_Band]) -> Line:
    cells: list[list[str]] = [[] for _ in bands]
    for line in lines:
        for place, part in _segments(line, bands):
            cells[place] += [word.text for word in part]
    first = lines[0]
    return replace(
        first,
        text=" ".join(word.text for line in lines for word in line.words),
        left=min(line.left for line in lines),
        right=max(line.right for line in lines),
        baseline=lines[-1].baseline,
        cells=tuple(" ".join(cell) for cell in cells),
        words=tuple(word for line in lines for word in line.words),
        is_bold=all(line.is_bold for line in lines),
    )

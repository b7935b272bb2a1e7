"""Which lines belong together: paragraphs, headings, list items and tables, also across columns and pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from statistics import median

from knowledge.articles.files.contents import has_leader
from knowledge.articles.files.pdf.lines import FINISHED, HEADING_SIZE, SMALL, Line
from knowledge.articles.files.pdf.marks import mark_of
from knowledge.articles.files.pdf.tables import with_rows

_NEW_PARAGRAPH_GAP = 1.25
"""Times the usual distance of base lines."""
_SAME_SIZE = 0.12
_INDENT = 0.8
"""In letter heights; first lines are set in by one or two."""
_JUSTIFIED_LINES = 5
_NOTES_BETWEEN = 4
"""So many notes and captions may stand between the halves of a paragraph."""
_SHORT = 6.0
"""In letter heights: a line that ends so far before the others was ended on purpose."""
_FARTHEST_CODE = 3.5
"""Times the usual distance of base lines: so far apart lines of code may be, empty ones between them."""


@dataclass(frozen=True, slots=True)
class Group:
    """Lines that belong together."""

    lines: tuple[Line, ...]
    left: float
    """Where the lines of its column begin."""
    right: float
    """How far they reach."""
    is_justified: bool
    """Whether most lines of its column reach as far."""

    @property
    def size(self) -> float:
        """The height of its letters."""
        return median(line.size for line in self.lines)

    @property
    def is_table(self) -> bool:
        """Whether its lines are rows of cells."""
        return self.lines[0].table is not None

    @property
    def is_code(self) -> bool:
        """Whether it is set in a font whose letters are all as wide."""
        return self.lines[0].is_monospaced

    @property
    def is_bold(self) -> bool:
        """Whether all of it is bold."""
        return all(line.is_bold for line in self.lines)

    @property
    def reason(self) -> str | None:
        """Why it was left out."""
        return self.lines[0].reason

    @property
    def is_item(self) -> bool:
        """Whether it begins with a bullet or a number."""
        return not (self.is_table or self.is_code or self.reason) and bool(mark_of(self.lines[0]))


@dataclass(frozen=True, slots=True)
class _Column:
    """Where the lines of a column may begin and end, and how they are set."""

    left: float
    right: float
    spacing: float
    """The usual distance of base lines, in letter heights."""
    body: float


def groups_of(columns: Iterable[list[Line]], body: float) -> list[Group]:
    """Return the groups of a document's columns, in reading order."""
    columns = list(columns)
    spacing = _spacing(columns, body)
    columns = [
        list(column[:1] if column[0].reason else with_rows(column, spacing)) for column in _parted(columns)
    ]
    return _continued([group for column in columns for group in _groups(column, spacing, body)], body)


def _parted(columns: Iterable[list[Line]]) -> Iterator[list[Line]]:
    """Divide columns at lines that were left out, each of which stands for itself."""
    for column in columns:
        for reason, lines in groupby(column, key=lambda line: line.reason):
            if reason is None:
                yield list(lines)
            else:
                yield from ([line] for line in lines)


def _spacing(columns: Iterable[list[Line]], body: float) -> float:
    """Return how far apart the base lines of one paragraph are, in letter heights.

    A quarter of the distances are as small or smaller: most lie within paragraphs, some between them.
    """
    distances = sorted(
        (above.baseline - below.baseline) / body
        for column in columns
        for above, below in pairwise(column)
        if abs(above.size - body) < 1 and abs(below.size - body) < 1
    )
    # Nothing is between lines that are drawn one over the other.
    return (distances[len(distances) // 4] if distances else 0.0) or 1.2


def _groups(lines: list[Line], spacing: float, body: float) -> list[Group]:
    column = _Column(min(line.left for line in lines), max(line.right for line in lines), spacing, body)
    groups: list[list[Line]] = []
    for line, after in zip(lines, [*lines[1:], None], strict=True):
        if groups and not _begins_group(groups[-1], line, after, column):
            groups[-1].append(line)
        else:
            groups.append([line])
    full = sum(line.right > column.right - 1 for line in lines)
    is_justified = full >= max(_JUSTIFIED_LINES, len(lines) / 2)
    return [Group(tuple(group), column.left, column.right, is_justified) for group in groups]


def _begins_group(group: list[Line], line: Line, after: Line | None, column: _Column) -> bool:
    """Whether a line begins something new after the lines of a group."""
    before, first = group[-1], group[0]
    distance = (before.baseline - line.baseline) / (column.spacing * line.size)
    is_same_size = abs(before.size - line.size) <= _SAME_SIZE * line.size
    if before.is_monospaced or line.is_monospaced:
        return not (before.is_monospaced and line.is_monospaced) or distance > _FARTHEST_CODE
    if before.table or line.table:
        return before.table != line.table
    if not is_same_size:
        return True
    if distance > _NEW_PARAGRAPH_GAP or (
        before.is_bold != line.is_bold and (before.is_bold or len(group) > 1 or FINISHED.search(before.text))
    ):
        return True
    if line.size >= HEADING_SIZE * column.body:
        # The lines of a heading may be centred.
        return not _is_set_alike(before, line)
    if has_leader(before.text) or has_leader(line.text):
        return True
    is_short = before.right < column.right - _SHORT * before.size
    if mark_of(line) and (mark_of(first) or line.mark or is_short or FINISHED.search(before.text)):
        return True
    return _begins_paragraph(group, line, after, column)


def _is_set_alike(one: Line, other: Line) -> bool:
    """Whether two lines begin, end or have their middle at the same place."""
    left, right = one.left - other.left, one.right - other.right
    return min(abs(left), abs(right), abs(left + right) / 2) < one.size


def _begins_paragraph(group: list[Line], line: Line, after: Line | None, column: _Column) -> bool:
    """Whether a line of the same kind and at the usual distance is set as the first of a paragraph."""
    before, first = group[-1], group[0]
    indent = _INDENT * line.size
    if _hangs(line, first):
        return False
    is_finished = bool(FINISHED.search(before.text))
    # A first line that is set in; hanging lines are followed by others that are set in as far.
    if line.left - column.left > indent and before.left < line.left - indent:
        if not is_finished and line.text[0].islower():
            return False
        return after is None or after.left < line.left - indent or is_finished
    # After hanging lines, one that begins where the first did.
    if before.left - line.left > indent and len(group) > 1 and abs(first.left - line.left) < indent:
        return True
    # The line before was ended although the next word had found room.
    word = line.text.partition(" ")[0]
    word_width = (line.right - line.left) * len(word) / len(line.text)
    return is_finished and before.right + word_width + line.size < column.right


def _hangs(line: Line, first: Line) -> bool:
    """Whether a line begins below the text of a list's item, not below its mark."""
    place = len(mark_of(first).split())
    if not 0 < place < len(first.words):
        return False
    return abs(line.left - first.words[place].left) < _INDENT * line.size


def _continued(groups: list[Group], body: float) -> list[Group]:
    """Put together paragraphs that a column's or page's end cuts in two; notes may stand between the halves."""
    result: list[Group] = []
    for group in groups:
        target = _first_half(result, group, body)
        if target is None:
            result.append(group)
        else:
            result[target] = replace(group, lines=result[target].lines + group.lines)
    return result


def _first_half(groups: list[Group], group: Group, body: float) -> int | None:
    def is_body(other: Group) -> bool:
        if other.is_table or other.is_code or other.reason:
            return False
        return abs(other.size - body) < 0.1 * body and not other.lines[0].is_bold

    if not is_body(group) or group.is_item:
        return None
    between = 0
    for index in range(len(groups) - 1, -1, -1):
        before = groups[index]
        between += before.reason is None
        if between > _NOTES_BETWEEN + 1:
            return None
        if before.reason is not None or before.size < SMALL * body:
            continue
        last, line = before.lines[-1], group.lines[0]
        is_next_column = line.page != last.page or line.baseline > last.baseline
        if not is_body(before) or not is_next_column:
            return None
        if FINISHED.search(last.text):
            # In justified text a line that is full to the point is hardly ever a paragraph's last.
            is_full = before.is_justified and last.right > before.right - 1
        else:
            is_full = last.right > before.right - 4 * last.size
        goes_on = is_full or line.text[0].islower()
        return index if goes_on else None
    return None

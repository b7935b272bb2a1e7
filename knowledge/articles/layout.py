"""From the lines on pages to paragraphs: columns, running lines, headings, hyphens.

Works on where lines stand and how large they are; knows nothing of a file format.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from knowledge.articles.blocks import list_texts, table_texts
from knowledge.articles.pdf_lines import Line, Page
from knowledge.records import Paragraph

_MARGIN = 0.15
"""Running lines stand in this part of the page, at its top and its bottom."""
_PAGE_NUMBER = re.compile(
    r"(?:\w+\.?\s)?[-–—(\[]?\s*(?:\d{1,4}|[ivxlc]{1,7})\s*[-–—)\]]?(?:\s*(?:/|of|von|de|sur|di|van|из)\s*\d{1,4})?",
    re.IGNORECASE,
)
_COLUMN_LINES = 4
"""So many lines, on both sides and at the same height, make columns."""
_COLUMN_CHARACTERS = 15
"""Half of a column's lines are longer; the cells of a table are mostly shorter."""
_CROSSING = 0.25
"""This part of the lines may run across the space between columns: titles, wide captions."""
_HEADING_SIZE = 1.12
_TITLE_SIZE = 1.25
_HEADING_LINES = 3
_HEADING_CHARACTERS = 200
_NEW_PARAGRAPH_GAP = 1.25
_INDENT = 0.8
"""In letter heights; first lines are set in by one or two."""
_BULLET = re.compile(r"(?:[-•‣▪●◦*–—]|\d{1,2}[.)]|[a-z][.)])\s+(?=\S)")
_LONE_BULLET = re.compile(r"[-•‣▪●◦*–—]|\d{1,2}[.)]|[a-z][.)]")
_BULLET_SIGN = re.compile(r"[-•‣▪●◦*]")
_FINISHED = re.compile(r"[.!?…:;。！？؟।][\"'”’»)\]\d]*$")
_HYPHENATED = re.compile(r"[^\W\d_]-$")
_CLOSE_SET = re.compile(r"[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uff60\u0e00-\u0e7f]")
"""Chinese, Japanese and Thai letters: no space stands between two lines."""


@dataclass(frozen=True, slots=True)
class Layout:
    """What the pages hold."""

    title: str | None
    """The largest heading, if it stands before all text."""
    paragraphs: tuple[Paragraph, ...]
    left_out: tuple[str, ...]
    """Running headers and footers and page numbers, each once."""


@dataclass(frozen=True, slots=True)
class _Group:
    """Lines that belong together."""

    lines: tuple[Line, ...]
    right: float
    """How far the lines of its column reach."""

    @property
    def size(self) -> float:
        return median(line.size for line in self.lines)

    @property
    def is_table(self) -> bool:
        return bool(self.lines[0].cells)

    @property
    def is_item(self) -> bool:
        return not self.is_table and bool(_BULLET.match(self.lines[0].text))


def lay_out(pages: Sequence[Page]) -> Layout:
    """Return the paragraphs of a document, with the heading and the page that each stands under and on."""
    pages, left_out = _without_running_lines(pages)
    columns = [column for page in pages for column in _columns(list(page.lines))]
    lines = [line for column in columns for line in column]
    if not lines:
        return Layout(None, (), left_out)
    body = _body_size(lines)
    spacing = _spacing(columns, body)
    groups = _continued([group for column in columns for group in _groups(column, spacing)], body)
    is_mostly_bold = sum(line.is_bold for line in lines) > len(lines) / 2
    words = Counter(
        word for line in lines for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", line.text.lower())
    )
    title, section = None, None
    paragraphs: list[Paragraph] = []
    items: list[str] = []
    items_page = 0
    for group in groups:
        if items and not group.is_item:
            paragraphs += [Paragraph(text, section, items_page) for text in list_texts(items)]
            items = []
        page = group.lines[0].page
        text = _joined([line.text for line in group.lines], words)
        if group.is_table:
            tables = table_texts([line.cells for line in group.lines])
            paragraphs += [Paragraph(table, section, page) for table in tables]
        elif _is_heading(group, text, body, is_mostly_bold):
            if title is None and section is None and not paragraphs and group.size >= _TITLE_SIZE * body:
                title = text
            else:
                section = text
        elif group.is_item:
            items_page = items_page if items else page
            items.append(text)
        else:
            paragraphs.append(Paragraph(text, section, page))
    paragraphs += [Paragraph(text, section, items_page) for text in list_texts(items)]
    return Layout(title, tuple(paragraphs), left_out)


def _without_running_lines(pages: Sequence[Page]) -> tuple[list[Page], tuple[str, ...]]:
    """Take out page numbers, and what stands at the same place of several pages, the same but for its numbers."""
    seen: Counter[_RunningKey] = Counter()
    for page in pages:
        seen.update({_running_key(line) for line in page.lines if _is_in_margin(line, page)})
    left_out: dict[_RunningKey, str] = {}
    kept = []
    for page in pages:
        lines = []
        for line in page.lines:
            key = _running_key(line)
            if _is_in_margin(line, page) and (seen[key] > 1 or _is_page_number(line, page)):
                left_out.setdefault(key, line.text)
            else:
                lines.append(line)
        kept.append(replace(page, lines=tuple(lines)))
    return kept, tuple(left_out.values())


_RunningKey = tuple[str, int, int]


def _running_key(line: Line) -> _RunningKey:
    return re.sub(r"\d+|\b[ivxlc]+\b", "#", line.text.casefold()), round(line.size), round(line.baseline)


def _is_in_margin(line: Line, page: Page) -> bool:
    return not _MARGIN * page.height < line.baseline < (1 - _MARGIN) * page.height


def _is_page_number(line: Line, page: Page) -> bool:
    """Whether a line is a page number: nothing stands between it and the edge of the page."""
    others = [other.baseline for other in page.lines if other is not line]
    is_outermost = not others or line.baseline <= min(others) + 1 or line.baseline >= max(others) - 1
    return is_outermost and bool(_PAGE_NUMBER.fullmatch(line.text))


def _columns(lines: list[Line]) -> list[list[Line]]:
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
            columns += [*_columns(left), *_columns(right)]
            left, right = [], []
            across.append(line)
            continue
        if across:
            columns.append(_rows(across))
            across = []
        (left if line.right <= divide else right).append(line)
    return [*columns, *_columns(left), *_columns(right), *([_rows(across)] if across else [])]


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
    for line in sorted(lines, key=lambda line: -line.baseline):
        if rows and abs(rows[-1][0].baseline - line.baseline) < 0.4 * max(rows[-1][0].size, line.size):
            rows[-1].append(line)
        else:
            rows.append([line])
    return [_row(sorted(row, key=lambda line: line.left)) for row in rows]


def _row(parts: list[Line]) -> Line:
    if len(parts) == 1:
        return parts[0]
    is_item = bool(_LONE_BULLET.fullmatch(parts[0].text))
    return replace(
        parts[0],
        text=" ".join(part.text for part in parts),
        right=parts[-1].right,
        size=max(parts, key=lambda part: len(part.text)).size,
        is_bold=all(part.is_bold for part in parts),
        cells=() if is_item else tuple(part.text for part in parts),
    )


def _body_size(lines: Iterable[Line]) -> float:
    """Return the size that most letters have."""
    letters: Counter[float] = Counter()
    for line in lines:
        letters[round(line.size * 2) / 2] += len(line.text)
    return letters.most_common(1)[0][0] or 1.0


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
    return distances[len(distances) // 4] if distances else 1.2


def _groups(column: list[Line], spacing: float) -> list[_Group]:
    """Divide the lines of a column into paragraphs, headings, list items and tables."""
    column = _without_lone_rows(column)
    edge_left = min(line.left for line in column)
    edge_right = max(line.right for line in column)
    groups: list[list[Line]] = []
    for number, line in enumerate(column):
        after = column[number + 1] if number + 1 < len(column) else None
        if groups and not _begins_group(groups[-1], line, after, edge_left, edge_right, spacing):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [_Group(tuple(group), edge_right) for group in groups]


def _without_lone_rows(column: list[Line]) -> list[Line]:
    """Take cells for words set far apart where no other row with cells is next to them: one row makes no table."""
    has_cells = [False, *(bool(line.cells) for line in column), False]
    return [
        line if has_cells[number] or has_cells[number + 2] else replace(line, cells=())
        for number, line in enumerate(column)
    ]


def _begins_group(
    group: list[Line], line: Line, after: Line | None, edge_left: float, edge_right: float, spacing: float
) -> bool:
    before, first = group[-1], group[0]
    indent = _INDENT * line.size
    if bool(before.cells) != bool(line.cells) or abs(before.size - line.size) > 0.12 * line.size:
        return True
    if line.cells:
        return before.baseline - line.baseline > 2.5 * spacing * line.size
    if before.is_bold != line.is_bold and (before.is_bold or len(group) > 1):
        return True
    if before.baseline - line.baseline > _NEW_PARAGRAPH_GAP * spacing * line.size:
        return True
    if _BULLET.match(line.text) and (_BULLET.match(first.text) or _FINISHED.search(before.text)):
        return True
    # A first line that is set in; hanging lines are followed by others that are set in as far.
    if line.left - edge_left > indent and before.left < line.left - indent:
        return after is None or after.left < line.left - indent or bool(_FINISHED.search(before.text))
    # After hanging lines, one that begins where the first did.
    if before.left - line.left > indent and len(group) > 1 and abs(first.left - line.left) < indent:
        return True
    # The line before was ended although the next word had found room.
    word = line.text.partition(" ")[0]
    word_width = (line.right - line.left) * len(word) / len(line.text)
    return bool(_FINISHED.search(before.text)) and before.right + word_width + line.size < edge_right


def _continued(groups: list[_Group], body: float) -> list[_Group]:
    """Put together paragraphs that a column's or page's end cuts in two; notes may stand between the halves."""
    result: list[_Group] = []
    for group in groups:
        target = _first_half(result, group, body)
        if target is None:
            result.append(group)
        else:
            result[target] = replace(group, lines=result[target].lines + group.lines)
    return result


def _first_half(groups: list[_Group], group: _Group, body: float) -> int | None:
    def is_body(other: _Group) -> bool:
        return not other.is_table and abs(other.size - body) < 0.1 * body and not other.lines[0].is_bold

    if not is_body(group) or group.is_item:
        return None
    for index in range(len(groups) - 1, max(-1, len(groups) - 5), -1):
        before = groups[index]
        if before.size < 0.93 * body:
            continue
        last, line = before.lines[-1], group.lines[0]
        is_next_column = line.page != last.page or line.baseline > last.baseline
        if not is_body(before) or not is_next_column:
            return None
        is_full = last.right > before.right - 4 * last.size
        goes_on = line.text[0].islower() or (is_full and not _FINISHED.search(last.text))
        return index if goes_on else None
    return None


def _is_heading(group: _Group, text: str, body: float, is_mostly_bold: bool) -> bool:
    if len(group.lines) > _HEADING_LINES or len(text) > _HEADING_CHARACTERS:
        return False
    if not any(character.isalpha() for character in text) or _BULLET_SIGN.match(text):
        return False
    if group.size >= _HEADING_SIZE * body:
        return True
    is_bold = all(line.is_bold for line in group.lines) and not is_mostly_bold
    return is_bold and group.size > 0.93 * body and not re.search(r"[.:;,]$", text)


def _joined(lines: Sequence[str], words: Counter[str]) -> str:
    """Join lines by spaces; undo hyphens that only divide a word at the end of a line.

    A hyphen stays if the rest of the document writes the word with it more often than without.
    """
    text = lines[0]
    for line in lines[1:]:
        if _HYPHENATED.search(text) and line[0].islower():
            start = re.search(r"[^\W\d_]+(?:-[^\W\d_]+)*-$", text)
            end = re.match(r"[^\W\d_]+(?:-[^\W\d_]+)*", line)
            whole = (start[0] if start else "") + (end[0] if end else "")
            has_hyphen = words[whole.lower()] > words[whole.replace("-", "").lower()]
            text = (text if has_hyphen else text[:-1]) + line
        elif _CLOSE_SET.match(line) and _CLOSE_SET.match(text[-1]):
            text += line
        else:
            text += " " + line
    return text

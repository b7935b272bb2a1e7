"""From the lines on pages to blocks: columns, running lines, headings, lists, tables, code, hyphens.

Works on where lines stand and how large they are; knows nothing of a file format.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from knowledge.articles.files.contents import REASON as CONTENTS
from knowledge.articles.files.contents import find_contents, has_leader
from knowledge.articles.files.pdf.code import code_text
from knowledge.articles.files.pdf.columns import columns_of
from knowledge.articles.files.pdf.groups import Group, groups_of
from knowledge.articles.files.pdf.headings import heading_levels
from knowledge.articles.files.pdf.joining import count_words, join_lines
from knowledge.articles.files.pdf.lines import Line, Page
from knowledge.articles.files.pdf.marks import mark_of
from knowledge.articles.files.pdf.running_lines import repeated_keys, running_lines
from knowledge.articles.questions import is_question
from knowledge.records import Block, BlockKind

_RUNNING = "a running header or footer"
_TURNED = "set at another angle"
_CAPTION = re.compile(
    r"(?:fig(?:ure|\.)|table|tab\.|listing|abb(?:ildung|\.)|tabelle|tableau|tabla|figura|tabela|tabella|рис\.|таблица)"
    r"\s?\d+(?:\.\d+)*\s?[.:–—-]|[図表图]\s?\d+",
    re.IGNORECASE,
)
_CAPTION_LINES = 4
_DEEPER = 0.5
"""In letter heights: the items of an inner list are set in by more."""


@dataclass(frozen=True, slots=True)
class Layout:
    """What the pages hold."""

    title: str | None
    """The largest heading, if it stands before all text."""
    blocks: tuple[Block, ...]


def lay_out(pages: Sequence[Page]) -> Layout:
    """Return the blocks of a document, each with the page on which it begins.

    Running headers and footers and page numbers are left out, each once: those that differ by the page's number count
    as one.
    """
    if _is_mostly_code(pages):
        pages = [
            replace(page, lines=tuple(replace(line, is_monospaced=False) for line in page.lines))
            for page in pages
        ]
    body = _body_size([line for page in pages for line in page.lines])
    columns = _without_contents(_columns(pages, body))
    lines = [line for column in columns for line in column if not line.reason]
    if not lines:
        return Layout(None, tuple(_left_out(line) for column in columns for line in column))
    words = count_words(lines)
    groups = groups_of(columns, body)
    texts = [join_lines([line.text for line in group.lines], words) for group in groups]
    levels = heading_levels(groups, texts, body)
    titles = [texts[index] for index, level in levels.items() if level == 0]
    blocks = _Blocks([])
    for index, (group, text) in enumerate(zip(groups, texts, strict=True)):
        if levels.get(index) != 0:
            blocks.add(group, text, levels.get(index))
    return Layout(titles[0] if titles else None, tuple(blocks.blocks))


def _columns(pages: Sequence[Page], body: float) -> list[list[Line]]:
    """Return the lines of all pages in reading order, running lines and those at another angle with their reason."""
    columns: list[list[Line]] = []
    seen: set[str] = set()

    def once(lines: Iterable[Line], reason: str) -> list[Line]:
        new: list[Line] = []
        for line in sorted(lines, key=lambda line: (-line.baseline, line.left)):
            keys = repeated_keys(line)
            if seen.isdisjoint(keys):
                seen.update(keys)
                new.append(replace(line, reason=reason))
        return new

    for page, (top, foot) in zip(pages, running_lines(pages, body), strict=True):
        running = {*top, *foot}
        text = columns_of([line for line in page.lines if line not in running])
        columns += [once(top, _RUNNING), *text, once(page.turned, _TURNED), once(foot, _RUNNING)]
    return [column for column in columns if column]


def _without_contents(columns: list[list[Line]]) -> list[list[Line]]:
    """Give the lines of a table of contents their reason."""
    lines = [line for column in columns for line in column if line.reason is None]
    headings = [line.text for line in lines if not has_leader(line.text)]
    found = {lines[index] for index in find_contents([line.text for line in lines], headings)}
    return [
        [replace(line, reason=CONTENTS) if line in found else line for line in column] for column in columns
    ]


def _is_mostly_code(pages: Iterable[Page]) -> bool:
    """Whether a document is set in a font of code as a whole: it says nothing then."""
    lines = [line for page in pages for line in page.lines]
    letters = sum(len(line.text) for line in lines)
    return sum(len(line.text) for line in lines if line.is_monospaced) * 2 > letters


def _body_size(lines: Iterable[Line]) -> float:
    """Return the size that most letters have."""
    letters: Counter[float] = Counter()
    for line in lines:
        letters[round(line.size * 2) / 2] += len(line.text)
    return max(letters, key=lambda size: letters[size], default=0.0) or 1.0


def _left_out(line: Line) -> Block:
    return Block(BlockKind.TEXT, line.text, page=line.page, reason=line.reason)


@dataclass(slots=True)
class _Blocks:
    """Makes blocks of groups, and knows in which lists their items stand."""

    blocks: list[Block]
    lists: list[float] | None = None
    """How far the items of each open list are set in, outermost first."""

    def add(self, group: Group, text: str, level: int | None) -> None:
        """Add a group as a block.

        Args:
            group: the next group.
            text: its lines as one.
            level: of a heading.
        """
        page = group.lines[0].page
        if group.reason is not None:
            self.blocks.append(_left_out(group.lines[0]))
            return
        if group.is_item and level is None and not (group.is_bold and is_question(text)):
            mark = mark_of(group.lines[0])
            depth = self._depth((group.lines[0].left - group.left) / group.size)
            self.blocks.append(Block(BlockKind.ITEM, text.removeprefix(mark).strip(), depth, mark, page=page))
            return
        self.lists = None
        if level is not None and not _is_caption(group, text):
            self.blocks.append(Block(BlockKind.HEADING, text, level, page=page))
        elif group.is_table:
            self._add_table(group)
        elif group.is_code:
            self._add_code(group)
        elif _is_caption(group, text):
            self.blocks.append(Block(BlockKind.CAPTION, text, page=page))
        else:
            self.blocks.append(Block(BlockKind.TEXT, text, is_strong=group.is_bold, page=page))

    def _add_table(self, group: Group) -> None:
        """Add a table; one with as many columns at the end of the page before is its beginning."""
        rows, page = tuple(line.cells for line in group.lines), group.lines[0].page
        before = self._goes_on(BlockKind.TABLE, page)
        if before is None or len(self.blocks[before].rows[0]) != len(rows[0]):
            self.blocks.append(Block(BlockKind.TABLE, rows=rows, has_header=len(rows) > 1, page=page))
            return
        table = self.blocks[before]
        new = rows[1:] if rows[0] == table.rows[0] else rows
        self.blocks[before] = replace(table, rows=table.rows + new, has_header=True)

    def _add_code(self, group: Group) -> None:
        """Add code; what goes on on the next page belongs to it."""
        text, page = code_text(group.lines), group.lines[0].page
        before = self._goes_on(BlockKind.CODE, page)
        if before is None:
            self.blocks.append(Block(BlockKind.CODE, text, page=page))
        else:
            self.blocks[before] = replace(self.blocks[before], text=f"{self.blocks[before].text}\n{text}")

    def _goes_on(self, kind: BlockKind, page: int) -> int | None:
        """Return the place of the last block that was not left out, if it is of a kind and on an earlier page."""
        for index in range(len(self.blocks) - 1, -1, -1):
            if self.blocks[index].reason is None:
                is_begun = self.blocks[index].kind is kind and self.blocks[index].page != page
                return index if is_begun else None
        return None

    def _depth(self, indent: float) -> int:
        """Return how many lists an item stands in beyond the first, given how far it is set in."""
        self.lists = self.lists or [indent]
        while len(self.lists) > 1 and indent < self.lists[-1] - _DEEPER:
            self.lists.pop()
        if indent > self.lists[-1] + _DEEPER:
            self.lists.append(indent)
        return len(self.lists) - 1


def _is_caption(group: Group, text: str) -> bool:
    return len(group.lines) <= _CAPTION_LINES and bool(_CAPTION.match(text))

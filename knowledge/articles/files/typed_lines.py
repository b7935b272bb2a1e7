"""What lines that somebody typed are to their reader: items of lists, rows of tables, headings, or text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from knowledge.articles.files.typed_marks import Mark, levels_of, marks_of
from knowledge.articles.files.typed_tables import has_cells, table_at
from knowledge.articles.questions import asks, is_question
from knowledge.records import Block, BlockKind, Span

CONTENTS = "a table of contents"
"""Why a list of a document's own headings is left out."""
_LONGEST_LABEL = 80
"""Characters of a line that can stand for a heading."""
_WRAPPED = 60
"""Characters from which on a line may have been broken for its length."""
_NO_HEADING_END = re.compile(r"[.!…,;:。！：；，][\"'”’»)\]*_]*$")
_FACT = re.compile(r"[ \t]*[^\s:][^:\n]{0,40}(?::|[ ][-–—=])[ ]\S")
_FEWEST_FACTS = 3
_COMMAND_OPTION = re.compile(r"\s*--?[A-Za-z?][\w-]*(?:[ ,=|\[<]|$)")
_FEWEST_OPTIONS = 2
_LEVEL = 5
"""Of headings that no mark makes one: below those that are marked."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line as its reader sees it."""

    text: str
    strong: Span | None = None
    """What of it is bold, where it begins with it but for a number before."""

    @property
    def is_strong(self) -> bool:
        """Whether all of its words are bold."""
        return self.strong is not None and not any(map(str.isalnum, self.text[self.strong[1] :]))


def blocks_of_lines(chunks: Sequence[Sequence[Line]]) -> list[Block]:
    """Return the blocks of a text.

    Args:
        chunks: its lines; between two chunks stands a blank line.
    """
    lines = [line for chunk in chunks for line in (*chunk, Line(""))]
    marks = _sure_marks(lines)
    levels = levels_of(marks)
    heads = _heads(lines, marks, levels)
    texts = ["" if mark else line.text for line, mark in zip(lines, marks, strict=True)]
    reader = _Reader(lines, texts, marks, levels, heads)
    return list(reader.blocks())


def _sure_marks(lines: Sequence[Line]) -> list[Mark | None]:
    return marks_of([line.text for line in lines])


def _heads(lines: Sequence[Line], marks: Sequence[Mark | None], levels: Sequence[int]) -> set[int]:
    """Return which numbered lines are headings: "2. Fees" above "2.1 …", and the others of their list."""
    places = [index for index, mark in enumerate(marks) if mark is not None]
    heads: set[tuple[str, int]] = set()
    for place, following in pairwise(places):
        mark, inner = marks[place], marks[following]
        if mark is None or inner is None or levels[following] <= levels[place] or not mark.value:
            continue
        is_part = inner.style == mark.style or mark.style == "section" or lines[place].is_strong
        if is_part and levels[place] == 0 and _is_label(lines[place].text):
            heads.add(mark.key)
    return {
        place
        for place in places
        if (mark := marks[place]) is not None and mark.key in heads and levels[place] == 0
    } | _heads_of_text(lines, marks)


def _heads_of_text(lines: Sequence[Line], marks: Sequence[Mark | None]) -> set[int]:
    """Return which lines with "1.1" or "§ 2" are headings: labels, each of whose list has text without mark below."""
    found: set[int] = set()
    others: set[tuple[str, int]] = set()
    for place, mark in enumerate(marks):
        if mark is None or not (len(mark.value) > 1 or mark.style == "section"):
            continue
        below = next((number for number in range(place + 1, len(lines)) if lines[number].text.strip()), None)
        is_above_text = below is not None and marks[below] is None and not lines[below].text[0].isspace()
        label = lines[place].text.strip()
        if is_above_text and _is_label(label) and not _is_wrapped(label, lines[below or 0].text):
            found.add(place)
        else:
            others.add(mark.key)
    return {place for place in found if (mark := marks[place]) is not None and mark.key not in others}


def _is_wrapped(before: str, after: str) -> bool:
    """Return whether a line goes on with the one above it."""
    return after.lstrip()[:1].islower() or (len(before) >= _WRAPPED and not re.search(r"[.!?:]$", before))


def _is_label(text: str) -> bool:
    return len(text) <= _LONGEST_LABEL and not _NO_HEADING_END.search(text) and not is_question(text)


@dataclass(frozen=True, slots=True)
class _Reader:
    lines: Sequence[Line]
    texts: Sequence[str]
    """Of the lines that are no items."""
    marks: Sequence[Mark | None]
    levels: Sequence[int]
    heads: set[int]

    def blocks(self) -> Iterator[Block]:
        """Give the blocks of all lines."""
        place = 0
        while place < len(self.lines):
            if not self.lines[place].text.strip():
                place += 1
            elif place in self.heads:
                mark = self.marks[place]
                level = _LEVEL + max(0, len(mark.value) - 1) if mark else _LEVEL
                yield Block(BlockKind.HEADING, self.lines[place].text.strip(), level)
                place += 1
            elif self.marks[place] is not None:
                block, place = self._item(place)
                yield block
            elif table := self._table(place):
                yield table[0]
                place = table[1]
            else:
                blocks, place = self._text(place)
                yield from blocks

    def _table(self, place: int) -> tuple[Block, int] | None:
        """Return the table that begins at a line, where the line above it was none of a table."""
        is_first = has_cells(self.texts[place]) and not (place and has_cells(self.texts[place - 1]))
        return table_at(self.texts, place) if is_first else None

    def _item(self, place: int) -> tuple[Block, int]:
        """Return an item with the lines that go on with it, and the line after them."""
        mark = self.marks[place]
        assert mark is not None  # noqa: S101 - for the type checker
        text = self.lines[place].text[mark.end :]
        end = place + 1
        while self._goes_on(place, end):
            text += "\n" + self.lines[end].text.strip()
            end += 1
        level = self.levels[place] - any(head < place for head in self.heads)
        return Block(BlockKind.ITEM, text.strip(), max(0, level), mark.text), end

    def _goes_on(self, start: int, place: int) -> bool:
        """Whether a line goes on with the item above it: it is indented, or what is above was wrapped."""
        text = self.lines[place].text if place < len(self.lines) else ""
        if not text.strip() or self.marks[place] is not None:
            return False
        before = self.lines[place - 1].text.strip()
        is_indented = text.startswith((" ", "\t"))
        return is_indented or (_is_wrapped(before, text) and self.lines[place].strong is None)

    def _text(self, start: int) -> tuple[list[Block], int]:
        """Return what stands in the lines up to the next blank line, list or table."""
        end = start + 1
        while self.lines[end].text.strip() and self.marks[end] is None and end not in self.heads:
            if self._table(end):
                break
            end += 1
        return list(_paragraph(self.lines[start:end])), end


def _paragraph(lines: Sequence[Line]) -> Iterator[Block]:
    """Give a paragraph's blocks: bold labels and questions at the beginnings of its lines, and what follows each."""
    text: list[str] = []
    for line in lines:
        head, rest = _strong_start(line, is_alone=len(lines) == 1)
        if head is None:
            text.append(line.text)
            continue
        yield from _prose(text)
        text = [rest] if rest else []
        yield head
    yield from _prose(text)


def _prose(lines: Sequence[str]) -> Iterator[Block]:
    """Give lines without marks: as one text, or one by one where each says what its first words are."""
    if sum(bool(_COMMAND_OPTION.match(line)) for line in lines) >= _FEWEST_OPTIONS:
        yield Block(BlockKind.CODE, "\n".join(lines))
    elif len(lines) >= _FEWEST_FACTS and all(_FACT.match(line) and not asks(line) for line in lines):
        yield from (Block(BlockKind.ITEM, line.strip()) for line in lines)
    elif lines:
        yield Block(BlockKind.TEXT, "\n".join(lines))


def _strong_start(line: Line, *, is_alone: bool) -> tuple[Block | None, str]:
    """Return the question or label that a line begins with in bold, and the rest of the line."""
    if line.strong is None:
        return None, ""
    if line.is_strong:
        text = line.text.strip()
        if not is_question(text) and _is_label(text):
            return Block(BlockKind.HEADING, text, _LEVEL + 1, is_strong=True), ""
        if is_alone or is_question(text):
            return Block(BlockKind.TEXT, text, is_strong=True), ""
        return None, ""
    asked, rest = line.text[: line.strong[1]], line.text[line.strong[1] :].strip()
    if is_question(asked) and any(map(str.isalnum, rest)):
        return Block(BlockKind.TEXT, asked.strip(), is_strong=True), rest
    return None, ""

"""An article's passages as a text that people can change, and back: what was not changed reads back to the same.

Passages stand between blank lines. A line that begins with # is a heading, with one # more for each level below the
first; code stands between fences (```). What a passage is, and whether it answers the question above it, is told from
its text; where that says something else, a line such as [table] or [answer] stands above it. A backslash at the
beginning of a line says that the line is text, whatever it looks like; one that stands alone is a blank line inside a
passage. Everything else is taken as written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from knowledge.articles.paragraphs import clean
from knowledge.articles.questions import is_question
from knowledge.records import SECTION_MARK, Paragraph, PassageKind, Span

_HEADING = re.compile(r"(#+)(?:\s+(\S.*))?$", re.DOTALL)
_FENCE = re.compile(r"(`{3,})[^`]*$")
_BACKTICKS = re.compile(r"`+")
_TAGS = re.compile(r"\[([a-z, ]+)\]\s*$")
_SPECIAL = re.compile(r"\\*(?:#+(?:\s|$)|`{3}|\[[a-z, ]+\]\s*$|\s*$)")
"""How lines begin that are not taken for text as they stand."""
_ESCAPED_BLANK = re.compile(r"\\+\s")
_ITEM = re.compile(r"\s*(?:[-*•–‣◦▪]|\(?(?:\d{1,3}|[a-z])[.)])\s", re.IGNORECASE)
_ANSWER, _NO_ANSWER = "answer", "no answer"
_KINDS = {kind.value: kind for kind in PassageKind}


def write_notation(paragraphs: Iterable[Paragraph]) -> str:
    """Return passages as a text that `read_notation` reads back to the same, but for the pages that they stand on."""
    pieces: list[str] = []
    path: tuple[str, ...] = ()
    for paragraph in paragraphs:
        headings = _headings_between(path, paragraph.headings)
        path = paragraph.headings
        pieces += headings
        tags = _tags_of(paragraph)
        pieces.append("\n".join([f"[{', '.join(tags)}]"] * bool(tags) + list(_written(paragraph))))
    return "\n\n".join(pieces)


def read_notation(text: str) -> tuple[Paragraph, ...]:
    """Return the passages that a text in this notation holds.

    Nothing of it is dropped: a heading with nothing below it is a passage itself.

    Raises:
        ArticleError: the text is longer than an article may be.
    """
    reader = _Reader()
    for line in clean(text).split("\n"):
        reader.take(line)
    reader.close(1)
    return tuple(reader.paragraphs)


def _headings_between(before: Sequence[str], after: Sequence[str]) -> Iterator[str]:
    """Give the headings to write where the path of sections changes."""
    if before == after:
        return
    same = 0
    while same < min(len(before), len(after)) and before[same] == after[same]:
        same += 1
    if not after:
        yield "#"
        return
    # A section that a deeper one has interrupted begins again.
    for level in range(min(same, len(after) - 1), len(after)):
        yield f"{'#' * (level + 1)} {after[level]}"


def _tags_of(paragraph: Paragraph) -> list[str]:
    tags = []
    if paragraph.kind is not _kind_of(paragraph.text, paragraph.code):
        tags.append(paragraph.kind.value)
    if paragraph.is_answer is not _is_answer(paragraph.headings):
        tags.append(_ANSWER if paragraph.is_answer else _NO_ANSWER)
    return tags


def _kind_of(text: str, code: Sequence[Span]) -> PassageKind:
    """Return what a passage is as far as its text says so."""
    if tuple(code) == ((0, len(text)),):
        return PassageKind.CODE
    lines = text.split("\n")
    if any(map(_ITEM.match, lines)):
        return PassageKind.LIST
    if len(lines) > 1 and all(" | " in line for line in lines):
        return PassageKind.TABLE
    return PassageKind.TEXT


def _is_answer(headings: Sequence[str]) -> bool:
    return bool(headings) and is_question(headings[-1])


def _written(paragraph: Paragraph) -> Iterator[str]:
    """Give a passage's lines, its code between fences."""
    text, end = paragraph.text, 0
    for start, stop in paragraph.code:
        if start:
            yield from _escaped(text[end : start - 1], is_first=end == 0) if start > end else ()
        inside = text[start:stop]
        fence = "`" * max(3, 1 + max(map(len, _BACKTICKS.findall(inside)), default=0))
        yield from (fence, inside, fence)
        end = stop + 1
    if end <= len(text):
        yield from _escaped(text[end:], is_first=end == 0)


def _escaped(text: str, *, is_first: bool) -> Iterator[str]:
    for place, line in enumerate(text.split("\n")):
        is_indented_first = is_first and place == 0 and line[:1].isspace()
        needs_it = _SPECIAL.match(line) or _ESCAPED_BLANK.match(line) or is_indented_first
        yield f"\\{line}" if needs_it else line


def _unescaped(line: str) -> str:
    is_escaped = line.startswith("\\") and (_SPECIAL.match(line) or _ESCAPED_BLANK.match(line))
    return line[1:] if is_escaped else line


@dataclass(slots=True)
class _Section:
    heading: str
    is_used: bool = False


@dataclass(slots=True)
class _Reader:
    """Takes a text line by line."""

    paragraphs: list[Paragraph] = field(default_factory=list)
    path: list[_Section] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    code: list[Span] = field(default_factory=list)
    tags: str = ""
    """The line above the passage that says what it is, as written."""
    fence: str = ""
    """The fence that is open."""
    fenced_from: int = 0
    """How many lines stood above it."""

    def take(self, line: str) -> None:
        """Take the next line."""
        if self.fence:
            self._take_code(line)
        elif match := _HEADING.match(line.rstrip()):
            self.close(len(match[1]))
            if match[2]:
                self.path.append(_Section(match[2]))
        elif match := _FENCE.match(line):
            self.fence, self.fenced_from = match[1], len(self.lines)
        elif not line.strip():
            self._flush()
        elif not self.lines and not self.tags and _are_tags(line):
            self.tags = line
        else:
            self.lines.append(_unescaped(line))

    def close(self, level: int) -> None:
        """End the passage, and all sections of that level and below; a heading that stands alone becomes text."""
        if self.fence:
            self._end_code()
        self._flush()
        while len(self.path) >= level:
            section = self.path.pop()
            if not section.is_used:
                self._add(Paragraph(section.heading, self._section(), is_answer=self._answers()))

    def _take_code(self, line: str) -> None:
        is_end = line.rstrip() == self.fence
        if is_end:
            self._end_code()
        else:
            self.lines.append(line)

    def _end_code(self) -> None:
        self.fence = ""
        if len(self.lines) > self.fenced_from:
            start = sum(len(line) + 1 for line in self.lines[: self.fenced_from])
            self.code.append((start, len("\n".join(self.lines))))

    def _flush(self) -> None:
        """End the passage."""
        text = "\n".join(self.lines)
        tags = _TAGS.match(self.tags)
        if text.strip():
            named = [tag.strip() for tag in tags[1].split(",")] if tags else []
            kind = next((_KINDS[tag] for tag in named if tag in _KINDS), _kind_of(text, self.code))
            answers = _ANSWER in named or (self._answers() and _NO_ANSWER not in named)
            self._add(Paragraph(text, self._section(), None, kind, answers, tuple(self.code)))
        elif self.tags:
            self._add(Paragraph(self.tags, self._section(), is_answer=self._answers()))
        self.lines, self.code, self.tags = [], [], ""

    def _add(self, paragraph: Paragraph) -> None:
        for section in self.path:
            section.is_used = True
        self.paragraphs.append(paragraph)

    def _section(self) -> str | None:
        return SECTION_MARK.join(section.heading for section in self.path) or None

    def _answers(self) -> bool:
        return _is_answer([section.heading for section in self.path])


def _are_tags(line: str) -> bool:
    match = _TAGS.match(line)
    known = {*_KINDS, _ANSWER, _NO_ANSWER}
    return match is not None and all(tag.strip() in known for tag in match[1].split(","))

"""What does a document's reader want quoted alone? Blocks become paragraphs, each a passage once it is stored.

All kinds of source go through here: they differ in how their blocks are read, not in what makes a good passage.
Headings become the path of what stands below them, questions go with their answers, a list's items stand together
with their marks, code keeps its lines, a table is a line a row with its header, and what leads on (a sentence that
ends with a colon, a label) goes with what it introduces.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import reduce
from itertools import groupby

from knowledge.articles.paragraphs import clean, finish_run, joined, leads_on, width
from knowledge.articles.questions import is_question
from knowledge.articles.tables import table_texts
from knowledge.records import SECTION_MARK, Block, BlockKind, Paragraph, PassageKind

LONGEST_HEADING = 200
"""Characters; a longer "heading" is text that was marked up as one."""
_SENTENCE_LIKE_ITEM = 60
"""Items that are this wide on average say something each: rules, options, entries of a glossary."""
_SHORT_LIST = 450
"""A list that is no wider than this is quoted whole, whatever its items are."""
_SHORT_LED_LIST = 900
"""So is one that a sentence leads on to, as steps mostly are."""
_QUESTION_LEVEL = 7
"""A question stands below headings of any level."""
_INTRODUCED = frozenset((BlockKind.CODE, BlockKind.TABLE, BlockKind.CAPTION))
"""What a sentence that ends with a colon mostly introduces, lists aside."""
_KINDS = {
    BlockKind.CODE: PassageKind.CODE,
    BlockKind.QUOTATION: PassageKind.QUOTATION,
    BlockKind.CAPTION: PassageKind.CAPTION,
}


def paragraphs_of(blocks: Iterable[Block], language: str) -> tuple[Paragraph, ...]:
    """Return the paragraphs that are made of the blocks that were not left out.

    No word is lost, changed or moved. A heading or question with nothing below it is text itself.

    Raises:
        ArticleError: a block is longer than an article may be.
    """
    outline = _Outline()
    for block in map(_cleaned, blocks):
        if block.reason is not None:
            outline.pass_over(block)
        elif block.text.strip() or any(cell.strip() for row in block.rows for cell in row):
            outline.take(block)
    outline.close(0)
    runs = [list(run) for _, run in groupby(outline.placed, key=lambda placed: placed[0].run)]
    units = (list(_units([block for _, block in run], run[0][0])) for run in runs)
    return tuple(paragraph for run in units for paragraph in finish_run(run, language))


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a block stands."""

    path: tuple[int, ...]
    """Which heads are above it: two sections of one name are not the same."""
    section: str | None
    is_answer: bool
    gaps: int = 0
    """How many times before it something was introduced that was left out then."""

    @property
    def run(self) -> tuple[tuple[int, ...], int]:
        """What blocks have in common that may become one paragraph."""
        return self.path, self.gaps


@dataclass(slots=True)
class _Head:
    """A heading or question that is open."""

    number: int
    level: int
    block: Block
    is_used: bool = False


@dataclass(slots=True)
class _Outline:
    """Follows the headings of a document and notes what stands below which."""

    heads: list[_Head] = field(default_factory=list)
    placed: list[tuple[_Place, Block]] = field(default_factory=list)
    count: int = 0
    gaps: int = 0

    def pass_over(self, block: Block) -> None:
        """Take note of a block that was left out: what led on to it does not lead on to what comes after it."""
        if block.kind in _INTRODUCED and self.placed and leads_on(self.placed[-1][1].text):
            self.gaps += 1

    def take(self, block: Block) -> None:
        """Take the next block."""
        if block.kind is BlockKind.HEADING and len(block.text) <= LONGEST_HEADING:
            self._open(block, min(max(block.level, 1), _QUESTION_LEVEL - 1))
        elif block.kind is BlockKind.QUESTION:
            self._open(self._with_question_above(block), _QUESTION_LEVEL)
        else:
            if not block.is_answer:
                self.close(_QUESTION_LEVEL)
            self._place(block)

    def _with_question_above(self, block: Block) -> Block:
        """Join a question with one above it that nothing answers; a heading that asks stands beside it, not above."""
        if self.heads and is_question(self.heads[-1].block.text):
            head = self.heads[-1]
            together = f"{head.block.text} {block.text}"
            if not head.is_used and len(together) <= LONGEST_HEADING:
                self.heads.pop()
                return replace(block, text=together)
            # A plain line that asks, in what answers a heading, is a step of the answer.
            if block.is_strong or head.level == _QUESTION_LEVEL or not head.is_used:
                self.close(head.level)
        return block

    def close(self, level: int) -> None:
        """Leave all sections of that level and below; one in which nothing stands becomes text."""
        while self.heads and self.heads[-1].level >= level:
            head = self.heads.pop()
            if not head.is_used:
                self._place(replace(head.block, kind=BlockKind.TEXT, is_strong=False))

    def _open(self, block: Block, level: int) -> None:
        self.close(level)
        self._use()
        self.count += 1
        self.heads.append(_Head(self.count, level, replace(block, text=_heading(block.text))))

    def _place(self, block: Block) -> None:
        self._use()
        section = SECTION_MARK.join(head.block.text for head in self.heads) or None
        is_answer = bool(self.heads) and (
            self.heads[-1].block.kind is BlockKind.QUESTION or is_question(self.heads[-1].block.text)
        )
        path = tuple(head.number for head in self.heads)
        self.placed.append((_Place(path, section, is_answer, self.gaps), block))

    def _use(self) -> None:
        if self.heads:
            self.heads[-1].is_used = True


def _heading(text: str) -> str:
    return " ".join(text.split()).replace(SECTION_MARK, " > ")


def _units(blocks: Sequence[Block], place: _Place) -> Iterator[Paragraph]:
    """Give the blocks of one section as paragraphs, before short ones are joined and long ones split."""
    is_led = False
    for is_item, group in groupby(blocks, key=lambda block: block.kind is BlockKind.ITEM):
        if is_item:
            yield from _of_list(list(group), place, is_led=is_led)
            continue
        for block in group:
            is_led = leads_on(block.text)
            if block.kind is BlockKind.TABLE:
                for text in table_texts(block.rows, has_header=block.has_header):
                    yield Paragraph(text, place.section, block.page, PassageKind.TABLE, place.is_answer)
            else:
                kind = _KINDS.get(block.kind, PassageKind.TEXT)
                text, code = block.text, block.code
                if block.kind is BlockKind.CODE:
                    text = textwrap.dedent(text.strip("\n")).rstrip()
                    code = ((0, len(text)),)
                yield Paragraph(text, place.section, block.page, kind, place.is_answer, code)


def _of_list(items: Sequence[Block], place: _Place, *, is_led: bool) -> Iterator[Paragraph]:
    """Give a list as one paragraph, or its items as one each where they say something each."""
    whole: list[Paragraph] = []
    for item in items:
        line = _item(item, place)
        if item.level and whole:
            whole[-1] = joined(whole[-1], line)
        else:
            whole.append(line)
    size = sum(width(part.text) for part in whole)
    is_short = size <= (_SHORT_LED_LIST if is_led else _SHORT_LIST)
    if is_short or size <= _SENTENCE_LIKE_ITEM * len(whole):
        yield reduce(joined, whole)
    else:
        yield from whole


def _item(item: Block, place: _Place) -> Paragraph:
    # Code stands on lines of its own, so that a mark before it does too.
    gap = "\n" if item.code and item.code[0][0] == 0 else " "
    before = "  " * item.level + (f"{item.mark}{gap}" if item.mark else "")
    code = tuple((start + len(before), end + len(before)) for start, end in item.code)
    return Paragraph(before + item.text, place.section, item.page, PassageKind.LIST, place.is_answer, code)


def _cleaned(block: Block) -> Block:
    """Return a block without the characters that no reader sees, its code in its place."""
    if not block.code:
        return replace(
            block, text=clean(block.text), rows=tuple(tuple(map(clean, row)) for row in block.rows)
        )
    text, code, end = "", [], 0
    for start, stop in block.code:
        text += clean(block.text[end:start])
        inside = clean(block.text[start:stop])
        code.append((len(text), len(text) + len(inside)))
        text += inside
        end = stop
    return replace(block, text=text + clean(block.text[end:]), code=tuple(code))

"""What the reader of HTML makes of a tree: blocks that still know where they stood."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml.html import HtmlElement

from knowledge.records import Block, BlockKind, Span


@dataclass(slots=True, eq=False)
class Piece:
    """A block that is being read, and what its selection has to know of it."""

    kind: BlockKind
    element: HtmlElement
    """The element that holds all of it."""
    lines: list[str] = field(default_factory=list)
    level: int = 0
    mark: str = ""
    rows: tuple[tuple[str, ...], ...] = ()
    has_header: bool = False
    is_strong: bool = False
    is_answer: bool = False
    code: list[Span] = field(default_factory=list)
    reason: str | None = None
    linked: int = 0
    """How many characters of its text are links; white space at their ends aside."""
    is_title: bool = False
    """Whether its element says that it is the document's title."""
    _size: int = 0

    def add(self, text: str, *, is_code: bool = False) -> None:
        """Add lines to its text."""
        start = self._size + bool(self.lines)
        self.lines.append(text)
        self._size = start + len(text)
        if is_code:
            self.code.append((start, self._size))

    def prefix(self, text: str) -> None:
        """Put a text before the first line of its text."""
        self.lines[:1] = [text + line for line in self.lines[:1]]
        self._size += len(text)

    @property
    def text(self) -> str:
        """What a reader sees of it, without a mark; empty for a table."""
        return "\n".join(self.lines)

    @property
    def size(self) -> int:
        """The number of characters of its text or its cells."""
        return sum(len(cell) for row in self.rows for cell in row) if self.rows else self._size

    def block(self) -> Block:
        """Return it as the block of a document."""
        return Block(
            self.kind,
            self.text,
            self.level,
            self.mark,
            self.rows,
            has_header=self.has_header,
            is_strong=self.is_strong,
            is_answer=self.is_answer,
            code=tuple(self.code),
            reason=self.reason,
        )

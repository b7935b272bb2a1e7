"""The text of one paragraph while it is being read."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field

from lxml.html import HtmlElement

BREAK = "\u2028"
_RAISED = str.maketrans("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
_LONGEST_RAISED = 4


@dataclass(slots=True)
class Run:
    """Pieces of text and what is known of them."""

    element: HtmlElement
    parts: list[str] = field(default_factory=list)
    aside: dict[str, list[str]] = field(default_factory=dict)
    """By its reason, what stands in the paragraph and is not of its text."""
    links: int = 0
    """How many links are open."""
    strong: int = 0
    quotes: int = 0
    size: int = 0
    linked: int = 0
    bold: int = 0
    is_apart: bool = False
    """Whether what comes next is set apart from what was read."""

    def add(self, text: str | None) -> None:
        """Add text as it stands in the tree."""
        if not text:
            return
        if self.is_apart:
            self.is_apart = False
            if self.parts and self.parts[-1][-1].isalnum() and text[0].isalnum():
                self.parts.append(" ")
        size = len(text.strip())
        self.size += size
        if self.links:
            self.linked += size
        if self.strong:
            self.bold += size
        self.parts.append(text)

    def end_line(self) -> None:
        """Begin a new line, if anything stands in this one."""
        if self.size and not self.ends_with_break():
            self.add(BREAK)

    def ends_with_break(self) -> bool:
        """Return whether nothing has been read since the last line break."""
        for part in reversed(self.parts):
            if part == BREAK:
                return True
            if part.strip():
                return False
        return False

    def set_aside(self, text: str, reason: str) -> None:
        """Add text that is not of the paragraph's."""
        self.aside.setdefault(reason, []).append(text)
        self.is_apart = True

    def add_raised(self, text: str) -> None:
        """Add what stands above the line: numbers as raised ones, since "10" and a raised "3" are not "103"."""
        short = text.strip()
        is_number = len(short) <= _LONGEST_RAISED and short.lstrip("+-−").isdecimal() and short.isascii()
        self.add(short.translate(_RAISED) if is_number else text)


def paragraphs(text: str) -> list[str]:
    """Return the paragraphs of a run's text: two line breaks divide them, a single one stays a line break."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    if BREAK not in text:
        flat = " ".join(text.split())
        return [flat] if flat else []
    parts: list[list[str]] = [[]]
    for line in text.split(BREAK):
        if flat := " ".join(line.split()):
            parts[-1].append(flat)
        elif parts[-1]:
            parts.append([])
    return ["\n".join(part) for part in parts if part]

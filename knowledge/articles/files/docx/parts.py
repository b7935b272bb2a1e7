"""What the paragraphs of a Word document are read into, before it is known what they are together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from knowledge.articles.files.docx.numbering import Numbering
from knowledge.articles.files.docx.styles import Kind, Styles
from knowledge.records import Block


@dataclass(frozen=True, slots=True)
class Part:
    """A block, and what is known of the paragraph that it was."""

    block: Block
    kind: Kind = Kind.TEXT
    size: float | None = None
    """The size of its letters, in points."""
    is_bold: bool = False
    """Whether all of it is bold."""
    is_monospaced: bool = False
    """Whether it is text in a font of code."""


@dataclass(frozen=True, slots=True)
class Source:
    """What paragraphs are read by."""

    styles: Styles
    numbering: Numbering
    notes: dict[tuple[str, str], Any] = field(default_factory=dict)
    """The elements of the footnotes and endnotes that have not been met yet."""
    drawn: dict[str, str] = field(default_factory=dict)
    """The words of diagrams and charts, by the id of their relationship."""


def left_out(parts: Iterable[Part], reason: str | None) -> list[Part]:
    """Return parts as left out for a reason, if there is one."""
    if reason is None:
        return list(parts)
    return [replace(part, block=replace(part.block, reason=part.block.reason or reason)) for part in parts]

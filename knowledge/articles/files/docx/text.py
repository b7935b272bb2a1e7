"""What a paragraph of a Word document says, and how it looks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from knowledge.articles.files.docx.formulas import formula_text
from knowledge.articles.files.docx.markup import M, R, V, W, shown
from knowledge.articles.files.docx.styles import Look, Styles
from knowledge.articles.files.symbols import readable, symbol

STRUCK = "struck out"
DELETED = "deleted"
READING_AID = "a reading aid"
_HIDDEN = "hidden"
"""Marks where hidden text was; the text itself is not kept."""
_SIGNS = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "-",
}
_DELETED = frozenset((f"{W}del", f"{W}moveFrom"))
_UNSHOWN = frozenset(
    (f"{W}pPr", f"{W}rPr", f"{W}sdtPr", f"{W}instrText", f"{W}delInstrText", f"{W}fldData", f"{W}rubyPr")
)
_NOTES = {f"{W}footnoteReference": "footnote", f"{W}endnoteReference": "endnote"}
_FLOATING = frozenset((f"{W}drawing", f"{W}pict", f"{W}object"))


@dataclass(frozen=True, slots=True)
class Piece:
    """Text of one look."""

    text: str
    look: Look
    reason: str | None = None
    """Why it is no part of the text."""


@dataclass(frozen=True, slots=True)
class Content:
    """What a paragraph holds."""

    pieces: list[Piece] = field(default_factory=list)
    floating: list[Any] = field(default_factory=list)
    """Drawings and the like that stand in it: they may hold text of their own."""
    notes: list[tuple[str, str]] = field(default_factory=list)
    """``footnote`` or ``endnote`` and its number in the file, for each note."""

    @property
    def text(self) -> str:
        """What is valid of it. Where something was taken out, no two spaces stay."""
        text = ""
        for reason, group in groupby(self.pieces, key=lambda piece: piece.reason):
            if reason is not None:
                continue
            part = "".join(piece.text for piece in group)
            text += part[1:] if text.endswith((" ", "\n")) and part.startswith(" ") else part
        return text

    @property
    def left_out(self) -> Iterator[tuple[str, str]]:
        """The texts that are no part of it, each with its reason."""
        for reason, group in groupby(self.pieces, key=lambda piece: piece.reason):
            text = "".join(piece.text for piece in group).strip()
            if reason is not None and text:
                yield text, reason

    @property
    def is_bold(self) -> bool:
        """Whether all of it is bold."""
        return self._all(piece.look.is_bold for piece in self._valid)

    @property
    def is_monospaced(self) -> bool:
        """Whether all of it is set in a font of code."""
        return self._all(piece.look.is_monospaced for piece in self._valid)

    @property
    def size(self) -> float | None:
        """The size of its first letters, in points."""
        return next((piece.look.size for piece in self._valid), None)

    @property
    def _valid(self) -> Iterator[Piece]:
        return (piece for piece in self.pieces if piece.reason is None and piece.text.strip())

    @staticmethod
    def _all(said: Iterable[bool | None]) -> bool:
        values = list(said)
        return bool(values) and all(values)


def read_paragraph(element: Any, styles: Styles, look: Look) -> Content:
    """Return what a paragraph holds: links, fields' results, insertions and content controls are its text.

    Hidden text is not in it. What was struck or deleted is, with its reason.

    Args:
        element: ``w:p``.
        styles: the document's.
        look: how its style wants its text to look.
    """
    reader = _Reader(styles, look)
    reader.read(element, None)
    return reader.content


class _Reader:
    def __init__(self, styles: Styles, look: Look) -> None:
        self.content = Content()
        self._styles = styles
        self._look = look
        self._fields: list[bool] = []
        """Of each open field: whether its code, not its result, is being read."""

    def read(self, element: Any, reason: str | None) -> None:
        """Read what stands in a paragraph, or in something inside it that holds runs."""
        for child in shown(element):
            if child.tag == f"{W}r":
                self._run(child, reason)
            elif child.tag in (f"{M}oMath", f"{M}oMathPara"):
                self._add(formula_text(child), Look().over(self._look), reason)
            elif child.tag in _FLOATING:
                self.content.floating.append(child)
            elif child.tag not in _UNSHOWN:
                self.read(child, DELETED if child.tag in _DELETED else reason)

    def _run(self, run: Any, reason: str | None) -> None:
        look = self._styles.look(run.find(f"{W}rPr"), self._look)
        if look.is_struck:
            reason = reason or STRUCK
        if look.is_hidden:
            self.content.pieces.append(Piece("", look, _HIDDEN))
        for child in shown(run):
            if child.tag == f"{W}fldChar":
                self._field(child.get(f"{W}fldCharType"))
            elif not look.is_hidden and not any(self._fields):
                self._in_run(child, look, reason)

    def _field(self, kind: str | None) -> None:
        if kind == "begin":
            self._fields.append(True)
        elif self._fields and kind == "separate":
            self._fields[-1] = False
        elif self._fields and kind == "end":
            self._fields.pop()

    def _in_run(self, child: Any, look: Look, reason: str | None) -> None:
        tag = child.tag
        if tag in (f"{W}t", f"{W}delText"):
            self._add(readable(child.text or "", look.font), look, reason)
        elif tag in _SIGNS:
            self._add(_SIGNS[tag], look, reason)
        elif tag == f"{W}sym":
            self._add(_sign(child), look, reason)
        elif tag == f"{W}ruby":
            for part, why in ((f"{W}rubyBase", reason), (f"{W}rt", READING_AID)):
                for found in child.findall(part):
                    self.read(found, why)
        elif tag in _NOTES:
            self.content.notes.append((_NOTES[tag], child.get(f"{W}id") or ""))
        elif tag in _FLOATING:
            self.content.floating.append(child)
        elif tag == f"{M}oMath":
            self._add(formula_text(child), look, reason)
        elif tag not in _UNSHOWN:
            self.read(child, reason)

    def _add(self, text: str, look: Look, reason: str | None) -> None:
        if text:
            self.content.pieces.append(Piece(text, look, reason))


def _sign(element: Any) -> str:
    try:
        code = int(element.get(f"{W}char") or "", 16)
    except ValueError:
        return ""
    return symbol(code, element.get(f"{W}font"))


def boxes_in(element: Any) -> Iterator[Any]:
    """Yield the text boxes of a drawing: elements that hold paragraphs."""
    for child in shown(element):
        if child.tag == f"{W}txbxContent":
            yield child
        else:
            yield from boxes_in(child)


def word_art_in(element: Any) -> Iterator[str]:
    """Yield the texts of a drawing that are drawn as shapes: a watermark, mostly."""
    return (path.get("string") or "" for path in element.iter(f"{V}textpath"))


def parts_of(element: Any) -> Iterator[str]:
    """Yield which parts of the file a drawing shows: the data of diagrams and charts."""
    for child in element.iter():
        if isinstance(child.tag, str) and child.tag.endswith(("}relIds", "}chart")):
            for name in ("dm", "id"):
                if found := child.get(f"{R}{name}"):
                    yield found

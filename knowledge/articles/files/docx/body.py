"""The body of a Word document, or of a part of it, as blocks."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from knowledge.articles.files.contents import REASON as CONTENTS
from knowledge.articles.files.docx.markup import DEEPEST, W, number, shown, value
from knowledge.articles.files.docx.numbering import LEVELS
from knowledge.articles.files.docx.parts import Part, Source, left_out
from knowledge.articles.files.docx.styles import Kind, ParagraphStyle, heading_of
from knowledge.articles.files.docx.tables import PASSED, read_table
from knowledge.articles.files.docx.text import Content, boxes_in, parts_of, read_paragraph, word_art_in
from knowledge.records import Block, BlockKind

_BLOCKS = {
    Kind.TITLE: BlockKind.HEADING,
    Kind.HEADING: BlockKind.HEADING,
    Kind.CODE: BlockKind.CODE,
    Kind.QUOTATION: BlockKind.QUOTATION,
    Kind.CAPTION: BlockKind.CAPTION,
}


class Body:
    """Reads paragraphs and tables in their order."""

    def __init__(self, source: Source, depth: int = 0) -> None:
        self.parts: list[Part] = []
        self._source = source
        self._depth = depth
        self._notes: list[Part] = []
        """Notes to a list's items wait for its end."""

    def read(self, container: Any, reason: str | None = None, depth: int = 0) -> None:
        """Read what stands in an element; all of it was left out if there is a reason."""
        for element in shown(container):
            if element.tag == f"{W}p":
                self._paragraph(element, reason)
            elif element.tag == f"{W}tbl":
                self._table(element, reason)
            elif element.tag == f"{W}sdt" and depth < DEEPEST:
                self.read(element, reason or _reason_of_control(element), depth + 1)
            elif element.tag in PASSED and depth < DEEPEST:
                self.read(element, reason, depth + 1)

    def finish(self) -> list[Part]:
        """Return all parts, the notes that still wait at the end."""
        self.parts += self._notes
        self._notes = []
        return self.parts

    def inner(self, container: Any) -> list[Part]:
        """Return the parts of what stands inside something else: a cell, a text box, a note."""
        if self._depth >= DEEPEST:
            text = "".join(part.text or "" for part in container.iter(f"{W}t"))
            return [Part(Block(BlockKind.TEXT, text))]
        body = Body(self._source, self._depth + 1)
        body.read(container)
        return body.finish()

    def add(self, part: Part) -> None:
        """Add a part; where a list ends, its notes stand before what follows."""
        if part.block.kind is not BlockKind.ITEM and part.block.reason is None and part.block.text.strip():
            self.finish()
        self.parts.append(part)

    def _table(self, element: Any, reason: str | None) -> None:
        self.finish()
        self.parts += left_out(read_table(element, self.inner), reason)

    def _paragraph(self, element: Any, reason: str | None) -> None:
        properties = element.find(f"{W}pPr")
        style = self._source.styles.paragraph(value(properties, "pStyle"))
        content = read_paragraph(element, self._source.styles, style.look)
        is_gone = not content.text.strip() and _is_mark_gone(properties)
        mark, level = ("", 0) if is_gone else self._mark(properties, style)
        part = _part(properties, style, content, mark, level)
        if reason is not None or style.kind is Kind.CONTENTS:
            part = replace(part, block=replace(part.block, reason=reason or CONTENTS))
        self.add(part)
        for text, why in content.left_out:
            is_all = not content.text.strip()
            block = part.block if is_all else Block(BlockKind.TEXT)
            self.parts.append(Part(replace(block, text=text, reason=reason or why)))
        self._around(content, part.block.kind is BlockKind.ITEM, reason)

    def _around(self, content: Content, is_item: bool, reason: str | None) -> None:
        """Take what stands beside a paragraph: text boxes, drawings, notes."""
        for drawing in content.floating:
            for box in boxes_in(drawing):
                self.parts += left_out(self.inner(box), reason)
            words = [*word_art_in(drawing), *map(self._source.drawn.get, parts_of(drawing))]
            for text in filter(None, words):
                self.parts.append(Part(Block(BlockKind.TEXT, text, reason=reason or "a drawing")))
        for key in content.notes:
            note = self._source.notes.pop(key, None)
            if note is not None:
                self._notes += left_out(self.inner(note), reason)
        if not is_item:
            self.finish()

    def _mark(self, properties: Any, style: ParagraphStyle) -> tuple[str, int]:
        """Count a paragraph of a list, and return its mark and how deep it stands."""
        numbering = properties.find(f"{W}numPr") if properties is not None else None
        list_id, level = value(numbering, "numId"), number(numbering, "ilvl")
        if list_id is None:
            list_id = style.list_id
            if level is None:
                level = style.list_level
            if level is None and list_id is not None:
                level = self._source.numbering.level_of_style(list_id, style.numbered_style)
            if list_id is None and style.list_name:
                list_id = f"{style.list_name} {style.name_level}"
        if list_id is None or list_id == "0":
            return "", 0
        level = level if level is not None and 0 <= level < LEVELS else 0
        is_bullet = style.list_name == "bullet"
        mark = self._source.numbering.mark(list_id, level, is_bullet=is_bullet)
        return mark, level or style.name_level


def _part(properties: Any, style: ParagraphStyle, content: Content, mark: str, level: int) -> Part:
    kind, heading_level = style.kind, style.level
    if kind is Kind.TEXT:
        kind, heading_level = heading_of(number(properties, "outlineLvl"))
    is_item = bool(mark) and kind in (Kind.TEXT, Kind.CONTINUED, Kind.QUOTATION)
    text = content.text if kind is Kind.CODE or content.is_monospaced else content.text.strip()
    if mark and text and not is_item:
        text = f"{mark} {text}"
    if is_item:
        block = Block(BlockKind.ITEM, text.strip(), level, mark if text.strip() else "")
    else:
        block_kind = _BLOCKS.get(kind, BlockKind.TEXT)
        is_strong = block_kind is BlockKind.TEXT and content.is_bold
        block = Block(block_kind, text, heading_level, is_strong=is_strong)
    is_monospaced = content.is_monospaced and block.kind is BlockKind.TEXT
    return Part(block, kind, content.size, content.is_bold, is_monospaced)


def _is_mark_gone(properties: Any) -> bool:
    """Whether a paragraph's end is hidden or deleted: without text it is no paragraph."""
    mark = properties.find(f"{W}rPr") if properties is not None else None
    return mark is not None and any(mark.find(f"{W}{name}") is not None for name in ("vanish", "del"))


def _reason_of_control(element: Any) -> str | None:
    gallery = value(element, "sdtPr", "docPartObj", "docPartGallery") or ""
    return CONTENTS if gallery.lower() == "table of contents" else None

"""Word documents (.docx), with the extra ``docx``."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from knowledge.articles.blocks import as_blocks, list_texts, table_texts
from knowledge.articles.drafts import Extracted
from knowledge.articles.files.properties import believable_author, believable_title
from knowledge.errors import ArticleError
from knowledge.records import Known, Paragraph

if TYPE_CHECKING:
    from docx.document import Document

MOST_UNPACKED_BYTES = 64 * 2**20
"""What the parts of a document may need when unpacked. A file of 300 KB can declare 300 MB."""
MOST_PARTS = 5_000

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRUCK_OR_FLOATING = frozenset((f"{_W}del", f"{_W}moveFrom", f"{_W}txbxContent", f"{_W}pPr"))
_DEEPEST = 20
_LEVELS = frozenset("012345678")


@dataclass(frozen=True, slots=True)
class _Block:
    """A paragraph of the document: what it is and what it says."""

    style: str
    """``title``, ``heading``, ``item`` or ``text``."""
    text: str


def extract_docx(data: bytes) -> Extracted:
    """Return the passages of a Word document, its headings as their sections, and what it says of itself.

    Lists and tables become passages of their own. Pictures, text boxes, notes, page headers and footers and
    the table of contents are left out; so is text that tracked changes strike.

    Raises:
        ArticleError: the extra ``docx`` is not installed, or the file is damaged, protected, or unpacks to more
            than `MOST_UNPACKED_BYTES`.
    """
    try:
        import docx
    except ImportError as error:
        raise ArticleError(
            "Word documents can't be read here: the extra “docx” of Footnote is not installed."
        ) from error
    _check_size(data)
    try:
        return _read(docx.Document(io.BytesIO(data)))
    # python-docx has no error of its own for most kinds of damage: KeyError, ValueError, lxml's errors and more.
    except Exception as error:
        raise ArticleError("This Word document is damaged.") from error


def _check_size(data: bytes) -> None:
    """Refuse a bomb before anything is unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OverflowError, EOFError) as error:
        raise ArticleError("This Word document is damaged.") from error
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED_BYTES:
        raise ArticleError("This Word document is far bigger when unpacked than a document should be.")
    if any(part.flag_bits & 0x1 for part in parts):
        raise ArticleError("This Word document needs a password. Send one without.")


def _read(document: Document) -> Extracted:
    title, section = None, None
    paragraphs: list[Paragraph] = []
    items: list[str] = []
    for block in _blocks(document.element.body, _Styles(document)):
        if items and not (isinstance(block, _Block) and block.style == "item"):
            paragraphs += [Paragraph(text, section) for text in list_texts(items)]
            items = []
        if not isinstance(block, _Block):
            paragraphs += [Paragraph(text, section) for text in table_texts(block)]
        elif block.style == "item":
            items.append(block.text)
        elif block.style == "title" or (block.style == "heading 1" and not (title or section or paragraphs)):
            title = block.text if title is None else title
        elif block.style.startswith("heading"):
            section = block.text
        else:
            paragraphs.append(Paragraph(block.text, section))
    paragraphs += [Paragraph(text, section) for text in list_texts(items)]
    # What the page shows goes before the file's properties.
    properties = document.core_properties
    found = Known(
        title=title or believable_title(properties.title), author=believable_author(properties.author)
    )
    return Extracted(as_blocks(paragraphs), found)


class _Styles:
    """Tells headings and list items from other paragraphs."""

    def __init__(self, document: Document) -> None:
        self._kinds: dict[str | None, str] = {}
        self._formats = _number_formats(document)
        self._numbers: dict[tuple[str, str], int] = {}
        styles = {style.style_id: style for style in document.styles}
        for style_id, style in styles.items():
            # A style that somebody made is what the style it is based on is.
            for _ in range(_DEEPEST):
                kind = _kind_of_style(style.name or "")
                style = getattr(style, "base_style", None)
                if kind != "text" or style is None:
                    break
            self._kinds[style_id] = kind

    def block(self, paragraph: Any, text: str) -> _Block | None:
        """Return a paragraph's kind and text, a list item's with its bullet or number; None for contents lists."""
        properties = paragraph.find(f"{_W}pPr")
        style_id = _value(properties, "pStyle")
        kind = self._kinds.get(style_id, "text")
        numbering = properties.find(f"{_W}numPr") if properties is not None else None
        if kind == "contents":
            return None
        if kind in ("bullet", "number") or (kind == "text" and numbering is not None):
            level = _value(numbering, "ilvl") or "0"
            list_id = (_value(numbering, "numId") or style_id or "", level)
            is_bullet = self._formats.get(list_id, kind) in ("bullet", "none")
            self._numbers[list_id] = self._numbers.get(list_id, 0) + 1
            mark = "-" if is_bullet else f"{self._numbers[list_id]}."
            indent = "  " * (int(level) if level in _LEVELS else 0)
            return _Block("item", f"{indent}{mark} {text}")
        return _Block(kind, text)


def _kind_of_style(name: str) -> str:
    name = name.lower()
    if re.fullmatch(r"title|heading [1-9]", name):
        return name
    if name.startswith(("toc ", "table of contents", "index ")):
        return "contents"
    if name.startswith(("list bullet", "list number")):
        return name.split()[1]
    return "text"


def _number_formats(document: Document) -> dict[tuple[str, str], str]:
    """Return how each list's levels are numbered: ``bullet``, ``decimal``, …"""
    try:
        numbering = document.part.numbering_part.element
    except (KeyError, NotImplementedError):
        return {}
    levels = {
        abstract.get(f"{_W}abstractNumId"): {
            level.get(f"{_W}ilvl"): _value(level, "numFmt") or "" for level in abstract.findall(f"{_W}lvl")
        }
        for abstract in numbering.findall(f"{_W}abstractNum")
    }
    return {
        (number.get(f"{_W}numId"), level): written
        for number in numbering.findall(f"{_W}num")
        for level, written in levels.get(_value(number, "abstractNumId"), {}).items()
    }


def _value(element: Any, child: str) -> str | None:
    """Return the value that a child element holds, if there is one."""
    found = element.find(f"{_W}{child}") if element is not None else None
    return None if found is None else found.get(f"{_W}val")


def _blocks(container: Any, styles: _Styles, depth: int = 0) -> Iterator[_Block | list[list[str]]]:
    """Yield paragraphs and tables (as rows of cells) in their order.

    python-docx's ``iter_inner_content`` would leave out what stands in content controls, as in most
    templates.
    """
    for element in container:
        if element.tag == f"{_W}p":
            text = _text(element).strip()
            block = styles.block(element, text) if text else None
            if block:
                yield block
        elif element.tag == f"{_W}tbl":
            rows = [row.findall(f"{_W}tc") for row in element.iter(f"{_W}tr")]
            if all(len(row) == 1 for row in rows) and depth < _DEEPEST:
                # A frame around text.
                for row in rows:
                    yield from _blocks(row[0], styles, depth + 1)
            else:
                yield [
                    ["\n".join(_text(part) for part in cell.iter(f"{_W}p")) for cell in row] for row in rows
                ]
        elif (
            element.tag in (f"{_W}sdt", f"{_W}sdtContent", f"{_W}ins", f"{_W}customXml") and depth < _DEEPEST
        ):
            yield from _blocks(element, styles, depth + 1)


def _text(element: Any) -> str:
    """Return what a reader sees of a paragraph, hyperlinks and inserted text included."""
    parts: list[str] = []
    for child in element:
        if child.tag in _STRUCK_OR_FLOATING:
            continue
        if child.tag == f"{_W}t":
            parts.append(child.text or "")
        elif child.tag == f"{_W}tab":
            parts.append("\t")
        elif child.tag in (f"{_W}br", f"{_W}cr"):
            parts.append("\n")
        elif child.tag == f"{_W}noBreakHyphen":
            parts.append("-")
        else:
            parts.append(_text(child))
    return "".join(parts)

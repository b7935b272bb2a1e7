"""The parts of a Word file beside its body: notes, page headers and footers, comments, diagrams."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from knowledge.articles.files.docx.body import Body
from knowledge.articles.files.docx.markup import A, W
from knowledge.articles.files.docx.parts import Part, Source, left_out

if TYPE_CHECKING:
    from docx.document import Document

_CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_REASONS = {"header": "a page header", "footer": "a page footer", "comments": "a comment"}


def notes_of(document: Document) -> dict[tuple[str, str], Any]:
    """Return the elements of the footnotes and endnotes, by their kind and number."""
    return {
        (kind, note.get(f"{W}id")): note
        for kind in ("footnote", "endnote")
        for _, root in _related(document, f"{kind}s")
        for note in root.findall(f"{W}{kind}")
        if note.get(f"{W}type", "normal") == "normal"
    }


def drawn_in(document: Document) -> dict[str, str]:
    """Return the words of diagrams and charts, by the id of their relationship."""
    return {
        relation: "\n".join(dict.fromkeys(_words(root)))
        for kind in ("diagramData", "chart")
        for relation, root in _related(document, kind)
    }


def beside(document: Document, source: Source, kind: str) -> list[Part]:
    """Return what stands in the parts of a kind (``header``, ``footer``, ``comments``), each text once, left out."""
    parts: dict[str, Part] = {}
    for _, root in _related(document, kind):
        body = Body(source)
        for container in root.findall(f"{W}comment") if kind == "comments" else [root]:
            body.read(container)
        for part in left_out(body.finish(), _REASONS[kind]):
            if part.block.text.strip() or part.block.rows:
                parts.setdefault(f"{part.block.text}{part.block.rows}", part)
    return list(parts.values())


def _related(document: Document, kind: str) -> Iterator[tuple[str, Any]]:
    """Yield the parts of the file that the body refers to as of a kind: the relationship's id and the root element."""
    from docx.oxml import parse_xml

    for relation_id, relation in document.part.rels.items():
        if not relation.is_external and relation.reltype.endswith(f"/{kind}"):
            yield relation_id, parse_xml(relation.target_part.blob)


def _words(root: Any) -> Iterator[str]:
    for element in root.iter(f"{A}t", f"{_CHART}v"):
        if text := (element.text or "").strip():
            yield text

"""PDF files made for the tests."""

from __future__ import annotations

import io
from collections.abc import Sequence
from xml.sax.saxutils import escape

from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.styles import ParagraphStyle, getSampleStyleSheet
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Paragraph

STYLES = getSampleStyleSheet()
JUSTIFIED = ParagraphStyle("justified", parent=STYLES["BodyText"], alignment=4)
INDENTED = ParagraphStyle("indented", parent=JUSTIFIED, firstLineIndent=14, spaceBefore=0)
HEADER, FOOTER = "Footnote sample library", "Page"


def body(text: str, style: ParagraphStyle = JUSTIFIED) -> Flowable:
    """Return a paragraph."""
    return Paragraph(escape(text), style)


def heading(text: str, style: str = "Heading2") -> Flowable:
    """Return a heading, or with the style ``Title`` the title."""
    return Paragraph(escape(text), STYLES[style])


def paper(parts: Sequence[Flowable], *, columns: int = 1, has_header: bool = True, **settings: str) -> bytes:
    """Return a PDF with a running header and page numbers."""

    def header(canvas: Canvas, _: object) -> None:
        if has_header:
            canvas.setFont("Helvetica", 8)
            canvas.drawString(60, 810, HEADER)
            canvas.drawRightString(530, 30, f"{FOOTER} {canvas.getPageNumber()}")

    width = 480 / columns
    frames = [Frame(57 + number * (width + 6), 60, width - 6, 730) for number in range(columns)]
    buffer = io.BytesIO()
    document = BaseDocTemplate(buffer, pagesize=A4, invariant=1, **settings)
    document.addPageTemplates(PageTemplate(frames=frames, onPage=header))
    document.build(list(parts))
    return buffer.getvalue()


def drawn(
    pages: Sequence[Sequence[tuple[float, float, str]]],
    *,
    size: float = 11,
    password: str | None = None,
    turn: int = 0,
) -> bytes:
    """Return a PDF with texts drawn at the given places of each page, in the given order."""
    buffer = io.BytesIO()
    encryption = StandardEncryption(password) if password else None
    canvas = Canvas(buffer, pagesize=A4, invariant=1, encrypt=encryption)
    for page in pages:
        if turn:
            canvas.translate(A4[0] / 2, A4[1] / 2)
            canvas.rotate(turn)
            canvas.translate(-A4[0] / 2, -A4[1] / 2)
        canvas.setFont("Helvetica", size)
        for left, bottom, text in page:
            canvas.drawString(left, bottom, text)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()

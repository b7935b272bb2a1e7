"""PDF files made for the tests."""

from __future__ import annotations

import io
import re
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


def lettered(
    lines: Sequence[tuple[float, float, str]], *, size: float = 11, is_right_to_left: bool = False
) -> bytes:
    """Return a PDF of one page whose font shows letters of any script, each half as wide as high.

    Args:
        lines: where each text begins (right-to-left ones: where it ends) and how high it stands.
        size: of the letters.
        is_right_to_left: whether the texts, given in logical order, are drawn from right to left.
    """
    letters = sorted({letter for *_, text in lines for letter in text})
    codes = {letter: number for number, letter in enumerate(letters, 33)}
    shown = "".join(
        f"BT /F1 {size} Tf {left} {bottom} Td <{''.join(f'{codes[letter]:02x}' for letter in text)}> Tj ET\n"
        for left, bottom, logical in lines
        for text in [_as_seen(logical) if is_right_to_left else logical]
    )
    pairs = "".join(f"<{code:02x}> <{letter.encode('utf-16-be').hex()}>\n" for letter, code in codes.items())
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n"
        f"1 begincodespacerange <00> <ff> endcodespacerange {len(codes)} beginbfchar\n{pairs}endbfchar endcmap end end"
    )
    widths = " ".join(["500"] * len(codes))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        " /Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(shown)} >>\nstream\n{shown}\nendstream",
        f"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FirstChar 33 /LastChar {32 + len(codes)}"
        f" /Widths [{widths}] /ToUnicode 6 0 R >>",
        f"<< /Length {len(cmap)} >>\nstream\n{cmap}\nendstream",
    ]
    body, places = "%PDF-1.7\n", []
    for number, written in enumerate(objects, 1):
        places.append(len(body))
        body += f"{number} 0 obj\n{written}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    count = len(objects) + 1
    end = f"xref\n0 {count}\n0000000000 65535 f \n{table}trailer << /Size {count} /Root 1 0 R >>\nstartxref\n"
    return f"{body}{end}{len(body)}\n%%EOF\n".encode("ascii")


def _as_seen(text: str) -> str:
    """Return a right-to-left text as its letters stand on the page, numbers and Latin words from left to right."""
    return re.sub(r"[\x21-\x7e]+(?: [\x21-\x7e]+)*", lambda match: match[0][::-1], text)[::-1]

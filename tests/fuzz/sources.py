"""Inputs of each kind that people give: files, pages, feeds and messages, from decisions."""

from __future__ import annotations

import io
import json
import zipfile
from functools import cache

import docx
from lxml import etree
from reportlab.pdfgen.canvas import Canvas

from tests.fuzz import pieces
from tests.fuzz.decisions import Decisions

_CODES = (
    "utf-8",
    "utf-8",
    "utf-8",
    "utf-8-sig",
    "utf-16",
    "utf-32-be",
    "cp1252",
    "shift_jis",
    "cp1251",
    "gb18030",
)
_ENOUGH = (
    "<p>"
    + "In fog the horn of the lighthouse sounds twice a minute, and is heard five miles out at sea. " * 3
)
_WORD_HEAD = (
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>'
)
_LENIENT = etree.XMLParser(recover=True, huge_tree=False)
_DOCUMENT = "word/document.xml"


def encoded(decisions: Decisions, text: str) -> bytes:
    """Return a text in some code, here and there damaged."""
    return decisions.damaged(text.encode(decisions.pick(_CODES), "replace"))


def prose(decisions: Decisions) -> str:
    """Return what somebody may have typed."""
    return decisions.text(pieces.PROSE)


def markdown(decisions: Decisions) -> str:
    """Return something like Markdown."""
    return decisions.text(pieces.MARKDOWN)


def page(decisions: Decisions) -> bytes:
    """Return something like a web page."""
    frame = decisions.pick(
        ("<html><body><article>{}{}", "<!doctype html><title>Fog</title><body>{}<main>{}</main>", "{1}")
    )
    return encoded(decisions, frame.format(_ENOUGH, decisions.text(pieces.HTML)))


def feed(decisions: Decisions) -> bytes:
    """Return something like a feed."""
    frame = decisions.pick(
        (
            '<?xml version="1.0"?><rss version="2.0"><channel><title>Fog</title>{}</channel></rss>',
            '<feed xmlns="http://www.w3.org/2005/Atom"><title>Fog</title>{}</feed>',
            '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">{}',
            "{}",
        )
    )
    return encoded(decisions, frame.replace("{}", decisions.text(pieces.FEED)))


def json_feed(decisions: Decisions) -> bytes:
    """Return something like a feed in JSON."""
    return encoded(
        decisions, '{"version": "https://jsonfeed.org/version/1.1", "items": [' + decisions.text(pieces.JSON)
    )


def json_text(decisions: Decisions) -> bytes:
    """Return JSON, JSON Lines, or the rest of it."""
    if decisions.one_in(2):
        return encoded(decisions, decisions.text(pieces.JSON))
    lines = [json.dumps(_value(decisions, 3)) for _ in range(1 + decisions.number(3))]
    return encoded(decisions, "\n".join(lines))


def _value(decisions: Decisions, depth: int) -> object:
    match decisions.number(7 if depth else 4):
        case 0:
            return decisions.text(pieces.PROSE, 3)
        case 1:
            return decisions.pick((None, True, -1, 1e300, 2**63, "", "2026-03-01", "https://example.org/x"))
        case 5:
            return [_value(decisions, depth - 1) for _ in range(decisions.number(3))]
        case _ if depth:
            names = (
                "title",
                "text",
                "url",
                "author",
                "published",
                "html",
                "articles",
                "items",
                "x",
                "content",
            )
            return {decisions.pick(names): _value(decisions, depth - 1) for _ in range(decisions.number(5))}
        case _:
            return decisions.number(9)


def word_file(decisions: Decisions) -> bytes:
    """Return something like a Word document."""
    parts = dict(_word_parts())
    body = _closed(decisions.text(pieces.WORD))
    parts[_DOCUMENT] = f"{_WORD_HEAD}{body}</w:body></w:document>".encode("utf-8", "replace")
    if decisions.one_in(3):
        name = decisions.pick(sorted(parts))
        parts[name] = decisions.damaged(parts[name])
    if decisions.one_in(12):
        del parts[decisions.pick(sorted(parts))]
    return (
        decisions.damaged(_zipped(list(parts.items())))
        if decisions.one_in(6)
        else _zipped(list(parts.items()))
    )


def _closed(markup: str) -> str:
    """Return XML in which all that was opened is closed, and nothing else."""
    found = etree.fromstring(
        f"{_WORD_HEAD}{markup}</w:body></w:document>".encode("utf-8", "replace"), _LENIENT
    )
    inner = etree.tostring(found, encoding="unicode") if found is not None else ""
    return inner.partition("<w:body>")[2].rpartition("</w:body>")[0]


@cache
def _word_parts() -> tuple[tuple[str, bytes], ...]:
    made = docx.Document()
    made.add_paragraph("one", style="List Number")
    made.save(buffer := io.BytesIO())
    with zipfile.ZipFile(buffer) as archive:
        return tuple((name, archive.read(name)) for name in archive.namelist())


def _zipped(parts: list[tuple[str, bytes]]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, data in parts:
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def pdf(decisions: Decisions) -> bytes:
    """Return something like a PDF file."""
    return decisions.damaged(pdf_of(decisions.text(pieces.PDF).encode("latin-1", "replace")))


def pdf_of(stream: bytes) -> bytes:
    """Return a PDF file on whose first page this is drawn, too."""
    return _pdf_frame().replace(b"%BODY%", stream, 1)


@cache
def _pdf_frame() -> bytes:
    canvas = Canvas(buffer := io.BytesIO(), pageCompression=0)
    canvas.setFont("Helvetica", 12)
    canvas.drawString(72, 720, "The lighthouse keeper wrote that the lamp burned with oil until winter.")
    canvas._code.append("%BODY%")
    canvas.showPage()
    canvas.drawString(72, 720, "Another page.")
    canvas.save()
    return buffer.getvalue()


def archive(decisions: Decisions) -> bytes:
    """Return a ZIP archive of some of the others, under any names."""
    makers = (page, json_text, lambda d: encoded(d, markdown(d)), lambda d: encoded(d, prose(d)))
    parts = []
    for _ in range(1 + decisions.number(3)):
        name = decisions.pick(pieces.NAMES)
        data = (
            archive(decisions)
            if decisions.one_in(9) and decisions.are_left
            else decisions.pick(makers)(decisions)
        )
        parts.append((name, data))
    # Twice the same name is no mistake of an archive's.
    unique = list({name: (name, data) for name, data in parts}.values())
    return decisions.damaged(_zipped(unique))

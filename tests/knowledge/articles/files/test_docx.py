"""Word documents become passages."""

from __future__ import annotations

import contextlib
import io
import sys
import zipfile

import docx
import pytest
from docx.document import Document

from knowledge.articles.drafts import make_draft
from knowledge.articles.files.docx import MOST_UNPACKED_BYTES, extract_docx
from knowledge.articles.files.markdown import extract_markdown
from knowledge.errors import ArticleError
from knowledge.records import Known
from knowledge.samples import sample_articles
from tests.knowledge.articles.files.word_files import document, raw

TEXT = "The tide comes in twice a day on most coasts, and goes out as often."


def _texts(data: bytes) -> list[str]:
    return [paragraph.text for paragraph in extract_docx(data).paragraphs]


@pytest.mark.parametrize(("name", "data"), sample_articles())
def test_an_article_comes_back_word_for_word(name: str, data: bytes) -> None:
    """Headings are the sections of the paragraphs below them, the title is the title, the text is the text."""
    written = extract_markdown(data.decode())
    made = docx.Document()
    made.add_heading(written.found.title or "", 0)
    section = None
    for paragraph in written.paragraphs:
        if paragraph.section != section:
            section = paragraph.section
            made.add_heading(section or "", 1)
        made.add_paragraph(paragraph.text)
    buffer = io.BytesIO()
    made.save(buffer)
    extracted = extract_docx(buffer.getvalue())
    assert extracted.paragraphs == written.paragraphs, name
    assert extracted.found.title == written.found.title


def test_lists_and_tables_keep_their_place() -> None:
    """A list is one passage with its marks, a table one with a line a row, each where it stands."""

    def build(made: Document) -> None:
        made.add_paragraph(TEXT)
        made.add_paragraph("flour of the last harvest", style="List Bullet")
        made.add_paragraph("rye", style="List Bullet 2")
        made.add_paragraph("mix", style="List Number")
        made.add_paragraph("bake", style="List Number")
        table = made.add_table(2, 2)
        for row, cells in zip(
            table.rows, (("Port", "Range"), ("Rouen on the Seine", "6 metres in spring")), strict=True
        ):
            for cell, text in zip(row.cells, cells, strict=True):
                cell.text = text
        made.add_paragraph(TEXT)

    assert _texts(document(build)) == [
        TEXT,
        "- flour of the last harvest\n  - rye\n1. mix\n2. bake",
        "Port | Range\nRouen on the Seine | 6 metres in spring",
        TEXT,
    ]


def test_headings_of_ones_own_are_headings() -> None:
    """A style that is based on a heading makes headings; the first top heading is the title where none is."""

    def build(made: Document) -> None:
        style = made.styles.add_style("House heading", 1)
        style.base_style = made.styles["Heading 2"]
        made.add_heading("How tides work", 1)
        made.add_paragraph("Why", style="House heading")
        made.add_paragraph(TEXT)

    extracted = extract_docx(document(build))
    assert extracted.found == Known(title="How tides work")
    assert [(p.section, p.text) for p in extracted.paragraphs] == [("Why", TEXT)]


@pytest.mark.parametrize(
    ("xml", "shown"),
    [
        (
            "<w:p><w:ins><w:r><w:t>added</w:t></w:r></w:ins><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>",
            ["added"],
        ),
        ("<w:p><w:hyperlink><w:r><w:t>a link</w:t></w:r></w:hyperlink></w:p>", ["a link"]),
        (
            "<w:sdt><w:sdtContent><w:p><w:r><w:t>in a control</w:t></w:r></w:p></w:sdtContent></w:sdt>",
            ["in a control"],
        ),
        ("<w:p><w:sdt><w:sdtContent><w:r><w:t>in line</w:t></w:r></w:sdtContent></w:sdt></w:p>", ["in line"]),
        (
            "<w:p><w:moveFrom><w:r><w:t>moved</w:t></w:r></w:moveFrom><w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r></w:p>",
            ["a\nb"],
        ),
        ("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>framed</w:t></w:r></w:p></w:tc></w:tr></w:tbl>", ["framed"]),
        (
            '<w:p><w:pPr><w:numPr><w:ilvl w:val="x"/><w:numId w:val="99"/></w:numPr></w:pPr>'
            "<w:r><w:t>item</w:t></w:r></w:p>",
            ["1. item"],
        ),
        ("<w:p><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>", []),
    ],
)
def test_what_a_reader_sees_is_kept(xml: str, shown: list[str]) -> None:
    """Insertions, links, content controls and frames are text; deletions and field codes are not."""
    assert _texts(document(raw(xml))) == shown


def test_properties_are_believed_with_care() -> None:
    """An account's name is no author, a full name is one."""
    assert extract_docx(document(lambda made: made.add_paragraph(TEXT))).found == Known()

    def build(made: Document) -> None:
        made.core_properties.author, made.core_properties.title = "Ada Brown", "Tides"

    assert extract_docx(document(build)).found == Known(title="Tides", author="Ada Brown")


def test_a_document_without_text_is_refused() -> None:
    """It opens, but there is nothing to quote."""
    with pytest.raises(ArticleError, match="no text"):
        make_draft(extract_docx(document()))


def _with_part(name: str, content: bytes, *, flag: int = 0) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", "<a/>")
        archive.writestr(name, content)
    data = bytearray(buffer.getvalue())
    if flag:
        data[data.rindex(b"PK\x01\x02") + 8] |= flag
    return bytes(data)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (_with_part("a.xml", bytes(MOST_UNPACKED_BYTES)), "bigger"),
        (_with_part("a.xml", b"a", flag=1), "password"),
        (_with_part("a.xml", b"a"), "damaged"),
        (document()[:2_000], "damaged"),
        (b"PK\x03\x04", "damaged"),
    ],
)
def test_what_cannot_be_read_is_said(data: bytes, said: str) -> None:
    """A bomb is refused before it is unpacked; protection and damage have their sentence."""
    with pytest.raises(ArticleError, match=said):
        extract_docx(data)


def test_entities_are_not_followed() -> None:
    """An XML entity that grows, or that names a file, brings nothing into the text."""
    source = document(lambda made: made.add_paragraph(TEXT))
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(source)) as old, zipfile.ZipFile(buffer, "w") as new:
        for item in old.infolist():
            content = old.read(item)
            if item.filename == "word/document.xml":
                evil = b'<!DOCTYPE a [<!ENTITY x "xxxxxxxxxx"><!ENTITY f SYSTEM "file:///etc/hostname">]>'
                content = content.replace(b"<w:document", evil + b"<w:document", 1)
                content = content.replace(b"often.", b"often.&x;&f;", 1)
            new.writestr(item, content)
    with contextlib.suppress(ArticleError):
        assert _texts(buffer.getvalue()) == [TEXT]


def test_without_the_extra_a_sentence_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """Footnote without the extra ``docx`` still answers."""
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(ArticleError, match="extra “docx”"):
        extract_docx(b"PK")

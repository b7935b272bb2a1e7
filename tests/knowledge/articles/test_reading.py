"""Files of all kinds, told by what they hold."""

from __future__ import annotations

import contextlib
import gzip
import io
import json
import random
import sys
import zipfile
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.articles.files.kinds import Kind, kind_of
from knowledge.articles.files.limits import MOST_BYTES
from knowledge.articles.paragraphs import MOST_CHARACTERS
from knowledge.articles.reading import draft_from_bytes, draft_from_text
from knowledge.errors import ArticleError, FootnoteError
from knowledge.records import Known
from tests.examples import examples

TEXT = "The tide comes in twice a day on most coasts, and goes out as often."


def zipped(*names: str) -> bytes:
    """Return an archive of small files."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in names:
            archive.writestr(name, TEXT)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (TEXT.encode(), "a.txt", Kind.TEXT),
        (TEXT.encode(), "a.pdf", Kind.TEXT),
        (TEXT.encode(), "", Kind.TEXT),
        (TEXT.encode("utf-16"), "a.txt", Kind.TEXT),
        (TEXT.encode("utf-16-le"), "a.txt", Kind.TEXT),
        (TEXT.encode("utf-16-be"), "a.md", Kind.MARKDOWN),
        ("<!DOCTYPE html>\r\n<p>Words".encode("utf-16"), "a.txt", Kind.HTML),
        ("<!DOCTYPE html>\r\n<p>Words".encode("utf-16-le"), "", Kind.HTML),
        ("Words <p>and tags</p>".encode("utf-16-be"), "a.htm", Kind.HTML),
        ("Größe und Maß".encode("latin-1"), "a.txt", Kind.TEXT),
        (b"\xef\xbb\xbf" + TEXT.encode(), "a.md", Kind.MARKDOWN),
        (b"RIFF is a format. BM and MZ are letters.", "a.txt", Kind.TEXT),
        (b"%PDF-1.7\n", "a.txt", Kind.PDF),
        (b"\n\n%PDF-1.4\n", "a.docx", Kind.PDF),
        (b"\n<!-- a -->\n<!DOCTYPE html><p>", "a.txt", Kind.HTML),
        (b"<?xml version='1.0'?>\n<html xmlns='a'>", "a.md", Kind.HTML),
        (b"Words <p>and tags</p>", "a.htm", Kind.HTML),
        (b"Words <p>and tags</p>", "a.md", Kind.MARKDOWN),
        (zipped("word/document.xml", "[Content_Types].xml"), "a.zip", Kind.DOCX),
        (zipped("a.txt", "b.md"), "a.docx", Kind.ZIP),
        (b'{"title": "a", "text": "b"}\n{', "a.txt", Kind.JSONL),
        (b"{curly} words in braces", "a.txt", Kind.TEXT),
        (b"[1] The first note.\n[2] The second.", "a.txt", Kind.TEXT),
        (b"[1]", "a.txt", Kind.TEXT),
        (b'[\n  {"title": "a"}\n]', "a.txt", Kind.JSON),
        (b'{\n  "title": "a"\n}', "a.json", Kind.JSON),
        (b"<div align='center'>\n<img src='a.png'>\n</div>\n\nWords.", "a.md", Kind.MARKDOWN),
        (b"<!-- a -->\n<div>\n\n# Crane\n\n</div>\n\nWords.", "README", Kind.MARKDOWN),
        (b"<div><h1>Crane</h1>\n<p>Words.</p></div>", "page", Kind.HTML),
        (b"<html><body><pre>\n# a comment\n</pre></body></html>", "page", Kind.HTML),
        (b"PK is how an archive begins.", "a.txt", Kind.TEXT),
        (b"Write %%EOF at the end, or endobj.", "a.pdf", Kind.TEXT),
    ],
)
def test_the_kind_is_told_by_content(data: bytes, name: str, kind: Kind) -> None:
    """A wrong name does not mislead; only Markdown and pieces of HTML need one."""
    assert kind_of(data, name) is kind


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", "empty"),
        (b" \n\t ", "empty"),
        (" \r\n".encode("utf-16"), "empty"),
        ("<?xml version='1.0'?><rss version='2.0'>".encode("utf-16"), "feed"),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "picture"),
        (b"BM" + bytes(50), "picture"),
        (b"\xff\xd8\xff\xe0" + bytes(50), "picture"),
        (b"{\\rtf1 text}", "Rich Text"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), "password"),
        (gzip.compress(TEXT.encode(), mtime=0), "gzip"),
        (b"PK\x03\x04 broken", "damaged"),
        (zipped("xl/workbook.xml"), "Excel"),
        (zipped("ppt/presentation.xml"), "PowerPoint"),
        (zipped("META-INF/container.xml"), "e-book"),
        (zipped("mimetype", "content.xml"), "OpenDocument"),
        (b"<?xml version='1.0'?><rss version='2.0'>", "feed"),
        (bytes(range(256)) * 40, "no text"),
        (b"\x00\x00text\x00", "no text"),
        (b"\xff\xfe" + random.Random(1).randbytes(400), "no text"),
    ],
)
def test_what_holds_no_article_is_named(data: bytes, what: str) -> None:
    """Whatever it is called, a file of another kind is refused with a sentence that says what it is."""
    with pytest.raises(ArticleError, match=what):
        draft_from_bytes(data, "article.txt")


@pytest.mark.parametrize(
    ("data", "name", "what"),
    [
        (b"P", "a.docx", None),
        (b"PK", "a.docx", "Word document is damaged"),
        (b"PK\x03", "a.docx", "Word document is damaged"),
        (b"PK\x03\x04", "a.docx", "damaged"),
        (b"PK", "a.zip", "ZIP archive is damaged"),
        (bytes(500), "a.docx", "Word document is damaged"),
        (bytes(range(256)) * 9, "a.pdf", "PDF is damaged"),
        (b"<< /Length 44 >>\nstream\nBT (Words) Tj ET\nendstream\nendobj\n", "a.pdf", "PDF is damaged"),
        (b"%PDF-1.7\n1 0 obj\n<<", "a.pdf", "PDF is damaged"),
    ],
)
def test_what_is_left_of_a_file_is_damaged(data: bytes, name: str, what: str | None) -> None:
    """The rest of a PDF, Word document or archive is called damaged, and never taken for text."""
    if what is None:
        assert kind_of(data, name) is Kind.TEXT
    else:
        with pytest.raises(ArticleError, match=what):
            draft_from_bytes(data, name)


def test_markdown_may_begin_with_html() -> None:
    """What a README sets in the middle, and badges, do not keep its text from being read as Markdown."""
    head = '<div align="center">\n  <img src="logo.png">\n  <h1>Crane</h1>\n</div>\n'
    draft = draft_from_bytes(
        f"{head}\n## Tides\n\n{TEXT.replace('tide', '**tide**')}\n".encode(), "README.md"
    )
    assert (draft.paragraphs[-1].section or "").endswith("Tides")
    assert draft.paragraphs[-1].text == TEXT


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("declared", ["utf-8", "utf-16"])
def test_a_stored_page_in_any_form_of_unicode_is_a_page(encoding: str, declared: str) -> None:
    """Its bytes decide, whatever its declaration says; its markup is no text."""
    page = (
        f'<!DOCTYPE html>\r\n<html><head><meta charset="{declared}"><title>Die Schleuse</title></head><body>'
        f"<article><h1>Die Schleuse</h1><p>{TEXT} Die Boote fahren der Größe nach ein.</p></article></body></html>"
    )
    draft = draft_from_bytes(page.encode(encoding), "a.html")
    assert draft.title == "Die Schleuse"
    assert draft.paragraphs[0].text == f"{TEXT} Die Boote fahren der Größe nach ein."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "latin-1", "cp1252"])
def test_encodings_are_found_out(encoding: str) -> None:
    """Letters with accents are read from the usual encodings."""
    text = "Die Flut kommt an den meisten Küsten zweimal täglich, und die Größe ändert sich übers Jahr hin."
    assert draft_from_bytes(text.encode(encoding), "a.md").paragraphs[0].text == text


def test_a_file_over_the_limit_is_refused() -> None:
    """Size is looked at first."""
    with pytest.raises(ArticleError, match="25 MB"):
        draft_from_bytes(bytes(MOST_BYTES + 1))
    with pytest.raises(ArticleError, match="3,000,000"):
        draft_from_bytes(b"word " * 700_000, "a.md")


@pytest.mark.parametrize("data", [zipped("a.txt"), json.dumps({"text": TEXT}).encode()])
def test_many_articles_are_not_one(data: bytes) -> None:
    """An archive and JSON Lines are to be imported."""
    with pytest.raises(ArticleError, match="many articles"):
        draft_from_bytes(data, "a")


def test_typed_text_is_markdown_if_it_looks_so() -> None:
    """Front matter and headings are understood in the modal too; a person's word goes first."""
    draft = draft_from_text(f"---\npublisher: P\n---\n# T\n\n## S\n\n{TEXT}", Known(publisher="Person"))
    assert (draft.title, draft.publisher, draft.paragraphs[0].section) == ("T", "Person", "S")
    assert draft_from_text(TEXT).paragraphs[0].text == TEXT


@settings(deadline=None, max_examples=examples(60))
@given(
    st.binary(max_size=300)
    | st.builds(
        bytes.__add__,
        st.sampled_from([b"%PDF-1.7\n", b"PK\x03\x04", b"<html>", b"---\n", b'{"']),
        st.binary(max_size=300),
    ),
    st.sampled_from(["", "a.txt", "a.md", "a.html", "a.pdf", "a.docx"]),
)
def test_any_bytes_are_a_draft_or_an_error_of_ours(data: bytes, name: str) -> None:
    """No foreign exception leaves, whatever is sent."""
    with contextlib.suppress(FootnoteError):
        assert draft_from_bytes(data, name).paragraphs


def test_too_long_a_text_is_refused_before_its_lines_are_looked_at() -> None:
    """Whoever gives a text over the limit learns so at once: nothing goes through it line by line first."""
    called: set[str] = set()

    def note(frame: FrameType, event: str, _: object) -> None:
        if event == "call":
            called.add(frame.f_code.co_name)

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        with pytest.raises(ArticleError, match=r"an article may have up to"):
            draft_from_bytes(b"A line of a long list.\n\n" * (MOST_CHARACTERS // 20), "list.txt")
    finally:
        sys.setprofile(before)
    assert "check_length" in called
    assert "read_lines" not in called

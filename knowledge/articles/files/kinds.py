"""Which kind of file are these bytes? What they hold decides; a name only tells text from Markdown."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from enum import StrEnum
from pathlib import PurePath

from knowledge.articles.clues.wide import wide_code
from knowledge.articles.files.json_file import is_json_object, json_document
from knowledge.errors import ArticleError
from knowledge.records.sentences import Sentence


class Kind(StrEnum):
    """The kinds of file that can become articles."""

    TEXT = "text"
    MARKDOWN = "Markdown"
    HTML = "web page"
    PDF = "PDF"
    DOCX = "Word document"
    ZIP = "ZIP archive"
    JSONL = "JSON Lines file"
    JSON = "JSON file"


_HEAD = 2_048
_TEXT_HEAD = 65_536
_PDF_HEADER_WITHIN = 1_024
"""Readers accept a PDF whose header comes this late (ISO 32000-1, implementation note 13)."""
_MOST_CONTROLS = 0.02
"""Of a text's first characters; files that are no text have about a tenth and more."""

_RICH_TEXT = b"{\\rtf"
_PICTURE = Sentence("This file is a picture.", "file-is-picture")
_PROGRAM = Sentence("This file is a program.", "file-is-program")
_NOT_FOR_US = (
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        Sentence(
            "This file is an old or password-protected Office file; save it as .docx without a password.",
            "file-is-old-office",
        ),
    ),
    (_RICH_TEXT, Sentence("This file is a Rich Text file; save it as .docx or .txt.", "file-is-rich-text")),
    (b"\x89PNG\r\n", _PICTURE),
    (b"\xff\xd8\xff", _PICTURE),
    (b"GIF8", _PICTURE),
    (b"BM", _PICTURE),
    (b"II*\x00", _PICTURE),
    (b"MM\x00*", _PICTURE),
    (b"RIFF", Sentence("This file is a picture, sound or film.", "file-is-picture-sound-film")),
    (b"\x1f\x8b", Sentence("This file is a gzip file; unpack it first, or send a .zip.", "file-is-gzip")),
    (b"BZh", Sentence("This file is a bzip2 file; unpack it first, or send a .zip.", "file-is-bzip2")),
    (b"\xfd7zXZ\x00", Sentence("This file is an xz file; unpack it first, or send a .zip.", "file-is-xz")),
    (
        b"7z\xbc\xaf\x27\x1c",
        Sentence("This file is a 7z archive; unpack it first, or send a .zip.", "file-is-7z"),
    ),
    (
        b"Rar!\x1a\x07",
        Sentence("This file is a RAR archive; unpack it first, or send a .zip.", "file-is-rar"),
    ),
    (b"SQLite format 3\x00", Sentence("This file is a database.", "file-is-database")),
    (b"MZ", _PROGRAM),
    (b"\x7fELF", _PROGRAM),
    (b"ID3", Sentence("This file is a sound.", "file-is-sound")),
    (b"OggS", Sentence("This file is a sound or film.", "file-is-sound-film")),
    (b"\x1a\x45\xdf\xa3", Sentence("This file is a film.", "file-is-film")),
)
_NOT_FOR_US_ZIPPED = (
    ("xl/", Sentence("This file is an Excel workbook.", "file-is-excel")),
    ("ppt/", Sentence("This file is a PowerPoint presentation.", "file-is-powerpoint")),
    ("META-INF/container.xml", Sentence("This file is an e-book.", "file-is-e-book")),
    (
        "content.xml",
        Sentence("This file is an OpenDocument file; save it as .docx.", "file-is-open-document"),
    ),
)
_BEFORE_START = rb"\s*+(?>(?:<\?xml[^>]*+>|<!--.*?-->)\s*+)*+"
_PAGE_START = re.compile(_BEFORE_START + rb"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL)
_HTML_START = re.compile(_BEFORE_START + rb"<(?:title|meta|article|div)\b", re.IGNORECASE | re.DOTALL)
_MARKDOWN_LINE = re.compile(rb"^(?:#{1,6} \S|```|~~~)", re.MULTILINE)
_FEED_START = re.compile(_BEFORE_START + rb"<(?:rss|feed|rdf:RDF)\b", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(rb"<(?:p|div|span|h[1-6]|table|ul|a)[\s>]", re.IGNORECASE)
_HTML_NAMES = frozenset((".html", ".htm", ".xhtml"))
_MARKDOWN_NAMES = frozenset((".md", ".markdown", ".mdown", ".mkd"))
_DAMAGED = {
    ".pdf": Sentence("This PDF is damaged.", "pdf-damaged"),
    ".docx": Sentence("This Word document is damaged.", "docx-damaged"),
    ".zip": Sentence("This ZIP archive is damaged.", "zip-damaged"),
}
"""What these bytes should have been, by the name; each is told by its first bytes, which may be lost."""
_PDF_PART = re.compile(rb"^(?:\d+ \d+ obj\b|endobj\b|endstream\b|startxref\b|%%EOF)", re.MULTILINE)
_ZIP_MARK = b"PK"
ZIP_STARTS = (b"PK\x03\x04", b"PK\x05\x06")
"""The second one is an empty archive's."""
JSON_NAME = ".json"
FILE_NAMES = _HTML_NAMES | _MARKDOWN_NAMES | {".txt", ".text", ".pdf", ".docx"}
"""How the names of files that we read end; for choosing among many, not for telling a kind."""
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\x0b\x0c\x1b"))


def kind_of(data: bytes, name: str = "") -> Kind:
    """Return the kind of a file.

    Args:
        data: the whole file.
        name: its name, to tell Markdown from plain text and a piece of HTML from either.

    Raises:
        ArticleError: the file is empty, or of a kind that holds no article for us; the sentence says which.
    """
    if (wide := wide_code(data)) is not None:
        return _kind_of_wide_text(data, wide, name)
    head = data[:_HEAD].removeprefix(b"\xef\xbb\xbf")
    if not head.strip():
        raise ArticleError("This file is empty.", code="file-empty")
    suffix = PurePath(name).suffix.lower()
    is_text = _is_text(data) and not _is_damaged(data, suffix)
    # A text may be about PDF.
    if head.lstrip().startswith(b"%PDF-") or (not is_text and b"%PDF-" in head[:_PDF_HEADER_WITHIN]):
        return Kind.PDF
    if head.startswith(ZIP_STARTS):
        return _kind_of_zip(data)
    if is_text:
        return _kind_of_text(head, data, suffix)
    for magic, what in _NOT_FOR_US:
        if head.startswith(magic):
            raise ArticleError(what)
    if suffix in _DAMAGED:
        raise ArticleError(_DAMAGED[suffix])
    raise ArticleError("This file holds no text. Send .txt, .md, .html, .pdf or .docx.", code="file-no-text")


def _kind_of_wide_text(data: bytes, code: str, name: str) -> Kind:
    """Return the kind of a text in UTF-16 or UTF-32; as UTF-8 it can be looked at like any other."""
    text = data.decode(code, "ignore").removeprefix("\ufeff").encode("utf-8", "ignore")
    if not text.strip():
        raise ArticleError("This file is empty.", code="file-empty")
    return _kind_of_text(text[:_HEAD], text, PurePath(name).suffix.lower())


def _is_text(data: bytes) -> bool:
    """Whether bytes can be text in some code page: hardly any control characters."""
    head = data[:_TEXT_HEAD]
    if head.startswith(_RICH_TEXT):
        return False
    return len(head) - len(head.translate(None, _CONTROLS)) <= _MOST_CONTROLS * len(head)


def _is_damaged(data: bytes, suffix: str) -> bool:
    """Whether a file is the rest of what it is called, and no text though it may look like one."""
    if suffix == ".pdf":
        return _PDF_PART.search(data[:_TEXT_HEAD]) is not None
    return suffix in _DAMAGED and data.startswith(_ZIP_MARK)


def _kind_of_text(head: bytes, data: bytes, suffix: str) -> Kind:
    if _FEED_START.match(head):
        raise ArticleError("This file is a feed. Add the feed by its address.", code="file-is-feed")
    if is_page(head) or (suffix in _HTML_NAMES and _TAG.search(data[:_TEXT_HEAD])):
        return Kind.HTML
    if suffix in _MARKDOWN_NAMES:
        return Kind.MARKDOWN
    if _HTML_START.match(head):
        # Markdown may begin with a piece of HTML, to set a picture in the middle.
        return Kind.MARKDOWN if _MARKDOWN_LINE.search(data[:_TEXT_HEAD]) else Kind.HTML
    return _kind_of_json(data, suffix) or Kind.TEXT


def is_page(head: bytes) -> bool:
    """Whether a text begins like a whole web page."""
    return _PAGE_START.match(head) is not None


def _kind_of_json(data: bytes, suffix: str) -> Kind | None:
    document = json_document(data)
    if isinstance(document, dict) or (suffix == JSON_NAME and document is not None):
        return Kind.JSON
    if isinstance(document, list) and any(isinstance(entry, dict) for entry in document):
        return Kind.JSON
    if is_json_object(data):
        return Kind.JSONL
    if suffix == JSON_NAME:
        raise ArticleError("This file is no JSON, or it is damaged.", code="json-damaged")
    return None


def _kind_of_zip(data: bytes) -> Kind:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return kind_of_archive(archive.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OverflowError, EOFError) as error:
        raise ArticleError("This archive is damaged.", code="archive-damaged") from error


def kind_of_archive(names: Sequence[str]) -> Kind:
    """Return the kind of a ZIP file from the names of what it holds; many formats are ZIP files inside.

    Raises:
        ArticleError: it is of a kind that holds no article for us.
    """
    if "word/document.xml" in names:
        return Kind.DOCX
    for start, what in _NOT_FOR_US_ZIPPED:
        if any(name.startswith(start) for name in names):
            raise ArticleError(what)
    return Kind.ZIP

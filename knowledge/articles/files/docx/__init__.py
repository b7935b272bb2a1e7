"""Word documents (.docx), with the extra ``docx``."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any

from knowledge.articles.drafts import Extracted
from knowledge.articles.files.docx.body import Body
from knowledge.articles.files.docx.numbering import Numbering
from knowledge.articles.files.docx.outline import outlined
from knowledge.articles.files.docx.parts import Source
from knowledge.articles.files.docx.related import beside, drawn_in, notes_of
from knowledge.articles.files.docx.styles import Styles
from knowledge.articles.files.properties import believable_author, believable_title
from knowledge.errors import ArticleError
from knowledge.records import Known

if TYPE_CHECKING:
    from docx.document import Document

MOST_UNPACKED_BYTES = 64 * 2**20
"""What the parts of a document may need when unpacked. A file of 300 KB can declare 300 MB."""
MOST_PARTS = 5_000

_BESIDE = ("header", "footer", "comments")


def extract_docx(data: bytes) -> Extracted:
    """Return the blocks of a Word document, and what it says of itself.

    Lists have the numbers that Word shows, notes stand below what they belong to. Page headers and footers,
    comments, the table of contents and text that is struck or that tracked changes delete are left out. Hidden text
    and pictures are not read.

    Raises:
        ArticleError: the extra ``docx`` is not installed, or the file is damaged, protected, or unpacks to more
            than `MOST_UNPACKED_BYTES`.
    """
    try:
        import docx
    except ImportError as error:
        raise ArticleError(
            "Word documents can't be read here: the extra “docx” of Footnote is not installed.",
            code="no-docx",
        ) from error
    _check_size(data)
    try:
        return _read(docx.Document(io.BytesIO(data)))
    # python-docx has no error of its own for most kinds of damage: KeyError, ValueError, lxml's errors and more.
    except Exception as error:
        raise ArticleError("This Word document is damaged.", code="docx-damaged") from error


def _check_size(data: bytes) -> None:
    """Refuse a bomb before anything is unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OverflowError, EOFError) as error:
        raise ArticleError("This Word document is damaged.", code="docx-damaged") from error
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED_BYTES:
        raise ArticleError(
            "This Word document is far bigger when unpacked than a document should be.", code="docx-large"
        )
    if any(part.flag_bits & 0x1 for part in parts):
        raise ArticleError("This Word document needs a password. Send one without.", code="docx-password")


def _read(document: Document) -> Extracted:
    styles = Styles(document.styles.element)
    numbering = Numbering(_numbering(document), styles.linked_lists())
    source = Source(styles, numbering, notes_of(document), drawn_in(document))
    body = Body(source)
    body.read(document.element.body)
    title, blocks = outlined(body.finish())
    around = [[part.block for part in beside(document, source, kind)] for kind in _BESIDE]
    headers, footers, comments = around
    # What the page shows goes before the file's properties.
    properties = document.core_properties
    found = Known(
        title=title or believable_title(properties.title), author=believable_author(properties.author)
    )
    return Extracted((*headers, *blocks, *footers, *comments), found)


def _numbering(document: Document) -> Any:
    try:
        return document.part.numbering_part.element
    except (KeyError, NotImplementedError):
        return None

"""PDF files, with the extra ``pdf``."""

from __future__ import annotations

from knowledge.articles.drafts import Extracted
from knowledge.articles.files.pdf.layout import lay_out
from knowledge.articles.files.properties import believable_author, believable_title
from knowledge.errors import ArticleError
from knowledge.records import Known

MOST_PAGES = 1_000
_NEEDS_PASSWORD = 4
"""PDFium's FPDF_ERR_PASSWORD."""
_ENDS = (b"%%EOF", b"startxref")
"""What stands at the end of each whole file."""


def extract_pdf(data: bytes) -> Extracted:
    """Return the blocks of a PDF, each with its page, and its title.

    Running headers and footers, page numbers and tables of contents are left out, lines joined, hyphens undone.
    Pictures of text are not read.

    Raises:
        ArticleError: the extra ``pdf`` is not installed, or the file needs a password, is damaged, has over
            `MOST_PAGES` pages or no text.
    """
    try:
        import pypdfium2

        from knowledge.articles.files.pdf.pdfium import read_page
    except ImportError as error:
        raise ArticleError(
            "PDF files can't be read here: the extra “pdf” of Footnote is not installed.", code="no-pdf"
        ) from error
    # PDFium reads what there is of a file that was cut off: pages would be missing without a word.
    if not any(mark in data for mark in _ENDS):
        raise ArticleError("This PDF is damaged.", code="pdf-damaged")
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == _NEEDS_PASSWORD:
            raise ArticleError("This PDF needs a password. Send one without.", code="pdf-password") from error
        raise ArticleError("This PDF is damaged.", code="pdf-damaged") from error
    try:
        if len(document) > MOST_PAGES:
            raise ArticleError(
                "This PDF has {pages:,} pages; at most {most:,} can be read.",
                code="pdf-long",
                pages=len(document),
                most=MOST_PAGES,
            )
        pages = [read_page(document[index], index + 1) for index in range(len(document))]
        written = document.get_metadata_dict()
    except pypdfium2.PdfiumError as error:
        raise ArticleError("This PDF is damaged.", code="pdf-damaged") from error
    finally:
        document.close()
    layout = lay_out(pages)
    if not any(block.reason is None for block in layout.blocks):
        raise ArticleError("This PDF holds no text, only pictures of it perhaps.", code="pdf-no-text")
    # What the page shows goes before the file's properties.
    found = Known(
        title=layout.title or believable_title(written.get("Title")),
        author=believable_author(written.get("Author")),
    )
    return Extracted(layout.blocks, found)

"""One text or file → one draft, whatever its kind."""

from __future__ import annotations

import re

from knowledge.articles.clues.encoding import decode
from knowledge.articles.drafts import Extracted, make_draft
from knowledge.articles.files.docx import extract_docx
from knowledge.articles.files.json_file import NO_ARTICLE, articles_in, json_document
from knowledge.articles.files.kinds import Kind, kind_of
from knowledge.articles.files.limits import check_size
from knowledge.articles.files.markdown import extract_markdown, is_markdown
from knowledge.articles.files.pdf import extract_pdf
from knowledge.articles.files.text import extract_text
from knowledge.articles.pages.page import extract_html
from knowledge.articles.pastes.paste import extract_paste
from knowledge.articles.pastes.signs import is_copied
from knowledge.errors import ArticleError
from knowledge.records import Draft, Known

_SURE_MARKDOWN = re.compile(r"\A(?:---|\+\+\+)\s*$|^(?:#{1,6} \S|```|~~~)", re.MULTILINE)
_NOTHING = Known()


def draft_from_text(text: str, known: Known = _NOTHING) -> Draft:
    """Return the draft of a text that somebody typed or pasted.

    It is taken as written, Markdown as its reader sees it; only a text that shows several signs of the page that it was
    copied from is read as such a copy.

    Raises:
        ArticleError: there is no text in it, or too much.
        LinkError: the link in ``known`` is none.
    """
    return make_draft(_extract_text(text, known), known)


def draft_from_bytes(data: bytes, name: str = "", known: Known = _NOTHING) -> Draft:
    """Return the draft of one file.

    Parses foreign bytes: call it in a process that can be killed.

    Args:
        data: the whole file.
        name: its name; a title of last resort, and what tells Markdown from plain text.
        known: what a person said about it; it goes before what the file says of itself.

    Raises:
        ArticleError: the file is too big, damaged, protected, of no use to us, holds many articles or no text.
        LinkError: the link that a person gave is none.
    """
    check_size(len(data))
    return make_draft(_extract(kind_of(data, name), data, known), known, name)


def _extract(kind: Kind, data: bytes, known: Known) -> Extracted:
    match kind:
        case Kind.HTML:
            return extract_html(data, known.url)
        case Kind.PDF:
            return extract_pdf(data)
        case Kind.DOCX:
            return extract_docx(data)
        case Kind.MARKDOWN:
            return extract_markdown(decode(data), known)
        case Kind.TEXT:
            return _extract_text(decode(data), known)
        case Kind.JSON if not articles_in(json_document(data)):
            raise ArticleError(NO_ARTICLE)
        case _:
            raise ArticleError(f"This {kind} holds many articles. Import it as a whole.")


def _extract_text(text: str, known: Known) -> Extracted:
    # Some programs copy a page's bold type as asterisks; a text with headings or code in Markdown was written so.
    if not _SURE_MARKDOWN.search(text) and is_copied(text):
        return extract_paste(text, known)
    return extract_markdown(text, known) if is_markdown(text) else extract_text(text, known)

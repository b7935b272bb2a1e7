"""One text, file, page or record → one draft, whatever its kind.

A kind's reader is loaded when the first document of it is read: all of them together take two seconds, which no
question should wait for. So what imports this file imports no reader.
"""

from __future__ import annotations

import re

from knowledge.articles.drafts import Extracted, make_draft
from knowledge.articles.files.bundle import Record
from knowledge.articles.files.json_file import NO_ARTICLE, articles_in, json_document
from knowledge.articles.files.kinds import Kind, kind_of
from knowledge.articles.files.limits import check_size
from knowledge.articles.paragraphs import check_length
from knowledge.errors import ArticleError
from knowledge.records import Draft, Known

_SURE_MARKDOWN = re.compile(r"\A(?:---|\+\+\+)\s*$|^(?:#{1,6} \S|```|~~~)", re.MULTILINE)
_NOTHING = Known()
_LEAST_SECONDS = 10.0
_SECONDS_PER_MB = 10.0
"""Of processor time; plain paragraphs without end take about half of that on a slow host."""
_LONGEST_SIZE = 4_000_000
"""Bytes; a larger file, such as a scanned PDF, is large by its pictures."""


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


def draft_from_page(
    body: bytes, url: str | None = None, known: Known = _NOTHING, declared_charset: str | None = None
) -> Draft:
    """Return the draft of a fetched page; see `pages.page.draft_from_html`.

    Raises:
        ArticleError: what was given with it can't be used, or the text is too long.
        FetchError: the page holds no article.
    """
    from knowledge.articles.pages.page import draft_from_html

    return draft_from_html(body, url, known, declared_charset)


def draft_from_json(data: bytes) -> Draft:
    """Return the draft of one JSON object; see `files.record.draft_from_record`.

    Raises:
        ArticleError: it is no JSON object, or has no text.
    """
    from knowledge.articles.files.record import draft_from_record

    return draft_from_record(data)


def draft_from_loaded(loaded: bytes | Record, name: str) -> Draft:
    """Return the draft of what an item of many gave: a file's bytes, or a JSON object.

    Raises:
        ArticleError, FetchError: as for what it is.
    """
    return draft_from_json(loaded.data) if isinstance(loaded, Record) else draft_from_bytes(loaded, name)


def seconds_to_read(size: int) -> float:
    """Return how much processor time the reading of so many bytes may take."""
    return _LEAST_SECONDS + _SECONDS_PER_MB * min(size, _LONGEST_SIZE) / 1_000_000


def _extract(kind: Kind, data: bytes, known: Known) -> Extracted:
    match kind:
        case Kind.HTML:
            from knowledge.articles.pages.page import extract_html

            return extract_html(data, known.url)
        case Kind.PDF:
            from knowledge.articles.files.pdf import extract_pdf

            return extract_pdf(data)
        case Kind.DOCX:
            from knowledge.articles.files.docx import extract_docx

            return extract_docx(data)
        case Kind.MARKDOWN:
            from knowledge.articles.clues.encoding import decode
            from knowledge.articles.files.markdown import extract_markdown

            return extract_markdown(decode(data), known)
        case Kind.TEXT:
            from knowledge.articles.clues.encoding import decode

            return _extract_text(decode(data), known)
        case Kind.JSON if not articles_in(json_document(data)):
            raise ArticleError(NO_ARTICLE)
        case _:
            raise ArticleError(
                "This {what} holds many articles. Import it as a whole.",
                code="many-articles",
                what=kind.value,
                kind=kind.name,
            )


def _extract_text(text: str, known: Known) -> Extracted:
    from knowledge.articles.files.markdown.signs import is_markdown
    from knowledge.articles.pastes.signs import is_copied

    check_length(text)
    # Some programs copy a page's bold type as asterisks; a text with headings or code in Markdown was written so.
    if not _SURE_MARKDOWN.search(text) and is_copied(text):
        from knowledge.articles.pastes.paste import extract_paste

        return extract_paste(text, known)
    if is_markdown(text):
        from knowledge.articles.files.markdown import extract_markdown

        return extract_markdown(text, known)
    from knowledge.articles.files.text import extract_text

    return extract_text(text, known)

"""An HTML page → its article: what a reader would call the article, and nothing of the page around it."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Sequence
from configparser import ConfigParser
from dataclasses import replace
from functools import cache

from lxml.etree import _Element
from lxml.html import HtmlElement
from trafilatura import bare_extraction, load_html
from trafilatura.settings import Document, use_config

from knowledge.articles.clues.encoding import decode
from knowledge.articles.drafts import Extracted, make_draft
from knowledge.articles.html.parsing import with_plain_elements
from knowledge.articles.html.piece import Piece
from knowledge.articles.html.reader import read
from knowledge.articles.pages.matching import lines_of
from knowledge.articles.pages.metadata import Metadata, read_metadata
from knowledge.articles.pages.refusals import refuse_walls
from knowledge.articles.pages.selection import ELSEWHERE, blocks_of, select, select_all
from knowledge.errors import FetchError
from knowledge.records import Block, BlockKind, Draft, Known, Paragraph, block_text

LARGEST_PAGE = 3_000_000
"""Bytes. Real articles' pages are below 1 MB; a parser needs minutes for 5 MB of hostile HTML."""

_NOTHING = Known()
_POOR_SHARE = 0.5
_LEAST_BODY = 400
_UNSPACED = re.compile("[\u0e01-\u0eff\u3040-\u30ff\u3400-\u9fff]")
_MOST_UNSPACED = 100
_SAMPLE = 300_000
_DENSER = 4
"""An ideograph says as much as three or four letters."""


def draft_from_html(
    body: bytes, url: str | None = None, known: Known = _NOTHING, declared_charset: str | None = None
) -> Draft:
    """Return the draft of a page; see `extract_html`.

    Raises:
        ArticleError: what was given with it can't be used, or the text is too long.
        FetchError: the page holds no article.
    """
    return make_draft(extract_html(body, url or known.url, declared_charset), known)


def warm_up() -> None:
    """Read a small page, so that what is loaded at first use (models, month names, patterns) is there."""
    with contextlib.suppress(FetchError):
        draft_from_html(
            b"<html><body><h1>A page</h1><p>This is a page to begin with, and it has a sentence of more than a dozen "
            b"words in it.</p></body></html>"
        )


def extract_html(body: bytes, url: str | None = None, declared_charset: str | None = None) -> Extracted:
    """Return the article of a page and what the page says of it.

    ``url`` is where the page was fetched from, ``declared_charset`` what its Content-Type said. Headings
    become the sections of the paragraphs below them, lists and tables readable text.

    Raises:
        FetchError: the page is too large (``too_large``), no HTML (``not_text``), or holds no article (a
        paywall, a
            log-in, a cookie wall, a script shell, a check for robots, a front page; see ``refusals``).
    """
    if len(body) > LARGEST_PAGE:
        raise FetchError(
            url or "", "too_large", "This page is too large to be an article.", code="page-too-large"
        )
    text = decode(body, declared_charset)
    tree = load_html(text) if text.strip() else None
    if tree is None:
        raise FetchError(url or "", "not_text", "This is not an HTML page.", code="page-no-html")
    # Its parser is one that trafilatura keeps for all pages.
    with_plain_elements(tree.getroottree().parser)
    pieces = read(tree)
    metadata = _with_title(read_metadata(tree, url), tree, pieces)
    blocks = _blocks(tree, pieces, metadata, text, url)
    taken = [block for block in blocks if block.reason is None]
    refuse_walls(tree, metadata, tuple(Paragraph(block_text(block)) for block in taken), url)
    found = Known(metadata.title, metadata.publisher, metadata.author, metadata.published, metadata.url)
    return Extracted(tuple(blocks), found)


def _with_title(metadata: Metadata, tree: HtmlElement, pieces: Sequence[Piece]) -> Metadata:
    """Give a document without a head the title that stands in it, as exported documents have it."""
    if next(tree.iter("title"), None) is not None:
        return metadata
    title = next((piece.text for piece in pieces if piece.is_title and piece.reason is None), None)
    return replace(metadata, title=title) if title else metadata


def _blocks(
    tree: HtmlElement, pieces: list[Piece], metadata: Metadata, text: str, url: str | None
) -> list[Block]:
    """Return the blocks of a page, in which trafilatura says where the article is and our reader what it is."""
    document = bare_extraction(
        tree, url=url, output_format="html", include_comments=False, config=_settings(text)
    )
    if isinstance(document, Document):
        pieces = (
            select(pieces, document.body, metadata)
            or select_all(pieces, document.body, metadata)
            or [*_found_alone(document.body), *_left(pieces)]
        )
    else:
        pieces = _left(pieces)
    taken = [piece for piece in pieces if piece.reason is None]
    told = _told(metadata, sum(piece.size for piece in taken), len(taken))
    if told:
        pieces = _left(pieces)
    return [*told, *blocks_of(pieces, metadata.title)]


def _found_alone(body: _Element) -> list[Piece]:
    """Return what trafilatura found where it can't be found on the page again."""
    pieces = []
    for line in lines_of(body):
        if text := " ".join(line.split()):
            pieces.append(Piece(BlockKind.TEXT, body))
            pieces[-1].add(text)
    return pieces


def _left(pieces: list[Piece]) -> list[Piece]:
    for piece in pieces:
        piece.reason = piece.reason or ELSEWHERE
    return pieces


def _settings(text: str) -> ConfigParser:
    """Return trafilatura's settings for a page: which length is too short depends on its script."""
    return _settings_of(is_unspaced=len(_UNSPACED.findall(text, 0, _SAMPLE)) > _MOST_UNSPACED)


@cache
def _settings_of(*, is_unspaced: bool) -> ConfigParser:
    settings = use_config()
    if is_unspaced:
        shortest = settings.getint("DEFAULT", "MIN_EXTRACTED_SIZE") // _DENSER
        settings["DEFAULT"]["MIN_EXTRACTED_SIZE"] = str(shortest)
    return settings


def _told(metadata: Metadata, size: int, count: int) -> list[Block]:
    """Return the text that the page's JSON-LD tells where much less than that was found on the page."""
    told = metadata.linked.body
    if told is None or len(told) < _LEAST_BODY:
        return []
    lines = [line for part in re.split(r"\n\s*", told) if (line := " ".join(part.split()))]
    is_glued = count == 1 < len(lines)
    if not is_glued and size > _POOR_SHARE * len(told):
        return []
    return [Block(BlockKind.TEXT, line) for line in lines]

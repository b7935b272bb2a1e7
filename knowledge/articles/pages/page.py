"""An HTML page → its article: what a reader would call the article, and nothing of the page around it."""

from __future__ import annotations

import contextlib
import re
import unicodedata
from collections.abc import Iterator, Sequence
from configparser import ConfigParser
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from lxml.etree import _Element
from trafilatura import bare_extraction, load_html
from trafilatura.settings import Document, use_config

from knowledge.articles.blocks import as_blocks, list_texts, table_texts
from knowledge.articles.clues.bylines import is_about_author, read_byline
from knowledge.articles.clues.encoding import decode
from knowledge.articles.clues.furniture import ends_like_sentence, is_furniture, opens_comments, opens_the_end
from knowledge.articles.clues.names import fold
from knowledge.articles.drafts import Extracted, make_draft
from knowledge.articles.pages.link_blocks import link_blocks
from knowledge.articles.pages.metadata import Metadata, read_metadata
from knowledge.articles.pages.refusals import refuse_walls
from knowledge.errors import FetchError
from knowledge.records import Draft, Known, Paragraph

LARGEST_PAGE = 3_000_000
"""Bytes. Real articles' pages are below 1 MB; a parser needs minutes for 5 MB of hostile HTML."""
_DEEPEST = 250
"""A block nested deeper than this is made to waste time."""

_NOTHING = Known()
_LONGEST_HEADING = 25
_PROSE_LINE = 80
_POOR_SHARE = 0.5
_LEAST_BODY = 400
_LEAST_PARAGRAPH = 15
_MARGIN = 4
"""How many blocks at either end of a text may be by-lines, credits and the like."""
_MOST_BYLINE_LINES = 3
_LATEST_END = 0.4
"""The share of a text that may stand below a heading such as "Related articles" for it to be cut there."""
_BREAK = "\u2028"
_UNSPACED = re.compile("[\u0e01-\u0eff\u3040-\u30ff\u3400-\u9fff]")
_MOST_UNSPACED = 100
_SAMPLE = 300_000
_DENSER = 4
"""An ideograph says as much as three or four letters."""


@dataclass(frozen=True, slots=True)
class _Block:
    """A block of the page as a reader sees it."""

    text: str
    is_heading: bool = False
    is_list: bool = False


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
        raise FetchError(url or "", "too_large", "This page is too large to be an article.")
    text = decode(body, declared_charset)
    tree = load_html(text) if text.strip() else None
    if tree is None:
        raise FetchError(url or "", "not_text", "This is not an HTML page.")
    metadata = read_metadata(tree, url)
    document = bare_extraction(
        tree, url=url, output_format="html", include_comments=False, config=_settings(text)
    )
    blocks = list(_blocks(document.body)) if isinstance(document, Document) else []
    blocks, left_out = _trimmed(_or_told_body(blocks, metadata), metadata, link_blocks(tree))
    paragraphs = tuple(_paragraphs(blocks, metadata.title))
    refuse_walls(tree, metadata, paragraphs, url)
    found = Known(metadata.title, metadata.publisher, metadata.author, metadata.published, metadata.url)
    return Extracted(as_blocks(paragraphs, left_out), found)


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


def _blocks(body: _Element) -> Iterator[_Block]:
    """Give the blocks of trafilatura's tree: p, head, list, quote, table, code and what holds them."""
    for element in body:
        yield from _blocks_of(element, 0)
        yield from _prose(element.tail or "")


def _blocks_of(element: _Element, depth: int) -> Iterator[_Block]:
    if depth > _DEEPEST or not isinstance(element.tag, str):
        return
    if element.tag == "head":
        yield from (_Block(text, is_heading=True) for text in [_flat(_text(element))] if text)
    elif element.tag == "list":
        items = [item for item in element.iterchildren() if isinstance(item.tag, str)]
        texts = [text for item in items if (text := _flat(_text(item)))]
        marked = [f"{_bullet(element, number)} {text}" for number, text in enumerate(texts, 1)]
        if sum(map(len, texts)) > 250 * len(texts):
            marked = texts  # paragraphs that are marked up as a list
        yield from (_Block(text, is_list=True) for text in list_texts(marked))
    elif element.tag == "table":
        yield from _table(element)
    elif any(child.tag in ("p", "head", "list", "quote", "table", "div", "code") for child in element):
        yield from _prose(element.text or "")
        for child in element:
            if child.tag in ("p", "head", "list", "quote", "table", "div", "code"):
                yield from _blocks_of(child, depth + 1)
            else:
                yield from _prose(_text(child))
            yield from _prose(child.tail or "")
    else:
        yield from _prose(_text(element))


def _bullet(element: _Element, number: int) -> str:
    return f"{number}." if element.get("rend") == "ol" else "-"


def _table(element: _Element) -> Iterator[_Block]:
    rows = [[_flat(_text(cell)) for cell in row.iter("cell")] for row in element.iter("row")]
    cells = [cell for row in rows for cell in row if cell]
    # Pages from before style sheets were laid out by tables: their cells hold paragraphs.
    if cells and sum(map(len, cells)) > 200 * len(cells):
        for cell in element.iter("cell"):
            yield from _blocks_of_cell(cell)
        return
    has_header = any(cell.get("role") == "head" for cell in element.iter("cell"))
    yield from (_Block(text, is_list=True) for text in table_texts(rows, has_header=has_header))


def _blocks_of_cell(cell: _Element) -> Iterator[_Block]:
    if any(child.tag in ("p", "head", "list", "quote") for child in cell):
        yield from _prose(cell.text or "")
        for child in cell:
            yield from _blocks_of(child, 1)
            yield from _prose(child.tail or "")
    else:
        yield from _prose(_text(cell))


def _prose(text: str) -> Iterator[_Block]:
    """Give a block's paragraphs: empty lines divide it, and line breaks do where each line is prose."""
    lines = [_flat(line) for line in text.split(_BREAK)]
    parts: list[list[str]] = [[]]
    for line in lines:
        if line:
            parts[-1].append(line)
        elif parts[-1]:
            parts.append([])
    for part in parts:
        if len(part) > 1 and all(len(line) > _PROSE_LINE and ends_like_sentence(line) for line in part):
            yield from (_Block(line) for line in part)
        elif part:
            yield _Block("\n".join(part))


def _text(element: _Element) -> str:
    """Return the text inside an element, with a mark where the page breaks a line."""
    pieces = [element.text or ""]
    for child in element.iterdescendants():
        if child.tag == "lb":
            pieces.append(_BREAK)
        elif child.tag in ("item", "p", "row", "head", "quote"):
            pieces.append(" ")
        pieces.extend((child.text or "", child.tail or ""))
    return unicodedata.normalize("NFC", "".join(pieces))


def _flat(text: str) -> str:
    return " ".join(text.replace(_BREAK, " ").split())


def _or_told_body(blocks: list[_Block], metadata: Metadata) -> list[_Block]:
    """Return the text that the page's JSON-LD tells where much less than that was found on the page."""
    told = metadata.linked.body
    if told is None or len(told) < _LEAST_BODY:
        return blocks
    lines = [line for part in re.split(r"\n\s*", told) if (line := _flat(part))]
    is_glued = len(blocks) == 1 < len(lines)
    if not is_glued and sum(len(block.text) for block in blocks) > _POOR_SHARE * len(told):
        return blocks
    return [_Block(line) for line in lines]


def _trimmed(
    blocks: Sequence[_Block], metadata: Metadata, links: frozenset[str]
) -> tuple[list[_Block], tuple[str, ...]]:
    """Return the blocks without what belongs to the page, and what was left out.

    Blocks that are nothing but a link (``links``, folded) lead elsewhere; at both ends by-lines, dates and
    credits stand; anywhere labels may; and below a heading such as "Related articles" near the end nothing
    is the article's.
    """
    end = _end(blocks)
    kept: list[_Block] = []
    left_out: list[str] = []
    title = fold(metadata.title or "")
    for index, block in enumerate(blocks):
        is_margin = index < _MARGIN or index >= end - _MARGIN
        if index < _MARGIN and fold(block.text) == title:
            continue
        if index >= end or fold(block.text) in links or _is_page(block, is_margin=is_margin):
            left_out.append(block.text)
        else:
            kept.append(block)
    while len(kept) > 1 and is_about_author(kept[-1].text, (metadata.author or "").split("; ")):
        left_out.append(kept.pop().text)
    return kept, tuple(left_out)


def _end(blocks: Sequence[_Block]) -> int:
    """Return the index of the heading below which nothing is the article's, or the number of blocks."""
    total = sum(len(block.text) for block in blocks)
    below = 0
    end = len(blocks)
    for index in range(len(blocks) - 1, 0, -1):
        block = blocks[index]
        if below > _LATEST_END * total:
            break
        is_ending = "\n" not in block.text and not block.is_list and opens_the_end(block.text)
        if is_ending and (opens_comments(block.text) or not _goes_on(blocks[index + 1 : end])):
            end = index
        below += len(block.text)
    return end


def _goes_on(blocks: Sequence[_Block]) -> bool:
    """Whether two paragraphs follow each other: the heading above them stood in a box inside the article."""
    is_prose = [
        ends_like_sentence(block.text) and len(block.text.split()) >= _LEAST_PARAGRAPH and not block.is_list
        for block in blocks
    ]
    return any(first and second for first, second in pairwise(is_prose))


def _is_page(block: _Block, *, is_margin: bool) -> bool:
    if block.is_list:
        return False
    lines = block.text.split("\n")
    if all(map(is_furniture, lines)):
        return True
    if not is_margin or block.is_heading or len(lines) > _MOST_BYLINE_LINES:
        return False
    # A role or a place may stand below the name.
    return read_byline(lines[0]) is not None and not any(map(ends_like_sentence, lines[1:]))


def _paragraphs(blocks: Sequence[_Block], title: str | None) -> Iterator[Paragraph]:
    section: str | None = None
    for block in blocks:
        is_sentence = len(block.text.split()) > _LONGEST_HEADING or (
            ends_like_sentence(block.text) and len(block.text.split()) > _LONGEST_HEADING // 2
        )
        if not block.is_heading or is_sentence:
            yield Paragraph(block.text, section)
        elif not title or not fold(block.text).endswith(fold(title)):
            section = block.text

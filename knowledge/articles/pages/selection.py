"""The pieces of a page → its blocks: the article's, and in their places what was left out, each with its reason."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from lxml.etree import _Element

from knowledge.articles.clues.furniture import ends_like_sentence
from knowledge.articles.clues.names import fold
from knowledge.articles.html.piece import Piece
from knowledge.articles.html.writer import BUTTON, MARKER, STRUCK_OUT
from knowledge.articles.pages.completing import Completion
from knowledge.articles.pages.matching import Found, match
from knowledge.articles.pages.metadata import Metadata
from knowledge.articles.pages.regions import Regions
from knowledge.articles.pages.trimming import TITLE, trim
from knowledge.records import Block, BlockKind, block_text

ELSEWHERE = "not the article's text"
CAPTION = "a caption"
_LONGEST_HEADING = 25
_PROSE_LINE = 80
_FOUND_SHARE = 0.6
"""Where less than this of what trafilatura found is known again on the page, its own text is taken."""
_MOST_PASSES = 2
_GROWN = 1.25
_SHORT = 100
_MOST_LINES = 200
_NO_LETTER = re.compile(r"[\W_]+")


def select(pieces: Sequence[Piece], body: _Element, metadata: Metadata) -> list[Piece]:
    """Return the pieces, each that is not the article's with the reason why it is left out.

    ``body`` is what trafilatura found.
    """
    found = Found(body)
    regions = Regions()
    kept = match(pieces, found, regions)
    if _size(pieces, kept) < _FOUND_SHARE * found.size:
        return []
    is_report = bool(
        metadata.linked.is_article or metadata.page_type or metadata.author or metadata.published
    )
    for _ in range(_MOST_PASSES):
        before, kept = kept, Completion(pieces, kept, regions, is_report=is_report).complete()
        # What was added may look like more, as the posts of a thread do.
        if _size(pieces, kept) < _GROWN * _size(pieces, before):
            break
    article = [piece for piece, is_kept in zip(pieces, kept, strict=True) if is_kept]
    trim([piece for piece in article if piece.reason is None], metadata.title, metadata.author, regions)
    title = fold(metadata.title or "")
    for piece, is_kept in zip(pieces, kept, strict=True):
        if is_kept or piece.reason is not None:
            continue
        if piece.kind is BlockKind.HEADING and fold(piece.text) == title:
            piece.reason = TITLE
        else:
            piece.reason = regions.of(piece.element) or (
                CAPTION if piece.kind is BlockKind.CAPTION else ELSEWHERE
            )
    _leave_empty_sections(pieces)
    return list(pieces)


def select_all(pieces: Sequence[Piece], body: _Element, metadata: Metadata) -> list[Piece]:
    """Return the pieces of a page that is its article and little else: of these trafilatura gives one line of text.

    None are returned where ``body``, what trafilatura found, is anything else.
    """
    found = _letters("".join(body.itertext()))
    if not found or found not in _letters("".join(_seen(piece) for piece in pieces)):
        return []
    regions, title = Regions(), fold(metadata.title or "")
    for piece in pieces:
        is_title = piece.kind is BlockKind.HEADING and fold(piece.text) == title
        piece.reason = piece.reason or (TITLE if is_title else regions.of(piece.element))
    return list(pieces)


def _seen(piece: Piece) -> str:
    return block_text(piece.block())


def _letters(text: str) -> str:
    return _NO_LETTER.sub("", text).casefold()


def _size(pieces: Sequence[Piece], kept: Sequence[bool]) -> int:
    return sum(piece.size for piece, is_kept in zip(pieces, kept, strict=True) if is_kept)


def _leave_empty_sections(pieces: Sequence[Piece]) -> None:
    """Leave headings out where what stood below them was: its reason is theirs."""
    below: Piece | None = None
    is_empty = False
    for piece in reversed(pieces):
        if piece.reason in (STRUCK_OUT, BUTTON, MARKER):
            continue
        if piece.kind is BlockKind.HEADING and piece.reason is None:
            if is_empty and below is not None and below.reason is not None:
                piece.reason = below.reason
            else:
                is_empty = False
        elif piece.reason is None:
            is_empty = False
        elif below is None or below.reason is None:
            is_empty = below is None or below.kind is BlockKind.HEADING
        below = piece


def blocks_of(pieces: Sequence[Piece], title: str | None) -> Iterator[Block]:
    """Give the blocks of a page: short ones that were left out for one reason are one, a line each.

    The title is no block.
    """
    folded = fold(title or "")
    pieces = [piece for piece in pieces if piece.reason != TITLE or fold(piece.text) != folded]
    for is_left, group in groupby(pieces, key=lambda piece: (piece.reason, piece.size <= _SHORT)):
        if is_left[0] is None or not is_left[1]:
            for piece in group:
                yield from _divided(piece)
            continue
        lines = [block_text(piece.block()) for piece in group]
        for start in range(0, len(lines), _MOST_LINES):
            yield Block(BlockKind.TEXT, "\n".join(lines[start : start + _MOST_LINES]), reason=is_left[0])


def _divided(piece: Piece) -> Iterator[Block]:
    """Give a piece as a block, or its lines where each is a paragraph of its own."""
    block = piece.block()
    if piece.kind is BlockKind.HEADING and _is_sentence(piece.text):
        yield replace(block, kind=BlockKind.TEXT, level=0)
    elif (
        piece.kind is BlockKind.TEXT
        and len(lines := block.text.split("\n")) > 1
        and all(map(_is_paragraph, lines))
    ):
        yield from (replace(block, text=line) for line in lines)
    else:
        yield block


def _is_paragraph(line: str) -> bool:
    return len(line) > _PROSE_LINE and ends_like_sentence(line)


def _is_sentence(text: str) -> bool:
    words = len(text.split())
    return words > _LONGEST_HEADING or (words > _LONGEST_HEADING // 2 and ends_like_sentence(text))

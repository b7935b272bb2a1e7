"""What stands around an article's text inside it, and why it is left out."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from lxml.html import HtmlElement

from knowledge.articles.clues.bylines import is_about_author, read_byline
from knowledge.articles.clues.furniture import ends_like_sentence, is_furniture, opens_comments, opens_the_end
from knowledge.articles.clues.names import fold
from knowledge.articles.html.piece import Piece
from knowledge.articles.pages.regions import BYLINE, CONTENTS, NOTES, WIKI, Regions, own_region
from knowledge.records import BlockKind

LABEL = "a label of the page"
LINK = "a link to another page"
END = "below the article's end"
ABOUT_AUTHOR = "about the author"
TITLE = "the title"
_NEVER = (CONTENTS, NOTES, WIKI)
_LEAST_LINK_WORDS = 4
_MOST_LINK_WORDS = 40
_LINKED = 0.8
"""The share of a paragraph that is a link, where the rest is a label such as "Read also:"."""
_LEAST_PARAGRAPH = 15
_MARGIN = 4
"""How many blocks at either end of a text may be by-lines, credits and the like."""
_MOST_BYLINE_LINES = 3
_LONGEST_LABEL = 100
_LARGEST_REGION = 0.3
_LATEST_END = 0.4
"""The share of a text that may stand below a heading such as "Related articles" for it to be cut there."""
_LONGEST_TITLE = 400
_NO_LABELS = frozenset((BlockKind.ITEM, BlockKind.TABLE, BlockKind.CODE))


def trim(pieces: Sequence[Piece], title: str | None, author: str | None, regions: Regions) -> None:
    """Give each of an article's pieces that is not its text the reason why it is left out.

    Blocks that are nothing but a link lead elsewhere; at both ends by-lines, dates and credits stand; anywhere labels
    may; and below a heading such as "Related articles" near the end nothing is the article's.
    """
    end = _end(pieces)
    never = _never(pieces, regions)
    folded = fold(title or "")
    for index, piece in enumerate(pieces):
        is_margin = index < _MARGIN or index >= end - _MARGIN
        piece.reason = (
            END if index >= end else never.get(index) or _reason(piece, folded, is_margin=is_margin)
        )
    kept = [piece for piece in pieces if piece.reason is None]
    while len(kept) > 1 and is_about_author(kept[-1].text, (author or "").split("; ")):
        kept.pop().reason = ABOUT_AUTHOR


def _reason(piece: Piece, title: str, *, is_margin: bool) -> str | None:
    if piece.kind is BlockKind.HEADING and title and _is_title(piece, title):
        return TITLE
    if piece.kind is BlockKind.ITEM:
        return CONTENTS if _leads_down(piece) else None
    if piece.kind in _NO_LABELS:
        return None
    if _is_link(piece):
        return LINK
    lines = piece.lines
    if all(map(is_furniture, lines)):
        return LABEL
    is_head = piece.kind is BlockKind.HEADING
    if piece.kind is BlockKind.TEXT and _is_label(piece):
        return BYLINE
    if is_margin and not is_head and len(lines) <= _MOST_BYLINE_LINES and _is_byline(lines):
        return BYLINE
    return None


def _never(pieces: Sequence[Piece], regions: Regions) -> dict[int, str]:
    """Return the regions of pieces that are never the article's text; a large one is it after all."""
    held: dict[HtmlElement, list[int]] = {}
    for index, piece in enumerate(pieces):
        region = regions.element_of(piece.element)
        if region is not None and regions.of(region) in _NEVER:
            held.setdefault(region, []).append(index)
    total = sum(piece.size for piece in pieces)
    return {
        index: regions.of(region) or CONTENTS
        for region, indices in held.items()
        if sum(pieces[index].size for index in indices) <= _LARGEST_REGION * total
        for index in indices
    }


def _is_label(piece: Piece) -> bool:
    """Whether a short text is marked as what names its author or day."""
    if piece.size > _LONGEST_LABEL or ends_like_sentence(piece.text) or piece.text.endswith((":", "：")):
        return False
    return own_region(piece.element) == BYLINE


def _is_title(piece: Piece, title: str) -> bool:
    if piece.size > _LONGEST_TITLE:
        return False
    return fold(piece.text).endswith(title) or any(fold(line) == title for line in piece.text.split("\n"))


def _is_byline(lines: Sequence[str]) -> bool:
    # A role or a place may stand below the name.
    return read_byline(lines[0]) is not None and not any(map(ends_like_sentence, lines[1:]))


def _is_link(piece: Piece) -> bool:
    if not piece.linked or piece.linked < _LINKED * piece.size or piece.text.endswith("."):
        return False
    if piece.kind is BlockKind.TEXT and _leads_down(piece):
        return True
    if not _LEAST_LINK_WORDS <= len(piece.text.split()) <= _MOST_LINK_WORDS:
        return False
    return not _leads_down(piece)


def _leads_down(piece: Piece) -> bool:
    """Whether a piece is nothing but a link to a part of its own page."""
    if not piece.linked or piece.linked < _LINKED * piece.size:
        return False
    link = next(piece.element.iter("a"), None)
    return link is not None and (link.get("href") or "").startswith("#")


def _end(pieces: Sequence[Piece]) -> int:
    """Return the index of the heading below which nothing is the article's, or the number of pieces."""
    total = sum(piece.size for piece in pieces)
    below = 0
    end = len(pieces)
    for index in range(len(pieces) - 1, 0, -1):
        piece = pieces[index]
        if below > _LATEST_END * total:
            break
        is_ending = len(piece.lines) == 1 and piece.kind not in _NO_LABELS and opens_the_end(piece.text)
        if is_ending and (opens_comments(piece.text) or not _goes_on(pieces[index + 1 : end])):
            end = index
        below += piece.size
    return end


def _goes_on(pieces: Sequence[Piece]) -> bool:
    """Whether two paragraphs follow each other: the heading above them stood in a box inside the article."""
    is_prose = [
        piece.kind not in _NO_LABELS
        and ends_like_sentence(piece.text)
        and len(piece.text.split()) >= _LEAST_PARAGRAPH
        for piece in pieces
    ]
    return any(first and second for first, second in pairwise(is_prose))

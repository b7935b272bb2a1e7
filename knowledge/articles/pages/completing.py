"""What else belongs to an article: what was passed over between its paragraphs, or is set just as they are.

trafilatura drops lists, headings and definitions where a page has no wrapper that it knows, and posts of a thread
beyond the longest. What is added here stands in the container that holds the article, in no region of the page's own,
and does not lead elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxml.html import HtmlElement

from knowledge.articles.clues.furniture import ends_like_sentence, is_credit, is_furniture
from knowledge.articles.html.piece import Piece
from knowledge.articles.pages.regions import Regions
from knowledge.records import BlockKind

_CONTAINER_SHARE = 0.8
"""The share of the article's text that the innermost container of it holds at least."""
_ALIKE_SHARE = 0.15
"""The share of the article's text that has the looks by which other text is known to be of it."""
_MOST_LINKED = 0.5
_LEAST_WORDS = 8
_LEVELS = 3
_REACH = {BlockKind.ITEM: 3, BlockKind.TABLE: 9, BlockKind.CODE: 9, BlockKind.QUOTATION: 2}
"""How many elements may stand between a piece and what holds the paragraphs around it."""
_DIGITS = re.compile(r"\d+")
_STRUCTURED = frozenset((BlockKind.ITEM, BlockKind.TABLE, BlockKind.CODE, BlockKind.QUOTATION))
_HEADS = frozenset((BlockKind.HEADING, BlockKind.QUESTION))

_Looks = tuple[tuple[str, str], ...]


class Completion:
    """Adds to the pieces that are known to be an article's."""

    def __init__(
        self, pieces: Sequence[Piece], kept: Sequence[bool], regions: Regions, *, is_report: bool
    ) -> None:
        """``is_report`` says whether it is of the news or a blog: much between their paragraphs is not of them."""
        self._pieces = pieces
        self._kept = list(kept)
        self._regions = regions
        self._is_report = is_report
        self._held: dict[HtmlElement, int] = {}
        self._looks: dict[_Looks, int] = {}
        self._known_looks: dict[HtmlElement, _Looks] = {}
        self._inside: dict[HtmlElement, bool] = {}
        for piece, is_kept in zip(pieces, kept, strict=True):
            if is_kept:
                self._note(piece)
        self._size = sum(piece.size for piece, is_kept in zip(pieces, kept, strict=True) if is_kept)
        self._container = self._find_container()

    def complete(self) -> list[bool]:
        """Return for each piece whether it is the article's."""
        indices = [index for index, is_kept in enumerate(self._kept) if is_kept]
        if not indices:
            return self._kept
        first, last = indices[0], indices[-1]
        lists = self._shares_of_lists()
        for index, piece in enumerate(self._pieces):
            if not self._kept[index] and piece.kind not in _HEADS:
                self._kept[index] = self._belongs(piece, lists[index], is_between=first < index < last)
        self._trim_edges(first, last)
        self._add_heads(first)
        return self._kept

    def _note(self, piece: Piece) -> None:
        size = piece.size
        self._held[piece.element] = self._held.get(piece.element, 0) + size
        for ancestor in piece.element.iterancestors():
            self._held[ancestor] = self._held.get(ancestor, 0) + size
        looks = self._looks_of(piece.element)
        self._looks[looks] = self._looks.get(looks, 0) + size

    def _find_container(self) -> HtmlElement | None:
        """Return the innermost element that holds nearly all of the article; None where nothing was found."""
        whole = [element for element, size in self._held.items() if size >= _CONTAINER_SHARE * self._size]
        return max(whole, key=_depth, default=None)

    def _belongs(self, piece: Piece, linked: float, *, is_between: bool) -> bool:
        if piece.reason is not None or linked >= _MOST_LINKED:
            return False
        holder = piece.element
        while holder is not None and holder not in self._held:
            holder = holder.getparent()
        if holder is None or self._regions.of(piece.element, holder) is not None:
            return False
        if self._is_alike(piece) and not is_furniture(piece.text):
            return True
        if piece.element is holder and holder.tag == "pre":
            return True
        if not self._is_inside(holder) or self._regions.of(piece.element, self._container) is not None:
            return False
        if piece.is_answer:
            return True
        if self._is_report and not (is_between and _is_beside(piece, holder)):
            return False
        if piece.kind is BlockKind.CAPTION:
            return is_between and not self._is_report and not is_credit(piece.text)
        if piece.kind in _STRUCTURED:
            return True
        if not self._is_report and _is_beside(piece, holder):
            return is_between and not is_furniture(piece.text)
        return is_between and _is_prose(piece.text)

    def _is_alike(self, piece: Piece) -> bool:
        """Whether a text is set as much of the article is, by classes of its own."""
        looks = self._looks_of(piece.element)
        return any(names for _, names in looks) and self._looks.get(looks, 0) >= _ALIKE_SHARE * self._size > 0

    def _is_inside(self, element: HtmlElement) -> bool:
        """Whether an element is the article's container or in it."""
        if element not in self._inside:
            self._inside[element] = element is self._container or any(
                ancestor is self._container for ancestor in element.iterancestors()
            )
        return self._inside[element]

    def _looks_of(self, element: HtmlElement) -> _Looks:
        if element not in self._known_looks:
            looks: list[tuple[str, str]] = []
            level: HtmlElement | None = element
            while level is not None and len(looks) < _LEVELS:
                looks.append((str(level.tag), _DIGITS.sub("", level.get("class") or "")))
                level = level.getparent()
            self._known_looks[element] = tuple(looks)
        return self._known_looks[element]

    def _shares_of_lists(self) -> list[float]:
        """Return the share of each piece's text that is links; for items that of their whole list."""
        shares: list[float] = []
        run: list[Piece] = []
        for piece in [*self._pieces, None]:
            if piece is not None and piece.kind is BlockKind.ITEM:
                run.append(piece)
                continue
            if run:
                share = sum(item.linked for item in run) / max(1, sum(item.size for item in run))
                shares += [share] * len(run)
                run = []
            if piece is not None:
                shares.append(piece.linked / max(1, piece.size))
        return shares

    def _trim_edges(self, first: int, last: int) -> None:
        """Take back what was added beyond the article's ends and does not follow it at once."""
        for places in (range(first - 1, -1, -1), range(last + 1, len(self._pieces))):
            goes_on = True
            for index in places:
                piece = self._pieces[index]
                if piece.kind in _HEADS or piece.reason is not None:
                    continue
                if not self._kept[index]:
                    goes_on = False
                elif (
                    not goes_on
                    and not piece.is_answer
                    and not self._is_alike(piece)
                    and piece.element.tag != "pre"
                ):
                    self._kept[index] = False

    def _add_heads(self, first: int) -> None:
        """Add the headings and questions right above what is the article's."""
        below: Piece | None = None
        is_kept_below = False
        for index in range(len(self._pieces) - 1, -1, -1):
            piece = self._pieces[index]
            if piece.reason is not None:
                continue
            if not self._kept[index] and piece.kind in _HEADS and is_kept_below and below is not None:
                self._kept[index] = self._heads(piece, below, is_first=index < first)
            below, is_kept_below = piece, self._kept[index]

    def _heads(self, piece: Piece, below: Piece, *, is_first: bool) -> bool:
        if piece.is_title:
            return True
        if piece.linked >= _MOST_LINKED * max(1, piece.size) and not _is_own_anchor(piece):
            return False
        holder = piece.element
        while holder is not None and holder not in self._held:
            holder = holder.getparent()
        if (
            holder is None
            or not self._is_inside(holder)
            or self._regions.of(piece.element, holder) is not None
        ):
            return False
        if piece.kind is BlockKind.QUESTION:
            return below.is_answer
        return not is_first or below.element.getparent() is piece.element.getparent()


def _is_beside(piece: Piece, holder: HtmlElement) -> bool:
    """Whether a piece stands in the element that holds paragraphs of the article, in no box of its own."""
    element: HtmlElement | None = piece.element
    for _ in range(_REACH.get(piece.kind, 1)):
        if element is holder or element is None:
            return True
        element = element.getparent()
    return element is holder


def _is_own_anchor(piece: Piece) -> bool:
    link = next(piece.element.iter("a"), None)
    return link is not None and (link.get("href") or "#").startswith("#")


def _is_prose(text: str) -> bool:
    if is_furniture(text):
        return False
    return (
        ends_like_sentence(text) or text.rstrip().endswith((":", "：")) or len(text.split()) >= _LEAST_WORDS
    )


def _depth(element: HtmlElement) -> int:
    return sum(1 for _ in element.iterancestors())

"""What a walk through a tree of HTML writes down: the paragraph that is being read, and the pieces so far."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass, replace

from lxml.html import HtmlElement

from knowledge.articles.html.elements import HEADINGS, bold_classes
from knowledge.articles.html.piece import Piece
from knowledge.articles.html.run import Run, paragraphs
from knowledge.articles.html.tree import holders
from knowledge.records import BlockKind

STRUCK_OUT = "struck out"
BUTTON = "a button"
MARKER = "a mark of the page"


@dataclass(slots=True, eq=False)
class Item:
    """An item of a list, or a term and its definition."""

    mark: str
    piece: Piece | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the document something stands."""

    kind: BlockKind = BlockKind.TEXT
    level: int = 0
    depth: int = -1
    """The number of lists that it stands in, beyond the first."""
    item: Item | None = None
    is_answer: bool = False
    reason: str | None = None
    is_title: bool = False


class Writer(ABC):
    """Collects pieces; what is walked through, and how, is not its business."""

    def __init__(self, root: HtmlElement, outer: Writer | None = None) -> None:
        """Begin at ``root``; ``outer`` is who reads the document that it is a part of."""
        self.pieces: list[Piece] = []
        self.run = Run(root)
        self.mark = ""
        """The number of an item that begins with a heading or the like."""
        self.heading = 0
        """The level of the last heading."""
        self.bold = bold_classes(root) if outer is None else outer.bold
        self.with_headings = holders(root, tuple(HEADINGS), ("li", "details")) if outer is None else set()
        self.with_tables = holders(root, ("table",), ("table",)) if outer is None else outer.with_tables

    @abstractmethod
    def walk(self, element: HtmlElement, place: Place, nesting: int) -> None:
        """Read what is inside an element."""

    @abstractmethod
    def child(self, element: HtmlElement, tag: str, place: Place, nesting: int) -> Place:
        """Read an element; return the place of what follows it."""

    @abstractmethod
    def part(self, element: HtmlElement, nesting: int) -> list[Piece]:
        """Return the pieces of an element alone."""

    def flush(self, place: Place) -> None:
        """End the paragraph that is being read."""
        run = self.run
        if run.parts:
            if run.size:
                self._keep(run, place)
            run.parts = []
            run.size = run.linked = run.bold = 0
        run.is_apart = False
        if run.aside:
            for reason, parts in run.aside.items():
                if text := "\n".join(filter(None, parts)):
                    self.piece(replace(place, kind=BlockKind.TEXT, item=None, reason=reason)).add(text)
            run.aside = {}

    def read_as(self, element: HtmlElement, outside: Place, inside: Place, nesting: int) -> None:
        """Read an element as a block of its own kind."""
        self.flush(outside)
        outer, self.run.element = self.run.element, element
        self.walk(element, inside, nesting)
        self.flush(inside)
        self.run.element = outer

    def piece(self, place: Place) -> Piece:
        """Begin a new piece."""
        piece = Piece(
            place.kind,
            self.run.element,
            level=place.level,
            is_answer=place.is_answer,
            reason=place.reason,
            is_title=place.is_title,
        )
        self.pieces.append(piece)
        return piece

    def of_item(self, place: Place, item: Item) -> Piece:
        """Return the piece of the item that is being read, a new one where something else came between."""
        if item.piece is None or self.pieces[-1] is not item.piece:
            piece = self.piece(place if place.kind is BlockKind.ITEM else replace(place, kind=BlockKind.ITEM))
            piece.mark = item.mark
            item.piece, item.mark = piece, ""
        return item.piece

    def _keep(self, run: Run, place: Place) -> None:
        """Make the text that was read a piece, or pieces."""
        texts = paragraphs("".join(run.parts))
        if not texts:
            return
        if place.item is not None:
            piece = self.of_item(place, place.item)
            for text in texts:
                piece.add(text)
            piece.linked += run.linked
            return
        for text in texts:
            piece = self.piece(place)
            if self.mark:
                self._number(piece, text)
            else:
                piece.add(text)
            piece.is_strong = run.bold >= run.size
            piece.linked = min(run.linked, len(text))

    def _number(self, piece: Piece, text: str) -> None:
        """Give a heading or paragraph the number of the item that it begins."""
        if piece.kind is BlockKind.TEXT:
            piece.kind, piece.mark = BlockKind.ITEM, self.mark
            piece.add(text)
        else:
            piece.add(f"{self.mark} {text}")
        self.mark = ""

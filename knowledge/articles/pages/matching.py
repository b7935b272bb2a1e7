"""Which pieces of a page are in what trafilatura found to be its article?

trafilatura says where the article is. Its tree has lost what the page's own says of lists, breaks and code, so its
text is looked up in the pieces that our reader sees.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence

from lxml.etree import _Element

from knowledge.articles.html.piece import Piece
from knowledge.articles.pages.regions import Regions
from knowledge.records import BlockKind

_LINES = frozenset({"p", "head", "list", "item", "quote", "code", "table", "row", "cell", "div", "body"})
_LONG = 25
"""Characters without white space; a text so long is found once, wherever it stands."""
_PROBE = 16
_LEAST_PROBED = 3 * _PROBE
_LEAST_PROBES = 2
_FOUND_SHARE = 0.6
_FOUND_CELLS = 0.5
_NEAR = 3
_UNSEEN = dict.fromkeys(map(ord, "\u200b\u200c\u200d\ufeff\xad“”‘’"))
_MOST_COMPARED = 200_000_000
"""Characters that are looked through for one page at most: a fraction of a second."""


class Found:
    """The text that was found to be the article's, for looking pieces up in it."""

    def __init__(self, body: _Element) -> None:
        lines = [line for text in lines_of(body) if (line := squeezed(text))]
        self.size = sum(map(len, lines))
        self._whole = "".join(lines)
        self._starts: list[int] = []
        self._places: dict[str, list[int]] = {}
        start = 0
        for number, line in enumerate(lines):
            self._starts.append(start)
            self._places.setdefault(line, []).append(number)
            start += len(line)
        self._left = list(map(len, lines))
        self._budget = _MOST_COMPARED

    def take(self, key: str) -> int | None:
        """Return the line that is a long text, if no other piece has taken it yet; None for none."""
        for place in self._places.get(key, ()):
            if self._left[place] >= len(key):
                self._left[place] -= len(key)
                return place
        return None

    def take_part(self, key: str) -> int | None:
        """Return the line with a long text or most of it, as far as no other piece has taken it; None for none."""
        at = self._find(key)
        if at >= 0:
            first, last = self._line(at), self._line(at + len(key) - 1)
            return self._take_lines(range(first, last + 1), len(key))
        if len(key) < _LEAST_PROBED:
            return None
        middle = (len(key) - _PROBE) // 2
        probes = [self._find(key[start : start + _PROBE]) for start in (0, middle, len(key) - _PROBE)]
        lines = sorted({self._line(probe) for probe in probes if probe >= 0})
        return (
            self._take_lines(lines, len(key))
            if sum(probe >= 0 for probe in probes) >= _LEAST_PROBES
            else None
        )

    def _line(self, at: int) -> int:
        return bisect_right(self._starts, at) - 1

    def _take_lines(self, lines: Sequence[int], size: int) -> int | None:
        """Take so many characters of some lines; return the first of them, None where too few are left."""
        if sum(self._left[line] for line in lines) < _FOUND_SHARE * size:
            return None
        for line in lines:
            taken = min(size, self._left[line])
            self._left[line] -= taken
            size -= taken
        return lines[0]

    def any(self, key: str) -> int | None:
        """Return a line that is a text, None for none."""
        return next(iter(self._places.get(key, ())), None)

    def places(self, key: str) -> list[int]:
        """Return the lines that are a text."""
        return self._places.get(key, [])

    def _find(self, key: str) -> int:
        if self._budget <= 0:
            return -1
        at = self._whole.find(key)
        self._budget -= len(self._whole) if at < 0 else at
        return at


def match(pieces: Sequence[Piece], found: Found, regions: Regions) -> list[bool]:
    """Return for each piece whether it is in the article that was found.

    A long text that stands several times on a page is the article's as often as it was found, in the page's own regions
    last. A short text is the article's where it stands between the same paragraphs.
    """
    keys = [squeezed(piece.text) for piece in pieces]
    anchors = _anchors(pieces, keys, found, regions)
    before, after = _neighbours(anchors), _neighbours(anchors[::-1])[::-1]
    return [
        anchor is not None
        if anchor is not None or len(key) >= _LONG or not key
        else _is_between(found.places(key), low, high)
        for key, anchor, low, high in zip(keys, anchors, before, after, strict=True)
    ]


def _is_between(places: Sequence[int], before: int | None, after: int | None) -> bool:
    """Whether one of the lines stands where the paragraphs around a piece do; what was found late stands at the end."""
    first = (
        min(before, after) if before is not None and after is not None else -1 if before is None else before
    )
    last = max(before, after) if before is not None and after is not None else after
    return any(first - _NEAR <= place and (last is None or place <= last + _NEAR) for place in places)


def squeezed(text: str) -> str:
    """Return a text without white space: how it is broken is told by the page, not by trafilatura."""
    if text.isascii():
        return "".join(text.split())
    return "".join(unicodedata.normalize("NFC", text).translate(_UNSEEN).split())


def _anchors(
    pieces: Sequence[Piece], keys: Sequence[str], found: Found, regions: Regions
) -> list[int | None]:
    """Return for each piece the line in which its text was found, None for short texts."""
    anchors: list[int | None] = [None] * len(pieces)
    counts = Counter(keys)
    elsewhere = []
    for index, (piece, key) in enumerate(zip(pieces, keys, strict=True)):
        if piece.kind is BlockKind.TABLE:
            anchors[index] = _anchor_of_table(piece, found)
        elif len(key) >= _LONG and piece.reason is None:
            if counts[key] > 1 and regions.of(piece.element) is not None:
                elsewhere.append(index)
            else:
                anchors[index] = found.take(key)
    for index in elsewhere:
        anchors[index] = found.take(keys[index])
    for index, (piece, key) in enumerate(zip(pieces, keys, strict=True)):
        if anchors[index] is None and len(key) >= _LONG and piece.reason is None:
            anchors[index] = found.take_part(key)
    return anchors


def _anchor_of_table(piece: Piece, found: Found) -> int | None:
    keys = [squeezed(cell) for row in piece.rows for cell in row if cell]
    places = [
        found.take(key) or found.take_part(key) if len(key) >= _LONG else found.any(key) for key in keys
    ]
    inside = [place for place in places if place is not None]
    return inside[0] if len(inside) > _FOUND_CELLS * len(keys) else None


def _neighbours(anchors: Sequence[int | None]) -> list[int | None]:
    """Return for each place the last anchor before it."""
    last: int | None = None
    before = []
    for anchor in anchors:
        before.append(last)
        if anchor is not None:
            last = anchor
    return before


def lines_of(body: _Element) -> Iterator[str]:
    """Give the texts of trafilatura's tree, one a block."""
    parts: list[str] = []
    waiting: list[tuple[_Element, Iterator[_Element]]] = [(body, iter(body))]
    parts.append(body.text or "")
    while waiting:
        element, children = waiting[-1]
        child = next(children, None)
        if child is not None:
            if child.tag in _LINES:
                yield "".join(parts)
                parts = []
            parts.append(child.text or "")
            waiting.append((child, iter(child)))
            continue
        waiting.pop()
        if element.tag in _LINES:
            yield "".join(parts)
            parts = []
        if waiting:
            parts.append(element.tail or "")
    yield "".join(parts)

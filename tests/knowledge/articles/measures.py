"""How well an extracted text matches what is article on a made page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from lxml import html
from lxml.html import HtmlElement

_WORD = re.compile(r"[\u3400-\u9fff]|\w+")
_BLOCKS = frozenset(
    "p div h1 h2 h3 h4 li ul ol section article aside header footer nav main figure figcaption table tr button"  # noqa: SIM905
    " td th dt dd".split()
)


def precision_and_recall(article: Sequence[str], extracted: Sequence[str]) -> tuple[float, float]:
    """Return both over the runs of four words, as the public article benchmarks count."""
    wanted, found = _shingles("\n".join(article)), _shingles("\n".join(extracted))
    common = sum((wanted & found).values())
    return common / max(1, sum(found.values())), common / max(1, sum(wanted.values()))


def f1(pairs: Sequence[tuple[float, float]]) -> float:
    """Return the F1 of mean precision and mean recall."""
    precision = sum(precision for precision, _ in pairs) / len(pairs)
    recall = sum(recall for _, recall in pairs) / len(pairs)
    return 2 * precision * recall / (precision + recall)


def flattened(page: str, *, breaks_inline: bool = False) -> str:
    """Return a whole page as text, a line a block; with ``breaks_inline`` a line a piece of text, links too."""
    tree = html.fromstring(page)
    for element in tree.xpath("//script | //style | //head"):
        element.drop_tree()
    if breaks_inline:
        return "\n".join(piece.strip() for piece in tree.itertext() if piece.strip())
    pieces: list[str] = []
    _walk(tree, pieces)
    return "".join(pieces)


def _walk(element: HtmlElement, pieces: list[str]) -> None:
    edge = "\n" if element.tag in _BLOCKS else ""
    pieces.append(edge + " ".join((element.text or "").split(" ")))
    for child in element:
        _walk(child, pieces)
    pieces.append(edge + (element.tail or ""))


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(text)
    return Counter(tuple(words[at : at + 4]) for at in range(max(1, len(words) - 3)))

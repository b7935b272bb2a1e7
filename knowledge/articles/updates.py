"""Is another text of a page the article that was accepted, brought up to date, or something in its place?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import sqrt

from knowledge.articles.clues.names import fold
from knowledge.records import Doubt

_TOKEN = re.compile(r"[\u0e01-\u0eff\u3040-\u30ff\u3400-\u9fff]|[^\W_]+")
"""A word; in scripts without spaces, a letter."""
_RUN = 4
"""Words in a row by which a piece of text is known again. Texts that have nothing to do with each other share
hardly any four in a row; a word that was mended costs no more than itself where four others stand beside it."""

# A person accepted the passages; an update may replace a third of them. Passages are of unequal length, and should
# those that go be four times as long as those that stay, a third of the words is left. Counting words alone would let
# a long passage decide, counting passages alone the address and the notice that all pages of a site have: so a passage
# weighs the square root of its words, by which just a half is left in that case. Both must be there.
_LEAST_WEIGHT = 1 / 2
_LEAST_WORDS = 1 / 3
_MOST_GROWTH = 3
"""An article with twice as much again added to it is another one, of which the accepted text is a part; or a list, or
a page of terms below the article."""
_SHORT = 200
"""Words that may come to a text of any length: a few lines of a report that has only begun."""
_SAME_TITLE = 1 / 2
"""Of the words of the longer title, at least, that stand in the other one too, where a title was only reworded."""


@dataclass(frozen=True, slots=True)
class PageText:
    """A text with what its page says of itself."""

    title: str
    publisher: str | None
    passages: Sequence[str]


def doubts_of(before: PageText, after: PageText) -> tuple[Doubt, ...]:
    """Return what speaks against taking ``after`` for ``before`` brought up to date; nothing where it clearly is.

    It takes milliseconds for a long article: not on the event loop.
    """
    doubts = []
    if _is_rewritten(before.passages, after.passages):
        doubts.append(Doubt.REWRITTEN)
    if _is_other_source(before, after):
        doubts.append(Doubt.OTHER_SOURCE)
    size_before, size_after = (sum(map(len, map(_tokens, text.passages))) for text in (before, after))
    if size_after < _LEAST_WORDS * size_before:
        doubts.append(Doubt.SHRUNK)
    if size_after > _MOST_GROWTH * size_before + _SHORT:
        doubts.append(Doubt.GROWN)
    return tuple(doubts)


def kept_words(passages: Sequence[str], text: Sequence[str]) -> list[tuple[int, int]]:
    """Return, for each passage, how many of its words a text still has in runs of four, and how many it has in all.

    Where a paragraph ends does not matter, nor in which order the passages stand now.
    """
    there = [token for passage in text for token in _tokens(passage)]
    runs: dict[int, frozenset[tuple[str, ...]]] = {}
    kept = []
    for tokens in map(_tokens, passages):
        length = min(_RUN, len(tokens))
        if length not in runs:
            runs[length] = frozenset(_runs(there, length))
        kept.append((_covered(tokens, length, runs[length]), len(tokens)))
    return kept


def _is_rewritten(before: Sequence[str], after: Sequence[str]) -> bool:
    sizes = [(kept, size) for kept, size in kept_words(before, after) if size]
    weights = [(kept / sqrt(size), sqrt(size)) for kept, size in sizes]
    return _share(sizes) < _LEAST_WORDS or _share(weights) < _LEAST_WEIGHT


def _share(parts: Sequence[tuple[float, float]]) -> float:
    """Return the part that is left of all; of nothing, all is left."""
    whole = sum(size for _, size in parts)
    return sum(kept for kept, _ in parts) / whole if whole else 1.0


def _is_other_source(before: PageText, after: PageText) -> bool:
    """Whether both title and publisher are others now; one of them alone may have been mended."""
    if before.publisher is None or fold(before.publisher) == fold(after.publisher or ""):
        return False
    old, new = set(_tokens(before.title)), set(_tokens(after.title))
    return len(old & new) < _SAME_TITLE * max(len(old), len(new))


def _tokens(text: str) -> list[str]:
    return _TOKEN.findall(text.casefold())


def _runs(tokens: Sequence[str], length: int) -> Iterator[tuple[str, ...]]:
    return (tuple(tokens[start : start + length]) for start in range(len(tokens) - length + 1))


def _covered(tokens: Sequence[str], length: int, runs: frozenset[tuple[str, ...]]) -> int:
    """Count the tokens that stand in a run of the other text."""
    covered, end = 0, 0
    for start, run in enumerate(_runs(tokens, length)):
        if run in runs:
            covered += start + length - max(start, end)
            end = start + length
    return covered

"""What stands around a passage, and the whole of an article, a leaf at a time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from knowledge.collection.core import Core
from knowledge.errors import NotFound
from knowledge.records import Article, Leaf, Passage, Span, Surroundings
from knowledge.store import Priority

LEAF_LENGTH = 1600
"""Characters on a leaf, at most."""
_EACH = 60
"""What a passage counts beside its characters: the space around it, and a heading."""
_NEAR = 40
"""How far the next space may be from where a long passage is cut."""


class Reading:
    """The texts of one collection's articles, for who reads on from a quote."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self._store = core.store.articles

    async def around(self, passage_id: int, *, before: int = 1, after: int = 1) -> Surroundings | None:
        """Return a passage with up to so many before and after it; None where it is gone or damaged."""

        def read() -> Surroundings | None:
            found = self._whole(passage_id)
            if found is None:
                return None
            article, passage = found
            passages = self._store.passages_between(
                article.id, passage.number - before, passage.number + after
            )
            return Surroundings(article, passage, tuple(passages))

        return await self._core.stored_at(Priority.QUESTION, read)

    async def leaf(self, article_id: int, number: int) -> Leaf | None:
        """Return a leaf of an article, the nearest where it has none of that number.

        None for an article that is gone, or whose head is damaged.
        """

        def read() -> Leaf | None:
            return self._leaf(article_id, number)

        return await self._core.stored_at(Priority.QUESTION, read)

    async def leaf_of(self, passage_id: int, place: int = 0) -> Leaf | None:
        """Return the leaf on which the ``place``-th character of a passage is.

        None where the passage is gone or damaged.
        """

        def read() -> Leaf | None:
            found = self._whole(passage_id)
            if found is None:
                return None
            article, passage = found
            parts = leaves_of(self._store.lengths_of(article.id))
            on = [index for index, part in enumerate(parts) if part.first <= passage.number <= part.last]
            if len(on) > 1:
                on = [index for index in on if parts[index].span(passage.text)[1] > place] or on[-1:]
            return self._leaf(article.id, on[0] + 1) if on else None

        return await self._core.stored_at(Priority.QUESTION, read)

    def _whole(self, passage_id: int) -> tuple[Article, Passage] | None:
        """Return a passage and its article, where both are as they were stored."""
        passage = next(iter(self._store.passages([passage_id])), None)
        article = self._article(passage.article_id) if passage else None
        return (article, passage) if article and passage else None

    def _article(self, article_id: int) -> Article | None:
        try:
            article = self._store.get(article_id)
        except NotFound:
            return None
        return None if article.is_damaged else article

    def _leaf(self, article_id: int, number: int) -> Leaf | None:
        article = self._article(article_id)
        parts = leaves_of(self._store.lengths_of(article_id)) if article else []
        if article is None or not parts:
            return None
        number = min(max(number, 1), len(parts))
        part = parts[number - 1]
        passages = tuple(self._store.passages_between(article_id, part.first, part.last))
        span = part.span(passages[0].text) if part.of > 1 and passages else None
        return Leaf(article, number, len(parts), passages, span)


@dataclass(frozen=True, slots=True)
class Part:
    """Which passages a leaf holds, by their numbers, or which part of a single one."""

    first: int
    last: int
    number: int = 1
    """Which part of the passage it is, where that is too long for one leaf."""
    of: int = 1

    def span(self, text: str) -> Span:
        """Return the characters of a passage that are on this part of it."""
        return _cut(text, self.number - 1, self.of), _cut(text, self.number, self.of)


def leaves_of(lengths: Iterable[tuple[int, int]]) -> list[Part]:
    """Divide an article, given as the number and length of each passage in their order, into leaves."""
    parts: list[Part] = []
    room = 0
    for number, length in lengths:
        if length > LEAF_LENGTH:
            of = -(-length // LEAF_LENGTH)
            parts += [Part(number, number, index + 1, of) for index in range(of)]
            room = 0
        elif parts and length + _EACH <= room:
            parts[-1] = Part(parts[-1].first, number)
            room -= length + _EACH
        else:
            parts.append(Part(number, number))
            room = LEAF_LENGTH - length - _EACH
    return parts


def _cut(text: str, index: int, of: int) -> int:
    """Return where the ``index``-th of ``of`` equal parts ends: behind the last space before, if one is near."""
    place = len(text) * index // of
    if index in {0, of}:
        return place
    return next((at for at in range(place, place - _NEAR, -1) if text[at - 1].isspace()), place)

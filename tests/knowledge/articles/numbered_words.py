"""Texts made of shapes whose every word is another, so that one that disappears is told by its name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import count

from hypothesis import strategies as st

from knowledge.records import Draft


def fill(shapes: Sequence[str]) -> tuple[list[str], list[str]]:
    """Put a word into each ``{}`` of some shapes, no two the same, and the shape's number into each ``{n}``.

    Returns:
        The filled shapes, and the words in their order.
    """
    numbers = count(1)
    words: list[str] = []

    def filled(shape: str) -> Iterator[str]:
        first, *others = shape.split("{}")
        yield first
        for part in others:
            words.append(f"wort{next(numbers)}x")
            yield words[-1]
            yield part

    return ["".join(filled(shape.replace("{n}", str(n)))) for n, shape in enumerate(shapes, 1)], words


def shapes_of(shapes: Sequence[str], *, most: int = 8) -> st.SearchStrategy[list[str]]:
    """Choose some of the shapes, in any order."""
    return st.lists(st.sampled_from(shapes), min_size=1, max_size=most)


def lost_words(words: Sequence[str], draft: Draft) -> list[str]:
    """Return the words that are in no title, fact, section, passage or line that was left out."""
    facts = (draft.title, draft.author or "", draft.publisher or "", draft.url or "")
    shown = [part for paragraph in draft.paragraphs for part in (paragraph.text, paragraph.section or "")]
    everything = "\n".join((*facts, *shown, *draft.left_out))
    return [word for word in words if word not in everything]

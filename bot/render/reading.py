"""What stands around a quote, and whole articles, a leaf at a time: the quote is marked in bold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import discord

from bot.render.escape import clip, escape
from bot.render.limits import TEXT_LENGTH, container
from bot.render.quote import CUT, barred, edge_markdown, quote_markdown
from bot.render.words import byline, linked_title, name, printed_link, stacked
from bot.texts import say
from knowledge.records import Article, Leaf, Passage, Span, Surroundings

_TITLE_LENGTH = 150
_SHARE = 3
"""Of the room that is left, a neighbour that does not fit as a whole gets one part in so many."""
_LEAST = 120
"""Characters of Markdown under which a part of a neighbour tells nothing."""
_APART = 2
"""Line breaks between two passages."""
_NO_LIMIT = 10**9


@dataclass(frozen=True, slots=True)
class Marked:
    """What is marked in an article: a passage by a bar, and in bold those characters of it that answer."""

    passage_id: int
    highlights: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Shown:
    """A card, and how much of what was asked for is on it."""

    card: discord.ui.Container[Any]
    before: int
    """How many passages before the quoted one are on it."""
    after: int
    more_before: bool
    """Whether another one before them would fit."""
    more_after: bool


def around_card(around: Surroundings, marked: Marked, before: int, after: int, note: str = "") -> Shown:
    """Show a passage with up to ``before`` and ``after`` neighbours, as many as fit, the nearest first.

    ``around`` holds one more on each side, where there is one: it tells whether another would fit.
    """
    passage = around.passage
    top = stacked(_head(around.article), printed_link(around.article.url), _small(note))
    foot = _small(say("paragraph", number=passage.number, of=around.article.passages))
    room = TEXT_LENGTH - len(top) - len(foot)
    whole = (0, len(passage.text))
    middle = barred(passage.text, whole, marked.highlights, room, passage.code)
    sides = (
        _Side([p for p in reversed(around.passages) if p.number < passage.number], before, is_before=True),
        _Side([p for p in around.passages if p.number > passage.number], after, is_before=False),
    )
    room -= len(middle)
    for _ in range(max(before, after)):
        for side in sides:
            room -= side.take(room)
    above, below = sides
    text = "\n\n".join([*reversed(above.taken), middle, *below.taken])
    return Shown(
        container([top, text, foot]),
        len(above.taken),
        len(below.taken),
        above.has_room_for_more(room),
        below.has_room_for_more(room),
    )


def leaf_card(leaf: Leaf, marked: Marked, note: str = "") -> discord.ui.Container[Any]:
    """Show a leaf of an article: all of its text, whatever else there is no room for."""
    foot = _small(say("leaf", number=leaf.number, of=leaf.of))
    for top, text in _ways(leaf, marked):
        top = stacked(top, _small(note))
        if sum(map(len, (top, text, foot))) <= TEXT_LENGTH:
            break
    return container([top, text, foot])


class _Side:
    """The passages on one side of a quote, the nearest first, and what is shown of them."""

    def __init__(self, passages: Sequence[Passage], wanted: int, *, is_before: bool) -> None:
        self._passages = passages
        self._wanted = wanted
        self._is_before = is_before
        self._is_full = False
        self.taken: list[str] = []

    def take(self, room: int) -> int:
        """Take the next one if it fits, of the first one a part if not; return the characters that it takes."""
        if self._is_full or len(self.taken) >= min(self._wanted, len(self._passages)):
            return 0
        passage = self._passages[len(self.taken)]
        said = _whole(passage)
        if len(said) + _APART > room:
            self._is_full = True
            budget = room // _SHARE
            if self.taken or budget < _LEAST:
                return 0
            said = edge_markdown(passage.text, budget, passage.code, at_end=self._is_before)
        self.taken.append(said)
        return len(said) + _APART

    def has_room_for_more(self, room: int) -> bool:
        """Tell whether another one would fit as a whole."""
        if self._is_full or len(self.taken) >= len(self._passages):
            return False
        return len(_whole(self._passages[len(self.taken)])) + _APART <= room


def _whole(passage: Passage) -> str:
    text = passage.text
    return quote_markdown(text, (0, len(text)), (), TEXT_LENGTH, passage.code)


def _head(article: Article) -> str:
    return stacked(f"### {linked_title(article.title, article.url)}", byline(article))


def _small(text: str) -> str:
    return f"-# {text}" if text else ""


def _ways(leaf: Leaf, marked: Marked) -> Iterator[tuple[str, str]]:
    """Yield head and text of a leaf, with all that helps to read it, then with less and less of that."""
    head = _head(leaf.article)
    yield head, _text(leaf, marked, has_headings=True, has_code=True)
    yield head, _text(leaf, marked, has_headings=False, has_code=True)
    short = f"### {escape(clip(leaf.article.title, _TITLE_LENGTH))}"
    yield short, _text(leaf, marked, has_headings=False, has_code=False)
    yield short, _text(leaf, None, has_headings=False, has_code=False)


def _text(leaf: Leaf, marked: Marked | None, *, has_headings: bool, has_code: bool) -> str:
    paragraphs: list[str] = []
    section: str | None = None
    before: Passage | None = None
    for passage in leaf.passages:
        if before is not None and passage.number != before.number + 1:
            paragraphs.append(CUT)  # a damaged one
        before = passage
        text = _on_leaf(passage, leaf.span or (0, len(passage.text)), marked, has_code=has_code)
        if has_headings and passage.section and passage.section != section:
            text = f"__{name(passage.section)}__\n{text}"
        section = passage.section
        paragraphs.append(text)
    return "\n\n".join(paragraphs)


def _on_leaf(passage: Passage, span: Span, marked: Marked | None, *, has_code: bool) -> str:
    is_marked = marked is not None and marked.passage_id == passage.id
    highlights = [
        (max(start, span[0]), min(end, span[1]))
        for start, end in (marked.highlights if marked and is_marked else ())
        if start < span[1] and end > span[0]
    ]
    code = passage.code if has_code else ()
    written = barred if is_marked else quote_markdown
    return written(passage.text, span, highlights, _NO_LIMIT, code)

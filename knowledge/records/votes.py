"""What people say of an answer's quotes, and what they said it of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, TypeAlias

from knowledge.records.articles import Article, Passage

Reason: TypeAlias = Literal["outdated", "wrong_passage", "not_asked", "other"]
"""Why a quote did not help: it is out of date; another passage should have been quoted; it answers what nobody asked;
or what the person wrote, if they did."""
REASONS: tuple[Reason, ...] = ("outdated", "wrong_passage", "not_asked", "other")

VoteChange: TypeAlias = Literal["new", "changed", "same"]
"""What became of a vote: the person's first of that quote; another than before; or the one that they gave already."""


@dataclass(frozen=True, slots=True)
class TopicWord:
    """A content word of a question, and how much of the question it is."""

    word: str
    """Folded, as it was written."""
    weight: float
    """How much it counted in the ranking when it was asked."""


@dataclass(frozen=True, slots=True)
class Topic:
    """What a question was about, without its wording: what is kept to know it again when it is asked once more."""

    language: str
    """In which its words were read."""
    words: tuple[TopicWord, ...]
    """Alphabetically: the question itself can't be read from them."""
    wants: tuple[str, ...] = ()
    """Which kinds of answer its question words surely ask for: date, place, money …; none for a question of words
    alone."""


@dataclass(frozen=True, slots=True)
class Vote:
    """What one person said of one quote of one answer. A person has one there, and may change it."""

    answer_id: str
    passage_id: int
    person: int
    is_helpful: bool
    voted_at: datetime
    is_by_staff: bool = False
    """Whether they were a moderator when they voted."""
    reason: Reason | None = None
    """Where it did not help, and they said why."""
    line: str | None = None
    """What they wrote beside it."""


@dataclass(frozen=True, slots=True)
class BadlyRated:
    """A passage that helped fewer people with a question than it did not help. Nobody is named."""

    question: str | None
    """As it was asked; None where that is not kept any more."""
    words: tuple[str, ...]
    """The question's content words, alphabetically."""
    passage: Passage
    article: Article
    helpful: int
    """People whom it helped."""
    not_helpful: int
    reasons: tuple[tuple[Reason, int], ...]
    """How many gave which reason, the commonest first; most people give none."""
    lines: tuple[str, ...]
    """What some wrote, newest first."""
    voted_at: datetime
    """When somebody last said that it did not help."""

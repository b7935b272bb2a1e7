"""What is found for a question?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from knowledge.ranking.topics import AskedTopic
from knowledge.records import Hit, Span


@dataclass(frozen=True, slots=True)
class Ranking:
    """What was found for a question."""

    hits: tuple[Hit, ...]
    """The surest first. To one question also the highest score first, equals by passage id; scores of several questions
    say nothing to each other."""
    sentences: Mapping[int, tuple[int, ...]]
    """Passage id of a hit → the one or two sentences that answer, best first, by their number in the passage; of one
    that answers several questions those of each."""
    also_searched: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Words that the collection lacks, each with the words searched in their place."""
    unknown: tuple[str, ...] = ()
    """Words that the collection lacks and nothing stands for, as they are compared; in writing without spaces none."""
    candidates: tuple[int, ...] = ()
    """Ids of all passages that reached the second stage, as the first one ordered them; those that did so for one of
    several questions alone are last."""
    asked: AskedTopic | None = field(default=None, compare=False)
    """What all of the question is about."""
    parts: tuple[Span, ...] = ()
    """Where several questions were asked: the characters of each."""
    answered: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    """Passage id of a hit → which of these it answers, ascending; none where that can't be told."""

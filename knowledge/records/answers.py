"""What a question passes on its way to an answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from knowledge.records.articles import Article, Passage
from knowledge.records.spans import Span


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a text as it is compared, and where it stands."""

    text: str
    """The folded form."""
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage and how well it matches a question."""

    passage_id: int
    article_id: int
    score: float
    """Of the stage that made the hit: BM25Plus after the first, the linear model after the second."""
    confidence: float = 0.0
    """0–1, how likely the passage answers; comparable between collections."""


@dataclass(frozen=True, slots=True)
class Citation:
    """A verbatim slice of a passage with its source."""

    article: Article
    passage: Passage
    quote: Span
    """The characters of the passage's text that are shown."""
    highlights: tuple[Span, ...]
    """The sentences that answer, best first, as characters of the passage's text, inside ``quote``."""
    score: float
    confidence: float
    twins: tuple[Article, ...] = ()
    """Other articles that hold the same text and were not cited for that reason."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a question got: citations, or none."""

    id: str
    """Made when the question is asked, so that buttons can name an answer before its row is written."""
    question: str
    citations: tuple[Citation, ...]
    """Up to three, best first; empty where nothing was found."""
    confidence: float
    """Of the best passage, 0–1, whether or not it was good enough to be cited."""
    generation: int
    """The version of the index that was read."""
    asked_at: datetime
    asked_by: int | None = None
    closest: tuple[str, ...] = ()
    """Where nothing was found: the titles that came nearest."""
    also_searched: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Words of the question that the collection lacks, each with the words searched in their place."""
    is_collection_empty: bool = False

    @property
    def answered(self) -> bool:
        """Whether there is something to quote."""
        return bool(self.citations)


@dataclass(frozen=True, slots=True)
class UnansweredQuestion:
    """A question that got no answer, kept for the moderators."""

    answer_id: str
    question: str
    asked_at: datetime
    asked_by: int | None
    confidence: float
    """Of the best passage, which was not good enough."""
    closest: tuple[str, ...]
    """The titles that came nearest."""


@dataclass(frozen=True, slots=True)
class SynonymGroup:
    """Phrases that mean the same in this collection."""

    id: int
    phrases: tuple[str, ...]

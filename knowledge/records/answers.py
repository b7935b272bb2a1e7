"""What a question passes on its way to an answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, TypeAlias

from knowledge.records.articles import Article, Passage
from knowledge.records.filters import Filter
from knowledge.records.overview import Overview
from knowledge.records.spans import Span
from knowledge.records.votes import Topic

AnswerState: TypeAlias = Literal["answered", "closest", "nothing"]
"""What a question got: an answer; only the closest there is, which may not answer it; or nothing."""


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
    helped: int = 0
    """How many people said that it helped them, of those who asked the same or nearly the same."""
    part: str | None = None
    """Which of several questions it answers, in their own words; of neighbours that it answers both, the words from the
    first to the last. None where one thing was asked, or where it can't be told."""

    @property
    def highlighted(self) -> Span:
        """From the first highlighted sentence to the last one; the quote where none is."""
        spans = self.highlights or (self.quote,)
        return min(start for start, _ in spans), max(end for _, end in spans)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a question got: citations that answer it, the closest ones that there are, or none."""

    id: str
    """Made when the question is asked, so that buttons can name an answer before its row is written."""
    question: str
    citations: tuple[Citation, ...]
    """Up to three, in the order of the ranking and of votes; empty where nothing was found."""
    confidence: float
    """Of the best passage, 0–1: the highest of the citations', where there are any."""
    generation: int
    """The version of the index that was read."""
    asked_at: datetime
    asked_by: int | None = None
    closest: tuple[str, ...] = ()
    """Where there is no answer: the titles that came nearest."""
    closest_ids: tuple[int, ...] = ()
    """The articles of these titles, in the same order; empty where only the titles are known."""
    unknown_words: tuple[str, ...] = ()
    """Where there is no answer: words of the question that no article has, nor one in their place, as written."""
    also_searched: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Words of the question that the collection lacks, each with the words searched in their place."""
    unanswered_parts: tuple[str, ...] = ()
    """Where several questions were asked and something was found: those for which nothing is cited."""
    is_collection_empty: bool = False
    is_doubtful: bool = False
    """Whether the citations are only the closest that there are, less sure than the collection asks for."""
    is_small_talk: bool = False
    """Whether nothing was asked, as by "good morning": nothing was looked for, and there is nothing to keep."""
    is_thanks: bool = False
    """Whether it is small talk that thanks: one line is enough for that."""
    is_aside: bool = False
    """Whether it is small talk that wants no reply: it takes leave, laughs, agrees or scolds."""
    overview: Overview | None = None
    """What may be asked, beside small talk that asks for that."""
    has_helpers: bool = False
    """Whether the server has somebody to call who may know."""
    first_answer: str | None = None
    """The answer that the conversation began with, where the question follows on; empty where that is not known."""
    asked_in: int | None = None
    """The channel in which others saw it being asked; None where nobody did."""
    asked_for: int | None = None
    """Whom the answer is addressed to, where that is not who asked."""
    within: Filter | None = None
    """What it was kept to; None for all articles, and once it is read from the store."""
    unmet: Filter | None = None
    """What of that no article fits, so that nothing could be found: the publisher, the dates, or both together."""
    topic: Topic | None = None
    """What it was about, for votes; None where it is only told by the question."""

    @property
    def state(self) -> AnswerState:
        """Which of the three it is; an answer whose citations are all gone is nothing."""
        return "nothing" if not self.citations else "closest" if self.is_doubtful else "answered"

    def is_theirs(self, user_id: int) -> bool:
        """Tell whether somebody may handle it as their own: who asked, or whom it was for."""
        return self.asked_by is None or user_id in {self.asked_by, self.asked_for}

    @property
    def answered(self) -> bool:
        """Whether what is quoted counts as an answer."""
        return self.state == "answered"


@dataclass(frozen=True, slots=True)
class UnansweredQuestion:
    """A question that got no answer, or a doubtful one, kept for the moderators."""

    answer_id: str
    question: str
    asked_at: datetime
    asked_by: int | None
    confidence: float
    """Of the best passage, which was not good enough."""
    closest: tuple[str, ...]
    """The titles that came nearest."""
    is_doubtful: bool = False
    """Whether the closest passages were shown for it, and not nothing."""
    shown: tuple[Citation, ...] = ()
    """Those passages, as far as they are still there."""


@dataclass(frozen=True, slots=True)
class SynonymGroup:
    """Phrases that mean the same in this collection."""

    id: int
    phrases: tuple[str, ...]

"""How does a question become an answer?"""

from __future__ import annotations

import re
import secrets
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from knowledge.analysis import analyse, is_stopword, sentences_with_words, tokens
from knowledge.analysis.asking import read_question
from knowledge.analysis.talk import is_about_me, is_aside, is_thanks, is_with_thanks
from knowledge.errors import QuestionError
from knowledge.index import Selection, Snapshot
from knowledge.quoting import quote
from knowledge.ranking import CLOSEST, AskedTopic, Ranking, Said, by_votes, is_small_talk, rank
from knowledge.records import Answer, Article, Citation, Filter, Hit, Passage
from knowledge.semantic import VectorMeaning
from knowledge.store import Fitting, fits

MAX_CITATIONS = 3
MAX_QUESTION = 2_000
"""Characters; a longer text is no question, and Discord's own limit for messages is the same."""
_LONGEST_WRITTEN = 4 * MAX_QUESTION
"""Characters of a question that are looked at before it is cleaned."""
_HITS = 10
"""Hits that are read, so that three citations remain after articles gone and texts that repeat each other."""
_TITLES = 3
"""Titles that are named where there is no answer."""

_UNKNOWN_WORDS = 5
"""Words that are named that no article has."""

_FIRST_WORDS = 8
"""Words that are compared before all words of two texts are."""

_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Embeddings, overrides and isolates of writing direction; articles are kept without them too."""


def nobody_voted(asked: AskedTopic) -> Said:
    """Stand in where there are no votes."""
    return {}


Read = Callable[[Sequence[int]], list[tuple[Passage, Article]]]
"""Reads those of the passages that there (still) are, with their articles, in the order asked."""


@dataclass(frozen=True, slots=True)
class Within:
    """What a question is kept to."""

    filter: Filter
    fitting: Fitting
    """The articles that fit it."""


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What a collection brings to every question."""

    snapshot: Snapshot
    read: Read
    threshold: float
    """The confidence, 0–1, from which on the best passage is an answer."""
    synonyms: Sequence[tuple[str, ...]]
    """Groups of phrases that mean the same here."""
    meaning: VectorMeaning | None = None
    """How near passages are to the question in meaning; None where there are no vectors."""
    within: Within | None = None
    """What the question is kept to; None for all articles."""
    selection: Selection | None = None
    """The passages of these articles."""
    said: Callable[[AskedTopic], Said] = nobody_voted
    """Tells what people said of passages when the same or nearly the same was asked."""


class Outdated(Exception):
    """Passages that were found are gone from the store: the collection changed since the snapshot."""


def clean_question(text: str) -> str:
    """Return the question without control characters and needless space.

    Raises:
        QuestionError: When it is empty, holds no word, or is too long.
    """
    _refuse_too_long(text, _LONGEST_WRITTEN)  # before the cleaning, which takes seconds for megabytes
    question = _visible(text)
    _refuse_too_long(question, MAX_QUESTION)
    if not question:
        raise QuestionError("Ask a question, for example: how do the tides work?", code="question-empty")
    if not sentences_with_words(question, "und"):
        raise QuestionError("There is no word in that question to look for.", code="question-no-word")
    return question


def _refuse_too_long(text: str, most: int) -> None:
    if len(text) > most:
        raise QuestionError(
            "That is {length:,} characters long. Ask in {most:,} characters or fewer.",
            code="question-long",
            length=len(text),
            most=MAX_QUESTION,
        )


def clean_context(text: str | None) -> str | None:
    """Return the question that was asked before, cleaned as a question is; None where it holds no word.

    One that is too long is cut off: what it has to say is mostly said by then.
    """
    context = _visible((text or "")[:_LONGEST_WRITTEN])[:MAX_QUESTION].rstrip()
    return context if sentences_with_words(context, "und") else None


def _visible(text: str) -> str:
    """Return a text in one line, without control characters, needless space and what turns its direction around.

    Such signs would show the question, wherever it is repeated, in another order than its letters have.
    """
    if text.isprintable():  # as nearly all are; then there are none
        return " ".join(text.split())
    visible = "".join(
        " " if unicodedata.category(c) in {"Cc", "Cs", "Co", "Cn"} else c for c in _TURNING.sub("", text)
    )
    return " ".join(visible.split())


def answer_question(
    question: str,
    circumstances: Circumstances,
    *,
    context: str | None = None,
    asked_by: int | None,
    may_be_outdated: bool = False,
) -> Answer:
    """Answer a cleaned question; finding nothing is an answer without citations, and so is what small talk gets.

    The best passage decides: from the threshold on it is an answer, from ``CLOSEST`` on the closest there is.
    Beside an answer only what would be shown alone is cited; beside the closest, whatever comes next, for it may be
    what was meant. Of these the best is cited first, but where votes put another before it. ``context`` is the
    cleaned question that was asked before, where this one follows on from it.

    Takes a few milliseconds of computing and one reading of the store: not for the event loop.

    Raises:
        Outdated: When what was found is gone by now; with ``may_be_outdated`` it is left out instead.
    """
    snapshot = circumstances.snapshot
    if is_small_talk(read_question(question), snapshot):
        return _small_talk(question, snapshot, asked_by)
    ranking = rank(
        question,
        snapshot,
        k=_HITS,
        synonyms=circumstances.synonyms,
        context=context,
        meaning=circumstances.meaning,
        selection=circumstances.selection,
    )
    within = circumstances.within
    found = {
        passage.id: (passage, article)
        for passage, article in circumstances.read([hit.passage_id for hit in ranking.hits])
        if within is None or fits(article, within.filter)  # by now it may be another's
    }
    hits = [hit for hit in ranking.hits if hit.passage_id in found]
    if len(hits) < len(ranking.hits) and not may_be_outdated:
        raise Outdated
    confidence = hits[0].confidence if hits else 0.0
    is_answered = confidence >= circumstances.threshold
    is_shown = is_answered or confidence >= CLOSEST
    least = min(CLOSEST, circumstances.threshold) if is_answered else 0.0
    good = [hit for hit in hits if hit.confidence >= least] if is_shown else []
    said = circumstances.said(ranking.asked) if good and ranking.asked else {}
    if said:
        good = by_votes(good, said, circumstances.threshold)
    if not is_answered and (is_about_me(question) or is_with_thanks(question) or is_aside(question)):
        return _small_talk(question, snapshot, asked_by)
    closest: dict[str, int] = {}
    for hit in [] if is_answered else hits:
        article = found[hit.passage_id][1]
        closest.setdefault(article.title, article.id)
    citations = with_helped(_cite(question, good, found, ranking), said)
    return Answer(
        id=secrets.token_hex(8),
        question=question,
        citations=citations,
        confidence=confidence,
        generation=snapshot.generation,
        asked_at=datetime.now(UTC),
        asked_by=asked_by,
        closest=tuple(closest)[:_TITLES],
        closest_ids=tuple(closest.values())[:_TITLES],
        unknown_words=() if is_answered else _as_written(question, ranking.unknown),
        also_searched=ranking.also_searched,
        unanswered_parts=_unanswered(question, ranking, citations),
        is_collection_empty=snapshot.passages == 0,
        is_doubtful=bool(good) and not is_answered,
        within=None if within is None else within.filter,
        unmet=None if within is None else within.fitting.unmet,
        topic=ranking.asked.topic if ranking.asked else None,
    )


def with_helped(citations: tuple[Citation, ...], said: Said) -> tuple[Citation, ...]:
    """Return citations with how many people each helped."""
    if not said:
        return citations
    helped = {passage_id: sum(votes.values()) for passage_id, votes in said.items()}
    return tuple(replace(one, helped=helped.get(one.passage.id, 0)) for one in citations)


def _small_talk(question: str, snapshot: Snapshot, asked_by: int | None) -> Answer:
    return Answer(
        id=secrets.token_hex(8),
        question=question,
        citations=(),
        confidence=0.0,
        generation=snapshot.generation,
        asked_at=datetime.now(UTC),
        asked_by=asked_by,
        is_collection_empty=snapshot.passages == 0,
        is_small_talk=True,
        is_thanks=is_thanks(question),
        is_aside=is_aside(question),
    )


def _as_written(question: str, words: Sequence[str]) -> tuple[str, ...]:
    """Return words, given as they are compared, as they stand in a question; others are not its own."""
    written: dict[str, str] = {}
    for token in tokens(question, "und"):
        if token.text in words:
            written.setdefault(token.text, question[token.start : token.end])
    return tuple(written.values())[:_UNKNOWN_WORDS]


def _cite(
    question: str, hits: Sequence[Hit], found: Mapping[int, tuple[Passage, Article]], ranking: Ranking
) -> tuple[Citation, ...]:
    """Cite the best hits, one for each text: what a twin article repeats is named, not quoted again."""
    chosen: list[Hit] = []
    twins: dict[int, list[Article]] = {}
    for hit in hits:
        original = next(
            (other for other in chosen if _is_same_text(found[other.passage_id], found[hit.passage_id])), None
        )
        if original is not None:
            article = found[hit.passage_id][1]
            if article.id != original.article_id:
                twins[original.passage_id].append(article)
        elif len(chosen) < MAX_CITATIONS:
            chosen.append(hit)
            twins[hit.passage_id] = []
    return tuple(
        _citation(question, hit, *found[hit.passage_id], ranking, twins[hit.passage_id]) for hit in chosen
    )


def _is_same_text(one: tuple[Passage, Article], other: tuple[Passage, Article]) -> bool:
    """Return whether two passages would be one quote twice: word for word, or as twin articles have it."""
    (passage, article), (other_passage, other_article) = one, other
    if _have_same_words(passage.text, other_passage.text):
        return True
    are_twins = article.id != other_article.id and _origin(article) == _origin(other_article)
    return are_twins and _opening(passage.text) == _opening(other_passage.text)


def _have_same_words(text: str, other: str) -> bool:
    """Return whether two texts differ at most in white space; the first words mostly tell."""
    first, other_first = (words.split(None, _FIRST_WORDS)[:_FIRST_WORDS] for words in (text, other))
    return first == other_first and text.split() == other.split()


def _origin(article: Article) -> int:
    return article.twin_of or article.id


def _opening(text: str) -> list[str]:
    """Return the first words of a passage: enough to tell the paragraphs of one article apart."""
    return analyse(text[:200], "und").forms[:8]


def _citation(
    question: str, hit: Hit, passage: Passage, article: Article, ranking: Ranking, twins: Sequence[Article]
) -> Citation:
    sentences = sentences_with_words(passage.text, article.language)
    answering = ranking.sentences[hit.passage_id]
    if 0 not in answering and _begins_with_its_answer(question, passage, article.language):
        # Behind the best: "No." alone would say too little where one sentence is shown.
        answering = (*answering, 0)
    span, highlights = quote(passage.text, sentences, answering)
    return Citation(
        article,
        passage,
        span,
        highlights,
        hit.score,
        hit.confidence,
        tuple(twins),
        part=_label(question, ranking, hit.passage_id),
    )


def _label(question: str, ranking: Ranking, passage_id: int) -> str | None:
    """Return which of several questions a passage answers."""
    answered = ranking.answered.get(passage_id)
    if not answered:
        return None
    return question[ranking.parts[answered[0]][0] : ranking.parts[answered[-1]][1]]


def _unanswered(question: str, ranking: Ranking, citations: Sequence[Citation]) -> tuple[str, ...]:
    """Return those of several questions that none of the citations answers; none where there is no citation."""
    cited = (
        {part for citation in citations for part in ranking.answered[citation.passage.id]}
        if ranking.parts
        else ()
    )
    return tuple(
        question[start:end]
        for number, (start, end) in enumerate(ranking.parts)
        if citations and number not in cited
    )


def _begins_with_its_answer(question: str, passage: Passage, language: str) -> bool:
    """Tell whether a passage answers this very question with its first sentence, a single word: "No."

    Such a word has nothing of the question, by which the ranking tells what answers.
    """
    if passage.question is None:
        return False
    starts = analyse(passage.text, language).sentence_starts
    if len(starts) < 2 or starts[1] != 1:
        return False
    answered = {form for form in analyse(passage.question, language).forms if not is_stopword(form, language)}
    return bool(answered) and answered <= set(analyse(question, language).forms)

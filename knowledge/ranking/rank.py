"""Which passages answer a question, best first?

The first stage finds candidates by BM25; the second looks at what BM25 does not see in them and orders them
anew.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import exp

import numpy as np

from knowledge.analysis.asking import Message, read_question
from knowledge.index import Selection, Snapshot
from knowledge.ranking.confidence import CLOSEST, confidence_features, confidences
from knowledge.ranking.hits import Ranking
from knowledge.ranking.matching import Flags, Floats, Ints, Matches, match
from knowledge.ranking.meaning import Meaning, meaning_features, with_nearest
from knowledge.ranking.model import Models, default_models
from knowledge.ranking.parts import parts_of, with_parts
from knowledge.ranking.passage_features import passage_features
from knowledge.ranking.question import Question, question_features, understand_message
from knowledge.ranking.sentence_features import sentence_features
from knowledge.ranking.topics import topic_of
from knowledge.records import Hit

CANDIDATES = 50
"""Passages that reach the second stage."""
ALL_OF_IT = 0.999
"""Of the longest phrase that question and passage share: the whole question."""
WORD_FOR_WORD = 0.3
"""Confidence in a passage that has a question of function words alone as it stands: worth a look, no answer."""
ANSWERED_BEFORE = 0.3
"""Confidence at most in a passage that has the words of the question before and not what is asked of it now."""
ECHO_PRICE = 4.0
"""What a sentence that has only words of the question loses against the others of its passage."""
LONGEST_LOOSE_NUMBER = 2
"""Digits of numbers that are nothing to search by alone: "12", "1, 1, 1"; a longer one may be a code or an error's."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that the second stage knows of the candidates. ``n`` candidates with ``s`` sentences."""

    question: Question
    matches: Matches
    passage_ids: Ints
    """int64[n], as the first stage ordered them."""
    sentences: Mapping[str, Floats]
    """Feature → float64[s]."""
    passages: Mapping[str, Floats]
    """Feature → float64[n]."""
    of_question: Mapping[str, float]
    """Feature → what is told of the question alone."""


def gather_evidence(
    question: Question,
    snapshot: Snapshot,
    passage_id: int | None = None,
    meaning: Meaning | None = None,
    selection: Selection | None = None,
) -> Evidence | None:
    """Find the candidates and their features; None where no passage shares a term with the question, or is near it.

    With ``passage_id`` that passage is a candidate in any case, at the price of looking at all passages. Of a
    ``selection`` alone passages are candidates, ``meaning`` being asked for the nearest of those.
    """
    wanted = CANDIDATES if passage_id is None else snapshot.passages
    terms, weights = question.searched(snapshot)
    hits = snapshot.search(terms, wanted, weights, selection)
    if passage_id is not None:
        places = np.flatnonzero((np.arange(len(hits)) < CANDIDATES) | (hits.passage_ids == passage_id))
        hits = type(hits)(hits.passage_ids[places], hits.scores[places], hits.gains[places])
    if meaning is not None:
        hits = with_nearest(hits, meaning)
    if not len(hits) or not len(question.words):
        return None
    matches = match(question, snapshot.gather(hits.passage_ids), snapshot)
    sentences = sentence_features(matches)
    passages = passage_features(matches, sentences, hits, snapshot)
    if meaning is not None:
        passages = {**passages, **(meaning_features(hits.passage_ids, meaning) or {})}
    return Evidence(
        question, matches, hits.passage_ids, sentences, passages, question_features(question, snapshot)
    )


def rank(
    question: str,
    snapshot: Snapshot,
    *,
    k: int,
    synonyms: Sequence[tuple[str, ...]] = (),
    context: str | None = None,
    meaning: Meaning | None = None,
    selection: Selection | None = None,
    models: Models | None = None,
) -> Ranking:
    """Find the ``k`` passages that answer ``question`` best.

    Args:
        question: as it was asked; one without a word of the collection has no hits.
        snapshot: what is searched.
        k: how many hits to give at most; more than `CANDIDATES` there never are.
        synonyms: groups of words or phrases that mean the same in this collection.
        context: the question asked before it, whose words count less.
        meaning: what a model knows of the question's and the passages' meaning, where there is one.
        selection: the only passages that may be found, where not all may; ``meaning`` has to know of it too.
        models: other weights than the package's, for learning.
    """
    models = models or default_models()
    message = read_question(question)

    def answer(message: Message) -> Ranking:
        understood = understand_message(message, snapshot, synonyms, context)
        return _rank(understood, snapshot, k, meaning, selection, models)

    whole = answer(message)
    parts = parts_of(message)
    if not parts or not whole.hits:
        return whole
    return with_parts(whole, parts, [answer(part.message) for part in parts], k)


def _rank(
    question: Question,
    snapshot: Snapshot,
    k: int,
    meaning: Meaning | None,
    selection: Selection | None,
    models: Models,
) -> Ranking:
    evidence = gather_evidence(question, snapshot, meaning=meaning, selection=selection)
    if evidence is None:
        return Ranking((), {}, question.also_searched, question.unknown(), asked=topic_of(question))
    models = models.of_writing(is_spaceless=question.is_spaceless)
    passage, confidence = models.of(evidence.passages)
    scores = passage.score(evidence.passages)
    features = confidence_features(evidence.passages, scores, evidence.of_question)
    likely = sureness(evidence, confidences(confidence, features))
    ids = evidence.passage_ids
    best = np.lexsort((ids, -scores))[:k].tolist()
    articles = evidence.matches.forward.article_ids
    # The confidence was learned of the first one. Where that is right the others seldom are, and none is surer.
    sure = likely[best]
    sure[1:] = np.minimum(sure[1:], max(1 - sure[0], CLOSEST))
    sure = np.minimum.accumulate(sure)
    hits = tuple(
        Hit(int(ids[row]), int(articles[row]), float(scores[row]), one)
        for row, one in zip(best, sure.tolist(), strict=True)
    )
    return Ranking(
        hits,
        answering_sentences(evidence, best, models),
        question.also_searched,
        question.unknown(),
        tuple(ids.tolist()),
        topic_of(question),
    )


def sureness(evidence: Evidence, likely: Floats) -> Floats:
    """float64[n]: the candidates' confidence for what the models have not learned of.

    Small talk and small numbers alone get no answer, and what only repeats the question is none. To function words
    alone ("The Who", "to be or not to be") what has them word for word may be one; nothing else is. Where all words are
    those of the question before, a passage without the amount that is asked for now has only answered that one.
    """
    question = evidence.question
    if question.has_content:
        is_asked = not question.is_small_talk and not _is_loose_number(question)
        likely = likely * is_asked * ~_is_all_echo(evidence.matches)
        if question.is_bare:
            likely = np.where(_has_amount(evidence.matches), likely, np.minimum(likely, ANSWERED_BEFORE))
        return likely
    is_there = evidence.passages["sentence_longest_phrase"] >= ALL_OF_IT
    return np.where(is_there, WORD_FOR_WORD, 0.0)


def _is_loose_number(question: Question) -> bool:
    """Tell whether small numbers are all that is asked."""
    return all(word.isdecimal() and len(word) <= LONGEST_LOOSE_NUMBER for word in question.words)


def _is_all_echo(matches: Matches) -> Flags:
    """bool[n]: whether a candidate's own text only repeats the question."""
    is_said = (matches.is_own > 0) & ~matches.is_echo
    return ~np.logical_or.reduceat(is_said, matches.first_sentences)


def _has_amount(matches: Matches) -> Flags:
    """bool[n]: whether a candidate has the price, the number or the duration that is wanted; all, where none is."""
    wanted, shown = matches.question.wanted, matches.shown
    if wanted.money:
        is_date = (matches.years > 0) | (shown["clock"] > 0)
        has = (shown["money"] > 0) | ((matches.amounts > 0) & ~is_date)
    elif wanted.duration:
        has = shown["duration"] > 0
    elif wanted.number:
        has = matches.amounts > 0
    else:
        has = np.ones(len(matches.amounts), np.bool_)
    return np.logical_or.reduceat(has & (matches.is_own > 0), matches.first_sentences)


def answering_sentences(
    evidence: Evidence, rows: Sequence[int], models: Models
) -> dict[int, tuple[int, ...]]:
    """Choose the sentences of some candidates that answer."""
    # What only repeats the question answers nothing.
    scores = (models.sentence.score(evidence.sentences) - ECHO_PRICE * evidence.matches.is_echo).tolist()
    forward = evidence.matches.forward
    begins, ends = evidence.matches.own_sentences.tolist(), forward.passage_sentences[1:].tolist()
    lengths = evidence.matches.sentence_lengths.tolist()
    ids = evidence.passage_ids.tolist()
    return {
        ids[row]: choose_sentences(
            scores[begins[row] : ends[row]], lengths[begins[row] : ends[row]], models.length_price
        )
        for row in rows
    }


def choose_sentences(scores: Sequence[float], lengths: Sequence[int], length_price: float) -> tuple[int, ...]:
    """Choose one sentence of a passage, or two neighbours, the better one first.

    The scores are logits. Of all such runs the one is chosen whose probability is most above its price: for
    each sentence ``length_price`` times its share of the passage's words times the share of all others, so
    that a sentence is not the dearer for being nearly all of a short passage.
    """
    highest, words = max(scores), max(sum(lengths), 1)
    likely = [exp(score - highest) for score in scores]
    total = sum(likely)
    shares = [length / words for length in lengths]
    worth = [
        one / total - length_price * share * (1 - share) for one, share in zip(likely, shares, strict=True)
    ]
    best = worth.index(max(worth))
    pairs = [one + other for one, other in pairwise(worth)]
    if not pairs or max(pairs) <= worth[best]:
        return (best,)
    first = pairs.index(max(pairs))
    return (first, first + 1) if scores[first] >= scores[first + 1] else (first + 1, first)

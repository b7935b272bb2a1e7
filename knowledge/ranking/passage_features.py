"""What speaks for a passage?

Each feature is one column over the candidates. Where it says a share, it is one of the question's total idf, so
that it means the same for every question and in every collection.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from knowledge.index import Hits, Snapshot
from knowledge.ranking.lookup import distinct
from knowledge.ranking.matching import Floats, Matches

SATURATION = 1.2
ARTICLE_LENGTH_SHARE = 0.75
"""BM25's k1 and b for whole articles."""
BEST_SENTENCE = (
    "coverage",
    "saturated",
    "as_written",
    "begun",
    "begun_with_head",
    "with_next",
    "with_head",
    "beyond_head",
    "proximity",
    "in_order",
    "near",
    "phrases",
    "longest_phrase",
    "function_words",
    "last_word",
    "wanted_near",
)
"""Features of sentences of which a passage has its best sentence's."""

BEST_SHOWN = ("date", "number", "name", "place", "duration", "money")
"""Kinds of answers that the best sentence has or lacks."""
SHOWN_ANYWHERE = ("number", "duration", "money", "reason", "way", "counted", "definition")
"""Kinds of answers that any sentence may have: a reason seldom stands in the sentence that states the fact."""
Columns = Mapping[str, Floats]
"""Feature name → float64[n]."""


def passage_features(matches: Matches, sentences: Columns, hits: Hits, snapshot: Snapshot) -> Columns:
    """Compute the features of all candidates.

    Args:
        matches: the question in the candidates.
        sentences: the features of their sentences.
        hits: the candidates as the first stage found them, in the same order.
        snapshot: where they come from.
    """
    question, forward = matches.question, matches.forward
    weights, share = question.weights, question.share
    counts = matches.per_passage_sum(matches.counts)
    filled = matches.per_passage_max(matches.filled)
    begun = matches.per_passage_max(matches.begun)
    in_text, in_title, in_section = matches.in_text, matches.in_title, matches.in_section
    gains = hits.gains / (question.total * snapshot.largest_part)
    name_weights = weights * question.is_name
    title_lengths = forward.title_bounds[1:] - forward.title_bounds[:-1]
    section_lengths = forward.section_bounds[1:] - forward.section_bounds[:-1]
    of_title = np.add.reduce(in_title > 0, axis=1) / np.maximum(title_lengths, 1)
    of_section = np.add.reduce(in_section > 0, axis=1) / np.maximum(section_lengths, 1)
    section = in_section @ share
    best = _best_sentences(matches, sentences)
    # What tells these candidates apart: words that few of them have.
    telling = weights * np.log((len(filled) + 1) / np.maximum(np.add.reduce(filled > 0, axis=0), 0.5))
    telling = telling / max(float(telling.sum()), 1e-9)
    wanted = question.wanted
    heaviest = max(float(weights.max()), 1e-9)
    is_missing = filled <= 0
    return {
        "bm25": gains,
        "coverage": filled @ share,
        "in_text": in_text @ share,
        "as_written": matches.per_passage_max(matches.as_written) @ share,
        "begun": begun @ share,
        "begun_telling": begun @ telling,
        "often": np.minimum(np.log1p(counts), 2.0) @ share,
        "telling": filled @ telling,
        "telling_in_text": in_text @ telling,
        "title": in_title @ share,
        "of_title": of_title,
        "section": section,
        "of_section": of_section,
        "section_match": 2 * section * of_section / np.maximum(section + of_section, 1e-9),
        "names": filled @ name_weights / max(float(name_weights.sum()), 1e-9),
        "numbers": filled @ (share * question.is_number),
        "rarest_missing": np.maximum.reduce(is_missing * weights, axis=1) / heaviest,
        "rarest_missing_in_text": np.maximum.reduce((in_text <= 0) * weights, axis=1) / heaviest,
        "known_missing": np.add.reduce(is_missing * (share * question.is_known), axis=1),
        **_of_articles(matches, counts, gains, snapshot),
        **_of_best_sentences(matches, sentences, telling, share),
        "sentence_numbers": sentences["numbers"][best],
        **{f"wanted_{kind}": sentences[f"wanted_{kind}"][best] for kind in BEST_SHOWN},
        "defines_first": wanted.definition * (matches.led[matches.own_sentences] @ share),
        "is_first": (forward.numbers == 0).astype(np.float64),
        "has_section": (section_lengths > 0).astype(np.float64),
        "length": np.log1p(forward.bounds[1:] - forward.bounds[:-1]),
        "sentences": np.log1p(forward.passage_sentences[1:] - forward.passage_sentences[:-1]),
    }


def _of_best_sentences(matches: Matches, sentences: Columns, telling: Floats, share: Floats) -> Columns:
    """Give what a passage's best sentence of its own has, all at once: a step a feature would take twice the time."""
    in_head = matches.per_sentence(np.maximum(matches.in_title, matches.in_section))
    columns = {
        **{f"sentence_{name}": sentences[name] for name in BEST_SENTENCE},
        "sentence_begun_telling": matches.begun @ telling,
        "sentence_telling": matches.filled @ telling,
        "sentence_telling_with_head": np.maximum(matches.filled, in_head) @ telling,
        "sentence_led": matches.led @ share,
        **{f"shows_{kind}": sentences[f"wanted_{kind}"] for kind in SHOWN_ANYWHERE},
    }
    rows = np.concatenate([*columns.values()]).reshape(len(columns), -1)
    # What stands above is no sentence of the passage's own: it has nothing, and shows nothing.
    nothing = np.zeros((len(columns), 1))
    nothing[-len(SHOWN_ANYWHERE) :] = -1.0
    own = np.where(matches.is_own > 0, rows, nothing)
    best = matches.per_passage_max(own.T.copy()).T
    return dict(zip(columns, best, strict=True))


def _best_sentences(matches: Matches, sentences: Columns) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """int64[n]: the sentence of each candidate that has most words, a phrase, and what is wanted."""
    wanted = sum(sentences[f"wanted_{kind}"] for kind in BEST_SHOWN)
    scores = sentences["saturated"] + 0.3 * np.minimum(np.maximum(wanted, -1), 1) + 0.3 * sentences["phrases"]
    order = np.lexsort((-scores, 1 - matches.is_own, matches.passage_of_sentence))
    return order[matches.first_sentences]


def _of_articles(matches: Matches, counts: Floats, gains: Floats, snapshot: Snapshot) -> dict[str, Floats]:
    """Tell what the candidates' articles say as wholes, and other passages of them among the candidates."""
    question, forward = matches.question, matches.forward
    share = question.share
    articles = distinct(forward.article_ids)
    of = articles.searchsorted(forward.article_ids)
    begins, ends, lengths = np.zeros((3, len(articles)), np.int64)
    begins[of], ends[of], lengths[of] = forward.article_begins, forward.article_ends, forward.article_lengths
    frequencies = np.zeros((len(articles), len(question.words)))
    found = snapshot.article_frequencies(question.term_ids, (begins, ends)) * question.term_strengths
    for column, slot in zip(found.T, question.term_slots.tolist(), strict=True):
        frequencies[:, slot] += column
    relative = lengths / max(snapshot.average_article_length, 1e-9)
    norm = SATURATION * (1 - ARTICLE_LENGTH_SHARE + ARTICLE_LENGTH_SHARE * relative)
    saturated = (frequencies * (SATURATION + 1) / (frequencies + norm[:, None])) @ share
    here = np.minimum(counts / np.maximum(frequencies.take(of, axis=0), 1e-9), 1.0)
    sums = np.bincount(of, gains)[of] - gains
    numbers = list(zip(forward.article_ids.tolist(), forward.numbers.tolist(), strict=True))
    gain_at = dict(zip(numbers, gains.tolist(), strict=True))
    neighbours = [
        max(gain_at.get((article, number - 1), 0.0), gain_at.get((article, number + 1), 0.0))
        for article, number in numbers
    ]
    return {
        "article": saturated[of],
        "article_coverage": ((frequencies > 0) @ share)[of],
        "share_of_article": here @ share,
        "neighbour": np.array(neighbours),
        "siblings": np.log1p(sums),
    }

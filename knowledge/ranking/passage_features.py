"""What speaks for a passage?

Each feature is one column over the candidates. Where it says a share, it is one of the question's total idf, so
that it means the same for every question and in every collection.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from knowledge.index import Hits, Snapshot
from knowledge.ranking.matching import Floats, Matches

SATURATION = 1.2
ARTICLE_LENGTH_SHARE = 0.75
"""BM25's k1 and b for whole articles."""
BEST_SENTENCE = (
    "coverage",
    "saturated",
    "as_written",
    "begun",
    "begun_with_title",
    "with_next",
    "with_title",
    "beyond_title",
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
    weights, total = question.weights, question.total
    share = weights / total
    counts = matches.per_passage_sum(matches.counts)
    filled = matches.per_passage_max(matches.filled)
    begun = matches.per_passage_max(matches.begun)
    gains = hits.gains / (total * (snapshot.bm25.k1 + 1))
    beyond_title = weights * (1 - matches.in_title)
    name_weights = weights * question.is_name
    title_sizes = np.maximum(np.diff(forward.title_bounds), 1)
    best = _best_sentences(matches, sentences)
    # What tells these candidates apart: words that few of them have.
    telling = weights * np.log((len(filled) + 1) / np.maximum((filled > 0).sum(axis=0), 0.5))
    telling = telling / max(float(telling.sum()), 1e-9)
    # What stands above a passage helps to find it; the best sentence must be one of its own.
    own = np.ones(len(matches.passage_of_sentence))
    own[matches.first_sentences[np.diff(forward.section_bounds) > 0]] = 0.0
    return {
        "bm25": gains,
        "coverage": filled @ share,
        "as_written": matches.per_passage_max(matches.as_written) @ share,
        "begun": begun @ share,
        "begun_telling": begun @ telling,
        "begun_with_title": np.maximum(begun, matches.in_title) @ share,
        "often": np.minimum(np.log1p(counts), 2.0) @ share,
        "telling": filled @ telling,
        "with_title": np.maximum(filled, matches.in_title) @ share,
        "beyond_title": (filled * beyond_title).sum(axis=1) / np.maximum(beyond_title.sum(axis=1), 1e-9),
        "title": matches.in_title @ share,
        "of_title": (matches.in_title > 0).sum(axis=1) / title_sizes,
        "names": filled @ name_weights / max(float(name_weights.sum()), 1e-9),
        "numbers": filled @ (share * question.is_number),
        "rarest_missing": np.where(filled > 0, 0.0, weights).max(axis=1) / max(float(weights.max()), 1e-9),
        **_of_articles(matches, counts, gains, snapshot),
        **{f"sentence_{name}": matches.per_passage_max(sentences[name] * own) for name in BEST_SENTENCE},
        "sentence_begun_telling": matches.per_passage_max(matches.begun @ telling * own),
        "sentence_telling": matches.per_passage_max(matches.filled @ telling * own),
        "sentence_numbers": sentences["numbers"][best],
        "wanted_date": sentences["wanted_date"][best],
        "wanted_number": sentences["wanted_number"][best],
        "wanted_name": sentences["wanted_name"][best],
        "wanted_place": sentences["wanted_place"][best],
        "is_first": (forward.numbers == 0).astype(np.float64),
        "length": np.log1p(np.diff(forward.bounds)),
        "sentences": np.log1p(np.diff(forward.passage_sentences)),
    }


def _best_sentences(matches: Matches, sentences: Columns) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """int64[n]: the sentence of each candidate that has most words, a phrase, and what is wanted."""
    wanted = sum(sentences[f"wanted_{kind}"] for kind in ("date", "number", "name", "place"))
    scores = sentences["saturated"] + 0.3 * np.clip(wanted, -1, 1) + 0.3 * sentences["phrases"]
    order = np.lexsort((-scores, matches.passage_of_sentence))
    return order[matches.first_sentences]


def _of_articles(matches: Matches, counts: Floats, gains: Floats, snapshot: Snapshot) -> dict[str, Floats]:
    """Tell what the candidates' articles say as wholes, and other passages of them among the candidates."""
    question, forward = matches.question, matches.forward
    share = question.weights / question.total
    articles, of = np.unique(forward.article_ids, return_inverse=True)
    frequencies = np.zeros((len(articles), len(question.words)))
    found = snapshot.article_frequencies(question.term_ids.astype(np.int32), articles)
    for column, (slot, strength) in enumerate(
        zip(question.term_slots.tolist(), question.term_strengths.tolist(), strict=True)
    ):
        frequencies[:, slot] += strength * found[:, column]
    lengths = snapshot.article_lengths(articles) / max(snapshot.average_article_length, 1e-9)
    norm = SATURATION * (1 - ARTICLE_LENGTH_SHARE + ARTICLE_LENGTH_SHARE * lengths)
    saturated = (frequencies * (SATURATION + 1) / (frequencies + norm[:, None])) @ share
    here = np.minimum(counts / np.maximum(frequencies[of], 1e-9), 1.0)
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

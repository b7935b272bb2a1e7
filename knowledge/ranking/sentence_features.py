"""What speaks for a sentence?

Each feature is one column over the sentences of all candidates. Where it says a share, it is one of the
question's total idf, so that it means the same for every question and in every collection.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from knowledge.ranking.lookup import distinct
from knowledge.ranking.matching import Flags, Floats, Ints, Matches, neighbouring_pairs

SATURATION = 1.2
LENGTH_SHARE = 0.5
TYPICAL_LENGTH = 25.0
"""BM25's k1, b and average length for sentences; a constant length, for no collection differs much in it."""
SAME_PHRASE = 3
"""Words apart, at most, for two words in the question's order to count as in it."""
NEAR = 8
"""Words apart, at most, for two words in either order."""
_MOST_PLACES = 8
_WANTED = (
    "wanted_date",
    "wanted_number",
    "wanted_name",
    "wanted_place",
    "wanted_duration",
    "wanted_money",
    "wanted_reason",
    "wanted_way",
    "wanted_definition",
    "wanted_counted",
)

Columns = Mapping[str, Floats]
"""Feature name → float64[s]."""


def sentence_features(matches: Matches) -> Columns:
    """Compute the features of all sentences of the candidates."""
    question = matches.question
    weights, share = question.weights, question.share
    filled = matches.filled
    coverage = filled @ share
    lengths = matches.sentence_lengths.astype(np.float64)
    norm = SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * lengths / TYPICAL_LENGTH)
    saturated = (matches.counts * (SATURATION + 1) / (matches.counts + norm[:, None])) @ share

    passages = matches.passage_of_sentence
    firsts, lasts = matches.own_sentences, matches.forward.passage_sentences[1:] - 1
    before, after, following = np.zeros_like(coverage), np.zeros_like(coverage), np.zeros_like(filled)
    before[1:], after[:-1], following[:-1] = coverage[:-1], coverage[1:], filled[1:]
    before[firsts] = after[lasts] = following[lasts] = 0.0
    with_next = np.maximum(filled, following) @ share

    own = matches.is_own[:, None]
    of_passage = matches.per_sentence(matches.in_text) @ share
    having = matches.per_passage_sum((filled > 0) * own)
    alone = (filled / np.maximum(matches.per_sentence(having), 1.0)) @ share
    having_begun = matches.per_passage_sum(matches.begun * own)
    in_head = matches.per_sentence(np.maximum(matches.in_title, matches.in_section))
    beyond_head = weights * (1 - in_head)
    pairs, pair_weights = neighbouring_pairs(matches)
    places = np.maximum(np.arange(len(lengths)) - firsts.take(passages), 0)
    sizes = (lasts - firsts + 1).take(passages)
    in_order, near, proximity = _word_pairs(matches)
    wanted = _wanted(matches)
    order, nothing = question.order.tolist(), np.zeros(len(lengths))
    focus, final = (order[0], order[-1]) if order else (0, 0)
    return {
        "coverage": coverage,
        "saturated": saturated,
        "as_written": matches.as_written @ share,
        "begun": matches.begun @ share,
        "begun_alone": (matches.begun / np.maximum(matches.per_sentence(having_begun), 1.0)) @ share,
        "begun_with_head": np.maximum(matches.begun, in_head) @ share,
        "before": before,
        "after": after,
        "with_next": with_next,
        "share_of_passage": coverage / np.maximum(of_passage, 1e-9),
        "alone": alone,
        "proximity": proximity,
        "in_order": in_order,
        "near": near,
        "phrases": np.bincount(pairs, pair_weights, len(lengths)) / question.form_pairs_total,
        "longest_phrase": _longest_phrase(matches),
        "function_words": _function_words(matches),
        "with_head": np.maximum(filled, in_head) @ share,
        "beyond_head": np.add.reduce(filled * beyond_head, axis=1)
        / np.maximum(np.add.reduce(beyond_head, axis=1), 1e-9),
        "names": _share_of(filled, weights * question.is_name),
        "numbers": filled @ (share * question.is_number),
        "focus": filled[:, focus] * share[focus] if order else nothing,
        "last_word": filled[:, final] * share[final] if order else nothing,
        **wanted,
        "wanted_near": _wanted_near(matches),
        "has_number": np.minimum(matches.numbers, 3.0),
        "has_names": np.minimum(matches.names, 4.0),
        "is_first": (places == 0).astype(np.float64),
        "place": np.minimum(places, _MOST_PLACES) / _MOST_PLACES,
        "relative_place": places / np.maximum(sizes - 1, 1),
        "length": np.log1p(lengths),
    }


def _share_of(filled: Floats, weights: Floats) -> Floats:
    """float64[s]: the share of some of the question's weights; 0 where there are none."""
    total = float(weights.sum())
    return filled @ weights / total if total > 0 else np.zeros(len(filled))


def _word_pairs(matches: Matches) -> tuple[Floats, Floats, Floats]:
    """Look at each two filled places that follow one another in a sentence.

    Returns:
        float64[s] each: the share of the question's neighbouring words that stand in its order at most
        `SAME_PHRASE` apart, or in any order at most `NEAR` apart; and the lesser weights of the two over
        their distance, added up (as Rasolofo and Savoy 2003 do it, by one over the distance).
    """
    question, terms = matches.question, matches.terms
    sentences, slots = matches.filled.shape
    following = np.full(slots, -1)
    following[question.order[:-1][::-1]] = question.order[1:][::-1]
    weights = question.weights
    pair_weights = np.where(following >= 0, (weights + weights[following]) / 2, 0.0)
    pair_weights = pair_weights / max(float(pair_weights.sum()), 1e-9)

    one, other = terms.slots[:-1], terms.slots[1:]
    is_pair = (terms.sentences[:-1] == terms.sentences[1:]) & (one != other)
    one, other = one[is_pair], other[is_pair]
    distance = (terms.tokens[1:] - terms.tokens[:-1])[is_pair]
    sentence = terms.sentences[1:][is_pair]
    lesser = np.minimum(weights[one], weights[other]) / distance / question.total
    proximity = np.bincount(sentence, lesser, sentences)

    follows, precedes = following[one] == other, following[other] == one

    def share(is_counted: Flags, first: Ints) -> Floats:
        cells = distinct(sentence[is_counted] * slots + first[is_counted])
        return np.bincount(cells // slots, pair_weights[cells % slots], sentences).astype(np.float64)

    in_order = share(follows & (distance <= SAME_PHRASE), one)
    near = share((follows | precedes) & (distance <= NEAR), np.where(follows, one, other))
    return in_order, near, np.minimum(proximity, 1.0)


def _longest_phrase(matches: Matches) -> Floats:
    """float64[s]: the share that the heaviest unbroken run of the question's forms has."""
    question, forms = matches.question, matches.forms
    best = np.zeros(len(matches.filled))
    if len(forms.tokens):
        mean = float(question.weights.sum()) / len(question.weights)
        weights = np.where(forms.slots >= 0, question.weights[forms.slots], 0.1 * mean)
        begins = np.ones(len(forms.tokens), np.bool_)
        begins[1:] = forms.tokens[1:] - forms.tokens[:-1] > 1
        begins[1:] |= forms.sentences[1:] != forms.sentences[:-1]
        runs = np.add.reduceat(weights, begins.nonzero()[0])
        np.maximum.at(best, forms.sentences[begins], runs / question.total)
    return np.minimum(best, 1.0)


def _function_words(matches: Matches) -> Floats:
    """float64[s]: the share of the question's function words that the sentence has."""
    question, forms = matches.question, matches.forms
    asked = int((question.form_slots < 0).sum())
    if not asked:
        return np.zeros(len(matches.filled))
    is_function_word = forms.slots < 0
    tokens = forms.tokens[is_function_word]
    size = len(question.form_ids)
    numbers = question.form_ids.searchsorted(matches.forward.forms.take(tokens))
    cells = distinct(forms.sentences[is_function_word] * size + numbers)
    return np.bincount(cells // size, minlength=len(matches.filled)) / asked


def _wanted(matches: Matches) -> dict[str, Floats]:
    """Tell whether the sentence has what could be the answer: 1, or -1 where it is wanted and not there.

    Most questions want one kind of answer or none, so the others are not looked for.
    """
    wanted, shown, share = matches.question.wanted, matches.shown, matches.question.share
    has_number, has_amount, names = matches.numbers > 0, matches.amounts > 0, matches.names
    is_dated = (matches.years > 0) | (shown["clock"] > 0)
    columns = dict.fromkeys(_WANTED, np.zeros(len(names)))
    if wanted.date:
        columns["wanted_date"] = wanted.date * np.where(is_dated, 1.0, np.where(has_number, 0.3, -1.0))
    if wanted.number:
        columns["wanted_number"] = wanted.number * np.where(has_amount, 1.0, -1.0)
        columns["wanted_counted"] = wanted.number * (matches.counted @ share)
    if wanted.name:
        columns["wanted_name"] = wanted.name * np.where(names > 1, 1.0, np.where(names > 0, 0.6, -1.0))
    if wanted.place:
        has_place = np.where(shown["place"] > 0, 0.6, -1.0)
        columns["wanted_place"] = wanted.place * np.where(names > 0, 1.0, has_place)
    if wanted.duration:
        has_time = np.where(is_dated | has_amount, 0.2, -1.0)
        columns["wanted_duration"] = wanted.duration * np.where(shown["duration"] > 0, 1.0, has_time)
    if wanted.money:
        has_sum = np.where(has_number, 0.3, -1.0)
        columns["wanted_money"] = wanted.money * np.where(shown["money"] > 0, 1.0, has_sum)
    if wanted.reason:
        columns["wanted_reason"] = wanted.reason * np.where(shown["reason"] > 0, 1.0, -1.0)
    if wanted.way:
        columns["wanted_way"] = wanted.way * (np.minimum(shown["step"], 3) / 3)
    if wanted.definition:
        columns["wanted_definition"] = wanted.definition * (matches.led @ share)
    return columns


def _wanted_near(matches: Matches) -> Floats:
    """float64[s]: the share of the slot nearest to what could be the answer, less with their distance."""
    question, terms, evidence = matches.question, matches.terms, matches.evidence
    best = np.zeros(len(matches.filled))
    if not len(evidence) or not len(terms.tokens):
        return best
    sentences = matches.forward.sentence_bounds.searchsorted(evidence, side="right") - 1
    following = terms.tokens.searchsorted(evidence)
    last = len(terms.tokens) - 1
    for nearest in (np.maximum(following - 1, 0), np.minimum(following, last)):
        is_same = terms.sentences[nearest] == sentences
        distance = np.maximum(np.abs(terms.tokens[nearest] - evidence), 1)[is_same]
        share = question.weights[terms.slots[nearest[is_same]]] / question.total / np.sqrt(distance)
        np.maximum.at(best, sentences[is_same], share)
    return best

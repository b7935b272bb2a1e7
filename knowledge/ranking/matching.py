"""Where does a question meet its candidates?

All candidates at once: their forms lie one after another in one array, so that each step is one pass of numpy
over some 6,000 numbers, and most go over the few hundred places where a word of the question stands.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from knowledge.index import Forward, Snapshot
from knowledge.ranking.lookup import distinct, lookup, neighbours
from knowledge.ranking.question import Question, pair_code
from knowledge.ranking.signs import Signs
from knowledge.ranking.traits import traits_of

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
Int32s = npt.NDArray[np.int32]
Flags = npt.NDArray[np.bool_]

SHORTEST_ECHO = 4
"""Words of a sentence that can be taken for the question itself: fewer are the name of what is asked about."""
TYPICAL_HEAD = 16
"""Words above a passage, at most, of which each counts wholly: who puts all keywords into a title gains nothing."""
LEADING_WORDS = 4
"""With which a sentence begins that says what something is: "A fragment is …", "Keeper: …"."""
PREFIX_STRENGTHS = (0.3, 0.5, 0.7, 0.8)
"""How much a word counts that only begins like the question's, by the letters that they share."""
_MOST_REPEATED = 6
"""Times that the sentences are laid out by their places at most, beside which one after another is faster."""
_PREFIX_STRENGTHS = np.array(PREFIX_STRENGTHS)


@dataclass(frozen=True, slots=True)
class Places:
    """Places of a question's words in the candidates, in order."""

    tokens: Ints
    """int64[p]: numbers of tokens."""
    slots: Ints
    """int64[p]: which slot each fills; -1 for function words."""
    sentences: Ints
    """int64[p]: in which sentence each stands."""


@dataclass(frozen=True, slots=True)
class Matches:
    """A question and its ``n`` candidates with their ``s`` sentences. ``m`` slots."""

    question: Question
    forward: Forward
    passage_of_sentence: Ints
    """int64[s]"""
    first_sentences: Ints
    """int64[n]: the first sentence of each candidate, which may be its head."""
    own_sentences: Ints
    """int64[n]: the first one of its text."""
    sentences_by_place: Ints | None
    """int64[most, n]: the first sentence of each candidate, the second one of each, and so on, the last one again where
    it has no more: what is the greatest of each is found for all at once. None where one has many more than the others.
    """
    is_own: Floats
    """float64[s]: 0 for what stands above a passage (its title and section), 1 for the sentences of its text."""
    sentence_lengths: Ints
    """int64[s]: words."""
    counts: Floats
    """float64[s, m]: how often each slot is filled in each sentence, weighted by strength."""
    filled: Floats
    """float64[s, m], 0–1: how well each slot is filled at best."""
    as_written: Floats
    """float64[s, m], 0 or 1: whether the question's very form stands there."""
    begun: Floats
    """float64[s, m]: ``filled``, with `PREFIX_STRENGTHS` where a word only begins alike."""
    in_title: Floats
    """float64[n, m], 0–1: slots that the article's title fills."""
    in_section: Floats
    """float64[n, m], 0–1: slots that the headings above fill, and the question that the passage answers."""
    in_text: Floats
    """float64[n, m], 0–1: slots that the passage's own text fills."""
    terms: Places
    """Where the slots are filled."""
    forms: Places
    """Where the question's forms stand, function words included."""
    years: Ints
    """int64[s]: how many years each sentence names that the question doesn't."""
    numbers: Ints
    """int64[s]: the same for numbers in digits, years included."""
    amounts: Ints
    """int64[s]: the same for numbers, in digits or as words."""
    names: Ints
    """int64[s]: the same for words with a capital that are not the sentence's first."""
    shown: Mapping[str, Ints]
    """Kind of answer → int64[s]: how often each sentence shows it: a duration, a price, a time, a reason …"""
    led: Floats
    """float64[s, m], 0–1: slots that are filled among a sentence's first words."""
    counted: Floats
    """float64[s, m], 0 or 1: slots that are filled right behind a number."""
    evidence: Ints
    """int64[e]: tokens that could be what the question wants."""
    is_echo: Flags
    """bool[s]: whether a sentence only repeats words of the question, and words that ask, as a quoted question does."""

    def per_passage_max(self, of_sentences: Floats) -> Floats:
        """Give the best sentence's value of each candidate; keeps further axes."""
        return best_of(of_sentences, self.first_sentences, self.sentences_by_place)

    def per_sentence(self, of_passages: Floats) -> Floats:
        """Give each sentence its candidate's value; keeps further axes."""
        return of_passages.take(self.passage_of_sentence, axis=0)

    def per_passage_sum(self, of_sentences: Floats) -> Floats:
        """Add up each candidate's sentences; keeps further axes."""
        return np.add.reduceat(of_sentences, self.first_sentences)


def match(question: Question, forward: Forward, snapshot: Snapshot) -> Matches:
    """Find the question's words in the candidates, of which there must be at least one."""
    vocabulary = snapshot.vocabulary
    slots = len(question.words)
    forms = forward.forms.astype(np.int64)
    bounds, rows = forward.sentence_bounds, forward.passage_sentences
    lengths = bounds[1:] - bounds[:-1]
    sentences = len(lengths)
    sentence_of = np.arange(sentences).repeat(lengths)

    tokens, found = lookup(question.term_ids, vocabulary.form_terms.take(forms))
    terms = Places(tokens, question.term_slots.take(found), sentence_of.take(tokens))
    strengths = question.term_strengths.take(found)
    cells = terms.sentences * slots + terms.slots
    # In one array, so that what holds for all of them is one step.
    of_sentences = np.zeros((4, sentences, slots))
    counts, filled, as_written, begun = of_sentences
    counts.reshape(-1)[:] = np.bincount(cells, strengths, sentences * slots)
    _fill(filled, terms.sentences, found, question)
    for one in question.joined:
        there = sentence_of[neighbours(forms, one.forms, sentence_of)]
        filled[there, one.slot] = np.maximum(filled[there, one.slot], one.strength)

    tokens, found = lookup(question.form_ids, forms)
    places = Places(tokens, question.form_slots.take(found), sentence_of.take(tokens))
    is_slot = places.slots >= 0
    as_written[places.sentences[is_slot], places.slots[is_slot]] = 1.0

    is_asked = np.zeros(len(forms), np.bool_)
    is_asked[terms.tokens] = is_asked[places.tokens] = True
    traits = traits_of(vocabulary)
    signs = Signs.of(forms, is_asked, sentence_of, question.wanted, snapshot)
    begun[:] = filled
    tokens, shared = traits.alike(forms, question.prefixes)
    token, slot, length = shared.nonzero()
    cells = sentence_of.take(tokens.take(token)) * slots + slot
    np.maximum.at(begun.reshape(-1), cells, _PREFIX_STRENGTHS.take(length))

    is_leading = terms.tokens - bounds.take(terms.sentences) < LEADING_WORDS
    led = np.zeros((sentences, slots))
    cells = terms.sentences[is_leading] * slots + terms.slots[is_leading]
    np.maximum.at(led.reshape(-1), cells, strengths[is_leading])
    behind = signs.are_counted(terms.tokens)
    counted = np.zeros((sentences, slots))
    counted[terms.sentences[behind], terms.slots[behind]] = 1.0
    names = (forward.capitals & ~is_asked).nonzero()[0]
    sentences_of_names = sentence_of.take(names)
    is_first = names == bounds.take(sentences_of_names)
    names, sentences_of_names = names[~is_first], sentences_of_names[~is_first]

    firsts, has_head = rows[:-1], forward.has_head
    is_own = np.ones(sentences)
    is_own[firsts[has_head]] = 0.0
    in_title, in_section = _above(question, forward, snapshot)
    by_place = _by_place(rows)

    is_echo = signs.only_asks(~is_asked, bounds[:-1]) & (lengths >= SHORTEST_ECHO) & (is_own > 0)
    heads = firsts[has_head]
    of_sentences[:, heads] *= _worth(lengths[heads])

    return Matches(
        question=question,
        forward=forward,
        passage_of_sentence=np.arange(len(firsts)).repeat(rows[1:] - firsts),
        first_sentences=firsts,
        own_sentences=firsts + has_head,
        sentences_by_place=by_place,
        is_own=is_own,
        sentence_lengths=lengths,
        counts=counts,
        filled=filled,
        as_written=as_written,
        begun=begun,
        in_title=in_title,
        in_section=in_section,
        in_text=best_of(filled * is_own[:, None], firsts, by_place),
        terms=terms,
        forms=places,
        years=signs.count(signs.is_year, sentences),
        numbers=signs.count(signs.is_number, sentences),
        amounts=signs.count(signs.is_new_amount, sentences),
        names=np.bincount(sentences_of_names, minlength=sentences),
        shown={name: signs.count(is_shown, sentences) for name, is_shown in signs.shown.items()},
        led=led,
        counted=counted,
        evidence=signs.evidence(question.wanted, names),
        is_echo=is_echo,
    )


def best_of(of_sentences: Floats, firsts: Ints, by_place: Ints | None) -> Floats:
    """Give the greatest value among each candidate's sentences (see `Matches.sentences_by_place`)."""
    if by_place is None:
        return np.maximum.reduceat(of_sentences, firsts)
    best: Floats = np.maximum.reduce(of_sentences.take(by_place, axis=0))
    return best


def _by_place(rows: Ints) -> Ints | None:
    firsts, lasts = rows[:-1], rows[1:] - 1
    most = int((lasts - firsts).max()) + 1
    if most * len(firsts) > _MOST_REPEATED * int(rows[-1]):
        return None
    places: Ints = np.minimum(firsts + np.arange(most)[:, None], lasts)
    return places


def neighbouring_pairs(matches: Matches) -> tuple[Ints, Floats]:
    """Find the question's neighbouring forms that are neighbours in a sentence too.

    Returns:
        The sentence of each pair found, int64[p], and its weight, float64[p]; each pair once a sentence.
    """
    question, tokens = matches.question, matches.forms.tokens
    if not len(question.form_pairs) or len(tokens) < 2:
        return np.zeros(0, np.int64), np.zeros(0)
    forms = matches.forward.forms
    is_adjacent = tokens[1:] - tokens[:-1] == 1
    first = tokens[:-1][is_adjacent]
    codes = pair_code(forms.take(first).astype(np.int64), forms.take(first + 1).astype(np.int64))
    places, found = lookup(question.form_pairs, codes)
    sentences = matches.forms.sentences[:-1][is_adjacent]
    pairs = len(question.form_pairs)
    cells = distinct(sentences.take(places) * pairs + found)
    return cells // pairs, question.form_pair_weights[cells % pairs]


def _above(question: Question, forward: Forward, snapshot: Snapshot) -> tuple[Floats, Floats]:
    """float64[n, m] twice: how well the forms of each passage's title and of its section fill the slots."""
    passages = len(forward.passage_ids)
    forms = np.concatenate([forward.titles, forward.sections])
    lengths = np.concatenate(
        [
            forward.title_bounds[1:] - forward.title_bounds[:-1],
            forward.section_bounds[1:] - forward.section_bounds[:-1],
        ]
    )
    rows = np.arange(2 * passages).repeat(lengths)
    filled = np.zeros((2 * passages, len(question.words)))
    places, found = lookup(question.term_ids, snapshot.vocabulary.form_terms.take(forms))
    _fill(filled, rows.take(places), found, question)
    for one in question.joined:
        there = rows[neighbours(forms, one.forms, rows)]
        filled[there, one.slot] = np.maximum(filled[there, one.slot], one.strength)
    filled *= _worth(lengths)
    return filled[:passages], filled[passages:]


def _worth(lengths: Ints) -> Floats:
    """float64[n, 1], 0–1: how much each of so many words above a passage counts."""
    return np.minimum(1.0, TYPICAL_HEAD / np.maximum(lengths, 1))[:, None]


def _fill(filled: Floats, rows: Ints, found: Ints, question: Question) -> None:
    """Note in ``filled``, float64[rows, m], how well some of the question's terms fill the slots of some rows."""
    slots = filled.shape[1]
    flat, strengths = filled.reshape(-1), question.term_strengths.take(found)
    np.maximum.at(flat, rows * slots + question.term_slots.take(found), strengths)
    also = question.term_also.take(found)
    if also.max(initial=-1) >= 0:
        fills = also >= 0
        np.maximum.at(flat, rows[fills] * slots + also[fills], strengths[fills])

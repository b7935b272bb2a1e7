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
from knowledge.ranking.amounts import phrases_of
from knowledge.ranking.lookup import lookup
from knowledge.ranking.question import Question, pair_code
from knowledge.ranking.traits import (
    AMOUNT,
    ASKS,
    CLOCK,
    DURATION,
    MONEY,
    PLACE,
    REASON,
    STEP,
    WORD,
    YEAR,
    traits_of,
)

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
        return np.maximum.reduceat(of_sentences, self.first_sentences)

    def per_passage_sum(self, of_sentences: Floats) -> Floats:
        """Add up each candidate's sentences; keeps further axes."""
        return np.add.reduceat(of_sentences, self.first_sentences)


def match(question: Question, forward: Forward, snapshot: Snapshot) -> Matches:
    """Find the question's words in the candidates, of which there must be at least one."""
    vocabulary = snapshot.vocabulary
    slots = len(question.words)
    forms = forward.forms.astype(np.int64)
    lengths = np.diff(forward.sentence_bounds)
    sentences = len(lengths)
    sentence_of = np.repeat(np.arange(sentences), lengths)
    passages = np.repeat(np.arange(len(forward.passage_ids)), np.diff(forward.passage_sentences))

    tokens, found = lookup(question.term_ids, vocabulary.form_terms[forms])
    terms = Places(tokens, question.term_slots[found], sentence_of[tokens])
    strengths = question.term_strengths[found]
    cells = terms.sentences * slots + terms.slots
    counts = np.bincount(cells, strengths, sentences * slots).astype(np.float64).reshape(sentences, slots)
    filled = np.zeros((sentences, slots))
    np.maximum.at(filled, (terms.sentences, terms.slots), strengths)
    also = question.term_also[found]
    if (also >= 0).any():
        fills = also >= 0
        np.maximum.at(filled, (terms.sentences[fills], also[fills]), strengths[fills])
    for one in question.joined:
        there = sentence_of[_neighbours(forms, one.forms, sentence_of)]
        filled[there, one.slot] = np.maximum(filled[there, one.slot], one.strength)

    tokens, found = lookup(question.form_ids, forms)
    places = Places(tokens, question.form_slots[found], sentence_of[tokens])
    as_written = np.zeros((sentences, slots))
    is_slot = places.slots >= 0
    as_written[places.sentences[is_slot], places.slots[is_slot]] = 1.0

    traits = traits_of(vocabulary)
    kinds = traits.kinds(forms, vocabulary)
    begun = filled.copy()
    tokens, shared = traits.alike(forms, question.prefixes)
    token, slot, length = np.nonzero(shared)
    np.maximum.at(begun, (sentence_of[tokens[token]], slot), np.asarray(PREFIX_STRENGTHS)[length])

    is_new = np.ones(len(forms), np.bool_)
    is_new[terms.tokens] = is_new[places.tokens] = False
    signs = traits.signs(forms)
    if question.wanted.reason:
        signs = _with_phrases(signs, forms, sentence_of, snapshot)
    is_amount = (kinds != WORD) | (signs & AMOUNT > 0)
    beside = _beside(is_amount, sentence_of)
    is_number, is_year = is_new & (kinds != WORD), is_new & (kinds == YEAR)
    shows = {
        "duration": (signs & DURATION > 0) & beside,
        "money": (signs & MONEY > 0) & beside,
        "clock": signs & CLOCK > 0,
        "reason": signs & REASON > 0,
        "step": signs & STEP > 0,
        "place": signs & PLACE > 0,
    }
    is_leading = terms.tokens - forward.sentence_bounds[terms.sentences] < LEADING_WORDS
    led = np.zeros((sentences, slots))
    np.maximum.at(led, (terms.sentences[is_leading], terms.slots[is_leading]), strengths[is_leading])
    behind = beside[terms.tokens] & ~is_amount[terms.tokens]
    counted = np.zeros((sentences, slots))
    counted[terms.sentences[behind], terms.slots[behind]] = 1.0
    is_name = is_new & forward.capitals
    is_name[forward.sentence_bounds[:-1][lengths > 0]] = False
    wanted = question.wanted
    is_evidence = np.zeros(len(forms), np.bool_)
    if wanted.number:
        is_evidence |= is_new & is_amount
    if wanted.date:
        is_evidence |= is_year | shows["clock"]
    if wanted.duration:
        is_evidence |= shows["duration"]
    if wanted.money:
        is_evidence |= shows["money"]
    if wanted.name or wanted.place:
        is_evidence |= is_name

    has_head = forward.has_head
    is_own = np.ones(sentences)
    is_own[forward.passage_sentences[:-1][has_head]] = 0.0

    news = np.bincount(sentence_of[is_new & (signs & ASKS == 0)], minlength=sentences)
    is_echo = (news == 0) & (lengths >= SHORTEST_ECHO) & (is_own > 0)

    in_title = _in_rows(question, forward.titles, forward.title_bounds, snapshot)
    in_section = _in_rows(question, forward.sections, forward.section_bounds, snapshot)
    in_title *= _worth(forward.title_bounds)
    in_section *= _worth(forward.section_bounds)
    heads = forward.passage_sentences[:-1][has_head]
    for of_heads in (counts, filled, as_written, begun):
        of_heads[heads] *= np.minimum(1.0, TYPICAL_HEAD / np.maximum(lengths[heads], 1))[:, None]

    return Matches(
        question=question,
        forward=forward,
        passage_of_sentence=passages,
        first_sentences=forward.passage_sentences[:-1],
        own_sentences=forward.passage_sentences[:-1] + has_head,
        is_own=is_own,
        sentence_lengths=lengths,
        counts=counts,
        filled=filled,
        as_written=as_written,
        begun=begun,
        in_title=in_title,
        in_section=in_section,
        in_text=np.maximum.reduceat(filled * is_own[:, None], forward.passage_sentences[:-1]),
        terms=terms,
        forms=places,
        years=np.bincount(sentence_of[is_year], minlength=sentences),
        numbers=np.bincount(sentence_of[is_number], minlength=sentences),
        amounts=np.bincount(sentence_of[is_new & is_amount], minlength=sentences),
        names=np.bincount(sentence_of[is_name], minlength=sentences),
        shown={
            name: np.bincount(sentence_of[is_shown], minlength=sentences) for name, is_shown in shows.items()
        },
        led=led,
        counted=counted,
        evidence=np.flatnonzero(is_evidence),
        is_echo=is_echo,
    )


def _with_phrases(
    signs: npt.NDArray[np.uint8], forms: Ints, sentence_of: Ints, snapshot: Snapshot
) -> npt.NDArray[np.uint8]:
    """uint8[t]: the signs of forms, with those of words in a row that give a reason: due to, as a result of."""
    vocabulary = snapshot.vocabulary
    found = signs.copy()
    for phrase in phrases_of("reasons"):
        for language in snapshot.languages:
            numbers = [vocabulary.form_id(word, language) for word in phrase]
            if min(numbers) >= 0:
                found[_neighbours(forms, tuple(numbers), sentence_of)] |= REASON
    return found


def _worth(bounds: Ints) -> Floats:
    """float64[n, 1], 0–1: how much each word above a passage counts."""
    return np.minimum(1.0, TYPICAL_HEAD / np.maximum(np.diff(bounds), 1))[:, None]


def _beside(is_amount: Flags, sentence_of: Ints) -> Flags:
    """bool[t]: tokens with an amount at most two before them, or right behind: 30 minutes, £ 5."""
    beside = np.zeros(len(is_amount), np.bool_)
    for distance in (1, 2):
        is_same = sentence_of[distance:] == sentence_of[:-distance]
        beside[distance:] |= is_amount[:-distance] & is_same
    beside[:-1] |= is_amount[1:] & (sentence_of[1:] == sentence_of[:-1])
    return beside


def neighbouring_pairs(matches: Matches) -> tuple[Ints, Floats]:
    """Find the question's neighbouring forms that are neighbours in a sentence too.

    Returns:
        The sentence of each pair found, int64[p], and its weight, float64[p]; each pair once a sentence.
    """
    question, tokens = matches.question, matches.forms.tokens
    if not len(question.form_pairs) or len(tokens) < 2:
        return np.zeros(0, np.int64), np.zeros(0)
    forms = matches.forward.forms
    is_adjacent = np.diff(tokens) == 1
    first = tokens[:-1][is_adjacent]
    codes = pair_code(forms[first].astype(np.int64), forms[first + 1].astype(np.int64))
    places, found = lookup(question.form_pairs, codes)
    sentences = matches.forms.sentences[:-1][is_adjacent]
    pairs = len(question.form_pairs)
    cells = np.unique(sentences[places] * pairs + found)
    return cells // pairs, question.form_pair_weights[cells % pairs]


def _in_rows(question: Question, forms: Int32s, bounds: Ints, snapshot: Snapshot) -> Floats:
    """float64[n, m]: how well the forms that stand above each passage fill the slots."""
    found_in = np.zeros((len(bounds) - 1, len(question.words)))
    places, found = lookup(question.term_ids, snapshot.vocabulary.form_terms[forms])
    passages = np.repeat(np.arange(len(bounds) - 1), np.diff(bounds))
    np.maximum.at(found_in, (passages[places], question.term_slots[found]), question.term_strengths[found])
    also = question.term_also[found]
    if (also >= 0).any():
        fills = also >= 0
        np.maximum.at(found_in, (passages[places[fills]], also[fills]), question.term_strengths[found[fills]])
    for one in question.joined:
        there = passages[_neighbours(forms, one.forms, passages)]
        found_in[there, one.slot] = np.maximum(found_in[there, one.slot], one.strength)
    return found_in


def _neighbours(forms: Ints | Int32s, sought: tuple[int, ...], rows: Ints) -> Ints:
    """int64[found]: where the first of some forms stands, with the others behind it in their order, in the same row."""
    places = np.flatnonzero(forms[: max(len(forms) - len(sought) + 1, 0)] == sought[0])
    for distance, form in enumerate(sought[1:], 1):
        is_next = (forms[places + distance] == form) & (rows[places] == rows[places + distance])
        places = places[is_next]
    return places

"""What does a question look for?

A question becomes *slots*, one for each different content word in its order. A slot is filled by a passage that
has one of its terms: the word's own stem, its stems in the collection's other languages, a synonym, or, for a
word that the collection lacks, the nearest words that it has.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from knowledge.analysis import analyse, detect_language, fold, fold_accents, is_stopword, term
from knowledge.index import Snapshot, Vocabulary
from knowledge.ranking.answer_types import Wanted, wanted
from knowledge.ranking.spelling import near_words
from knowledge.ranking.traits import prefixes

MOST_SLOTS = 48
"""Of a longer question the rarest known words are kept: what costs time must not grow with it."""
MOST_LANGUAGES = 4
"""Languages of a collection in which a question is stemmed: the commonest."""
NEAR_WORD_STRENGTH = 0.8
"""How much a word counts that was tried in the place of a misspelt one."""
SYNONYM_STRENGTH = 0.8
"""How much a synonym counts beside the word itself."""

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Question:
    """A question as one snapshot sees it. ``m`` slots, in the order of the words."""

    text: str
    language: str
    forms: tuple[str, ...]
    """All words, function words included."""
    has_content: bool
    """Whether any of them is no function word; without one, the function words are looked for."""
    words: tuple[str, ...]
    """The m slots' words."""
    weights: Floats
    """float64[m], idf: of a word that the collection lacks as if it stood in less than one passage."""
    is_known: npt.NDArray[np.bool_]
    """bool[m]: whether the collection has the word, or one in its place."""
    is_name: npt.NDArray[np.bool_]
    """bool[m]: written with a capital (not only as first word), or with a digit."""
    is_number: npt.NDArray[np.bool_]
    """bool[m]: written with a digit."""
    prefixes: npt.NDArray[np.uint32]
    """uint32[m, lengths], as `traits.prefixes` has them."""
    order: Ints
    """int64[c]: the slots in reading order, repetitions included."""
    terms: tuple[str, ...]
    """What is searched: the t terms of all slots that the collection has."""
    term_ids: Ints
    """int64[t], ascending"""
    term_slots: Ints
    """int64[t]: the slot that each term fills."""
    term_strengths: Floats
    """float64[t], 0–1: how well it fills it."""
    form_ids: Ints
    """int64[f], ascending: the question's own forms in the collection."""
    form_slots: Ints
    """int64[f]: the slot of each, -1 for function words."""
    form_pairs: Ints
    """int64[p], ascending: codes (see `pair_code`) of neighbouring forms."""
    form_pair_weights: Floats
    """float64[p]"""
    form_pairs_total: float
    """The weight of all neighbouring forms, those included that the collection lacks."""
    wanted: Wanted
    also_searched: tuple[tuple[str, tuple[str, ...]], ...]
    """Words that the collection lacks, each with the words searched in their place."""

    @property
    def total(self) -> float:
        """The weight of all slots: what a perfect passage could earn."""
        return max(float(self.weights.sum()), 1e-9)


Number = TypeVar("Number", int, Ints)


def pair_code(first: Number, second: Number) -> Number:
    """Give one number for two neighbouring forms."""
    return (first << 32) | second


def understand(
    text: str,
    snapshot: Snapshot,
    synonyms: Sequence[tuple[str, ...]] = (),
    context: str | None = None,
) -> Question:
    """Analyse a question in its own language and in the collection's.

    ``synonyms`` are groups of words or phrases that mean the same in this collection; each word of the others
    fills the slots of the one that the question has. ``context`` is what was asked before; it is not looked at.
    """
    del context
    own, language, languages = _languages(text, snapshot)
    analysis = analyse(text, language)
    forms = analysis.forms
    is_content = [not (is_stopword(form, language) or is_stopword(form, own)) for form in forms]
    has_content = any(is_content)
    if not has_content:
        is_content = [True] * len(forms)
    slots = _Slots(snapshot, languages)
    slot_of: dict[str, int] = {}
    for place, form in enumerate(forms):
        if is_content[place]:
            slot_of[form] = slots.add(form, is_capital=place > 0 and bool(analysis.capitals[place]))
    for phrase, others in _found_synonyms(forms, synonyms, language):
        slots.add_synonyms([slot_of[form] for form in phrase if form in slot_of], others)
    slots.finish()
    kept = slots.kept()
    renumbered = {slot: new for new, slot in enumerate(kept)}
    slot_of = {form: renumbered[slot] for form, slot in slot_of.items() if slot in renumbered}
    words = tuple(slots.words[slot] for slot in kept)
    weights = np.array([slots.weights[slot] for slot in kept])
    terms = sorted(slots.terms_of(renumbered), key=lambda found: found[0])
    numbers = _form_numbers(forms, languages, snapshot.vocabulary)
    own_forms = sorted((number, slot_of.get(form, -1)) for form, number in numbers.items())
    pairs, pairs_total = _form_pairs(forms, slot_of, weights, numbers)
    return Question(
        text=text,
        language=language,
        forms=tuple(forms),
        has_content=has_content,
        words=words,
        weights=weights,
        is_known=np.array([slots.is_known[slot] for slot in kept], np.bool_),
        is_name=np.array([slots.is_name[slot] for slot in kept], np.bool_),
        is_number=np.array([_has_digit(word) for word in words], np.bool_),
        prefixes=prefixes(words),
        order=np.array([slot_of[form] for form in forms if form in slot_of], np.int64),
        terms=tuple(string for _, string, _, _ in terms),
        term_ids=np.array([number for number, _, _, _ in terms], np.int64),
        term_slots=np.array([slot for _, _, slot, _ in terms], np.int64),
        term_strengths=np.array([strength for _, _, _, strength in terms], np.float64),
        form_ids=np.array([number for number, _ in own_forms], np.int64),
        form_slots=np.array([slot for _, slot in own_forms], np.int64),
        form_pairs=np.array(sorted(pairs), np.int64),
        form_pair_weights=np.array([pairs[code] for code in sorted(pairs)], np.float64),
        form_pairs_total=pairs_total,
        wanted=wanted(text, forms),
        also_searched=tuple(slots.also_searched),
    )


class _Slots:
    """The slots of a question while they are gathered."""

    def __init__(self, snapshot: Snapshot, languages: Sequence[str]) -> None:
        self._snapshot = snapshot
        self._languages = languages
        self._slot_of_term: dict[str, int] = {}
        self._terms: list[dict[str, float]] = []  # of each slot: term → strength
        self.words: list[str] = []
        self.is_name: list[bool] = []
        self.weights: list[float] = []
        self.is_known: list[bool] = []
        self.also_searched: list[tuple[str, tuple[str, ...]]] = []

    def add(self, form: str, *, is_capital: bool) -> int:
        """Give the slot of a word, a new one where it is new."""
        terms = dict.fromkeys(term(form, language) for language in self._languages)
        slot = self._slot_of_term.get(next(iter(terms)))
        if slot is None:
            slot = len(self.words)
            self.words.append(form)
            self.is_name.append(False)
            self._terms.append({})
        self.is_name[slot] |= is_capital or _has_digit(form)
        for string in terms:
            self._slot_of_term.setdefault(string, slot)
            self._terms[slot].setdefault(string, 1.0)
        return slot

    def add_synonyms(self, slots: Sequence[int], words: Sequence[str]) -> None:
        """Let the words of a synonym fill the slots of what the question says in its place, in turn."""
        for place, word in enumerate(words):
            for language in self._languages:
                if slots and not is_stopword(word, language):
                    slot = slots[min(place, len(slots) - 1)]
                    self._terms[slot].setdefault(term(word, language), SYNONYM_STRENGTH)

    def finish(self) -> None:
        """Weigh the slots, and look for near words where the collection lacks one."""
        strings = [string for terms in self._terms for string in terms]
        idfs = dict(zip(strings, self._snapshot.idf(strings).tolist(), strict=True))
        # As if half a passage had it: an unknown word is rarer than the rarest known one.
        lacking = float(np.log(2 * (self._snapshot.passages + 1)))
        for slot, terms in enumerate(self._terms):
            held = [idfs[string] for string in terms if idfs[string] > 0]
            if not held and not self._is_in_a_heading(slot):
                held = self._try_near_words(slot)
            self.weights.append(min(held) if held else lacking)
            self.is_known.append(bool(held))

    def _is_in_a_heading(self, slot: int) -> bool:
        """Tell whether a word that no passage has is at least in a title or section: then it is no typing error."""
        vocabulary = self._snapshot.vocabulary
        return any(vocabulary.form_id(self.words[slot], language) >= 0 for language in self._languages)

    def _try_near_words(self, slot: int) -> list[float]:
        vocabulary, word = self._snapshot.vocabulary, self.words[slot]

        def terms_of(forms: Sequence[int]) -> list[str]:
            strings = vocabulary.term_strings
            return [strings[int(number)] for number in vocabulary.form_terms[list(forms)]]

        strings = vocabulary.form_strings

        def frequencies(forms: Sequence[int]) -> list[int]:
            """Give 0 for function words: nobody asks about them."""
            counts = self._snapshot.document_frequencies(terms_of(forms)).tolist()
            return [
                0 if is_stopword(strings[form], self._languages[0]) else count
                for form, count in zip(forms, counts, strict=True)
            ]

        near = near_words(word, vocabulary, frequencies)
        if not near:
            return []
        self.also_searched.append((word, tuple(dict.fromkeys(strings[form] for form in near))))
        terms = terms_of(near)
        self._terms[slot].update(dict.fromkeys(terms, NEAR_WORD_STRENGTH))
        return [idf for idf in self._snapshot.idf(terms).tolist() if idf > 0]

    def kept(self) -> list[int]:
        """Give the slots that are looked for, in the order of the words."""
        if len(self.words) <= MOST_SLOTS:
            return list(range(len(self.words)))
        rarest = sorted(
            range(len(self.words)), key=lambda slot: (not self.is_known[slot], -self.weights[slot])
        )
        return sorted(rarest[:MOST_SLOTS])

    def terms_of(self, renumbered: dict[int, int]) -> Iterator[tuple[int, str, int, float]]:
        """Give (term number, term, slot, strength) for every term that the collection has, each once."""
        best: dict[str, tuple[float, int]] = {}
        for slot, new in renumbered.items():
            for string, strength in self._terms[slot].items():
                best[string] = max(best.get(string, (0.0, 0)), (strength, -new))
        for string, (strength, slot) in best.items():
            number = self._snapshot.vocabulary.term_id(string)
            if number >= 0:
                yield number, string, -slot, strength


def _languages(text: str, snapshot: Snapshot) -> tuple[str, str, list[str]]:
    """Give the question's own language, the one in which it is read, and all in which its words are stemmed.

    A question in a language that the collection lacks is read in the collection's commonest one: a few words
    are often taken for another language, and names are the same in most.
    """
    counts = snapshot.languages
    common = sorted(counts, key=lambda code: (-counts[code], code))[:MOST_LANGUAGES]
    own = detect_language(text)
    if own not in counts and len(common) > 1:
        among = detect_language(text, common)
        own = among if among in counts else own
    read = own if own in counts or not common else common[0]
    return own, read, list(dict.fromkeys([read, own, *common]))


def _found_synonyms(
    forms: Sequence[str], synonyms: Sequence[tuple[str, ...]], language: str
) -> Iterator[tuple[list[str], list[str]]]:
    """Give (the words of a phrase that the question has, the words of another phrase of its group)."""
    bare = [fold_accents(form) for form in forms]
    for group in synonyms:
        phrases = [analyse(fold(phrase), language).forms for phrase in group]
        for phrase in phrases:
            if phrase and _holds(bare, [fold_accents(form) for form in phrase]):
                yield from ((phrase, other) for other in phrases if other != phrase)


def _holds(forms: Sequence[str], phrase: Sequence[str]) -> bool:
    size = len(phrase)
    return any(forms[start : start + size] == phrase for start in range(len(forms) - size + 1))


def _form_numbers(forms: Sequence[str], languages: Sequence[str], vocabulary: Vocabulary) -> dict[str, int]:
    """Give the numbers of those of the forms that the collection has, each once."""
    found: dict[str, int] = {}
    for form in dict.fromkeys(forms):
        numbers = (vocabulary.form_id(form, language) for language in languages)
        number = next((number for number in numbers if number >= 0), -1)
        if number >= 0:
            found[form] = number
    return found


_FUNCTION_WORD_SHARE = 0.1
"""The weight of a function word in a pair of neighbours, as a share of the mean content word's."""


def _form_pairs(
    forms: Sequence[str], slot_of: dict[str, int], weights: Floats, numbers: dict[str, int]
) -> tuple[dict[int, float], float]:
    """Give the weights of neighbouring forms by their codes, and that of all pairs together."""
    light = _FUNCTION_WORD_SHARE * float(weights.mean()) if len(weights) else 0.0
    own = [float(weights[slot_of[form]]) if form in slot_of else light for form in forms]
    found: dict[int, float] = {}
    total = 0.0
    for place in range(len(forms) - 1):
        weight = (own[place] + own[place + 1]) / 2
        total += weight
        first, second = numbers.get(forms[place]), numbers.get(forms[place + 1])
        if first is not None and second is not None:
            found[pair_code(first, second)] = weight
    return found, max(total, 1e-9)


def _has_digit(word: str) -> bool:
    return any(character.isdigit() for character in word)

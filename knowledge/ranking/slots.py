"""What may stand for each word of a question?

A slot is one of the question's content words. A passage fills it with a term of its own: the word's stem, its stems in
the collection's other languages, a synonym, a word of the same meaning, a compound, two neighbours that are written as
one elsewhere, or, for a word that is misspelt, the nearest ones that there are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice

from knowledge.analysis import is_stopword, term
from knowledge.analysis.frequencies import commonness
from knowledge.index import Snapshot
from knowledge.ranking.held import Held
from knowledge.ranking.initials import may_be_initials, spelled_out
from knowledge.ranking.kin_words import kin, kin_of_phrase, phrases
from knowledge.ranking.related import related
from knowledge.ranking.spelling import near_words
from knowledge.ranking.word_weights import word_weight

MOST_SLOTS = 48
"""Of a longer question the heaviest known words are kept: what costs time must not grow with it."""
WRITTEN_RIGHT = 3.0
"""Of how common a word is in its language: one that is more common is no typing error."""
NEAR_WORD_STRENGTH = 0.8
"""How much a word counts that was tried in the place of a misspelt one."""
SYNONYM_STRENGTH = 0.8
"""How much a community's synonym counts beside the word itself."""
PHRASE_SIZES = (2, 3)
"""Words of the phrases that have kin."""
ACRONYM_SIZES = (3, 4, 5)
"""Words in a row whose initials are looked for; of two, most would be there by chance."""
ACRONYM_STRENGTH = 0.8
MOST_INITIALS = 4
"""Words of a question that are spelled out: each is looked for in all passages."""
COMMON_WORD = 4.5
"""Of how common a word is in its language: initials that make one are hardly meant."""
KNOWN_STRENGTH = 0.6
"""From which a word counts as one that the collection has, if only in other words."""


@dataclass(frozen=True, slots=True)
class Filling:
    """A term of the collection that fills a slot, or two."""

    term_id: int
    term: str
    slot: int
    strength: float
    """0–1: how well it fills it."""
    also: int = -1
    """Another slot that it fills as well: of words that are written as one elsewhere; -1 for none."""


@dataclass(frozen=True, slots=True)
class JoinedFilling:
    """Neighbouring forms of the collection, two or more, that fill a slot together: wi fi, get user name."""

    forms: tuple[int, ...]
    terms: tuple[str, ...]
    slot: int
    strength: float


class Slots:
    """The slots of a question while they are gathered."""

    def __init__(self, snapshot: Snapshot, languages: Sequence[str]) -> None:
        self._snapshot = snapshot
        self._languages = languages
        self._held = Held(snapshot)
        self._slot_of_term: dict[str, int] = {}
        self._terms: list[dict[str, float]] = []  # of each slot: term → strength
        self._others: list[dict[str, float]] = []  # the same of terms that are not the word's own
        self._joined: list[JoinedFilling] = []
        self._emphases: list[float] = []
        self.words: list[str] = []
        self.is_name: list[bool] = []
        self.weights: list[float] = []
        self.is_known: list[bool] = []
        self.also_searched: list[tuple[str, tuple[str, ...]]] = []

    def add(self, form: str, *, is_capital: bool, emphasis: float = 1.0) -> int:
        """Give the slot of a word, a new one where it is new.

        Args:
            form: the word.
            is_capital: whether it was written with a capital, not only as the first word.
            emphasis: how much it counts, by where in the message it stands.
        """
        terms = dict.fromkeys(term(form, language) for language in self._languages)
        slot = self._slot_of_term.get(next(iter(terms)))
        if slot is None:
            slot = len(self.words)
            self.words.append(form)
            self.is_name.append(False)
            self._terms.append({})
            self._others.append({})
            self._emphases.append(0.0)
        self._emphases[slot] = max(self._emphases[slot], emphasis)
        self.is_name[slot] |= is_capital or has_digit(form)
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

    def add_related(self, forms: Sequence[str], slot_of: Mapping[str, int]) -> None:
        """Let what the collection writes in another way fill the slots of the question's words, in their order."""
        vocabulary = self._snapshot.vocabulary
        for one in related(forms, self._languages[0], vocabulary, self._frequencies):
            slots = list(
                dict.fromkeys(slot_of[forms[place]] for place in one.slots if forms[place] in slot_of)
            )
            terms = self._held.terms_of(one.forms)
            for slot in slots:
                if len(terms) == 1:
                    self._fill(slot, terms[0], one.strength)
                else:
                    self._joined.append(JoinedFilling(one.forms, tuple(terms), slot, one.strength))

    def add_kin(self, forms: Sequence[str], slot_of: Mapping[str, int]) -> None:
        """Let words that mean the same in the question's language fill its slots, and those of its phrases: sign in."""
        language = self._languages[0]
        for slot, terms in enumerate(self._terms):
            for string in list(terms)[:1]:
                for other, strength in kin(string, language):
                    self._fill(slot, other, strength)
        known = phrases(language)
        row = tuple(term(form, language) for form in forms) if known else ()
        for size in PHRASE_SIZES:
            for first in range(len(row) - size + 1):
                phrase = row[first : first + size]
                if phrase in known:
                    slots = {slot_of[form] for form in forms[first : first + size] if form in slot_of}
                    for others, strength in kin_of_phrase(phrase, language):
                        for slot in slots if len(others) == 1 else ():
                            self._fill(slot, others[0], strength)

    def add_acronyms(self, forms: Sequence[str], slot_of: Mapping[str, int]) -> None:
        """Let the initials of words in a row fill their slots, where the collection has them as a word: AGM."""
        language = self._languages[0]
        rows = [
            (acronym, words)
            for size in ACRONYM_SIZES
            for first in range(len(forms) - size + 1)
            if (words := forms[first : first + size])[0] in slot_of
            and words[-1] in slot_of
            and (acronym := "".join(word[0] for word in words)).isalpha()
        ]
        acronyms = list(dict.fromkeys(acronym for acronym, _ in rows))
        numbers = dict(zip(acronyms, self._snapshot.vocabulary.form_ids(acronyms, language), strict=True))
        for acronym, words in rows:
            number = numbers[acronym]
            if number >= 0 and commonness(acronym, language) < COMMON_WORD:
                (string,) = self._held.terms_of([number])
                for word in words:
                    if word in slot_of:
                        self._fill(slot_of[word], string, ACRONYM_STRENGTH)

    def add_spelled_out(self, forms: Sequence[str], slot_of: Mapping[str, int]) -> None:
        """Let words in a row fill the slot of their initials, where the collection has only the words: gm."""
        language = self._languages[0]
        self._look_up()
        unknown = (
            form
            for form in dict.fromkeys(forms)
            if form in slot_of
            and may_be_initials(form)
            and commonness(form, language) < COMMON_WORD
            and not any(map(self._held.count, self._terms[slot_of[form]]))
        )
        tried = list(islice(unknown, MOST_INITIALS))
        for form, rows in zip(tried, spelled_out(tried, self._snapshot, language), strict=True):
            for found in rows:
                terms = tuple(self._held.terms_of(found))
                self._joined.append(JoinedFilling(found, terms, slot_of[form], ACRONYM_STRENGTH))

    def _fill(self, slot: int, string: str, strength: float) -> None:
        if string not in self._terms[slot]:
            self._others[slot][string] = max(self._others[slot].get(string, 0.0), strength)

    def finish(self) -> None:
        """Weigh the slots, and look for near words where the collection lacks one that may be misspelt."""
        self._look_up()
        count, passages = self._held.count, self._snapshot.passages
        for slot, terms in enumerate(self._terms):
            word = self.words[slot]
            common = commonness(word, self._languages[0])
            held = [count(string) for string in terms if count(string)]
            others = {string: strength for string, strength in self._others[slot].items() if count(string)}
            joined = [filling for filling in self._joined if filling.slot == slot]
            is_known = bool(held or joined) or max(others.values(), default=0.0) >= KNOWN_STRENGTH
            if not is_known and common < WRITTEN_RIGHT and not self._is_in_a_heading(slot):
                held = self._try_near_words(slot)
                is_known = bool(held)
            if not held and joined:
                held = [min(map(count, one.terms)) for one in joined]
            weight = word_weight(max(held, default=0), passages, common)
            for string, strength in others.items():
                # A word that is common here tells less than the one in whose place it stands.
                terms[string] = strength * min(1.0, word_weight(count(string), passages, 0.0) / weight)
            self.weights.append(weight * self._emphases[slot])
            self.is_known.append(is_known)

    def _look_up(self) -> None:
        """Look all terms up that may fill a slot, together, before they are asked for one by one."""
        joined = (one.terms for one in self._joined)
        self._held.look_up(chain.from_iterable(chain(self._terms, self._others, joined)))

    def _is_in_a_heading(self, slot: int) -> bool:
        """Tell whether a word that no passage has is at least in a title or section: then it is no typing error."""
        vocabulary = self._snapshot.vocabulary
        return any(vocabulary.form_id(self.words[slot], language) >= 0 for language in self._languages)

    def _try_near_words(self, slot: int) -> list[int]:
        vocabulary, word = self._snapshot.vocabulary, self.words[slot]
        near = near_words(word, vocabulary, self._frequencies)
        if not near:
            return []
        strings = vocabulary.form_strings
        # The word itself may be there in an article of another language, whose stems are others.
        others = tuple(dict.fromkeys(string for form in near if (string := strings[form]) != word))
        if others:
            self.also_searched.append((word, others))
        terms = self._held.terms_of(near)
        self._terms[slot].update(dict.fromkeys(terms, NEAR_WORD_STRENGTH))
        self._held.look_up(terms)
        return [count for count in map(self._held.count, terms) if count]

    def _frequencies(self, forms: Sequence[int]) -> list[int]:
        return self._held.frequencies(forms, self._languages[0])

    def kept(self) -> list[int]:
        """Give the slots that are looked for, in the order of the words."""
        if len(self.words) <= MOST_SLOTS:
            return list(range(len(self.words)))
        heaviest = sorted(
            range(len(self.words)), key=lambda slot: (not self.is_known[slot], -self.weights[slot])
        )
        return sorted(heaviest[:MOST_SLOTS])

    def meant(self, slot: int) -> frozenset[str]:
        """Give the terms that mean a slot's word as surely as a community's synonym, whether or not they are held."""
        terms, others = self._terms[slot], self._others[slot]
        own = [string for string in terms if string not in others]
        kin = [string for string, strength in others.items() if strength >= SYNONYM_STRENGTH]
        joined = (one.terms for one in self._joined if one.slot == slot and one.strength >= SYNONYM_STRENGTH)
        return frozenset(chain(own, kin, *joined))

    def fillings(self, renumbered: Mapping[int, int]) -> Iterator[Filling]:
        """Give every term that the collection has and a kept slot takes, each once.

        Args:
            renumbered: slot → its number among those that are kept.
        """
        found: dict[str, list[tuple[float, int]]] = {}
        for slot, new in renumbered.items():
            for string, strength in self._terms[slot].items():
                found.setdefault(string, []).append((-strength, new))
        for string, slots in found.items():
            number = self._held.number(string)
            if number >= 0:
                (strength, slot), *more = sorted(slots)
                yield Filling(number, string, slot, -strength, more[0][1] if more else -1)

    def joined_fillings(self, renumbered: Mapping[int, int]) -> Iterator[JoinedFilling]:
        """Give the neighbouring forms that fill a kept slot together, each once a slot."""
        seen = set()
        for one in self._joined:
            if one.slot in renumbered and (one.forms, one.slot) not in seen:
                seen.add((one.forms, one.slot))
                yield replace(one, slot=renumbered[one.slot])


def has_digit(word: str) -> bool:
    """Tell a code or a number from a word."""
    return any(character.isdigit() for character in word)

"""Which words of the collection stand for a question's, though they are others?

Words that are written apart or together, compounds, versions, units and small words that are glued on: what can be
told only by looking at what the collection holds. Near words of misspelt ones are `spelling`'s.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from knowledge.analysis import is_stopword, unit_names
from knowledge.analysis.scripts import SPACELESS_LANGUAGES
from knowledge.index import Vocabulary
from knowledge.ranking.compounds import compounds
from knowledge.ranking.gluing import Frequency, Words, joined, names, prefixed, split
from knowledge.ranking.versions import related_versions

AT_MOST = 12
"""Kept of one kind for the same words of a question: the commonest."""
MOST_FORMS = 64
"""Of a longer question only the first are looked at."""
UNIT_STRENGTH = 0.95
NAME_STRENGTH = 0.95


class Kind(StrEnum):
    """How a word is related to the question's."""

    JOINED = "joined"
    SPLIT = "split"
    VERSION = "version"
    COMPOUND = "compound"
    PREFIX = "prefix"
    UNIT = "unit"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Related:
    """What stands for some words of a question."""

    slots: tuple[int, ...]
    """The places of the question's forms that it stands for, neighbours."""
    forms: tuple[int, ...]
    """The vocabulary's forms that stand for them; of several, only where they are neighbours in this order."""
    strength: float
    """0–1: how well they do."""
    kind: Kind


def related(
    forms: Sequence[str], language: str, vocabulary: Vocabulary, frequency: Frequency
) -> list[Related]:
    """Give what stands for a question's words in a collection, in the order of the words.

    Args:
        forms: the question's, function words included.
        language: in which it is read.
        vocabulary: the collection's.
        frequency: tells for forms how many passages hold each. What is in none is left out; a function word may
            have 0 beside one that is in some.
    """
    forms = forms[:MOST_FORMS]
    found = list(_candidates(forms, Words(vocabulary, language)))
    numbers = sorted({number for one in found for number in one.forms})
    counts = dict(zip(numbers, frequency(numbers), strict=True)) if numbers else {}
    own = {form: vocabulary.form_id(form, language) for form in forms}
    terms = vocabulary.form_terms
    kept: dict[tuple[tuple[int, ...], Kind], dict[tuple[int, ...], Related]] = {}
    for one in found:
        if max(counts[number] for number in one.forms) == 0:
            continue
        if len(one.slots) == len(one.forms) == 1:
            number = own[forms[one.slots[0]]]
            if number >= 0 and terms[number] == terms[one.forms[0]]:
                continue  # found by its stem already
        group = kept.setdefault((one.slots, one.kind), {})
        before = group.get(one.forms)
        if before is None or before.strength < one.strength:
            group[one.forms] = one
    return [
        one
        for group in kept.values()
        for one in sorted(group.values(), key=lambda one: -max(counts[number] for number in one.forms))[
            :AT_MOST
        ]
    ]


def _candidates(forms: Sequence[str], words: Words) -> Iterator[Related]:
    language, vocabulary = words.language, words.vocabulary
    is_spaceless = language in SPACELESS_LANGUAGES
    for slots, number, strength in joined(forms, words):
        yield Related(slots, (number,), strength, Kind.JOINED)
    for slots, numbers in names(forms, words):
        yield Related(slots, numbers, NAME_STRENGTH, Kind.NAME)
    for place, form in enumerate(forms):
        yield from _units(forms, place, words)
        if is_stopword(form, language) or (is_spaceless and not form.isascii()):
            continue
        slots = (place,)
        for numbers, strength in split(form, words):
            yield Related(slots, numbers, strength, Kind.SPLIT)
        for number, strength in related_versions(form, language, vocabulary):
            yield Related(slots, (number,), strength, Kind.VERSION)
        for number, strength in compounds(form, language, vocabulary):
            yield Related(slots, (number,), strength, Kind.COMPOUND)
        for number, strength in prefixed(form, words):
            yield Related(slots, (number,), strength, Kind.PREFIX)


def _units(forms: Sequence[str], place: int, words: Words) -> Iterator[Related]:
    """Give the other names of a unit: beside its number all, else those that are not a letter alone."""
    unit = forms[place]
    others = [name for name in unit_names(unit) if name != unit]
    if not others:
        return
    known = [(name, number) for name in others if (number := words.number(name)) >= 0]
    beside = [near for near in (place - 1, place + 1) if 0 <= near < len(forms) and _is_number(forms[near])]
    for near in beside[:1]:
        if (amount := words.number(forms[near])) < 0:
            continue
        slots = (min(place, near), max(place, near))
        for name, number in known:
            yield Related(slots, (amount, number), UNIT_STRENGTH, Kind.UNIT)
            if not name.isalnum():
                yield Related(slots, (number, amount), UNIT_STRENGTH, Kind.UNIT)
    if beside or len(unit) > 1 or not unit.isalnum():
        for name, number in known:
            if len(name) > 1 or not name.isalnum():
                yield Related((place,), (number,), UNIT_STRENGTH, Kind.UNIT)


def _is_number(form: str) -> bool:
    return form[:1].isdigit() and form.replace(".", "").isdigit()

"""Which words of the collection stand for a question's, though they are others?

Words that are written apart or together, compounds, versions, units and small words that are glued on: what can be
told only by looking at what the collection holds. Near words of misspelt ones are `spelling`'s.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from weakref import WeakKeyDictionary

import numpy as np
import numpy.typing as npt

from knowledge.analysis import is_stopword, unit_names
from knowledge.analysis.scripts import SPACELESS_LANGUAGES
from knowledge.index import Vocabulary
from knowledge.ranking.compounds import compounds, read_compounds_ahead
from knowledge.ranking.gluing import Frequency, Words, joined, names, prefixed, split
from knowledge.ranking.versions import read_versions_ahead, related_versions

AT_MOST = 12
"""Kept of one kind for the same words of a question: the commonest."""
MOST_FORMS = 64
"""Of a longer question only the first are looked at."""
MOST_KEPT = 2048
"""Words whose related ones are remembered, some 8 MB where all have many compounds."""
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
    groups = list(_groups(forms, Words(vocabulary, language)))
    numbers = sorted({number for group in groups for stands, _ in group.found for number in stands})
    counts = dict(zip(numbers, frequency(numbers), strict=True)) if numbers else {}
    terms = vocabulary.form_terms
    return [
        Related(group.slots, stands, strength, group.kind)
        for group in groups
        for stands, strength in _commonest(group, counts, terms)
    ]


def read_related_ahead(vocabulary: Vocabulary) -> None:
    """Read a vocabulary for a thread in the background, which spares the first question of a large one some waiting."""
    read_versions_ahead(vocabulary)
    read_compounds_ahead(vocabulary)


@dataclass(frozen=True, slots=True)
class _Group:
    """What is related to some words of a question in one way."""

    slots: tuple[int, ...]
    kind: Kind
    found: Sequence[tuple[tuple[int, ...], float]]
    """(forms, strength)"""
    own: int = -1
    """The term of the word itself, if it is one that the collection has."""


def _commonest(
    group: _Group, counts: Mapping[int, int], terms: npt.NDArray[np.int32]
) -> list[tuple[tuple[int, ...], float]]:
    """Give what is in some passage, the commonest first, each once."""
    best: dict[tuple[int, ...], float] = {}
    for stands, strength in group.found:
        if strength > best.get(stands, 0.0):
            best[stands] = strength
    living = [(-max(counts[number] for number in stands), stands) for stands in best]
    found = [stands for count, stands in sorted(living) if count < 0]
    if group.own >= 0:
        # What has the word's own stem is found by it.
        found = [stands for stands in found if len(stands) > 1 or terms[stands[0]] != group.own]
    return [(stands, best[stands]) for stands in found[:AT_MOST]]


def _groups(forms: Sequence[str], words: Words) -> Iterator[_Group]:
    language, kept = words.language, _kept_of(words.vocabulary)
    is_spaceless = language in SPACELESS_LANGUAGES
    for slots, number, strength in joined(forms, words):
        yield _Group(slots, Kind.JOINED, [((number,), strength)])
    for slots, numbers in names(forms, words):
        yield _Group(slots, Kind.NAME, [(numbers, NAME_STRENGTH)])
    for place, form in enumerate(forms):
        yield from _units(forms, place, words)
        if is_stopword(form, language) or (is_spaceless and not form.isascii()):
            continue
        found_before = kept.get((form, language))
        if found_before is None:
            found_before = kept[form, language] = _of_word(form, words)
        for kind, found, own in found_before:
            yield _Group((place,), kind, found, own)


_Found = tuple[Kind, Sequence[tuple[tuple[int, ...], float]], int]


def _of_word(form: str, words: Words) -> list[_Found]:
    """Give (kind, (forms, strength), the word's own term) of what stands for one word."""
    language, vocabulary, own = words.language, words.vocabulary, words.term(form)
    singles = (
        (Kind.VERSION, related_versions(form, language, vocabulary)),
        (Kind.COMPOUND, compounds(form, language, vocabulary)),
        (Kind.PREFIX, prefixed(form, words)),
    )
    found: list[_Found] = [(Kind.SPLIT, split(form, words), own)]
    found += [(kind, [((number,), strength) for number, strength in ones], own) for kind, ones in singles]
    return [(kind, stands, own) for kind, stands, own in found if stands]


class _Kept(dict[tuple[str, str], list[_Found]]):
    """What stands for words (form, language) that were asked for, as long as no form is added."""

    def __init__(self, forms: int) -> None:
        super().__init__()
        self.forms = forms


_kept: WeakKeyDictionary[Vocabulary, _Kept] = WeakKeyDictionary()


def _kept_of(vocabulary: Vocabulary) -> _Kept:
    forms = len(vocabulary.form_terms)
    kept = _kept.get(vocabulary)
    if kept is None or kept.forms != forms or len(kept) >= MOST_KEPT:
        kept = _kept[vocabulary] = _Kept(forms)
    return kept


def _units(forms: Sequence[str], place: int, words: Words) -> Iterator[_Group]:
    """Give the other names of a unit: beside its number all, else those that are not a letter alone."""
    unit = forms[place]
    names_of_it = unit_names(unit)
    if not names_of_it:
        return
    numbered = ((name, words.number(name)) for name in names_of_it if name != unit)
    known = [(name, number) for name, number in numbered if number >= 0]
    beside = [near for near in (place - 1, place + 1) if 0 <= near < len(forms) and _is_number(forms[near])]
    if beside and place and (glued := _glued(forms[place - 1], names_of_it, words)):
        yield _Group((place - 1, place), Kind.UNIT, [((number,), UNIT_STRENGTH) for number in glued])
    if beside and (amount := words.number(forms[beside[0]])) >= 0:
        pairs = [(amount, number) for _, number in known]
        pairs += [(number, amount) for name, number in known if not name.isalnum()]
        yield _Group(
            (min(place, beside[0]), max(place, beside[0])),
            Kind.UNIT,
            [(pair, UNIT_STRENGTH) for pair in pairs],
        )
    if beside or not _is_letter(unit):
        yield _Group(
            (place,),
            Kind.UNIT,
            [((number,), UNIT_STRENGTH) for name, number in known if not _is_letter(name)],
            words.term(unit),
        )


def _glued(amount: str, unit_of_it: Sequence[str], words: Words) -> list[int]:
    """Give the forms that are number and unit in one, where the analysis leaves them so: 5g."""
    if not _is_number(amount):
        return []
    return [number for name in unit_of_it if name.isalpha() and (number := words.number(amount + name)) >= 0]


def _is_letter(unit: str) -> bool:
    """Tell units that could be anything where no number stands beside them."""
    return len(unit) == 1 and unit.isalnum()


def _is_number(form: str) -> bool:
    return form[:1].isdigit() and form.replace(".", "").isdigit()

"""What kind of answer does a question want: a date, a name, a price, a reason, a definition …?

Told by its question words, in the languages that most communities write in; in any other language a question
wants nothing in particular, and is ranked by its words alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from knowledge.analysis import fold_accents
from knowledge.analysis.word_lists import read_word_lists

ANSWER_TYPES_PATH = Path(__file__).with_name("answer_types.toml")
"""The words that come with the package: of each kind those that ask, nouns, words in a row that ask, and phrases of
languages without spaces."""
_KINDS = ("date", "number", "name", "place", "duration", "money", "reason", "way", "definition")


@dataclass(frozen=True, slots=True)
class Wanted:
    """How surely a question wants each kind of answer: 0 (no sign), 0.5 (a noun says so) or 1."""

    date: float = 0.0
    number: float = 0.0
    name: float = 0.0
    place: float = 0.0
    duration: float = 0.0
    money: float = 0.0
    reason: float = 0.0
    way: float = 0.0
    definition: float = 0.0


@dataclass(frozen=True, slots=True)
class _Signs:
    """By which words one kind is told."""

    sure: frozenset[str]
    """Without accents."""
    likely: frozenset[str]
    """Without accents."""
    sequences: tuple[str, ...]
    """Words in a row, without accents."""
    first_words: frozenset[str]
    """Of the sequences: most questions have none of them, and need not be searched for these."""
    phrases: tuple[str, ...]


@cache
def _signs() -> dict[str, _Signs]:
    lists = read_word_lists(ANSWER_TYPES_PATH)
    return {
        kind: _Signs(
            sure=frozenset(map(fold_accents, lists[f"{kind}.asking"])),
            likely=frozenset(map(fold_accents, lists[f"{kind}.nouns"])),
            sequences=tuple(f" {words} " for words in lists.get(f"{kind}.sequences", ())),
            first_words=frozenset(words.split()[0] for words in lists.get(f"{kind}.sequences", ())),
            phrases=lists[f"{kind}.phrases"],
        )
        for kind in _KINDS
    }


def wanted(question: str, forms: Sequence[str]) -> Wanted:
    """Tell what ``question``, whose words are ``forms``, wants to know.

    A question for a number of years wants the number, not a date.
    """
    bare = [fold_accents(form) for form in forms]
    words, row = set(bare), f" {' '.join(bare)} "
    found = {kind: _how_surely(signs, words, row) for kind, signs in _signs().items()}
    if not question.isascii():
        for kind, signs in _signs().items():
            if any(phrase in question for phrase in signs.phrases):
                found[kind] = 1.0
    if found["number"] == 1.0 and found["date"] == 0.5:
        found["date"] = 0.0
    elif found["date"]:
        found["date"], found["number"] = 1.0, 0.0
    return Wanted(**found)


def asking_words(forms: Sequence[str]) -> set[str]:
    """Give those of a question's words that only ask: "how", "much", "how long does it take" as a whole."""
    row = f" {' '.join(fold_accents(form) for form in forms)} "
    found = {form for form in forms for signs in _signs().values() if fold_accents(form) in signs.sure}
    sequences = (words for signs in _signs().values() for words in signs.sequences if words in row)
    said = {word for words in sequences for word in words.split()}
    return found | {form for form in forms if fold_accents(form) in said}


def _how_surely(signs: _Signs, words: set[str], row: str) -> float:
    if not words.isdisjoint(signs.sure):
        return 1.0
    if not words.isdisjoint(signs.first_words) and any(sequence in row for sequence in signs.sequences):
        return 1.0
    return 0.0 if words.isdisjoint(signs.likely) else 0.5

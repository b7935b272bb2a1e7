"""What kind of answer does a question want: a date, a number, a name or a place?

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
"""The words that come with the package: of each kind those that ask, nouns, and phrases of languages without spaces."""
_KINDS = ("date", "number", "name", "place")


@dataclass(frozen=True, slots=True)
class Wanted:
    """How surely a question wants each kind of answer: 0 (no sign), 0.5 (a noun says so) or 1."""

    date: float = 0.0
    number: float = 0.0
    name: float = 0.0
    place: float = 0.0


@dataclass(frozen=True, slots=True)
class _Signs:
    """By which words one kind is told."""

    sure: frozenset[str]
    """Without accents."""
    likely: frozenset[str]
    """Without accents."""
    phrases: tuple[str, ...]


@cache
def _signs() -> dict[str, _Signs]:
    lists = read_word_lists(ANSWER_TYPES_PATH)
    return {
        kind: _Signs(
            sure=frozenset(map(fold_accents, lists[f"{kind}.asking"])),
            likely=frozenset(map(fold_accents, lists[f"{kind}.nouns"])),
            phrases=lists[f"{kind}.phrases"],
        )
        for kind in _KINDS
    }


def wanted(question: str, forms: Sequence[str]) -> Wanted:
    """Tell what ``question``, whose words are ``forms``, wants to know.

    A question for a number of years wants the number, not a date.
    """
    words = {fold_accents(form) for form in forms}
    found = {
        kind: 1.0 if words & signs.sure else 0.5 if words & signs.likely else 0.0
        for kind, signs in _signs().items()
    }
    if not question.isascii():
        for kind, signs in _signs().items():
            if any(phrase in question for phrase in signs.phrases):
                found[kind] = 1.0
    if found["number"] == 1.0 and found["date"] == 0.5:
        found["date"] = 0.0
    elif found["date"]:
        found["date"], found["number"] = 1.0, 0.0
    return Wanted(**found)

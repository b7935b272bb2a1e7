"""By which words does a passage show that it has a number, a duration, money, a time, a reason, a step or a place?

The lists of all languages are taken together, because a passage may be in another language than it seems and its
answers are few words; what means something else in another language is in no list.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from knowledge.analysis import fold_accents
from knowledge.analysis.word_lists import read_word_lists

AMOUNTS_PATH = Path(__file__).with_name("amounts.toml")
"""The words that come with the package: by kind and language, and phrases."""
KINDS = ("numbers", "durations", "money", "clock", "reasons", "steps", "places")
_PHRASES = "phrases"


@dataclass(frozen=True, slots=True)
class Signs:
    """By what one kind is told."""

    words: frozenset[str]
    """Forms of all languages together, folded and without accents."""
    phrases: tuple[str, ...]
    """Parts of a folded text: several words, or words of a language without spaces."""


@cache
def signs(kind: str) -> Signs:
    """Return the signs of ``kind``, one of ``KINDS``; read once.

    Raises:
        KeyError: if there is no such kind.

    """
    return _all_signs()[kind]


@cache
def phrases_of(kind: str) -> tuple[tuple[str, ...], ...]:
    """Return the phrases of several words of ``kind``, each as its forms; read once."""
    return tuple(tuple(phrase.split()) for phrase in signs(kind).phrases if " " in phrase)


@cache
def _all_signs() -> dict[str, Signs]:
    lists = read_word_lists(AMOUNTS_PATH)
    return {
        kind: Signs(
            words=frozenset(
                fold_accents(form)
                for key, forms in lists.items()
                if key.startswith(f"{kind}.") and key != f"{kind}.{_PHRASES}"
                for form in forms
            ),
            phrases=lists[f"{kind}.{_PHRASES}"],
        )
        for kind in KINDS
    }

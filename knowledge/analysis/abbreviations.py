"""Abbreviations whose full stop does not end a sentence, without that stop and in lower case."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from knowledge.analysis.word_lists import read_word_lists

ABBREVIATIONS_PATH = Path(__file__).with_name("abbreviations.toml")
"""The abbreviations that come with the package."""
_NO_WORDS: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """The abbreviations of one language and of all."""

    never_last: frozenset[str]
    """Never the last word of a sentence: titles and the like."""
    before_number: frozenset[str]
    """Not the last word of a sentence before a number (No. 5, Abb. 3, стр. 12)."""
    seldom_last: frozenset[str]
    """The last word of a sentence only where a new one plainly begins."""
    all: frozenset[str]


@lru_cache(maxsize=64)
def abbreviations_of(language: str) -> Abbreviations:
    """Return the abbreviations of a language, of one without a list those that are common to all."""
    lists = read_word_lists(ABBREVIATIONS_PATH)
    never_last = frozenset(lists["anywhere"]) | frozenset(lists.get(f"before_name.{language}", _NO_WORDS))
    before_number, seldom_last = frozenset(lists["before_number"]), frozenset(lists["seldom_last"])
    return Abbreviations(never_last, before_number, seldom_last, never_last | before_number | seldom_last)

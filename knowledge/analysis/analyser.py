"""The one analysis of passages, titles, sections and questions."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from knowledge.analysis.sentences import sentences
from knowledge.analysis.words import Words
from knowledge.records import Span, Token

_LANGUAGES_AT_ONCE = 16


@dataclass(frozen=True, slots=True)
class Analysis:
    """The words and sentences of a text."""

    forms: list[str]
    """The folded words in reading order, function words included."""
    capitals: bytes
    """One byte a form: 1 where it begins with a capital letter in the text, else 0."""
    sentences: list[Span]
    """Characters of the text, in order; every word is in one of them, and every one has a word."""
    sentence_starts: list[int]
    """The index in ``forms`` of each sentence's first word."""


def analyse(text: str, language: str) -> Analysis:
    """Return the words and sentences of ``text``, an ISO 639-1 code naming its language (``und``: unknown).

    A text without words has no sentences. Any string is taken, in linear time.
    """
    words = _words(language)
    forms: list[str] = []
    capitals: list[bytes] = []
    spans: list[Span] = []
    starts: list[int] = []
    waiting: int | None = None
    for start, end in sentences(text, language):
        found, found_capitals = words.forms(text, start, end)
        if found:
            spans.append((start if waiting is None else waiting, end))
            starts.append(len(forms))
            forms += found
            capitals.append(found_capitals)
            waiting = None
        elif spans:
            spans[-1] = (spans[-1][0], end)
        elif waiting is None:
            waiting = start  # what has no words goes with its neighbour
    return Analysis(forms, b"".join(capitals), spans, starts)


def tokens(text: str, language: str) -> list[Token]:
    """Return the forms that ``analyse`` gives, with their offsets in ``text``."""
    words = _words(language)
    return [token for start, end in sentences(text, language) for token in words.tokens(text, start, end)]


@lru_cache(maxsize=_LANGUAGES_AT_ONCE)
def _words(language: str) -> Words:
    return Words(language)

"""Pieces: texts cut at white space, for those who analyse many.

A word does not go across white space, so the forms of a text are those of its pieces, one after another, and who
remembers the forms of a piece need not take it apart again. What comes out is what ``analyse`` gives, and is made of
the same parts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from knowledge.analysis.sentences import ends
from knowledge.analysis.words import LONGEST_FORM, words_of

_SPACE_IN_NUMBER = re.compile(r"\d\s\d")
_PUNCTUATION = '.,;:!?()"'
"""What is no part of a word that it stands before or behind."""


@dataclass(frozen=True, slots=True)
class PieceForms:
    """The forms of some pieces."""

    forms: list[str]
    """As in ``Analysis``, of one piece after another."""
    capitals: bytes
    sizes: list[int]
    """How many forms each piece has; many have none."""


def cut(text: str, language: str) -> list[list[str]]:
    """Cut a text into pieces, a list for each sentence: some may have none, or none that has a word.

    A piece is what stands between white space, or where that won't do (sentences that end without a space, numbers
    with one inside) a smaller part that holds whole words.
    """
    bounds = list(pairwise([0, *ends(text, language)]))
    sentences = [text[start:end].split() for start, end in bounds]
    words = words_of(language)
    if text.isascii():
        is_whole = not words.has_spaced_thousands or not _SPACE_IN_NUMBER.search(text)
    else:
        is_whole = sum(map(len, sentences)) == len(text.split()) and not _SPACE_IN_NUMBER.search(text)
    return sentences if is_whole else [words.chunks(text, start, end) for start, end in bounds]


def forms_of(pieces: Iterable[str], language: str) -> PieceForms:
    """Return the forms of pieces."""
    words = words_of(language)
    forms: list[str] = []
    capitals = bytearray()
    sizes: list[int] = []
    for piece in pieces:
        word = piece.strip(_PUNCTUATION)
        if word.islower() and word.isascii() and word.isalpha() and len(word) <= LONGEST_FORM:
            # As ``Words.plain`` says, but at once, since most are such.
            forms.append(word)
            capitals.append(0)
            sizes.append(1)
        else:
            found, found_capitals = words.plain(word) or words.forms(piece, 0, len(piece))
            forms += found
            capitals += found_capitals
            sizes.append(len(found))
    return PieceForms(forms, bytes(capitals), sizes)

"""Typing errors, made on purpose."""

from __future__ import annotations

import random
import re

SEED = 7
SHORTEST = 5
"""Letters of a word in which an error is made."""
_WORD = re.compile(r"[^\W\d_]+")


def with_typo(question: str, chance: random.Random) -> str:
    """Return ``question`` with one typing error in one of its longer words; without such a word as it is.

    One inner letter is swapped with the next, left out, put in or replaced, equally likely; new letters are
    ones that the question has elsewhere, so that they are of its script.
    """
    words = [match.span() for match in _WORD.finditer(question) if match.end() - match.start() >= SHORTEST]
    if not words:
        return question
    start, end = chance.choice(words)
    # Of two swapped letters both are inner ones.
    place = chance.randrange(start + 1, end - 2)
    before, letter, after = question[:place], question[place], question[place + 1 :]
    letters = sorted({character.lower() for character in question if character.isalpha()})
    others = [other for other in letters if other != letter.lower()] or [letter]
    match chance.randrange(4):
        case 0:
            return before + after[0] + letter + after[1:]
        case 1:
            return before + after
        case 2:
            return before + chance.choice(letters) + letter + after
        case _:
            return before + chance.choice(others) + after

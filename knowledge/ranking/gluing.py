"""Which words are two words elsewhere, and which two words one?

People write wifi, Wi-Fi and wi fi, log in and login, B12 and B-12. The analysis cannot tell which of these a writer
means; the collection can, by what it holds.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path

from knowledge.analysis import is_stopword, term
from knowledge.analysis.word_lists import read_word_lists
from knowledge.index import Vocabulary

RELATED_PATH = Path(__file__).with_name("related.toml")
"""What is known of how words are put together."""
CODE_STRENGTH = 0.95
GLUED_STRENGTH = 0.9
PARTICLE_STRENGTH = 0.7
"""With a particle the two are more often just neighbours: put in, in its place."""

_SHORTEST = 4
"""Letters of a word that may be two."""
_SHORTEST_OF_THREE = 9
_WAYS = 2
"""To part a word that are tried: those with the longest shorter part."""
_LONGEST = 32
_MOST_LETTERS_OF_CODE = 4
_CODE = re.compile(
    rf"([^\W\d_]{{1,{_MOST_LETTERS_OF_CODE}}})(\d+)|(\d+)([^\W\d_]{{1,{_MOST_LETTERS_OF_CODE}}})"
)
_BEHIND_NUMBERS = frozenset({"s", "st", "nd", "rd", "th"})
"""Endings of numbers, which are no codes: 16th, 80s."""
_LETTERS_BEFORE_WORDS = frozenset("etx")
"""Single letters that are words' first parts: e-bike, t-shirt, x-ray."""

Frequency = Callable[[Sequence[int]], Sequence[int]]
"""Tells for numbers of forms how many passages hold each."""


class Words:
    """The forms that a collection has in a language."""

    def __init__(self, vocabulary: Vocabulary, language: str) -> None:
        self.vocabulary = vocabulary
        self.language = language

    def number(self, form: str) -> int:
        """Give a form's number, -1 where the collection never had it."""
        return self.vocabulary.form_id(form, self.language)

    def term(self, form: str) -> int:
        """Give the number of a form's term, -1 where the collection never had it."""
        return self.vocabulary.term_id(term(form, self.language))

    def number_or_other(self, form: str) -> int:
        """Give a form's number, else that of its plural or singular as it is made of most names of things."""
        number = self.number(form)
        return number if number >= 0 or (other := _other_number(form)) == form else self.number(other)

    def numbers_or_others(self, forms: Sequence[str]) -> list[int]:
        """Give the same of forms most of which are none."""
        others = [_other_number(form) for form in forms]
        numbers = self.vocabulary.form_ids([*forms, *others], self.language)
        pairs = zip(numbers, numbers[len(forms) :], strict=False)
        return [number if number >= 0 else other for number, other in pairs]

    def numbers(self, forms: Sequence[str]) -> tuple[int, ...] | None:
        """Give the numbers of all these forms (of the last perhaps the plural), None where one was never there."""
        found = []
        for place, form in enumerate(forms, 1):
            number = self.number(form) if place < len(forms) else self.number_or_other(form)
            if number < 0:
                return None
            found.append(number)
        return tuple(found)

    def beginnings(self, form: str, lengths: Sequence[int]) -> list[int]:
        """Give those of the lengths at which a form's beginnings are forms themselves."""
        numbers = self.vocabulary.form_ids([form[:length] for length in lengths], self.language)
        return [length for length, number in zip(lengths, numbers, strict=True) if number >= 0]

    def are_alike(self, form: str, other: str) -> bool:
        """Tell whether two forms have the same stem."""
        return term(form, self.language) == term(other, self.language)

    def is_function_word(self, form: str) -> bool:
        """Tell whether a form says nothing by itself."""
        return is_stopword(form, self.language)

    def is_particle(self, form: str) -> bool:
        """Tell whether a form may be the second part of a verb."""
        return form in _particles()

    def is_content(self, form: str) -> bool:
        """Tell whether a form is neither a function word nor a particle."""
        return not (self.is_particle(form) or self.is_function_word(form))


def _other_number(form: str) -> str:
    """Give the plural of a singular, the singular of a plural, and what is no plain word as it is."""
    if not form.isascii() or not form.isalpha():
        return form
    return form[:-1] if form[-1] == "s" else form + "s"


@cache
def _particles() -> frozenset[str]:
    return frozenset(read_word_lists(RELATED_PATH)["particles.any"])


def joined(forms: Sequence[str], words: Words) -> Iterator[tuple[tuple[int, ...], int, float]]:
    """Give (places of neighbours, the form that they are together, strength)."""
    pairs = [
        (place, first + second, strength)
        for place, (first, second) in enumerate(pairwise(forms))
        if (strength := _strength_together(first, second, words))
    ]
    numbers = words.numbers_or_others([together for _, together, _ in pairs])
    for (place, _, strength), number in zip(pairs, numbers, strict=True):
        if number >= 0:
            yield (place, place + 1), number, strength
    threes = [
        (place, together)
        for place, three in enumerate(zip(forms, forms[1:], forms[2:], strict=False))
        if _SHORTEST_OF_THREE <= len(together := "".join(three)) <= _LONGEST
        and together.isalpha()
        and all(map(words.is_content, three))
    ]
    numbers = words.vocabulary.form_ids([together for _, together in threes], words.language)
    for (place, _), number in zip(threes, numbers, strict=True):
        if number >= 0:
            yield (place, place + 1, place + 2), number, GLUED_STRENGTH


def split(form: str, words: Words) -> list[tuple[tuple[int, ...], float]]:
    """Give (the forms that are a word in parts, strength), which stand for it where they are neighbours."""
    if code := _CODE.fullmatch(form):
        parts = [part for part in code.groups() if part]
        numbers = None if parts[-1] in _BEHIND_NUMBERS else words.numbers(parts)
        return [(numbers, CODE_STRENGTH)] if numbers else []
    if not _SHORTEST <= len(form) <= _LONGEST or not form.isalpha() or not words.is_content(form):
        return []
    is_known = words.number(form) >= 0
    found = sorted(_in_two(form, words, is_known=is_known))[:_WAYS]
    if not found and not is_known and len(form) >= _SHORTEST_OF_THREE:
        found = sorted(_in_three(form, words))[:1]
    return [(numbers, strength) for _, strength, numbers in found]


def _strength_together(first: str, second: str, words: Words) -> float:
    """Tell how well two neighbours may be one word, 0 where they may not."""
    if not (first.isalnum() and second.isalnum()):
        return 0.0
    if first.isdigit() or second.isdigit():
        is_code = _CODE.fullmatch(first + second) is not None and not words.is_function_word(first)
        return CODE_STRENGTH if is_code else 0.0
    if len(first) + len(second) < _SHORTEST or len(second) == 1 or not words.is_content(first):
        return 0.0
    if words.is_particle(second):
        return PARTICLE_STRENGTH
    return 0.0 if words.is_function_word(second) else GLUED_STRENGTH


def _in_two(form: str, words: Words, *, is_known: bool) -> Iterator[tuple[int, float, tuple[int, ...]]]:
    """Give (minus the length of the shorter part, strength, the parts), the best least."""
    endings = read_word_lists(RELATED_PATH).get(f"endings.{words.language}", ())
    shortest = 1 if form[0] in _LETTERS_BEFORE_WORDS else 2
    for place in words.beginnings(form, range(shortest, len(form) - 1)):
        parts = first, second = form[:place], form[place:]
        strength = _strength_apart(first, second, words, is_known=is_known)
        if not strength or (numbers := words.numbers(parts)) is None:
            continue
        shorter = min(place, len(form) - place)
        if words.are_alike(form, first) or second in endings:
            continue
        may_be_short = not is_known and len(form) <= _SHORTEST + 1
        if shorter == 2 and not may_be_short and not _came_together(numbers):
            continue
        yield -shorter, strength, numbers


def _strength_apart(first: str, second: str, words: Words, *, is_known: bool) -> float:
    """Tell how well two parts may stand for the word, 0 where they may not.

    A word that the collection lacks may be more: its parts are all that can be found of it.
    """
    if len(first) == 1 or len(second) == 1:
        may_be = not is_known and first in _LETTERS_BEFORE_WORDS and len(second) >= _SHORTEST
        return GLUED_STRENGTH if may_be and words.is_content(second) else 0.0
    if words.is_content(first):
        if words.is_particle(second):
            return PARTICLE_STRENGTH if not is_known and len(first) > 2 else 0.0
        return 0.0 if words.is_function_word(second) else GLUED_STRENGTH
    may_be = not is_known and words.is_particle(first) and len(second) >= _SHORTEST
    return PARTICLE_STRENGTH if may_be and words.is_content(second) else 0.0


def _came_together(numbers: tuple[int, ...]) -> bool:
    """Tell parts that were new in one place, like wi and fi, from two short words that are met anywhere."""
    return numbers[1] == numbers[0] + 1


def _in_three(form: str, words: Words) -> Iterator[tuple[int, float, tuple[int, ...]]]:
    """Give the same of three parts: getusername is get, user and name."""
    for place in words.beginnings(form, range(3, len(form) - 5)):
        if not words.is_content(form[:place]):
            continue
        for next_place in range(place + 3, len(form) - 2):
            parts = form[:place], form[place:next_place], form[next_place:]
            numbers = words.numbers(parts)
            if numbers is not None and all(map(words.is_content, parts)):
                yield -min(map(len, parts)), GLUED_STRENGTH, numbers


def prefixed(form: str, words: Words) -> Iterator[tuple[int, float]]:
    """Give (form, strength) of the word without a small one that is written together with it, or with another."""
    prefixes = read_word_lists(RELATED_PATH).get(f"prefixes.{words.language}", ())
    if form.isascii():
        return
    bare = {form: 0.9} | {
        form.removeprefix(prefix): 0.7
        for prefix in prefixes
        if form.startswith(prefix) and len(form) - len(prefix) > 2
    }
    for stem, strength in bare.items():
        for other in ("", *prefixes):
            if other + stem != form and (number := words.number(other + stem)) >= 0:
                yield number, strength


def names(forms: Sequence[str], words: Words) -> Iterator[tuple[tuple[int, ...], tuple[int, ...]]]:
    """Give (places, the forms of another name) for names that are written in several ways."""
    by_first = _names()
    for place, form in enumerate(forms):
        for phrase, others in by_first.get(form, ()):
            if tuple(forms[place : place + len(phrase)]) == phrase:
                for other in others:
                    if (numbers := words.numbers(other)) is not None:
                        yield tuple(range(place, place + len(phrase))), numbers


@lru_cache(maxsize=1)
def _names() -> dict[str, list[tuple[tuple[str, ...], list[tuple[str, ...]]]]]:
    """Return by its first form each name with the others of its group."""
    found: dict[str, list[tuple[tuple[str, ...], list[tuple[str, ...]]]]] = {}
    for key, group in read_word_lists(RELATED_PATH).items():
        if key.startswith("names."):
            phrases = [tuple(name.split()) for name in group]
            for phrase in phrases:
                others = [other for other in phrases if other != phrase]
                found.setdefault(phrase[0], []).append((phrase, others))
    return found

"""Which words of the collection hold a word, in languages that make one word of several?

Stems are compared, so that endings do not matter, and what is left of a compound beside the word must be a word of
the collection too, or long enough to be one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from weakref import WeakKeyDictionary

from knowledge.analysis import fold_accents, is_common, is_stopword, term
from knowledge.analysis.word_lists import read_word_lists
from knowledge.index import Vocabulary
from knowledge.ranking.affixes import Affixes
from knowledge.ranking.gluing import RELATED_PATH

SHORTEST = 4
"""Letters of a part; of three only beside a known word of some length."""
_SHORTEST_KNOWN = 3
_LONG = 5
"""Letters that the other part has then, and that one has which is found beside what is no known word."""
_HAVE_SHORT_PARTS = frozenset({"de", "nl", "sv", "da", "no", "nb", "nn"})
"""Languages with words of three letters that are not the beginning or end of every other word."""
_AT_MOST = 40
"""Terms looked at that begin, and that end, with a word: the shortest, of which it is most."""
_LONGEST = 40
_KEPT = 24
"""Compounds of a word: those that share most of it."""
_UNKNOWN_SHARE = 0.75
"""How much a compound counts whose other part is no word of the collection."""
_HEAD_STRENGTH = 0.6
_MODIFIER_STRENGTH = 0.4

Found = list[tuple[int, float]]


class _Word:
    """One word whose compounds are looked for."""

    def __init__(self, word: str, language: str, vocabulary: Vocabulary, affixes: Affixes) -> None:
        lists = read_word_lists(RELATED_PATH)
        self._language = language
        self._vocabulary = vocabulary
        self._affixes = affixes
        self._linking = lists[f"linking.{language}"]
        self._endings = lists[f"endings.{language}"]
        self._stem = term(word, language)
        self._bare = fold_accents(word, language)
        self._is_short = len(self._stem) < SHORTEST
        self._shortest = _SHORTEST_KNOWN if language in _HAVE_SHORT_PARTS else SHORTEST

    def related(self) -> Iterator[tuple[int, float]]:
        """Give (form, strength)."""
        if not self._shortest <= len(self._stem) <= _LONGEST or not self._stem.isalpha():
            return
        numbers = self._affixes.beginning_with(self._stem, _SHORTEST_KNOWN, _AT_MOST)
        for number, found in zip(numbers.tolist(), self._vocabulary.term_strings.take(numbers), strict=True):
            if found.startswith(self._stem) and found.isalpha():
                yield from self._weighed(number, found, self._quality_behind(found))
        numbers = self._affixes.ending_with(self._stem, _SHORTEST_KNOWN, _AT_MOST)
        for number, found in zip(numbers.tolist(), self._vocabulary.term_strings.take(numbers), strict=True):
            if found.endswith(self._stem) and found.isalpha():
                yield from self._weighed(number, found, self._quality_before(found[: -len(self._stem)]))
        if len(self._stem) >= self._shortest + SHORTEST:
            yield from self._parts()

    def _weighed(self, number: int, found: str, quality: float) -> Iterator[tuple[int, float]]:
        if quality:
            share = len(self._stem) / len(found)
            yield self._affixes.form_of(number), round(quality * (0.4 + 0.5 * share), 3)

    def _quality_behind(self, found: str) -> float:
        """Tell how surely what a term has behind the word is a word, 0 where it is none."""
        rest = found[len(self._stem) :]
        if rest.startswith(self._endings):
            return 0.0
        wholes = [rest, *(rest.removeprefix(link) for link in self._linking if rest.startswith(link))]
        if any(map(self._may_stand_beside, wholes)):
            return 1.0
        # Where only the stem is the same, the rest is no word but an ending: kommen, Kommandant.
        is_whole = found.startswith(self._bare) and len(found) - len(self._bare) >= SHORTEST
        return _UNKNOWN_SHARE if is_whole and not self._is_short else 0.0

    def _quality_before(self, rest: str) -> float:
        """Tell the same of the rest before the word."""
        if is_stopword(rest, self._language) or self._is_beginning(rest):
            return 0.0
        if any(map(self._may_stand_beside, self._without_linking(rest))):
            return 1.0
        return _UNKNOWN_SHARE if len(rest) >= SHORTEST and not self._is_short else 0.0

    def _without_linking(self, part: str) -> list[str]:
        return [part, *(part.removesuffix(link) for link in self._linking if part.endswith(link))]

    def _is_beginning(self, part: str) -> bool:
        """Tell whether a part is one or more beginnings of verbs."""
        return _beginnings_pattern(self._language).fullmatch(part) is not None

    def _may_stand_beside(self, part: str) -> bool:
        """Tell whether a part is a word that makes a compound with this one."""
        shorter, longer = sorted((len(part), len(self._stem)))
        may_be_short = longer >= _LONG and self._shortest < SHORTEST
        return (shorter >= SHORTEST or may_be_short) and self._is_word(part)

    def _is_word(self, part: str) -> bool:
        return (
            self._term_of(part) >= 0 and part not in self._endings and not is_stopword(part, self._language)
        )

    def _term_of(self, part: str) -> int:
        """Give the number of the term of a part, -1 where the collection has none."""
        for stem in (part, term(part, self._language)):
            if len(stem) >= self._shortest and (number := self._vocabulary.term_id(stem)) >= 0:
                return number
        return -1

    def _parts(self) -> Iterator[tuple[int, float]]:
        """Give the two parts of the word, the most even ones; where only the second is known, the longest such."""
        stem, best, alone = self._stem, (0, -1, -1), -1
        for place in range(self._shortest, len(stem) - self._shortest + 1):
            head = self._term_of(stem[place:]) if self._is_word(stem[place:]) else -1
            if head < 0 or self._is_beginning(stem[:place]):
                continue
            if alone < 0 and place >= SHORTEST and len(stem) - place >= _LONG:
                alone = head
            modifiers = [part for part in self._without_linking(stem[:place]) if self._is_word(part)]
            shorter, longer = sorted((place, len(stem) - place))
            if modifiers and shorter > best[0] and longer >= SHORTEST:
                best = shorter, head, self._term_of(modifiers[0])
        _, head, modifier = best
        if head >= 0:
            yield self._affixes.form_of(head), _HEAD_STRENGTH
            yield self._affixes.form_of(modifier), _MODIFIER_STRENGTH
        elif alone >= 0:
            yield self._affixes.form_of(alone), round(_UNKNOWN_SHARE * _HEAD_STRENGTH, 3)


@lru_cache(maxsize=16)
def _beginnings_pattern(language: str) -> re.Pattern[str]:
    beginnings = read_word_lists(RELATED_PATH)[f"beginnings.{language}"]
    return re.compile(f"(?:{'|'.join(map(re.escape, beginnings))})+")


_affixes: WeakKeyDictionary[Vocabulary, Affixes] = WeakKeyDictionary()


def compounds(form: str, language: str, vocabulary: Vocabulary) -> Found:
    """Give (form, strength) of the compounds that hold a word, and of its parts if it is one itself."""
    if not has_compounds(language) or is_common(form, language):
        return []
    found = _Word(form, language, vocabulary, _read(vocabulary)).related()
    return sorted(found, key=lambda one: -one[1])[:_KEPT]


def read_compounds_ahead(vocabulary: Vocabulary) -> None:
    """Read a vocabulary for a thread in the background, where one of its languages has compounds."""
    if any(map(has_compounds, vocabulary.languages)):
        _read(vocabulary)


def _read(vocabulary: Vocabulary) -> Affixes:
    affixes = _affixes.setdefault(vocabulary, Affixes())
    affixes.read(vocabulary)
    return affixes


def has_compounds(language: str) -> bool:
    """Tell whether a language makes one word of several."""
    return f"linking.{language}" in read_word_lists(RELATED_PATH)

"""What can be told of a form from its letters alone?

Asked for the forms of each question's candidates, found when first asked for, and kept beside the vocabulary,
whose numbers never change.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Sequence
from functools import cache
from weakref import WeakKeyDictionary

import numpy as np
import numpy.typing as npt

from knowledge.analysis import fold_accents
from knowledge.analysis.chat_words import question_words
from knowledge.analysis.scripts import HAN, KANA
from knowledge.index import Vocabulary
from knowledge.ranking.amounts import KINDS, signs
from knowledge.ranking.lookup import distinct, lookup

WORD, NUMBER, YEAR = 1, 2, 3
"""Kinds of forms; 0 is one not looked at yet."""
AMOUNT, DURATION, MONEY, CLOCK, REASON, STEP, PLACE = (1 << bit for bit in range(len(KINDS)))
"""What a form may show of an answer, by `amounts`: a bit each, in the order of its kinds."""
ASKS = 1 << len(KINDS)
"""The bit of question words."""
PREFIX_LENGTHS = (4, 5, 6, 7)
"""Letters that related words may share: colonial and colonists, Europe and European."""
NO_PREFIX = 0
"""Of forms that are too short for one, or no words."""

_IS_PHRASE_SCRIPT = re.compile(f"[{HAN}{KANA}\u1100-\u11ff\uac00-\ud7af]")
_LONGEST_PLAIN = 16
"""Letters of words that are looked at as bytes."""
_POWERS = np.uint32(2654435761) ** np.arange(_LONGEST_PLAIN, dtype=np.uint32)
"""Of Knuth's multiplier, which is 2³² over the golden ratio: they spread letters over all bits."""

Ints = npt.NDArray[np.integer]


class FormTraits:
    """Kinds, signs and prefixes of a vocabulary's forms, by their numbers."""

    def __init__(self) -> None:
        self._kinds = np.zeros(0, np.uint8)
        self._signs = np.zeros(0, np.uint8)
        self._prefixes = np.zeros((0, len(PREFIX_LENGTHS)), np.uint32)
        self._lock = threading.Lock()

    def kinds(self, forms: Ints, vocabulary: Vocabulary) -> npt.NDArray[np.uint8]:
        """Give the kinds of forms, uint8[forms]."""
        known = self._kinds
        if not len(forms) or int(forms.max()) < len(known):
            kinds = known.take(forms)
            if kinds.all():
                return kinds
        self._learn(forms, vocabulary)
        return self._kinds.take(forms)

    def signs(self, forms: Ints) -> npt.NDArray[np.uint8]:
        """Give what forms, of which `kinds` was asked before, may show of an answer: uint8[forms] of bits."""
        return self._signs.take(forms)

    def alike(
        self, forms: Ints, prefixes: npt.NDArray[np.uint32]
    ) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.bool_]]:
        """Find forms that begin like one of the question's words.

        Args:
            forms: integer[forms], of which `kinds` was asked before.
            prefixes: uint32[m, lengths], the words'.

        Returns:
            int64[found]: places in ``forms``; bool[found, m, lengths]: which beginnings they share.
        """
        keys = np.array(sorted(set(prefixes[:, 0].tolist()) - {NO_PREFIX}), np.uint32)
        if not len(keys):
            return np.zeros(0, np.int64), np.zeros((0, *prefixes.shape), np.bool_)
        # The shortest beginning is shared by all that share a longer one.
        found, _ = lookup(keys, self._prefixes[:, 0].take(forms))
        theirs = self._prefixes[forms.take(found)][:, None, :]
        return found, (theirs == prefixes) & (theirs != NO_PREFIX)

    def _learn(self, forms: Ints, vocabulary: Vocabulary) -> None:
        with self._lock:
            known = len(self._kinds)
            if int(forms.max()) >= known:
                # With room for some that come later, so that not each of them takes a copy of all.
                size = max(len(vocabulary.form_terms), int(forms.max()) + 1) + known // 8
                grown_prefixes = np.zeros((size, len(PREFIX_LENGTHS)), np.uint32, order="F")
                grown_kinds, grown_signs = np.zeros(size, np.uint8), np.zeros(size, np.uint8)
                grown_prefixes[:known], grown_kinds[:known] = self._prefixes, self._kinds
                grown_signs[:known] = self._signs
                # The kinds last: whoever sees a form's kind must find all else of it.
                self._prefixes, self._signs, self._kinds = grown_prefixes, grown_signs, grown_kinds
            new = distinct(forms[self._kinds.take(forms) == 0])
            is_plain, letters, sizes = _plain_words(new, vocabulary)
            plain, others = new[is_plain], new[~is_plain]
            hashes = _hashes(letters)
            # Few words show anything: the strings of those that may are made, not of all.
            telling = plain.take(lookup(_telling_words(), hashes[-1])[0])
            self._signs[telling] = [_signs_of(form) for form in vocabulary.form_strings.take(telling)]
            self._prefixes[plain] = _prefixes(hashes, sizes)
            strings = vocabulary.form_strings.take(others)
            self._signs[others] = [_signs_of(string) for string in strings]
            self._prefixes[others] = prefixes(strings)
            self._kinds[plain] = WORD
            self._kinds[others] = [kind(string) for string in strings]


def kind(form: str) -> int:
    """Tell whether a form is a word, a number or a year."""
    if form.isalpha():
        return WORD
    if form.isdigit():
        return YEAR if len(form) == 4 and "1000" <= form < "2100" else NUMBER
    return NUMBER if any(character.isdigit() for character in form) else WORD


def _signs_of(form: str) -> int:
    if form.isascii():
        return _bits().get(form, 0)
    bits = _bits().get(fold_accents(form), 0)
    if _IS_PHRASE_SCRIPT.search(form) is not None:
        for bit, pattern in _pieces():
            if pattern.search(form) is not None:
                bits |= bit
    return bits


@cache
def _pieces() -> tuple[tuple[int, re.Pattern[str]], ...]:
    """Give what shows each kind as a piece of a form: in Chinese, Japanese and Korean."""
    found = []
    for place, name in enumerate(KINDS):
        pieces = [phrase for phrase in signs(name).phrases if len(phrase) > 1 and " " not in phrase]
        pieces = [piece for piece in pieces if _IS_PHRASE_SCRIPT.search(piece) is not None]
        if pieces:
            found.append((1 << place, re.compile("|".join(map(re.escape, pieces)))))
    return tuple(found)


@cache
def _bits() -> dict[str, int]:
    """Give the bits of every form that shows something."""
    bits: dict[str, int] = {}
    for place, name in enumerate(KINDS):
        for word in signs(name).words:
            bits[word] = bits.get(word, 0) | 1 << place
    for word in question_words():
        bits[word] = bits.get(word, 0) | ASKS
    return bits


def prefixes(forms: Sequence[str]) -> npt.NDArray[np.uint32]:
    """uint32[forms, lengths]: hashes of each form's beginnings without accents.

    `NO_PREFIX` where the beginning would be the whole form, and of what is no word.
    """
    bare = [word if (word := fold_accents(form)).isalpha() else "" for form in forms]
    sizes = np.fromiter(map(len, bare), np.int64, len(bare))
    starts = np.cumsum(sizes) - sizes
    text = "".join(bare) + PREFIX_LENGTHS[-1] * "\0"
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    letters = codes[starts + np.arange(PREFIX_LENGTHS[-1])[:, None]]
    return _prefixes(_hashes(letters), sizes)


def _plain_words(
    forms: Ints, vocabulary: Vocabulary
) -> tuple[npt.NDArray[np.bool_], npt.NDArray[np.uint8], Ints]:
    """Look at the forms that are short words of small Latin letters, as most are, without making strings of them.

    Returns:
        bool[forms]: which they are; of these uint8[letters, words], 0 behind their ends, and int[words], their sizes.
    """
    table = vocabulary.form_keys.table
    is_plain = forms < len(table)
    if not is_plain.any():
        return is_plain, np.zeros((_LONGEST_PLAIN, 0), np.uint8), np.zeros(0, np.int64)
    frozen = forms[is_plain]
    begins, ends = table.offsets.take(frozen), table.offsets.take(frozen + 1)
    # A row a place, which numpy goes through faster than through a row a word.
    places = begins + np.arange(_LONGEST_PLAIN)[:, None]
    keys = table.blob.take(places, mode="clip")
    is_letter = ((keys | 32) - ord("a") <= ord("z") - ord("a")) & (places < ends)
    is_letter = np.logical_and.accumulate(is_letter)
    sizes = np.add.reduce(is_letter)
    # A form ends where its key ends, or at the NUL before its term.
    stops = begins + sizes
    is_word = (stops == ends) | (table.blob.take(stops, mode="clip") == 0)
    is_plain[is_plain] = is_word
    return is_plain, (keys * is_letter)[:, is_word], sizes[is_word]


@cache
def _telling_words() -> npt.NDArray[np.uint32]:
    """uint32: hashes of the plain words that show something, ascending."""
    words = [word for word in _bits() if word.isascii() and len(word) <= _LONGEST_PLAIN]
    letters = np.array(words, f"S{_LONGEST_PLAIN}").view(np.uint8).reshape(len(words), -1).T
    return np.unique(_hashes(letters)[-1])


def _hashes(letters: npt.NDArray[np.unsignedinteger]) -> npt.NDArray[np.uint32]:
    """uint32[letters, words]: hash the beginnings of words: of one letter, of two, and so on."""
    return np.cumsum(letters * _POWERS[: len(letters), None], axis=0, dtype=np.uint32)


def _prefixes(hashes: npt.NDArray[np.uint32], sizes: Ints) -> npt.NDArray[np.uint32]:
    """uint32[words, lengths]: of the hashes of words of these sizes, those of true beginnings."""
    of_lengths = hashes[[size - 1 for size in PREFIX_LENGTHS]].T
    return np.where(sizes[:, None] > PREFIX_LENGTHS, of_lengths, np.uint32(NO_PREFIX))


_traits: WeakKeyDictionary[Vocabulary, FormTraits] = WeakKeyDictionary()


def traits_of(vocabulary: Vocabulary) -> FormTraits:
    """Give what is known of a vocabulary's forms so far."""
    return _traits.get(vocabulary) or _traits.setdefault(vocabulary, FormTraits())

"""How common is a word in a language?

The lists are those of the wordfreq package, of which only the data files are read: to import its code takes a
quarter of a second and twenty megabytes, and it tells words apart in another way than our analysis. A list is kept as
the hashes of its words, ten bytes a word.
"""

from __future__ import annotations

import gzip
import math
import threading
from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import cache, lru_cache
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path

import msgpack  # type: ignore[import-untyped]
import numpy as np

from knowledge.analysis.folding import fold, fold_accents
from knowledge.analysis.words import words_of

UNKNOWN_WORD = 0.0
"""On Zipf's scale: of a word that no list has."""
MOST_WORDS = 40_000
"""Words read of a list, the commonest: what is rarer is met less than once in some two million words."""
_LANGUAGES_AT_ONCE = 12
"""Lists kept, some 0.6 MB each."""
_FALLBACK = "en"
_LIST_OF = {"no": "nb", "nn": "nb", "hr": "sh", "bs": "sh", "sr": "sh", "tl": "fil"}
"""Lists that have another code than their language."""
_CUT_IN_PAIRS = frozenset({"zh", "ja", "ko"})
"""Languages whose forms are characters and pairs of them."""
_HIGHEST = 9.0
"""What is as common as all words together on Zipf's scale, the logarithm of occurrences in 10⁹ words."""

_loading = threading.Lock()


def commonness(form: str, language: str) -> float:
    """Return how common a folded form is in a language on Zipf's scale: 7 like "the", 3 once in a million words.

    0 is for what no list has and for all numbers. A language without a list is taken for English, the second
    language of most communities. The first word of a language takes some 0.1 s; don't ask on an event loop.
    """
    listed = language if _list_path(language) else _FALLBACK
    with _loading:  # so that two threads do not both read a list; one that is there costs nothing to speak of
        words = _frequencies_of(listed)
    return words.get(form)


def has_frequencies(language: str) -> bool:
    """Tell whether a language has a list of its own."""
    return _list_path(language) is not None


class _Frequencies:
    """The words of a list, as hashes in order, and how common each is."""

    def __init__(self, words: dict[str, int]) -> None:
        hashes = np.fromiter(map(_hash, words), np.int64, len(words))
        values = np.fromiter(words.values(), np.uint16, len(words))
        order = np.argsort(hashes)
        self._hashes = array("q", hashes[order].tobytes())
        self._hundredths = array("H", values[order].tobytes())

    def get(self, form: str) -> float:
        wanted = _hash(form)
        place = bisect_left(self._hashes, wanted)
        if place == len(self._hashes) or self._hashes[place] != wanted:
            return UNKNOWN_WORD
        return self._hundredths[place] / 100


def _hash(form: str) -> int:
    """Hash a form by its UTF-8: Python hashes strings as they lie in memory, where 止 is the same two bytes as bk."""
    return hash(form.encode("utf-8", "surrogatepass"))


@lru_cache(maxsize=_LANGUAGES_AT_ONCE)
def _frequencies_of(language: str) -> _Frequencies:
    path = _list_path(language)
    listed = list(_read(path)) if path else []
    return _Frequencies(_pairs(listed) if language in _CUT_IN_PAIRS else _forms(listed, language))


@cache
def _list_path(language: str) -> Path | None:
    """Return the longest list of a language, None where there is none."""
    found = find_spec("wordfreq")  # finds the package without importing it
    code = _LIST_OF.get(language, language)
    if found is None or found.origin is None or not code.isalpha():
        return None
    folder = Path(found.origin).parent / "data"
    paths = (folder / f"{size}_{code}.msgpack.gz" for size in ("large", "small"))
    return next((path for path in paths if path.is_file()), None)


def _read(path: Path) -> Iterator[tuple[int, list[str]]]:
    """Yield the commonest words of a list with their hundredths of Zipf's scale, the commonest first.

    A list is a header, then the words at 0 centibels, at -1, at -2, and so on.
    """
    left = MOST_WORDS
    with gzip.open(path, "rb") as file:
        unpacker = msgpack.Unpacker(file, raw=False)
        unpacker.read_array_header()
        unpacker.skip()
        hundredths = round(_HIGHEST * 100)
        while left > 0 and hundredths > 0:
            try:
                words = unpacker.unpack()
            except msgpack.OutOfData:
                return
            if words:
                yield hundredths, words
            left -= len(words)
            hundredths -= 1


def _forms(listed: Iterable[tuple[int, list[str]]], language: str) -> dict[str, int]:
    """Return how common each form is, with its accents and without; the commonest word that has a form counts."""
    forms: dict[str, int] = {}
    accented: dict[str, int] = {}
    apostrophes: list[tuple[str, int]] = []
    for value, words in listed:
        for word in words:
            if not word.isascii():
                accented.setdefault(word, value)
            elif word.isalpha():
                forms.setdefault(word, value)
            elif "'" in word:
                apostrophes.append((word, value))
    folded = _letter_by_letter("\n".join(accented), fold)
    bare = _letter_by_letter(folded, lambda letter: fold_accents(letter, language))
    values = list(accented.values())
    folded_forms = folded.split("\n")
    # From the rarest to the commonest, so that the commonest of those with one form stays.
    forms = dict(zip(reversed(folded_forms), reversed(values), strict=True)) | forms
    for form, plain, value in zip(folded_forms, bare.split("\n"), values, strict=True):
        if plain != form:
            forms[plain] = max(value, forms.get(plain, 0))
    cutter = words_of(language)
    for word, value in apostrophes:
        found, _ = cutter.forms(word, 0, len(word))
        for form in found:
            forms[form] = max(value, forms.get(form, 0))
    return forms


def _letter_by_letter(text: str, change: Callable[[str], str]) -> str:
    """Change a long text in a tenth of the time that folding it takes; its letters are composed already."""
    return text.translate({ord(letter): change(letter) for letter in set(text)})


def _pairs(listed: Iterable[tuple[int, list[str]]]) -> dict[str, int]:
    """Return how common characters and pairs of them are, inside all words together; Latin words stay whole."""
    shares: dict[str, float] = defaultdict(float)
    for value, words in listed:
        share = 10 ** (value / 100 - _HIGHEST)
        for word in words:
            if word.isascii():
                shares[word] += share
                continue
            for character in word:
                shares[character] += share
            for first, second in pairwise(word):
                shares[first + second] += share
    return {form: round((_HIGHEST + math.log10(share)) * 100) for form, share in shares.items()}

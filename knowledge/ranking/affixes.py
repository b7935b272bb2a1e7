"""Which terms of a vocabulary begin or end with some letters?

Each term's first eight bytes make a number, and so do its last eight from behind; sorted, all that share a beginning
stand together. What is longer than eight bytes is compared after that.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from knowledge.index import Vocabulary
from knowledge.index.strings import Strings

_BYTES = 8
SHORTEST = 6
"""Bytes of the shortest term that is kept."""
_LONGEST = 48
_CHUNK = 50_000
"""Terms that are read in one step, so that other threads get their turn."""
_UNSEEN = -1

Int32s = npt.NDArray[np.int32]
Keys = npt.NDArray[np.uint64]


@dataclass(frozen=True, slots=True)
class Sorted:
    """Numbers of ``n`` terms by their first bytes, or by their last."""

    keys: Keys
    """uint64[n], ascending"""
    terms: Int32s
    """int32[n]"""
    lengths: npt.NDArray[np.uint8]
    """uint8[n]: bytes of each."""

    @staticmethod
    def of(keys: Keys, terms: Int32s, lengths: npt.NDArray[np.uint8]) -> Sorted:
        """Sort terms by their keys."""
        order = np.argsort(keys)
        return Sorted(keys[order], terms[order], lengths[order])

    @staticmethod
    def merged(parts: list[Sorted]) -> Sorted:
        """Put all terms of several together."""
        return Sorted.of(
            np.concatenate([part.keys for part in parts]),
            np.concatenate([part.terms for part in parts]),
            np.concatenate([part.lengths for part in parts]),
        )

    def between(self, least: int, most: int, shortest: int, at_most: int) -> Int32s:
        """Give the terms of these keys with so many bytes or more, of many the shortest."""
        begin, end = np.searchsorted(self.keys, np.array([least, most], np.uint64), side="left").tolist()
        lengths = self.lengths[begin:end]
        found = np.flatnonzero(lengths >= shortest)
        if len(found) > at_most:
            found = found[np.argpartition(lengths[found], at_most)[:at_most]]
        terms: Int32s = self.terms[begin:end][found]
        return terms


class Affixes:
    """The beginnings and endings of a vocabulary's terms, read as it grows."""

    def __init__(self) -> None:
        self._parts: tuple[tuple[Sorted, Sorted], ...] = ()  # each at least twice as large as the next
        self._forms = np.full(0, _UNSEEN, np.int32)
        self._read_forms = 0
        self._lock = threading.Lock()

    @property
    def read_forms(self) -> int:
        """How many forms of the vocabulary were read."""
        return self._read_forms

    def read(self, vocabulary: Vocabulary) -> None:
        """Read the terms of the forms that are new."""
        if self._read_forms == len(vocabulary.form_terms):
            return
        with self._lock:
            form_terms = vocabulary.form_terms
            new = self._note_forms(form_terms)
            parts = [
                _sorted(vocabulary.term_strings, new[begin : begin + _CHUNK])
                for begin in range(0, len(new), _CHUNK)
            ]
            kept = self._parts
            while kept and len(kept[-1][0].terms) < 2 * sum(len(part[0].terms) for part in parts):
                parts.append(kept[-1])
                kept = kept[:-1]
            if parts:
                fronts, backs = map(list, zip(*parts, strict=True))
                kept = (*kept, (Sorted.merged(fronts), Sorted.merged(backs)))
            self._parts = kept
            self._read_forms = len(form_terms)

    def form_of(self, term: int) -> int:
        """Give a form of a term, the first that was there."""
        return int(self._forms[term])

    def beginning_with(self, letters: str, further: int, at_most: int) -> Int32s:
        """Give terms that begin with letters (of long ones: with the first) and have so many more bytes."""
        return self._find(letters.encode("utf-8", "surrogatepass"), 0, further, at_most)

    def ending_with(self, letters: str, further: int, at_most: int) -> Int32s:
        """Give terms that end with letters (of long ones: with the last) and have so many more bytes."""
        return self._find(letters.encode("utf-8", "surrogatepass")[::-1], 1, further, at_most)

    def _find(self, key: bytes, side: int, further: int, at_most: int) -> Int32s:
        least = int.from_bytes(key[:_BYTES].ljust(_BYTES, b"\0"), "big")
        most = int.from_bytes(key[:_BYTES].ljust(_BYTES, b"\xff"), "big")
        found = [
            part[side].between(least, min(most + 1, _ALL_ONES), len(key) + further, at_most)
            for part in self._parts
        ]
        return np.concatenate(found) if found else np.empty(0, np.int32)

    def _note_forms(self, form_terms: Int32s) -> Int32s:
        """Note a form for each new term, and give those terms."""
        terms, firsts = np.unique(form_terms[self._read_forms :], return_index=True)
        size = max(len(self._forms), int(terms[-1]) + 1 if len(terms) else 0)
        forms = np.full(size, _UNSEEN, np.int32)
        forms[: len(self._forms)] = self._forms
        is_new = forms[terms] == _UNSEEN
        forms[terms[is_new]] = self._read_forms + firsts[is_new]
        self._forms = forms
        new: Int32s = terms[is_new]
        return new


_ALL_ONES = (1 << 64) - 1


def _sorted(strings: Strings, terms: Int32s) -> tuple[Sorted, Sorted]:
    """Sort terms by their beginnings, and by their endings."""
    blob, starts, lengths = _texts(strings, terms)
    kept = np.flatnonzero((lengths >= SHORTEST) & (lengths <= _LONGEST))
    terms, starts, lengths = terms[kept], starts[kept], lengths[kept]
    steps = np.arange(_BYTES)
    is_inside = steps < lengths[:, None]
    fronts = _keys(blob, starts[:, None] + steps, is_inside)
    backs = _keys(blob, (starts + lengths)[:, None] - 1 - steps, is_inside)
    sizes = lengths.astype(np.uint8)
    return Sorted.of(fronts, terms, sizes), Sorted.of(backs, terms, sizes)


def _keys(
    blob: npt.NDArray[np.uint8], places: npt.NDArray[np.int64], is_inside: npt.NDArray[np.bool_]
) -> Keys:
    """Read eight bytes a row as one number, the first counting most; those outside are 0."""
    letters = np.zeros(places.shape, np.uint8)
    letters[is_inside] = blob[places[is_inside]]
    keys: Keys = letters.view(">u8").reshape(-1).astype(np.uint64)
    return keys


def _texts(
    strings: Strings, numbers: Int32s
) -> tuple[npt.NDArray[np.uint8], npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """Give bytes that hold these strings, and where in them each begins and how long it is."""
    table = strings.table
    if len(numbers) and int(numbers.max()) < len(table):
        starts = table.offsets[numbers].astype(np.int64)
        return table.blob, starts, table.offsets[numbers + 1] - starts
    texts = [string.encode("utf-8", "surrogatepass") for string in strings.take(numbers)]
    lengths = np.fromiter(map(len, texts), np.int64, len(texts))
    return np.frombuffer(b"".join(texts), np.uint8), np.cumsum(lengths) - lengths, lengths

"""Which versions does a version stand for? Who asks for 1.19 means 1.19.2 too."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from weakref import WeakKeyDictionary

import numpy as np

from knowledge.index import Vocabulary

LONGER_STRENGTH = 0.8
SHORTER_STRENGTH = 0.6
"""What is said of 1.19 need not hold for 1.19.2."""

_VERSION = re.compile(r"\d+(?:\.\d+)+")
_CHUNK = 50_000
"""Forms that are read in one step, so that other threads get their turn."""


class Versions:
    """The versions among a vocabulary's forms."""

    def __init__(self) -> None:
        self._longer: dict[str, list[int]] = {}  # version → the forms that go on after it
        self._read_forms = 0
        self._lock = threading.Lock()

    def read(self, vocabulary: Vocabulary) -> None:
        """Read the forms that are new."""
        count = len(vocabulary.form_terms)
        if self._read_forms == count:
            return
        with self._lock:
            for begin in range(self._read_forms, count, _CHUNK):
                self._read(vocabulary, begin, min(begin + _CHUNK, count))
            self._read_forms = count

    def longer(self, version: str) -> list[int]:
        """Give the forms that are this version with more behind it."""
        return self._longer.get(version, [])

    def _read(self, vocabulary: Vocabulary, begin: int, end: int) -> None:
        for number, form in _with_stops(vocabulary, begin, end):
            if _VERSION.fullmatch(form):
                for shorter in _shorter(form):
                    self._longer.setdefault(shorter, []).append(number)


def related_versions(form: str, language: str, vocabulary: Vocabulary) -> Iterator[tuple[int, float]]:
    """Give (form, strength) of the versions that a version stands for."""
    if not _VERSION.fullmatch(form):
        return
    versions = _read(vocabulary)
    yield from ((number, LONGER_STRENGTH) for number in versions.longer(form))
    for shorter in _shorter(form):
        if (number := vocabulary.form_id(shorter, language)) >= 0:
            yield number, SHORTER_STRENGTH


def read_versions_ahead(vocabulary: Vocabulary) -> None:
    """Read a vocabulary for a thread in the background."""
    _read(vocabulary)


def _read(vocabulary: Vocabulary) -> Versions:
    versions = _versions.setdefault(vocabulary, Versions())
    versions.read(vocabulary)
    return versions


def _shorter(version: str) -> list[str]:
    """Give 1.19.2 and 1.19 of 1.19.2.1; a first number alone is none."""
    pieces = version.split(".")
    return [".".join(pieces[:size]) for size in range(len(pieces) - 1, 1, -1)]


def _with_stops(vocabulary: Vocabulary, begin: int, end: int) -> Iterator[tuple[int, str]]:
    """Give number and string of the forms ``begin <= number < end`` that hold a full stop."""
    table = vocabulary.form_keys.table
    frozen = min(max(len(table), begin), end)
    if frozen > begin:
        offsets = table.offsets[begin : frozen + 1]
        stops = np.flatnonzero(table.blob[offsets[0] : offsets[-1]] == ord(".")) + offsets[0]
        numbers = begin - 1 + np.unique(np.searchsorted(offsets, stops, side="right"))
        yield from zip(numbers.tolist(), vocabulary.form_strings.take(numbers), strict=True)
    for number, form in enumerate(vocabulary.form_strings[frozen:end], frozen):
        if "." in form:
            yield number, form


_versions: WeakKeyDictionary[Vocabulary, Versions] = WeakKeyDictionary()

"""Which articles are nearly the same text?

MinHash (A. Broder, "On the resemblance and containment of documents", 1997): the share of equal numbers in two
signatures estimates the Jaccard similarity of the texts' word triples. Signatures are looked up by bands: two texts
with a similarity of 0.6 share one with a probability of 0.99, of 0.2 with one of 0.16.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from knowledge.analysis import analyse

_BANDS = 21
_ROWS = 3
_WORDS = 3
"""Words of a shingle."""
_NEAR = 0.6
"""Jaccard similarity from which on two articles are one text: a new headline and an added paragraph leave more."""
_PRIME = np.uint64(2**31 - 1)

_random = np.random.default_rng(1997)
_FACTORS = _random.integers(1, 2**31 - 1, _BANDS * _ROWS, dtype=np.uint64)
_SUMMANDS = _random.integers(0, 2**31 - 1, _BANDS * _ROWS, dtype=np.uint64)


@dataclass(frozen=True, slots=True)
class Signature:
    """What an article is compared by."""

    numbers: tuple[int, ...]
    """63 numbers under 2³¹."""

    @classmethod
    def of(cls, paragraphs: Iterable[str]) -> Signature:
        """Return the signature of an article's paragraphs. Case, accents and punctuation make no difference."""
        forms = [form for paragraph in paragraphs for form in analyse(paragraph, "und").forms]
        starts = range(max(1, len(forms) - _WORDS + 1))
        shingles = {
            zlib.crc32(" ".join(forms[start : start + _WORDS]).encode("utf-8", "surrogatepass"))
            for start in starts
        }
        hashes = np.array(sorted(shingles), np.uint64) % _PRIME
        # One permutation at a time: all at once would take 63 times the memory of a long article's shingles.
        least = [
            int(((hashes * factor + summand) % _PRIME).min())
            for factor, summand in zip(_FACTORS, _SUMMANDS, strict=True)
        ]
        return cls(tuple(least))

    @property
    def bands(self) -> tuple[int, ...]:
        """21 numbers, each of 64 bits with a sign; near texts share one or more at the same place."""
        rows: npt.NDArray[np.int64] = np.array(self.numbers, np.int64).reshape(_BANDS, _ROWS)
        return tuple(int.from_bytes(_digest(row), "little", signed=True) for row in rows)

    def similarity(self, other: Signature) -> float:
        """Return the estimated Jaccard similarity, 0–1, of two articles' word triples."""
        return sum(a == b for a, b in zip(self.numbers, other.numbers, strict=True)) / len(self.numbers)

    def is_near(self, other: Signature) -> bool:
        """Tell whether two articles are nearly the same text."""
        return self.similarity(other) >= _NEAR

    def to_bytes(self) -> bytes:
        """Return 252 bytes from which ``from_bytes`` makes the signature again."""
        return np.array(self.numbers, "<u4").tobytes()

    @classmethod
    def from_bytes(cls, data: bytes) -> Signature:
        """Return the signature that ``to_bytes`` wrote."""
        return cls(tuple(np.frombuffer(data, "<u4").tolist()))


def _digest(row: npt.NDArray[np.int64]) -> bytes:
    data = row.tobytes()
    return zlib.crc32(data).to_bytes(4, "little") + zlib.adler32(data).to_bytes(4, "little")

"""Is this nearly the text of another article? The same agency report, say, at two publishers.

MinHash (A. Broder, "On the resemblance and containment of documents", 1997): of all runs of three words, each of many
hash functions keeps the smallest value. Two texts agree in as large a part of these minima as they share of their
runs. Banding (Leskovec, Rajaraman, Ullman, "Mining of Massive Datasets", 3.4) finds the pairs without comparing all.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import Self

import numpy as np
import numpy.typing as npt

_RUN = 3
"""Words in a run. Unrelated texts on one topic share few runs of three."""
_BANDS = 40
_ROWS = 3
"""Two texts that share half of their runs have a band in common with a probability of 0.995."""
_NEAR = 0.5
"""Texts that share this part of all their runs are near."""
_CONTAINED, _CONTAINED_NEAR = 0.85, 0.3
"""So are a text and its shortened version: this part of the shorter one is in the longer, a third of its length."""
_CHUNK = 4_096
_EMPTY = 2**32 - 1
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]|[^\W_]+")
"""A word; in scripts without spaces, a letter."""


@dataclass(frozen=True, slots=True)
class Signature:
    """The minima of one text's runs of words, and how many runs it has."""

    minima: tuple[int, ...]
    """Of each hash function, 32 bits."""
    runs: int

    @classmethod
    def of(cls, texts: Iterable[str]) -> Self:
        """Return the signature of an article's paragraphs."""
        hashes = np.fromiter(set(_hashes(texts)), dtype=np.uint64)
        minima = np.full(_BANDS * _ROWS, _EMPTY, dtype=np.uint64)
        for start in range(0, len(hashes), _CHUNK):
            # Multiply-shift hashing (Dietzfelbinger et al., 1997); the overflow is the modulus.
            mixed = hashes[start : start + _CHUNK, None] * _FACTORS + _SUMMANDS
            minima = np.minimum(minima, (mixed >> np.uint64(32)).min(axis=0))
        return cls(tuple(minima.tolist()), len(hashes))

    @property
    def bands(self) -> tuple[int, ...]:
        """Signed 64-bit integers; near texts have at least one in common, at the same place, very probably.

        Empty for a text without words.
        """
        if not self.runs:
            return ()
        return tuple(
            int.from_bytes(
                blake2b(
                    struct.pack(f"<{_ROWS}I", *self.minima[start : start + _ROWS]), digest_size=8
                ).digest(),
                signed=True,
            )
            for start in range(0, len(self.minima), _ROWS)
        )

    def similarity(self, other: Signature) -> float:
        """Return which part of their runs two texts share (Jaccard), 0–1, within about ± 0.05."""
        if not self.runs or not other.runs:
            return 0.0
        return sum(map(int.__eq__, self.minima, other.minima)) / len(self.minima)

    def is_near(self, other: Signature) -> bool:
        """Whether the two are nearly the same text, or one is the other shortened."""
        shared = self.similarity(other)
        # From the Jaccard index to the share of the shorter text, by the sizes of both.
        contained = shared * (self.runs + other.runs) / (1 + shared) / max(1, min(self.runs, other.runs))
        return shared >= _NEAR or (shared >= _CONTAINED_NEAR and contained >= _CONTAINED)

    def is_near_stored(self, data: bytes) -> bool:
        """Whether the text of a stored signature is near; of one that is damaged, nothing can be told."""
        try:
            return self.is_near(Signature.from_bytes(data))
        except ValueError:
            return False

    def to_bytes(self) -> bytes:
        """Return it as it is stored."""
        return struct.pack(f"<I{len(self.minima)}I", self.runs, *self.minima)

    @classmethod
    def from_bytes(cls, data: bytes) -> Self:
        """Return a stored signature.

        Raises:
            ValueError: the bytes are none.
        """
        if len(data) != 4 * (1 + _BANDS * _ROWS):
            raise ValueError("These bytes are no signature.")
        runs, *minima = struct.unpack(f"<{1 + _BANDS * _ROWS}I", data)
        return cls(tuple(minima), runs)


def signatures_of(articles: Sequence[Sequence[str]]) -> list[Signature]:
    """Return the signatures of many articles' paragraphs."""
    return [Signature.of(texts) for texts in articles]


def _hashes(texts: Iterable[str]) -> Iterator[int]:
    """Yield a 64-bit hash of each run of words; paragraphs are not joined, so that their order does not matter."""
    for text in texts:
        words = _WORD.findall(text.casefold())
        for start in range(max(1, len(words) - _RUN + 1) if words else 0):
            run = " ".join(words[start : start + _RUN])
            yield int.from_bytes(blake2b(run.encode("utf-8", "replace"), digest_size=8).digest())


def _constants(name: bytes) -> npt.NDArray[np.uint64]:
    """Return a constant for each hash function; they are stored in a way, so they must never change."""
    digests = [blake2b(name + bytes([number]), digest_size=8).digest() for number in range(_BANDS * _ROWS)]
    return np.array([int.from_bytes(digest) | 1 for digest in digests], dtype=np.uint64)


_FACTORS = _constants(b"factor")
_SUMMANDS = _constants(b"summand")

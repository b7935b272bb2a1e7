"""A model for tests: texts that share runs of letters are near. It is made of nothing, and counts what it is given."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from zlib import crc32

import numpy as np
import numpy.typing as npt

from knowledge.semantic import Semantics


class Letters:
    """An `Embedder` that hashes the runs of three letters of a text."""

    def __init__(self, name: str = "letters 1", dimensions: int = 64) -> None:
        self.name = name
        self.dimensions = dimensions
        self.given: list[str] = []
        """Passages, in the order in which they came."""
        self.asked: list[str] = []
        self.may_go_on = threading.Event()
        """Passages wait for it."""
        self.may_go_on.set()
        self.has_begun = threading.Event()
        self.threads: set[str] = set()

    def passages(self, texts: Sequence[str]) -> npt.NDArray[np.float32]:
        """float32[n, d]"""
        self.threads.add(threading.current_thread().name)
        self.given += texts
        self.has_begun.set()
        assert self.may_go_on.wait(30)
        return np.stack([self._embed(text) for text in texts])

    def question(self, text: str) -> npt.NDArray[np.float32]:
        """float32[d]"""
        self.asked.append(text)
        return self._embed(text)

    def _embed(self, text: str) -> npt.NDArray[np.float32]:
        folded = f" {text.casefold()} "
        vector = np.full(self.dimensions, 1e-3, np.float32)
        for start in range(len(folded) - 2):
            vector[crc32(folded[start : start + 3].encode()) % self.dimensions] += 1
        return vector / np.float32(np.linalg.norm(vector))


class Broken(Letters):
    """A model that is there and fails with every text."""

    def passages(self, texts: Sequence[str]) -> npt.NDArray[np.float32]:
        """Fail."""
        raise OSError("the weights can't be read")

    def question(self, text: str) -> npt.NDArray[np.float32]:
        """Fail."""
        raise OSError("the weights can't be read")


def found(embedder: Letters) -> Callable[[], Letters]:
    """Return what finds that model."""
    return lambda: embedder


def semantics_of(embedder: Letters, *, most: int = 1_000, is_background: bool = True) -> Semantics:
    """Return what a process shares of that model."""
    return Semantics(most_passages=most, is_background=is_background, find=found(embedder))

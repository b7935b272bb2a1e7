"""What score has a passage?

The scores are rank-bm25's BM25Plus, with its parameters and its idf at run time; only where the counts come
from differs. The library walks through a dict of every passage for every word of a question. Here the counts
come from postings, and every number goes through the same float64 operations in the same order, so that
scores are equal to the last bit. (Lv and Zhai, "Lower-bounding term frequency normalization", CIKM 2011.)
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from inspect import signature
from typing import Any, Protocol, TypeVar

import numpy as np
import numpy.typing as npt
from rank_bm25 import BM25Plus  # type: ignore[import-untyped]

Floats = npt.NDArray[np.float64]
Document = TypeVar("Document")


_DEFAULTS = signature(BM25Plus).parameters
K1: float = _DEFAULTS["k1"].default
B: float = _DEFAULTS["b"].default


def length_norms(lengths: npt.NDArray[Any], average_length: float) -> Floats:
    """Give the part of the denominator that a passage's length decides, for each passage."""
    if not average_length:
        return np.full(len(lengths), K1)
    norms: Floats = K1 * (1 - B + B * lengths / average_length)
    return norms


class Corpus(Protocol):
    """What BM25 asks of an index. Its passages are numbered 0 … size - 1 here, removed ones left out."""

    @property
    def passages(self) -> int:
        """How many passages there are."""

    @property
    def total_length(self) -> int:
        """How many words they have together."""

    def document_frequency(self, word: str) -> int:
        """How many passages hold the word."""

    def lengths(self, doc_ids: Sequence[int] | None = None) -> npt.NDArray[np.int64]:
        """int64: the lengths in words of these passages, or of all."""

    def frequencies(self, word: str, doc_ids: Sequence[int] | None = None) -> npt.NDArray[np.int64]:
        """int64: how often the word stands in these passages, or in all."""

    def top(self, words: Sequence[str], n: int) -> list[int]:
        """Give the best n passages that share a word, best first."""


class PostingsBM25(BM25Plus):  # type: ignore[misc]
    """rank-bm25's BM25Plus over postings.

    It takes a `Corpus` in place of lists of words. Where the library divides by zero or answers NaN (no
    passages, or only empty ones), scores are 0.
    """

    corpus_size: int
    avgdl: float
    k1: float
    b: float
    delta: float
    idf: dict[str, float]

    def _initialize(self, corpus: Corpus) -> dict[str, int]:
        self.corpus = corpus
        self.corpus_size = corpus.passages
        self.avgdl = corpus.total_length / corpus.passages if corpus.passages else 0.0
        return {}  # idf is worked out when a question asks for a word

    def idf_of(self, word: str, frequency: int) -> float:
        """Give a word's idf as the library works it out, 0 for a word in no passage."""
        if frequency <= 0:
            return 0.0
        if word not in self.idf:
            self._calc_idf({word: frequency})
        return self.idf[word]

    def parts(self, counts: npt.NDArray[Any], lengths: npt.NDArray[Any]) -> Floats:
        """Give what a word that stands ``counts`` times in a passage adds, before idf and without delta."""
        norms = self.k1 * (1 - self.b + self.b * lengths / self.avgdl)
        parts: Floats = (counts * (self.k1 + 1)) / (norms + counts)
        return parts

    def get_scores(self, query: Sequence[str]) -> Floats:
        """Score all passages: float64[corpus_size]."""
        return self._scores(query, self.corpus.lengths(), self.corpus.frequencies)

    def get_batch_scores(self, query: Sequence[str], doc_ids: Sequence[int]) -> list[float]:
        """Score some passages.

        Raises:
            IndexError: one of them does not exist.
        """
        lengths = self.corpus.lengths(doc_ids)
        scores: list[float] = self._scores(
            query, lengths, lambda word: self.corpus.frequencies(word, doc_ids)
        ).tolist()
        return scores

    def get_top_n(self, query: Sequence[str], documents: Sequence[Document], n: int = 5) -> list[Document]:
        """Give the best n of the documents; unlike the library, only those that share a word with the query.

        Raises:
            ValueError: there are more or fewer documents than passages.
        """
        if len(documents) != self.corpus_size:
            raise ValueError("The documents given don't match the index corpus!")
        return [documents[i] for i in self.corpus.top(query, n)]

    def _scores(
        self,
        query: Sequence[str],
        lengths: npt.NDArray[np.int64],
        counts_of: Callable[[str], npt.NDArray[np.int64]],
    ) -> Floats:
        scores = np.zeros(len(lengths))
        if self.avgdl:
            for word in query:
                if idf := self.idf_of(word, self.corpus.document_frequency(word)):
                    scores += idf * (self.delta + self.parts(counts_of(word), lengths))
        return scores

    def score(self, idfs: Floats, counts: npt.NDArray[Any], lengths: npt.NDArray[Any]) -> Floats:
        """Score some passages of which all is known.

        Args:
            idfs: float64[t]: of the question's words in their order, repeated ones repeated.
            counts: int[t, m]: how often each stands in each of m passages.
            lengths: int64[m]: of the passages.

        Returns:
            float64[m]: the library's scores.
        """
        terms = idfs[:, None] * (self.delta + self.parts(counts, lengths))
        # Accumulating adds row after row, as the library does; a sum would add in pairs.
        scores: Floats = np.add.accumulate(terms, axis=0)[-1]
        return scores


def library_scores(
    passages: Sequence[Sequence[str]],
    question: Sequence[str],
    corpus_size: int,
    total_length: int,
    frequencies: dict[str, int],
) -> list[float]:
    """Let the library itself score some passages of a collection, for comparison.

    Args:
        passages: the words of each, not all empty.
        question: words.
        corpus_size: how many passages the whole collection has.
        total_length: how many words they have.
        frequencies: in how many of them each word of the question stands.
    """
    library = BM25Plus(passages)
    library.corpus_size = corpus_size
    library.avgdl = total_length / corpus_size
    library.idf = {}
    library._calc_idf(frequencies)
    scores: list[float] = library.get_batch_scores(question, range(len(passages)))
    return scores

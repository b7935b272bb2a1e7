"""Which passages can be among the best k?

A question reads the lists of its rarer terms and the rows of its common ones (see `postings`), and nothing else. It
adds up approximate scores in float32, in three steps: what the lists say, what the rows say, and which passages could
be among the best k if every approximation were off by as much as it can be. Those few are scored exactly afterwards.

Rows hold ready-made shares of a score, rounded to a byte. They were worked out for the average length that the
collection had at the time; how much it has changed since widens the margin.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

import numpy as np
import numpy.typing as npt

from knowledge.index.postings import PART_STEP, Counts, Postings

Int32s = npt.NDArray[np.int32]
Float32s = npt.NDArray[np.float32]
Float64s = npt.NDArray[np.float64]
Places = npt.NDArray[np.intp]
Flags = npt.NDArray[np.bool_]

_ROUNDING = 1e-5
"""Above what float32 rounds off in a sum of some dozen numbers, relatively."""
_LEAST = 1e-7
"""Far above what float64 rounds off in the exact score, whose order counts in the end."""
_MOST_WEIGHT = 0xFFFF // round(2.5 / PART_STEP)
"""What the weights of a question's common terms may be together, so that a 16-bit sum of parts holds."""
_GROUP = 64
"""The best are looked for among the best of each of many groups of so many passages."""
_FEW = 1024
"""Passages that are sooner all scored exactly than searched for the best: the collection of most servers."""


@dataclass(frozen=True, slots=True)
class TermPostings:
    """Where a term stands in all segments."""

    idf: float
    """0 for a term in no passage."""
    lists: tuple[tuple[Int32s, Counts], ...]
    """Ordinals and occurrences, for each segment that has a list of it."""
    rows: tuple[tuple[Postings, int], ...]
    """The segments that have a row of it, and which."""


@dataclass(frozen=True, slots=True)
class Searched:
    """The passages of a snapshot, as a question reads them: ``n`` of them, ``d`` removed."""

    norms: Float32s
    """float32[n]: BM25's length norm of each."""
    removed: Int32s
    """int32[d]: ordinals."""
    average_length: float
    largest_part: float
    """What a term adds to a score at most, before its idf: k1 + 1."""


@dataclass(frozen=True, slots=True)
class Candidates:
    """Passages that hold the best k: ``m`` of them, for a question of ``t`` different terms."""

    ordinals: Places
    """intp[m], ascending"""
    counts: Float64s
    """float64[t, m]: how often each term stands in each passage."""


def find_candidates(
    searched: Searched,
    terms: Sequence[TermPostings],
    idfs: Sequence[float],
    k: int,
    is_chosen: Flags | None = None,
) -> Candidates:
    """Find passages among which the best k are.

    Args:
        searched: the passages.
        terms: the question's, each once.
        idfs: what each counts, above 0: its idf, times its weight and its repetitions.
        k: how many are wanted.
        is_chosen: bool[n]: which passages are looked at; None for all.
    """
    size = len(searched.norms)
    if size <= _FEW and not any(term.rows for term in terms):
        return _all_of_few(searched, terms, is_chosen)
    group = _GROUP if size >= 2 * _GROUP * k else 1
    columns = -(-size // group)
    lists, rows = _Lists(terms), _Rows(terms)
    common = sum(idf for term, idf in zip(terms, idfs, strict=True) if term.rows)
    scale = _MOST_WEIGHT / common if common else 1.0
    weights = [idf * scale for idf in idfs]
    # All that follows is in units of PART_STEP / scale: those of the integers in which rows are added up.
    gains, error = rows.gains(group * columns, searched, weights)
    lists.add(gains, searched, weights)
    if len(searched.removed):
        gains[searched.removed] = 0
    if is_chosen is not None:
        gains[:size][~is_chosen] = 0

    # Passages i, i + columns, i + 2 · columns, … make a group. At least k passages score as well as the k-th best of
    # the groups' best ones.
    groups = gains.reshape(group, columns)
    best = groups.max(axis=0) if group > 1 else gains
    threshold = float(np.partition(best, columns - k)[columns - k]) if columns >= k else 0.0
    least = threshold - 2 * (error + threshold * _ROUNDING + scale * _LEAST)
    if least > 0:
        promising = np.flatnonzero(best >= least)
        places, members = np.nonzero(groups[:, promising] >= least)
        found = places * columns + promising[members]
        if group > 1:
            found.sort()
    else:
        found = np.flatnonzero(gains)
    return Candidates(found, _counts(len(terms), lists, rows, found))


def _all_of_few(searched: Searched, terms: Sequence[TermPostings], is_chosen: Flags | None) -> Candidates:
    """Give all passages that hold a term of a question that has lists only."""
    counts = np.zeros((len(terms), len(searched.norms)))
    for row, term in zip(counts, terms, strict=True):
        for held, occurrences in term.lists:
            row[held] = occurrences
    counts[:, searched.removed] = 0
    if is_chosen is not None:
        counts[:, ~is_chosen] = 0
    found = np.flatnonzero(counts.any(axis=0))
    return Candidates(found, counts.take(found, axis=1))


class _Lists:
    """The lists of a question's rarer terms, one after another."""

    def __init__(self, terms: Sequence[TermPostings]) -> None:
        lists = [(held, counts, i) for i, term in enumerate(terms) for held, counts in term.lists]
        self.terms = [term for *_, term in lists]
        """The term of each, as its place in the question."""
        self.held = [held for held, *_ in lists]
        """The ordinals of each."""
        self.sizes = [len(held) for held in self.held]
        self.ordinals: Places = np.empty(0, np.intp)
        """All ordinals."""
        self.counts: Float32s = np.empty(0, np.float32)
        """All occurrences."""
        self.starts = np.array([0, *accumulate(self.sizes)])
        """Where each begins in the two."""
        if lists:
            self.ordinals = np.concatenate(self.held, dtype=np.intp)
            self.counts = np.concatenate([counts for _, counts, _ in lists], dtype=np.float32)

    def add(self, gains: Float32s, searched: Searched, weights: Sequence[float]) -> None:
        """Add what the terms with lists give to each passage."""
        factors = [weights[term] * searched.largest_part / PART_STEP for term in self.terms]
        parts = searched.norms.take(self.ordinals)
        parts += self.counts
        np.divide(self.counts, parts, out=parts)
        parts *= np.repeat(np.array(factors, np.float32), self.sizes)
        np.add.at(gains, self.ordinals, parts)

    def count(self, found: Places, counts: Float64s) -> None:
        """Add how often each term stands in each passage found (ascending) to ``counts``, float64[t, m]."""
        if not self.sizes:
            return
        wanted = found.astype(np.int32)  # as the lists are, which would be converted otherwise
        places = np.array([held.searchsorted(wanted) for held in self.held])
        places += self.starts[:-1, None]
        np.minimum(places, self.starts[1:, None] - 1, out=places)  # beyond the last posting: not there
        there = np.where(self.ordinals[places] == found, self.counts[places], 0)
        for term, row in zip(self.terms, there, strict=True):
            counts[term] += row


class _Rows:
    """The rows of a question's common terms."""

    def __init__(self, terms: Sequence[TermPostings]) -> None:
        self.segments: dict[int, tuple[Postings, list[int], list[int]]] = {}
        """By the segments' first ordinals: the segment, its terms as places in the question, and their rows."""
        for i, term in enumerate(terms):
            for postings, row in term.rows:
                _, members, places = self.segments.setdefault(postings.first, (postings, [], []))
                members.append(i)
                places.append(row)

    def gains(self, size: int, searched: Searched, weights: Sequence[float]) -> tuple[Float32s, float]:
        """Add up what the terms with rows give to each passage; tell by how much a sum may be off.

        The sums are made in 16-bit integers, three times as fast as in floats. So weights are rounded too.
        """
        sums = np.zeros(size, np.uint16)
        worst = 0.0
        for postings, members, places in self.segments.values():
            if not postings.average_length:
                continue  # put together when no passage had a word: all of it that has words is removed
            ratio = searched.average_length / postings.average_length
            drift = searched.largest_part * (max(ratio, 1 / ratio) - 1)
            here = sums[postings.first : postings.first + postings.size]
            product: npt.NDArray[np.uint16] | None = None
            error = 0.0
            for i, row in zip(members, places, strict=True):
                weight = int(weights[i])
                if product is None:
                    np.multiply(postings.row_parts[row], np.uint16(weight), out=here)
                    product = np.empty(postings.size, np.uint16)
                else:
                    here += np.multiply(postings.row_parts[row], np.uint16(weight), out=product)
                error += (
                    weights[i] * (PART_STEP + drift) + (weights[i] - weight) * searched.largest_part
                ) / PART_STEP
            worst = max(worst, error)
        return sums.astype(np.float32), worst

    def count(self, found: Places, counts: Float64s) -> None:
        """Add how often each term stands in each passage found (ascending) to ``counts``, float64[t, m]."""
        for postings, members, places in self.segments.values():
            begin, end = np.searchsorted(found, (postings.first, postings.first + postings.size))
            here = found[begin:end] - postings.first
            counts[members, begin:end] += postings.rows[np.array(places)[:, None], here]


def _counts(terms: int, lists: _Lists, rows: _Rows, found: Places) -> Float64s:
    """float64[t, m]: how often each term stands in each passage found."""
    counts = np.zeros((terms, len(found)))
    lists.count(found, counts)
    rows.count(found, counts)
    return counts

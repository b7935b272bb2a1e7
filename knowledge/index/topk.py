"""Which passages can be among the best k?

A question's commonest words stand in half of the passages and add next to nothing to a score. So the passages
that hold one of its rarer words are found through their lists, and the common words (those with rows, see
`postings`) are looked up only for passages that could still reach the best k: those whose score so far, plus
the most that the words not looked at could add, is not less than the k-th best score known. This is MaxScore
(Turtle and Flood, "Query
evaluation: strategies and optimizations", 1995) over arrays instead of cursors.

Everything here is float32 and leaves a margin for its rounding: the passages given are a few more than k, and
are scored exactly afterwards.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from knowledge.index.postings import Postings

Float32s = npt.NDArray[np.float32]
Places = npt.NDArray[np.intp]

_RELATIVE_MARGIN = 1e-4
"""Far above what float32 rounds off in a sum of some dozen terms."""
_ABSOLUTE_MARGIN = 1e-9
"""Far above what float64 rounds off in the exact score, whose order counts in the end."""
_GROUPS = 64
"""The best passages are looked for among the best of each of many groups of this size."""


@dataclass(frozen=True, slots=True)
class Searched:
    """The postings of a snapshot, as a question reads them: ``n`` passages, ``d`` of them removed."""

    postings: Sequence[Postings]
    """In the order of their ordinals."""
    lengths: npt.NDArray[np.int32]
    """int32[n]: of the passages, in words."""
    removed: npt.NDArray[np.int32]
    """int32[d]: ordinals."""


@dataclass(frozen=True, slots=True)
class Candidates:
    """Passages that hold the best k: ``m`` of them, for a question of ``t`` different terms."""

    ordinals: Places
    """intp[m], ascending"""
    counts: npt.NDArray[np.int64]
    """int64[t, m]: how often each term stands in each passage."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A common term's row in one segment."""

    term: int
    """Its place in the question."""
    weight: np.float32
    bound: float
    """The most that it can add to a score."""
    first: int
    counts: npt.NDArray[Any]


class _Lists:
    """The lists of a question's rarer terms, one after another."""

    def __init__(self, postings: Sequence[Postings], terms: npt.NDArray[np.int32]) -> None:
        passages, counts, members = [], [], []
        for part in postings:
            for term, place in enumerate(part.find(terms).tolist()):
                if place >= 0:
                    held, occurrences = part.list_of(place)
                    passages.append(held)
                    counts.append(occurrences)
                    members.append(term)
        self.terms = np.array(members, np.intp)
        """intp[lists]: the term of each, as its place in the question."""
        self.sizes = [len(held) for held in passages]
        empty = np.empty(0, np.intp)
        self.ordinals: Places = np.concatenate(passages, dtype=np.intp) if passages else empty
        self.counts: Float32s = (
            np.concatenate(counts, dtype=np.float32) if counts else np.empty(0, np.float32)
        )


def find_candidates(
    searched: Searched,
    terms: npt.NDArray[np.int32],
    weights: Float32s,
    norms: Float32s,
    k: int,
) -> Candidates:
    """Find passages among which the best k are.

    Args:
        searched: the postings.
        terms: int32[t]: the question's terms, each once.
        weights: float32[t]: what each counts, above 0: idf · (k1 + 1), times its repetitions.
        norms: float32[longest passage + 1]: BM25's length norm for each length.
        k: how many are wanted.
    """
    lists = _Lists(searched.postings, terms)
    rows = _rows(searched.postings, terms, weights, norms)
    gains = np.zeros(len(searched.lengths), np.float32)
    if len(lists.ordinals):
        list_norms = norms.take(searched.lengths.take(lists.ordinals))
        impacts = np.repeat(weights[lists.terms], lists.sizes)
        impacts *= lists.counts
        list_norms += lists.counts
        impacts /= list_norms
        np.add.at(gains, lists.ordinals, impacts)
    gains[searched.removed] = 0
    # Common terms are added for all passages only while one that holds nothing else could be among the best.
    while True:
        threshold = _threshold(gains, rows, searched.lengths, norms, k)
        least = _below(threshold - _rest(rows))
        if not rows or least > 0:
            break
        _add(gains, rows.pop(0), searched.lengths, norms)
        gains[searched.removed] = 0
    found = np.flatnonzero(gains >= least if least > 0 else gains)
    found = _finish(found, gains[found], rows, searched.lengths, norms, threshold, k)
    return Candidates(found, _counts(searched.postings, lists, terms, gains, found))


def _rows(
    postings: Sequence[Postings], terms: npt.NDArray[np.int32], weights: Float32s, norms: Float32s
) -> list[_Row]:
    """Collect the rows of a question's common terms, those that can add most first."""
    rows = []
    for part in postings:
        if len(part.row_terms):
            for term, place in enumerate(part.find_rows(terms).tolist()):
                if place >= 0:
                    most = float(part.row_maxima[place])
                    bound = float(weights[term]) * most / (most + float(norms[0]))
                    rows.append(_Row(term, weights[term], bound, part.first, part.rows[place]))
    return sorted(rows, key=lambda row: -row.bound)


def _rest(rows: Sequence[_Row]) -> float:
    """Tell what the rows can add to one passage at most, a passage standing in one segment only."""
    by_segment: dict[int, float] = {}
    for row in rows:
        by_segment[row.first] = by_segment.get(row.first, 0.0) + row.bound
    return max(by_segment.values(), default=0.0)


def _below(value: float) -> float:
    """Give a value that is surely not above the exact one."""
    return value - abs(value) * _RELATIVE_MARGIN - _ABSOLUTE_MARGIN


def _add(gains: Float32s, row: _Row, lengths: npt.NDArray[np.int32], norms: Float32s) -> None:
    """Add a common term to the gains of all passages of its segment."""
    end = row.first + len(row.counts)
    counts = row.counts.astype(np.float32)
    gains[row.first : end] += row.weight * counts / (counts + norms.take(lengths[row.first : end]))


def _look_up(
    ordinals: Places, gains: Float32s, row: _Row, lengths: npt.NDArray[np.int32], norms: Float32s
) -> None:
    """Add a common term to the gains of some passages (ascending, or all of the row's segment)."""
    begin, end = np.searchsorted(ordinals, (row.first, row.first + len(row.counts)))
    here = ordinals[begin:end]
    counts = row.counts.take(here - row.first).astype(np.float32)
    gains[begin:end] += row.weight * counts / (counts + norms.take(lengths.take(here)))


def _threshold(
    gains: Float32s, rows: Sequence[_Row], lengths: npt.NDArray[np.int32], norms: Float32s, k: int
) -> float:
    """Give a score that at least k passages surely reach, 0 if fewer are known to hold anything."""
    wanted = 2 * k  # more than k, as the common terms may change their order
    if len(gains) < _GROUPS * wanted:
        if len(gains) < k:
            return 0.0
        wanted = min(wanted, len(gains))
        best = np.argpartition(gains, len(gains) - wanted)[len(gains) - wanted :]
    else:
        width = len(gains) // _GROUPS
        groups = gains[: width * _GROUPS].reshape(_GROUPS, width)
        columns = np.argpartition(groups.max(axis=0), width - wanted)[width - wanted :]
        best = groups[:, columns].argmax(axis=0) * width + columns
    best.sort()
    scores = gains[best]
    held = scores > 0
    best, scores = best[held], scores[held]
    if len(best) < k:
        return 0.0
    for row in rows:
        _look_up(best, scores, row, lengths, norms)
    scores.partition(len(scores) - k)
    return _below(float(scores[len(scores) - k]))


def _finish(
    found: Places,
    scores: Float32s,
    rows: Sequence[_Row],
    lengths: npt.NDArray[np.int32],
    norms: Float32s,
    threshold: float,
    k: int,
) -> Places:
    """Add the common terms to what was found, dropping on the way what can't reach the best k."""
    for i, row in enumerate(rows):
        _look_up(found, scores, row, lengths, norms)
        kept = scores >= _below(threshold - _rest(rows[i + 1 :]))
        found, scores = found[kept], scores[kept]
    if len(found) > k:
        last = _below(float(np.partition(scores, len(scores) - k)[len(scores) - k]))
        found = found[scores >= last]
    return found


def _counts(
    postings: Sequence[Postings],
    lists: _Lists,
    terms: npt.NDArray[np.int32],
    gains: Float32s,
    found: Places,
) -> npt.NDArray[np.int64]:
    """int64[t, m]: how often each term stands in each passage found."""
    counts = np.zeros((len(terms), len(found)), np.int64)
    # The gains are not needed any more: they mark the passages found, so that the lists are read once.
    gains[found] = -np.arange(1, len(found) + 1, dtype=np.float32)
    marks = gains.take(lists.ordinals)
    hits = np.flatnonzero(marks < 0)
    ends = np.cumsum(lists.sizes)
    counts[lists.terms[np.searchsorted(ends, hits, side="right")], -1 - marks[hits].astype(np.intp)] = (
        lists.counts[hits]
    )
    for part in postings:
        if len(part.row_terms):
            rows = part.find_rows(terms)
            has = np.flatnonzero(rows >= 0)
            begin, end = np.searchsorted(found, (part.first, part.first + part.size))
            counts[has, begin:end] = part.rows[rows[has, None], found[begin:end] - part.first]
    return counts

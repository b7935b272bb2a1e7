"""Which passages hold a term, and how often?

Passages are numbered by *ordinals*: the first of the collection is 0, the next 1, and an added one comes
after all others. Two forms of postings are kept. Most terms have a sorted list of the passages that hold
them. The few terms that stand in a large share of the passages have a *row* instead: a count for each passage
of the segment, which takes less room than a list would, and in which a passage's count is found at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from knowledge.index.bm25 import K1, length_norms
from knowledge.index.memory import give_back
from knowledge.index.ragged import IntArray, positions, repeat, sums_of

Counts = npt.NDArray[np.unsignedinteger[Any]]
Parts = npt.NDArray[np.uint8]
Int32s = npt.NDArray[np.int32]
Int64s = npt.NDArray[np.int64]

_ROWS_FROM = 4096
"""Smaller segments have lists only: they are read whole in no time."""
_ROW_SHARE = 8
"""A term in more than 1 of this many passages has a row. A list takes 5 bytes a posting, a row 1 byte a
passage.
"""


_WORTH_GIVING_BACK = 1 << 17
"""Postings: with their positions a megabyte and more, which the system gets back in a millisecond or two."""
_FEW = 1024
"""Passages of a segment whose lists are sooner laid out passage by passage than searched."""
PART_STEP = 0.01
"""The unit of a row's parts: the largest part is k1 + 1 = 2.5, 250 of these."""


@dataclass(frozen=True, slots=True)
class Lists:
    """A sorted list of passages for each of some terms."""

    terms: Int32s
    """int32[t], ascending"""
    starts: Int64s
    """int64[t + 1]: the list of ``terms[i]`` is ``passages[starts[i]:starts[i + 1]]``."""
    passages: Int32s
    """int32[p]: ordinals, ascending within a list."""
    counts: Counts
    """uint8[p] (wider where a passage repeats a term more often): occurrences."""


@dataclass(frozen=True, slots=True)
class Postings:
    """The postings of one segment: ``n`` passages with the ordinals ``first`` to ``first + n - 1``."""

    first: int
    size: int
    terms: Int32s
    """int32[t], ascending: the terms that have a list."""
    starts: Int64s
    """int64[t + 1]: the list of ``terms[i]`` is ``passages[starts[i]:starts[i + 1]]``."""
    passages: Int32s
    """int32[p]: ordinals, ascending within a list."""
    counts: Counts
    """uint8[p] (wider where a passage repeats a term more often): occurrences."""
    row_terms: Int32s
    """int32[r], ascending: the terms that have a row."""
    rows: Counts
    """uint8[r, n]: occurrences of each of these terms in each passage."""
    row_sizes: Int32s
    """int32[r]: how many passages hold each of them."""
    row_parts: Parts
    """uint8[r, n]: what each of these terms adds to the score of each passage, before its idf, in `PART_STEP`; at
    least 1 where it stands at all."""
    average_length: float
    """Of the collection's passages, as ``row_parts`` has it."""

    def find(self, terms: Int32s) -> Int64s:
        """int64[terms]: which list belongs to each, -1 for none."""
        return _find(self.terms, terms)

    def find_rows(self, terms: Int32s) -> Int64s:
        """int64[terms]: which row belongs to each, -1 for none."""
        return _find(self.row_terms, terms)

    def document_frequencies(self, terms: Int32s) -> Int64s:
        """int64[terms]: how many passages of the segment hold each, removed ones included."""
        lists = self.find(terms)
        found = np.zeros(len(terms), np.int64)
        has = lists >= 0
        places = lists[has]
        found[has] = self.starts.take(places + 1) - self.starts.take(places)
        if len(self.row_terms):
            rows = self.find_rows(terms)
            has = rows >= 0
            found[has] = self.row_sizes.take(rows[has])
        return found

    @property
    def memory_bytes(self) -> int:
        """How much the arrays take."""
        lists = (self.terms, self.starts, self.passages, self.counts)
        return sum(array.nbytes for array in (*lists, self.rows, self.row_parts))

    def list_of(self, i: int) -> tuple[Int32s, Counts]:
        """Give list ``i``: ordinals and occurrences."""
        begin, end = self.starts[i], self.starts[i + 1]
        return self.passages[begin:end], self.counts[begin:end]

    def sums_of_lists(self, lists: Int64s, begins: Int64s, ends: Int64s) -> Int32s:
        """int32[l, r]: how often the term of each list stands in each range of ordinals, ``begins`` up to ``ends``."""
        if self.size <= _FEW:
            return self._sums_of_few(lists, begins - self.first, ends - self.first)
        bounds = zip(self.starts.take(lists).tolist(), self.starts.take(lists + 1).tolist(), strict=True)
        # Of the same type as what is searched, or all of that would be copied first.
        edges = np.array([begins, ends], np.int32)
        found = np.array([first + self.passages[first:end].searchsorted(edges) for first, end in bounds])
        low, high = found[:, 0], found[:, 1]
        return sums_of(self.counts, low.ravel(), (high - low).ravel()).reshape(low.shape)

    def _sums_of_few(self, lists: Int64s, begins: Int64s, ends: Int64s) -> Int32s:
        """int32[l, r]: the same for ranges of places in this segment."""
        starts = self.starts.take(lists)
        lengths = self.starts.take(lists + 1) - starts
        where = positions(starts, lengths)
        # Up to each passage how often: one place more than passages, the first of them 0.
        counts = np.zeros((len(lists), self.size + 1), np.int32)
        rows = np.arange(len(lists)).repeat(lengths)
        counts[rows, self.passages.take(where) - (self.first - 1)] = self.counts.take(where)
        counts.cumsum(axis=1, out=counts)
        found: Int32s = counts.take(ends, axis=1) - counts.take(begins, axis=1)
        return found

    def sums_of_rows(self, rows: Int64s, begins: Int64s, ends: Int64s) -> Int32s:
        """int32[rows, r]: the same for terms that have a row."""
        firsts = rows[:, None] * self.size + (begins - self.first)
        lengths = np.broadcast_to(ends - begins, firsts.shape).ravel()
        return sums_of(self.rows.reshape(-1), firsts.ravel(), lengths).reshape(firsts.shape)

    def occurrences(self, term: int) -> tuple[IntArray, Counts]:
        """Give the ordinals of all passages that hold a term, and how often they do."""
        terms = np.array([term], np.int32)
        if (i := int(self.find(terms)[0])) >= 0:
            return self.list_of(i)
        if (i := int(self.find_rows(terms)[0])) >= 0:
            where = np.flatnonzero(self.rows[i])
            return where + self.first, self.rows[i][where]
        return np.empty(0, np.int32), np.empty(0, np.uint8)


def invert(forms: Int32s, starts: Int64s, first: int, form_terms: Int32s) -> Lists:
    """Make lists of passages out of their forms.

    Args:
        forms: int32: form ids, passage after passage; ``~id`` for a capital.
        starts: int64[n + 1]: where each passage begins in ``forms``.
        first: the ordinal of the first passage.
        form_terms: int32[forms of the vocabulary]: each form's term.
    """
    # One sort of (term, passage) pairs packed into a number; equal neighbours are a passage's repetitions.
    keys = form_terms[np.where(forms < 0, ~forms, forms)].astype(np.int64)
    keys <<= 32
    keys |= repeat(np.arange(first, first + len(starts) - 1, dtype=np.int64), np.diff(starts))
    keys.sort()
    begins = np.flatnonzero(np.diff(keys, prepend=-1))
    counts = np.diff(begins, append=len(keys))
    keys = keys[begins]
    passages = (keys & 0xFFFFFFFF).astype(np.int32)
    keys >>= 32
    lists = np.flatnonzero(np.diff(keys, prepend=-1))
    terms = keys[lists].astype(np.int32)
    return Lists(terms, np.append(lists, len(keys)), passages, _narrow(counts))


def merge_lists(parts: list[Lists]) -> Lists:
    """Merge lists whose passages ascend from part to part, or whose terms differ.

    ``parts`` is emptied on the way, so that there need not be room for all postings twice.
    """
    if len(parts) == 1:
        return parts.pop()
    terms = np.sort(np.concatenate([part.terms for part in parts]))
    terms = terms[np.flatnonzero(np.diff(terms, prepend=-1))]
    starts = np.zeros(len(terms) + 1, np.int64)
    for part in parts:
        starts[np.searchsorted(terms, part.terms) + 1] += np.diff(part.starts)
    np.cumsum(starts, out=starts)
    passages = np.empty(starts[-1], np.int32)
    counts = np.empty(starts[-1], np.result_type(*(part.counts.dtype for part in parts)))
    free = starts[:-1].copy()  # where the next posting of each term goes
    parts.reverse()
    while parts:
        part = parts.pop()
        places = np.searchsorted(terms, part.terms)
        lengths = np.diff(part.starts)
        where = positions(free[places], lengths)
        passages[where] = part.passages
        counts[where] = part.counts
        free[places] += lengths
        if len(where) >= _WORTH_GIVING_BACK:
            del part, where
            give_back()
    return Lists(terms, starts, passages, counts)


def arrange(lists: Lists, first: int, lengths: Int64s, average_length: float) -> Postings:
    """Make the postings of a segment out of lists, giving the commonest terms rows.

    Args:
        lists: of the segment.
        first: the ordinal of its first passage.
        lengths: int64[n]: of its passages, in words.
        average_length: of the collection's passages, about.
    """
    size = len(lengths)
    sizes = np.diff(lists.starts)
    common = np.flatnonzero(sizes > size // _ROW_SHARE) if size >= _ROWS_FROM else np.empty(0, np.int64)
    rows = np.zeros((len(common), size), lists.counts.dtype)
    row_parts = np.zeros((len(common), size), np.uint8)
    norms = length_norms(lengths, average_length)
    for row, parts, i in zip(rows, row_parts, common, strict=True):
        begin, end = lists.starts[i], lists.starts[i + 1]
        held, counts = lists.passages[begin:end] - first, lists.counts[begin:end]
        row[held] = counts
        parts[held] = np.maximum(1, np.rint(counts * (K1 + 1) / (norms[held] + counts) / PART_STEP))
    row_terms, row_sizes = lists.terms[common], sizes[common].astype(np.int32)
    if len(common):
        listed = np.ones(len(lists.terms), np.bool_)
        listed[common] = False
        begins = np.append(0, lists.starts[common + 1])
        ends = np.append(lists.starts[common], lists.starts[-1])
        between = [slice(*pair) for pair in zip(begins.tolist(), ends.tolist(), strict=True)]
        lists = Lists(
            terms=lists.terms[listed],
            starts=np.append(0, np.cumsum(sizes[listed])),
            passages=np.concatenate([lists.passages[part] for part in between]),
            counts=np.concatenate([lists.counts[part] for part in between]),
        )
    return Postings(
        first=first,
        size=size,
        terms=lists.terms,
        starts=lists.starts,
        passages=lists.passages,
        counts=lists.counts,
        row_terms=row_terms,
        rows=rows,
        row_sizes=row_sizes,
        row_parts=row_parts,
        average_length=average_length,
    )


def merge(parts: Sequence[Postings], lengths: Int64s, average_length: float) -> Postings:
    """Merge the postings of neighbouring segments.

    Args:
        parts: of the segments, first to last.
        lengths: int64[n]: of all their passages, in words.
        average_length: of the collection's passages, about.
    """
    lists = merge_lists([some for part in parts for some in _as_lists(part)])
    return arrange(lists, parts[0].first, lengths, average_length)


def keep(postings: Postings, ordinals: Int64s, lengths: Int64s, average_length: float) -> Postings:
    """Leave out passages that were removed.

    Args:
        postings: of one segment.
        ordinals: int64[n]: the new ordinal of each of its passages, -1 where it was removed.
        lengths: int64[…]: of the passages that are left, in words.
        average_length: of the collection's passages, about.
    """
    lists = merge_lists(_as_lists(postings))
    new = ordinals[lists.passages - postings.first]
    kept = new >= 0
    # How many postings before each list's beginning are kept: where it begins afterwards.
    starts = np.searchsorted(np.flatnonzero(kept), lists.starts)
    has = np.flatnonzero(np.diff(starts))
    lists = Lists(
        terms=lists.terms[has],
        starts=np.append(starts[has], starts[-1]),
        passages=new[kept].astype(np.int32),
        counts=lists.counts[kept],
    )
    return arrange(lists, postings.first, lengths, average_length)


def _find(sorted_terms: Int32s, terms: Int32s) -> Int64s:
    if not len(sorted_terms):
        return np.full(len(terms), -1)
    places = sorted_terms.searchsorted(terms)
    places[sorted_terms.take(places, mode="clip") != terms] = -1
    return places


def _narrow(counts: Int64s) -> Counts:
    """Give counts in the narrowest type that holds them all."""
    return counts.astype(np.min_scalar_type(int(counts.max(initial=0))))


def _as_lists(postings: Postings) -> list[Lists]:
    """Give the lists of some postings, and their rows as lists."""
    lists = [Lists(postings.terms, postings.starts, postings.passages, postings.counts)]
    if len(postings.row_terms):
        where = [np.flatnonzero(row) for row in postings.rows]
        lists.append(
            Lists(
                terms=postings.row_terms,
                starts=np.append(0, np.cumsum(postings.row_sizes, dtype=np.int64)),
                passages=np.concatenate(where).astype(np.int32) + np.int32(postings.first),
                counts=np.concatenate([row[held] for row, held in zip(postings.rows, where, strict=True)]),
            )
        )
    return lists

"""How does an index forget: how do removed passages, and words that none has any more, go for good?

All is written anew without them. Worked out from a state that may be out of date when the work is done: changes go on
meanwhile. They touch only the end of the list of segments and the list of removed passages, so what was worked out is
fitted into the state as it is by then.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from knowledge.index import merging
from knowledge.index import postings as postings_
from knowledge.index.distinct import Slices
from knowledge.index.passages import Passages
from knowledge.index.segment import Segment
from knowledge.index.state import State
from knowledge.index.strings import Strings, StringTable
from knowledge.index.vocabulary import Vocabulary

Int32s = npt.NDArray[np.int32]

_MOST_LATER = 4096
"""Passages that are written anew while changes wait: some 50 ms of work."""


@dataclass(frozen=True, slots=True)
class Compaction:
    """Segments and a vocabulary written anew without what was removed."""

    removed: Int32s
    """int32[…]: the ordinals that the removed passages had."""
    replaced: int
    """How many segments it takes the place of, from the first on."""
    segments: tuple[Segment, ...]
    vocabulary: Vocabulary
    """The forms and terms of these segments, in the order that they had."""
    form_numbers: Int32s
    """int32[forms that there were]: the new number of each, -1 for none."""

    @staticmethod
    def of(state: State, tables: tuple[StringTable, StringTable]) -> Compaction:
        """Write the settled segments anew.

        Args:
            state: whose segments they are.
            tables: of its vocabulary's forms and terms, with all that the segments use.
        """
        settled = merging.settled(state)
        removed = state.removed[: np.searchsorted(state.removed, settled[-1].end if settled else 0)]
        compact = [_without(segment, removed, state.average_length) for segment in settled]
        compact = [segment for segment in compact if len(segment)]
        form_terms = state.vocabulary.form_terms[: len(tables[0])]
        forms = _used(len(form_terms), (segment.passages for segment in compact))
        is_term = np.zeros(len(tables[1]), np.bool_)
        is_term[form_terms[forms]] = True
        terms = np.flatnonzero(is_term)
        form_numbers, term_numbers = _numbers(len(form_terms), forms), _numbers(len(is_term), terms)
        vocabulary = Vocabulary(
            Strings(_some(tables[0], forms)),
            Strings(_some(tables[1], terms)),
            term_numbers[form_terms[forms]],
            state.vocabulary.languages,
        )
        segments = tuple(_renumbered(segment, form_numbers, term_numbers) for segment in compact)
        return Compaction(removed, len(settled), segments, vocabulary, form_numbers)

    def may_be_put(self, state: State) -> bool:
        """Tell whether little enough came meanwhile; else it is to be worked out once more."""
        return sum(map(len, state.segments[self.replaced :])) <= _MOST_LATER

    def put(self, state: State) -> State:
        """Set the compact segments in the place of the old ones, and write those anew that came after."""
        later = state.segments[self.replaced :]
        first = later[0].first if later else len(state.lengths)
        gone = state.removed[np.searchsorted(state.removed, first) :]
        passages = [_living(segment, gone) for segment in later]
        numbers = self._numbers_with(state.vocabulary, passages)
        segments = list(self.segments)
        for some in passages:
            if len(some):
                end = segments[-1].end if segments else 0
                renumbered = some.renumbered(numbers)
                segments.append(Segment.build(renumbered, end, self.vocabulary, state.average_length))
        left = np.setdiff1d(state.removed[: len(state.removed) - len(gone)], self.removed, assume_unique=True)
        left = left - np.searchsorted(self.removed, left).astype(np.int32)
        return replace(
            state,
            vocabulary=self.vocabulary,
            segments=tuple(segments),
            lengths=np.delete(state.lengths, np.concatenate([self.removed, gone])),
            removed=left,
            removed_frequencies=_frequencies(segments, left, self.vocabulary),
        )

    def _numbers_with(self, old: Vocabulary, passages: Sequence[Passages]) -> Int32s:
        """int32[forms of the old vocabulary]: the new number of each; those get one that only later passages have."""
        numbers = np.full(len(old.form_terms), -1, np.int32)
        numbers[: len(self.form_numbers)] = self.form_numbers
        used = _used(len(numbers), passages)
        new = used[numbers[used] < 0]
        numbers[new] = self.vocabulary.number_keys(old.form_keys.take(new), len(new))
        self.vocabulary.number_terms()
        return numbers


def _without(segment: Segment, removed: Int32s, average_length: float) -> Segment:
    """Write a segment anew without its removed passages, and move it up by those that were before it."""
    before, end = np.searchsorted(removed, [segment.first, segment.end]).tolist()
    is_removed = np.zeros(len(segment), np.bool_)
    is_removed[removed[before:end] - segment.first] = True
    return segment.without(is_removed, average_length).moved(-before)


def _living(segment: Segment, removed: Int32s) -> Passages:
    """Copy the passages of a segment that were not removed."""
    is_removed = np.isin(segment.first + segment.passages.article_starts[:-1], removed)
    return segment.passages.of_articles(np.flatnonzero(~is_removed))


def _used(count: int, passages: Iterable[Passages]) -> npt.NDArray[np.int64]:
    """int64: which of so many forms stand in passages, or in what stands above them; ascending."""
    is_used = np.zeros(count, np.bool_)
    for some in passages:
        for rows in (some.forms, some.titles, some.sections):
            is_used[np.where(rows.values < 0, ~rows.values, rows.values)] = True
    return np.flatnonzero(is_used)


def _numbers(count: int, kept: npt.NDArray[np.int64]) -> Int32s:
    """int32[count]: the place of each among those that are kept, -1 for the others."""
    numbers = np.full(count, -1, np.int32)
    numbers[kept] = np.arange(len(kept), dtype=np.int32)
    return numbers


def _some(table: StringTable, which: npt.NDArray[np.int64]) -> StringTable:
    offsets = table.offsets.astype(np.int64)
    return StringTable.of_slices(Slices(table.blob, offsets[:-1], np.diff(offsets)).take(which))


def _renumbered(segment: Segment, form_numbers: Int32s, term_numbers: Int32s) -> Segment:
    """Give a segment's forms and terms other numbers in the same order."""
    postings = segment.postings
    return Segment.of(
        segment.passages.renumbered(form_numbers),
        replace(postings, terms=term_numbers[postings.terms], row_terms=term_numbers[postings.row_terms]),
    )


def _frequencies(segments: Sequence[Segment], removed: Int32s, vocabulary: Vocabulary) -> Int32s:
    """int32[terms]: how many of the removed passages hold each."""
    frequencies = np.zeros(len(vocabulary.term_strings), np.int32)
    for segment in segments:
        begin, end = np.searchsorted(removed, [segment.first, segment.end])
        if begin < end:
            forms = segment.passages.forms.take(removed[begin:end] - segment.first)
            gone = postings_.invert(forms.values, forms.starts, 0, vocabulary.form_terms)
            frequencies[gone.terms] += np.diff(gone.starts).astype(np.int32)
    return frequencies

"""Which segments are merged, and how do removed passages go for good?

Both are worked out from a state that may be out of date when the work is done: changes go on meanwhile. They
touch only the end of the list of segments and the list of removed passages, so what was worked out is fitted
into the state as it is by then.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from knowledge.index.segment import Segment
from knowledge.index.state import State

TAIL = 512
"""Passages up to which an added article is merged into the last segment at once, in a millisecond or two."""
_GROWTH = 3
"""A segment is merged with those after it as soon as they have more than 1 of this many of its passages."""
_DRIFT = 1.02
"""A segment's rows are worked out anew as soon as the average length has grown or shrunk by more than this factor."""
_WASTE = 4
"""The index is written anew without removed passages as soon as they are more than 1 of this many."""


def find_due(state: State) -> slice | None:
    """Tell which neighbours should be merged now, or which segment be worked out anew; None for none."""
    settled = _settled(state)
    after = sum(map(len, settled))
    for i, segment in enumerate(settled):
        after -= len(segment)
        if after and len(segment) <= _GROWTH * after:
            return slice(i, len(settled))
        if _has_drifted(state, segment):
            return slice(i, i + 1)
    return None


def put_merged(state: State, place: slice, merged: Segment) -> State:
    """Set a merged segment in the place of those that it was made of."""
    return replace(state, segments=(*state.segments[: place.start], merged, *state.segments[place.stop :]))


def is_wasteful(state: State) -> bool:
    """Tell whether so many passages were removed that the index should be written anew without them."""
    settled = _settled(state)
    removed = int(np.searchsorted(state.removed, settled[-1].end)) if settled else 0
    return removed > max(TAIL, len(state.lengths) // _WASTE)


@dataclass(frozen=True, slots=True)
class Compaction:
    """Segments written anew without the passages that were removed from them."""

    removed: npt.NDArray[np.int32]
    """int32[…]: the ordinals that they had."""
    replaced: int
    """How many segments it takes the place of, from the first on."""
    segments: tuple[Segment, ...]
    frequencies: npt.NDArray[np.int64]
    """int64[terms]: how many of the passages left out hold each term."""

    @staticmethod
    def of(state: State) -> Compaction:
        """Write the settled segments anew."""
        settled = _settled(state)
        removed = state.removed[: np.searchsorted(state.removed, settled[-1].end)]
        terms = np.arange(len(state.removed_frequencies), dtype=np.int32)
        frequencies = np.zeros(len(terms), np.int64)
        segments = []
        for segment in settled:
            here = removed[np.searchsorted(removed, segment.first) : np.searchsorted(removed, segment.end)]
            is_removed = np.zeros(len(segment), np.bool_)
            is_removed[here - segment.first] = True
            before = int(np.searchsorted(removed, segment.first))
            compact = segment.without(is_removed, state.average_length).moved(-before)
            frequencies += segment.postings.document_frequencies(terms)
            frequencies -= compact.postings.document_frequencies(terms)
            if len(compact):
                segments.append(compact)
        return Compaction(removed, len(settled), tuple(segments), frequencies)

    def put(self, state: State) -> State:
        """Set the compact segments in the place of the old ones, and move those that came after."""
        later = [segment.moved(-len(self.removed)) for segment in state.segments[self.replaced :]]
        left = np.setdiff1d(state.removed, self.removed, assume_unique=True)
        left = left - np.searchsorted(self.removed, left).astype(np.int32)
        frequencies = state.removed_frequencies.copy()
        frequencies[: len(self.frequencies)] -= self.frequencies.astype(np.int32)
        return replace(
            state,
            segments=(*self.segments, *later),
            lengths=np.delete(state.lengths, self.removed),
            removed=left,
            removed_frequencies=frequencies,
        )


def _has_drifted(state: State, segment: Segment) -> bool:
    """Tell whether a segment's rows were made for quite another average length."""
    if not len(segment.postings.row_terms) or not state.average_length:
        return False
    return not 1 / _DRIFT < state.average_length / segment.postings.average_length < _DRIFT


def _settled(state: State) -> tuple[Segment, ...]:
    """Give the segments that additions leave as they are: all but a last one that has room."""
    segments = state.segments
    return segments[:-1] if segments and len(segments[-1]) < TAIL else segments

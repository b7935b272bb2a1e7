"""Which segments are merged, and when?

That is worked out from a state that may be out of date when the work is done: changes go on meanwhile. They
touch only the end of the list of segments and the list of removed passages, so what was worked out is fitted
into the state as it is by then.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

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
    some = settled(state)
    after = sum(map(len, some))
    for i, segment in enumerate(some):
        after -= len(segment)
        if after and len(segment) <= _GROWTH * after:
            return slice(i, len(some))
        if _has_drifted(state, segment):
            return slice(i, i + 1)
    return None


def put_merged(state: State, place: slice, merged: Segment) -> State:
    """Set a merged segment in the place of those that it was made of."""
    return replace(state, segments=(*state.segments[: place.start], merged, *state.segments[place.stop :]))


def is_wasteful(state: State) -> bool:
    """Tell whether so many passages were removed that the index should be written anew without them."""
    some = settled(state)
    removed = int(np.searchsorted(state.removed, some[-1].end)) if some else 0
    return removed > max(TAIL, len(state.lengths) // _WASTE)


def _has_drifted(state: State, segment: Segment) -> bool:
    """Tell whether a segment's rows were made for quite another average length."""
    if not len(segment.postings.row_terms) or not state.average_length:
        return False
    if not segment.postings.average_length:  # they were made while all passages were empty
        return True
    return not 1 / _DRIFT < state.average_length / segment.postings.average_length < _DRIFT


def settled(state: State) -> tuple[Segment, ...]:
    """Give the segments that additions leave as they are: all but a last one that has room."""
    segments = state.segments
    return segments[:-1] if segments and len(segments[-1]) < TAIL else segments

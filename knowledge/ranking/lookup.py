"""Where do values stand among a few keys?"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

_LOW_BITS = 0xFFF
"""Of a key: enough that few values share them with one of a question's keys."""

Ints = npt.NDArray[np.int64]


def lookup(keys: npt.NDArray[np.integer[Any]], values: npt.NDArray[np.integer[Any]]) -> tuple[Ints, Ints]:
    """Find the values that are keys.

    Args:
        keys: ascending, each once.
        values: in any order.

    Returns:
        int64[found] twice: places in ``values``, ascending, and the place in ``keys`` of each.
    """
    # Nearly all values are none, which the low bits tell in a fraction of the time of a search.
    are_keys = np.zeros(_LOW_BITS + 1, np.bool_)
    are_keys[keys & _LOW_BITS] = True
    likely = are_keys.take(values & _LOW_BITS).nonzero()[0]
    if not len(likely):
        return likely, likely
    sought = values.take(likely)
    places = keys.searchsorted(sought)
    found = (keys.take(places, mode="clip") == sought).nonzero()[0]
    return likely.take(found), places.take(found)


def distinct(values: Ints) -> Ints:
    """int64: the different ones of a few values, ascending; for some hundred of them faster than ``np.unique``."""
    values = np.sort(values)
    is_new = np.ones(len(values), np.bool_)
    np.not_equal(values[1:], values[:-1], out=is_new[1:])
    return values[is_new]


def neighbours(forms: npt.NDArray[np.integer[Any]], sought: tuple[int, ...], rows: Ints) -> Ints:
    """int64[found]: where the first of some forms stands, with the others behind it in their order, in the same row."""
    places = np.flatnonzero(forms[: max(len(forms) - len(sought) + 1, 0)] == sought[0])
    for distance, form in enumerate(sought[1:], 1):
        is_next = (forms[places + distance] == form) & (rows[places] == rows[places + distance])
        places = places[is_next]
    return places

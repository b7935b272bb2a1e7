"""Does the confidence tell questions about the collection from questions about something else?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

KEPT = 0.95
"""Share of the questions about the collection that are answered at the threshold that is looked at."""
_BINS = 10


@dataclass(frozen=True, slots=True)
class CalibrationBin:
    """Questions whose confidence lies in one range."""

    low: float
    high: float
    questions: int
    stated: float
    """Their mean confidence."""
    right: float
    """The share whose first passage was the right one."""


def auroc(inside: Sequence[float], outside: Sequence[float]) -> float:
    """Return the probability that one of ``inside`` is greater than one of ``outside``; a tie counts half.

    The area under the ROC curve, by Mann and Whitney's U.
    """
    if not inside or not outside:
        return float("nan")
    others = np.sort(np.asarray(outside))
    below = np.searchsorted(others, inside, side="left")
    not_above = np.searchsorted(others, inside, side="right")
    return float((below + not_above).mean() / 2 / len(others))


def threshold_keeping(inside: Sequence[float], kept: float = KEPT) -> float:
    """Return the greatest threshold that at least the share ``kept`` of ``inside`` reaches; else not a number."""
    if not inside:
        return float("nan")
    ordered = np.sort(np.asarray(inside))
    return float(ordered[int(np.floor((1 - kept) * len(ordered)))])


def share_answered(outside: Sequence[float], threshold: float) -> float:
    """Return the share of ``outside`` that reaches a threshold; not a number where there are none."""
    if not outside:
        return float("nan")
    return float((np.asarray(outside) >= threshold).mean())


def calibration(confidences: Sequence[float], is_right: Sequence[bool]) -> tuple[CalibrationBin, ...]:
    """Compare stated confidence with the observed share right, in ten ranges; empty ones are left out."""
    stated, right = np.asarray(confidences), np.asarray(is_right, np.float64)
    places = np.minimum((stated * _BINS).astype(np.int64), _BINS - 1)
    return tuple(
        CalibrationBin(
            place / _BINS,
            (place + 1) / _BINS,
            int((places == place).sum()),
            float(stated[places == place].mean()),
            float(right[places == place].mean()),
        )
        for place in range(_BINS)
        if (places == place).any()
    )

"""Does the confidence tell questions about the collection from questions about something else?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

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


def auroc(inside: Sequence[float], outside: Sequence[float]) -> float | None:
    """Return the probability that one of ``inside`` is greater than one of ``outside``; a tie counts half.

    The area under the ROC curve, by Mann and Whitney's U; None where there are none of the one or the other.
    """
    if not inside or not outside:
        return None
    others = np.sort(np.asarray(outside))
    below = np.searchsorted(others, inside, side="left")
    not_above = np.searchsorted(others, inside, side="right")
    return float((below + not_above).mean() / 2 / len(others))


def threshold_keeping(inside: Sequence[float], kept: float = KEPT) -> float:
    """Return the greatest threshold that at least the share ``kept`` of ``inside``, one or more, reaches."""
    ordered = np.sort(np.asarray(inside))
    return float(ordered[int(np.floor((1 - kept) * len(ordered)))])


def share_answered(outside: Sequence[float], threshold: float) -> float | None:
    """Return the share of ``outside`` that reaches a threshold; None where there are none."""
    return mean([confidence >= threshold for confidence in outside])


def mean(values: Sequence[float] | npt.NDArray[Any]) -> float | None:
    """Return the mean; None of nothing."""
    return float(np.mean(values)) if len(values) else None


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

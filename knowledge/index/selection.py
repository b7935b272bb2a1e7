"""Which passages of a snapshot may be found, where not all may?"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt


@dataclass(frozen=True, slots=True, eq=False)
class Selection:
    """Some of the passages of one snapshot, by whose searches alone it is understood."""

    is_chosen: npt.NDArray[np.bool_]
    """bool[ordinals]"""
    passage_ids: npt.NDArray[np.int64]
    """int64[n]: the ids of those that are."""

    def __len__(self) -> int:
        return len(self.passage_ids)

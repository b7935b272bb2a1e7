"""What does an index consist of at one moment?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from knowledge.index.segment import Segment
from knowledge.index.vocabulary import Vocabulary

Int32s = npt.NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class State:
    """All that a snapshot consists of."""

    generation: int
    vocabulary: Vocabulary
    segments: tuple[Segment, ...]
    """In the order of their ordinals, without gaps."""
    lengths: Int32s
    """int32[ordinals]: the words of each passage."""
    removed: Int32s
    """int32[…], ascending: ordinals of removed passages."""
    removed_frequencies: Int32s
    """int32[terms at most]: how many removed passages hold each term."""
    languages: Mapping[str, int]
    """Language → how many passages are in it."""
    articles: int
    """How many articles there are."""
    total_length: int
    """How many words the passages have together."""

    @property
    def passages(self) -> int:
        """How many there are."""
        return len(self.lengths) - len(self.removed)

    @property
    def average_length(self) -> float:
        """Words a passage; 0 where there are none."""
        return self.total_length / self.passages if self.passages else 0.0

    @property
    def memory_bytes(self) -> int:
        """How much the arrays take."""
        parts = [self.vocabulary.memory_bytes, self.lengths.nbytes, self.removed_frequencies.nbytes]
        return sum(parts) + sum(segment.memory_bytes for segment in self.segments)

    @staticmethod
    def empty() -> State:
        """Give the state of a collection without articles."""
        nothing = np.empty(0, np.int32)
        return State(0, Vocabulary(), (), nothing, nothing, nothing, {}, 0, 0)

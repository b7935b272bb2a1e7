"""What belongs together on the way from an added article to the whole index?

A segment is the passages of some articles and their postings. It never changes. Segments cover the ordinals
of a collection without gaps; neighbours are merged now and then, so that a question reads few of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from knowledge.index import postings as postings_
from knowledge.index.passages import Passages
from knowledge.index.postings import Postings
from knowledge.index.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True, eq=False)
class Segment:
    """Some passages and their postings."""

    passages: Passages
    postings: Postings
    passage_ids: SortedIds
    """To find a passage."""
    article_ids: SortedIds
    """To find an article."""

    @property
    def first(self) -> int:
        """The ordinal of its first passage."""
        return self.postings.first

    @property
    def end(self) -> int:
        """One past the ordinal of its last passage."""
        return self.postings.first + self.postings.size

    def __len__(self) -> int:
        return self.postings.size

    @property
    def memory_bytes(self) -> int:
        """How much its arrays take."""
        return self.passages.memory_bytes + self.postings.memory_bytes

    @staticmethod
    def of(passages: Passages, postings: Postings) -> Segment:
        """Make one of its parts."""
        return Segment(passages, postings, SortedIds.of(passages.ids), SortedIds.of(passages.article_ids))

    @staticmethod
    def build(passages: Passages, first: int, vocabulary: Vocabulary, average_length: float) -> Segment:
        """Make the segment of new passages, the first of which gets the ordinal ``first``."""
        forms = passages.forms
        lists = postings_.invert(forms.values, forms.starts, first, vocabulary.form_terms)
        return Segment.of(passages, postings_.arrange(lists, first, forms.lengths, average_length))

    @staticmethod
    def merge(segments: Sequence[Segment], average_length: float) -> Segment:
        """Merge neighbours, first to last."""
        passages = Passages.concatenate([segment.passages for segment in segments])
        postings = [segment.postings for segment in segments]
        return Segment.of(passages, postings_.merge(postings, passages.forms.lengths, average_length))

    def without(self, is_removed: npt.NDArray[np.bool_], average_length: float) -> Segment:
        """Leave out removed articles; the ordinals of the passages after them move up.

        Args:
            is_removed: bool[n]: for each passage; all of an article are removed or none.
            average_length: of the collection's passages.
        """
        living = ~is_removed
        ordinals = np.where(living, self.first + np.cumsum(living) - 1, -1)
        kept = np.flatnonzero(living[self.passages.article_starts[:-1]])
        passages = self.passages.of_articles(kept)
        return Segment.of(
            passages, postings_.keep(self.postings, ordinals, passages.forms.lengths, average_length)
        )

    def moved(self, by: int) -> Segment:
        """Give the same passages other ordinals."""
        postings = self.postings
        return replace(
            self,
            postings=replace(postings, first=postings.first + by, passages=postings.passages + np.int32(by)),
        )


@dataclass(frozen=True, slots=True)
class SortedIds:
    """Ids in the order in which they come, and the way to find them."""

    ids: npt.NDArray[np.int64]
    """int64[n]"""
    order: npt.NDArray[np.int64] | None
    """int64[n]: what sorts them; None where they ascend already, as they mostly do."""

    @staticmethod
    def of(ids: npt.NDArray[np.int64]) -> SortedIds:
        """Prepare ids."""
        ascending = bool(np.all(ids[1:] >= ids[:-1]))
        return SortedIds(ids, None if ascending else np.argsort(ids, kind="stable"))

    def find(self, wanted: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
        """int64[wanted]: the last place of each, -1 for none."""
        if not len(self.ids):
            return np.full(len(wanted), -1)
        places = self.ids.searchsorted(wanted, side="right", sorter=self.order) - 1
        if self.order is not None:
            places = np.where(places >= 0, self.order[places], -1)
        return np.where(self.ids[places] == wanted, places, -1)

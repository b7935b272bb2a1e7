"""How is an index built from nothing?"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from knowledge.index import postings as postings_
from knowledge.index.passages import Passages
from knowledge.index.postings import Postings
from knowledge.index.segment import Segment
from knowledge.index.snapshot import State
from knowledge.index.vocabulary import Vocabulary

_BLOCK = 16_384
"""Passages that are inverted at once: their pairs of term and passage fit into the processor's cache, nearly.
"""


class Builder:
    """Collects passages and makes one segment of them.

    Every array operation works on one block only, so that a bot that builds an index on a thread goes on
    answering.
    """

    def __init__(self) -> None:
        self.vocabulary = Vocabulary()
        self.size = 0
        """How many passages were added."""
        self._total_length = 0
        self._passages: list[Passages] = []
        self._postings: list[Postings] = []
        self._waiting: list[Passages] = []

    def add(self, passages: Passages) -> None:
        """Add the passages of some articles, encoded with the builder's vocabulary."""
        self._waiting.append(passages)
        self.size += len(passages)
        if sum(map(len, self._waiting)) >= _BLOCK:
            self._invert()

    def finish(self, generation: int) -> State:
        """Give the finished index. The builder is of no use afterwards."""
        self._invert()
        self.vocabulary.freeze()
        if not self._postings:
            return replace(State.empty(), generation=generation, vocabulary=self.vocabulary)
        # Blocks go as soon as they are merged: there is never more than one extra copy of anything.
        passages = Passages.concatenate(self._passages)
        self._passages.clear()
        postings = postings_.merge(self._postings, passages.forms.lengths, self._total_length / self.size)
        self._postings.clear()
        return state_of(Segment.of(passages, postings), self.vocabulary, generation)

    def _invert(self) -> None:
        if not self._waiting:
            return
        block = Passages.concatenate(self._waiting)
        self._waiting.clear()
        first = self.size - len(block)
        forms = block.forms
        self._total_length += len(forms.values)
        self._passages.append(block)
        self._postings.append(
            postings_.invert(
                forms.values, forms.starts, first, self.vocabulary.form_terms, self._total_length / self.size
            )
        )


def state_of(segment: Segment, vocabulary: Vocabulary, generation: int) -> State:
    """Give the state of an index that has one segment, from which nothing was removed."""
    passages = segment.passages
    lengths = passages.forms.lengths
    sizes = np.bincount(
        passages.article_languages, np.diff(passages.article_starts), len(vocabulary.languages)
    )
    return State(
        generation=generation,
        vocabulary=vocabulary,
        segments=(segment,),
        lengths=lengths.astype(np.int32),
        removed=np.empty(0, np.int32),
        removed_frequencies=np.empty(0, np.int32),
        languages={
            language: int(size) for language, size in zip(vocabulary.languages, sizes, strict=True) if size
        },
        articles=len(passages.article_ids),
        total_length=int(lengths.sum()),
    )

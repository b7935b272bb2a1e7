"""How is an index built from nothing?"""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from typing import Self

import numpy as np

from knowledge.index import postings as postings_
from knowledge.index.memory import give_back
from knowledge.index.passages import Passages
from knowledge.index.postings import Lists, Postings
from knowledge.index.segment import Segment
from knowledge.index.state import State
from knowledge.index.vocabulary import Vocabulary

_BLOCK = 16_384
"""Passages that are inverted at once: their pairs of term and passage fit into the processor's cache, nearly.
"""
BULK = 1_000_000
"""Forms a language that are remembered while much is indexed."""


class Builder:
    """Collects passages and makes one segment of them.

    Passages are inverted on a thread of its own, block by block. That is array work, during which other threads run:
    a bot that builds an index goes on answering.
    """

    def __init__(self) -> None:
        self.vocabulary = Vocabulary(remembers=BULK)
        self.size = 0
        """How many passages were added."""
        self._total_length = 0
        self._waiting: list[Passages] = []
        self._passages: list[Passages] = []
        self._lists: list[Future[Lists]] = []
        self._thread = ThreadPoolExecutor(1, "footnote-invert")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._thread.shutdown(cancel_futures=True)
        give_back()

    def add(self, passages: Passages) -> None:
        """Add the passages of some articles, encoded with the builder's vocabulary."""
        self.vocabulary.number_terms()
        self._waiting.append(passages)
        self.size += len(passages)
        self._total_length += len(passages.forms.values)
        if sum(map(len, self._waiting)) >= _BLOCK:
            self._invert()

    def finish(self, generation: int) -> State:
        """Give the finished index."""
        self._invert()
        if not self._lists:
            return replace(State.empty(), generation=generation, vocabulary=self.vocabulary)
        merging = self._thread.submit(self._merge)
        self.vocabulary.freeze()
        postings = merging.result()
        # Only now, when the vocabulary's dicts and the blocks' lists are gone: these are the largest arrays.
        passages = Passages.concatenate(self._passages)
        self._passages.clear()
        return state_of(Segment.of(passages, postings), self.vocabulary, generation)

    def _invert(self) -> None:
        """Have what waits inverted."""
        if not self._waiting:
            return
        block = Passages.concatenate(self._waiting)
        self._waiting.clear()
        self._passages.append(block)
        forms, first = block.forms, self.size - len(block)
        self._lists.append(
            self._thread.submit(
                postings_.invert, forms.values, forms.starts, first, self.vocabulary.form_terms
            )
        )

    def _merge(self) -> Postings:
        blocks = [inverted.result() for inverted in self._lists]
        self._lists.clear()
        lists = postings_.merge_lists(blocks)
        blocks.clear()
        lengths = np.concatenate([passages.forms.lengths for passages in self._passages])
        return postings_.arrange(lists, 0, lengths, self._total_length / self.size)


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

"""How is an index built from nothing?"""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from typing import Self

import numpy as np
import numpy.typing as npt

from knowledge.index import postings as postings_
from knowledge.index.distinct import SEPARATOR, Slices, distinct
from knowledge.index.encode import token_passages
from knowledge.index.memory import give_back
from knowledge.index.passages import Passages
from knowledge.index.postings import Lists
from knowledge.index.ragged import Ragged
from knowledge.index.segment import Segment
from knowledge.index.state import State
from knowledge.index.strings import Strings, StringTable
from knowledge.index.vocabulary import TERM_SEPARATOR, Vocabulary

Int32s = npt.NDArray[np.int32]
Int64s = npt.NDArray[np.int64]

_BLOCK = 8_192
"""Passages that are inverted at once: their pairs of term and passage fit into the processor's cache, nearly.
"""
_THREADS = 2


class Builder:
    """Collects passages and makes one segment of them.

    Who encodes passages numbers their forms as it likes; `take_keys` gives these forms provisional numbers, which
    `finish` makes final. What is left to do then is array work on threads of its own, during which other threads run:
    a bot that builds an index goes on answering.
    """

    def __init__(self) -> None:
        self.size = 0
        """How many passages were added."""
        self._languages: list[str] = []
        self._keys: list[Slices] = []
        self._key_count = 0
        self._passages: list[Passages] = []
        # Tokens that are being told apart, and how many of them each passage has.
        self._tokens: list[tuple[Int64s, Future[tuple[Slices, Int32s]]]] = []
        self._threads = ThreadPoolExecutor(_THREADS, "footnote-build")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._threads.shutdown(cancel_futures=True)
        give_back()

    def take_keys(self, keys: Slices) -> Int32s:
        """Give forms (as `Vocabulary.form_keys` has them) provisional numbers; those that came before get new ones."""
        first = self._key_count
        self._keys.append(keys)
        self._key_count += len(keys)
        return np.arange(first, self._key_count, dtype=np.int32)

    def language_id(self, language: str) -> int:
        """Number a language."""
        if language not in self._languages:
            self._languages.append(language)
        return self._languages.index(language)

    def add(self, passages: Passages) -> None:
        """Add the passages of some articles, encoded with provisional numbers."""
        self._passages.append(passages)
        self.size += len(passages)

    def add_tokens(self, passages: Sequence[Sequence[str]]) -> None:
        """Add passages of ready-made tokens, which are their own terms and hold no line break.

        Each is an article of its own; passages and articles get the numbers from 0 on as ids.
        """
        lengths = np.fromiter(map(len, passages), np.int64, len(passages))
        # Passage by passage: joining reads each string twice, the second time from the processor's cache.
        text = SEPARATOR.join([SEPARATOR.join(passage) for passage in passages if passage])
        # Mostly told apart later, at once: threads get on badly with one that joins strings.
        self._tokens.append((lengths, self._threads.submit(_tell_apart_joined, text, int(lengths.sum()))))

    def finish(self, generation: int) -> State:
        """Give the finished index."""
        self._add_waiting()
        if not self.size:
            return replace(State.empty(), generation=generation)
        # What is not needed any more is let go at once: these are the largest arrays there are.
        vocabulary, blocks = self._invert_all()
        parts = [passages for passages, _ in blocks]
        waiting = [lists for _, lists in blocks]
        blocks.clear()
        give_back()
        lists = postings_.merge_lists(waiting)
        passages = Passages.concatenate(parts)
        parts.clear()
        give_back()
        lengths = passages.forms.lengths
        postings = postings_.arrange(lists, 0, lengths, lengths.sum() / self.size)
        return state_of(Segment.of(passages, postings), vocabulary, generation)

    def _invert_all(self) -> tuple[Vocabulary, list[tuple[Passages, Lists]]]:
        """Make the final numbers, and passages and lists with them, some thousands of passages at once."""
        keys = Slices.concatenate(self._keys)
        self._keys.clear()
        forms, form_numbers = _tell_apart(keys)
        del keys
        terms, form_terms = _tell_apart(forms.after(ord(TERM_SEPARATOR)))
        inverting = [
            self._threads.submit(_invert, block, first, form_numbers, form_terms)
            for block, first in self._blocks()
        ]
        tables = [Strings(StringTable.of_slices(strings)) for strings in (forms, terms)]
        vocabulary = Vocabulary(tables[0], tables[1], form_terms, self._languages)
        return vocabulary, [future.result() for future in inverting]

    def _add_waiting(self) -> None:
        """Add the tokens that were told apart meanwhile."""
        self._tokens.reverse()
        while self._tokens:
            lengths, told_apart = self._tokens.pop()
            keys, numbers = told_apart.result()
            numbers += self.take_keys(keys)[:1]
            starts = np.append(0, np.cumsum(lengths))
            self.add(token_passages(Ragged(numbers, starts), self.language_id("und"), self.size))

    def _blocks(self) -> list[tuple[list[Passages], int]]:
        """Hand the passages over, some thousands at once, with the ordinals of their first ones."""
        blocks: list[tuple[list[Passages], int]] = []
        first = size = 0
        block: list[Passages] = []
        for passages in self._passages:
            block.append(passages)
            size += len(passages)
            if size >= _BLOCK:
                blocks.append((block, first))
                first, size, block = first + size, 0, []
        if block:
            blocks.append((block, first))
        self._passages.clear()
        return blocks


def _tell_apart_joined(text: str, count: int) -> tuple[Slices, Int32s]:
    strings = Slices.split(text) if count else Slices.of([])
    if len(strings) != count:
        raise ValueError("A token holds a line break.")
    return _tell_apart(strings)


def _tell_apart(strings: Slices) -> tuple[Slices, Int32s]:
    """Give the different strings, and the number of every one."""
    firsts, numbers = distinct(strings)
    give_back()
    return strings.take(firsts), numbers


def _invert(
    parts: list[Passages], first: int, form_numbers: Int32s, form_terms: Int32s
) -> tuple[Passages, Lists]:
    """Put passages together, give their forms the final numbers, and make lists of them.

    Args:
        parts: the passages, with provisional numbers; emptied.
        first: the ordinal of the first.
        form_numbers: int32[provisional numbers]: the final ones.
        form_terms: int32[forms]: the term of each.
    """
    passages = Passages.concatenate(parts).renumbered(form_numbers)
    parts.clear()
    lists = postings_.invert(passages.forms.values, passages.forms.starts, first, form_terms)
    give_back()
    return passages, lists


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

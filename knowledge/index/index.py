"""How does the index keep up with additions and removals?

`Index` is the changing head of a collection's index. Every change publishes a new immutable `Snapshot` and
takes time that depends on the article, not on the collection: an added article becomes part of a small last
segment, a removed one is only marked. Small segments are merged now and then, by a thread of the caller's.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from threading import Lock

import numpy as np

from knowledge.arrays import UnusableFile
from knowledge.index import merging, saved
from knowledge.index import postings as postings_
from knowledge.index.compacting import Compaction
from knowledge.index.encode import Analysed, IndexedArticle, encode_tokens
from knowledge.index.growing import Growing
from knowledge.index.memory import give_back
from knowledge.index.merging import find_due, is_wasteful, put_merged
from knowledge.index.passages import Passages
from knowledge.index.segment import Segment
from knowledge.index.snapshot import Snapshot
from knowledge.index.state import State
from knowledge.index.strings import StringTable
from knowledge.index.vocabulary import Vocabulary

log = logging.getLogger(__name__)


class Index:
    """The index of a collection as it changes.

    One thread at a time may change it; many may read its snapshots.
    """

    def __init__(self, state: State | None = None) -> None:
        """Start empty, or from a saved or rebuilt state."""
        self._lock = Lock()
        self._merging = Lock()
        self._state = State.empty() if state is None else state
        self._lengths = Growing(self._state.lengths)
        self._snapshot = Snapshot(self._state)

    @property
    def snapshot(self) -> Snapshot:
        """The index as it is now."""
        return self._snapshot

    @property
    def generation(self) -> int:
        """The generation of the snapshot."""
        return self._snapshot.generation

    def add(self, article: IndexedArticle, generation: int, *, analysed: Analysed | None = None) -> Snapshot:
        """Index an article, in place of an earlier version of it if there is one.

        ``analysed`` is the article, where somebody has analysed it already, under whatever ids.
        """
        analysed = Analysed.of(article) if analysed is None else analysed.known_as(article)
        with self._lock:
            return self._add(article.article_id, analysed.numbered(self._state.vocabulary), generation)

    def add_tokens(
        self, article_id: int, first_id: int, passages: Sequence[Sequence[str]], generation: int
    ) -> Snapshot:
        """Index ready-made tokens as an article (see `encode_tokens`)."""
        with self._lock:
            encoded = encode_tokens(passages, self._state.vocabulary, first_id, article_id)
            return self._add(article_id, encoded, generation)

    def remove(self, article_id: int, generation: int) -> Snapshot:
        """Take an article out; one that is not there stays away."""
        with self._lock:
            return self._put(replace(self._without(article_id), generation=generation))

    @property
    def memory_bytes(self) -> int:
        """How much its arrays take."""
        return self._state.memory_bytes

    @property
    def wants_merge(self) -> bool:
        """Whether there is work for `merge`."""
        return find_due(self._state) is not None or is_wasteful(self._state)

    def merge(self) -> None:
        """Merge small segments, and write all anew when many passages were removed.

        This is for a thread in the background: questions and changes go on meanwhile.
        """
        with self._merging:
            self._merge_all()
            give_back()

    def compact(self) -> bool:
        """Write all anew without removed passages and without words that none has any more; blocks for some time.

        Snapshots that somebody reads stay as they are. Return whether it is done: not where too much came meanwhile.
        """
        with self._merging:
            is_done = self._compact()
            give_back()
        return is_done

    def save(self, path: Path, *, collection_id: str, token: int | None, snapshot: Snapshot) -> None:
        """Write a snapshot to a file, in place of the one that was there.

        Questions and changes go on meanwhile.

        Args:
            path: the file.
            collection_id: which collection it belongs to.
            token: what the collection calls the snapshot's generation.
            snapshot: of this index.

        Raises:
            StorageFull: it can't be written; what was there stays.
        """
        with self._merging:
            tables = self._tables_of(snapshot.vocabulary)
        saved.save(path, snapshot.state, tables, saved.Origin(collection_id, token))

    @staticmethod
    def load(
        path: Path,
        collection_id: str,
        token_of: Callable[[int], int | None],
        note_foreign: Callable[[int], object] = lambda generation: None,
    ) -> Index | None:
        """Open a saved index. What changed after its generation is for the caller to add.

        Args:
            path: the file.
            collection_id: which collection it must belong to.
            token_of: what the collection calls a generation, None if it never had it.
            note_foreign: called with the generation of an index that is of this collection, but of a state that it
                does not know.

        Returns:
            None where there is none, or one that must not be used: damaged, cut short, foreign, or made by
            another version. It must be built anew.
        """
        try:
            state, origin = saved.load(path)
        except FileNotFoundError:
            return None
        except UnusableFile as error:
            log.warning("%s is not used: %s", path.name, error)
            return None
        if origin.collection != collection_id:
            log.warning("%s is not used: it belongs to another collection", path.name)
            return None
        if origin.token is None or origin.token != token_of(state.generation):
            log.warning("%s is not used: the collection does not know its generation", path.name)
            note_foreign(state.generation)
            return None
        return Index(state)

    def _merge_all(self) -> None:
        while True:
            state = self._state
            if place := find_due(state):
                merged = Segment.merge(state.segments[place], state.average_length)
                with self._lock:
                    self._put(put_merged(self._state, place, merged))
            elif not (is_wasteful(state) and self._compact()):
                return

    def _compact(self) -> bool:
        state = self._state
        compaction = Compaction.of(state, self._tables_of(state.vocabulary))
        with self._lock:
            if not compaction.may_be_put(self._state):
                return False
            self._put(compaction.put(self._state))
            self._lengths = Growing(self._state.lengths)
        return True

    def _tables_of(self, vocabulary: Vocabulary) -> tuple[StringTable, StringTable]:
        """Freeze a vocabulary's strings so far, and return their tables."""
        with self._lock:
            counts = vocabulary.counts
        tables = vocabulary.compacted(counts)
        with self._lock:
            vocabulary.adopt(tables)
        return tables

    def _add(self, article_id: int, passages: Passages, generation: int) -> Snapshot:
        state = self._without(article_id)
        if not len(passages):
            return self._put(replace(state, generation=generation))
        state.vocabulary.number_terms()
        lengths = passages.forms.lengths
        total_length = state.total_length + int(lengths.sum())
        average_length = total_length / (state.passages + len(passages))
        last = state.segments[-1] if state.segments else None
        segment = Segment.build(passages, last.end if last else 0, state.vocabulary, average_length)
        if last and len(last) + len(segment) <= merging.TAIL:
            segments = (*state.segments[:-1], Segment.merge([last, segment], average_length))
        else:
            segments = (*state.segments, segment)
        self._lengths.append(lengths)
        language = state.vocabulary.languages[passages.article_languages[0]]
        return self._put(
            replace(
                state,
                generation=generation,
                segments=segments,
                lengths=self._lengths.view(),
                languages={
                    **state.languages,
                    language: state.languages.get(language, 0) + len(passages),
                },
                articles=state.articles + 1,
                total_length=total_length,
            )
        )

    def _without(self, article_id: int) -> State:
        """Give the state without an article."""
        state = self._state
        begins, ends = self._snapshot.article_bounds(np.array([article_id]))
        begin, end = int(begins[0]), int(ends[0])
        if begin == end:
            return state
        segment = next(segment for segment in state.segments if segment.first <= begin < segment.end)
        rows = np.arange(begin - segment.first, end - segment.first)
        forms = segment.passages.forms.take(rows)
        gone = postings_.invert(forms.values, forms.starts, 0, state.vocabulary.form_terms)
        frequencies = np.zeros(len(state.vocabulary.term_strings), np.int32)
        frequencies[: len(state.removed_frequencies)] = state.removed_frequencies
        frequencies[gone.terms] += np.diff(gone.starts).astype(np.int32)
        article = int(segment.passages.articles_of(rows[:1])[0])
        language = state.vocabulary.languages[segment.passages.article_languages[article]]
        left = state.languages[language] - len(rows)
        languages = {**state.languages, language: left}
        if not left:
            del languages[language]
        place = np.searchsorted(state.removed, begin)
        return replace(
            state,
            removed=np.insert(state.removed, place, np.arange(begin, end, dtype=np.int32)),
            removed_frequencies=frequencies,
            languages=languages,
            articles=state.articles - 1,
            total_length=state.total_length - int(forms.starts[-1]),
        )

    def _put(self, state: State) -> Snapshot:
        self._state = state
        self._snapshot = Snapshot(state)
        return self._snapshot

"""What does a question read?

A snapshot is the index of one generation. It never changes, so that a question sees one state of the
collection from its first step to its last, whatever is added or removed meanwhile.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from knowledge.index.bm25 import PostingsBM25, length_norms
from knowledge.index.passages import Forward, join, lay_out
from knowledge.index.postings import Counts, Postings
from knowledge.index.selection import Selection
from knowledge.index.state import State
from knowledge.index.topk import Searched, TermPostings, find_candidates
from knowledge.index.vocabulary import Vocabulary

_REMEMBERED = 10_000
"""Terms whose postings a snapshot remembers."""

Int32s = npt.NDArray[np.int32]
Int64s = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
ArticleBounds = tuple[Int64s, Int64s]
"""int64[articles] twice: the first ordinal of each and one past its last."""


@dataclass(frozen=True, slots=True)
class Hits:
    """The best passages for some terms, best first; ties by passage id."""

    passage_ids: Int64s
    """int64[m]"""
    scores: Floats
    """float64[m], descending: as rank-bm25's BM25Plus gives them."""
    gains: Floats
    """float64[m]: the same without the constant that BM25Plus gives to every passage, matched or not."""

    def __len__(self) -> int:
        return len(self.passage_ids)


NO_HITS = Hits(np.empty(0, np.int64), np.empty(0), np.empty(0))
"""No passage shares a term."""


class Snapshot:
    """The immutable index of one generation."""

    def __init__(self, state: State) -> None:
        self.state = state
        # Of the state, not of the snapshot: a cycle would keep each snapshot until the garbage collector comes.
        self._bm25 = PostingsBM25(state)
        self._passages: Searched | None = None
        self._known: dict[str, TermPostings] = {}

    @property
    def generation(self) -> int:
        """Which state of the collection this is."""
        return self.state.generation

    @property
    def vocabulary(self) -> Vocabulary:
        """The numbers of forms and terms; it may hold some that came later."""
        return self.state.vocabulary

    @property
    def passages(self) -> int:
        """How many passages there are."""
        return self.state.passages

    @property
    def articles(self) -> int:
        """How many articles there are."""
        return self.state.articles

    @property
    def languages(self) -> Mapping[str, int]:
        """Language → how many passages are in it."""
        return self.state.languages

    @property
    def total_length(self) -> int:
        """How many words all passages have together."""
        return self.state.total_length

    @property
    def average_length(self) -> float:
        """Words a passage; 0 where there are none."""
        return self.state.average_length

    @property
    def average_article_length(self) -> float:
        """Words an article; 0 where there are none."""
        return self.total_length / self.articles if self.articles else 0.0

    @property
    def largest_part(self) -> float:
        """What a term adds to a passage's score at most, before its idf and BM25Plus's constant."""
        return self._bm25.k1 + 1

    @property
    def bm25(self) -> PostingsBM25:
        """rank-bm25's own interface to the same scores; its documents are the passages in their order."""
        return PostingsBM25(self)

    def search(
        self,
        terms: Sequence[str],
        k: int,
        weights: Sequence[float] | None = None,
        selection: Selection | None = None,
    ) -> Hits:
        """Find the best passages that share a term with a question.

        Args:
            terms: the question's, in their order; one that is repeated counts again each time, as in
                rank-bm25.
            k: how many passages to give at most.
            weights: how much each term counts, above 0; 1 for all where left out, which gives rank-bm25's
                scores.
            selection: which passages may be found, all where left out; the others count in the scores still.
        """
        places: dict[str, int] = {}
        found: list[TermPostings] = []  # of each term once
        totals: list[float] = []
        order: list[int] = []  # of the terms as the question has them, repeated ones repeated
        idfs: list[float] = []
        weights = weights or [1.0] * len(terms)
        for term, postings, weight in zip(terms, self._postings_of(terms), weights, strict=True):
            idf = postings.idf * weight
            if idf <= 0:
                continue
            place = places.setdefault(term, len(found))
            if place == len(found):
                found.append(postings)
                totals.append(idf)
            else:
                totals[place] += idf
            order.append(place)
            idfs.append(idf)
        if not found or k < 1:
            return NO_HITS
        is_chosen = None if selection is None else selection.is_chosen
        candidates = find_candidates(self._searched(), found, totals, k, is_chosen)
        counts = candidates.counts if len(order) == len(found) else candidates.counts[order]
        weighted = np.array(idfs)
        scores = self._bm25.score(weighted, counts, self.state.lengths[candidates.ordinals])
        passage_ids = self._passage_ids(candidates.ordinals)
        best = np.lexsort((passage_ids, -scores))[:k]
        scores = scores[best]
        return Hits(passage_ids[best], scores, scores - self._bm25.delta * weighted.sum())

    def select(self, article_ids: Sequence[int] | Int64s) -> Selection:
        """Choose the passages of some articles; those that are not in the index have none."""
        begins, ends = self.article_bounds(np.asarray(article_ids, np.int64))
        # One more begins at each begin and one less after each end; where more do than do not, passages are chosen.
        steps = np.zeros(len(self.state.lengths) + 1, np.int32)
        np.add.at(steps, begins, 1)
        np.subtract.at(steps, ends, 1)
        is_chosen = steps.cumsum()[:-1] > 0
        is_chosen[self.state.removed] = False
        return Selection(is_chosen, self._passage_ids(is_chosen.nonzero()[0]))

    def idf(self, terms: Sequence[str]) -> Floats:
        """float64[terms]: their idf as rank-bm25 has it; 0 for a term in no passage."""
        return np.array([found.idf for found in self._postings_of(terms)], np.float64)

    def document_frequencies(self, terms: Sequence[str]) -> Int64s:
        """int64[terms]: how many passages hold each."""
        return self.document_frequencies_of(self.vocabulary.term_ids(terms))

    def document_frequencies_of(self, term_ids: Int32s) -> Int64s:
        """int64[terms]: the same of terms by their numbers, -1 for unknown ones."""
        if term_ids.max(initial=-1) < 0:  # as most words that are only tried
            return np.zeros(len(term_ids), np.int64)
        found = -self._removed_frequencies(term_ids)
        for segment in self.state.segments:
            found += segment.postings.document_frequencies(term_ids)
        return found

    def gather(self, passage_ids: Sequence[int] | Int64s) -> Forward:
        """Lay out passages for the second stage, in the order asked.

        Raises:
            KeyError: one of them is not in the index.
        """
        ordinals = self._ordinals(np.asarray(passage_ids, np.int64))
        if (ordinals < 0).any():
            raise KeyError(int(np.asarray(passage_ids)[ordinals < 0][0]))
        parts, order = [], []
        for segment in self.state.segments:
            here = ((ordinals >= segment.first) & (ordinals < segment.end)).nonzero()[0]
            if len(here):
                parts.append(lay_out(segment.passages, ordinals[here] - segment.first, segment.first))
                order.append(here)
        return join(parts, np.concatenate(order) if order else np.empty(0, np.int64))

    def has_passage(self, passage_id: int) -> bool:
        """Tell whether a passage is in the index."""
        return bool(self._ordinals(np.array([passage_id]))[0] >= 0)

    def article_frequencies(self, term_ids: Int32s | Int64s, bounds: ArticleBounds) -> Int32s:
        """int32[articles, terms]: how often each term stands in each article; 0 for an unknown article or term.

        Args:
            term_ids: the terms'.
            bounds: the articles' (see `article_bounds`).
        """
        begins, ends = bounds
        terms = np.asarray(term_ids, np.int32)
        found = np.zeros((len(begins), len(terms)), np.int32)
        for segment in self.state.segments:
            here = ((begins >= segment.first) & (ends <= segment.end) & (ends > begins)).nonzero()[0]
            if not len(here):
                continue
            first, last = begins.take(here), ends.take(here)
            postings = segment.postings
            places = postings.find(terms)
            if len(listed := (places >= 0).nonzero()[0]):
                found[here[:, None], listed] = postings.sums_of_lists(places.take(listed), first, last).T
            rows = postings.find_rows(terms)
            if len(has_row := (rows >= 0).nonzero()[0]):
                found[here[:, None], has_row] = postings.sums_of_rows(rows.take(has_row), first, last).T
        return found

    # What rank-bm25's interface reads (see `bm25.Corpus`): the passages in their order, removed ones left
    # out.

    def document_frequency(self, word: str) -> int:
        """Tell how many passages hold a term."""
        return int(self.document_frequencies([word])[0])

    def lengths(self, doc_ids: Sequence[int] | None = None) -> Int64s:
        """int64: the lengths of the living passages, or of some of them."""
        lengths = self.state.lengths[self._living()].astype(np.int64)
        return lengths if doc_ids is None else lengths[np.asarray(doc_ids, np.int64)]

    def frequencies(self, word: str, doc_ids: Sequence[int] | None = None) -> Int64s:
        """int64: how often a term stands in each of the living passages, or of some of them."""
        counts = np.zeros(len(self.state.lengths), np.int64)
        term = self.vocabulary.term_id(word)
        for segment in self.state.segments:
            ordinals, occurrences = segment.postings.occurrences(term)
            counts[ordinals] = occurrences
        counts = counts[self._living()]
        return counts if doc_ids is None else counts[np.asarray(doc_ids, np.int64)]

    def top(self, words: Sequence[str], n: int) -> list[int]:
        """Give the places among the living passages of the best n, best first."""
        ordinals = self._ordinals(self.search(words, n).passage_ids)
        return [int(i) for i in np.searchsorted(self._living(), ordinals)]

    def passage_ids(self) -> Int64s:
        """int64[passages]: the ids of the living passages, in their order."""
        return self._passage_ids(self._living())

    def _living(self) -> Int64s:
        is_living = np.ones(len(self.state.lengths), np.bool_)
        is_living[self.state.removed] = False
        return np.flatnonzero(is_living)

    def _searched(self) -> Searched:
        """Give what a search reads of all passages, made when first asked for."""
        searched = self._passages
        if searched is None:
            state = self.state
            norms = length_norms(state.lengths, state.average_length).astype(np.float32)
            searched = Searched(norms, state.removed, state.average_length, self.largest_part)
            self._passages = searched
        return searched

    def _postings_of(self, terms: Sequence[str]) -> list[TermPostings]:
        """Look terms up; those that were asked for before are remembered."""
        known = self._known
        if len(known) > _REMEMBERED:
            known = self._known = {}
        missing = [term for term in dict.fromkeys(terms) if term not in known]
        if missing:
            ids = self.vocabulary.term_ids(missing)
            gone = self._removed_frequencies(ids).tolist()
            lists: list[list[tuple[Int32s, Counts]]] = [[] for _ in missing]
            rows: list[list[tuple[Postings, int]]] = [[] for _ in missing]
            for segment in self.state.segments:
                postings = segment.postings
                for i, place in enumerate(postings.find(ids).tolist()):
                    if place >= 0:
                        lists[i].append(postings.list_of(place))
                for i, place in enumerate(postings.find_rows(ids).tolist()):
                    if place >= 0:
                        rows[i].append((postings, place))
            for i, term in enumerate(missing):
                listed = sum(len(held) for held, _ in lists[i])
                in_rows = sum(int(postings.row_sizes[place]) for postings, place in rows[i])
                idf = self._bm25.idf_of(term, listed + in_rows - gone[i])
                known[term] = TermPostings(idf, tuple(lists[i]), tuple(rows[i]))
        return [known[term] for term in terms]

    def _removed_frequencies(self, ids: Int32s) -> Int64s:
        """int64[terms]: how many of the removed passages, which are in the postings still, hold each."""
        found, removed = np.zeros(len(ids), np.int64), self.state.removed_frequencies
        known = (ids >= 0) & (ids < len(removed))
        found[known] = removed[ids[known]]
        return found

    def _passage_ids(self, ordinals: Int64s) -> Int64s:
        """int64: the ids of passages (ordinals ascending)."""
        segments = self.state.segments
        if len(segments) < 2:
            return segments[0].passages.ids[ordinals] if segments else np.empty(0, np.int64)
        bounds = np.searchsorted(ordinals, [segment.first for segment in segments])
        parts = np.split(ordinals, bounds[1:])
        return np.concatenate(
            [
                segment.passages.ids[part - segment.first]
                for segment, part in zip(segments, parts, strict=True)
            ]
        )

    def _ordinals(self, passage_ids: Int64s) -> Int64s:
        """int64: the ordinals of passages, -1 for those that are not in the index (any more)."""
        ordinals = np.full(len(passage_ids), -1)
        for segment in self.state.segments:
            places = segment.passage_ids.find(passage_ids)
            ordinals = np.where(places >= 0, places + segment.first, ordinals)
        removed = self.state.removed
        if len(removed):
            ordinals[np.isin(ordinals, removed)] = -1
        return ordinals

    def article_bounds(self, article_ids: Int64s) -> ArticleBounds:
        """int64[articles] twice: the first ordinal of each article and one past its last; 0, 0 for an unknown
        one.
        """
        begins, ends = np.zeros(len(article_ids), np.int64), np.zeros(len(article_ids), np.int64)
        for segment in self.state.segments:
            places = segment.article_ids.find(article_ids)
            here = (places >= 0).nonzero()[0]
            if not len(here):
                continue
            places, starts = places.take(here), segment.passages.article_starts
            begins[here] = segment.first + starts.take(places)
            ends[here] = segment.first + starts.take(places + 1)
        removed = self.state.removed
        if len(removed):
            gone = np.isin(begins, removed)
            begins[gone] = ends[gone] = 0
        return begins, ends

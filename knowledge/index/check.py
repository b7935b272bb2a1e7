"""Does the index give what rank-bm25 would?

Compares a sample of a real collection's index with the library. The library gets the passages' words as the
second stage sees them; how many passages hold a word and how long they are is counted from those words too,
not taken from the postings.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from knowledge.index.bm25 import library_scores
from knowledge.index.snapshot import Snapshot

_QUESTIONS = 30
_WORDS = 8
_HITS = 10
_OTHERS = 200
_AT_ONCE = 4096

Int64s = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What a comparison of the index with rank-bm25 found."""

    questions: int
    """How many were asked; 0 in a collection without words."""
    scores: int
    """How many scores were compared."""
    differences: tuple[str, ...]
    """What differs, a sentence each; none if all is well."""

    @property
    def is_equal(self) -> bool:
        """Whether nothing differs."""
        return not self.differences

    def __str__(self) -> str:
        told = f"{self.scores:,} scores of {self.questions:,} questions compared with rank-bm25's: "
        return told + (" ".join(self.differences) if self.differences else "all equal.")


def check_index(snapshot: Snapshot, seed: int = 0) -> CheckReport:
    """Ask questions made of the passages' own words, and compare with the library.

    The scores of all hits must be equal to the last bit, and no other passage of a sample may belong among
    the hits.
    """
    random = np.random.default_rng(seed)
    ids = snapshot.passage_ids()
    sample = random.choice(ids, min(_OTHERS, len(ids)), replace=False)
    words = _words(snapshot, sample)
    questions = [random.choice(found, _WORDS).tolist() for found in words[:_QUESTIONS] if found]
    total_length, frequencies = _count(snapshot, {word for question in questions for word in question})
    scores = 0
    differences: list[str] = []
    for question in questions:
        hits = snapshot.search(question, _HITS)
        others = np.setdiff1d(sample, hits.passage_ids)
        passages = _words(snapshot, np.concatenate([hits.passage_ids, others]))
        expected = library_scores(passages, question, len(ids), total_length, frequencies)
        scores += len(expected)
        found = hits.scores.tolist()
        if found != expected[: len(found)]:
            differences.append(
                f"“{' '.join(question)}”: {found}, but rank-bm25 has {expected[: len(found)]}."
            )
        least = found[-1] if len(found) == _HITS else 0.0
        missed = [
            (passage_id, score)
            for passage_id, score, held in zip(
                others.tolist(), expected[len(found) :], passages[len(found) :], strict=True
            )
            if score > least and not set(held).isdisjoint(question)
        ]
        differences += [
            f"“{' '.join(question)}”: passage {passage_id} with {score!r} is missing."
            for passage_id, score in missed
        ]
    return CheckReport(len(questions), scores, tuple(differences))


def _words(snapshot: Snapshot, passage_ids: Int64s) -> list[list[str]]:
    """Give the terms of some passages in reading order."""
    forward = snapshot.gather(passage_ids)
    terms = snapshot.vocabulary.form_terms[forward.forms].tolist()
    strings = snapshot.vocabulary.term_strings
    names = {term: strings[term] for term in set(terms)}
    return [[names[term] for term in terms[begin:end]] for begin, end in pairwise(forward.bounds.tolist())]


def _count(snapshot: Snapshot, words: set[str]) -> tuple[int, dict[str, int]]:
    """Count the words of all passages, and in how many passages some words stand."""
    vocabulary, wanted = snapshot.vocabulary, list(words)
    columns = np.full(len(vocabulary.term_strings), -1, np.int32)
    columns[vocabulary.term_ids(wanted)] = np.arange(len(wanted))
    total_length = 0
    frequencies = np.zeros(len(wanted), np.int64)
    ids = snapshot.passage_ids()
    for begin in range(0, len(ids), _AT_ONCE):
        forward = snapshot.gather(ids[begin : begin + _AT_ONCE])
        total_length += len(forward.forms)
        held = columns[vocabulary.form_terms[forward.forms]]
        places = np.flatnonzero(held >= 0)
        passages = np.searchsorted(forward.bounds, places, side="right") - 1
        is_held = np.zeros((len(forward.passage_ids), len(wanted)), np.bool_)
        is_held[passages, held[places]] = True
        frequencies += is_held.sum(axis=0)
    return total_length, dict(zip(wanted, frequencies.tolist(), strict=True))

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.index import Index, Snapshot, topk
from tests.examples import examples
from tests.knowledge.index.library import library_hits, library_scores

# Few words, so that questions repeat them, passages tie, and common ones stand in every passage.
WORDS = st.sampled_from([*"abcdefghij"])
PASSAGES = st.lists(st.lists(WORDS, max_size=12), max_size=30)
QUESTIONS = st.lists(st.one_of(WORDS, st.just("unknown")), max_size=8)


def _snapshot(passages: list[list[str]]) -> Snapshot:
    index = Index()
    index.add_tokens(1, 0, passages, generation=1)
    return index.snapshot


@pytest.mark.parametrize("few", [topk._FEW, 0])
@settings(max_examples=examples(300), deadline=None)
@given(passages=PASSAGES, question=QUESTIONS, k=st.integers(1, 40))
def test_hits_are_the_librarys_to_the_last_bit(
    few: int, passages: list[list[str]], question: list[str], k: int
) -> None:
    """A search finds the best passages that share a word, with rank-bm25's scores, ties by passage id."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(topk, "_FEW", few)  # in a few passages, and in many
        hits = _snapshot(passages).search(question, k)
    found = list(zip(hits.passage_ids.tolist(), hits.scores.tolist(), strict=True))
    assert found == library_hits(list(enumerate(passages)), question, k)


@settings(max_examples=examples(100), deadline=None)
@given(PASSAGES, QUESTIONS)
def test_all_scores_are_the_librarys(passages: list[list[str]], question: list[str]) -> None:
    """rank-bm25's own methods give the same numbers over postings, and zeros where the library has none."""
    bm25 = _snapshot(passages).bm25
    expected = library_scores(passages, question) or [0.0] * len(passages)
    assert bm25.get_scores(question).tolist() == expected
    some = list(range(0, len(passages), 2))
    assert bm25.get_batch_scores(question, some) == [expected[i] for i in some]


def test_the_best_documents_share_a_word() -> None:
    """Unlike the library's, get_top_n gives no document that has no word of the question."""
    passages = [["apple", "pie"], ["pear"], ["apple"]]
    bm25 = _snapshot(passages).bm25
    assert bm25.get_top_n(["apple"], ["pie", "pear", "apple"], 3) == ["apple", "pie"]
    with pytest.raises(ValueError, match="match"):
        bm25.get_top_n(["apple"], ["one"], 3)


def _large(seed: int, size: int) -> list[list[str]]:
    """Make passages whose commonest words have rows and whose rare ones have lists."""
    random = np.random.default_rng(seed)
    ranks = np.minimum(random.zipf(1.2, size * 30), 5000)
    ends = np.cumsum(random.integers(0, 30, size))
    return [[f"w{rank}" for rank in part] for part in np.split(ranks, ends)[:size]]


def _compare(snapshot: Snapshot, passages: list[list[str]], seed: int, questions: int) -> None:
    """Ask questions of rare and common words, and compare with the library."""
    random = np.random.default_rng(seed)
    for _ in range(questions):
        rare = [f"w{rank}" for rank in np.minimum(random.zipf(1.1, random.integers(0, 5)), 6000)]
        question = [*rare, *(f"w{rank}" for rank in random.integers(1, 8, random.integers(0, 6)))]
        k = int(random.choice([1, 10, 50, 300]))
        hits = snapshot.search(question, k)
        found = list(zip(hits.passage_ids.tolist(), hits.scores.tolist(), strict=True))
        assert found == library_hits(list(enumerate(passages)), question, k), question


def test_hits_are_the_librarys_among_many_passages() -> None:
    """Skipping what can't reach the best k loses nothing."""
    passages = _large(seed=1, size=5000)
    _compare(_snapshot(passages), passages, seed=1, questions=8)


def test_hits_are_the_librarys_when_passages_become_longer() -> None:
    """Score parts made for another average length lose nothing, before a merge and after."""
    index = Index()
    passages = _large(seed=2, size=4500)
    index.add_tokens(1, 0, passages, generation=1)
    longer = [[f"w{i % 9}", "w3", *(f"x{i}" for i in range(400))] for i in range(600)]
    index.add_tokens(2, 4500, longer, generation=2)
    assert index.wants_merge
    for _ in range(2):
        _compare(index.snapshot, passages + longer, seed=3, questions=4)
        index.merge()


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(10))
def test_hits_are_the_librarys_among_many_more_passages(seed: int) -> None:
    """Skipping loses nothing in larger collections either."""
    passages = _large(seed, size=10_000)
    _compare(_snapshot(passages), passages, seed, questions=60)


@settings(max_examples=examples(50), deadline=None)
@given(PASSAGES, QUESTIONS)
def test_gains_leave_out_the_constant(passages: list[list[str]], question: list[str]) -> None:
    """A hit's gain is its score without the idf that BM25Plus gives to every passage for every known word."""
    snapshot = _snapshot(passages)
    hits = snapshot.search(question, 10)
    constant = snapshot.idf(question).sum()
    assert np.allclose(hits.scores - hits.gains, constant)
    assert (hits.gains > 0).all()


def test_a_term_counts_by_its_weight() -> None:
    """A weight scales what a term adds, so that a word put in the place of another counts less."""
    snapshot = _snapshot([["red"], ["green"], ["blue"], ["blue"]])
    assert snapshot.search(["red", "green"], 4, [1.0, 0.5]).passage_ids.tolist() == [0, 1]
    assert snapshot.search(["red", "green"], 4, [0.5, 1.0]).passage_ids.tolist() == [1, 0]
    plain, half = snapshot.search(["red"], 1), snapshot.search(["red"], 1, [0.5])
    assert half.gains[0] == pytest.approx(plain.gains[0] / 2)

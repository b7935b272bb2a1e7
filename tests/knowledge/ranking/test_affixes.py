"""Beginnings and endings of a vocabulary's terms."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.index import Index, IndexedArticle
from knowledge.ranking.affixes import SHORTEST, Affixes
from tests.examples import examples

WORD = st.text("abß", min_size=1, max_size=14) | st.text("aж", min_size=4, max_size=9)
"""Words of few letters, so that many begin and end alike."""


@given(
    batches=st.lists(st.lists(WORD, min_size=1, max_size=20), min_size=1, max_size=4),
    frozen=st.integers(0, 3),
    asked=st.lists(st.text("abж", min_size=1, max_size=8), min_size=1, max_size=5),
    further=st.integers(0, 4),
)
@settings(max_examples=examples(150), deadline=None)
def test_no_term_is_missed(batches: list[list[str]], frozen: int, asked: list[str], further: int) -> None:
    """Just those terms are found that comparing all of them finds, however they came into the collection."""
    index, affixes = Index(), Affixes()
    vocabulary = index.snapshot.vocabulary
    for number, words in enumerate(batches):
        index.add(IndexedArticle(number, "", "und", [(number, " ".join(words), None)]), number + 1)
        if number == frozen:
            vocabulary.adopt(vocabulary.compacted(vocabulary.counts))
        affixes.read(vocabulary)
        terms = list(vocabulary.term_strings)
        for letters in asked:
            least = max(SHORTEST, len(letters.encode()) + further)
            long_enough = [term for term in terms if len(term.encode()) >= least]
            front = [terms[found] for found in affixes.beginning_with(letters, further, 1000).tolist()]
            back = [terms[found] for found in affixes.ending_with(letters, further, 1000).tolist()]
            # Of letters that take more than eight bytes only so many are compared.
            front = [term for term in front if term.startswith(letters)]
            back = [term for term in back if term.endswith(letters)]
            assert sorted(front) == sorted(term for term in long_enough if term.startswith(letters))
            assert sorted(back) == sorted(term for term in long_enough if term.endswith(letters))
        for term in range(len(terms)):
            assert vocabulary.form_terms[affixes.form_of(term)] == term


def test_of_many_the_shortest_are_found() -> None:
    """What is not asked for is the longest, which shares the least."""
    index, affixes = Index(), Affixes()
    words = " ".join("sailor" + "x" * size for size in range(30))
    index.add(IndexedArticle(1, "", "und", [(1, words, None)]), 1)
    vocabulary = index.snapshot.vocabulary
    affixes.read(vocabulary)
    found = vocabulary.term_strings.take(affixes.beginning_with("sailor", 1, 5))
    assert sorted(map(len, found)) == [7, 8, 9, 10, 11]

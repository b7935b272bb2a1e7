from __future__ import annotations

import string
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import DamerauLevenshtein

from knowledge.index import Index, IndexedArticle, Vocabulary
from knowledge.ranking.spelling import SHORTEST, SHORTEST_FOR_TWO, Spellings, near_words
from tests.knowledge.ranking.small import collection

WORD = st.text(string.ascii_lowercase[:5], min_size=1, max_size=10)


def vocabulary_of(words: Sequence[str]) -> Vocabulary:
    """Give the vocabulary of a collection that has just these words."""
    return collection(("", "und", [" ".join(words)])).vocabulary


def near(word: str, vocabulary: Vocabulary) -> list[tuple[int, str]]:
    """Give the near words themselves."""
    found = Spellings().near(word, vocabulary)
    return sorted((distance, vocabulary.form_strings[form]) for distance, form in found)


@given(words=st.lists(WORD, unique=True, max_size=40), asked=WORD)
@settings(max_examples=120, deadline=None)
def test_no_near_word_is_missed(words: list[str], asked: str) -> None:
    """What the bit masks leave in are just the words within the distance that comparing all of them finds."""
    allowed = 2 if len(asked) >= SHORTEST_FOR_TWO else 1
    distances = [DamerauLevenshtein.distance(asked, word) for word in words]
    within = sorted(
        (d, word)
        for word, d in zip(words, distances, strict=True)
        if d <= allowed and (allowed > 1 or word[0] == asked[0])
    )
    expected = within if len(asked) >= SHORTEST else []
    assert near(asked, vocabulary_of(words)) == expected


def test_words_that_come_later_are_found() -> None:
    """The letters of new forms are read when they are there."""
    index = Index()
    index.add(IndexedArticle(1, "", "und", [(1, "harbour", None)]), 1)
    vocabulary, spellings = index.snapshot.vocabulary, Spellings()
    assert spellings.near("harbur", vocabulary)
    assert not spellings.near("lantren", vocabulary)
    index.add(IndexedArticle(2, "", "und", [(2, "lantern", None)]), 2)
    assert spellings.near("lantren", index.snapshot.vocabulary)


@pytest.mark.parametrize(
    ("frequencies", "expected"),
    [
        (
            {"harbours": 5, "harbourd": 1, "harbourin": 9, "harbourt": 3},
            ["harbours", "harbourt", "harbourd"],
        ),
        ({"harbours": 0, "harbourd": 1, "harbourin": 9, "harbourt": 0}, ["harbourd"]),
        ({"harbours": 0, "harbourd": 0, "harbourin": 1, "harbourt": 0}, ["harbourin"]),
    ],
)
def test_the_nearest_and_commonest_are_tried(frequencies: dict[str, int], expected: list[str]) -> None:
    """Nearer words go first, of equally near ones the commoner; words in no passage are not tried."""
    vocabulary = vocabulary_of(list(frequencies))
    strings = vocabulary.form_strings
    found = near_words("harbourx", vocabulary, lambda forms: [frequencies[strings[form]] for form in forms])
    assert [strings[form] for form in found] == expected


def test_accents_do_not_count() -> None:
    """A missing accent is no error of its own."""
    assert near("universite", vocabulary_of(["université"])) == [(0, "université")]


def test_numbers_are_not_corrected() -> None:
    """Another number is another matter."""
    assert near("1871", vocabulary_of(["1872"])) == []

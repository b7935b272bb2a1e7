from __future__ import annotations

import string
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import DamerauLevenshtein

from knowledge.analysis import fold_accents
from knowledge.index import Index, IndexedArticle, Vocabulary
from knowledge.ranking import spelling
from knowledge.ranking.spelling import SHORTEST, SHORTEST_FOR_TWO, Spellings, near_words, read_ahead
from tests.examples import examples
from tests.knowledge.ranking.small import collection

WORD = st.text("abcdeéßтÀ1", min_size=1, max_size=11) | st.text(string.ascii_lowercase[:4], min_size=7)
"""Words of few letters, so that many are near; т and b have the same bit in the masks."""


def vocabulary_of(words: Sequence[str]) -> Vocabulary:
    """Give the vocabulary of a collection that has just these words."""
    return collection(("", "und", [" ".join(words)])).vocabulary


def near(word: str, vocabulary: Vocabulary) -> list[tuple[int, str]]:
    """Give the near words themselves."""
    found = Spellings().near(word, vocabulary)
    return sorted((distance, vocabulary.form_strings[form]) for distance, form in found)


def brute_force(word: str, vocabulary: Vocabulary) -> list[tuple[int, int]]:
    """Compare a word with every form, by the rules as they are said."""
    word, found = fold_accents(word), []
    allowed = 2 if len(word) >= SHORTEST_FOR_TWO else 1
    if len(word) < SHORTEST or not word.isalpha():
        return []
    for number, form in enumerate(vocabulary.form_strings):
        bare = fold_accents(form)
        may_begin = bare[:1] == word[0]
        if allowed == 2:
            may_begin = bare[:1] in (word[0], word[1]) or bare[1:2] == word[1]
        distance = DamerauLevenshtein.distance(word, bare)
        if bare.isalpha() and may_begin and distance <= allowed:
            found.append((distance, number))
    return sorted(found)


@given(
    batches=st.lists(st.lists(WORD, min_size=1, max_size=30), min_size=1, max_size=4),
    frozen=st.integers(0, 3),
    asked=st.lists(WORD, min_size=1, max_size=5),
)
@settings(max_examples=examples(150), deadline=None)
def test_no_near_word_is_missed(batches: list[list[str]], frozen: int, asked: list[str]) -> None:
    """Just those words are near that comparing all of them finds, however they came into the collection."""
    index, spellings = Index(), Spellings()
    vocabulary = index.snapshot.vocabulary
    for number, words in enumerate(batches):
        index.add(IndexedArticle(number, "", "fr", [(number, " ".join(words), None)]), number + 1)
        if number == frozen:
            vocabulary.adopt(vocabulary.compacted(vocabulary.counts))
        # Neighbours of each word, for words drawn at random are seldom near one another.
        swapped, shorter = [word[1::-1] + word[2:] for word in words], [word[:-1] for word in words]
        for word in [*asked, *swapped, *shorter, *(f"{word}a" for word in words)]:
            expected = brute_force(word, vocabulary)
            assert spellings.near(word, vocabulary) == expected
            assert spellings.near(word, vocabulary, 1) == [found for found in expected if found[0] < 2]


def test_words_that_come_later_are_found() -> None:
    """The letters of new forms are read when they are there."""
    index = Index()
    index.add(IndexedArticle(1, "", "und", [(1, "harbour", None)]), 1)
    vocabulary, spellings = index.snapshot.vocabulary, Spellings()
    assert spellings.near("harbur", vocabulary)
    assert not spellings.near("lantren", vocabulary)
    index.add(IndexedArticle(2, "", "und", [(2, "lantern", None)]), 2)
    assert spellings.near("lantren", index.snapshot.vocabulary)


def test_one_who_searches_keeps_the_letters_when_others_come() -> None:
    """What one question searches stays as it is while another reads new forms and puts them all together."""
    index = Index()
    index.add(IndexedArticle(1, "", "und", [(1, "harbour", None)]), 1)
    vocabulary, spellings = index.snapshot.vocabulary, Spellings()
    searched = spellings.read(vocabulary)
    index.add(IndexedArticle(2, "", "und", [(2, "lantern", None)]), 2)
    spellings.read(vocabulary)
    assert [len(part) for part in searched] == [1]


def test_what_is_read_ahead_is_not_read_by_a_question(monkeypatch: pytest.MonkeyPatch) -> None:
    """After a large vocabulary was read in the background, no question reads it; a small one waits for its use."""

    def near_harbour(vocabulary: Vocabulary) -> list[int]:
        return near_words("harbourx", vocabulary, lambda forms: [1] * len(forms))

    large, small = vocabulary_of(["harbour", "lantern"]), vocabulary_of(["harbour"])
    monkeypatch.setattr(spelling, "_MANY", 2)
    read_ahead(large)
    read_ahead(small)
    monkeypatch.setattr(spelling, "read_letters", lambda *_: pytest.fail("it is read now"))
    assert near_harbour(large)
    with pytest.raises(pytest.fail.Exception, match="it is read now"):
        near_harbour(small)


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

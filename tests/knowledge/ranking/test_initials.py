"""Initials are spelled out by what the collection says in a row."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.index import Index, IndexedArticle, Vocabulary
from knowledge.ranking import rank
from knowledge.ranking.initials import first_letters, may_be_initials, spelled_out
from tests.knowledge.ranking.small import collection

TEXTS = (
    "The guild master is elected every spring.",
    "Only the guild master opens the vault.",
    "Good mornings are rare.",
)


def test_words_that_are_said_in_a_row_twice_are_meant() -> None:
    """The commonest words in a row with these initials are given; what is there once may be chance."""
    snapshot = collection(("", "en", TEXTS))
    strings = snapshot.vocabulary.form_strings
    found, nothing = spelled_out(["gm", "gx"], snapshot, "en")
    assert [[strings[form] for form in forms] for forms in found] == [["guild", "master"]]
    assert nothing == []


def test_a_question_with_initials_finds_the_words() -> None:
    """Members ask for the gm where articles say guild master."""
    ranking = rank("who is the gm", collection(("", "en", TEXTS)), k=1)
    assert [hit.passage_id for hit in ranking.hits] == [1]


@pytest.mark.parametrize(
    ("word", "may"),
    [("gm", True), ("ttrpg", True), ("g", False), ("b2", False), ("guilds", False), ("会长", False)],
)
def test_only_a_few_letters_may_be_initials(word: str, may: bool) -> None:
    """Two to five letters may be initials, numbers and longer words not."""
    assert may_be_initials(word) is may


def test_words_that_came_after_a_question_are_found() -> None:
    """What is kept of a collection's words is added to as it grows."""
    index = Index()
    index.add(IndexedArticle(1, "Roles", "en", [(1, "Ask a guild master. A guild master decides.", None)]), 1)
    found, nothing = spelled_out(["gm", "vq"], index.snapshot, "en")
    assert found
    assert nothing == []
    index.add(IndexedArticle(2, "Plans", "en", [(2, "A velvet quest begins. Velvet quests end.", None)]), 2)
    index.add(IndexedArticle(3, "More", "en", [(3, "No velvet quest is easy.", None)]), 3)
    strings = index.snapshot.vocabulary.form_strings
    (found,) = spelled_out(["vq"], index.snapshot, "en")
    assert [[strings[form] for form in forms] for forms in found] == [["velvet", "quest"]]


def test_a_few_words_of_a_question_are_spelled_out() -> None:
    """Each takes a look at all passages, so that of many the first ones must do."""
    snapshot = collection(("", "en", TEXTS))
    unknown = "qa qb qc qd qe"
    assert rank(f"gm {unknown}", snapshot, k=1).hits
    assert not rank(f"{unknown} gm", snapshot, k=1).hits


@given(
    st.lists(st.text(st.characters(exclude_characters="\0"), min_size=1), unique=True),
    st.integers(0, 9),
    st.booleans(),
)
def test_first_letters_are_those_of_the_words(words: list[str], frozen: int, is_asked_before: bool) -> None:
    """Of whatever script, of words that are saved as of those that came since."""
    vocabulary = Vocabulary()
    vocabulary.number_keys(words[:frozen], len(words[:frozen]))
    vocabulary.number_terms()
    if is_asked_before:
        first_letters(vocabulary)
    vocabulary.adopt(vocabulary.compacted(vocabulary.counts))
    vocabulary.number_keys(words, len(words))
    vocabulary.number_terms()
    assert first_letters(vocabulary).tolist() == [ord(word[0]) for word in words]

"""Initials are spelled out by what the collection says in a row."""

from __future__ import annotations

import pytest

from knowledge.ranking import rank
from knowledge.ranking.initials import may_be_initials, spelled_out
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
    found = spelled_out("gm", snapshot, "en")
    assert [[strings[form] for form in forms] for forms in found] == [["guild", "master"]]
    assert spelled_out("gx", snapshot, "en") == []


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

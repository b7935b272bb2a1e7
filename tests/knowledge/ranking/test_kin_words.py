"""Kin words."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.analysis import is_stopword, term
from knowledge.ranking.kin_words import (
    WITHOUT_SPACES,
    entry_of,
    kin,
    kin_lists,
    kin_of_phrase,
    phrases,
    words,
)

LANGUAGES = sorted(kin_lists())


@pytest.mark.parametrize(
    ("asked", "written"),
    [
        ("buy", "purchase"),
        ("reimbursed", "refunds"),
        ("price", "fees"),
        ("kid", "children"),
        ("bought", "purchases"),
        ("throttle", "limits"),
        ("uninstalling", "remove"),
        ("begins", "starting"),
        ("cutoff", "deadline"),
    ],
)
def test_members_and_articles_choose_other_words(asked: str, written: str) -> None:
    """Words for one thing are kin in whatever form they are written."""
    assert term(written, "en") in dict(kin(term(asked, "en"), "en"))


def test_a_broad_word_stands_for_a_narrow_one_rather_than_the_other_way() -> None:
    """What holds for dogs holds for a puppy; what holds for puppies need not hold for a dog."""
    puppy, dog = term("puppy", "en"), term("dog", "en")
    assert dict(kin(puppy, "en"))[dog] > dict(kin(dog, "en"))[puppy]


def test_phrases_are_kin_of_words_and_of_phrases() -> None:
    """Two words that mean one thing are an entry of their own."""
    assert (("login",), 0.9) in kin_of_phrase(("sign", "in"), "en")
    assert ("money", "back") in dict(kin_of_phrase((term("refund", "en"),), "en"))
    assert ("sign", "in") in phrases("en")
    assert "refund" in words("en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_group_is_kin_both_ways(language: str) -> None:
    """Each member of a group stands for each other one, as well as the other for it."""
    lists = kin_lists()[language]
    for group in (*lists.same, *lists.close):
        entries = [entry_of(member, language) for member in group]
        for one in entries:
            for other in entries:
                if one != other:
                    assert other in dict(kin_of_phrase(one, language)), group
                    assert one in dict(kin_of_phrase(other, language)), group


@pytest.mark.parametrize("language", LANGUAGES)
def test_narrow_and_broad_words_are_kin_as_written(language: str) -> None:
    """A line's left side finds its right side better than the right side finds the left."""
    for narrow, broad in kin_lists()[language].narrow:
        for one in narrow:
            for other in broad:
                up = dict(kin_of_phrase(entry_of(one, language), language))[entry_of(other, language)]
                down = dict(kin_of_phrase(entry_of(other, language), language))[entry_of(one, language)]
                assert up >= 0.8 or up >= down
                assert down > 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_groups_hold_words_that_say_something(language: str) -> None:
    """No member is a function word or empty, and none stands twice in its group, in other forms either."""
    lists = kin_lists()[language]
    sides = [side for line in lists.narrow for side in line]
    for group in (*lists.forms, *lists.same, *lists.close, *sides):
        assert group
        assert [member for member in group if is_stopword(member, language)] == []
    for group in (*lists.same, *lists.close):
        assert len(group) > 1
        assert len({entry_of(member, language) for member in group}) == len(group), group


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_stand_in_two_groups_on_purpose(language: str) -> None:
    """A word of two groups is named as such: it has two meanings, and was not only forgotten in the first."""
    lists = kin_lists()[language]
    groups = Counter(member for group in (*lists.same, *lists.close) for member in group)
    assert {member for member, count in groups.items() if count > 1} == lists.twice


@given(st.text(), st.sampled_from([*LANGUAGES, "und", "th"]))
def test_any_word_has_some_kin_or_none(word: str, language: str) -> None:
    """Whatever is looked up, kin are other words, each once, best first, of a strength between 0.3 and 1."""
    found = kin(word, language)
    strengths = [strength for _, strength in found]
    assert word not in dict(found)
    assert len(dict(found)) == len(found)
    assert strengths == sorted(strengths, reverse=True)
    assert all(0.3 <= strength <= 1.0 for strength in strengths)


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_kin_are_strong_enough_to_count(language: str) -> None:
    """What the thesaurus holds is as the rule for any word says."""
    for word in words(language):
        found = kin(word, language)
        assert word not in dict(found)
        assert all(0.3 <= strength <= 1.0 for _, strength in found)


@pytest.mark.parametrize("language", sorted(WITHOUT_SPACES))
def test_words_looked_for_in_text_are_long_enough_to_be_met_as_words(language: str) -> None:
    """One character is part of many other words; the few that seldom are have been chosen one by one."""
    lists = kin_lists()[language]
    assert {member for group in lists.same for member in group if len(member) == 1} <= set("犬猫狗酒車薬")

"""Units of measurement."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.analysis import analyse, tokens, unit_names
from knowledge.analysis.units import UNITS_PATH
from knowledge.analysis.word_lists import read_word_lists

GLUED = read_word_lists(UNITS_PATH)["glued.any"]


@given(st.integers(7, 10**6), st.sampled_from(GLUED), st.sampled_from(["en", "de", "ru", "und"]))
def test_glued_to_its_number_a_unit_is_the_same(amount: int, unit: str, language: str) -> None:
    """500g is read as 500 g is, and so are 500G and all other units."""
    apart = analyse(f"{amount} {unit}", language).forms
    assert len(apart) == 2
    assert analyse(f"{amount}{unit}", language).forms == apart
    assert (
        analyse(f"{amount}{unit.upper()}", language).forms
        == analyse(f"{amount} {unit.upper()}", language).forms
    )


@given(st.integers(7, 10**6), st.sampled_from("€£¥"))
def test_money_is_the_same_before_and_behind(amount: int, sign: str) -> None:
    """€5, € 5, 5€ and 5 € are the same two words, in the order in which they stand."""
    before, behind = [sign, str(amount)], [str(amount), sign]
    assert analyse(f"{sign}{amount}", "en").forms == analyse(f"{sign} {amount}", "en").forms == before
    assert analyse(f"{amount}{sign}", "en").forms == analyse(f"{amount} {sign}", "en").forms == behind


def test_both_parts_keep_their_places() -> None:
    """A number and the unit that it is glued to are two tokens of the text, side by side."""
    text = "Add 500g for €5."
    assert [text[token.start : token.end] for token in tokens(text, "en")] == [
        "Add",
        "500",
        "g",
        "for",
        "€",
        "5",
    ]


@pytest.mark.parametrize(
    "word", ["E305", "0x80070005", "1.19.2", "3D", "5G", "1080p", "90s", "16th", "B12", "4C", "mp3"]
)
def test_names_with_digits_stay_whole(word: str) -> None:
    """What is a name and no amount is one word, by which it is found."""
    assert analyse(word, "en").forms == [word.lower()]


def test_a_unit_has_other_names() -> None:
    """A unit's names are all of them, whichever is asked for; other words have none."""
    assert {"g", "gram", "grams"} <= set(unit_names("gram")) == set(unit_names("g"))
    assert "€" in unit_names("euros")
    assert unit_names("lighthouse") == ()

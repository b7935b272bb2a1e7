"""Words by which a passage shows what it has to give."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.analysis import fold_accents, is_stopword
from knowledge.ranking.amounts import KINDS, signs


@pytest.mark.parametrize(
    ("kind", "form"),
    [
        ("numbers", "twenty"),
        ("numbers", "dreissig"),
        ("durations", "weeks"),
        ("durations", "jahren"),
        ("money", "€"),
        ("money", "kostenlos"),
        ("clock", "noon"),
        ("clock", "вторник"),
        ("reasons", "because"),
        ("reasons", "weil"),
        ("steps", "click"),
        ("steps", "étape"),
        ("places", "hall"),
        ("places", "gegenüber"),
    ],
)
def test_signs_are_told_in_many_languages(kind: str, form: str) -> None:
    """A word is met without its accents, in whichever language it is."""
    assert fold_accents(form) in signs(kind).words


def test_phrases_of_languages_without_spaces_are_parts_of_the_text() -> None:
    """Where words are not parted, a sign is a piece of the text."""
    assert "週間" in signs("durations").phrases
    assert "due to" in signs("reasons").phrases


@pytest.mark.parametrize("kind", KINDS)
def test_no_sign_is_a_common_word_of_english(kind: str) -> None:
    """Most communities write English: a foreign sign that English has as a function word would be everywhere."""
    known = {"reasons": {"why"}, "places": {"at"}, "steps": {"then"}}.get(kind, set())
    assert {form for form in signs(kind).words if is_stopword(form, "en")} <= known


def test_an_unknown_kind_is_said_to_be_unknown() -> None:
    """Signs are asked for by their kind."""
    with pytest.raises(KeyError):
        signs("colours")


@pytest.mark.parametrize("kind", KINDS)
@given(st.text())
def test_any_word_is_a_sign_or_none(kind: str, word: str) -> None:
    """A sign is looked up without accents; whatever is looked up is in the set only if it is kept so."""
    assert word not in signs(kind).words or fold_accents(word) == word

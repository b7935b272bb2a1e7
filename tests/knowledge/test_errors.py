"""Tests for knowledge.errors: each sentence can be said in another language."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.errors import ArticleError, FetchError, LinkError, NotFound, QuestionError
from knowledge.records.sentences import Sentence, as_stored, from_stored
from tests.error_sentences import Said, sentences, told

WORDS = frozenset({"what"})
"""Values that are English words; their ``kind`` says what they mean."""


@pytest.mark.parametrize("said", sentences(), ids=lambda said: said.code or said.place)
def test_a_sentence_has_a_code_and_shows_its_values(said: Said) -> None:
    """What may reach Discord is written in one piece, with a code, and with a value for each of its fields."""
    assert said.text is not None, "put together where it is raised"
    assert said.code
    assert said.fields == said.values - {"kind"}
    assert not said.fields & WORDS or "kind" in said.values


def test_a_code_belongs_to_one_sentence() -> None:
    """The same code says the same, and the same sentence has the same code everywhere."""
    said = {(said.code, said.text) for said in sentences()}
    assert len(said) == len({code for code, _ in said}) == len({text for _, text in said})
    assert len(told()) == len(said)


def test_an_error_says_one_sentence_and_knows_its_values() -> None:
    """The sentence stands in ``str(error)``; code and values stand beside it."""
    error = QuestionError("Over {most:,} characters.", code="long", most=2000)
    assert str(error) == error.sentence == "Over 2,000 characters."
    assert (error.sentence.code, error.sentence.values) == ("long", {"most": 2000})


@pytest.mark.parametrize("name", ["{", "{0}", "{name}", "{{}}"])
def test_braces_in_what_a_person_gave_stay(name: str) -> None:
    """Values are put in as they are, and a text without values is no pattern."""
    assert str(ArticleError("{file} is no file.", code="x", file=name)) == f"{name} is no file."
    assert str(ArticleError(f"{name} is no file.")) == f"{name} is no file."


def test_a_sentence_is_passed_on_whole() -> None:
    """An error that is raised with another one's sentence says it by the same code."""
    first = LinkError("x", "Over {most}.", code="long", most=3)
    again = FetchError("x", "broken", first.sentence)
    assert (str(again), again.sentence.code, again.sentence.values) == ("Over 3.", "long", {"most": 3})
    assert NotFound("synonym group", 3).sentence.values["kind"] == "synonym-group"


VALUES = st.dictionaries(
    st.text(min_size=1, max_size=9), st.text(max_size=9) | st.integers() | st.floats(0, 1)
)


@given(st.text(), st.text(max_size=9), VALUES)
def test_a_sentence_survives_the_store_and_another_process(
    text: str, code: str, values: dict[str, str | int | float]
) -> None:
    """What is stored or sent comes back with its code and its values; without a code it is only its text."""
    sentence = Sentence(text, code, values)
    sent = pickle.loads(pickle.dumps(sentence))
    assert (sent, sent.code, sent.values) == (text, code, values)
    kept = from_stored(as_stored(sentence))
    if code:
        assert (kept, kept.code, kept.values) == (text, code, values)
    else:
        assert as_stored(sentence) == text


@given(st.text())
def test_what_was_stored_before_is_its_own_text(stored: str) -> None:
    """A sentence in plain English, as older files have it, is read as it stands."""
    assert from_stored(stored) == stored
    assert from_stored(f'{{"code": {stored}') == f'{{"code": {stored}'

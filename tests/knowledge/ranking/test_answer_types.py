from __future__ import annotations

from dataclasses import asdict

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.analysis import analyse
from knowledge.ranking.answer_types import Wanted, wanted


def wants(question: str, language: str = "en") -> Wanted:
    """Tell what a question wants."""
    return wanted(question, analyse(question, language).forms)


@pytest.mark.parametrize(
    ("question", "language", "kind"),
    [
        ("When does the pool open?", "en", "date"),
        ("How many keys are there?", "en", "number"),
        ("Who keeps the keys?", "en", "name"),
        ("Where are the keys?", "en", "place"),
        ("How long may I stay?", "en", "duration"),
        ("How much does a key cost?", "en", "money"),
        ("Why is the pool shut?", "en", "reason"),
        ("How do I get a key?", "en", "way"),
        ("Wie lange dauert das?", "de", "duration"),
        ("Was kostet ein Schlüssel?", "de", "money"),
        ("¿Cuánto tiempo tengo?", "es", "duration"),
        ("¿Por qué está cerrado?", "es", "reason"),
        ("Combien ça coûte ?", "fr", "money"),
        ("Сколько времени это займёт?", "ru", "duration"),
        ("多少钱?", "zh", "money"),
        ("なぜ閉まっていますか", "ja", "reason"),
    ],
)
def test_a_question_word_is_a_sure_sign(question: str, language: str, kind: str) -> None:
    """Question words, words in a row that ask, and phrases without spaces tell what is wanted, accents or not."""
    assert asdict(wants(question, language))[kind] == 1.0


@pytest.mark.parametrize(
    "question", ["Long ago, how was it?", "howlong", "How very long was it?", "much does it how"]
)
def test_words_that_ask_together_must_stand_in_a_row(question: str) -> None:
    """Words that ask only in a row are no sign apart, in another order, or within other words."""
    assert wants(question).duration == wants(question).money == 0.0


def test_a_noun_is_a_likely_sign() -> None:
    """A noun such as price makes a kind likely, which counts half."""
    assert wants("the price of a key").money == 0.5


def test_a_number_of_years_is_no_date() -> None:
    """Who asks how many years wants a number; who asks in which year wants a date."""
    many, which = wants("How many years was it shut?"), wants("In which year was it shut?")
    assert (many.number, many.date) == (1.0, 0.0)
    assert (which.number, which.date) == (0.0, 1.0)


def test_a_plain_statement_wants_nothing() -> None:
    """Without any sign nothing in particular is wanted."""
    assert wants("the pool is blue") == Wanted()


@given(st.text(max_size=60))
@settings(deadline=None)
def test_any_text_wants_each_kind_or_not(text: str) -> None:
    """How surely a kind is wanted is 0, a half or 1, of any text."""
    assert set(asdict(wants(text)).values()) <= {0.0, 0.5, 1.0}

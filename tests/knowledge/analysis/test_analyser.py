"""Whole analyses: what holds for any text in any language."""

from __future__ import annotations

import itertools
import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from knowledge.analysis import analyse, detect_language, is_stopword, sentences_with_words, term, tokens
from tests.knowledge.analysis.texts import languages, texts

MANY = 60_000
"""Characters: more than any passage, and enough for quadratic work to be noticed by everyone who waits for it."""


HOSTILE_PIECES = (
    *(
        "a",
        "é",
        ".",
        "!",
        "a.",
        "a. ",
        "A. ",
        "\n",
        "1,",
        "1.",
        "1 ",
        "a'",
        "e-",
        "aA",
        "_",
        "c++",
        '."',
        "\0",
        ".[1]",
    ),
    *(
        "漢",
        "ก ",
        "한",
        "\u1112",
        "\u0301",
        "\u200b",
        " • ",
        "👩\u200d👧",
        "\ud800",
        "§",
        "。",
        "ﷺ",
        "1)\n",
        "Dr. ",
        "«",
    ),
)


@settings(deadline=None)
@given(texts, languages)
def test_tokens_are_the_forms_with_offsets(text: str, language: str) -> None:
    """``tokens`` gives the forms of ``analyse``, at places inside the text and inside a sentence."""
    analysis = analyse(text, language)
    found = tokens(text, language)
    assert [token.text for token in found] == analysis.forms
    assert bytes(text[token.start].isupper() for token in found) == analysis.capitals
    for token in found:
        assert any(start <= token.start < token.end <= end for start, end in analysis.sentences)


@settings(deadline=None)
@given(texts, languages)
def test_sentences_part_the_text(text: str, language: str) -> None:
    """Sentences stand in order, do not overlap, and hold all that is not white space if there is a word."""
    analysis = analyse(text, language)
    assert bool(analysis.sentences) == bool(analysis.forms)
    assert sentences_with_words(text, language) == analysis.sentences
    rest, position = "", 0
    for start, end in analysis.sentences:
        assert position <= start < end <= len(text)
        assert not text[start].isspace()
        assert not text[end - 1].isspace()
        rest += text[position:start]
        position = end
    if analysis.forms:
        assert not (rest + text[position:]).strip()


@settings(deadline=None)
@given(texts, languages)
def test_every_sentence_has_a_word(text: str, language: str) -> None:
    """``sentence_starts`` names each sentence's first form: it begins at 0 and grows."""
    analysis = analyse(text, language)
    assert len(analysis.sentence_starts) == len(analysis.sentences)
    assert analysis.sentence_starts[:1] == [0] * bool(analysis.forms)
    bounds = [*analysis.sentence_starts, len(analysis.forms)]
    assert all(first < second for first, second in itertools.pairwise(bounds))


@settings(deadline=None)
@given(st.text(st.characters(max_codepoint=126), max_size=60), languages)
@example("3.5 U.S. e-mail C++ don't 20,000 x", "en")
def test_the_fast_way_for_ascii_is_the_same(text: str, language: str) -> None:
    """A text's forms do not depend on whether it is all ASCII."""
    assert analyse(text + "\n\né", language).forms == [*analyse(text, language).forms, "é"]


@settings(deadline=None)
@given(st.lists(st.sampled_from(["música", "Über", "ёлка", "한국어를", "がぎ", "हिन्दी", "không", "ἀρχή"])))
def test_composed_and_decomposed_are_the_same(words: list[str]) -> None:
    """Accents and syllables written in one character or in several give the same forms."""
    text = " ".join(words)
    assert analyse(unicodedata.normalize("NFD", text), "und").forms == analyse(text, "und").forms


@settings(deadline=None)
@given(texts, languages)
def test_nothing_crashes(text: str, language: str) -> None:
    """Any string has a language, and every form a term that is not empty."""
    detect_language(text)
    for form in analyse(text, language).forms:
        assert form
        assert not form.isspace()
        assert term(form, language) is not None
        is_stopword(form, language)


@pytest.mark.parametrize("piece", HOSTILE_PIECES)
def test_long_hostile_texts_take_linear_time(piece: str) -> None:
    """However often a piece is repeated, analysing it ends (quadratic work would take minutes)."""
    text = piece * (MANY // len(piece))
    analysis = analyse(text, "de")
    assert [token.text for token in tokens(text, "de")] == analysis.forms


@pytest.mark.slow
@pytest.mark.parametrize("piece", ["a", "a. ", "!", "漢", "\u0301", "1,", "\n"])
def test_two_megabytes(piece: str) -> None:
    """Two megabytes of the same are no different from a little."""
    analyse(piece * (2_000_000 // len(piece)), "en")


@pytest.mark.parametrize("text", ["", " \n\t", "🎉🎉🎉", "?!…", "\u200b\u200d", "\x00\x07", "\ud800"])
def test_texts_without_words(text: str) -> None:
    """A text without words has neither forms nor sentences."""
    analysis = analyse(text, "en")
    assert (analysis.forms, analysis.sentences, analysis.sentence_starts) == ([], [], [])

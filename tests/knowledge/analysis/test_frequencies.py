"""How common words are."""

from __future__ import annotations

import subprocess
import sys

import pytest

from knowledge.analysis.frequencies import commonness, has_frequencies
from tests.work import calls_of

LISTED = """
ar bg bn ca cs da de el en es fa fi fr he hi hr hu id is it ja ko lt lv mk ms nb nl nn no pl pt ro ru sk sl sr sv ta
tl tr uk ur vi zh
"""


@pytest.mark.parametrize(
    ("language", "common", "rare"),
    [
        ("en", "water", "kiln"),
        ("de", "wasser", "brennofen"),
        ("es", "agua", "candil"),
        ("fr", "eau", "enclume"),
        ("ru", "вода", "наковальня"),
        ("el", "νερο", "αμονι"),
        ("tr", "ışık", "örs"),
        ("ja", "です", "窯"),
        ("zh", "什么", "窑"),
        ("ko", "사람", "가마솥"),
    ],
)
def test_common_words_stand_above_rare_ones(language: str, common: str, rare: str) -> None:
    """A word that everybody uses has 4.5 and more, and more than a word of few."""
    assert commonness(common, language) >= 4.5
    assert commonness(common, language) > commonness(rare, language)
    assert 0 <= commonness(rare, language) < 8


def test_what_no_list_has_is_unknown() -> None:
    """Invented words, numbers and the empty word have 0."""
    assert [commonness(form, "en") for form in ("xqzzyv", "4711", "")] == [0, 0, 0]


def test_forms_are_met_as_our_analysis_makes_them() -> None:
    """An apostrophe is left out, and an accent may be."""
    assert commonness("dont", "en") > 5
    assert commonness("obrien", "en") > 2
    assert commonness("página", "es") <= commonness("pagina", "es")
    assert commonness("für", "de") == commonness("fur", "de")


@pytest.mark.parametrize(("character", "latin"), [("止", "bk"), ("灯", "op"), ("晴", "tf")])
def test_a_character_is_not_taken_for_latin_letters(character: str, latin: str) -> None:
    """A character and two letters that are the same bytes in memory are two words, each as common as it is."""
    assert commonness(character, "ja") > 4.5
    assert commonness(latin, "ja") < 4.5


def test_a_language_without_a_list_is_taken_for_english() -> None:
    """Most communities mix English into their own language."""
    assert not has_frequencies("qu")
    assert commonness("water", "qu") == commonness("water", "en")
    assert commonness("water", "und") == commonness("water", "en")
    assert commonness("water", "../large_en") == commonness("water", "en")


def test_lists_are_there_for_the_languages_of_most_communities() -> None:
    """Kin that share a list have it under each of their codes."""
    assert [language for language in LISTED.split() if not has_frequencies(language)] == []


def test_a_list_is_read_once() -> None:
    """The second word of a language is only looked up."""
    commonness("water", "en")
    assert calls_of(lambda: commonness("bridge", "en")) < 30


def test_wordfreq_itself_is_never_imported() -> None:
    """Only its data is used: the import would cost more than all that we read."""
    code = (
        "import sys; from knowledge.analysis.frequencies import commonness; "
        "commonness('a', 'en'); print('wordfreq' in sys.modules)"
    )
    shown = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout
    assert shown.strip() == "False"

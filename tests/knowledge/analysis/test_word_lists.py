"""Word lists."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from knowledge.analysis import fold
from knowledge.analysis.abbreviations import ABBREVIATIONS_PATH
from knowledge.analysis.chat_words import CHAT_WORDS_PATH
from knowledge.analysis.stopwords import FUNCTION_WORDS_PATH
from knowledge.analysis.talk import TALK_PATH
from knowledge.analysis.units import UNITS_PATH
from knowledge.analysis.word_lists import read_word_lists
from knowledge.articles.clues.dates import DATES_PATH
from knowledge.articles.clues.furniture_words import FURNITURE_WORDS_PATH
from knowledge.articles.clues.names import NAMES_PATH
from knowledge.ranking.amounts import AMOUNTS_PATH
from knowledge.ranking.answer_types import ANSWER_TYPES_PATH
from knowledge.ranking.gluing import RELATED_PATH

COMPARED_AS: dict[Path, Callable[[str], str]] = {
    FUNCTION_WORDS_PATH: fold,
    ABBREVIATIONS_PATH: str.lower,
    CHAT_WORDS_PATH: fold,
    TALK_PATH: fold,
    AMOUNTS_PATH: fold,
    ANSWER_TYPES_PATH: fold,
    UNITS_PATH: fold,
    RELATED_PATH: fold,
    DATES_PATH: fold,
    FURNITURE_WORDS_PATH: fold,
    NAMES_PATH: fold,
}
CUT_AS_WRITTEN = {"th"}
LISTS = [
    pytest.param(path, key, id=f"{path.stem}-{key}") for path in COMPARED_AS for key in read_word_lists(path)
]


@pytest.mark.parametrize(("path", "key"), LISTS)
def test_lists_are_kept_as_they_are_compared(path: Path, key: str) -> None:
    """Each entry is folded already, and is there once: else it could never be met, or would be read for nothing."""
    words = read_word_lists(path)[key]
    assert key in CUT_AS_WRITTEN or [word for word in words if COMPARED_AS[path](word) != word] == []
    assert sorted(set(words)) == sorted(words)


def test_every_list_of_the_package_is_looked_at() -> None:
    """A new file of words is held to the same rule; weights and figures are no words, and kin
    have a notation and tests of their own."""
    package = Path(__file__).parents[3] / "knowledge"
    others = {"weights.toml", "baseline.toml", "kin_words.toml", "follow_up_words.toml"}
    assert {path for path in package.rglob("*.toml") if path.name not in others} == set(COMPARED_AS)


def test_words_and_phrases_of_tables_are_read(tmp_path: Path) -> None:
    """Words stand between white space, phrases in an array, and a table's name goes before its lists'."""
    path = tmp_path / "lists.toml"
    path.write_text('some = """\none two\nthree"""\n[table]\nphrases = ["two words", "one"]\n', "utf-8")
    assert read_word_lists(path) == {"some": ("one", "two", "three"), "table.phrases": ("two words", "one")}

"""Two ways of writing Chinese."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.analysis import analyse, tokens
from knowledge.analysis.chinese import simplified


@pytest.mark.parametrize(
    ("traditional", "same"),
    [
        ("圖書館幾點關門", "图书馆几点关门"),
        ("歡迎來到伺服器", "欢迎来到伺服器"),
        ("裏面", "里面"),
        ("龍", "龙"),
    ],
)
def test_both_ways_of_writing_are_one(traditional: str, same: str) -> None:
    """What is written in traditional characters is found with simplified ones, and the other way round."""
    assert analyse(traditional, "zh").forms == analyse(same, "zh").forms


def test_japanese_keeps_its_characters() -> None:
    """Only Chinese is written both ways."""
    assert analyse("龍", "ja").forms == ["龍"]


def test_offsets_are_those_of_the_text_as_written() -> None:
    """The places of the words are not moved by it."""
    assert [(token.text, token.start, token.end) for token in tokens("看書", "zh")] == [
        ("看", 0, 1),
        ("看书", 0, 2),
        ("书", 1, 2),
    ]


@given(st.text(st.characters(min_codepoint=0x3400, max_codepoint=0x9FFF)))
def test_each_character_is_one(text: str) -> None:
    """A text keeps its length, and characters that are simple already stay as they are."""
    once = simplified(text)
    assert len(once) == len(text)
    assert analyse(once, "zh").forms == analyse(text, "zh").forms

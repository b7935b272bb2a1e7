"""Bytes become the text that they hold."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.articles.clues.encoding import decode
from tests.knowledge.articles.pastes.stories import STORIES

RUSSIAN = " ".join(next(story for story in STORIES if story.language == "ru").paragraphs)
CHINESE = "".join(next(story for story in STORIES if story.language == "zh").paragraphs)
GERMAN = " ".join(next(story for story in STORIES if story.language == "de").paragraphs)


@pytest.mark.parametrize(
    ("text", "code", "declared"),
    [
        (GERMAN, "cp1252", "iso-8859-1"),
        (RUSSIAN, "cp1251", "windows-1251"),
        (RUSSIAN, "koi8-r", "KOI8-R"),
        (CHINESE, "gbk", "gb2312"),
        (CHINESE, "utf-8", "gb2312"),
        (CHINESE, "utf-16", None),
        (CHINESE, "utf-8-sig", None),
        ("日本語の本文です。" * 9, "shift_jis", "Shift_JIS"),
        ("日本語の本文です。" * 9, "iso2022_jp", "iso-2022-jp"),
    ],
)
def test_declared_codes(text: str, code: str, declared: str | None) -> None:
    """A declaration is believed, by its usual wider code; UTF-8 and byte order marks go before it."""
    assert decode(text.encode(code), declared) == text


def test_a_page_declares_its_own_code() -> None:
    """A ``meta`` element or an XML declaration tells the code where the transport does not."""
    for head in ('<meta charset="windows-1251">', '<?xml version="1.0" encoding="windows-1251"?>'):
        assert decode(f"{head}{RUSSIAN}".encode("cp1251")) == f"{head}{RUSSIAN}"


def test_undeclared_bytes_are_guessed() -> None:
    """Without any declaration the code is guessed from the bytes."""
    assert decode(RUSSIAN.encode("cp1251")) == RUSSIAN


@given(
    st.binary(max_size=300),
    st.sampled_from([None, "utf-8", "zip", "punycode", "no-such-code", "\x00", "utf-16"]),
)
def test_any_bytes_can_be_read(body: bytes, declared: str | None) -> None:
    """No bytes and no declaration make it fail."""
    assert isinstance(decode(body, declared), str)

"""Bytes become the text that they hold."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.articles.clues.encoding import decode
from tests.knowledge.articles.clues.notes import NOTES
from tests.knowledge.articles.pastes.stories import STORIES

RUSSIAN = " ".join(next(story for story in STORIES if story.language == "ru").paragraphs)
CHINESE = "".join(next(story for story in STORIES if story.language == "zh").paragraphs)
GERMAN = " ".join(next(story for story in STORIES if story.language == "de").paragraphs)
IN_CODES = [(code, notes) for (_, codes), notes in NOTES.items() for code in codes]
ALL_NOTES = [note for notes in NOTES.values() for note in notes]


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


def test_a_declaration_in_single_bytes_is_not_of_utf16() -> None:
    """A page that says of itself to be UTF-16, in bytes that are not, is in another code."""
    page = f'<meta charset="utf-16">{GERMAN}'
    assert decode(page.encode("cp1252")) == page


@pytest.mark.parametrize(
    ("code", "notes"), IN_CODES, ids=lambda value: value if isinstance(value, str) else ""
)
def test_a_note_is_read_in_the_code_page_of_its_language(code: str, notes: tuple[str, ...]) -> None:
    """A sentence or two suffice to tell the code page, where nothing declares it."""
    assert [decode(note.encode(code)) for note in notes] == list(notes)


@settings(deadline=None)
@given(
    st.sampled_from(IN_CODES).flatmap(
        lambda item: st.tuples(st.just(item[0]), st.lists(st.sampled_from(item[1]), min_size=2, max_size=40))
    )
)
def test_notes_one_below_another_are_read(item: tuple[str, list[str]]) -> None:
    """Text of the same code page follows: it is read the same, with the line ends of Windows kept."""
    code, notes = item
    text = "\r\n\r\n".join(notes) + "\r\n"
    assert decode(text.encode(code)) == text


@settings(deadline=None)
@given(
    st.lists(st.sampled_from(ALL_NOTES), min_size=1, max_size=9),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]),
)
def test_unicode_is_read_with_a_mark_or_without(notes: list[str], code: str) -> None:
    """Text in any form of Unicode is read, and its mark is no part of it."""
    text = "\r\n".join(notes) + "\r\n"
    assert decode(text.encode(code)) == text


def test_a_long_text_is_judged_by_what_is_not_ascii() -> None:
    """The first letter that tells a code page may stand far below."""
    text = "The tide comes in twice a day.\r\n" * 9_000 + "It doesn’t wait – bring a coat.\r\n"
    assert decode(text.encode("cp1252")) == text


@given(st.sampled_from([GERMAN, RUSSIAN, CHINESE]), st.integers(min_value=300, max_value=600))
def test_utf8_cut_in_a_character_stays_utf8(text: str, end: int) -> None:
    """Where a text was cut is no reason to read all of it in another code."""
    assert decode(text.encode()[:end]).startswith(text[:90])


@settings(deadline=None)
@given(
    st.binary(max_size=300),
    st.sampled_from([None, "utf-8", "zip", "punycode", "no-such-code", "\x00", "utf-16"]),
)
def test_any_bytes_can_be_read(body: bytes, declared: str | None) -> None:
    """No bytes and no declaration make it fail."""
    assert isinstance(decode(body, declared), str)

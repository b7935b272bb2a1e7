"""What every kind of source goes through last."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.articles.paragraphs import (
    LONGEST_WIDTH,
    MOST_CHARACTERS,
    SHORTEST_WIDTH,
    clean,
    finish,
    width,
)
from knowledge.errors import ArticleError
from knowledge.records import Paragraph, PassageKind

LINES = st.text(
    st.sampled_from("abc dé. ! 中文。 \n\t:-1)\u0301\u200d\u202e\u00ad") | st.characters(), max_size=300
)
PARAGRAPHS = st.lists(
    st.builds(Paragraph, LINES, st.sampled_from([None, "One", "Two"]), st.sampled_from([None, 1, 2])),
    max_size=12,
)


def _words(texts: list[str]) -> list[str]:
    return "\n".join(texts).split()


@settings(deadline=None)
@given(PARAGRAPHS)
def test_no_word_is_lost_changed_or_moved(paragraphs: list[Paragraph]) -> None:
    """Joining and splitting never touch the letters of a text, nor their order, nor their section."""
    finished = finish(paragraphs, "en")
    for section in (None, "One", "Two"):
        before = "".join(_words([clean(p.text) for p in paragraphs if p.section == section]))
        after = "".join(_words([p.text for p in finished if p.section == section]))
        assert after == before


@settings(deadline=None)
@given(PARAGRAPHS, st.integers(1, 40))
def test_every_passage_fits(paragraphs: list[Paragraph], times: int) -> None:
    """However long the text, with or without sentences, spaces and line breaks, no passage is empty or too wide."""
    long = [Paragraph(paragraph.text * times, paragraph.section) for paragraph in paragraphs]
    for paragraph in finish(long, "en"):
        assert paragraph.text.strip() == paragraph.text != ""
        assert width(paragraph.text) <= LONGEST_WIDTH


@given(st.text())
def test_what_is_stored_is_what_a_reader_sees(text: str) -> None:
    """Controls, bidirectional overrides and lone surrogates are gone; what is left can be stored as UTF-8."""
    cleaned = clean(text + "\x00\u202e\u2066\ufeff\ud800\r\n")
    assert cleaned.encode("utf-8")
    assert not set(cleaned) & set("\x00\x1b\x7f\r\u00ad\u202a\u202e\u2066\u2069\ufeff\u2028")
    assert clean(cleaned) == cleaned


def test_marks_that_languages_need_stay() -> None:
    """Joiners of Persian and emoji, direction marks, tabs and no-break spaces are part of the text."""
    text = "می\u200cخواهم 👩\u200d🚀 \u200fא\u200e a\u00a0b\tc"
    assert clean(text) == text


def test_a_long_paragraph_is_split_at_sentences() -> None:
    """Parts are whole sentences, and of about the same size."""
    sentences = [f"This is sentence number {number} of a very long paragraph." for number in range(60)]
    parts = finish([Paragraph(" ".join(sentences), "Part", 3)], "en")
    assert len(parts) >= 3
    assert all(part.text.startswith("This is") and part.text.endswith("paragraph.") for part in parts)
    assert {(part.section, part.page) for part in parts} == {("Part", 3)}
    sizes = [len(part.text) for part in parts]
    assert min(sizes) > 0.5 * max(sizes)


def test_a_long_list_is_split_between_items() -> None:
    """No item of a long list is cut in two."""
    items = [f"- item {number} which says something, without an end to its sentence" for number in range(60)]
    parts = finish([Paragraph("\n".join(items))], "en")
    assert len(parts) > 1
    assert [line for part in parts for line in part.text.split("\n")] == items


WHOLE = "This paragraph is long enough to be understood when it is quoted alone."


@pytest.mark.parametrize(
    ("texts", "joined"),
    [
        ([WHOLE, WHOLE], [WHOLE, WHOLE]),
        (
            ["You need these things, all of them:", "- flour\n- water"],
            ["You need these things, all of them:\n- flour\n- water"],
        ),
        ([WHOLE + " They are:", WHOLE], [f"{WHOLE} They are:\n{WHOLE}"]),
        (["Ingredients", WHOLE], [f"Ingredients\n{WHOLE}"]),
        ([WHOLE, "That is all."], [f"{WHOLE}\nThat is all."]),
        ([WHOLE, "The end"], [f"{WHOLE}\nThe end"]),
        (["Yes."], ["Yes."]),
        (["。", WHOLE], [f"。\n{WHOLE}"]),
    ],
)
def test_what_cannot_stand_alone_is_joined(texts: list[str], joined: list[str]) -> None:
    """An introduction goes with its list, a label with what follows, a scrap with what precedes; others stay."""
    assert [paragraph.text for paragraph in finish(map(Paragraph, texts), "en")] == joined


@pytest.mark.parametrize("kind", [PassageKind.TABLE, PassageKind.CODE])
@pytest.mark.parametrize("following", [[], [Paragraph(WHOLE)]])
def test_a_short_table_or_code_is_no_part_of_a_long_paragraph(
    kind: PassageKind, following: list[Paragraph]
) -> None:
    """It stays alone, unless the paragraph leads on to it or is short itself."""
    short = Paragraph("a | b\n1 | 2", kind=kind)
    for before, count in ((WHOLE * 6, 2), (f"{WHOLE * 6} Namely:", 1), (WHOLE, 1)):
        finished = finish([Paragraph(before), short, *following], "en")
        assert len(finished) == count + len(following)


def test_sections_are_not_mixed() -> None:
    """A short paragraph that is alone in its section stays alone."""
    finished = finish([Paragraph("Short", "One"), Paragraph(WHOLE, "Two"), Paragraph("Yes.", "Three")], "en")
    assert [paragraph.section for paragraph in finished] == ["One", "Two", "Three"]


def test_ideographs_count_twice() -> None:
    """Twenty ideographs are a whole sentence; twenty letters are not."""
    assert width("潮" * 20) == SHORTEST_WIDTH
    assert len(finish([Paragraph("潮" * 20), Paragraph("汐" * 20)], "zh")) == 2


def test_a_book_is_refused() -> None:
    """A text over the limit is refused with a sentence that names the limit; one at the limit is not."""
    assert clean("a" * MOST_CHARACTERS)
    with pytest.raises(ArticleError, match="3,000,000"):
        clean("a" * (MOST_CHARACTERS + 1))

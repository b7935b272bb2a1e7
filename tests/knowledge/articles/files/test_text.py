"""Plain text becomes passages, and what all drafts have in common."""

from __future__ import annotations

import contextlib
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.articles.drafts import LONGEST_TITLE, Extracted, make_draft
from knowledge.articles.files.text import extract_text
from knowledge.articles.paragraphs import clean
from knowledge.errors import ArticleError, InputError, LinkError
from knowledge.records import Block, BlockKind, Known, Paragraph

ONE = "The tide comes in twice a day on most coasts,\nand goes out as often."
TWO = "Between high and low water about six hours pass."


def test_paragraphs_end_at_blank_lines_and_keep_their_line_breaks() -> None:
    """A text that was wrapped by hand is stored as it was wrapped; blanks on a blank line do no harm."""
    extracted = extract_text(f"\n\n{ONE}\r\n \t\r\n\n{TWO}\n")
    assert [paragraph.text.strip() for paragraph in extracted.paragraphs] == [ONE, TWO]


def test_lines_too_long_to_be_wrapped_are_paragraphs() -> None:
    """Many programs write one paragraph a line, without blank lines between."""
    lines = [f"{number}. " + TWO * 4 for number in range(5)]
    assert [p.text for p in extract_text("\n".join(lines)).paragraphs] == lines


def test_the_first_line_may_be_the_title() -> None:
    """A short first line on its own that is no sentence is the title; otherwise all is text."""
    assert extract_text(f"How tides work\n\n{ONE}").found.title == "How tides work"
    assert extract_text(f"{TWO}\n\n{ONE}").found.title is None
    assert extract_text("How tides work").paragraphs[0].text == "How tides work"
    kept = extract_text(f"How tides work\n\n{ONE}", Known(title="Other"))
    assert (kept.found.title, len(kept.blocks)) == ("Other", 2)


def test_plain_text_may_have_front_matter() -> None:
    """Front matter is read, and Markdown's marks are left as they are."""
    extracted = extract_text(f"---\ntitle: T\ndate: 22.11.2026\n---\n* {TWO} *")
    assert extracted.found == Known("T", published=date(2026, 11, 22))
    assert extracted.paragraphs == (Paragraph(f"* {TWO} *"),)


@settings(deadline=None)
@given(st.text(max_size=400))
def test_each_paragraph_is_a_piece_of_the_text(text: str) -> None:
    """Plain text is never rewritten: its paragraphs are slices of it, in order, and nothing but blanks is lost."""
    with contextlib.suppress(InputError):
        extracted = extract_text("x" + text)
        rest = clean("x" + text)
        parts = [extracted.found.title or "", *(p.text for p in extracted.paragraphs)]
        assert "".join("".join(parts).split()) == "".join(rest.split())
        for part in parts:
            assert part in rest
            rest = rest[rest.index(part) + len(part) :]


def _extracted(*texts: str, found: Known = Known()) -> Extracted:  # noqa: B008
    return Extracted(tuple(Block(BlockKind.TEXT, text) for text in texts), found)


@pytest.mark.parametrize(
    ("known", "found", "name", "title"),
    [
        (Known(title="Said"), Known(title="Found"), "name.txt", "Said"),
        (Known(), Known(title=" Found \n here "), "name.txt", "Found here"),
        (Known(), Known(), "my_first-article.txt", "my first article"),
        (Known(), Known(), "0001.txt", TWO),
        (Known(title=" \u200b "), Known(), "", TWO),
    ],
)
def test_the_title_is_said_found_or_guessed(known: Known, found: Known, name: str, title: str) -> None:
    """What a person says goes first, then what the text says, the file's name, the first words."""
    assert make_draft(_extracted(TWO, found=found), known, name).title == title


def test_a_made_title_is_short() -> None:
    """Made of the first words of a long paragraph, it ends at a word."""
    title = make_draft(_extracted("These words go on. " * 50)).title
    assert title.endswith("…")
    assert len(title) <= 81
    assert title.removesuffix("…") in "These words go on. " * 50


@pytest.mark.parametrize("texts", [(), ("",), (" \n\t", "\u202e"), ("---", "***"), ("👍",)])
def test_without_words_there_is_no_article(texts: tuple[str, ...]) -> None:
    """Nothing, blanks, rules and pictures are refused; one letter is an article."""
    with pytest.raises(ArticleError, match="no text"):
        make_draft(_extracted(*texts))
    assert make_draft(_extracted("a")).paragraphs == (Paragraph("a"),)


def test_a_wrong_link_or_an_endless_title_is_refused() -> None:
    """Both get a sentence of their own."""
    with pytest.raises(LinkError):
        make_draft(_extracted(TWO), Known(url="not a link"))
    with pytest.raises(ArticleError, match="title"):
        make_draft(_extracted(TWO), Known(title="t" * (LONGEST_TITLE + 1)))


def test_an_endless_heading_is_cut_for_the_title_and_kept_as_text() -> None:
    """What a source has for a title never refuses it, and no word of it is lost."""
    heading = "one word after another " * 40
    draft = make_draft(_extracted(TWO, found=Known(title=heading)))
    assert draft.title.endswith("…")
    assert heading.strip() in draft.paragraphs[0].text


def test_what_was_left_out_is_handed_on() -> None:
    """The draft keeps the lines that were not taken, and the site it was copied from."""
    taken, left = Block(BlockKind.TEXT, TWO), Block(BlockKind.TEXT, "Share", reason="a button")
    draft = make_draft(Extracted((left, taken), via="Site"))
    assert draft.blocks == (left, taken)
    assert (draft.left_out, draft.via, draft.language) == (("Share",), "Site", "en")

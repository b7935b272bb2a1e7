"""PDF files become paragraphs again."""

from __future__ import annotations

import sys

import pytest
from reportlab.platypus import Flowable, KeepTogether, ListFlowable, PageBreak, Spacer, Table

from knowledge.articles.files.markdown import extract_markdown
from knowledge.articles.files.pdf import extract_pdf
from knowledge.errors import ArticleError
from knowledge.records import Paragraph
from knowledge.samples import sample_articles
from tests.knowledge.articles.files.papers import (
    HEADER,
    INDENTED,
    JUSTIFIED,
    STYLES,
    body,
    drawn,
    heading,
    paper,
)

SAMPLES = dict(sample_articles())
# The standard fonts of PDF have no Chinese letters.
LATIN = sorted(set(SAMPLES) - {"solar-terms.md"})
WIDE = "The tide comes in twice a day on most coasts, and goes out as often, they say."


def _parts(name: str) -> tuple[list[Flowable], list[Paragraph]]:
    extracted = extract_markdown(SAMPLES[name].decode())
    parts: list[Flowable] = [heading(extracted.found.title or "", "Title")]
    section = None
    for paragraph in extracted.paragraphs:
        if paragraph.section != section:
            section = paragraph.section
            parts.append(heading(section or ""))
        parts.append(body(paragraph.text))
    return parts, list(extracted.paragraphs)


def _said(paragraphs: list[Paragraph] | tuple[Paragraph, ...]) -> list[tuple[str | None, str]]:
    return [(paragraph.section, paragraph.text) for paragraph in paragraphs]


@pytest.mark.parametrize("name", LATIN)
def test_an_article_comes_back_word_for_word(name: str) -> None:
    """Lines are joined to the paragraphs that were set, under their headings, without header and page numbers."""
    parts, written = _parts(name)
    extracted = extract_pdf(paper(parts, title="other.docx", author="Windows User"))
    assert extracted.found.title == extract_markdown(SAMPLES[name].decode()).found.title
    assert extracted.found.author is None
    assert _said(extracted.paragraphs) == _said(written)
    assert HEADER in extracted.left_out


def test_most_paragraphs_survive_two_columns() -> None:
    """In two columns nothing is lost or mixed; only where a sentence ends a column may a paragraph be divided."""
    exact, total = 0, 0
    for name in LATIN:
        parts, written = _parts(name)
        found = extract_pdf(paper(parts, columns=2)).paragraphs
        assert " ".join(p.text for p in found) == " ".join(p.text for p in written), name
        exact += len(set(_said(found)) & set(_said(written)))
        total += len(written)
    assert exact / total >= 0.95


def test_paragraphs_know_their_page() -> None:
    """The page is the one on which the paragraph begins."""
    pages = [[(72, 700 - 14 * line, f"{WIDE} ({page}.{line})") for line in range(3)] for page in (1, 2, 3)]
    found = extract_pdf(drawn(pages)).paragraphs
    assert [paragraph.page for paragraph in found] == [1, 2, 3]


def test_a_paragraph_over_a_page_is_one() -> None:
    """A sentence that goes on after the page's end is put together, on the page where it begins."""
    first = [(72, 70 + 14 * line, WIDE.rstrip(".") + " and") for line in (2, 1, 0)]
    second = [(72, 750, "then it goes on here. " + WIDE), (72, 700, WIDE)]
    found = extract_pdf(drawn([first, second])).paragraphs
    assert len(found) == 2
    assert found[0].text.endswith("and then it goes on here. " + WIDE)
    assert (found[0].page, found[1].page) == (1, 2)


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (("The light of the light-", "house is seen."), "The light of the lighthouse is seen."),
        (("A well-known and a well-", "known thing."), "A well-known and a well-known thing."),
        (("From 1990-", "2000 it rose."), "From 1990-2000 it rose."),
        (("The Baden-", "Baden train."), "The Baden-Baden train."),
        (("Alle Vor-", "und Nachteile."), "Alle Vor- und Nachteile."),
    ],
)
def test_hyphens_at_a_lines_end_are_undone(lines: tuple[str, str], text: str) -> None:
    """A divided word is put together; a hyphen that the document writes elsewhere stays."""
    data = drawn([[(72, 700, lines[0]), (72, 686, lines[1])]])
    assert extract_pdf(data).paragraphs[0].text == text


def test_first_lines_set_in_begin_paragraphs() -> None:
    """Without space between paragraphs the indent of the first line divides them."""
    texts = [
        " ".join([f"Paragraph {number} goes on and on, so it needs several lines."] * 6)
        for number in range(5)
    ]
    found = extract_pdf(paper([body(text, INDENTED) for text in texts])).paragraphs
    assert [paragraph.text for paragraph in found] == texts


def test_columns_drawn_line_by_line_are_read_one_after_the_other() -> None:
    """The order in the file may go across columns; a reader's does not."""
    rows = [
        part
        for row in range(8)
        for part in (
            (60, 700 - 14 * row, f"left line number {row} goes on"),
            (320, 700 - 14 * row, f"right line number {row} goes on"),
        )
    ]
    text = " ".join(paragraph.text for paragraph in extract_pdf(drawn([rows])).paragraphs)
    assert text == " ".join(
        f"{side} line number {row} goes on" for side in ("left", "right") for row in range(8)
    )


def test_lists_and_tables_are_passages() -> None:
    """A list's items stay lines with their marks; a table's rows stay rows."""
    items = ListFlowable(
        [body("first thing of all"), body("second thing, which is longer")], bulletType="bullet"
    )
    table = Table(
        [["Harbour", "Range in metres"], ["Saint John", "8.5 m"], ["Rouen", "6 m"]], colWidths=[200, 200]
    )
    found = extract_pdf(
        paper([body(WIDE), items, Spacer(1, 12), body(WIDE), Spacer(1, 12), table])
    ).paragraphs
    assert [paragraph.text for paragraph in found] == [
        WIDE,
        "• first thing of all\n• second thing, which is longer",
        WIDE,
        "Harbour | Range in metres\nSaint John | 8.5 m\nRouen | 6 m",
    ]


def test_a_heading_over_two_lines_is_one() -> None:
    """Long headings are joined like paragraphs."""
    title = "Why the sea rises and falls on the coasts of the world, and in which places it does not"
    found = extract_pdf(
        paper([body(WIDE), KeepTogether([heading(title, "Heading1"), body(WIDE)])])
    ).paragraphs
    assert _said(found) == [(None, WIDE), (title, WIDE)]


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_turned_pages_are_read(turn: int) -> None:
    """A page that was set sideways is read like any other."""
    data = drawn(
        [[(120, 500 - 14 * line, f"line {line} of the turned page goes on") for line in range(4)]], turn=turn
    )
    assert extract_pdf(data).paragraphs[0].text == " ".join(
        f"line {line} of the turned page goes on" for line in range(4)
    )


def test_repeated_words_in_the_text_are_not_running_lines() -> None:
    """Only what stands at the same place of several pages in the margin is left out."""
    pages = [
        [(72, 800 - 30 * page, "Often said"), (72, 400, WIDE), (72, 30, f"- {page} -")] for page in (1, 2, 3)
    ]
    extracted = extract_pdf(drawn(pages))
    assert "Often said" in " ".join(paragraph.text for paragraph in extracted.paragraphs)
    assert extracted.left_out == ("- 1 -",)


def test_properties_are_believed_with_care() -> None:
    """The page's title goes first; a title that a program made up is none, a full name is an author."""
    data = paper([body(WIDE)], title="Microsoft Word - draft.docx", author="Ada Brown")
    assert (extract_pdf(data).found.title, extract_pdf(data).found.author) == (None, "Ada Brown")
    assert extract_pdf(paper([body(WIDE)], title="Tides")).found.title == "Tides"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (drawn([[(72, 700, WIDE)]], password="secret"), "password"),
        (drawn([[(72, 700, WIDE)]])[:400], "damaged"),
        (b"%PDF-1.7\nnothing", "damaged"),
        (drawn([[]]), "no text"),
        (drawn([[(290, 30, "1")]]), "no text"),
    ],
)
def test_what_cannot_be_read_is_said(data: bytes, said: str) -> None:
    """A password, damage and pages without text each have their sentence."""
    with pytest.raises(ArticleError, match=said):
        extract_pdf(data)


def test_without_the_extra_a_sentence_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """Footnote without the extra ``pdf`` still answers."""
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    monkeypatch.delitem(sys.modules, "knowledge.articles.files.pdf.pdfium", raising=False)
    with pytest.raises(ArticleError, match="extra “pdf”"):
        extract_pdf(b"%PDF-1.7")


def test_captions_and_notes_do_not_cut_a_paragraph() -> None:
    """A small note at the foot of a page stays a paragraph of its own; the text around it goes on."""
    text = " ".join(["This sentence is one of many in a paragraph that goes over the page"] * 120) + "."
    note = body(
        "1 A note in small letters, which is long enough.",
        STYLES["BodyText"].clone("note", fontSize=7, leading=8),
    )
    found = extract_pdf(paper([body(text, JUSTIFIED), note], has_header=False)).blocks
    assert [block.text for block in found] == [
        text,
        "1 A note in small letters, which is long enough.",
    ]


def test_headings_at_the_top_of_pages_are_no_running_lines() -> None:
    """Each chapter begins a page at the same place; its heading is large and stays."""
    parts = [
        part for number in range(1, 5) for part in (heading(f"Chapter {number}"), body(WIDE), PageBreak())
    ]
    found = extract_pdf(paper([heading("Tides", "Title"), *parts])).paragraphs
    assert _said(found) == [(f"Chapter {number}", WIDE) for number in range(1, 5)]


def test_running_lines_that_differ_in_more_than_a_number_are_all_told() -> None:
    """Of headers that count the pages one is told, of those that name the chapter each."""
    chapters = ["Rules of pier B12", "Rules of pier B13", "Rules of pier B13", "Rules of the crane"]
    pages = [
        [(72, 800, chapter), (72, 700, WIDE), (72, 686, WIDE), (290, 30, f"Page {number} of 4")]
        for number, chapter in enumerate(chapters, 1)
    ]
    extracted = extract_pdf(drawn(pages))
    told = "\n".join([*extracted.left_out, *(paragraph.text for paragraph in extracted.paragraphs)])
    assert [told.count(chapter) for chapter in sorted({*chapters})] == [1, 1, 1]
    assert [text for text in extracted.left_out if text.startswith("Page")] == ["Page 1 of 4"]


def test_words_set_far_apart_make_no_table() -> None:
    """Gaps that are not at the same place in the rows above or below are only gaps."""
    rows = [(72, 700, "one"), (150, 700, "two words"), (72, 686, "three and more"), (260, 686, "four")]
    assert extract_pdf(drawn([rows])).paragraphs[0].text == "one two words three and more four"

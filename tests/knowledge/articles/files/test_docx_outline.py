"""Word documents: titles, headings, code, quotations, tables and contents lists are found."""

from __future__ import annotations

import pytest
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.shared import Pt

from knowledge.articles.files.docx import extract_docx
from knowledge.records import Block, BlockKind
from tests.knowledge.articles.files.word_files import document, raw, says

TEXT = "The tide comes in twice a day on most coasts, and goes out as often."


def _kinds(data: bytes) -> list[tuple[BlockKind, str]]:
    return [(block.kind, block.text) for block in extract_docx(data).blocks if block.reason is None]


def _bold(text: str, size: float | None = None, font: str | None = None) -> object:
    def add(made: Document) -> None:
        run = made.add_paragraph().add_run(text)
        run.bold = font is None
        run.font.size = Pt(size) if size else None
        run.font.name = font

    return add


def test_lines_that_look_like_headings_are_some() -> None:
    """Large letters and bold lines above plain text are headings; the first is the title; a bold question asks."""
    steps = (
        _bold("Mooring", 20),
        _bold("Costs", 15),
        says(TEXT),
        _bold("In winter"),
        says(TEXT),
        _bold("Who pays?"),
        says(TEXT),
    )
    extracted = extract_docx(document(*steps))  # type: ignore[arg-type]
    assert extracted.found.title == "Mooring"
    assert [(block.text, block.level) for block in extracted.blocks if block.kind is BlockKind.HEADING] == [
        ("Costs", 1),
        ("In winter", 2),
    ]
    assert [(p.section, p.is_answer) for p in extracted.paragraphs][-1] == (
        "Costs › In winter › Who pays?",
        True,
    )


def test_bold_lines_say_nothing_where_all_is_bold() -> None:
    """A document in bold letters has no headings by them."""
    assert {kind for kind, _ in _kinds(document(*(_bold(f"{TEXT} {n}") for n in "abc")))} == {BlockKind.TEXT}  # type: ignore[arg-type]


def test_numbered_bold_lines_are_headings_and_questions() -> None:
    """Their number is a part of them; a list of bold items stays one."""

    def build(made: Document) -> None:
        made.add_paragraph("Harbour club")
        made.add_heading("Rules", 1)
        made.add_heading("Yard", 2)
        for text, style in (
            ("Keys", "List Number"),
            ("Who has one?", "List Number"),
            ("Rope", "List Bullet"),
        ):
            made.add_paragraph(style=style).add_run(text).bold = True
            made.add_paragraph(TEXT)

    extracted = extract_docx(document(build))
    assert extracted.found.title == "Rules"
    assert list(dict.fromkeys(p.section for p in extracted.paragraphs)) == [
        None,
        "Yard › 1. Keys",
        "Yard › 1. Keys › 2. Who has one?",
    ]


def test_code_keeps_its_lines() -> None:
    """Paragraphs of a style or a font of code that follow each other are one block, empty ones between them kept."""

    def style(made: Document) -> None:
        made.styles.add_style("Source Code", WD_STYLE_TYPE.PARAGRAPH)

    steps = (
        style,
        says(TEXT),
        says("for boat in fleet:", "    lift(boat)", "", "print()", style="Source Code"),
        says(TEXT),
        _bold("cd /srv", font="Courier New"),
        _bold("  ls", font="Courier New"),
    )
    assert _kinds(document(*steps)) == [  # type: ignore[arg-type]
        (BlockKind.TEXT, TEXT),
        (BlockKind.CODE, "for boat in fleet:\n    lift(boat)\n\nprint()"),
        (BlockKind.TEXT, TEXT),
        (BlockKind.CODE, "cd /srv\n  ls"),
    ]


def test_a_document_in_a_font_of_code_is_no_code() -> None:
    """A letter that is typed in Courier is text."""
    data = document(_bold(TEXT, font="Courier New"), _bold(TEXT, font="Courier New"))  # type: ignore[arg-type]
    assert {kind for kind, _ in _kinds(data)} == {BlockKind.TEXT}


@pytest.mark.parametrize(
    ("style", "kind"),
    [
        ("Quote", BlockKind.QUOTATION),
        ("Intense Quote", BlockKind.QUOTATION),
        ("Caption", BlockKind.CAPTION),
        ("Subtitle", BlockKind.TEXT),
        ("Heading 9", BlockKind.HEADING),
    ],
)
def test_styles_say_what_a_paragraph_is(style: str, kind: BlockKind) -> None:
    """Word's own styles name quotations, captions and headings."""
    assert _kinds(document(says(TEXT), says("Shown so.", style=style)))[1] == (kind, "Shown so.")


def test_an_outline_level_makes_a_heading() -> None:
    """A style of one's own that stands in the outline is a heading of that level."""

    def build(made: Document) -> None:
        made.add_paragraph(TEXT)
        made.styles.add_style("Part", WD_STYLE_TYPE.PARAGRAPH).element.get_or_add_pPr().append(_outline())
        made.add_paragraph("The yard", style="Part")

    assert extract_docx(document(build)).blocks[1] == Block(BlockKind.HEADING, "The yard", 2)


def _outline() -> object:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    element = OxmlElement("w:outlineLvl")
    element.set(qn("w:val"), "1")
    return element


def test_contents_lists_are_left_out() -> None:
    """Dots to page numbers make one where they name headings or stand below its title; a price list stays."""

    def build(made: Document) -> None:
        made.add_paragraph("Handbook", style="Title")
        for text in ("Contents", "1 The gate .......... 2", "2 The yard .......... 5"):
            made.add_paragraph(text)
        made.add_heading("The gate", 1)
        for text in ("Coffee .......... 2", "Tea .......... 1"):
            made.add_paragraph(text)
        made.add_heading("The yard", 1)
        made.add_paragraph(TEXT)

    blocks = extract_docx(document(build)).blocks
    assert [block.reason for block in blocks] == ["table of contents"] * 3 + [None] * 5


def test_merged_cells_are_told_once() -> None:
    """A cell over several columns or rows is told where it begins; a table inside a cell comes after the table."""

    def build(made: Document) -> None:
        table = made.add_table(3, 3)
        for row, texts in zip(
            table.rows, (("Port", "Both", ""), ("Rouen", "a", "b"), ("", "c", "")), strict=True
        ):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text
        table.cell(0, 1).merge(table.cell(0, 2))
        table.cell(1, 0).merge(table.cell(2, 0))
        inner = table.cell(2, 2).add_table(1, 2)
        inner.cell(0, 0).text, inner.cell(0, 1).text = "in", "side"

    assert [block.rows for block in extract_docx(document(build)).blocks] == [
        (("Port", "Both", ""), ("Rouen", "a", "b"), ("", "c", "")),
        (("in", "side"),),
    ]


def test_lists_in_cells_keep_their_marks() -> None:
    """An item in a cell stands on a line of its own."""

    def build(made: Document) -> None:
        table = made.add_table(1, 2)
        table.cell(0, 0).text = "Bring"
        table.cell(0, 1).paragraphs[0].style = "List Number"
        table.cell(0, 1).paragraphs[0].add_run("rope")
        table.cell(0, 1).add_paragraph("vest", style="List Number")

    assert extract_docx(document(build)).blocks[0].rows == (("Bring", "1. rope\n2. vest"),)


def test_frames_are_what_stands_in_them() -> None:
    """A table that places text on the page, with headings in its cells, is read cell by cell."""
    heading = '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Gate</w:t></w:r></w:p>'
    text = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>".format
    cells = f"<w:tc>{heading}{text('It is open.')}</w:tc><w:tc>{text('It is shut.')}</w:tc>"
    data = document(says(TEXT), raw(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>"))
    assert _kinds(data)[1:] == [
        (BlockKind.HEADING, "Gate"),
        (BlockKind.TEXT, "It is open."),
        (BlockKind.TEXT, "It is shut."),
    ]

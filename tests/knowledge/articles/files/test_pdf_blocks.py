"""What stands on the pages of a PDF becomes blocks of the right kind, in the order in which it is read."""

from __future__ import annotations

import io
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph, Preformatted, Spacer, Table

from knowledge.articles.files.pdf import extract_pdf
from knowledge.errors import ArticleError
from knowledge.records import Block, BlockKind, block_text
from tests.examples import examples
from tests.knowledge.articles.files.papers import STYLES, body, drawn, heading, lettered, paper

WIDE = "The tide comes in twice a day on most coasts, and goes out as often, they say."
HANGING = ParagraphStyle("hanging", parent=STYLES["BodyText"], leftIndent=36, bulletIndent=0)
INNER = ParagraphStyle("inner", parent=HANGING, leftIndent=60, bulletIndent=36)
BOLD = ParagraphStyle("bold", parent=STYLES["BodyText"], fontName="Helvetica-Bold")


def _blocks(data: bytes) -> list[Block]:
    return [block for block in extract_pdf(data).blocks if block.reason is None]


def _item(mark: str, text: str, style: ParagraphStyle = HANGING) -> Flowable:
    return Paragraph(text, style, bulletText=mark)


def _from_right(bottom: float, text: str, right: float = 520) -> tuple[float, float, str]:
    """Return where a text of `lettered` begins that ends at a place."""
    return right - 5.5 * len(text), bottom, text


def test_right_to_left_text_is_in_logical_order() -> None:
    """Hebrew lines are joined as they are read, numbers and Latin words in them from left to right."""
    first = "המעגן פתוח בכל יום מן הבוקר עד הערב, והשומר"
    second = "יושב בשער עם 3 ספרים ועם crane log book בלבד."
    data = lettered([_from_right(700, first), _from_right(686, second)], is_right_to_left=True)
    assert [block.text for block in _blocks(data)] == [f"{first} {second}"]


def test_right_to_left_lists_and_tables_are_read_from_the_right() -> None:
    """Marks stand on the right, and so does a table's first column."""
    lines = [
        _from_right(760, "המעגן פתוח בכל יום מן הבוקר עד הערב."),
        _from_right(740, "1. אין להביא חבל."),
        _from_right(726, "2. אין להדליק אש."),
        *(
            _from_right(bottom, text, right)
            for bottom, row in ((690, ("סירה", "מחיר")), (676, ("עגורן", "40")), (662, ("רציף", "12")))
            for text, right in zip(row, (520, 420), strict=True)
        ),
    ]
    blocks = _blocks(lettered(lines, is_right_to_left=True))
    assert [block_text(block) for block in blocks[1:]] == [
        "1. אין להביא חבל.",
        "2. אין להדליק אש.",
        "סירה | מחיר\nעגורן | 40\nרציף | 12",
    ]


def test_shapes_of_arabic_letters_are_letters() -> None:
    """A file may hold the shapes that letters have beside others; the letters themselves are stored."""
    data = lettered([_from_right(700, "ﻣﺮﺣﺒﺎ ﺑﻜﻢ")], is_right_to_left=True)
    assert [block.text for block in _blocks(data)] == ["مرحبا بكم"]


def test_letters_beyond_the_first_65536_are_kept() -> None:
    """PDFium gives them as two halves."""
    text = "𝐹 = 𝑚𝑔 holds for 😀 and the fleet of 𠮷."
    assert [block.text for block in _blocks(lettered([(72, 700, text)]))] == [text]


def test_fractions_stay_in_their_line() -> None:
    """What stands above and below a line, between two parts of it, goes between them."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=1)
    parts = (
        (72, 700, "Each hook carries", 11),
        (163, 705, "mg", 7),
        (165, 696, "2", 7),
        (175, 700, "of the load.", 11),
    )
    for left, bottom, text, size in parts:
        canvas.setFont("Helvetica", size)
        canvas.drawString(left, bottom, text)
    canvas.save()
    data = buffer.getvalue()
    assert [block.text for block in _blocks(data)] == ["Each hook carries mg/2 of the load."]


def test_hanging_marks_belong_to_their_items() -> None:
    """Numbers that stand in the margin are marks, how far an item is set in is its level."""
    parts = [
        _item("§ 1", WIDE * 2),
        _item("(a)", "Guests come with a member.", INNER),
        _item("(b)", WIDE * 2, INNER),
        _item("2.1", "Music ends at nine."),
        _item("iv.", "Dogs stay on the lead."),
    ]
    found = [(block.kind, block.level, block.mark) for block in _blocks(paper(parts, has_header=False))]
    marks = [("§ 1", 0), ("(a)", 1), ("(b)", 1), ("2.1", 0), ("iv.", 0)]
    assert found == [(BlockKind.ITEM, level, mark) for mark, level in marks]


def test_wrapped_cells_are_one() -> None:
    """The lines of a cell are put together, whether a row's cells stand at its top or in its middle."""
    rows = [
        ["Where", "What", "Price"],
        ["Quay", "Keep the planks free of ropes and boxes and of all else that falls.", "12 pounds"],
        ["Yard", "No fire.", "none"],
        ["Slip", "Call the office first, which answers from nine to noon.", "40 pounds"],
    ]
    cells = [[text if index != 1 else body(text) for index, text in enumerate(row)] for row in rows]
    for place in ("TOP", "MIDDLE"):
        table = Table(
            cells,
            colWidths=[80, 150, 100],
            style=[("VALIGN", (0, 0), (-1, -1), place), ("FONTNAME", (0, 0), (-1, 0), "Helvetica-Bold")],
        )
        block = _blocks(paper([body(WIDE), Spacer(1, 12), table, Spacer(1, 12), body(WIDE)]))[1]
        assert (block.kind, block.has_header) == (BlockKind.TABLE, True)
        assert [list(row) for row in block.rows] == rows


def test_a_bold_header_row_is_no_heading() -> None:
    """Not even where its words stand close together."""
    rows = [["Belt", "Limit", "Colour"], ["Short", "2 t", "blue"], ["Wide one", "8 t", "green"]]
    table = Table(rows, colWidths=[48, 32, 60], style=[("FONTNAME", (0, 0), (-1, 0), "Helvetica-Bold")])
    blocks = _blocks(paper([body(WIDE), table, body(WIDE)]))
    assert [block.kind for block in blocks] == [BlockKind.TEXT, BlockKind.TABLE, BlockKind.TEXT]
    assert blocks[1].rows == tuple(map(tuple, rows))


def test_tables_below_each_other_keep_their_rows() -> None:
    """A table's last row is not taken for the first of the next."""
    wide = Table(
        [["Lift", "The club pays", "40 pounds"], ["Berth", "Members", "12 pounds"]], colWidths=[80, 200, 90]
    )
    narrow = Table([["Port", "Range"], ["Rouen", "6 m"]], colWidths=[60, 60])
    blocks = _blocks(paper([body(WIDE), wide, narrow, body(WIDE)]))
    assert [len(block.rows) for block in blocks if block.kind is BlockKind.TABLE] == [2, 2]


def test_a_table_over_pages_is_one() -> None:
    """Its header, which each page repeats, is told once."""
    rows = [["No", "Boat", "Length"], *([str(n), f"Boat {n}", f"{n} feet"] for n in range(1, 70))]
    table = Table(rows, colWidths=[60, 150, 100], repeatRows=1)
    (block,) = _blocks(paper([table]))
    assert [list(row) for row in block.rows] == rows


def test_code_keeps_its_lines() -> None:
    """Lines in a font of code stand as they do on the page, set in and with empty ones between them."""
    code = "def ring(bell):\n    if bell:\n        return bell\n\n    return None  # silent"
    blocks = _blocks(paper([body(WIDE), Preformatted(code, STYLES["Code"]), body(WIDE)]))
    assert [(block.kind, block.text) for block in blocks] == [
        (BlockKind.TEXT, WIDE),
        (BlockKind.CODE, code),
        (BlockKind.TEXT, WIDE),
    ]


def test_headings_have_levels() -> None:
    """Larger letters stand above smaller ones, bold ones of the body's size below; a bold question is none."""
    parts = [
        heading("Handbook", "Title"),
        heading("The yard", "Heading1"),
        body(WIDE),
        heading("The crane", "Heading2"),
        body(WIDE),
        body("In winter", BOLD),
        body(WIDE),
        body("Who pays?", BOLD),
        body(WIDE),
    ]
    extracted = extract_pdf(paper(parts, has_header=False))
    assert extracted.found.title == "Handbook"
    headings = [(block.text, block.level) for block in extracted.blocks if block.kind is BlockKind.HEADING]
    assert headings == [("The yard", 1), ("The crane", 2), ("In winter", 3)]
    assert [block.text for block in extracted.blocks if block.is_strong] == ["Who pays?"]


def test_a_title_may_stand_below_a_line() -> None:
    """Who publishes it, say; the lines above stay text."""
    parts = [body("Harbour club"), heading("Rules", "Title"), body(WIDE), heading("Yard"), body(WIDE)]
    extracted = extract_pdf(paper(parts, has_header=False))
    assert extracted.found.title == "Rules"
    assert extracted.blocks[0].text == "Harbour club"


def test_contents_lists_are_left_out() -> None:
    """Dots to page numbers make one where they name headings; a price list keeps its lines."""
    dots = " . . . . . . . . . . . . "
    contents = [body(f"{number} {name}{dots}{number}") for number, name in ((1, "The gate"), (2, "The yard"))]
    prices = [body(f"Coffee{dots}2"), body(f"Tea{dots}1")]
    parts = [
        heading("Handbook", "Title"),
        heading("Contents"),
        *contents,
        heading("1 The gate"),
        *prices,
        heading("2 The yard"),
        body(WIDE),
    ]
    extracted = extract_pdf(paper(parts, has_header=False))
    left = [block.text for block in extracted.blocks if block.reason == "table of contents"]
    assert [text.split(" .")[0] for text in left] == ["Contents", "1 The gate", "2 The yard"]
    assert [block.text.split(" .")[0] for block in extracted.blocks if dots.strip() in block.text][2:] == [
        "Coffee",
        "Tea",
    ]


def test_captions_are_some() -> None:
    """A line that names a figure or a table is its caption."""
    blocks = _blocks(paper([body(WIDE * 3), body("Figure 2: The crane in spring"), body(WIDE * 3)]))
    assert blocks[1].kind is BlockKind.CAPTION


def test_what_stands_across_the_page_is_left_out() -> None:
    """A watermark is no text, and keeps its place."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=1)
    canvas.drawString(72, 700, WIDE)
    canvas.translate(300, 300)
    canvas.rotate(45)
    canvas.drawString(0, 0, "DRAFT")
    canvas.save()
    left = [(block.text, block.reason) for block in extract_pdf(buffer.getvalue()).blocks if block.reason]
    assert left == [("DRAFT", "set at another angle")]


def test_what_a_browser_prints_on_the_edge_is_left_out() -> None:
    """Its link and the number of pages are no text."""
    link = "https://club.example/faq"
    extracted = extract_pdf(drawn([[(72, 700, WIDE), (72, 20, link), (500, 20, "1/1")]]))
    assert [block.text for block in extracted.blocks if block.reason is None] == [WIDE]
    assert extracted.left_out == (link, "1/1")


def test_a_file_without_its_end_is_damaged() -> None:
    """Where nothing can be read because the rest is missing, this is what is said."""
    whole = drawn([[(72, 700 - 14 * line, WIDE) for line in range(20)]])
    for end in (500, 700, 900):
        with pytest.raises(ArticleError, match="damaged"):
            extract_pdf(whole[:end])


WORDS = st.lists(st.text("abcdefgh", min_size=3, max_size=7), min_size=1, max_size=40).map(" ".join)
SHORT = st.lists(st.text("abcdefgh", min_size=3, max_size=5), min_size=1, max_size=3).map(" ".join)
PARTS = st.one_of(
    WORDS.map(lambda text: ([text], lambda: [body(text)])),
    WORDS.map(lambda text: ([text], lambda: [body(f"{text}.")])),
    SHORT.map(lambda text: ([text], lambda: [heading(text)])),
    SHORT.map(lambda text: ([text], lambda: [body(text, BOLD)])),
    WORDS.map(lambda text: ([text], lambda: [_item("(k)", text)])),
    SHORT.map(lambda text: ([text], lambda: [Preformatted(text, STYLES["Code"])])),
    st.lists(st.tuples(SHORT, SHORT, WORDS), min_size=1, max_size=4).map(
        lambda rows: (
            [cell for row in rows for cell in row],
            lambda: [Table([[*row[:2], body(row[2])] for row in rows], colWidths=[120, 120, 150])],
        )
    ),
)


@settings(deadline=None, max_examples=examples(60))
@given(st.lists(PARTS, min_size=1, max_size=8), st.sampled_from([1, 2]))
def test_no_word_disappears(parts: list[tuple[list[str], object]], columns: int) -> None:
    """Each word is in the title or in one block, as often as it stands on the pages, and in its place."""
    flowables = [part for _, make in parts for part in make()]  # type: ignore[operator]
    extracted = extract_pdf(paper(flowables, columns=columns, has_header=False))
    texts = [extracted.found.title or "", *map(block_text, extracted.blocks)]
    found = [word for text in texts for word in re.findall("[a-h]+", text)]
    written = [word for texts, _ in parts for text in texts for word in text.split()]
    assert sorted(found) == sorted(written)
    is_in_order = columns == 1 and not extracted.found.title and all(len(texts) == 1 for texts, _ in parts)
    assert not is_in_order or found == written

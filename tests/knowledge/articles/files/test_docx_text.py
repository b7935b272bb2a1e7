"""What a reader sees in a paragraph of a Word document is its text; what is not valid has its reason."""

from __future__ import annotations

import io
import re
import zipfile

import pytest
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.articles.files.docx import extract_docx
from knowledge.articles.files.docx.formulas import formula_text
from knowledge.articles.files.symbols import UNKNOWN, readable, symbol
from knowledge.records import block_text
from tests.examples import examples
from tests.knowledge.articles.files.word_files import document, raw

MATH = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'


def _valid(data: bytes) -> list[str]:
    return [block_text(block) for block in extract_docx(data).blocks if block.reason is None]


def _left(data: bytes) -> list[tuple[str, str | None]]:
    return [(block.text, block.reason) for block in extract_docx(data).blocks if block.reason is not None]


def _run(text: str, look: str = "") -> str:
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


@pytest.mark.parametrize(
    ("look", "is_stored"),
    [
        ("<w:vanish/>", False),
        ('<w:vanish w:val="1"/>', False),
        ('<w:vanish w:val="0"/>', True),
        ('<w:rStyle w:val="Secret"/>', False),
        ('<w:rStyle w:val="Secret"/><w:vanish w:val="false"/>', True),
        ('<w:rStyle w:val="Inner"/>', False),
    ],
)
def test_hidden_text_is_never_stored(look: str, is_stored: bool) -> None:
    """Text that is hidden, by itself or by a style, is in no block at all."""

    def style(made: Document) -> None:
        made.styles.add_style("Secret", WD_STYLE_TYPE.CHARACTER).font.hidden = True
        made.styles.add_style("Inner", WD_STYLE_TYPE.CHARACTER).base_style = made.styles["Secret"]

    data = document(style, raw(f"<w:p>{_run('Seen ')}{_run('unseen ', look)}{_run('end.')}</w:p>"))
    assert _valid(data) == ["Seen unseen end." if is_stored else "Seen end."]
    assert _left(data) == []


@pytest.mark.parametrize("look", ["<w:strike/>", "<w:dstrike/>"])
def test_struck_text_is_not_valid(look: str) -> None:
    """It is left out with its reason, and leaves no gap."""
    data = document(raw(f"<w:p>{_run('It costs ')}{_run('30 ', look)}{_run('40 pounds.')}</w:p>"))
    assert (_valid(data), _left(data)) == (["It costs 40 pounds."], [("30", "struck out")])


def test_deletions_are_not_valid_and_insertions_are() -> None:
    """Tracked changes read as if they were accepted; what they delete has its reason, rows of tables too."""
    data = document(
        raw(
            "<w:p><w:ins><w:r><w:t>new</w:t></w:r></w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del></w:p>"
        ),
        raw(
            "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr>"
            "<w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>gone</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
        ),
    )
    assert _valid(data) == ["new", "a"]
    assert _left(data) == [("old", "deleted"), ("gone", "deleted")]


@pytest.mark.parametrize(
    ("inner", "shown"),
    [
        ("<m:r><m:t>F=mg</m:t></m:r>", "F=mg"),
        (
            "<m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f>",
            "(a+b)/2",
        ),
        ("<m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup>", "x^2"),
        ("<m:rad><m:deg/><m:e><m:r><m:t>x+1</m:t></m:r></m:e></m:rad>", "√(x+1)"),
        (
            '<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub><m:r><m:t>i=1</m:t></m:r></m:sub>'
            "<m:sup><m:r><m:t>n</m:t></m:r></m:sup><m:e><m:r><m:t>i</m:t></m:r></m:e></m:nary>",
            "∑_(i=1)^n i",
        ),
        ("<m:d><m:e><m:r><m:t>x</m:t></m:r></m:e></m:d>", "(x)"),
    ],
)
def test_formulas_are_text(inner: str, shown: str) -> None:
    """A formula reads as it would be written in one line, in its place in the sentence."""
    assert formula_text(parse_xml(f"<m:oMath {MATH}>{inner}</m:oMath>")) == shown
    paragraph = f"<w:p>{_run('It is ')}<m:oMath {MATH}>{inner}</m:oMath>{_run(' here.')}</w:p>"
    assert _valid(document(raw(paragraph))) == [f"It is {shown} here."]


@pytest.mark.parametrize(
    ("code", "font", "shown"),
    [
        (0xF0FC, "Wingdings", "✓"),
        (0xFC, "Wingdings", "✓"),
        (0xF061, "Symbol", "α"),
        (0xF0B3, "Symbol", "≥"),
        (0xF0D2, "Wingdings 3", UNKNOWN),
        (0x2603, "Arial", "☃"),
    ],
)
def test_signs_of_sign_fonts_are_letters(code: int, font: str, shown: str) -> None:
    """What a font draws for a letter is stored, as an inserted sign and as text."""
    assert symbol(code, font) == shown
    assert readable(f"a{chr(code)}", font) == (f"a{shown}" if code >= 0xF000 else f"a{chr(code)}")
    sign = f'<w:p><w:r><w:sym w:font="{font}" w:char="{code:04X}"/></w:r></w:p>'
    assert _valid(document(raw(sign))) == [shown]


def test_ruby_is_its_base() -> None:
    """The letters stay together; how they are read is left out."""
    ruby = "<w:ruby><w:rt><w:r><w:t>みなと</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>港</w:t></w:r></w:rubyBase></w:ruby>"
    data = document(raw(f"<w:p><w:r>{ruby}</w:r>{_run('へ行く。')}</w:p>"))
    assert (_valid(data), _left(data)) == (["港へ行く。"], [("みなと", "a reading aid")])


def test_text_boxes_are_text_once() -> None:
    """A box that stands in the file twice, for newer and older programs, is read once, below its paragraph."""
    box = "<w:txbxContent><w:p><w:r><w:t>Nobody stays on board.</w:t></w:r></w:p></w:txbxContent>"
    both = (
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f'<mc:Choice Requires="wps"><w:drawing>{box}</w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent>"
    )
    data = document(raw(f"<w:p><w:r>{both}</w:r>{_run('Around it.')}</w:p>"))
    assert _valid(data) == ["Around it.", "Nobody stays on board."]


def test_codes_of_fields_are_not_shown() -> None:
    """Only a field's result is, fields inside others too."""
    field = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'.format
    inner = (
        field("begin")
        + "<w:r><w:instrText>PAGE</w:instrText></w:r>"
        + field("separate")
        + _run("7")
        + field("end")
    )
    outer = field("begin") + inner + field("separate") + _run("shown") + field("end")
    assert _valid(document(raw(f"<w:p>{_run('Is ')}{outer}{_run('.')}</w:p>"))) == ["Is shown."]


def _with_notes() -> bytes:
    """Return a document with a footnote to a list's item."""
    reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    numbered = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    source = document(
        raw(f"<w:p>{numbered}{_run('first')}{reference}</w:p>"),
        raw(f"<w:p>{numbered}{_run('second')}</w:p>"),
        raw(f"<w:p>{_run('After the list.')}</w:p>"),
    )
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    notes = (
        '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        '<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
        '<w:footnote w:id="2"><w:p><w:r><w:t>As the law says.</w:t></w:r></w:p></w:footnote></w:footnotes>'
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(source)) as old, zipfile.ZipFile(buffer, "w") as new:
        for item in old.infolist():
            content = old.read(item).decode("utf-8", "surrogateescape")
            if item.filename == "word/_rels/document.xml.rels":
                relation = f'<Relationship Id="rId99" Type="{kind}" Target="footnotes.xml"/></Relationships>'
                content = content.replace("</Relationships>", relation)
            if item.filename == "[Content_Types].xml":
                part = '<Override PartName="/word/footnotes.xml" ContentType="application/xml"/></Types>'
                content = content.replace("</Types>", part)
            new.writestr(item, content.encode("utf-8", "surrogateescape"))
        new.writestr("word/footnotes.xml", notes)
    return buffer.getvalue()


def test_notes_stand_below_what_they_belong_to() -> None:
    """A note to a list's item stands below the list."""
    assert _valid(_with_notes()) == ["- first", "- second", "As the law says.", "After the list."]


def test_page_headers_footers_and_comments_are_left_out() -> None:
    """They are no text of the article, and have their reason."""

    def build(made: Document) -> None:
        run = made.add_paragraph("The text.").runs[0]
        made.add_comment(run, "Is this right?", "A. B.", "AB")
        made.sections[0].header.paragraphs[0].text = "The club"
        made.sections[0].footer.paragraphs[0].text = "Page 1"

    data = document(build)
    assert _valid(data) == ["The text."]
    assert _left(data) == [
        ("The club", "a page header"),
        ("Page 1", "a page footer"),
        ("Is this right?", "a comment"),
    ]


WORDS = st.text("abcdefgh", min_size=1, max_size=6)
RUN = st.tuples(
    WORDS, st.sampled_from(["", "<w:b/>", "<w:strike/>", "<w:i/>", '<w:rFonts w:ascii="Consolas"/>'])
)
PARAGRAPH = st.tuples(
    st.sampled_from(
        ["Normal", "Heading1", "Heading2", "ListBullet", "ListNumber", "Quote", "Caption", "Title"]
    ),
    st.lists(RUN, min_size=1, max_size=4),
)


def _xml(style: str, runs: list[tuple[str, str]]) -> str:
    shown = "".join(_run(f"{text} ", look) for text, look in runs)
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{shown}</w:p>'


def _cells(cells: list[tuple[str, list[tuple[str, str]]]]) -> str:
    return f"<w:tbl><w:tr>{''.join(f'<w:tc>{_xml(*cell)}</w:tc>' for cell in cells)}</w:tr></w:tbl>"


PARTS = PARAGRAPH.map(lambda part: _xml(*part)) | st.lists(PARAGRAPH, min_size=1, max_size=3).map(_cells)


@settings(deadline=None, max_examples=examples(60))
@given(st.lists(PARTS, min_size=1, max_size=8))
def test_no_word_disappears(parts: list[str]) -> None:
    """Each word is in the title or in one block, as often as it stands in the document."""
    extracted = extract_docx(document(*map(raw, parts)))
    texts = [extracted.found.title or "", *map(block_text, extracted.blocks)]
    written = [word for part in parts for word in re.findall(r">([a-h]+) <", part)]
    assert sorted(word for text in texts for word in re.findall("[a-h]+", text)) == sorted(written)

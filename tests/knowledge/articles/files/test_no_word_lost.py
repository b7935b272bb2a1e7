"""PDFs and bundles of many shapes, generated: no word of them disappears."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import docx
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, KeepTogether, ListFlowable, PageBreak, Paragraph, Preformatted, Table

from knowledge.articles.drafts import make_draft
from knowledge.articles.files.bundle import Record, items_of
from knowledge.articles.files.pdf import extract_pdf
from knowledge.articles.files.record import draft_from_record
from knowledge.articles.reading import draft_from_bytes
from knowledge.records import Draft
from tests.examples import examples
from tests.knowledge.articles.files.papers import STYLES, body, heading, paper
from tests.knowledge.articles.numbered_words import lost_words

_More = Callable[[], str]
_HANGING = ParagraphStyle("hanging", parent=STYLES["BodyText"], leftIndent=28, bulletIndent=0)
_BOLD = ParagraphStyle("bold", parent=STYLES["BodyText"], fontName="Helvetica-Bold")


def _sentence(more: _More) -> str:
    return (
        f"The keeper {more()} wrote that the lamp {more()} burned with oil of {more()} until the winter came."
    )


def _text(more: _More) -> list[Flowable]:
    return [body(" ".join(_sentence(more) for _ in range(3)))]


def _headings(more: _More) -> list[Flowable]:
    return [heading(f"{more()} {more()}"), heading(more(), "Heading3"), body(_sentence(more))]


def _bare_headings(more: _More) -> list[Flowable]:
    return [heading(more()), heading(more()), heading(more(), "Heading3")]


def _question(more: _More) -> list[Flowable]:
    return [body(f"Who pays for {more()}?", _BOLD), body(f"{more()} {more()}.")]


def _rules(more: _More) -> list[Flowable]:
    marks = ("1.", "2.1", "(a)", "iv.", "§ 3", "•")
    return [Paragraph(_sentence(more), _HANGING, bulletText=mark) for mark in marks]


def _list(more: _More) -> list[Flowable]:
    inner = ListFlowable([body(more()), body(more())], bulletType="bullet")
    return [ListFlowable([body(more()), inner, body(_sentence(more))], bulletType="1")]


def _table(more: _More) -> list[Flowable]:
    rows = [
        [more(), more(), f"{more()} {more()}"],
        [more(), body(_sentence(more)), more()],
        [more(), "", more()],
    ]
    return [Table([[more(), more(), more()], *rows], colWidths=[90, 150, 90])]


def _close_table(more: _More) -> list[Flowable]:
    rows = [[more(), f"{more()} {more()}", more()] for _ in range(4)]
    return [
        Table(
            rows,
            colWidths=[60, 110, 60],
            style=[("LEFTPADDING", (0, 0), (-1, -1), 1), ("RIGHTPADDING", (0, 0), (-1, -1), 1)],
        )
    ]


def _code(more: _More) -> list[Flowable]:
    return [
        body(f"Run this {more()}:"),
        Preformatted(f"for {more()} in a:\n    {more()}()\n\n{more()} = 1", STYLES["Code"]),
    ]


def _edges(more: _More) -> list[Flowable]:
    return [PageBreak(), body(more()), body(f"Figure 2: {more()} {more()}"), PageBreak()]


def _prices(more: _More) -> list[Flowable]:
    return [body(f"{more()} ........ {number} p.") for number in range(3)]


def _labels(more: _More) -> list[Flowable]:
    return [body(f"{more()}: {more()}") for _ in range(3)]


def _notes(more: _More) -> list[Flowable]:
    small = ParagraphStyle("small", parent=STYLES["BodyText"], fontSize=6.5)
    return [KeepTogether([body(_sentence(more)), body(f"1 {more()} {more()}", small)])]


_PDF_SHAPES = (
    _text, _headings, _bare_headings, _question, _rules, _list, _table, _close_table, _code, _edges, _prices, _labels,
    _notes,
)  # fmt: skip


@settings(max_examples=examples(60), deadline=None)
@given(
    shapes=st.lists(st.sampled_from(_PDF_SHAPES), min_size=1, max_size=7),
    columns=st.sampled_from([1, 1, 2]),
    has_header=st.booleans(),
)
def test_no_word_of_a_pdf_disappears(
    shapes: Sequence[Callable[[_More], list[Flowable]]], columns: int, has_header: bool
) -> None:
    """Each word of a PDF's pages is in its draft, or in what was left out."""
    words, more = _numbered()
    parts = [part for shape in (_text, *shapes) for part in shape(more)]
    data = paper(parts, columns=columns, has_header=has_header)
    assert lost_words(words, make_draft(extract_pdf(data))) == []


def _numbered() -> tuple[list[str], _More]:
    """Return a list, and what gives a word that none before it was and notes it in the list."""
    words: list[str] = []

    def more() -> str:
        words.append(f"wort{len(words) + 1}x")
        return words[-1]

    return words, more


def _note(more: _More) -> tuple[str, bytes]:
    return (
        "note.md",
        f"# {more()}\n\n{_sentence(more)}\n\n- {more()}\n- {more()}\n\n{more()}: {more()}".encode(),
    )


def _plain(more: _More) -> tuple[str, bytes]:
    return "plain.txt", f"{more()}\n\n{_sentence(more)}\n{more()}\n\n{more()}\t{more()}".encode("utf-16")


def _page(more: _More) -> tuple[str, bytes]:
    text = "".join(f"<p>{_sentence(more)}</p>" for _ in range(3))
    return (
        "page.html",
        f"<html><body><h1>{more()}</h1>{text}<ul><li>{more()}</li></ul></body></html>".encode(),
    )


def _word_file(more: _More) -> tuple[str, bytes]:
    document = docx.Document()
    document.add_heading(more(), level=1)
    document.add_paragraph(_sentence(more))
    document.add_table(rows=1, cols=1).rows[0].cells[0].text = more()
    file = io.BytesIO()
    document.save(file)
    return "file.docx", file.getvalue()


def _pdf_file(more: _More) -> tuple[str, bytes]:
    return "file.pdf", paper([body(_sentence(more)), body(more())], has_header=False)


def _record(more: _More) -> dict[str, object]:
    others = {
        "tags": [more(), more()],
        "answer": more(),
        "category": {"name": more()},
        "id": 7,
        "date": more(),
    }
    return {"title": more(), "text": f"{_sentence(more)}\n\n{more()}", "author": more(), **others}


def _records(more: _More) -> tuple[str, bytes]:
    return "list.json", json.dumps([_record(more), _record(more)]).encode()


def _wrapped_records(more: _More) -> tuple[str, bytes]:
    return "wrapped.json", json.dumps({"count": 1, "articles": [_record(more)]}).encode()


def _lines_of_records(more: _More) -> tuple[str, bytes]:
    answer = {"question": f"{more()}?", "answer": f"<p>{_sentence(more)}</p><ul><li>{more()}</li></ul>"}
    marked = {"title": more(), "markdown": f"**{more()}** {more()}\n\n```\n{more()}\n```"}
    parts = {"title": more(), "paragraphs": [more(), _sentence(more)]}
    return "lines.jsonl", "\n".join(map(json.dumps, (_record(more), answer, marked, parts))).encode()


_FILE_SHAPES = (
    _note, _plain, _page, _word_file, _pdf_file, _records, _wrapped_records, _lines_of_records,
)  # fmt: skip
_FOLDERS = (
    "",
    "rules/",
    "rules/old/",
    "Übersicht/",
    "Part-1.zip/",
    "Part-1.zip/Part-2.zip/",
    "rules/more.zip/",
)


@settings(max_examples=examples(40), deadline=None)
@given(
    shapes=st.lists(
        st.tuples(st.sampled_from(_FOLDERS), st.sampled_from(_FILE_SHAPES)),
        min_size=1,
        max_size=8,
        unique=True,
    )
)
def test_no_word_of_an_archive_disappears(
    shapes: Sequence[tuple[str, Callable[[_More], tuple[str, bytes]]]],
) -> None:
    """Each word of the files in an archive, in archives in it and in JSON is in one of the drafts."""
    words, more = _numbered()
    files: dict[str, bytes] = {}
    for folder, shape in shapes:
        name, data = shape(more)
        files[folder + name] = data
    with TemporaryDirectory() as folder:
        source = Path(folder) / "all.zip"
        source.write_bytes(_archive(files))
        drafts = [_draft(item.name, item.load()) for item in items_of(source)]
    for draft in drafts:
        words = lost_words(words, draft)
    assert words == []


def _archive(files: dict[str, bytes]) -> bytes:
    """Return an archive of files; a part of a path that ends in .zip is an archive in it."""
    inner: dict[str, dict[str, bytes]] = {}
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, data in files.items():
            before, mark, rest = path.partition(".zip/")
            if mark:
                inner.setdefault(f"{before}.zip", {})[rest] = data
            else:
                archive.writestr(path, data)
        for path, held in inner.items():
            archive.writestr(path, _archive(held))
    return file.getvalue()


def _draft(name: str, loaded: bytes | Record) -> Draft:
    return draft_from_record(loaded.data) if isinstance(loaded, Record) else draft_from_bytes(loaded, name)

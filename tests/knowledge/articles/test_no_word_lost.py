"""Pages, Word files, feed items and pasted pages of many shapes, generated: no word of them disappears."""

from __future__ import annotations

import io
from collections.abc import Callable

import docx
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.articles.drafts import make_draft
from knowledge.articles.feeds.item_text import extract_fragment
from knowledge.articles.files.docx import extract_docx
from knowledge.articles.pages.page import draft_from_html
from knowledge.articles.reading import draft_from_text
from tests.examples import examples
from tests.knowledge.articles.numbered_words import fill, lost_words, shapes_of

_SENTENCE = "The keeper {} wrote that the lamp {} burned with oil of {} until the winter of that year. "
_PAGE_SHAPES = (
    f"<p>{_SENTENCE}</p>",
    "<h2>{} {}</h2>",
    "<h2>{}</h2><h3>{} {}</h3>",
    "<ul><li>{}</li><li>{} {}<ul><li>{}</li></ul></li></ul>",
    '<ol start="3"><li>{}</li><li><p>{}</p><p>{} {}</p></li></ol>',
    "<dl><dt>{}</dt><dd>{} {}</dd><dt>{}?</dt><dd>{}</dd></dl>",
    "<table><tr><th>{}</th><th>{}</th></tr><tr><td>{}</td><td>{} {}</td></tr></table>",
    "<table><caption>{}</caption><tr><td>{}</td><td><ul><li>{}</li><li>{}</li></ul></td></tr></table>",
    "<pre>{} = {}\n  {}()</pre>",
    "<p>{} <code>{}</code> {}<br>{}</p>",
    "<details><summary>{}?</summary><p>{} {}</p></details>",
    "<blockquote><p>{} {}</p><cite>{}</cite></blockquote>",
    '<figure><img src="a.png" alt=""><figcaption>{} {}</figcaption></figure>',
    "<div>{} {}<div>{}</div>{}</div>",
    "<p><strong>{}?</strong> {} {}</p>",
    "<p><strong>{}</strong></p><p>{} {}</p>",
    "<p>{} <del>{}</del> <ins>{}</ins></p>",
    "<section><header><h2>{}</h2></header><p>{}</p><footer>{}</footer></section>",
    "<aside>{} {}</aside>",
    '<p>{} <a href="https://example.org/{n}">{} {}</a></p>',
    "<p>{}<sup>{}</sup> {}<sub>{}</sub></p>",
    "<button>{}</button><div>{} {}</div>",
    "<center>{}</center><font>{}</font>",
    "<address>{}<br>{}</address>",
    "{} {}",
)
_FRAMES = (
    "<html><head><title>A page</title></head><body>{}</body></html>",
    "<html><head><title>A page</title></head><body><main>{}</main></body></html>",
    "<html><head><title>A page</title></head><body><header>Home</header><article><h1>A page</h1>{}</article>"
    "<footer>Contact</footer></body></html>",
    '<html><body><div id="content"><h1>A page</h1><div class="post">{}</div></div></body></html>',
)
_ENOUGH = f"<p>{_SENTENCE}{_SENTENCE}{_SENTENCE}</p>"
"""Text that a page has at least: one without any is no article, and refused."""


@settings(max_examples=examples(60), deadline=None)
@given(shapes=shapes_of(_PAGE_SHAPES), frame=st.sampled_from(_FRAMES))
def test_no_word_of_a_page_disappears(shapes: list[str], frame: str) -> None:
    """Each word that a page shows is in its draft, or in what was left out."""
    parts, words = fill([_ENOUGH, *shapes])
    page = frame.replace("{}", "\n".join(parts))
    assert lost_words(words, draft_from_html(page.encode())) == []


@settings(max_examples=examples(60), deadline=None)
@given(shapes=shapes_of(_PAGE_SHAPES))
def test_no_word_of_a_feed_item_disappears(shapes: list[str]) -> None:
    """Each word of an item's markup is in its draft, or in what was left out."""
    parts, words = fill([_ENOUGH, *shapes])
    assert lost_words(words, make_draft(extract_fragment("\n".join(parts)))) == []


def _heading(document: docx.document.Document, words: Callable[[], str]) -> None:
    document.add_heading(words(), level=2)


def _paragraph(document: docx.document.Document, words: Callable[[], str]) -> None:
    paragraph = document.add_paragraph(words())
    paragraph.add_run(f" {words()}").bold = True
    paragraph.add_run(f" {words()}").font.strike = True


def _list(document: docx.document.Document, words: Callable[[], str]) -> None:
    for style in ("List Bullet", "List Bullet 2", "List Number", "List Continue"):
        document.add_paragraph(words(), style=style)


def _table(document: docx.document.Document, words: Callable[[], str]) -> None:
    table = document.add_table(rows=2, cols=2)
    for row in table.rows:
        for cell in row.cells:
            cell.text = words()
    table.rows[1].cells[1].add_table(rows=1, cols=1).rows[0].cells[0].text = words()


def _question(document: docx.document.Document, words: Callable[[], str]) -> None:
    document.add_paragraph().add_run(f"{words()}?").bold = True
    document.add_paragraph(words())


def _lines(document: docx.document.Document, words: Callable[[], str]) -> None:
    paragraph = document.add_paragraph(words())
    paragraph.add_run().add_break()
    paragraph.add_run(words()).add_tab()
    paragraph.add_run(words())


def _page_edges(document: docx.document.Document, words: Callable[[], str]) -> None:
    document.sections[0].header.paragraphs[0].text = "Draft"
    document.add_paragraph(words(), style="Quote")
    document.add_paragraph(words(), style="Caption")


_WORD_SHAPES = (_heading, _paragraph, _list, _table, _question, _lines, _page_edges)


@settings(max_examples=examples(30), deadline=None)
@given(shapes=st.lists(st.sampled_from(_WORD_SHAPES), min_size=1, max_size=6))
def test_no_word_of_a_word_file_disappears(
    shapes: list[Callable[[docx.document.Document, Callable[[], str]], None]],
) -> None:
    """Each word of a Word file is in its draft, or in what was left out."""
    words: list[str] = []

    def more() -> str:
        words.extend(f"wort{len(words) + place}x" for place in (1, 2))
        return " ".join(words[-2:])

    document = docx.Document()
    for shape in (_paragraph, *shapes):
        shape(document, more)
    file = io.BytesIO()
    document.save(file)
    assert lost_words(words, make_draft(extract_docx(file.getvalue()))) == []


_PASTED_SHAPES = (
    _SENTENCE,
    f"{_SENTENCE}{_SENTENCE}",
    "{} {}",
    "{}\n{}\n{}",
    "- {}\n- {} {}",
    "1. {}\n2. {}",
    "{}\t{}\n{}\t{}",
    "Share\nPrint\n{}",
    "Read also: {} {}",
    "Photo: {} {}",
    "{} =\n  {}({});",
    "By {} {}\n3 March 2024",
    "Comments\n{} {}\n{}",
    "“{} {}”",
    "{}: {}\n{}: {}",
    "© 2024 {}",
)
_TOP = "Home\nNews\nForum\nShop\nHelp\nAbout us\nLog in\nRegister\nHome » {} » {}\n\n{} {} {}\n"


@settings(max_examples=examples(60), deadline=None)
@given(shapes=shapes_of(_PASTED_SHAPES), is_page=st.booleans())
def test_no_word_of_a_pasted_page_disappears(shapes: list[str], is_page: bool) -> None:
    """Each word of a text that was copied with the page around it is in its draft, or in what was left out."""
    parts, words = fill([*([_TOP] if is_page else []), _SENTENCE, *shapes])
    assert lost_words(words, draft_from_text("\n\n".join(parts))) == []

"""A page gives its article: the paragraphs word for word, and nothing of the page around them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.articles.pages.page import LARGEST_PAGE, draft_from_html, extract_html
from knowledge.errors import ArticleError, FetchError, FootnoteError
from knowledge.records import Known
from knowledge.workers import Workers
from tests.examples import examples
from tests.knowledge.articles.measures import f1, precision_and_recall
from tests.knowledge.articles.pages.pages import make_page
from tests.knowledge.articles.pastes.stories import STORIES

URL = "https://www.harbour-gazette.example/news/canal"
TEXT = "".join(f"<p>{paragraph}</p>" for paragraph in STORIES[0].paragraphs)


def page(body: str, head: str = "", title: str = "Old canal to carry boats again | Harbour Gazette") -> bytes:
    """Return a small page."""
    return (
        f"<!doctype html><html><head><title>{title}</title>{head}</head><body>{body}</body></html>".encode()
    )


def test_made_pages() -> None:
    """Of 80 made pages in eleven languages, F1 is 0.98 and more and 97 % of the paragraphs are word for word."""
    pairs, whole, paragraphs = [], 0, 0
    for seed in range(80):
        made = make_page(seed)
        draft = draft_from_html(made.html.encode(), made.url)
        texts = [paragraph.text for paragraph in draft.paragraphs]
        pairs.append(precision_and_recall(made.paragraphs, texts))
        whole += sum(text in texts for text in made.paragraphs)
        paragraphs += len(made.paragraphs)
        assert draft.title == made.story.title, seed
        assert draft.publisher == made.story.site, seed
        assert draft.author in ((made.story.author,) if made.has_author else (None,)), seed
        assert draft.published == (made.story.published if made.has_date else None), seed
        assert draft.language == made.story.language, seed
    assert f1(pairs) >= 0.98
    assert whole >= 0.97 * paragraphs


def test_headings_lists_tables_and_quotes() -> None:
    """Headings become sections, list items lines, table rows readable rows, quotes paragraphs."""
    body = f"""<article><h1>Old canal to carry boats again</h1>{TEXT}
        <h2>Locks</h2><ul><li>The upper one, below the mill</li><li>The lower one</li></ul>
        <p>{STORIES[1].paragraphs[0]}</p><ol><li>Open the gate slowly</li><li>Tie the boat to the rings</li></ol>
        <blockquote><p>The mud had kept the air away from the oak for sixty years.</p></blockquote>
        <table><tr><th>Lock</th><th>Depth in summer</th></tr>
        <tr><td>Upper</td><td>3 m, and 4 m in spring</td></tr></table></article>"""
    extracted = extract_html(page(body), URL)
    below = [paragraph.text for paragraph in extracted.paragraphs if paragraph.section == "Locks"]
    assert below == [
        "- The upper one, below the mill\n- The lower one",
        STORIES[1].paragraphs[0],
        "1. Open the gate slowly\n2. Tie the boat to the rings",
        "The mud had kept the air away from the oak for sixty years.",
        "Lock | Depth in summer\nUpper | 3 m, and 4 m in spring",
    ]
    assert extracted.paragraphs[0].section is None


def test_line_breaks_divide_paragraphs() -> None:
    """Two line breaks divide paragraphs, as on pages that know no other way."""
    text = "<br><br>".join(STORIES[0].paragraphs)
    extracted = extract_html(
        page(f"<h1>Old canal to carry boats again</h1><div class=content>{text}</div>"), URL
    )
    assert tuple(paragraph.text for paragraph in extracted.paragraphs) == STORIES[0].paragraphs


def test_what_belongs_to_the_page_is_left_out() -> None:
    """Pointers that are one link, by-lines, credits, the author's note and what stands below "Related" go."""
    body = f"""<article><h1>Old canal to carry boats again</h1><p>By Ada Frostwick | 12 March 2024</p>{TEXT}
        <p><a href="/x">Zweiundzwanzig Gründe für einen Spaziergang am See</a></p>
        <p>A boat in the upper basin. Photo: Tom Reed/Getty Images</p>
        <p>Ada Frostwick writes about waterways.</p>
        <h3>Related articles</h3><p>Something else that was in the paper on another day, about sheep.</p></article>"""
    meta = '<meta name="author" content="Ada Frostwick">'
    extracted = extract_html(page(body, meta), URL)
    assert tuple(paragraph.text for paragraph in extracted.paragraphs) == STORIES[0].paragraphs
    assert extracted.found.author == "Ada Frostwick"
    assert extracted.found.published == date(2024, 3, 12)


def test_text_that_only_json_ld_has() -> None:
    """An empty page whose JSON-LD holds the whole article gives that, paragraph by paragraph."""
    told = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": "Old canal to carry boats again",
        "articleBody": "\n\n".join(STORIES[0].paragraphs),
    }
    script = f'<script type="application/ld+json">{json.dumps(told)}</script>'
    extracted = extract_html(page("<div id=app></div>", script), URL)
    assert tuple(paragraph.text for paragraph in extracted.paragraphs) == STORIES[0].paragraphs


@pytest.mark.parametrize(
    ("charset", "declaration"),
    [("windows-1251", "windows-1251"), ("koi8-r", "koi8-r"), ("utf-16", ""), ("utf-8", "iso-8859-1")],
)
def test_legacy_encodings(charset: str, declaration: str) -> None:
    """A page in an old encoding is read by what it declares, or by what its bytes are."""
    story = next(story for story in STORIES if story.language == "ru")
    text = "".join(f"<p>{paragraph}</p>" for paragraph in story.paragraphs)
    made = page(
        f"<article><h1>{story.title}</h1>{text}</article>", f"<meta charset={declaration}>", story.title
    )
    draft = draft_from_html(made.decode().encode(charset), URL)
    assert tuple(paragraph.text for paragraph in draft.paragraphs) == story.paragraphs
    assert draft.title == story.title


def test_right_to_left_thai_and_chinese() -> None:
    """Scripts that are written from the right, or without blanks, give their paragraphs, too."""
    for paragraphs in (
        (
            "ستفتح القناة القديمة أمام القوارب مرة أخرى في الصيف المقبل.",
            "أمضى العمال شتاءين في إزالة الطين من القناة.",
        ),
        ("รถไฟกลางคืนกลับมาวิ่งในหุบเขาอีกครั้งตั้งแต่เดือนมิถุนายน", "ตั๋วจะเริ่มขายล่วงหน้าเก้าสิบวันก่อนออกเดินทาง และมีตู้นอนสองตู้"),
        next(story for story in STORIES if story.language == "zh").paragraphs,
    ):
        text = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
        extracted = extract_html(
            page(f"<nav>A B</nav><article>{text}</article>", title=paragraphs[0][:12]), URL
        )
        assert tuple(paragraph.text for paragraph in extracted.paragraphs) == paragraphs


def test_what_a_person_said_goes_first() -> None:
    """Known fields stand before what the page says."""
    known = Known("My title", "My publisher", "Some One", date(2020, 1, 2))
    draft = draft_from_html(page(f"<article>{TEXT}</article>"), URL, known)
    assert (draft.title, draft.publisher, draft.author, draft.published) == (
        known.title,
        known.publisher,
        known.author,
        known.published,
    )


def test_too_large_and_no_html() -> None:
    """A page over the limit and bytes that are none are refused at once."""
    with pytest.raises(FetchError) as too_large:
        extract_html(b"<p>" * (LARGEST_PAGE // 3 + 1), URL)
    assert too_large.value.kind == "too_large"
    for nothing in (b"", b"  \n", b"\x00\x01\x02"):
        with pytest.raises(FetchError):
            extract_html(nothing, URL)


PIECES = [
    *(
        "<p>",
        "</p>",
        "<div>",
        "</div>",
        "<ul><li>",
        "</ul>",
        "<table><tr><td>",
        "<br>",
        "<h1>",
        "&#0;",
        "<!--",
        "]]>",
    ),
    *("<a href='http://['>", "<script type=application/ld+json>{", "<meta property=og:title content='", "'>"),
    *(
        "Some words that say nothing much. ",
        "山谷小镇",
        "\x00",
        "<time datetime=x>",
        "<link rel=canonical href='::'>",
    ),
]


@settings(max_examples=examples(60), deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=60).map("".join))
def test_broken_pages_raise_only_our_errors(body: str) -> None:
    """Whatever a page holds, it gives an article or an error of ours."""
    try:
        extracted = extract_html(page(body, body), "https://example.org/a")
    except FootnoteError:
        return
    assert extracted.paragraphs


@pytest.fixture
def workers() -> Iterator[Workers]:
    """One worker."""
    workers = Workers(workers=1, timeout=60, preload=("knowledge.articles.pages.page",))
    yield workers
    workers.close()


def test_hostile_pages_are_given_up_in_the_worker(workers: Workers) -> None:
    """A page that keeps the parser busy is given up at its limit, and the next page is read."""
    hostile = b"<html><body>" + b"<p>word <a href=x>some link text here</a> " * 60_000
    with pytest.raises((ArticleError, FetchError)):
        workers.call(draft_from_html, hostile, URL, timeout=0.5)
    draft = workers.call(draft_from_html, page(f"<article>{TEXT}</article>"), URL)
    assert len(draft.paragraphs) == len(STORIES[0].paragraphs)

"""Pages as common publishing systems lay them out: each gives its headline, site, author, day and paragraphs."""

from __future__ import annotations

import json
from datetime import date

from knowledge.articles.pages.page import draft_from_html
from knowledge.records import Draft
from tests.knowledge.articles.pastes.stories import STORIES

FIRST, SECOND, THIRD, FOURTH = (f"<p>{paragraph}</p>" for paragraph in STORIES[0].paragraphs[:4])
TEXT = FIRST + SECOND + THIRD + FOURTH


def read(head: str, body: str, url: str) -> Draft:
    """Return the draft of a page."""
    return draft_from_html(
        f"<!doctype html><html><head>{head}</head><body>{body}</body></html>".encode(), url
    )


def fields(draft: Draft) -> tuple[str, str | None, str | None, date | None]:
    """Return what a citation shows of its article."""
    return draft.title, draft.publisher, draft.author, draft.published


def texts(draft: Draft) -> list[str]:
    """Return the texts of a draft's paragraphs."""
    return [paragraph.text for paragraph in draft.paragraphs]


def test_a_blog_with_a_nickname() -> None:
    """The name at a link to an author's profile is believed as it is written, in small letters and alone."""
    draft = read(
        "<title>Old canal reopens &#8211; Marrow Notes</title>"
        '<meta property="og:title" content="Old canal reopens - Marrow Notes"/>'
        '<meta property="og:site_name" content="Marrow Notes"/>'
        '<link rel="canonical" href="https://marrownotes.example/2019/05/02/old-canal/"/>',
        '<header><p class="site-title"><a href="/">Marrow Notes</a></p><nav><a href=/>Home</a></nav></header><main>'
        '<article class="post"><h1 class="entry-title">Old canal reopens</h1><div class="entry-meta">Posted on '
        '<time datetime="2019-05-02T06:00:00+00:00">May 2, 2019</time> by '
        '<span class="author vcard"><a class="url fn n" href="/author/tom">tom</a></span></div>'
        f'<div class="entry-content">{TEXT}<div class="sharedaddy"><h3>Share this:</h3><ul><li>Click to share'
        "</li></ul></div></div><footer>Posted in <a>Water</a></footer></article>"
        '<div id="comments"><h2>2 thoughts on “Old canal reopens”</h2><p>Lovely to read on a rainy day.</p></div>',
        "https://marrownotes.example/2019/05/02/old-canal/?utm_source=x",
    )
    assert fields(draft) == ("Old canal reopens", "Marrow Notes", "tom", date(2019, 5, 2))
    assert draft.url == "https://marrownotes.example/2019/05/02/old-canal/"
    assert texts(draft) == list(STORIES[0].paragraphs[:4])


def test_a_broadcaster() -> None:
    """The organisation that JSON-LD calls the author is none; the role below the name is no part of it."""
    told = {
        "@context": "http://schema.org",
        "@type": "ReportageNewsArticle",
        "publisher": {"@type": "NewsMediaOrganization", "name": "Example News"},
        "datePublished": "2021-06-01T05:02:11.000Z",
        "headline": "Marrow Bay: Old canal to open again",
        "author": [{"@type": "NewsMediaOrganization", "name": "Example News"}],
    }
    draft = read(
        "<title>Marrow Bay: Old canal to open again - Example News</title>"
        f'<script type="application/ld+json">{json.dumps(told)}</script>',
        '<main><article><h1 id="main-heading">Marrow Bay: Old canal to open again</h1>'
        '<div data-component="byline-block"><p><strong class="x-TextContributorName">By Ada Frostwick</strong><br/>'
        "Transport correspondent</p></div><figure><img><figcaption>Image caption, The harbour</figcaption></figure>"
        f"<div>{FIRST}</div><div>{SECOND}</div><div><h2>Mud and oak</h2></div><div>{THIRD}</div><div>{FOURTH}</div>"
        "<section><h2>More on this story</h2><ul><li><a href=1>Bridge to close</a> <time>3 May 2021</time></li></ul>"
        "</section></article></main>",
        "https://example-news.test/news/uk-123",
    )
    assert fields(draft) == (
        "Marrow Bay: Old canal to open again",
        "Example News",
        "Ada Frostwick",
        date(2021, 6, 1),
    )
    assert texts(draft) == list(STORIES[0].paragraphs[:4])
    assert [paragraph.section for paragraph in draft.paragraphs] == [None, None, "Mud and oak", "Mud and oak"]


def test_a_magazine_without_h1() -> None:
    """A head that names publisher and town as author invents nobody; the by-line below the headline counts."""
    story = next(story for story in STORIES if story.language == "de")
    text = "".join(f"<p>{paragraph}</p>" for paragraph in story.paragraphs)
    draft = read(
        "<title>Nähmaschinen in Tallau: Stadtbücherei verleiht jetzt Geräte - DER BOTE</title>"
        '<meta name="author" content="DER BOTE, Tallau, Germany"><meta property="og:site_name" content="DER BOTE">'
        '<meta property="og:title" content="Stadtbücherei verleiht jetzt Geräte">'
        '<meta name="date" content="2022-03-04T10:00:00+01:00">',
        "<main><article><header><h2><span>Nähmaschinen</span> <span>Stadtbücherei verleiht jetzt Geräte</span>"
        '</h2><div>Von <a href="/impressum/autor-123">Jonas Querfeld</a></div><time>04.03.2022</time></header>'
        f"<section>{text}</section></article></main>",
        "https://www.derbote.example/panorama/naehmaschinen-a-123.html",
    )
    assert fields(draft) == (
        "Stadtbücherei verleiht jetzt Geräte",
        "DER BOTE",
        "Jonas Querfeld",
        date(2022, 3, 4),
    )
    assert texts(draft) == list(story.paragraphs)


def test_a_blog_whose_only_h1_leads_home() -> None:
    """A heading that links to the front page is the site's name, whatever the title begins with."""
    draft = read(
        "<title>Sheep and Slate: Old canal reopens</title>",
        '<div><h1 class="title"><a href="/">Sheep and Slate</a></h1></div><div class="main"><span>Thursday, May 2, 2019'
        '</span><div class="post"><h3 class="post-title entry-title"><a href=x>Old canal reopens</a></h3>'
        f'<div class="post-body entry-content">{TEXT}</div><div>Posted by <span class="fn">Lea Moos</span></div></div>'
        '<div id="comments"><h4>1 comment:</h4><p>Hello from the hills, I liked this.</p></div></div>',
        "https://sheepandslate.example/2019/05/old-canal.html",
    )
    assert draft.title == "Old canal reopens"
    assert draft.publisher == "Sheep and Slate"
    assert draft.author == "Lea Moos"
    assert texts(draft)[:4] == list(STORIES[0].paragraphs[:4])


def test_a_live_ticker() -> None:
    """The author of one entry is not the ticker's."""
    entry = {
        "@type": "BlogPosting",
        "headline": "Tree",
        "articleBody": "A tree fell.",
        "author": {"name": "Some Body"},
    }
    told = {
        "@context": "https://schema.org",
        "@type": "LiveBlogPosting",
        "headline": "Storm over the bay: live updates",
        "datePublished": "2024-03-12T08:00:00Z",
        "liveBlogUpdate": [entry, {**entry, "headline": "Ferries"}],
    }
    entries = "".join(
        f"<div><time>1{n}:05</time>{text}</div>" for n, text in enumerate((FIRST, SECOND, THIRD))
    )
    draft = read(
        "<title>Storm over the bay: live updates | Harbour Gazette</title>"
        f'<script type="application/ld+json">{json.dumps(told)}</script>',
        f"<main><article><h1>Storm over the bay: live updates</h1>{entries}</article></main>",
        "https://www.harbour-gazette.example/live/storm",
    )
    assert fields(draft) == ("Storm over the bay: live updates", "Harbour Gazette", None, date(2024, 3, 12))
    assert [text for text in STORIES[0].paragraphs[:3] if text not in "\n".join(texts(draft))] == []


def test_a_transcript() -> None:
    """Who speaks stays with what is said."""
    lines = (
        "HOST: Welcome. Today we talk about locks and how they work.",
        "FROSTWICK: There are two gates, and water does what it always does: it runs downhill until both are level.",
        "FROSTWICK: Then you open the gate, and the boat goes through without a sound.",
    )
    draft = read(
        "<title>A talk on locks | Harbour Radio</title>",
        f"<main><h1>A talk on locks</h1>{''.join(f'<p>{line}</p>' for line in lines)}</main>",
        "https://harbour-radio.example/t/1",
    )
    assert texts(draft) == list(lines)

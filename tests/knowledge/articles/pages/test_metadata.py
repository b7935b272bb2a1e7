"""What a page says for machines goes before guesses, and nothing counts that can't be believed."""

from __future__ import annotations

from datetime import date

import pytest
from trafilatura import load_html

from knowledge.articles.clues.names import believable_authors
from knowledge.articles.clues.titles import choose_title, without_site
from knowledge.articles.pages.metadata import Metadata, read_metadata

URL = "https://www.harbour-gazette.example/news/canal"
TEXT = "<p>The canal that once linked the mills with the sea will be open to boats again by next summer.</p>"


def read(head: str = "", body: str = "", url: str | None = URL) -> Metadata:
    """Return what a small page says."""
    tree = load_html(f"<html><head>{head}</head><body>{body}{TEXT}</body></html>")
    assert tree is not None
    return read_metadata(tree, url)


@pytest.mark.parametrize(
    ("title", "bare"),
    [
        ("Old canal reopens | Harbour Gazette", "Old canal reopens"),
        ("Old canal reopens - Harbour Gazette", "Old canal reopens"),
        ("Old canal reopens — News — harbour-gazette.example", "Old canal reopens"),
        ("Harbour Gazette: Old canal reopens", "Old canal reopens"),
        ("Harbour Gazette » Old canal reopens", "Old canal reopens"),
        ("Old canal reopens | The Harbour Gazette", "Old canal reopens"),
        ("Old canal - a new life", "Old canal - a new life"),
        ("Harbour Gazette", "Harbour Gazette"),
    ],
)
def test_the_sites_name_is_no_part_of_a_title(title: str, bare: str) -> None:
    """A tail or head that names the site goes; any other stays."""
    assert without_site(title, ["Harbour Gazette"], ["harbourgazette"]) == bare


@pytest.mark.parametrize(
    ("shown", "told", "chosen"),
    [
        (["Old canal to carry boats again"], ["Old canal to carry boats"], "Old canal to carry boats again"),
        (["OLD CANAL TO CARRY BOATS"], ["Old canal to carry boats"], "OLD CANAL TO CARRY BOATS"),
        (["Politics"], ["Old canal to carry boats"], "Old canal to carry boats"),
        (["Waterways Old canal to carry boats"], ["Old canal to carry boats"], "Old canal to carry boats"),
        (
            ["Sheep on the road", "Old canal to carry boats"],
            ["Old canal to carry boats"],
            "Old canal to carry boats",
        ),
        ([], ["Old canal to carry boats"], "Old canal to carry boats"),
        (["Old canal to carry boats"], [], "Old canal to carry boats"),
        ([], [], None),
    ],
)
def test_the_shown_headline_goes_first_where_the_head_agrees(
    shown: list[str], told: list[str], chosen: str | None
) -> None:
    """A heading is the headline where the page's head tells it or another wording of it."""
    assert choose_title(shown, told) == chosen


def test_a_blogs_name_in_the_only_h1_is_no_title() -> None:
    """Where the only h1 is the tail of the page's title, it names the site."""
    found = read(
        "<title>Old canal to carry boats again | The Kettle Review</title>", "<h1>The Kettle Review</h1>"
    )
    assert (found.title, found.publisher) == ("Old canal to carry boats again", "The Kettle Review")


@pytest.mark.parametrize(
    ("written", "authors"),
    [
        ("By Ada Frostwick", ("Ada Frostwick",)),
        ("Von Jonas Querfeld und Lea Moos", ("Jonas Querfeld", "Lea Moos")),
        ("Par Maëlle Tanguiou, envoyée spéciale", ("Maëlle Tanguiou",)),
        ("ADA FROSTWICK", ("Ada Frostwick",)),
        ("Frostwick, Ada", ("Ada Frostwick",)),
        ("Ada Frostwick, Staff Writer", ("Ada Frostwick",)),
        ("Leonor van der Berg", ("Leonor van der Berg",)),
        ("Tom O’Neill-Reed Jr.", ("Tom O’Neill-Reed Jr",)),
        ("林若溪", ("林若溪",)),
        ("Марина Ольшанова", ("Марина Ольшанова",)),
        ("Editor", ()),
        ("admin", ()),
        ("Redaktion", ()),
        ("Staff Reporter", ()),
        ("Harbour Gazette", ()),
        ("The Harbour Gazette Team", ()),
        ("ada@example.org", ()),
        ("https://www.facebook.com/HarbourGazette", ()),
        ("Posted on March 12, 2024", ()),
        ("The council has decided that nothing will be done", ()),
        ("AFP / dpa", ()),
        ("", ()),
    ],
)
def test_only_believable_authors(written: str, authors: tuple[str, ...]) -> None:
    """An author is a person's name: no role, agency, publisher, address or sentence."""
    assert believable_authors(written, ["Harbour Gazette"]) == authors


def test_json_ld_goes_before_meta_before_byline() -> None:
    """The same field from several places is taken from the surest that can be believed."""
    told = '{"@context":"https://schema.org","@type":"NewsArticle","author":{"name":"%s"},"datePublished":"2024-03-12",}'
    script = '<script type="application/ld+json">' + told + "</script>"
    meta = (
        '<meta name="author" content="Tom Reed"><meta property="article:published_time" content="2023-01-01">'
    )
    byline = '<span class="byline">By Lea Moos</span>'
    assert read(script % "Ada Frostwick" + meta, byline).author == "Ada Frostwick"
    assert read(script % "Redaktion" + meta, byline).author == "Tom Reed"
    assert read('<meta name="author" content="admin">', byline).author == "Lea Moos"
    assert read(script % "x" + meta).published == date(2024, 3, 12)
    assert read(meta).published == date(2023, 1, 1)
    assert read("", "<time datetime='2022-05-06'>6 May</time>").published == date(2022, 5, 6)
    assert read('<meta name="date" content="12 March 2024">').published == date(2024, 3, 12)


@pytest.mark.parametrize(
    "byline",
    [
        "<p class='byline'>By <a href='/x'>Ada Frostwick</a> Transport correspondent</p>",
        "<div>Text: <a href='/autoren/ada-frostwick'>Ada Frostwick</a></div>",
        "<a rel='author nofollow' href='/x'>Ada Frostwick</a>",
        "<h1>A headline</h1><p>By Ada Frostwick | 12 March 2024</p>",
        "<span itemprop='author'>Ada Frostwick</span>",
    ],
)
def test_authors_on_the_page(byline: str) -> None:
    """A by-line is found by its mark, by a link to a profile, or by its words below the headline."""
    assert read("", f"<article>{byline}</article>").author == "Ada Frostwick"


def test_no_author_is_invented() -> None:
    """Names in comments, teasers and the sidebar are not the author's."""
    body = (
        '<div class="comment"><span class="author">Walks Atdusk</span></div>'
        '<article class="teaser"><a href="/author/x">Teasing Author</a></article>'
        '<aside><a rel="author" href="/x">Some Columnist</a></aside>'
        '<div class="related"><p class="byline">By Another Writer</p></div>'
    )
    assert read("", body).author is None


@pytest.mark.parametrize(
    ("canonical", "url"),
    [
        ("https://www.harbour-gazette.example/a", "https://www.harbour-gazette.example/a"),
        ("/a", "https://www.harbour-gazette.example/a"),
        ("https://harbour-gazette.example/a", "https://harbour-gazette.example/a"),
        ("https://other.example/a", URL),
        ("https://www.harbour-gazette.example/", URL),
        ("javascript:alert(1)", URL),
        ("http://127.0.0.1/", URL),
        ("http://[", URL),
    ],
)
def test_a_canonical_link_only_of_the_same_site(canonical: str, url: str) -> None:
    """What a page calls its own link is believed on the same registrable domain only."""
    assert read(f'<link rel="canonical" href="{canonical}">').url == url


def test_the_publisher() -> None:
    """The site's name where the page gives one, else the host."""
    assert read('<meta property="og:site_name" content="Harbour Gazette">').publisher == "Harbour Gazette"
    assert read(
        "<title>Old canal reopens | Harbour Gazette</title>", "<h1>Old canal reopens</h1>"
    ).publisher == ("Harbour Gazette")
    assert read().publisher == "harbour-gazette.example"
    assert read(url=None).publisher is None

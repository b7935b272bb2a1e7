"""The persons who wrote a page's article are found where pages name them, and nobody else is taken for them."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from trafilatura import load_html

from knowledge.articles.clues.names import believable_authors
from knowledge.articles.pages.metadata import read_metadata

URL = "https://www.harbour-gazette.example/news/canal"
TEXT = "<p>The canal that once linked the mills with the sea will be open to boats again by next summer.</p>"
HEADLINE = "<h1>Old canal to carry boats again</h1>"


def author(body: str, head: str = "", url: str = URL) -> str | None:
    """Return the author of a small page."""
    tree = load_html(f"<html><head>{head}</head><body>{body}</body></html>")
    assert tree is not None
    return read_metadata(tree, url).author


@pytest.mark.parametrize(
    "page",
    [
        "<div class='content-sidebar-wrap'>{headline}<p class='byline'>By {name}</p>{text}</div>",
        "<div class='right-sidebar'><div>{headline}<span class='author'>{name} | Waterways</span></div>{text}</div>",
        "{headline}{text}<div id='article_sidebar'>The author <a rel='author' href='/x'>{name}</a></div>",
        "<article>{headline}{text}<footer class='entry-footer'><span class='byline'>by <a class='url fn n' "
        "href='/author/x'>{name}</a></span></footer></article>",
        "<div class='post'>{headline}{text}<div class='post-footer'>Posted by <span class='fn' itemprop='author'>{name}"
        "</span> at 12:30</div></div>",
        "{headline}<div class='contributor'><strong>Contributor:</strong><p>{name}</p></div>{text}",
        "{headline}<p class='autor'>{name} | Marrow Bay | 12/03/2024</p>{text}",
        "{headline}<p class='author'>{name}, Chief Reporter</p>{text}",
        "{headline}<p class='author'>{name} March 4, 2024</p>{text}",
        "{headline}<p class='author'>By {name} · 6 min read · Mar 4</p>{text}",
        "{headline}<p class='byline'>Von {name} (Marrow Bay), 04.03.2024</p>{text}",
    ],
)
@pytest.mark.parametrize(
    "name", ["Ilse Fern", "J. R. Fern", "Otto de Vries", 'Ilse "Bosun" Fern', "Jean-Luc Åsen"]
)
def test_bylines_of_this_article(page: str, name: str) -> None:
    """A by-line counts beside and below its article, whatever the layout is called and whatever stands behind it."""
    assert author(page.format(headline=HEADLINE, text=TEXT, name=name)) == name


@pytest.mark.parametrize(
    ("byline", "name"),
    [
        ("<span class='author'>posted by <a href='/u/1'>gullfeather</a></span>", "gullfeather"),
        ("<p class='byline'><a rel='author' href='/u/dr_wave42'>@dr_wave42</a></p>", "dr_wave42"),
        ("<div class='author'><span>Ilse Fern</span><span>Harbour correspondent</span></div>", "Ilse Fern"),
        ("<div class='author'><b>Ilse Fern</b><b>Otto Reed</b></div>", "Ilse Fern; Otto Reed"),
        ("<p class='byline'>Ilse Fern Old canal to carry boats again</p>", "Ilse Fern"),
        ("<div class='author-box'><h3>About Ilse Fern</h3><p>She writes of ships.</p></div>", "Ilse Fern"),
        ("<div class='author-box'><h3>Über die Autorin: Ilse Fern</h3><p>Sie segelt.</p></div>", "Ilse Fern"),
        ("<p class='byline'>By Harbour Gazette</p>", None),
        ("<p class='byline'>By Island Post</p>", None),
        ("<p class='author'>Last Modified</p>", None),
        ("<p class='author'>短缺药品保供稳价 全力保障临床用药需求</p>", None),
    ],
)
def test_what_is_glued_to_a_name_goes(byline: str, name: str | None) -> None:
    """Of a by-line that holds a job, the headline or a nickname the name is taken; a site's name is nobody's."""
    head = "<title>Old canal to carry boats again - Island Post</title>"
    assert author(f"<article>{HEADLINE}{byline}{TEXT}</article>", head) == name


@pytest.mark.parametrize(
    "place",
    [
        "<div class='comments'><span class='author'>Walks Atdusk</span></div>",
        "<ol><li class='comment'><footer class='comment-meta'><b class='fn'>Walks Atdusk</b></footer></li></ol>",
        "<div class='sidebar'><p class='byline'>By Walks Atdusk</p></div>",
        "<footer><p class='author'>Walks Atdusk</p></footer>",
        "<article><h2>Another story</h2><p class='byline'>By Walks Atdusk</p></article>",
        "<div class='PagePromo-byline'><span class='author'>Walks Atdusk</span></div>",
        "<ul><li><a href='/people/a'>Walks Atdusk</a><li><a href='/people/b'>Births</a><li><a href='/people/c'>Moves"
        "</a><li><a href='/people/d'>Deaths</a></ul>",
        "<a href='/profile/login/'>Sign in</a>",
        "<a href='https://directory.example/person/walks'>Walks Atdusk</a>",
        "<p class='author'>Issue 12, March 2024</p>",
        "<p class='byline'>6 min read · Mar 4</p>",
        "<p class='byline'>Version 2.1 – March 2024</p>",
        "<p class='byline'>Vol. 3, No. 7 (May 2023)</p>",
        "<p class='byline'>February</p>",
        "<p class='byline'>Last modified</p>",
        "<p class='author'>Old canal to carry boats again</p>",
    ],
)
def test_nobody_is_invented(place: str) -> None:
    """Commentators, other articles' authors, menus, issues and days are nobody's names."""
    assert author(f"<article>{HEADLINE}{TEXT}</article>{place}") is None


def test_a_site_named_after_its_author() -> None:
    """Who is said to be a person may have the site's name; a company's name is no author's."""
    site = "<meta property='og:site_name' content='Ilse Fern'>"
    told = {
        "@type": "BlogPosting",
        "headline": "Old canal",
        "author": {"@type": "Person", "name": "Ilse Fern"},
    }
    script = f"<script type='application/ld+json'>{json.dumps(told)}</script>"
    url = "https://ilsefern.example/old-canal"
    assert author(HEADLINE + TEXT, site + script, url) == "Ilse Fern"
    assert author(f"{HEADLINE}<a rel='author' href='/about'>Ilse Fern</a>{TEXT}", site, url) == "Ilse Fern"
    assert author(f"{HEADLINE}<p>By Ilse Fern | 12 March 2024</p>{TEXT}", site, url) == "Ilse Fern"
    assert author(HEADLINE + TEXT, site + "<meta name='author' content='Ilse Fern'>", url) is None
    assert author(HEADLINE + TEXT, (site + script).replace("Ilse Fern", "Harbour Gazette")) is None


def test_all_authors_of_one_byline() -> None:
    """Links that stand beside each other are the authors of one article."""
    links = "<a rel='author' href='/a'>Ilse Fern</a> / <a rel='author' href='/b'>Otto Moor</a>"
    assert author(f"{HEADLINE}<p><span>{links}</span></p>{TEXT}") == "Ilse Fern; Otto Moor"


def test_the_label_of_a_card() -> None:
    """Cards for social networks tell the author as a labelled value."""
    card = "<meta name='twitter:label1' content='{}'><meta name='twitter:data1' content='Ilse Fern'>"
    assert author(HEADLINE + TEXT, card.format("Written by")) == "Ilse Fern"
    assert author(HEADLINE + TEXT, card.format("Verfasst von")) == "Ilse Fern"
    assert author(HEADLINE + TEXT, card.format("Est. reading time")) is None


@pytest.mark.parametrize(
    ("written", "authors"),
    [
        ("Fern, Ilse", ("Ilse Fern",)),
        ("Fern-Moor, Ilse M. R.", ("Ilse M. R. Fern-Moor",)),
        ("Ilse Fern, Otto Moor, and Lea Moos, BBC", ("Ilse Fern", "Otto Moor", "Lea Moos")),
        ("Par ILSE FERN, OTTO MOOR Envoyés spéciaux à Marrow Bay", ("Ilse Fern", "Otto Moor")),
        ("Ilse Fern BBC Executive News Editor", ("Ilse Fern",)),
        ("Ilse Fern, Chief People Officer", ("Ilse Fern",)),
        ("De Vries", ("De Vries",)),
        ("Di Maria Rossi", ("Maria Rossi",)),
        ("길민수 기자", ("길민수",)),
        ("ilse@harbour.example (Ilse Fern)", ("Ilse Fern",)),
        ("bosun_k", ("bosun_k",)),
        ("max2000", ("max2000",)),
        ("admin_2", ()),
        ("Vol. 3, No. 7 (May 2023)", ()),
        ("Issue 12, March 2024", ()),
        ("Mai", ()),
        ("BBC", ()),
    ],
)
def test_names_that_are_marked(written: str, authors: tuple[str, ...]) -> None:
    """Of what is marked as an author's name, jobs, places, agencies and days go, and nicknames stay."""
    assert believable_authors(written, is_marked=True) == authors


@given(
    st.sampled_from(["Ilse Fern", "J. R. Fern", "Otto de Vries"]),
    st.dates(date(1900, 1, 1), date(2100, 1, 1)).map(lambda day: f"{day:%B} {day.day}, {day.year:04}")
    | st.sampled_from(["12. März 2024", "2024年3月4日"]),
    st.sampled_from(["{} {}", "{}, {}", "{} – {}", "{1} {0}", "{1} · {0}"]),
)
def test_a_day_beside_a_name_is_no_part_of_it(name: str, day: str, form: str) -> None:
    """Wherever the day stands, the name is the same."""
    assert believable_authors(form.format(name, day)) == (name,)

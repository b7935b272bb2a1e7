"""The day of publication is taken from where a page says it, and never guessed."""

from __future__ import annotations

from datetime import date

import pytest
from babel.dates import format_date
from hypothesis import given, settings
from hypothesis import strategies as st
from trafilatura import load_html

from knowledge.articles.pages.metadata import read_metadata
from knowledge.articles.pages.published import read_day
from tests.examples import examples

URL = "https://www.harbour-gazette.example/news/canal"
TEXT = "<p>The canal that once linked the mills with the sea will be open to boats again by next summer.</p>"
HEADLINE = "<h1>Old canal to carry boats again</h1>"
DAY = date(2024, 3, 4)
LANGUAGES = (
    "en-US",
    "en-GB",
    "de",
    "fr",
    "es",
    "it",
    "pt",
    "nl",
    "pl",
    "ru",
    "sv",
    "cs",
    "tr",
    "da",
    "fi",
    "hu",
    "ja",
    "zh",
)


def published(body: str, head: str = "", url: str | None = URL, lang: str = "") -> date | None:
    """Return the day of a small page."""
    tree = load_html(f"<html lang='{lang}'><head>{head}</head><body>{body}</body></html>")
    assert tree is not None
    return read_metadata(tree, url).published


@pytest.mark.parametrize(
    "body",
    [
        "{h}<time datetime='2024-03-04T10:00:00+01:00'>4 March</time>{t}",
        "{h}<div class='entry-meta'>Posted on March 4, 2024 by Ilse Fern</div>{t}",
        "<h2 class='date-header'>Monday, 4 March 2024</h2>{h}{t}",
        "{h}<p>4. März 2024 – von Ilse Fern</p>{t}",
        "{h}<p>Mar 4, 2024 - MARROW BAY, Kent</p>{t}",
        "{h}<span class='published'>2024年3月4日 10:01</span>{t}",
        "{h}<span class='post-date'>04.03.24</span>{t}",
        "<article>{h}{t}<footer class='entry-footer'><span class='posted-on'>Veröffentlicht am 4. März 2024</span>"
        "</footer></article>",
        "{h}{t}<p>Publié le 4 mars 2024</p>",
        "{h}<span class='date'>Updated: 9 May 2024</span><span class='date'>4 March 2024</span>{t}",
        "{h}<span class='meta'>Published March 4, 2024 Updated January 27, 2025</span>{t}",
        "{h}<time class='updated' datetime='2025-01-27'></time><time class='entry-date published updated' "
        "datetime='2024-03-04'></time>{t}",
        "{h}<abbr title='2024-03-04T10:00:00+01:00'>an hour ago</abbr>{t}",
        "{h}<meta itemprop='datePublished' content='2024-03-04'><div itemprop='datePublished'>04 Mar 2024</div>{t}",
    ],
)
def test_where_pages_say_their_day(body: str) -> None:
    """The day stands beside the headline, below the article, or behind a word for publication."""
    assert published(body.format(h=HEADLINE, t=TEXT)) == DAY


@pytest.mark.parametrize(
    "body",
    [
        "{h}<p>The canal was opened on 12 May 1998 by the mayor, and closed on 3 June 2004 for want of boats.</p>",
        "{h}{t}<p>The lock was opened on 12 May 1998.</p>",
        "{h}{t}<img src='/wp-content/uploads/2019/03/04/boat.jpg'>",
        "{h}{t}<a href='/2019/03/04/another-story'>Another story</a>",
        "{h}<span class='date'>Updated: 9 May 2024</span>{t}",
        "{h}<time class='updated' datetime='2024-05-09'>9 May 2024</time>{t}",
        "{h}<p class='meta'>Aktualisiert am 9. Mai 2024</p>{t}",
        "{h}<p class='event-date'>Saturday 6 July 2024, 10 am</p>{t}",
        "{h}<div><span class='start-date'>6 July 2024</span> – <span class='end-date'>9 July 2024</span></div>{t}",
        "{h}<p class='date'>Issue 12, March 2024</p>{t}",
        "{h}<p class='date'>6 min read · Mar 4</p>{t}",
        "{h}<p class='date'>Version 2.1 – March 2024</p>{t}",
        "{h}<p class='date'>Vol. 3, No. 7 (May 2023)</p>{t}",
        "{h}<p class='date'>March 2024</p>{t}",
        "{h}<p class='date'>03/04/2024</p>{t}",
        "{h}{t}<div class='comments'><span class='date'>4 March 2024</span></div>",
        "{h}{t}<div class='related'><time datetime='2024-03-04'>4 March</time></div>",
        "{h}{t}<aside><p class='date'>4 March 2024</p></aside>",
        "{h}{t}<footer>© 2024 Harbour Gazette. Last change 4 March 2024</footer>",
        "{h}{t}<article><h2>Another story</h2><time datetime='2024-03-04'>4 March</time></article>",
        "{h}{t}<script>var now = '2024-03-04';</script>",
        "<div id='date-box'>Mon, 4 Mar 2024</div>" + "<nav><a href='/x'>News</a></nav>" * 20 + "{h}{t}",
    ],
)
def test_other_days_are_not_that_of_publication(body: str) -> None:
    """What the article tells of, changes, uploads, other articles, a part of a date: none is the day."""
    assert published(body.format(h=HEADLINE, t=TEXT)) is None


@pytest.mark.parametrize(
    "name", ["article:modified_time", "og:updated_time", "last-modified", "dateModified"]
)
def test_a_change_told_by_the_head_is_no_publication(name: str) -> None:
    """The head's time of a change is not taken."""
    assert published(HEADLINE + TEXT, f"<meta property='{name}' content='2024-03-04T10:00:00Z'>") is None


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("/2024/03/04/old-canal", DAY),
        ("/2024/3/4/old-canal/", DAY),
        ("/news/2024/politics/03/04/old-canal.html", DAY),
        ("/20240304/old-canal", DAY),
        ("/2024-03-04-old-canal", DAY),
        ("/2024/03/old-canal", None),
        ("/news/12345678", None),
        ("/2024/13/45/old-canal", None),
        ("/wp-content/uploads/2024/03/04/old-canal", None),
    ],
)
def test_a_day_in_the_link(path: str, found: date | None) -> None:
    """A link's whole day is that of publication; a month alone, a number and an upload's path are none."""
    assert published(HEADLINE + TEXT, url=f"https://harbour.example{path}") == found


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("2024-03-05T03:30:00Z", DAY),
        ("2024-03-05", DAY),
        ("2024-03-05T03:30:00+09:00", date(2024, 3, 5)),
        ("2024-03-12T10:00:00Z", date(2024, 3, 12)),
    ],
)
def test_the_links_day_is_that_of_the_place(told: str, found: date) -> None:
    """Around midnight the link knows better than Greenwich; otherwise what is told goes first."""
    head = f"<meta property='article:published_time' content='{told}'>"
    assert published(HEADLINE + TEXT, head, "https://harbour.example/2024/03/04/old-canal") == found


@pytest.mark.parametrize(
    ("lang", "found"),
    [
        ("en-US", date(2024, 3, 4)),
        ("en-GB", date(2024, 4, 3)),
        ("fr", date(2024, 4, 3)),
        ("en", None),
        ("", None),
    ],
)
def test_the_order_of_a_slashed_date(lang: str, found: date | None) -> None:
    """Which number is the month is known where the page's language and country have one order."""
    assert published(f"{HEADLINE}<span class='date'>03/04/2024</span>{TEXT}", lang=lang) == found


@settings(max_examples=examples(200), deadline=None)
@given(
    st.dates(date(1995, 1, 1), date(2025, 12, 31)),
    st.sampled_from(LANGUAGES),
    st.sampled_from(["long", "full", "medium"]),
)
def test_a_day_is_read_as_its_language_writes_it(day: date, language: str, style: str) -> None:
    """In the page's own language every usual form of a day is read, and as no other day."""
    written = format_date(day, style, locale=language.replace("-", "_"))
    assert read_day(written, language) in ({day} if style != "medium" else {day, None})

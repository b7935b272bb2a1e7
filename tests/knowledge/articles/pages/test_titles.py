"""A headline is what readers see of it: no kicker, date or site; a long one takes no more work to find."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from trafilatura import load_html

from knowledge.articles.clues.titles import without_site
from knowledge.articles.pages.metadata import read_metadata

URL = "https://www.harbour-gazette.example/news/canal"
TEXT = "<p>The canal that once linked the mills with the sea will be open to boats again by next summer.</p>"
SITE = "<meta property='og:site_name' content='Harbour Gazette'>"
TITLE = "Old canal to carry boats again"


def title(heading: str, head: str = SITE, url: str = URL) -> str | None:
    """Return the title of a small page."""
    tree = load_html(f"<html><head>{head}</head><body>{heading}{TEXT}</body></html>")
    assert tree is not None
    return read_metadata(tree, url).title


@pytest.mark.parametrize(
    "inside",
    [
        "<span class='kicker'>Waterways</span><span>{}</span>",
        "<span class='article-overline'>Waterways</span>{}",
        "{} <time datetime='2024-03-04'>4 March 2024</time>",
        "{}<span class='entry-date'>4 March 2024</span>",
        "{}<span class='byline'>By Ilse Fern</span>",
        "{}<svg><title>Share</title></svg><button>Save</button>",
        "<a href='/news/canal'>{}</a><span class='meta'>3 comments</span>",
    ],
)
def test_what_stands_in_a_headings_element(inside: str) -> None:
    """Kickers, days, by-lines and buttons inside the heading's element are no part of the headline."""
    assert title(f"<h1>{inside.format(TITLE)}</h1>") == TITLE
    told = f"<meta property='og:title' content='{TITLE}'>"
    assert title(f"<h1>{inside.format(TITLE)}</h1>", SITE + told) == TITLE


def test_labels_and_numbers_beside_the_headline_go() -> None:
    """Where the head tells the headline alone, "Title:" before it and a number behind it go."""
    told = f"<meta property='og:title' content='{TITLE}'>"
    assert title(f"<h1><span>Title:</span>{TITLE}</h1>", told) == TITLE
    assert title(f"<h1><bdi>{TITLE}</bdi> <span>#4120</span></h1>", told) == TITLE


def test_lines_and_elements_are_kept_apart() -> None:
    """A line's end and the end of an element that styles set apart are blanks; a drop cap is none."""
    assert title("<h1>Old canal<br>to carry boats again</h1>") == TITLE
    assert title("<h1><span>Old canal</span><div>to carry boats again</div></h1>") == TITLE
    assert title("<h1><b>O</b>ld canal to carry boats again</h1>") == TITLE
    assert title("<h1><span class='kicker'>Waterways</span></h1>") == "Waterways"


@pytest.mark.parametrize(
    "written",
    [
        "{} | Harbour Gazette",
        "{} – Harbour Gazette",
        "Harbour Gazette: {}",
        "{} - 4 March 2024 - Harbour Gazette",
        "{} | 04.03.2024 | Harbour Gazette",
        "4 March 2024 – {}",
        "{} • Harbour Gazette • News of the Harbour Gazette",
    ],
)
def test_tails_of_titles(written: str) -> None:
    """The site's name and a day at the ends of a title go, in the head and in the heading."""
    page_title = f"<title>{written.format(TITLE)}</title>"
    assert title("", SITE + page_title) == TITLE
    assert title(f"<h1>{written.format(TITLE)}</h1>", SITE) == TITLE


def test_the_heading_of_a_blog_inside_a_site() -> None:
    """A heading that leads to the blog's own front page, above this article, names the blog."""
    heading = "<h1><a href='https://harbour.example/tidings/'>The Tidings</a></h1><h2>Old canal</h2>"
    head = "<title>The Tidings » Blog Archive » Old canal</title>"
    assert title(heading, head, "https://harbour.example/tidings/2024/03/04/old-canal/") == "Old canal"


def calls(work: Callable[[], Any]) -> int:
    """Return how many functions, Python's own included, a piece of work calls."""
    count = 0

    def watch(_frame: FrameType, event: str, _argument: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(watch)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("piece", ["a | ", "Harbour Gazette | ", "word ", " - ", "4 March 2024 | ", "x: "])
def test_a_long_title_takes_no_more_work_than_a_short_one(piece: str) -> None:
    """A title of 100 KB asks for no more calls than one of 10 KB, and for few."""
    short, long = (piece * (size // len(piece)) for size in (10_000, 100_000))
    names, host = ["Harbour Gazette"], ["harbourgazette"]
    without_site(short, names, host)
    few = calls(lambda: without_site(short, names, host))
    assert calls(lambda: without_site(long, names, host)) <= few + 50
    assert few < 20_000


@given(
    st.lists(
        st.sampled_from(["Old canal", "Harbour Gazette", "4 March 2024", "a boat"]), min_size=1, max_size=6
    )
)
def test_cutting_twice_cuts_no_more(parts: list[str]) -> None:
    """What is left of a title is a piece of it, and stays as it is."""
    written = " | ".join(parts)
    bare = without_site(written, ["Harbour Gazette"])
    assert bare in written
    assert bare
    assert without_site(bare, ["Harbour Gazette"]) == bare

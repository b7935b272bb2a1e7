"""Finding a website's feed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.articles.feeds.discover import feeds_on_page, find_feed
from knowledge.articles.feeds.parse import parse_feed
from knowledge.articles.feeds.parsed import ParsedFeed
from knowledge.articles.fetching.fetcher import Fetcher
from knowledge.errors import FetchError
from tests.knowledge.articles.feeds.samples import RSS
from tests.knowledge.articles.fetching.conftest import World
from tests.knowledge.articles.fetching.servers import endless

URL = "https://news.example/2026/"


async def parse(body: bytes, content_type: str, url: str, charset: str | None) -> ParsedFeed:
    """Read a feed in this process."""
    return parse_feed(body, content_type, url, charset)


def test_links_of_a_page() -> None:
    """The feeds that a page names are listed in its order, once each, those of comments last."""
    page = b"""<html><head>
      <link rel="alternate" type="application/rss+xml" title="Comments" href="/talk/feed/">
      <link rel="Alternate" type="Application/RSS+XML; charset=utf-8" href="/feed/?utm_source=x">
      <link rel="alternate" type="application/rss+xml" href="https://news.example/feed/">
      <link rel="alternate home" type="application/atom+xml" href="atom.xml">
      <link rel="alternate" type="application/feed+json" href="//other.example/feed.json">
      <link rel="alternate" type="application/json" href="/wp-json/posts/1">
      <link rel="alternate" hreflang="de" href="/de/"><link rel="stylesheet" href="/x.css">
      <link rel="alternate" type="application/rss+xml" href="javascript:x"><link rel="alternate">
      <link rel="alternate" type="application/rss+xml" href="http://[::1">
    </head><body>text"""
    assert feeds_on_page(page, URL) == [
        "https://news.example/feed/",
        "https://news.example/2026/atom.xml",
        "https://other.example/feed.json",
        "https://news.example/talk/feed/",
    ]


def test_base_of_a_page() -> None:
    """A page's base is what its links are joined to."""
    page = b'<base href="/blog/"><link rel=alternate type="application/rss+xml" href="rss">'
    assert feeds_on_page(page, URL) == ["https://news.example/blog/rss"]


@given(st.binary(max_size=200), st.sampled_from([None, "utf-8", "no-such", "zip"]))
def test_any_page(page: bytes, charset: str | None) -> None:
    """Any bytes are a page, if one without feeds."""
    assert feeds_on_page(page, URL, charset) == []


@pytest.mark.asyncio
async def test_find(world: World) -> None:
    """A link to a feed, to a page that names one, or into a website with one at a usual place finds it."""
    world.site.add("/news.rss", RSS, content_type="application/rss+xml")
    world.site.add("/", b'<html><link rel=alternate type="application/rss+xml" href="/news.rss">')
    world.other.add("/deep/page", b"<html><p>hello</p>")
    world.other.add("/rss.xml", RSS, content_type="text/xml")
    async with Fetcher(world.policy) as fetcher:
        direct = await find_feed(fetcher, world.url("/news.rss"), parse=parse)
        named = await find_feed(fetcher, world.url("/"), parse=parse)
        usual = await find_feed(fetcher, f"http://public.test:{world.other.port}/deep/page", parse=parse)

    assert direct.feed.url == named.feed.url == world.url("/news.rss")
    assert usual.feed.url == f"http://public.test:{world.other.port}/rss.xml"


@pytest.mark.asyncio
async def test_find_nothing(world: World) -> None:
    """A website without a feed says so, and a page that names one inside our network leads nowhere."""
    private = f"http://127.0.0.1:{world.site.port}/feed"
    page = f'<html><link rel=alternate type="application/rss+xml" href="{private}">'
    world.site.add("/", page.encode())
    async with Fetcher(world.policy) as fetcher:
        with pytest.raises(FetchError) as caught:
            await find_feed(fetcher, world.url("/"), parse=parse)

    assert caught.value.kind == "not_a_feed"
    assert world.internal.connections == 0


@pytest.mark.asyncio
async def test_slow_guesses(world: World) -> None:
    """A website that lets a guess wait is not asked for the other usual places."""
    world.site.add("/", b"<html><p>hello</p>")
    world.site.routes["/feed"] = endless(b"HTTP/1.1 200 OK\r\n", b"x", pause=0.05)
    async with Fetcher(world.with_policy(deadline=0.3)) as fetcher:
        with pytest.raises(FetchError) as caught:
            await find_feed(fetcher, world.url("/"), parse=parse)

    assert caught.value.kind == "not_a_feed"
    assert [request.path for request in world.site.requests] == ["/", "/feed"]

"""Reading feeds."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.articles.feeds.parse import parse_feed
from knowledge.articles.feeds.parsed import MAX_ITEMS
from knowledge.errors import ArticleError, FetchError
from knowledge.workers import Workers
from tests.examples import examples
from tests.knowledge.articles.feeds.samples import ATOM, JSON, LONG, RSS, SHORT, rss, rss_item
from tests.knowledge.articles.fetching.servers import INTERNAL, Server

URL = "https://news.example/feed"
OLD, NEW = "Sun, 01 Nov 2026 10:00:00 GMT", "Mon, 02 Nov 2026 10:00:00 GMT"


def test_rss() -> None:
    """An RSS feed gives its items, newest first, with all that it says about them."""
    feed = parse_feed(RSS, "application/rss+xml", URL)
    river, road = sorted(feed.items, key=lambda item: item.title or "")

    assert (feed.title, feed.site, feed.interval, feed.items_in_all) == (
        "River & Valley News",
        "https://news.example/",
        90 * 60,
        2,
    )
    assert [river.title, road.title] == ["River rises", "Road & rail closed"]
    assert (road.key, road.link, road.author) == ("road-1", "https://news.example/2026/road", "Mira Holm")
    assert road.published == datetime(2026, 11, 22, 23, 30, tzinfo=timezone(timedelta(hours=-5)))
    assert (road.content, road.is_html, road.is_teaser) == (LONG, True, False)
    assert (river.key, river.author, river.is_teaser) == ("https://news.example/2026/river", None, True)


def test_atom() -> None:
    """An Atom feed gives its items; the date of publishing goes before that of the last change."""
    feed = parse_feed(ATOM, "application/atom+xml", "https://blog.example/atom.xml")
    moss, ferns = feed.items

    assert (feed.title, feed.site) == ("Fern & Moss", "https://blog.example/")
    assert (moss.title, moss.link, moss.author) == ("On moss", "https://blog.example/moss", "Ana Lima")
    assert moss.published == datetime(2026, 11, 20, 6, 15, tzinfo=UTC)
    assert (moss.content, moss.is_teaser) == (LONG, False)
    assert (ferns.published, ferns.author) == (datetime(2026, 11, 18, 10, tzinfo=UTC), None)
    assert (ferns.content, ferns.is_html, ferns.is_teaser) == ("Ferns are old.", False, True)


def test_json_feed() -> None:
    """A JSON Feed gives its items; an item without a page is never a teaser."""
    feed = parse_feed(JSON, "application/feed+json", "https://blog.example/feed.json")
    moss, ferns, note = feed.items

    assert (feed.title, feed.site, feed.items_in_all) == ("Fern & Moss", "https://blog.example/", 3)
    assert (moss.key, moss.link, moss.author) == ("1", "https://blog.example/moss", "Ben Okoro")
    assert (moss.content, moss.is_html, moss.is_teaser) == (LONG, True, False)
    assert (ferns.key, ferns.link, ferns.author) == ("2", "https://blog.example/ferns", "Ana Lima")
    assert ferns.is_teaser
    assert (note.link, note.is_html, note.is_teaser) == (None, False, False)


@pytest.mark.parametrize("body", [RSS, ATOM, JSON])
@pytest.mark.parametrize(
    "content_type", ["text/html", "text/plain", "application/octet-stream", "application/json"]
)
def test_wrong_media_type(body: bytes, content_type: str) -> None:
    """A feed is told by its bytes, not by the media type that a server gives it."""
    assert parse_feed(body, content_type, URL).items


def test_known() -> None:
    """A feed's word goes before the page's, but its title stands for the publisher only without a page."""
    feed = parse_feed(RSS, "text/xml", URL)
    known = {item.title: feed.known(item) for item in feed.items}

    assert known["River rises"].publisher is None
    assert known["Road & rail closed"].publisher == "River & Valley News"
    # The publisher's own evening, which is the next day in UTC.
    assert known["Road & rail closed"].published == date(2026, 11, 22)


@pytest.mark.parametrize(
    ("dates", "order"),
    [
        ([OLD, NEW], ["2", "1"]),
        ([OLD, ""], ["1", "2"]),
        (["", "", ""], ["1", "2", "3"]),
        ([NEW, "", OLD], ["1", "2", "3"]),
        ([OLD, "", NEW], ["3", "2", "1"]),
    ],
)
def test_newest_first(dates: list[str], order: list[str]) -> None:
    """Items are ordered by date where all have one, else as the feed orders them, read from its newest end."""
    feed = rss("".join(rss_item(number, date=date) for number, date in enumerate(dates, 1)))
    assert [item.key for item in parse_feed(feed, "text/xml", URL).items] == order


def test_items_that_share_a_key() -> None:
    """An item that comes twice counts once; different items under one id are told apart by their links."""
    twice = parse_feed(rss(rss_item(1) + rss_item(1)), "text/xml", URL)
    alike = parse_feed(rss(rss_item(1) + rss_item(2)).replace(b"'false'>2<", b"'false'>1<"), "text/xml", URL)

    assert [item.key for item in twice.items] == ["1"]
    assert [item.key for item in alike.items] == ["http://news.example/1", "http://news.example/2"]


@pytest.mark.parametrize(
    ("text", "is_teaser"),
    [
        (SHORT, True),
        ("", True),
        (LONG, False),
        (LONG + "<p>[…]</p>", True),
        (LONG + '<a href="/x">Continue reading "The river"</a>', True),
        (LONG + '<p><a href="/x">Weiterlesen</a></p>', True),
        (LONG + "<p>The post <a>River</a> appeared first on <a>News</a>.</p>", False),
        ("<p>" + "<b></b>" * 500 + "</p>", True),
    ],
)
def test_teaser(text: str, is_teaser: bool) -> None:
    """A text that is short or cut off is a teaser, a long one with an end is not."""
    feed = parse_feed(rss(rss_item(1, text=text)), "text/xml", URL)
    assert feed.items[0].is_teaser == is_teaser


@pytest.mark.parametrize(
    "body",
    [
        b"<!doctype html><html><head><title>News</title></head><body><p>hello</p></body></html>",
        b"\xef\xbb\xbf \n<HTML><body>" + b"<p>hello</p>" * 9,
        b"<!-- made by hand, no <rss> -->\n<!DOCTYPE html>\n<title>x</title>",
        b"<html><body><feed>none</feed></body></html>",
    ],
)
def test_feed_that_became_a_page(body: bytes) -> None:
    """A web page in a feed's place is called one."""
    with pytest.raises(FetchError) as caught:
        parse_feed(body, "application/rss+xml", URL)
    assert (caught.value.kind, str(caught.value)) == (
        "not_a_feed",
        "This link leads to a web page, not to a feed.",
    )


@pytest.mark.parametrize(
    "body",
    [b"", b"hello", b"<p>hello</p>", b"<note><to>you</to></note>", b"{}", b"[1]", b"{", b"[" * 100_000,
     b"{" * 100_000, b'{"version": "https://jsonfeed.org/version/1"',
     b'{"version": 5}', b'{"a":' * 100_000, b"\x00" * 100,
     b"https://news.example/feed", b"/etc/passwd"],
)  # fmt: skip
def test_no_feed(body: bytes) -> None:
    """What is no feed is refused in a sentence."""
    with pytest.raises(FetchError) as caught:
        parse_feed(body, "text/xml", URL)
    assert caught.value.kind == "not_a_feed"


def test_empty_feeds() -> None:
    """A feed without items is a feed."""
    assert parse_feed(rss(""), "text/xml", URL).items == ()
    assert parse_feed(b'{"version": "https://jsonfeed.org/version/1"}', "text/plain", URL).items == ()


def test_broken_xml() -> None:
    """What can be read of a broken feed is read."""
    body = rss(rss_item(1) + rss_item(2).replace("<title>", "<title>&nbsp;& <b>"))
    assert [item.key for item in parse_feed(body, "text/xml", URL).items] == ["1", "2"]
    assert parse_feed(RSS[:1500], "text/xml", URL).items[0].key == "road-1"


def test_wrong_types_in_json() -> None:
    """Fields of a wrong type are taken as absent."""
    items: list[object] = [5, None, [], {"id": {}, "url": 5, "title": [], "authors": [5, {"name": 5}]}]
    feed = {"version": "https://jsonfeed.org/version/1", "title": 5, "authors": "x", "items": items}
    [item] = parse_feed(json.dumps(feed).encode(), "application/json", URL).items
    assert (item.link, item.title, item.author, item.content) == (None, None, None, "")


@pytest.mark.parametrize("link", ["javascript:alert(1)", "ftp://x.org/", "http://[::1", "http://a@b.org/"])
def test_items_without_a_page(link: str) -> None:
    """A link that is none is left out, its item is not."""
    body = rss(f"<item><title>x</title><guid isPermaLink='false'>1</guid><link>{link}</link></item>")
    [item] = parse_feed(body, "text/xml", URL).items
    assert (item.link, item.is_teaser) == (None, False)


@pytest.mark.asyncio
async def test_entities(tmp_path: Path) -> None:
    """Entities are not expanded a billion times, read from a file or fetched from a server."""
    secret = tmp_path / "secret"
    secret.write_text("do not read this")
    server = Server()
    async with server.run(INTERNAL[0]):
        laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
        for declared in (
            f'<!ENTITY l0 "lol">{laughs}<!ENTITY x "&l9;">',
            f'<!ENTITY x SYSTEM "{secret.as_uri()}">',
            f'<!ENTITY x SYSTEM "http://{INTERNAL[0]}:{server.port}/">',
            f'<!ENTITY % p SYSTEM "http://{INTERNAL[0]}:{server.port}/"> %p;',
        ):
            body = f"<!DOCTYPE rss [{declared}]>".encode() + rss(rss_item(1, text="T").replace("Item", "&x;"))
            try:
                items = parse_feed(body, "text/xml", URL).items
            except FetchError:
                continue
            assert all(len(item.title or "") + len(item.content) < 1000 for item in items)
            assert secret.read_text() not in str(items)
    assert server.connections == 0


@pytest.fixture(scope="module")
def workers() -> Iterator[Workers]:
    """Run the worker process that reads feeds."""
    workers = Workers(workers=1, preload=("knowledge.articles.feeds.parse",))
    yield workers
    workers.close()


@pytest.mark.asyncio
async def test_ten_thousand_items(workers: Workers) -> None:
    """Of a feed of 10,000 items the newest are taken, read in a process beside."""
    body = rss("".join(f"<item><link>http://10.0.0.1/{n}</link></item>" for n in range(10_000)))
    feed = await workers.run(parse_feed, body, "application/rss+xml", URL)

    assert (len(feed.items), feed.items_in_all, feed.items[0].link) == (
        MAX_ITEMS,
        10_000,
        "http://10.0.0.1/0",
    )


@pytest.mark.asyncio
async def test_no_feed_in_process(workers: Workers) -> None:
    """What is no feed is said by the same error from the process beside."""
    with pytest.raises(FetchError) as caught:
        await workers.run(parse_feed, b"<p>no feed</p>", "text/html", URL)
    assert (caught.value.kind, caught.value.url) == ("not_a_feed", URL)


@pytest.mark.asyncio
async def test_endless_reading(workers: Workers) -> None:
    """A feed made to be read for a minute is given up at the limit, while other work goes on."""
    turns = 0

    async def other_work() -> None:
        nonlocal turns
        while True:
            turns += 1
            await asyncio.sleep(0.01)

    work = asyncio.create_task(other_work())
    with pytest.raises(ArticleError):
        await workers.run(parse_feed, b"<rss><channel>" + b"<item>" * 700_000, "text/xml", URL, timeout=0.4)
    work.cancel()

    assert turns > 1


@settings(max_examples=examples(150), deadline=None)
@given(
    st.binary(max_size=200)
    | st.builds(lambda body, at, noise: body[:at] + noise + body[at:],
                st.sampled_from([RSS, ATOM, JSON]), st.integers(0, 1500), st.binary(max_size=20))
    | st.builds(lambda body, at: body[:at], st.sampled_from([RSS, ATOM, JSON]), st.integers(0, 3000)),
    st.sampled_from(["text/xml", "application/json", "text/html", "", "x/y; charset=zip"]),
    st.sampled_from([None, "utf-8", "utf-16", "zip", "no-such"]),
)  # fmt: skip
def test_any_bytes(body: bytes, content_type: str, charset: str | None) -> None:
    """Any bytes are a feed or are refused by our own error; no item has an empty key, none comes twice."""
    try:
        feed = parse_feed(body, content_type, URL, charset)
    except FetchError:
        return
    keys = [item.key for item in feed.items]
    assert all(keys)
    assert len(set(keys)) == len(keys) <= feed.items_in_all

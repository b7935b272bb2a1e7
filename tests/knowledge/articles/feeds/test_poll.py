"""Asking a feed for what is new."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from knowledge.articles.feeds.items import FeedItem
from knowledge.articles.feeds.parse import parse_feed
from knowledge.articles.feeds.parsed import ParsedFeed
from knowledge.articles.feeds.poll import MAX_NEW_ITEMS, Poll, poll_feed
from knowledge.articles.fetching.fetched import Fetched
from knowledge.articles.fetching.fetcher import Fetcher
from knowledge.errors import ArticleError, StorageError
from knowledge.records import Feed
from tests.knowledge.articles.feeds.samples import LONG, rss, rss_item
from tests.knowledge.articles.fetching.conftest import World
from tests.knowledge.articles.fetching.servers import Request, answer

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
PRIVATE = "This link leads into a private network, not to a public website."
RECENT = format_datetime(NOW - timedelta(hours=2))


async def parse(body: bytes, content_type: str, url: str, charset: str | None) -> ParsedFeed:
    """Read a feed in this process."""
    return parse_feed(body, content_type, url, charset)


@dataclass(slots=True)
class Articles:
    """A collection's part in polling: what was seen, what was taken."""

    seen: set[str] = field(default_factory=set)
    taken: dict[str, bytes] = field(default_factory=dict)
    """Item keys with the page, or where there is none the item's own text."""
    error: Exception | None = None

    async def unseen(self, keys: Sequence[str]) -> Sequence[str]:
        """Give the keys not seen before."""
        return [key for key in keys if key not in self.seen]

    async def take(self, feed: ParsedFeed, item: FeedItem, page: Fetched | None) -> bool:
        """Keep an item; one that was kept before is no news."""
        if self.error is not None:
            raise self.error
        is_new = item.key not in self.taken
        self.taken[item.key] = page.body if page else item.content.encode()
        return is_new

    async def poll(self, fetcher: Fetcher, feed: Feed) -> Poll:
        """Poll a feed, and note what was seen."""
        poll = await poll_feed(feed, fetcher, parse=parse, unseen=self.unseen, take=self.take, now=NOW)
        self.seen |= {*poll.seen, *poll.failed_keys}
        return poll


def feed_at(url: str, *, etag: str | None = None, failures: int = 0) -> Feed:
    """Make the record of a feed that is asked every hour."""
    return Feed(1, url, None, None, NOW, 3600, NOW, etag=etag, failures=failures)


@pytest.mark.asyncio
async def test_new_items(world: World) -> None:
    """New items are taken: from the feed where it holds them whole, else from their page; each once."""
    host = f"public.test:{world.site.port}"
    items = rss_item(1, host=host) + rss_item(2, text=LONG, host=host)
    world.site.add("/feed", rss(items, "<ttl>120</ttl>"), content_type="text/xml", etag='"one"')
    world.site.add("/1", b"the whole page")
    articles = Articles()
    async with Fetcher(world.policy) as fetcher:
        first = await articles.poll(fetcher, feed_at(world.url("/feed")))
        second = await articles.poll(fetcher, feed_at(world.url("/feed")))

    assert articles.taken == {"1": b"the whole page", "2": LONG.encode()}
    assert first == Poll(
        NOW + timedelta(hours=2), title="News", etag='"one"', new_articles=2, seen=("1", "2")
    )
    assert (second.new_articles, second.seen) == (0, ())
    assert [request.path for request in world.site.requests] == ["/feed", "/robots.txt", "/1", "/feed"]


@pytest.mark.asyncio
async def test_not_modified(world: World) -> None:
    """A feed without news costs one small answer, and is remembered as it was."""

    async def route(request: Request, writer: asyncio.StreamWriter) -> None:
        assert request.headers["if-none-match"] == '"one"'
        await answer(b"", status=304, cache_control="max-age=10800")(request, writer)

    world.site.routes["/feed"] = route
    async with Fetcher(world.policy) as fetcher:
        poll = await Articles().poll(fetcher, feed_at(world.url("/feed"), etag='"one"'))

    assert poll == Poll(NOW + timedelta(hours=3), etag='"one"')


@pytest.mark.asyncio
@pytest.mark.parametrize(
    ("answers", "hours", "failure"),
    [
        ({"status": 500}, 8, "The website has a fault of its own at the moment (500)."),
        ({"status": 429, "retry_after": "36000"}, 10, "The website is busy, try again later (429)."),
        ({"status": 410}, 8, "The website says that this page does not exist (410)."),
        ({"body": b"<html>hello"}, 8, "This link leads to a web page, not to a feed."),
        ({"status": 302, "location": "http://10.0.0.1/"}, 8, PRIVATE),
    ],
)
async def test_failing_feed(world: World, answers: dict[str, str], hours: int, failure: str) -> None:
    """A feed that fails says why, and is asked later from failure to failure."""
    world.site.add("/feed", **answers)  # type: ignore[arg-type]
    async with Fetcher(world.policy) as fetcher:
        poll = await Articles().poll(fetcher, feed_at(world.url("/feed"), failures=2))

    assert poll == Poll(NOW + timedelta(hours=hours), failure=failure)


@pytest.mark.asyncio
async def test_private_items(world: World) -> None:
    """A feed of many items at private links costs a few refusals, and nothing private is reached."""
    host = f"127.0.0.1:{world.site.port}"
    world.site.add(
        "/feed", rss("".join(rss_item(n, host=host) for n in range(1000))), content_type="text/xml"
    )
    articles = Articles()
    async with Fetcher(world.policy) as fetcher:
        poll = await articles.poll(fetcher, feed_at(world.url("/feed")))

    assert articles.taken == {}
    assert (len(poll.failed), poll.left_over, poll.new_articles) == (MAX_NEW_ITEMS, 30, 0)
    assert world.internal.connections == 0


@pytest.mark.asyncio
async def test_many_new_items(world: World) -> None:
    """What is too much for one look comes at the next ones, for which the feed is asked in full."""
    world.site.add(
        "/feed", rss("".join(rss_item(n, text=LONG) for n in range(45))), content_type="text/xml", etag="x"
    )
    articles = Articles()
    async with Fetcher(world.policy) as fetcher:
        polls = [await articles.poll(fetcher, feed_at(world.url("/feed"))) for _ in range(4)]

    assert [poll.new_articles for poll in polls] == [20, 20, 5, 0]
    assert [poll.left_over for poll in polls] == [25, 5, 0, 0]
    assert [poll.etag for poll in polls] == [None, None, "x", "x"]


@pytest.mark.asyncio
@pytest.mark.parametrize(
    ("status", "date", "tried_again"), [(500, RECENT, True), (404, RECENT, False), (500, "", False)]
)
async def test_failing_page(world: World, status: int, date: str, tried_again: bool) -> None:
    """A new item whose page has passing trouble is tried at the next look; one whose page is gone is not."""
    items = rss_item(1, host=f"public.test:{world.site.port}", date=date) + rss_item(
        2, text=LONG, date=RECENT
    )
    world.site.add("/feed", rss(items), content_type="text/xml")
    world.site.add("/1", status=status)
    articles = Articles()
    async with Fetcher(world.policy) as fetcher:
        poll = await articles.poll(fetcher, feed_at(world.url("/feed")))
        world.site.add("/1", b"the page")
        await articles.poll(fetcher, feed_at(world.url("/feed")))

    assert poll.failure is None
    assert [link for link, _ in poll.failed] == [f"http://public.test:{world.site.port}/1"]
    assert poll.left_over == tried_again
    assert set(articles.taken) == ({"1", "2"} if tried_again else {"2"})


@pytest.mark.asyncio
async def test_item_that_is_no_article(world: World) -> None:
    """An item that can't become an article is named with the reason, and tried again some day."""
    world.site.add("/feed", rss(rss_item(1, text=LONG)), content_type="text/xml")
    articles = Articles(error=ArticleError("There is no text in it."))
    async with Fetcher(world.policy) as fetcher:
        poll = await articles.poll(fetcher, feed_at(world.url("/feed")))

    assert poll.failed == (("http://news.example/1", "There is no text in it."),)
    assert (poll.seen, poll.failed_keys, poll.left_over) == ((), ("1",), 0)


@pytest.mark.asyncio
async def test_our_own_fault(world: World) -> None:
    """What fails by our own fault is no fault of the feed."""
    world.site.add("/feed", rss(rss_item(1, text=LONG)), content_type="text/xml")
    async with Fetcher(world.policy) as fetcher:
        with pytest.raises(StorageError):
            await Articles(error=StorageError("full")).poll(fetcher, feed_at(world.url("/feed")))


@pytest.mark.asyncio
async def test_known_links(world: World) -> None:
    """The page of an article that somebody added by hand is not fetched again; a whole text is looked at."""
    host = f"public.test:{world.site.port}"
    world.site.add(
        "/feed",
        rss(rss_item(1, host=host) + rss_item(2, host=host) + rss_item(3, host=host, text=LONG)),
        content_type="text/xml",
    )
    world.site.add("/2", b"the page")
    articles = Articles()

    async def is_known(link: str) -> bool:
        return link in (world.url("/1"), world.url("/3"))

    async with Fetcher(world.policy) as fetcher:
        poll = await poll_feed(
            feed_at(world.url("/feed")),
            fetcher,
            parse=parse,
            unseen=articles.unseen,
            take=articles.take,
            is_known=is_known,
            now=NOW,
        )

    assert (set(articles.taken), poll.seen, poll.new_articles) == ({"2", "3"}, ("1", "2", "3"), 2)
    assert "/1" not in [request.path for request in world.site.requests]

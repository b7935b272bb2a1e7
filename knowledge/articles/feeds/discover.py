"""Finding a website's feed."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Hashable
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from yarl import URL

from knowledge.articles.feeds.parsed import ParsedFeed, not_a_feed
from knowledge.articles.fetching.fetched import Fetched
from knowledge.articles.fetching.policy import FEEDS
from knowledge.articles.links import normalise_link
from knowledge.errors import FetchError, LinkError

if TYPE_CHECKING:
    from knowledge.articles.fetching.fetcher import Fetcher

Parse = Callable[[bytes, str, str, str | None], Awaitable[ParsedFeed]]
"""`parse_feed`, run where it can be killed."""

# Not application/json, by which pages name their site's programming interface too.
_TYPES = frozenset({"application/rss+xml", "application/atom+xml", "application/feed+json"})
_HEAD = 512 * 1024
_MOST_TRIED = 4
_USUAL_PLACES = ("feed", "rss.xml", "atom.xml", "feed.xml", "index.xml", "feed.json")


@dataclass(frozen=True, slots=True)
class FoundFeed:
    """A feed and what the server said about it."""

    feed: ParsedFeed
    fetched: Fetched


def feeds_on_page(page: bytes, url: str, charset: str | None = None) -> list[str]:
    """List the feeds that a web page names in its head, in its order, those of comments last."""
    import lxml.html  # here, because it is needed for websites only, not to follow a feed

    try:
        parser = lxml.html.HTMLParser(encoding=charset)
        tree = lxml.html.document_fromstring(page[:_HEAD], parser=parser)
    except (lxml.etree.LxmlError, LookupError, ValueError):
        return []
    base = next((element.get("href", "") for element in tree.iter("base")), "")
    found: dict[str, bool] = {}
    for element in tree.iter("link"):
        kind = element.get("type", "").partition(";")[0].strip().lower()
        if "alternate" not in element.get("rel", "").lower().split() or kind not in _TYPES:
            continue
        try:
            link = normalise_link(urljoin(urljoin(url, base), element.get("href", "").strip()))
        except (LinkError, ValueError):
            continue
        found.setdefault(link, "comment" in f"{link} {element.get('title', '')}".lower())
    return sorted(found, key=lambda link: found[link])


async def find_feed(fetcher: Fetcher, url: str, *, parse: Parse, collection: Hashable = None) -> FoundFeed:
    """Find the feed that a link leads to: it is one, its page names one, or its website has one at a usual place.

    Raises:
        LinkError: the link is none or may not be fetched.
        FetchError: it can't be fetched, or there is no feed (``not_a_feed``).
        ArticleError: it took too much time or memory to read.
        BusyError: too many links of the collection are waiting.
    """
    fetched = await fetcher.fetch(url, accept=FEEDS, collection=collection)
    try:
        return await _read(fetched, parse)
    except FetchError as error:
        failure = error
    named = await asyncio.to_thread(feeds_on_page, fetched.body, fetched.url, fetched.charset)
    usual = [str(URL(fetched.url).origin() / place) for place in _USUAL_PLACES]
    for link in [*named[:_MOST_TRIED], *usual]:
        try:
            found = await fetcher.fetch(link, accept=FEEDS, collection=collection)
            return await _read(found, parse)
        except (FetchError, LinkError) as error:
            # A website that keeps one guess waiting would keep the others waiting too.
            if isinstance(error, FetchError) and error.kind == "too_slow":
                break
    raise not_a_feed(url, is_page=True) from failure


async def _read(fetched: Fetched, parse: Parse) -> FoundFeed:
    feed = await parse(fetched.body, fetched.content_type, fetched.url, fetched.charset)
    return FoundFeed(feed, fetched)

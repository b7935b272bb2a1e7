"""Asking one feed for what is new."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Hashable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from knowledge.articles.feeds.dates import as_moment
from knowledge.articles.feeds.discover import Parse
from knowledge.articles.feeds.items import FeedItem
from knowledge.articles.feeds.parsed import ParsedFeed
from knowledge.articles.feeds.schedule import next_check
from knowledge.articles.fetching.fetched import Fetched
from knowledge.articles.fetching.policy import FEEDS, PAGES_AND_PDF
from knowledge.errors import BusyError, FetchError, FootnoteError, InputError
from knowledge.records import Feed

if TYPE_CHECKING:
    from knowledge.articles.fetching.fetcher import Fetcher

MAX_NEW_ITEMS = 20
"""Items that one look adds; the others have their turn at the next ones."""

_PASSING = frozenset({"unreachable", "too_slow", "busy", "broken", "certificate"})
"""Failures of a page that may have passed by the next look."""
_TRIED_FOR = timedelta(days=3)
"""How long after its date an item whose page has trouble is tried again at each look."""

Unseen = Callable[[Sequence[str]], Awaitable[Sequence[str]]]
"""Of these item keys, give those that this feed did not show before."""
IsKnown = Callable[[str], Awaitable[bool]]
"""Whether the collection has an article with this link, from wherever."""
Take = Callable[[ParsedFeed, FeedItem, Fetched | None], Awaitable[bool]]
"""Make an article of an item, from its fetched page or, where that is None, from the item's own text.

Gives False where the collection has it already. Raises a `FootnoteError` where it is no article."""


@dataclass(frozen=True, slots=True)
class Poll:
    """What one look at a feed brought, and what to remember of it."""

    next_check_at: datetime
    failure: str | None = None
    """Why the feed could not be read, a sentence; None when it could."""
    title: str | None = None
    etag: str | None = None
    last_modified: str | None = None
    """Both None while items are left over: else the server would say that nothing is new."""
    new_articles: int = 0
    seen: tuple[str, ...] = ()
    """Keys of the items that are done with, added or there already."""
    failed: tuple[tuple[str, str], ...] = ()
    """Items that became no article: link (or title) and a sentence."""
    failed_keys: tuple[str, ...] = ()
    """Keys of those among them that can wait: they are tried again some day, while the feed shows them."""
    left_over: int = 0
    """Items for the next looks: too many at once, or their page has trouble that may pass."""


async def poll_feed(
    feed: Feed,
    fetcher: Fetcher,
    *,
    parse: Parse,
    unseen: Unseen,
    take: Take,
    is_known: IsKnown | None = None,
    now: datetime,
    collection: Hashable = None,
    accept: Sequence[str] = PAGES_AND_PDF,
) -> Poll:
    """Look at a feed once: conditionally, and only for items not seen before, newest first.

    An item's page is fetched like every link, as robots.txt allows, where the feed holds only a teaser. A
    failing feed and a failing item are answers, not exceptions. With ``is_known``, a page whose article the
    collection has already is not fetched.

    Raises:
        BusyError: too many links of the collection are waiting.
        FootnoteError: what ``unseen``, ``is_known`` and ``take`` raise for our own faults (storage).
    """
    try:
        fetched = await fetcher.fetch(
            feed.url, accept=FEEDS, etag=feed.etag, last_modified=feed.last_modified, collection=collection
        )
        if fetched.is_not_modified:
            at = next_check(now, feed.interval, wanted=fetched.max_age)
            return Poll(at, etag=feed.etag, last_modified=feed.last_modified)
        parsed = await parse(fetched.body, fetched.content_type, fetched.url, fetched.charset)
    except (FetchError, InputError) as error:
        wait = error.retry_after if isinstance(error, FetchError) else None
        at = next_check(now, feed.interval, failures=feed.failures + 1, retry_after=wait)
        return Poll(at, failure=error.sentence)

    keys = set(await unseen([item.key for item in parsed.items]))
    fresh = [item for item in parsed.items if item.key in keys]
    new, done, failed, failed_keys = 0, [], [], []
    for item in fresh[:MAX_NEW_ITEMS]:
        # Where the feed has the whole text, that text decides and not the link, at which there may be several.
        if item.is_teaser and item.link and is_known is not None and await is_known(item.link):
            done.append(item.key)
            continue
        try:
            page = await _page_of(item, fetcher, accept, collection)
            new += await take(parsed, item, page)
        except (FetchError, InputError, BusyError) as error:
            failed.append((item.link or item.title or item.key, error.sentence))
            if not (_may_pass(error) and now - as_moment(item.published) < _TRIED_FOR):
                failed_keys.append(item.key)
        else:
            done.append(item.key)
    left_over = len(fresh) - len(done) - len(failed_keys)
    return Poll(
        next_check_at=next_check(now, feed.interval, wanted=max(parsed.interval or 0, fetched.max_age or 0)),
        title=parsed.title,
        etag=None if left_over else fetched.etag,
        last_modified=None if left_over else fetched.last_modified,
        new_articles=new,
        seen=tuple(done),
        failed=tuple(failed),
        failed_keys=tuple(failed_keys),
        left_over=left_over,
    )


def _may_pass(error: FootnoteError) -> bool:
    return isinstance(error, BusyError) or (isinstance(error, FetchError) and error.kind in _PASSING)


async def _page_of(
    item: FeedItem, fetcher: Fetcher, accept: Sequence[str], collection: Hashable
) -> Fetched | None:
    """Fetch an item's page where the feed holds too little of it."""
    if not item.is_teaser or item.link is None:
        return None
    return await fetcher.fetch(item.link, accept=accept, collection=collection, obey_robots=True)

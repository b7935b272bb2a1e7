"""What a feed says, in one form for RSS, Atom and JSON Feed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from knowledge.articles.feeds.dates import as_moment
from knowledge.articles.feeds.items import FeedItem, fingerprint
from knowledge.articles.feeds.teasers import is_cut_off
from knowledge.errors import FetchError
from knowledge.records import Known

MAX_ITEMS = 50
"""The newest items that one look at a feed takes notice of."""


@dataclass(frozen=True, slots=True)
class ParsedFeed:
    """A feed, and its newest items."""

    title: str | None
    url: str
    """The feed's own link."""
    site: str | None
    """The website that it belongs to."""
    items: tuple[FeedItem, ...]
    """Newest first, at most `MAX_ITEMS`, none twice."""
    items_in_all: int
    """How many the feed holds."""
    interval: int | None = None
    """Seconds that the feed wants between two looks."""

    def known(self, item: FeedItem) -> Known:
        """Give what the feed says about one of its articles.

        The feed's title stands for the publisher only where nothing of the page will be read: a page knows
        better.
        """
        return Known(
            title=item.title,
            publisher=None if item.is_teaser else self.title,
            author=item.author,
            published=_day(item),
            url=item.link,
        )


def not_a_feed(url: str, *, is_page: bool = False) -> FetchError:
    """Make the error for what came in place of a feed."""
    if is_page:
        return FetchError(
            url, "not_a_feed", "This link leads to a web page, not to a feed.", code="page-for-feed"
        )
    return FetchError(
        url, "not_a_feed", "This link leads to something else, not to a feed.", code="other-for-feed"
    )


def newest(items: Iterable[FeedItem]) -> tuple[FeedItem, ...]:
    """Choose the newest items, each once.

    By date where every item has one; else as the feed orders them, which by custom is newest first. A feed whose
    first date is before its last is read from its end.
    """
    chosen = with_own_links(with_own_keys(list(items)))
    dates = [as_moment(item.published) for item in chosen if item.published]
    if len(dates) == len(chosen):
        chosen.sort(key=lambda item: as_moment(item.published), reverse=True)
    elif dates and dates[0] < dates[-1]:
        chosen.reverse()
    return tuple(chosen[:MAX_ITEMS])


def with_own_keys(items: list[FeedItem]) -> list[FeedItem]:
    """Drop items that come twice, and give those another key whose feed names several alike.

    Which is their link where it is theirs alone, else a fingerprint of what they say.
    """
    distinct = list({(item.key, item.link, _said(item)): item for item in reversed(items)}.values())[::-1]
    alike = Counter(item.key for item in distinct)
    at_link = Counter((item.key, item.link) for item in distinct)
    named: dict[str, FeedItem] = {}
    for item in distinct:
        key = item.key
        if alike[key] > 1 and item.link and at_link[key, item.link] == 1:
            key = item.link
        elif alike[key] > 1:
            key = ""
        if not key or key in named:
            key = fingerprint(item.key, item.link, item.title, item.content)
        named.setdefault(key, replace(item, key=key))
    return list(named.values())


def with_own_links(items: list[FeedItem]) -> list[FeedItem]:
    """Mark the items with texts of their own whose link leads to others too: to a page of all releases, say.

    Their text in the feed is the article, however short; only where it is cut off the page has to be read.
    """
    texts: dict[str, set[str]] = {}
    for item in items:
        if item.link and item.content:
            texts.setdefault(item.link, set()).add(_said(item))
    shared = {link for link, different in texts.items() if len(different) > 1}
    return [
        replace(item, shares_link=True, is_teaser=False)
        if item.link in shared and not is_cut_off(item.text)
        else item
        for item in items
    ]


def _said(item: FeedItem) -> str:
    return item.text.line() or item.title or ""


def _day(item: FeedItem) -> date | None:
    """Give the publisher's own day."""
    return item.published.date() if item.published else None

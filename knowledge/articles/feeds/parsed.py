"""What a feed says, in one form for RSS, Atom and JSON Feed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from knowledge.articles.clues.names import believable_authors, fold
from knowledge.articles.links import normalise_link
from knowledge.errors import FetchError, LinkError
from knowledge.records import Known

MAX_ITEMS = 50
"""The newest items that one look at a feed takes notice of."""


@dataclass(frozen=True, slots=True)
class FeedItem:
    """One entry of a feed."""

    key: str
    """What it is known by in its feed from one look to the next."""
    link: str | None
    """Its page, where it names a valid one; without tracking parameters."""
    title: str | None
    author: str | None
    """Only when it is believable: a name, not a role, not the publisher."""
    published: datetime | None
    """With the publisher's own offset from UTC where the feed gives one."""
    content: str
    """The longest text that the feed holds of it, often HTML, often only a summary; may be empty."""
    is_html: bool
    is_teaser: bool
    """Whether the text has to be read from its page; never so where there is no page."""


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
            published=day(item.published),
            url=item.link,
        )


def not_a_feed(url: str, *, is_page: bool = False) -> FetchError:
    """Make the error for what came in place of a feed."""
    what = "a web page" if is_page else "something else"
    return FetchError(url, "not_a_feed", f"This link leads to {what}, not to a feed.")


def newest(items: Iterable[FeedItem]) -> tuple[FeedItem, ...]:
    """Choose the newest items, each once.

    By date where every item has one; else as the feed orders them, which by custom is newest first.
    """
    chosen = with_own_keys(list(items))
    if all(item.published for item in chosen):
        chosen.sort(key=lambda item: as_moment(item.published), reverse=True)
    return tuple(chosen[:MAX_ITEMS])


def with_own_keys(items: list[FeedItem]) -> list[FeedItem]:
    """Drop items that come twice, and give those another key whose feed names several alike."""
    links_of: dict[str, set[str | None]] = {}
    for item in items:
        links_of.setdefault(item.key, set()).add(item.link)
    named: dict[str, FeedItem] = {}
    for item in items:
        key = item.key if len(links_of[item.key]) == 1 or item.link is None else item.link
        named.setdefault(key, replace(item, key=key))
    return list(named.values())


def item_key(given: str | None, link: str | None, *texts: str | None) -> str:
    """Make an item's key: the id that the feed gives it, else its link, else a fingerprint of its text."""
    if key := (given or link or "").strip():
        # An id can be any text; a long one is as good by its fingerprint.
        return key if len(key) <= 500 else _fingerprint(key)
    return _fingerprint("\n".join(text or "" for text in texts))


def item_link(link: str | None) -> str | None:
    """Clean an item's link; None where it is none."""
    if not link:
        return None
    try:
        return normalise_link(link)
    except LinkError:
        return None


def item_author(written: str, publisher: str | None) -> str | None:
    """Give the persons that an item names as its authors; None for a role or the publisher itself."""
    # Compared before it is taken apart: "Fern & Moss" may be a magazine.
    if publisher and fold(written) == fold(publisher):
        return None
    return ", ".join(believable_authors(written, [publisher or ""])) or None


def day(moment: datetime | None) -> date | None:
    """Give the publisher's own day of a moment."""
    return moment.date() if moment else None


def as_moment(published: datetime | None) -> datetime:
    """Make dates comparable: without an offset they count as UTC, a missing one as the beginning of time."""
    if published is None:
        return datetime.min.replace(tzinfo=UTC)
    return published if published.tzinfo else published.replace(tzinfo=UTC)


def _fingerprint(text: str) -> str:
    return hashlib.blake2b(text.encode("utf-8", errors="replace"), digest_size=16).hexdigest()

"""How does a collection follow its feeds?"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime

from knowledge.articles.feeds.discover import find_feed
from knowledge.articles.feeds.item_text import draft_from_item
from knowledge.articles.feeds.items import FeedItem
from knowledge.articles.feeds.parse import parse_feed
from knowledge.articles.feeds.parsed import ParsedFeed
from knowledge.articles.feeds.poll import Poll, poll_feed
from knowledge.articles.fetching.fetched import Fetched
from knowledge.collection.articles import Articles
from knowledge.collection.core import Core
from knowledge.errors import DuplicateArticle, FootnoteError
from knowledge.records import Draft, Feed
from knowledge.store import Priority

log = logging.getLogger(__name__)


class Feeds:
    """The feeds of one collection: what moderators do with them, and the looks in the background."""

    def __init__(self, core: Core, articles: Articles) -> None:
        self._core = core
        self._articles = articles
        self._store = core.store.feeds

    async def add(self, url: str, *, added_by: int | None = None) -> Feed:
        """Follow the feed that a link leads to: a feed's own link, or a website that names one.

        Raises:
            LinkError: The link is none, or may not be fetched.
            FetchError: It can't be fetched, or there is no feed.
            InputError: The feed is followed already.
        """
        with self._core.in_use():
            fetcher = await self._core.intake.fetcher()
            found = await find_feed(fetcher, url, parse=self._parse, collection=self._core.path)
            title = found.feed.title
            return await self._core.stored(self._store.add, found.fetched.url, title=title, added_by=added_by)

    async def all(self) -> list[Feed]:
        """Return the feeds and how they fare, oldest first."""
        return await self._core.stored(self._store.all)

    async def remove(self, feed_id: int) -> Feed:
        """Stop following a feed; its articles stay.

        Raises:
            NotFound: There is no such feed (any more).
        """
        return await self._core.freed(self._store.remove, feed_id)

    async def check(self, feed_id: int) -> Poll:
        """Look at a feed now, add what is new and note how it went.

        A feed or an item that fails is noted, not raised.

        Raises:
            NotFound: There is no such feed (any more).
            BusyError: Too many links of the collection are waiting.
        """
        with self._core.in_use():
            return await self._check(feed_id)

    async def _check(self, feed_id: int) -> Poll:
        feed = await self._core.stored(self._store.get, feed_id)

        async def unseen(keys: Sequence[str]) -> Sequence[str]:
            return await self._core.stored(self._store.unseen, feed_id, keys)

        poll = await poll_feed(
            feed,
            await self._core.intake.fetcher(),
            parse=self._parse,
            unseen=unseen,
            take=self._take,
            is_known=self._articles.has_link,
            now=datetime.now(UTC),
            collection=self._core.path,
        )
        await self._core.stored(self._note, feed_id, poll)
        return poll

    def next_due(self) -> datetime | None:
        """Tell when the next feed is due, as a job of the store's; None where there are no feeds."""
        return self._store.next_due()

    async def check_due(self) -> int:
        """Look at the feeds that are due; return how many articles they brought."""
        new_articles = 0
        for feed in await self._core.stored_at(Priority.BULK, self._store.due):
            try:
                new_articles += (await self.check(feed.id)).new_articles
            except FootnoteError as error:  # removed meanwhile, or too much to do: the others have their turn
                log.info("Feed %s of %s was not looked at: %s", feed.url, self._core.path.name, error)
        return new_articles

    def _note(self, feed_id: int, poll: Poll) -> None:
        if poll.failure is not None:
            self._store.note_failure(feed_id, poll.failure, next_check_at=poll.next_check_at)
            return
        self._store.set_seen(feed_id, poll.seen)
        self._store.set_failed(feed_id, poll.failed_keys)
        self._store.note_success(
            feed_id,
            next_check_at=poll.next_check_at,
            etag=poll.etag,
            last_modified=poll.last_modified,
            title=poll.title,
            new_articles=poll.new_articles,
        )

    async def _take(self, feed: ParsedFeed, item: FeedItem, page: Fetched | None) -> bool:
        """Make an article of an item; say whether it is a new one."""
        intake = self._core.intake
        known = feed.known(item)
        if page is not None:
            draft = await intake.from_page(page, known)
        else:
            draft = await intake.workers.run(draft_from_item, item, known)
        draft = replace(draft, shares_link=item.shares_link)
        try:
            await self._articles.add(draft)
        except DuplicateArticle as duplicate:
            if duplicate.same == "text" or page is not None or await self._has_text(duplicate, draft):
                return False
        else:
            return True
        # Another text at a link that was an article's own: a page of several.
        with suppress(DuplicateArticle):
            await self._articles.add(replace(draft, shares_link=True))
            return True
        return False

    async def _has_text(self, duplicate: DuplicateArticle, draft: Draft) -> bool:
        """Whether an article has most of a draft's text already."""
        passages = await self._articles.passages(duplicate.article_id)
        there = {" ".join(passage.text.split()) for passage in passages}
        sizes = [(len(p.text), " ".join(p.text.split()) in there) for p in draft.paragraphs]
        return 2 * sum(size for size, is_there in sizes if is_there) > sum(size for size, _ in sizes)

    async def _parse(self, body: bytes, content_type: str, url: str, charset: str | None) -> ParsedFeed:
        return await self._core.intake.workers.run(parse_feed, body, content_type, url, charset)

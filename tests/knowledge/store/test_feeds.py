"""Feeds and how reading them goes."""

from __future__ import annotations

from datetime import timedelta

import pytest

from knowledge.errors import InputError, NotFound
from knowledge.store import Store
from knowledge.store.feeds import TRIED_AGAIN_AFTER

from .conftest import Clock

HOUR = timedelta(hours=1)


def test_a_feed_is_kept_once(store: Store, clock: Clock) -> None:
    """It is due at once; the same address again is refused."""
    feed = store.feeds.add("https://example.org/feed", title="News", added_by=3, interval=900)
    assert (feed.title, feed.added_by, feed.interval) == ("News", 3, 900)
    assert feed.added_at == feed.next_check_at == clock()
    assert store.feeds.all() == store.feeds.due() == [feed]
    with pytest.raises(InputError, match="already"):
        store.feeds.add("https://example.org/feed")


def test_a_removed_feed_is_gone_with_what_was_seen(store: Store) -> None:
    """Added again, all of its items are new; removed twice, it is not found."""
    feed = store.feeds.add("https://example.org/feed")
    store.feeds.set_seen(feed.id, ["a"])
    assert store.feeds.remove(feed.id) == feed
    with pytest.raises(NotFound):
        store.feeds.remove(feed.id)
    with pytest.raises(NotFound):
        store.feeds.set_seen(feed.id, ["b"])
    again = store.feeds.add("https://example.org/feed")
    assert store.feeds.unseen(again.id, ["a"]) == ["a"]
    assert store.check() == ()


def test_items_are_seen_once(store: Store) -> None:
    """Unseen keys come in their order, for each feed by itself, 10,000 of them too."""
    one, two = (store.feeds.add(f"https://example.org/{number}") for number in (1, 2))
    keys = [f"https://example.org/item/{number}" for number in range(10_000)]
    store.feeds.set_seen(one.id, keys[:5000])
    store.feeds.set_seen(one.id, keys[4000:6000])
    assert store.feeds.unseen(one.id, keys) == keys[6000:]
    assert store.feeds.unseen(two.id, keys[:3]) == keys[:3]
    assert store.feeds.unseen(one.id, []) == []


def test_failures_are_counted_until_a_check_goes_well(store: Store, clock: Clock) -> None:
    """Since when and why it fails is kept over many failures, and forgotten with the first success."""
    feed = store.feeds.add("https://example.org/feed")
    began = clock()
    for number in (1, 2):
        failed = store.feeds.note_failure(feed.id, f"Failure {number}.", next_check_at=clock() + HOUR)
        assert (failed.failures, failed.failure, failed.failing_since) == (
            number,
            f"Failure {number}.",
            began,
        )
        assert failed.checked_at == clock()
        clock.advance(HOUR)
    well = store.feeds.note_success(
        feed.id, next_check_at=clock() + HOUR, etag='"x"', last_modified="then", title="News", new_articles=2
    )
    assert (well.failures, well.failure, well.failing_since) == (0, None, None)
    assert (well.etag, well.last_modified, well.title) == ('"x"', "then", "News")
    assert well.checked_at == well.last_new_at == clock()
    clock.advance(HOUR)
    quiet = store.feeds.note_success(feed.id, next_check_at=clock() + HOUR)
    assert (quiet.title, quiet.last_new_at, quiet.checked_at) == ("News", clock() - HOUR, clock())


def test_the_longest_due_comes_first(store: Store, clock: Clock) -> None:
    """Feeds come when their time has come, the longest due first, as many as asked for."""
    feeds = [store.feeds.add(f"https://example.org/{number}") for number in range(3)]
    for feed, hours in zip(feeds, (3, 1, 2), strict=True):
        store.feeds.note_success(feed.id, next_check_at=clock() + hours * HOUR)
    assert store.feeds.due() == []
    assert store.feeds.next_due() == clock() + HOUR
    clock.advance(2 * HOUR)
    assert [feed.id for feed in store.feeds.due()] == [feeds[1].id, feeds[2].id]
    assert [feed.id for feed in store.feeds.due(limit=1)] == [feeds[1].id]


def test_a_feed_removed_during_its_check_is_not_found(store: Store, clock: Clock) -> None:
    """Noting the end of a check of a removed feed says so."""
    for act in (
        lambda: store.feeds.note_success(7, next_check_at=clock()),
        lambda: store.feeds.note_failure(7, "Why.", next_check_at=clock()),
    ):
        with pytest.raises(NotFound):
            act()


def test_failed_items_are_tried_again(store: Store, clock: Clock) -> None:
    """An item that became no article is left alone for a day, from its last try on, until it has become one."""
    feed = store.feeds.add("https://example.org/feed")
    for _ in range(2):
        store.feeds.set_failed(feed.id, ["a", "b"])
        assert store.feeds.unseen(feed.id, ["a", "b", "c"]) == ["c"]
        clock.advance(TRIED_AGAIN_AFTER)
        assert store.feeds.unseen(feed.id, ["a", "b"]) == ["a", "b"]
    store.feeds.set_seen(feed.id, ["a"])
    assert store.feeds.unseen(feed.id, ["a", "b"]) == ["b"]

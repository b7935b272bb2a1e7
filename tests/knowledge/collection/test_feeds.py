"""Feeds bring articles, against websites on loopback servers."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from knowledge.collection import Collection
from knowledge.errors import FetchError, InputError
from knowledge.records import Known
from tests.knowledge.articles.feeds.samples import rss
from tests.knowledge.articles.fetching.conftest import World
from tests.knowledge.collection.website import FERRY, STORM, item, page


@pytest.mark.asyncio
async def test_a_feed_brings_articles_once(online: Collection, world: World) -> None:
    """Whole texts come from the feed, teasers from their pages; what was there already is no news."""
    long = (FERRY + " ") * 12
    world.site.add("/two", page("Storms", STORM, STORM))
    world.site.add(
        "/three", page("By hand", "The lighthouse keeper of the island retired after thirty years.")
    )
    items = (
        item(1, long, world.url("/one"))
        + item(2, "In a storm …", world.url("/two"))
        + item(3, "The keeper …", world.url("/three"))
    )
    world.site.add("/feed", rss(items), content_type="application/rss+xml")
    by_hand = await online.intake.from_link(world.url("/three"), Known())
    await online.articles.add(by_hand)

    feed = await online.feeds.add(world.url("/feed"), added_by=7)
    assert feed.title == "News"
    assert await online.feeds.check_due() == 2
    assert sorted(a.title for a in await online.articles.page()) == ["By hand", "Item 1", "Item 2"]
    assert (await online.feeds.check(feed.id)).new_articles == 0
    (kept,) = await online.feeds.all()
    assert kept.failure is None
    assert kept.last_new_at is not None
    with pytest.raises(InputError):
        await online.feeds.add(world.url("/feed"))
    await online.feeds.remove(feed.id)
    assert await online.feeds.all() == []


@pytest.mark.asyncio
async def test_a_feed_that_fails_says_why_and_the_others_go_on(online: Collection, world: World) -> None:
    """A failing feed is noted with a sentence and backed off; it neither raises nor stops the next one."""
    for name in ("a", "b"):
        world.site.add(f"/{name}", rss(""), content_type="application/rss+xml")
        await online.feeds.add(world.url(f"/{name}"))
    world.site.add("/a", b"<html><body>Not here any more</body></html>")
    world.site.add(
        "/b", rss(item(1, (STORM + " ") * 12, world.url("/storm"))), content_type="application/rss+xml"
    )
    assert await online.feeds.check_due() == 1
    failing, working = await online.feeds.all()
    assert failing.failure
    assert failing.failing_since is not None
    assert failing.next_check_at > working.next_check_at
    assert working.failure is None


@pytest.mark.asyncio
async def test_a_website_names_its_feed(online: Collection, world: World) -> None:
    """The address of a site is enough; one without a feed is said to have none."""
    world.site.add("/news", rss(""), content_type="application/rss+xml")
    head = b"<html><head><link rel=alternate type='application/rss+xml' href='/news'></head><body>Hi</body></html>"
    world.site.add("/", head)
    assert (await online.feeds.add(world.url("/"))).url == world.url("/news")
    world.site.add("/plain", b"<html><body>No feed here</body></html>")
    world.site.add("/", b"<html><body>No feed here</body></html>")
    with pytest.raises(FetchError):
        await online.feeds.add(world.url("/plain"))
    assert world.internal.connections == 0


@pytest.mark.asyncio
async def test_a_feed_of_one_page_brings_all_of_its_items(online: Collection, world: World) -> None:
    """Items that share a link are articles each, whenever they come, and their page is taken for none of them."""
    log = world.url("/log")
    texts = [
        f"Release {number} mends the winch of the ferry and its {number} ropes. " * 20 for number in range(4)
    ]

    def serve(*numbers: int) -> None:
        items = "".join(item(number, texts[number], f"{log}#v{number}") for number in numbers)
        world.site.add("/feed", rss(items), content_type="application/rss+xml")

    serve(1, 0)
    feed = await online.feeds.add(world.url("/feed"))
    assert (await online.feeds.check(feed.id)).new_articles == 2
    for numbers in ((2, 1), (3,)):
        serve(*numbers)
        poll = await online.feeds.check(feed.id)
        assert (poll.new_articles, poll.failed) == (1, ())
    articles = await online.articles.page()
    assert [(article.title, article.url) for article in articles] == [
        (f"Item {n}", log) for n in (3, 2, 0, 1)
    ]
    with pytest.raises(InputError, match="no link of its own"):
        await online.freshness.refresh(articles[-1].id)


@pytest.mark.asyncio
async def test_an_article_of_a_link_is_not_doubled_by_a_feed(online: Collection, world: World) -> None:
    """What a person added by its link is no news in a feed that has the same text whole."""
    texts = [FERRY, STORM, "Tickets are sold on board, and cost two crowns. " * 3]
    world.site.add("/ferry", page("The ferry", *texts))
    await online.articles.add(await online.intake.from_link(world.url("/ferry"), Known()))
    whole = "".join(f"<p>{text} {text}</p>" for text in [*texts, "Dogs travel free of charge. " * 5])
    world.site.add("/feed", rss(item(1, whole, world.url("/ferry"))), content_type="application/rss+xml")
    feed = await online.feeds.add(world.url("/feed"))
    assert (await online.feeds.check(feed.id)).new_articles == 0
    assert len(await online.articles.page()) == 1


@pytest.mark.asyncio
async def test_an_item_that_failed_is_not_forgotten(online: Collection, world: World) -> None:
    """A page that is missing is named, left alone for a day, and read when it is there."""
    world.site.add(
        "/feed", rss(item(1, "In a storm …", world.url("/late"))), content_type="application/rss+xml"
    )
    feed = await online.feeds.add(world.url("/feed"))
    poll = await online.feeds.check(feed.id)
    assert [link for link, _ in poll.failed] == [world.url("/late")]
    world.site.add("/late", page("Storms", STORM, STORM))
    assert (await online.feeds.check(feed.id)).new_articles == 0
    yesterday = (datetime.now(UTC) - timedelta(days=1, minutes=1)).isoformat()
    await online._core.stored(
        online._core.store.feeds._database.run, "UPDATE feed_items SET failed_at = ?", [yesterday]
    )
    assert (await online.feeds.check(feed.id)).new_articles == 1

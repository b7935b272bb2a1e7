"""Links, feeds and freshness through a collection, against pages on loopback servers."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from knowledge.articles import Intake
from knowledge.collection import Collection, Collections, Services
from knowledge.errors import FetchError, InputError
from knowledge.records import Known
from tests.knowledge.articles.feeds.samples import rss
from tests.knowledge.articles.fetching.conftest import World, world

__all__ = ["world"]

FERRY = "The ferry leaves the old harbour at nine, and whoever misses it waits until noon for the next one."
STORM = "In a storm from the north-east the ferry stays in port, because the pier offers it no shelter there."


def _page(title: str, *paragraphs: str) -> bytes:
    body = "".join(f"<p>{paragraph} {paragraph}</p>" for paragraph in paragraphs)
    return (
        f"<html><head><title>{title}</title><meta property='og:site_name' content='Island News'></head>"
        f"<body><article><h1>{title}</h1>{body}</article></body></html>"
    ).encode()


def _item(number: int, text: str, link: str) -> str:
    return (
        f"<item><title>Item {number}</title><link>{link}</link><guid>{number}</guid>"
        f"<description><![CDATA[<p>{text}</p>]]></description></item>"
    )


@pytest_asyncio.fixture
async def collection(tmp_path: Path, world: World) -> AsyncIterator[Collection]:
    """A collection that may read the test's own website."""
    async with Collections(tmp_path, services=Services(policy=world.policy)) as collections:
        yield await collections.open(1)


@pytest.mark.asyncio
async def test_a_link_becomes_an_article_and_is_kept_fresh(collection: Collection, world: World) -> None:
    """Adding reads the page; a changed page becomes a new version; a gone one is flagged and still quoted."""
    world.site.add("/ferry", _page("The ferry", FERRY), etag='"1"')
    link = world.url("/ferry")
    draft = await collection.intake.from_link(link, Known())
    assert (draft.title, draft.publisher) == ("The ferry", "Island News")
    article = await collection.add_article(draft)
    assert (await collection.freshness.refresh(article.id)).state == "unchanged"

    world.site.add("/ferry", _page("The ferry", FERRY, STORM))
    changed = await collection.freshness.refresh(article.id, asked_by=7)
    assert (changed.state, changed.article.version) == ("changed", 2)
    answer = await collection.ask("Does the ferry stay in port in a storm?")
    assert "pier offers it no shelter" in answer.citations[0].passage.text

    world.site.add("/ferry", b"", status=410)
    gone = await collection.freshness.refresh(article.id)
    assert gone.state == "gone"
    assert gone.article.gone_at is not None
    assert (await collection.ask("Does the ferry stay in port in a storm?")).answered


@pytest.mark.asyncio
async def test_a_page_that_is_no_article_any_more_leaves_the_stored_text(
    collection: Collection,
    world: World,
) -> None:
    """What a website puts in an article's place is not taken for its new text."""
    world.site.add("/ferry", _page("The ferry", FERRY))
    article = await collection.add_article(await collection.intake.from_link(world.url("/ferry"), Known()))
    world.site.add("/ferry", b"<html><body><form>Log in <input type=password></form></body></html>")
    refreshed = await collection.freshness.refresh(article.id)
    assert refreshed.state == "failed"
    assert (await collection.article(article.id)).version == 1


@pytest.mark.asyncio
async def test_articles_without_a_link_are_not_refreshed(collection: Collection) -> None:
    """There is nothing to look at, and that is said."""
    async with Intake() as intake:
        article = await collection.add_article(await intake.from_text(FERRY, Known(title="The ferry")))
    with pytest.raises(InputError, match="has no link"):
        await collection.freshness.refresh(article.id)
    assert await collection.freshness.check_due() == []


@pytest.mark.asyncio
async def test_a_feed_brings_articles_once(collection: Collection, world: World) -> None:
    """Whole texts come from the feed, teasers from their pages; what was there already is no news."""
    long = (FERRY + " ") * 12
    world.site.add("/two", _page("Storms", STORM, STORM))
    world.site.add(
        "/three", _page("By hand", "The lighthouse keeper of the island retired after thirty years.")
    )
    items = (
        _item(1, long, world.url("/one"))
        + _item(2, "In a storm …", world.url("/two"))
        + _item(3, "The keeper …", world.url("/three"))
    )
    world.site.add("/feed", rss(items), content_type="application/rss+xml")
    by_hand = await collection.intake.from_link(world.url("/three"), Known())
    await collection.add_article(by_hand)

    feed = await collection.feeds.add(world.url("/feed"), added_by=7)
    assert feed.title == "News"
    assert await collection.feeds.check_due() == 2
    assert sorted(a.title for a in await collection.articles()) == ["By hand", "Item 1", "Item 2"]
    assert (await collection.feeds.check(feed.id)).new_articles == 0
    (kept,) = await collection.feeds.all()
    assert kept.failure is None
    assert kept.last_new_at is not None
    with pytest.raises(InputError):
        await collection.feeds.add(world.url("/feed"))
    await collection.feeds.remove(feed.id)
    assert await collection.feeds.all() == []


@pytest.mark.asyncio
async def test_a_feed_that_fails_says_why_and_the_others_go_on(collection: Collection, world: World) -> None:
    """A failing feed is noted with a sentence and backed off; it neither raises nor stops the next one."""
    for name in ("a", "b"):
        world.site.add(f"/{name}", rss(""), content_type="application/rss+xml")
        await collection.feeds.add(world.url(f"/{name}"))
    world.site.add("/a", b"<html><body>Not here any more</body></html>")
    world.site.add(
        "/b", rss(_item(1, (STORM + " ") * 12, world.url("/storm"))), content_type="application/rss+xml"
    )
    assert await collection.feeds.check_due() == 1
    failing, working = await collection.feeds.all()
    assert failing.failure
    assert failing.failing_since is not None
    assert failing.next_check_at > working.next_check_at
    assert working.failure is None


@pytest.mark.asyncio
async def test_a_website_names_its_feed(collection: Collection, world: World) -> None:
    """The address of a site is enough; one without a feed is said to have none."""
    world.site.add("/news", rss(""), content_type="application/rss+xml")
    head = b"<html><head><link rel=alternate type='application/rss+xml' href='/news'></head><body>Hi</body></html>"
    world.site.add("/", head)
    assert (await collection.feeds.add(world.url("/"))).url == world.url("/news")
    world.site.add("/plain", b"<html><body>No feed here</body></html>")
    world.site.add("/", b"<html><body>No feed here</body></html>")
    with pytest.raises(FetchError):
        await collection.feeds.add(world.url("/plain"))
    assert world.internal.connections == 0


@pytest.mark.asyncio
async def test_a_page_may_name_its_own_link(collection: Collection, world: World) -> None:
    """A canonical link on the same site is stored; one that leads elsewhere is not."""
    for name, canonical in (("a", world.url("/ferry")), ("b", "https://elsewhere.example/ferry")):
        page = _page("The ferry", FERRY).replace(
            b"<head>", f"<head><link rel=canonical href='{canonical}'>".encode()
        )
        world.site.add(f"/{name}", page)
    own = await collection.intake.from_link(world.url("/a"), Known())
    assert own.url == world.url("/ferry")
    foreign = await collection.intake.from_link(world.url("/b"), Known())
    assert foreign.url == world.url("/b")


@pytest.mark.asyncio
async def test_a_feed_of_one_page_brings_all_of_its_items(collection: Collection, world: World) -> None:
    """Items that share a link are articles each, whenever they come, and their page is taken for none of them."""
    log = world.url("/log")
    texts = [
        f"Release {number} mends the winch of the ferry and its {number} ropes. " * 20 for number in range(4)
    ]

    def serve(*numbers: int) -> None:
        items = "".join(_item(number, texts[number], f"{log}#v{number}") for number in numbers)
        world.site.add("/feed", rss(items), content_type="application/rss+xml")

    serve(1, 0)
    feed = await collection.feeds.add(world.url("/feed"))
    assert (await collection.feeds.check(feed.id)).new_articles == 2
    for numbers in ((2, 1), (3,)):
        serve(*numbers)
        poll = await collection.feeds.check(feed.id)
        assert (poll.new_articles, poll.failed) == (1, ())
    articles = await collection.articles()
    assert [(article.title, article.url) for article in articles] == [
        (f"Item {n}", log) for n in (3, 2, 0, 1)
    ]
    with pytest.raises(InputError, match="no link of its own"):
        await collection.freshness.refresh(articles[-1].id)


@pytest.mark.asyncio
async def test_an_article_of_a_link_is_not_doubled_by_a_feed(collection: Collection, world: World) -> None:
    """What a person added by its link is no news in a feed that has the same text whole."""
    texts = [FERRY, STORM, "Tickets are sold on board, and cost two crowns. " * 3]
    world.site.add("/ferry", _page("The ferry", *texts))
    await collection.add_article(await collection.intake.from_link(world.url("/ferry"), Known()))
    whole = "".join(f"<p>{text} {text}</p>" for text in [*texts, "Dogs travel free of charge. " * 5])
    world.site.add("/feed", rss(_item(1, whole, world.url("/ferry"))), content_type="application/rss+xml")
    feed = await collection.feeds.add(world.url("/feed"))
    assert (await collection.feeds.check(feed.id)).new_articles == 0
    assert len(await collection.articles()) == 1


@pytest.mark.asyncio
async def test_an_item_that_failed_is_not_forgotten(collection: Collection, world: World) -> None:
    """A page that is missing is named, left alone for a day, and read when it is there."""
    world.site.add(
        "/feed", rss(_item(1, "In a storm …", world.url("/late"))), content_type="application/rss+xml"
    )
    feed = await collection.feeds.add(world.url("/feed"))
    poll = await collection.feeds.check(feed.id)
    assert [link for link, _ in poll.failed] == [world.url("/late")]
    world.site.add("/late", _page("Storms", STORM, STORM))
    assert (await collection.feeds.check(feed.id)).new_articles == 0
    yesterday = (datetime.now(UTC) - timedelta(days=1, minutes=1)).isoformat()
    await collection.stored(
        collection.store.feeds._database.run, "UPDATE feed_items SET failed_at = ?", [yesterday]
    )
    assert (await collection.feeds.check(feed.id)).new_articles == 1

"""Articles and feeds that come from websites: a loopback server plays them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import discord
import pytest
import pytest_asyncio

from bot.checks import MENU_ADD
from bot.texts import say
from knowledge.articles import Policy
from knowledge.collection import Collections, Services
from tests.bot.world import FOG, World, buttons_of, plain, reply_of, text_of
from tests.knowledge.articles.fetching.servers import PUBLIC, Names, Server

PAGE = """<!doctype html><html lang="en"><head><title>{title} | Harbour museum</title>
<meta property="og:site_name" content="Harbour museum"><meta property="og:type" content="article">
<meta property="article:published_time" content="2026-03-01T08:00:00Z"></head>
<body><nav><a href="/">Home</a></nav><article><h1>{title}</h1>{paragraphs}</article>
<footer>All rights reserved.</footer></body></html>"""

FEED = """<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Harbour news</title>
<link>{base}/</link>{items}</channel></rss>"""
ITEM = (
    "<item><title>{title}</title><link>{link}</link><pubDate>Sun, 01 Mar 2026 08:00:00 GMT</pubDate></item>"
)


def page(title: str, *paragraphs: str) -> bytes:
    """Write a web page with an article."""
    return PAGE.format(title=title, paragraphs="".join(f"<p>{text}</p>" for text in paragraphs)).encode()


@pytest_asyncio.fixture
async def site() -> AsyncIterator[Server]:
    """Run a website called harbour.test."""
    server = Server()
    async with server.run(PUBLIC):
        yield server


@pytest_asyncio.fixture
async def collections(site: Server, tmp_path: Path) -> AsyncIterator[Collections]:
    """Open an empty data directory, with a network in which there is only that website."""
    policy = Policy(
        ports=frozenset({site.port}),
        deadline=5.0,
        allowed_addresses=frozenset({PUBLIC}),
        make_resolver=lambda: Names({"harbour.test": [[PUBLIC]]}),
    )
    async with Collections(tmp_path / "data", services=Services(policy=policy)) as opened:
        yield opened


def link(site: Server, path: str) -> str:
    """Give the address of a path of the website."""
    return f"http://harbour.test:{site.port}{path}"


def serve_feed(site: Server, titles: list[str]) -> None:
    """Have the website offer a feed with these articles."""
    for title in titles:
        site.add(f"/{title.lower()}", page(title, *(f"{title}. {text}" for text in FOG)))
    items = "".join(ITEM.format(title=t, link=link(site, f"/{t.lower()}")) for t in titles)
    feed = FEED.format(base=link(site, ""), items=items).encode()
    site.add("/feed.xml", feed, content_type="application/rss+xml")


@pytest.mark.asyncio
async def test_link_is_fetched_stored_and_followed(world: World, site: Server) -> None:
    """An article by its link is understood, shown, stored when accepted, and follows its page later."""
    site.add("/fog", page("Fog signals", *FOG))
    shown = reply_of(await world.moderator.slash(world.channel, "article add", link=link(site, "/fog")))
    said = plain(text_of(shown))
    for part in (
        "Fog signals",
        "Harbour museum",
        "1 March 2026",
        say("passages", count=2),
        say("draft-head"),
    ):
        assert part in said
    await world.moderator.click(shown, label=say("draft-button", choice="accept"))
    collection = await world.collection()
    (article,) = await collection.articles.page()
    assert article.url == link(site, "/fog")
    again = reply_of(await world.moderator.slash(world.channel, "article add", link=link(site, "/fog")))
    assert say("draft-button", choice="update") in buttons_of(again)

    async def refresh() -> str:
        return text_of(await world.moderator.slash(world.channel, "article refresh", article=str(article.id)))

    assert say("refreshed", outcome="unchanged") in await refresh()
    site.add("/fog", page("Fog signals", FOG[0], FOG[1].replace("two diesel", "three diesel")))
    assert say("refreshed", outcome="changed") in await refresh()
    assert (await collection.articles.get(article.id)).version == 2
    site.add("/fog", b"", status=410)
    assert say("refreshed", outcome="gone") in await refresh()
    asked = await world.member.slash(world.channel, "ask", question="What fills the tanks of the horn?")
    assert "three diesel engines" in text_of(asked)
    assert "its page is gone" in text_of(asked)


@pytest.mark.asyncio
async def test_feed_is_followed_and_let_go(world: World, site: Server) -> None:
    """A feed brings its articles now and later, tells when it fails, and leaves them when it goes."""
    serve_feed(site, ["Fog", "Storm"])
    said = text_of(await world.moderator.slash(world.channel, "feed add", link=link(site, "/feed.xml")))
    assert say("feed-added", title="Harbour news", brought=say("feed-brought", count=2)) in said
    collection = await world.collection()
    assert {article.title for article in await collection.articles.page()} == {"Fog", "Storm"}
    assert "Harbour news" in text_of(await world.moderator.slash(world.channel, "feed list"))

    serve_feed(site, ["Fog", "Storm", "Calm"])
    choices = await world.moderator.autocomplete(world.channel, "feed check", "feed", "harbour")
    assert [choice["name"] for choice in choices] == ["Harbour news"]
    said = text_of(await world.moderator.slash(world.channel, "feed check", feed=choices[0]["value"]))
    assert say("feed-brought", count=1) in said

    serve_feed(site, ["Fog", "Storm", "Calm", "Ice"])
    await world.bot._round()
    assert len(await collection.articles.page()) == 3  # it was looked at just now
    (feed,) = await collection.feeds.all()
    await collection._core.stored(
        collection._core.store.feeds.note_success, feed.id, next_check_at=feed.added_at
    )
    await world.bot._round()
    assert len(await collection.articles.page()) == 4

    site.add("/feed.xml", b"", status=500)
    said = text_of(await world.moderator.slash(world.channel, "feed check", feed="Harbour news"))
    assert "could not be read" in said
    assert "failing since <t:" in text_of(await world.moderator.slash(world.channel, "feed list"))

    said = text_of(await world.moderator.slash(world.channel, "feed remove", feed="Harbour news"))
    assert said == say("feed-removed", title="Harbour news")
    assert text_of(await world.moderator.slash(world.channel, "feed list")) == say("no-feeds")
    assert len(await collection.articles.page()) == 4


@pytest.mark.asyncio
async def test_what_can_not_be_read_is_told(world: World, site: Server) -> None:
    """A page that is missing, no feed, or no link at all: a sentence each, and nothing is stored."""
    moderator, channel = world.moderator, world.channel
    site.add("/", b"<p>Harbour</p>")
    article = await world.add("Fog", FOG[0])
    said = [
        text_of(await moderator.slash(channel, "article add", link=link(site, "/none"))),
        text_of(await moderator.slash(channel, "feed add", link=link(site, "/none"))),
        text_of(await moderator.slash(channel, "feed add", link="no link at all")),
        text_of(await moderator.slash(channel, "feed add", link=link(site, "/"))),
        text_of(await moderator.slash(channel, "feed remove", feed="Harbour news")),
        text_of(await moderator.slash(channel, "article refresh", article=str(article.id))),
    ]
    assert not [sentence for sentence in said if len(sentence) < 20 or "incident" in sentence]
    assert await (await world.collection()).articles.page() == [article]
    assert await (await world.collection()).feeds.all() == []


@pytest.mark.asyncio
async def test_message_with_a_link_becomes_its_page(world: World, site: Server) -> None:
    """A message that is a link and nothing else is that page, not a message."""
    site.add("/fog", page("Fog signals", *FOG))
    message = await world.member.send(world.channel, f"<{link(site, '/fog')}>")
    shown = await world.moderator.context_menu(world.channel, MENU_ADD, message)
    assert "Fog signals" in text_of(shown)
    assert "Harbour museum" in text_of(shown)


@pytest.mark.asyncio
async def test_message_becomes_an_article(world: World) -> None:
    """A message's text is offered as an article whose source is the message and its author."""
    message = await world.member.send(world.channel, "\n\n".join(FOG))
    shown = reply_of(await world.moderator.context_menu(world.channel, MENU_ADD, message))
    assert shown.ephemeral
    await world.moderator.click(shown, label=say("draft-button", choice="accept"))
    (article,) = await (await world.collection()).articles.page()
    assert (article.url, article.author) == (message.jump_url, world.member.name)


@pytest.mark.asyncio
async def test_long_paste_becomes_an_article(world: World) -> None:
    """The message.txt that Discord makes of a long paste is read as the message's text."""
    text = "\n\n".join(FOG * 20).encode()
    message = await world.member.send(world.channel, attachments=[("message.txt", text)])
    shown = reply_of(await world.moderator.context_menu(world.channel, MENU_ADD, message))
    assert world.member.name in text_of(shown)


@pytest.mark.asyncio
async def test_message_of_nothing_is_told(world: World) -> None:
    """A message without text, file or link makes no article."""
    webhook = world.guild.create_webhook(world.channel)
    message = await webhook.send(embed=discord.Embed(title="A picture"))
    shown = await world.moderator.context_menu(world.channel, MENU_ADD, message)
    assert "There is no text" in text_of(shown)

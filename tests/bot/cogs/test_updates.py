"""Changed pages as moderators meet them: what waits, what was taken by itself, and how that is undone."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.checks import not_allowed
from bot.texts import say
from knowledge.articles import Policy
from knowledge.collection import Collections, Services
from knowledge.records import Article
from tests.bot.world import World, buttons_of, plain, reply_of, text_of
from tests.knowledge.articles.fetching.servers import PUBLIC, Names, Server
from tests.knowledge.collection.website import CROSSING, POLICY, article_page

OTHER = article_page(*POLICY, title="Your privacy choices")
QUESTION = "How much is a ticket for grown-ups on the ferry?"


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


async def add(world: World, site: Server, path: str = "/ferry", *extra: str) -> Article:
    """Have a moderator add the article by its link."""
    site.add(path, article_page(*CROSSING, *extra))
    link = f"http://harbour.test:{site.port}{path}"
    shown = reply_of(await world.moderator.slash(world.channel, "article add", link=link))
    await world.moderator.click(shown, label=say("draft-button", choice="accept"))
    return (await (await world.collection()).articles.page())[0]


async def round_of(world: World) -> None:
    """Let the background have its round, and all links their turn."""
    collection = await world.collection()
    database = collection._core.store._database
    await collection._core.stored(database.run, "UPDATE articles SET looked_at = NULL")
    await world.bot._round()


async def answer(world: World) -> str:
    """Ask, and return what is said."""
    return text_of(await world.member.slash(world.channel, "ask", question=QUESTION))


@pytest.mark.asyncio
async def test_a_changed_text_waits_and_is_accepted(world: World, site: Server) -> None:
    """The card and the list say so; old stands beside new; after a restart it can be accepted still."""
    article = await add(world, site)
    site.add("/ferry", OTHER)
    await round_of(world)
    assert "six euros" in await answer(world)
    listed = reply_of(await world.moderator.slash(world.channel, "article list"))
    assert say("update-waits") in text_of(listed)
    card = reply_of(await world.moderator.slash(world.channel, "article show", article=str(article.id)))
    assert say("update-waits") in text_of(card)
    await world.restart()
    for message, label in ((listed, say("update-waiting", count=1)), (card, say("update-waiting-look"))):
        shown = reply_of(await world.moderator.click(message, label=label))
        assert shown.ephemeral
        said = plain(text_of(shown))
        for part in (
            say("update-proposal-head"),
            "➖ The crossing to the island",
            "➕ We and our four hundred",
        ):
            assert part in said
        assert "Your privacy choices" in said
    await world.restart()
    await world.moderator.click(shown, label=say("update-proposal-accept"))
    assert say("update-proposal-accepted") in text_of(shown)
    assert "six euros" not in await answer(world)
    changed = await (await world.collection()).articles.get(article.id)
    assert (changed.version, changed.title, changed.proposed_at) == (2, article.title, None)
    again = reply_of(await world.moderator.click(listed, label=say("update-waiting", count=1)))
    assert text_of(again) == say("update-no-proposals")


@pytest.mark.asyncio
async def test_a_changed_text_is_refused(world: World, site: Server) -> None:
    """The old text stays, that of the page is not proposed again, and a second decision changes nothing."""
    article = await add(world, site)
    site.add("/ferry", OTHER)
    shown = reply_of(await world.moderator.slash(world.channel, "article refresh", article=str(article.id)))
    other = reply_of(await world.moderator.slash(world.channel, "article refresh", article=str(article.id)))
    await world.restart()
    await world.moderator.click(shown, label=say("update-proposal-keep"))
    assert say("update-proposal-kept") in text_of(shown)
    await world.moderator.click(other, label=say("update-proposal-accept"))
    assert text_of(other) == say("update-proposal-gone")
    await round_of(world)
    assert (await (await world.collection()).articles.get(article.id)).proposed_at is None
    said = text_of(await world.moderator.slash(world.channel, "article refresh", article=str(article.id)))
    assert say("refreshed", outcome="refused") in said
    assert "six euros" in await answer(world)


@pytest.mark.asyncio
async def test_texts_that_wait_are_decided_one_after_the_other(world: World, site: Server) -> None:
    """Each decision leads to the next text, the one that waits longest first."""
    for number in range(3):
        await add(world, site, f"/ferry{number}", f"{POLICY[number]} Number {number}.")
        site.add(
            f"/ferry{number}", article_page(*POLICY, f"Number {number} of the pages that ask for consent.")
        )
    await round_of(world)
    listed = reply_of(await world.moderator.slash(world.channel, "article list"))
    for left in (3, 2, 1):
        shown = reply_of(await world.moderator.click(listed, label=say("update-waiting", count=left)))
        assert f"Number {3 - left} of the pages" in plain(text_of(shown))
        await world.moderator.click(shown, label=say("update-proposal-keep"))
        listed = shown
    assert buttons_of(shown) == {}


@pytest.mark.asyncio
async def test_only_moderators_decide(world: World, site: Server) -> None:
    """A member who presses a moderator's buttons learns that they may not, and nothing changes."""
    article = await add(world, site)
    site.add("/ferry", article_page(*CROSSING, POLICY[0]))
    await round_of(world)
    site.add("/ferry", OTHER)
    await round_of(world)
    proposal = await (await world.collection()).proposals.oldest()
    assert proposal is not None
    for custom_id in (
        *(f"proposal:{proposal.id}:accept", f"proposal:{proposal.id}:keep", "waiting:0"),
        *(f"history:{article.id}:0:o", f"version:{article.id}:1:show", f"version:{article.id}:1:back"),
    ):
        assert text_of(await world.press(world.member, custom_id)) == not_allowed("article")
    assert await (await world.collection()).proposals.oldest() == proposal


@pytest.mark.asyncio
async def test_what_was_taken_by_itself_is_undone(world: World, site: Server) -> None:
    """The versions say who or what changed the article and when; one is looked at and put back, after a restart."""
    article = await add(world, site)
    site.add(
        "/ferry", article_page(CROSSING[0], CROSSING[1].replace("six euros", "seven euros"), *CROSSING[2:])
    )
    await round_of(world)
    assert "seven euros" in await answer(world)
    card = reply_of(await world.moderator.slash(world.channel, "article show", article=str(article.id)))
    shown = reply_of(await world.moderator.click(card, label=say("update-versions", way="o")))
    said = text_of(shown)
    assert f"added {said.partition('added ')[2].partition(' by')[0]} by <@{world.moderator.id}>" in said
    assert "changed by" not in said
    assert "taken over from its page by itself" in said
    await world.restart()
    await world.moderator.click(shown, label=say("version-name", number=1))
    assert "~~seven~~ **six**" in text_of(shown)
    await world.moderator.click(shown, label=say("update-versions", way="u"))
    assert text_of(shown) == said
    await world.moderator.click(shown, label=say("version-name", number=1))
    await world.restart()
    await world.moderator.click(shown, label=say("update-put-back", number=1))
    assert say("update-was-put-back", number=1) in text_of(shown)
    assert "six euros" in await answer(world)
    history = text_of(await world.moderator.slash(world.channel, "article history", article=str(article.id)))
    assert f"put back by <@{world.moderator.id}>" in history
    assert "**Version 3**" in history
    await round_of(world)
    assert "six euros" in await answer(world)
    assert (await (await world.collection()).articles.get(article.id)).proposed_at is not None


@pytest.mark.asyncio
async def test_many_versions_are_paged(world: World, site: Server) -> None:
    """Five a page, newest first, and each can be reached."""
    article = await add(world, site)
    for number in range(6):
        site.add("/ferry", article_page(*CROSSING, f"{POLICY[0]} {number}"))
        await round_of(world)
    shown = reply_of(await world.moderator.slash(world.channel, "article history", article=str(article.id)))
    assert [label for label in buttons_of(shown) if "Version" in label] == [
        f"Version {n}" for n in (6, 5, 4, 3)
    ]
    assert buttons_of(shown)[say("previous")]["disabled"]
    await world.moderator.click(shown, label=say("next"))
    assert [label for label in buttons_of(shown) if "Version" in label] == ["Version 2", "Version 1"]
    assert buttons_of(shown)[say("next")]["disabled"]
    await world.moderator.click(shown, label=say("previous"))
    assert "**Version 7**" in text_of(shown)


@pytest.mark.asyncio
async def test_an_article_of_one_version_has_no_history(world: World) -> None:
    """That is said, and no button leads nowhere."""
    article = await world.add("Fog", "In fog the horn sounds twice a minute.")
    shown = await world.moderator.slash(world.channel, "article history", article=str(article.id))
    assert say("update-one-version") in text_of(shown)
    assert buttons_of(shown) == {}


@pytest.mark.asyncio
async def test_failing_looks_are_told(world: World, site: Server) -> None:
    """One failure only makes the check the last one; more of them are told with their reason, to moderators."""
    article = await add(world, site)
    await round_of(world)
    site.add("/ferry", b"", status=503)

    async def card() -> str:
        shown = await world.moderator.slash(world.channel, "article show", article=str(article.id))
        return plain(text_of(shown))

    assert "· checked " in await card()
    await round_of(world)
    assert "last checked" in await card()
    assert "failed" not in await card()
    await round_of(world)
    reason = (await (await world.collection()).articles.get(article.id)).failure
    assert reason
    assert plain(say("update-failing", count=2, reason=reason)) in await card()
    assert "last checked <t:" in await answer(world)
    site.add("/ferry", article_page(*CROSSING))
    await round_of(world)
    assert "· checked " in await card()
    assert "last checked" not in await card()

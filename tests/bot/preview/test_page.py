from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import aiohttp
import pytest

from bot import preview
from bot.preview.people import with_mention
from bot.preview.tour import greeting
from bot.texts import say
from knowledge.samples import EXAMPLE_QUESTIONS, TOUR, sample_articles
from tests.bot.world import buttons_of, text_of


@pytest.mark.asyncio
async def test_preview_opens_with_an_answer(tmp_path: Path) -> None:
    """A newcomer finds the sample articles, a first question with its answer, today's date, and the page served."""
    async with preview.open_preview(tmp_path) as (page, bot):
        assert bot.user is not None
        assert bot.user.name == "Footnote"
        question, answer = page.channel.history()[-2:]
        assert EXAMPLE_QUESTIONS[0].question in question.content
        assert "> " in text_of(answer)
        assert abs(datetime.now(UTC) - answer.created_at) < timedelta(minutes=5)
        assert [viewer.name for viewer in page.viewers] == ["member", "moderator", "admin"]
        async with aiohttp.ClientSession() as session, session.get(page.url) as response:
            assert response.status == 200
        member, moderator, admin = page.viewers
        await member.click(answer, label="▶")
        collection = await bot.collections.open(page.channel.guild.id)
        assert len(await collection.articles.page(limit=100)) == len(sample_articles())
        rebuilt = await admin.slash(page.channel, "index rebuild")
        assert say("rebuild-done") in text_of(rebuilt)
        shown = await moderator.slash(page.channel, "article list")
        assert say("next") in buttons_of(shown)


@pytest.mark.asyncio
async def test_preview_looks_at_nothing_outside(tmp_path: Path) -> None:
    """Its rounds leave the links of the samples, and feeds, alone: nothing leaves the machine."""
    async with preview.open_preview(tmp_path) as (page, bot):
        collection = await bot.collections.open(page.channel.guild.id)
        store = collection._core.store
        due = await collection._core.stored(store.freshness.due, before=datetime.now(UTC), limit=100)
        await collection._core.stored(store.feeds.add, "https://example.org/feed.xml")
        assert len(due) > 10
        await bot._round()
        assert due == await collection._core.stored(store.freshness.due, before=datetime.now(UTC), limit=100)
        (feed,) = await collection.feeds.all()
        assert feed.checked_at is None
        assert collection.intake._fetcher is None


@pytest.mark.asyncio
async def test_kept_preview_finds_its_data_again(tmp_path: Path) -> None:
    """With a data folder of its own a second preview begins with what the first one left."""
    async with preview.open_preview(tmp_path) as (page, bot):
        collection = await bot.collections.open(page.channel.guild.id)
        articles = await collection.articles.page(limit=100)
        await collection.articles.remove(articles[0].id)
        draft = await collection.intake.from_text(
            "A paragraph that only this preview has, long enough to stand."
        )
        await collection.articles.add(draft)
    async with preview.open_preview(tmp_path) as (page, bot):
        collection = await bot.collections.open(page.channel.guild.id)
        assert draft.title in [article.title for article in await collection.articles.page(limit=100)]
        assert "article list" in page.viewers[1].available_commands(page.channel)


def test_greeting_says_how_to_ask() -> None:
    """The terminal shows the address, some questions, and how a command and a mention are typed."""
    said = greeting("http://127.0.0.1:1/#x")
    assert "http://127.0.0.1:1/#x" in said
    assert "begin a message, or a reply to an answer, with @Footnote." in said
    assert TOUR.two_parts in said


@pytest.mark.parametrize(
    ("content", "sent"),
    [
        ("@Footnote why?", "<@1> why?"),
        ("  @footnote", "<@1>"),
        ("@Footnotes why?", "@Footnotes why?"),
        ("why, @Footnote?", "why, @Footnote?"),
    ],
)
def test_the_bots_name_at_the_beginning_is_a_mention(content: str, sent: str) -> None:
    """Its whole name is, at the beginning only, however it is written."""
    assert with_mention(content, "<@1>") == sent

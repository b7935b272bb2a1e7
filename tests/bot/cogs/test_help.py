"""Greetings, thanks and questions about the bot."""

from __future__ import annotations

import pytest

from bot.texts import say
from tests.bot.world import FOG, World, buttons_of, plain, reply_of, text_of

FAQ = """# How often does the horn sound?

The horn sounds twice a minute in fog, and it can be heard five miles out at sea.
"""


async def greeted(world: World, text: str):
    """Greet the bot, and return what it says once it knows examples."""
    await world.mention(text)
    await (await world.collection()).overviews.made()
    shown = await world.mention(text)
    assert shown is not None
    return shown


@pytest.mark.asyncio
async def test_who_asks_what_the_bot_does_is_told_what_may_be_asked(world: World) -> None:
    """The card names articles, and offers questions that get an answer; nothing of it is kept as unanswered."""
    await world.add("The horn", FAQ)
    await world.add("Fog at the lighthouse", "\n\n".join(FOG))
    for text in ("hello", "what can you do?", "help", "who are you", "¿qué puedes hacer?"):
        card = await greeted(world, text)
        assert say("help-topics", count=2) in text_of(card)
        assert "- Fog at the lighthouse" in text_of(card)
    assert "How often does the horn sound?" in buttons_of(card)
    assert len(buttons_of(card)) <= 3
    await world.restart()
    for label in buttons_of(card):
        pressed = await world.moderator.click(card, label=label)
        assert reply_of(pressed).ephemeral
        assert "> " in text_of(pressed)
    assert await (await world.collection()).questions.unanswered() == []


@pytest.mark.asyncio
async def test_thanks_get_one_line(world: World) -> None:
    """Who thanks wants no card."""
    await world.add("The horn", FAQ)
    assert text_of(await world.mention("thank you!")) == say("thanks-back")
    assert text_of(await world.mention("danke schön")) == say("thanks-back")


@pytest.mark.asyncio
async def test_an_example_whose_article_is_gone(world: World) -> None:
    """It says so, also where another article could be named by the same number."""
    article = await world.add("The horn", FAQ)
    card = await greeted(world, "hello")
    label = next(iter(buttons_of(card)))
    await (await world.collection()).articles.remove(article.id)
    assert text_of(await world.member.click(card, label=label)) == plain(say("example-gone"))


@pytest.mark.asyncio
async def test_a_server_without_articles_says_how_to_add_some(world: World) -> None:
    """Nothing is promised that is not there."""
    assert say("collection-empty") in text_of(await world.mention("hello"))

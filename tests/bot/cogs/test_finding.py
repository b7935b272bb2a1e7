"""Somebody finds the answer to another's message."""

from __future__ import annotations

import discord
import pytest
from simcord.results import InteractionResult

from bot.checks import MENU_FIND, MENU_FIND_PRIVATELY
from bot.texts import say
from tests.bot.world import World, reply_of, text_of

FERRY = "The lamp of the old ferry burned petrol until 1911."
QUESTION = "hi all, what did the lamp of the old ferry burn? thx"


async def choose(world: World, menu: str, message: discord.Message, by=None) -> InteractionResult:
    """Choose a menu on a message."""
    return await (by or world.member).context_menu(world.channel, menu, message)


@pytest.mark.asyncio
async def test_the_answer_replies_to_the_message(world: World) -> None:
    """All see the answer under the question, and who found it gets its link; nobody is called."""
    await world.add("Ferry", FERRY)
    asked = await world.moderator.send(world.channel, QUESTION)
    told = reply_of(await choose(world, MENU_FIND, asked))
    last = world.channel.last_message
    assert last is not None
    assert last.reference is not None
    assert last.reference.message_id == asked.id
    assert "petrol" in text_of(last)
    assert last.mentions == []
    assert told.ephemeral
    assert text_of(told) == say("found", link=last.jump_url)


@pytest.mark.asyncio
async def test_privately_nobody_else_sees_it(world: World) -> None:
    """The other menu shows the answer to who chose it; nothing is written in the channel."""
    await world.add("Ferry", FERRY)
    asked = await world.moderator.send(world.channel, QUESTION)
    shown = reply_of(await choose(world, MENU_FIND_PRIVATELY, asked))
    assert shown.ephemeral
    assert "petrol" in text_of(shown)
    assert world.channel.last_message.id == asked.id
    assert await (await world.collection()).questions.offered("hi all") == []


@pytest.mark.asyncio
async def test_only_an_answer_is_shown_to_all(world: World) -> None:
    """That there is none is told who looked for it, not who wrote; it is kept for the moderators."""
    await world.add("Ferry", FERRY)
    asked = await world.moderator.send(world.channel, "Which trains run to Vienna tonight?")
    shown = reply_of(await choose(world, MENU_FIND, asked))
    assert shown.ephemeral
    assert say("nothing-found") in text_of(shown)
    assert world.channel.last_message.id == asked.id
    assert len(await (await world.collection()).questions.unanswered()) == 1


@pytest.mark.asyncio
async def test_who_may_not_write_there_lets_the_bot_write_nothing(world: World) -> None:
    """In a channel that somebody can only read the answer is for them alone."""
    await world.add("Ferry", FERRY)
    closed = {world.member: discord.PermissionOverwrite(send_messages=False)}
    channel = world.guild.create_text_channel("news", overwrites=closed)
    asked = await world.moderator.send(channel, QUESTION)
    shown = reply_of(await world.member.context_menu(channel, MENU_FIND, asked))
    assert shown.ephemeral
    assert "petrol" in text_of(shown)
    assert channel.last_message.id == asked.id


@pytest.mark.asyncio
@pytest.mark.parametrize("status", [403, 404, 500])
async def test_where_discord_takes_no_reply_it_is_private(world: World, status: int) -> None:
    """A message that is gone by then, or a channel that was closed: who looked for the answer still gets it."""
    await world.add("Ferry", FERRY)
    asked = await world.moderator.send(world.channel, QUESTION)
    code = {403: 50013, 404: 10003, 500: 0}[status]
    world.env.inject_error("POST", "/channels/*/messages", status=status, code=code, times=20)
    shown = reply_of(await choose(world, MENU_FIND, asked))
    assert shown.ephemeral
    assert "petrol" in text_of(shown)


@pytest.mark.asyncio
async def test_messages_without_a_question(world: World) -> None:
    """The bot's own messages, and those without words, have no question in them."""
    await world.add("Ferry", FERRY)
    shown = await world.mention("What did the lamp of the old ferry burn?")
    assert shown is not None
    assert text_of(await choose(world, MENU_FIND, shown)) == say("find-in-own")
    emoji = await world.moderator.send(world.channel, "<:anchor:1456074443980800001>")
    assert text_of(await choose(world, MENU_FIND, emoji)) == say("find-without-words")


@pytest.mark.asyncio
async def test_a_long_message_is_cut(world: World) -> None:
    """A message may be longer than a question."""
    await world.add("Ferry", FERRY)
    asked = await world.moderator.send(world.channel, f"{QUESTION} {'really ' * 260}")
    assert "incident" not in text_of(await choose(world, MENU_FIND, asked))

"""What is said to the bot in a channel: mentions, replies to its answers, to others, and in posts."""

from __future__ import annotations

from typing import Any

import discord
import pytest
from simcord.builders import ChannelHandle

from bot.cooldown import Cooldown
from bot.texts import say
from tests.bot.world import World, text_of

LAMPS = (
    ("The old lighthouse", "The lamp of the old lighthouse burned rape oil until 1901."),
    ("The old ferry", "The lamp of the old ferry burned petrol until 1911."),
)


async def add_lamps(world: World) -> None:
    """Add two articles that differ in what they are about."""
    for title, text in LAMPS:
        await world.add(title, text)


async def said_to(world: World, text: str, reply_to: discord.Message | None = None, by=None, channel=None):
    """Write a message, and return what the bot wrote under it, or None."""
    channel = channel or world.channel
    sent = await (by or world.member).send(channel, text, reply_to=reply_to)
    last = channel.last_message
    return None if last is None or last.id == sent.id else last


async def asked_of(world: World, matter: str) -> discord.Message:
    """Ask about a matter's lamp, and return the answer."""
    answered = await world.mention(f"What did the lamp of the old {matter} burn?")
    assert answered is not None
    return answered


@pytest.mark.asyncio
async def test_a_reply_to_an_answer_is_a_follow_up(world: World) -> None:
    """Who replies to an answer with a question asks on, without a mention, also after a restart."""
    await add_lamps(world)
    for matter, year in (("lighthouse", "1901"), ("ferry", "1911")):
        answered = await asked_of(world, matter)
        await world.restart()
        shown = text_of(await said_to(world, "until when did it burn that?", answered))
        assert "until when did it burn that?" in shown.splitlines()[0]
        assert year in shown.split("> ")[1]


@pytest.mark.asyncio
async def test_a_chain_of_follow_ups_goes_back_to_its_first_question(world: World) -> None:
    """The third question is understood with the first, whoever asks it, although the second names no matter.

    Another than who asked before mentions the bot for that: without, it may be said to somebody else.
    """
    await add_lamps(world)
    answered = await asked_of(world, "ferry")
    second = await said_to(world, "until when?", answered)
    assert second is not None
    await world.restart()
    assert await said_to(world, "and what did it burn?", second, by=world.moderator) is None
    assert world.bot.user is not None
    asked = f"<@{world.bot.user.id}> and what did it burn?"
    assert "petrol" in text_of(await said_to(world, asked, second, by=world.moderator))


@pytest.mark.asyncio
@pytest.mark.parametrize(
    "said",
    [
        "thanks!",
        "ok",
        "lol",
        "Anna told me so",
        "that's wrong",
        "nice, will try",
        "<:anchor:1456074443980800001>",
    ],
)
async def test_a_reply_that_asks_nothing_is_left_alone(world: World, said: str) -> None:
    """People chat beneath an answer, too: what is no question gets nothing, and nothing is kept of it."""
    await add_lamps(world)
    answered = await asked_of(world, "ferry")
    shown = await said_to(world, said, answered)
    assert shown is None, text_of(shown)
    assert await (await world.collection()).questions.unanswered() == []


@pytest.mark.asyncio
async def test_only_who_asked_is_told_that_nothing_was_found(world: World) -> None:
    """Two who ask each other things beneath an answer are not told each time that there is nothing about that."""
    await add_lamps(world)
    await world.quote_anything()
    answered = await world.mention("What did the lamp burn?")
    assert answered is not None
    await (await world.collection()).settings.set_threshold(None)
    question = "which buses run to Bratislava tomorrow morning?"
    shown = await said_to(world, question, answered, by=world.moderator)
    assert shown is None, text_of(shown)
    assert say("nothing-found") in text_of(await said_to(world, question, answered))


@pytest.mark.asyncio
@pytest.mark.parametrize(
    "said", ["did you eat already?", "not yet, you?", "how much is it?", "who pays?", "are you serious?"]
)
async def test_chat_of_others_beneath_an_answer_is_left_alone(world: World, said: str) -> None:
    """Who did not ask gets only what their own words ask: not the closest there is, nor what was asked before."""
    await add_lamps(world)
    answered = await asked_of(world, "ferry")
    assert await said_to(world, said, answered, by=world.moderator) is None
    assert await (await world.collection()).questions.unanswered() == []
    own = await said_to(world, "what did the lamp of the ferry burn?", answered, by=world.moderator)
    assert "petrol" in text_of(own)


@pytest.mark.asyncio
async def test_a_reply_to_another_message_of_ours_is_a_question(world: World) -> None:
    """Who was told how to ask can ask in a reply to that."""
    await add_lamps(world)
    hint = await world.mention("")
    assert hint is not None
    assert "petrol" in text_of(await said_to(world, "what did the lamp of the ferry burn?", hint))
    assert await said_to(world, "which trains run to Vienna tonight?", hint) is None


@pytest.mark.asyncio
async def test_a_follow_up_outlives_the_answer_that_it_replies_to(world: World) -> None:
    """An answer that is forgotten by then still says what was asked; of one that was deleted nothing is known."""
    await add_lamps(world)
    answered = await asked_of(world, "ferry")
    collection = await world.collection()
    await collection.questions.forget_person(world.member.id)
    assert "1911" in text_of(await said_to(world, "until when did it burn that?", answered))
    await answered.delete()
    assert world.bot.user is not None
    alone = await said_to(world, f"<@{world.bot.user.id}> what did the lamp of the ferry burn?")
    assert "petrol" in text_of(alone)


@pytest.mark.asyncio
async def test_a_mention_under_somebodys_message_asks_what_that_says(world: World) -> None:
    """Its words are read where Discord gives them, as with a mention in them; else it is said how they can be had."""
    await add_lamps(world)
    assert world.bot.user is not None
    mention = f"<@{world.bot.user.id}>"
    unread = await world.moderator.send(world.channel, "what did the lamp of the ferry burn?")
    assert text_of(await said_to(world, mention, unread)) == say("mention-of-unread")
    assert "petrol" in text_of(await said_to(world, f"{mention} what did the ferry's lamp burn?", unread))
    read = await world.moderator.send(world.channel, f"what did the lamp of the lighthouse burn? {mention}")
    assert "rape oil" in text_of(await said_to(world, f"{mention} please", read))


@pytest.mark.asyncio
async def test_a_mention_in_a_post_asks_what_its_title_says(world: World) -> None:
    """In a forum the title is the question where the mention has no words, and belongs to it in the first message."""
    await add_lamps(world)
    assert world.bot.user is not None
    mention = f"<@{world.bot.user.id}>"
    forum = world.guild.create_forum_channel("help")
    post = open_thread(world, forum, "What did the lamp of the ferry burn?")
    assert "petrol" in text_of(await said_to(world, mention, channel=post))
    assert "rape oil" in text_of(
        await said_to(world, f"{mention} what did the lighthouse's lamp burn?", channel=post)
    )
    thread = open_thread(world, world.channel, "What did the lamp of the ferry burn?")
    assert text_of(await said_to(world, mention, channel=thread)) == say("mention-without-question")


def open_thread(world: World, channel: ChannelHandle, title: str, **options: Any) -> ChannelHandle:
    """Open a thread, or a post in a forum, as a member does."""
    thread = world.env.backend.create_thread(channel.id, title, world.member.id, **options)
    return ChannelHandle(world.env, world.guild, thread)


@pytest.mark.asyncio
async def test_every_kind_of_channel_is_answered(world: World) -> None:
    """A mention is answered in a thread, a voice channel's chat and an announcement channel."""
    await add_lamps(world)
    assert world.bot.user is not None
    question = f"<@{world.bot.user.id}> what did the lamp of the ferry burn?"
    collection = await world.collection()
    kinds: list[tuple[ChannelHandle, int | None]] = [
        (channel, channel.id)
        for channel in (world.guild.create_voice_channel("Talk"), world.guild.create_news_channel("News"))
    ]
    kinds.append((open_thread(world, world.channel, "Open"), world.channel.id))
    kinds.append(
        (open_thread(world, world.channel, "Hidden", type=discord.ChannelType.private_thread.value), None)
    )
    for channel, seen_in in kinds:
        assert "petrol" in text_of(await said_to(world, question, channel=channel))
        seen = {channel_id for _, channel_id in await collection.questions.offered("what did")}
        assert seen_in is None or seen_in in seen
        assert channel.id in seen or channel.id != seen_in
    assert len(seen) == 3


@pytest.mark.asyncio
async def test_who_asks_too_soon_is_told_once_when_to_come_back(world: World) -> None:
    """In a flood one line says when; by then the same person is answered, and others were all the time."""
    await add_lamps(world)
    now = [1000.0]
    world.bot.cooldown = Cooldown(clock=lambda: now[0])
    await asked_of(world, "ferry")
    told = await world.mention("What did the lamp of the old lighthouse burn?")
    assert say("asked-too-early", when="<t:").rstrip(".") in text_of(told)
    for _ in range(3):
        assert await world.mention("What did the lamp of the old lighthouse burn?") is None
    other = await world.mention("What did the lamp of the old lighthouse burn?", by=world.moderator)
    assert "rape oil" in text_of(other)
    slash = await world.member.slash(world.channel, "ask", question="What did the ferry's lamp burn?")
    assert slash.response is not None
    assert slash.response.ephemeral
    assert say("asked-too-early", when="<t:").rstrip(".") in text_of(slash)
    now[0] += 5
    await asked_of(world, "ferry")
    await (await world.collection()).settings.decide("cooldown_seconds", 0)
    now[0] += 5
    for _ in range(3):
        await asked_of(world, "ferry")


@pytest.mark.asyncio
async def test_a_thread_is_a_part_of_its_channel(world: World) -> None:
    """Who asked in a channel waits in its threads too."""
    await add_lamps(world)
    world.bot.cooldown = Cooldown(clock=lambda: 1000.0)
    await asked_of(world, "ferry")
    assert world.bot.user is not None
    asked = f"<@{world.bot.user.id}> what did the lamp of the ferry burn?"
    thread = open_thread(world, world.channel, "Open")
    assert say("asked-too-early", when="<t:").rstrip(".") in text_of(
        await said_to(world, asked, channel=thread)
    )
    other = world.guild.create_text_channel("other")
    assert "petrol" in text_of(await said_to(world, asked, channel=other))


@pytest.mark.asyncio
async def test_who_only_chats_beneath_an_answer_is_not_told_to_wait(world: World) -> None:
    """Nothing is said to others' chat, also where it follows too soon; a mention then is told."""
    await add_lamps(world)
    world.bot.cooldown = Cooldown(clock=lambda: 1000.0)
    answered = await asked_of(world, "ferry")
    for _ in range(2):
        assert await said_to(world, "who pays?", answered, by=world.moderator) is None
    told = await world.mention("What did the lamp burn?", by=world.moderator)
    assert say("asked-too-early", when="<t:").rstrip(".") in text_of(told)


@pytest.mark.asyncio
@pytest.mark.parametrize(("status", "code"), [(403, 50001), (403, 50013), (404, 10003), (400, 50083)])
async def test_a_channel_that_is_closed_meanwhile_gets_nothing(
    world: World, status: int, code: int, caplog: pytest.LogCaptureFixture
) -> None:
    """Where the channel is gone or closed, or its thread archived, nothing is raised, and the question is kept."""
    await add_lamps(world)
    world.env.inject_error("POST", "/channels/*/messages", status=status, code=code, times=5)
    assert await world.mention("Which trains run to Vienna tonight?") is None
    assert [record for record in caplog.records if record.exc_info] == []
    kept = await (await world.collection()).questions.unanswered()
    assert [row.question for row in kept] == ["Which trains run to Vienna tonight?"]


@pytest.mark.asyncio
async def test_a_question_that_is_deleted_at_once_is_answered_beneath(world: World) -> None:
    """Who deletes their message before the answer gets it in the channel, replying to nothing."""
    await add_lamps(world)
    answered = await asked_of(world, "ferry")
    mine = await world.member.send(world.channel, "hm")
    await world.member.delete(mine)
    await world.moderator.delete(answered)
    assert "petrol" in text_of(await asked_of(world, "ferry"))


@pytest.mark.asyncio
async def test_who_has_left_is_answered_nothing_new(world: World) -> None:
    """The answer to somebody who left stays, and others ask on from it."""
    await add_lamps(world)
    answered = await asked_of(world, "ferry")
    world.guild.remove_member(world.member)
    await world.restart()
    assert world.bot.user is not None
    asked = f"<@{world.bot.user.id}> until when did it burn that?"
    assert "1911" in text_of(await said_to(world, asked, answered, by=world.moderator))

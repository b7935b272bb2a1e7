"""Who waits for an answer is told where that is possible: whatever became meanwhile of the place, and of them."""

from __future__ import annotations

import discord
import pytest

from bot.asking import answer_ids
from bot.texts import say
from knowledge.records import Waiter
from tests.bot.cogs.test_waiting import ASKED, CHESS, ask, look, said_since
from tests.bot.world import FOG, World, as_invited, deny, plain, reply_of, text_of

NO_MESSAGES = 50007
"""Discord's code for who takes no direct messages."""
MESSAGES = "/channels/*/messages"


async def waiting_under(world: World) -> discord.Message:
    """Ask what no article answers, and let who asked be told; return what was said."""
    nothing = await ask(world)
    await world.member.click(nothing, label=say("tell-me"))
    return nothing


async def answered(world: World) -> None:
    """Add the article that answers, and look, after a restart."""
    await world.restart()
    await world.add("Chess", CHESS)
    await look(world)


async def waiters(world: World, nothing: discord.Message) -> list[Waiter]:
    """Return who waits for an answer to a question that has none."""
    (answer_id,) = answer_ids(nothing.components)
    return await (await world.collection()).waiting.of(answer_id)


def told_alone(world: World) -> str:
    """Return what was said to the member alone; nothing where nothing was."""
    last = world.member.user.dm_channel.last_message
    return "" if last is None else text_of(last)


@pytest.mark.asyncio
@pytest.mark.parametrize("gone", ["question", "answer", "both"])
async def test_what_they_wrote_is_deleted(world: World, gone: str) -> None:
    """They are told in the channel all the same."""
    nothing = await waiting_under(world)
    assert nothing.reference is not None
    ids = {"question": [nothing.reference.message_id], "answer": [nothing.id]}
    for id_ in ids.get(gone, [*ids["question"], *ids["answer"]]):
        world.env.backend.delete_message(world.channel.id, id_)
    await answered(world)
    (told,) = said_since(world, nothing)
    assert "Fischer" in text_of(told)
    assert [user.id for user in told.mentions] == [world.member.id]


@pytest.mark.asyncio
async def test_an_answer_to_a_command_is_deleted(world: World) -> None:
    """What is told would stand under it; it stands in the channel."""
    await world.add("Fog", "\n\n".join(FOG))
    asked = reply_of(await world.member.slash(world.channel, "ask", question=ASKED))
    await world.member.click(asked, label=say("tell-me"))
    world.env.backend.delete_message(world.channel.id, asked.id)
    await answered(world)
    told = world.channel.last_message
    assert told is not None
    assert told.id != asked.id
    assert "Fischer" in text_of(told)


@pytest.mark.asyncio
async def test_the_channel_is_deleted(world: World) -> None:
    """They are told in private, once."""
    await waiting_under(world)
    world.env.backend.delete_channel(world.channel.id)
    await answered(world)
    assert "Fischer" in told_alone(world)
    assert len(world.member.user.dm_channel.history()) == 1
    await look(world)
    assert len(world.member.user.dm_channel.history()) == 1


@pytest.mark.asyncio
@pytest.mark.parametrize("who", ["bot", "member"])
async def test_the_channel_is_closed(world: World, who: str) -> None:
    """To the bot, which may not write there any more, or to who asked: they are told in private."""
    nothing = await waiting_under(world)
    assert world.bot.user is not None
    if who == "bot":
        await as_invited(world)
        await deny(world, world.channel, world.bot.user.id, send_messages=True)
    else:
        await deny(world, world.channel, world.member.id, view_channel=True)
    await answered(world)
    assert said_since(world, nothing) == []
    assert "Fischer" in told_alone(world)


@pytest.mark.asyncio
async def test_replies_are_refused(world: World) -> None:
    """Without the right to read a channel's history nothing stands under a message; it stands in the channel."""
    nothing = await waiting_under(world)
    world.env.inject_error("POST", MESSAGES, status=400, code=160002, times=1)
    await answered(world)
    (told,) = said_since(world, nothing)
    assert told.reference is None
    assert [user.id for user in told.mentions] == [world.member.id]


@pytest.mark.asyncio
async def test_direct_messages_are_refused(world: World) -> None:
    """Who can be told nowhere is not tried again and again; the question stays without an answer."""
    nothing = await waiting_under(world)
    world.env.backend.delete_channel(world.channel.id)
    world.env.inject_error("POST", MESSAGES, status=403, code=NO_MESSAGES, times=None)
    await answered(world)
    assert told_alone(world) == ""
    assert await waiters(world, nothing) == []
    tried = len(world.env.http_requests)
    await look(world)
    assert len(world.env.http_requests) == tried


@pytest.mark.asyncio
@pytest.mark.parametrize("status", [400, 403])
async def test_what_is_said_is_refused(world: World, status: int) -> None:
    """What a server's AutoMod holds back is not tried again and again either."""
    nothing = await waiting_under(world)
    world.env.inject_error("POST", MESSAGES, status=status, code=200000, times=None)
    await answered(world)
    assert await waiters(world, nothing) == []


@pytest.mark.asyncio
@pytest.mark.parametrize("path", [MESSAGES, "/users/@me/channels"])
async def test_discord_fails(world: World, path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """They go on waiting, and are told once it works again."""
    monkeypatch.setattr("bot.sending.requests.PAUSES", (0.0,))
    nothing = await waiting_under(world)
    world.env.backend.delete_channel(world.channel.id)
    world.env.inject_error("POST", path, status=500, times=None)
    await answered(world)
    assert told_alone(world) == ""
    assert [waiter.person for waiter in await waiters(world, nothing)] == [world.member.id]
    world.env.backend.faults.clear()
    await look(world)
    assert "Fischer" in told_alone(world)


@pytest.mark.asyncio
@pytest.mark.parametrize("event", ["left", "refuses"])
async def test_a_moderators_reply_reaches_nobody(world: World, event: str) -> None:
    """Who replied is told so, and that is the end of it."""
    helpers = world.guild.create_text_channel("helpers")
    collection = await world.collection()
    await collection.settings.decide("helper_channel_id", helpers.id)
    await world.member.click(await ask(world), label=say("ask-human"))
    called = helpers.last_message
    assert called is not None
    if event == "left":
        world.guild.remove_member(world.member)
    else:
        world.env.backend.delete_channel(world.channel.id)
        world.env.inject_error(
            "POST", f"/channels/{world.member.user.dm_channel.id}/messages", status=403, code=NO_MESSAGES
        )
    await world.restart()
    await world.moderator.send(helpers, "Bobby Fischer did, in 1972.", reply_to=called)
    assert plain(text_of(helpers.last_message)) == plain(say("reply-missed"))
    assert told_alone(world) == ""
    sent = await world.moderator.send(helpers, "In Reykjavik.", reply_to=called)
    assert helpers.last_message is not None
    assert helpers.last_message.id == sent.id

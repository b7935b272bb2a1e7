"""A question without an answer: the closest articles, somebody to ask, and being told later."""

from __future__ import annotations

import asyncio

import discord
import pytest

from bot.cogs.waiting import Waiting
from bot.texts import say
from knowledge.collection import answering
from tests.bot.world import FOG, World, buttons_of, plain, reply_of, text_of, titles

ASKED = "Who won the chess championship in Reykjavik?"
CHESS = "The chess championship in Reykjavik was won by Bobby Fischer in 1972, against Boris Spassky of Leningrad."


async def ask(world: World) -> discord.Message:
    """Ask what no article answers, and return the reply."""
    if not await titles(world):
        await world.add("Fog", "\n\n".join(FOG))
    shown = await world.mention(ASKED)
    assert shown is not None
    return shown


async def look(world: World, times: int = 1) -> None:
    """Let the bot look for answers, as it does now and then; several looks are at the same time."""
    cog = world.bot.get_cog("Waiting")
    assert isinstance(cog, Waiting)
    await asyncio.gather(*(cog.look() for _ in range(times)))
    await world.env.settle()


def all_allowed(world: World) -> list[dict[str, object]]:
    """Return whom each message might mention that the bot wrote, the last one last."""
    sent = [r for r in world.env.http_requests if r.method == "POST" and r.path.endswith("/messages")]
    return [request.json["allowed_mentions"] for request in sent]


def allowed(world: World) -> dict[str, object]:
    """Return whom the last message might mention."""
    return all_allowed(world)[-1]


def said_since(world: World, message: discord.Message) -> list[discord.Message]:
    """Return what stands in the channel under a message."""
    return [one for one in world.channel.history() if one.id > message.id]


@pytest.mark.asyncio
async def test_no_answer_names_what_is_near_and_which_words_are_nowhere(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It says so in a line, names the words that no article has, and opens the closest articles for who presses."""
    monkeypatch.setattr(answering, "CLOSEST", 0.9)
    article = await world.add("Fog", "\n\n".join(FOG))
    nothing = await world.mention("Which minute did Bobby Fischer resign against Boris Spassky?")
    assert nothing is not None
    text = plain(text_of(nothing))
    assert say("nothing-found") in text
    assert "“Bobby”, “Fischer”, “resign”" in text
    assert plain(say("question-kept")) in text
    assert "1. Fog" in text
    assert list(buttons_of(nothing)) == ["1", say("tell-me")]
    await world.restart()
    opened = await world.moderator.click(nothing, label="1")
    assert reply_of(opened).ephemeral
    assert FOG[0] in plain(text_of(opened))
    await (await world.collection()).articles.remove(article.id)
    assert text_of(await world.moderator.click(nothing, label="1")) == say("article-gone")


@pytest.mark.asyncio
async def test_the_asker_is_told_once_when_an_article_answers(world: World) -> None:
    """By a reply to their question that mentions them alone, also with a restart between each two steps."""
    nothing = await ask(world)
    await world.restart()
    pressed = await world.member.click(nothing, label=say("tell-me"))
    assert text_of(pressed) == say("tell-noted", where="here")
    assert reply_of(pressed).ephemeral
    for _ in range(3):
        assert text_of(await world.member.click(nothing, label=say("tell-me"))) == say("tell-already")
    await look(world)
    assert said_since(world, nothing) == []
    await world.restart()
    await world.add("Chess", CHESS)
    await look(world, times=2)
    (told,) = said_since(world, nothing)
    assert say("told-found", person=world.member.mention) in text_of(told)
    assert "Fischer" in text_of(told)
    assert [user.id for user in told.mentions] == [world.member.id]
    assert told.reference is not None
    assert nothing.reference is not None
    assert told.reference.message_id == nothing.reference.message_id
    await world.restart()
    await world.add(
        "More fog", "The second horn sounds in the harbour whenever the first one is being repaired at sea."
    )
    await look(world)
    assert len(said_since(world, nothing)) == 1
    collection = await world.collection()
    assert await collection.questions.unanswered() == []


@pytest.mark.asyncio
async def test_others_are_not_told(world: World) -> None:
    """Only who asked can be put on the list."""
    nothing = await ask(world)
    assert text_of(await world.moderator.click(nothing, label=say("tell-me"))) == plain(
        say("not-your-question")
    )
    await world.add("Chess", CHESS)
    await look(world)
    assert said_since(world, nothing) == []


@pytest.mark.asyncio
async def test_what_was_asked_in_private_is_told_in_private(world: World) -> None:
    """Nobody in the channel learns of it."""
    await world.add("Fog", "\n\n".join(FOG))
    asked = reply_of(await world.member.slash(world.channel, "ask", question=ASKED, private=True))
    assert text_of(await world.member.click(asked, label=say("tell-me"))) == say("tell-noted", where="direct")
    before = len(world.channel.history())
    await world.add("Chess", CHESS)
    await look(world)
    assert len(world.channel.history()) == before
    told = world.member.user.dm_channel.last_message
    assert told is not None
    assert "Fischer" in text_of(told)


@pytest.mark.asyncio
async def test_who_left_is_never_told(world: World) -> None:
    """Neither in the channel nor in private."""
    nothing = await ask(world)
    await world.member.click(nothing, label=say("tell-me"))
    world.guild.remove_member(world.member)
    await world.add("Chess", CHESS)
    await look(world)
    assert said_since(world, nothing) == []
    assert world.member.user.dm_channel.last_message is None


@pytest.mark.asyncio
async def test_nobody_can_be_asked_until_an_admin_says_who(world: World) -> None:
    """Without helpers there is no button, and one that was forged says so; then it calls exactly their role, once."""
    nothing = await ask(world)
    assert say("ask-human") not in buttons_of(nothing)
    helpers = world.guild.create_role("Helpers", mentionable=True)
    collection = await world.collection()
    await collection.settings.decide("helper_role_id", helpers.id)
    nothing = await ask(world)
    pressed = await world.member.click(nothing, label=say("ask-human"))
    assert text_of(pressed) == say("human-called")
    (called,) = said_since(world, nothing)
    assert [role.id for role in called.role_mentions] == [helpers.id]
    assert allowed(world) == {"parse": [], "roles": [helpers.id]}
    assert ASKED in plain(text_of(called))
    for _ in range(3):
        assert text_of(await world.member.click(nothing, label=say("ask-human"))) == say("human-before")
    again = await ask(world)
    early = text_of(await world.member.click(again, label=say("ask-human")))
    assert early.startswith(say("human-early", when="<t:").split("<t:")[0])
    assert said_since(world, again) == []


@pytest.mark.asyncio
async def test_a_moderators_reply_is_passed_on(world: World) -> None:
    """What is replied in the helpers' channel reaches who asked, where they asked, and what is added to it too."""
    helpers = world.guild.create_text_channel("helpers")
    collection = await world.collection()
    await collection.settings.decide("helper_channel_id", helpers.id)
    nothing = await ask(world)
    await world.member.click(nothing, label=say("ask-human"))
    called = helpers.last_message
    assert called is not None
    assert nothing.jump_url in text_of(called)
    await world.restart()
    await world.moderator.send(helpers, "Bobby Fischer did, in 1972.", reply_to=called)
    assert text_of(helpers.last_message) == say("reply-passed")
    (told,) = said_since(world, nothing)
    assert "> Bobby Fischer did, in 1972." in plain(text_of(told))
    assert {"parse": [], "users": [world.member.id]} in all_allowed(world)
    await world.moderator.send(helpers, "And in Reykjavik.", reply_to=called)
    assert len(said_since(world, nothing)) == 2


@pytest.mark.asyncio
async def test_chatter_is_no_answer(world: World) -> None:
    """What asks or is small talk is not passed on, a plain yes is; and the first reply does not end the waiting."""
    nothing = await ask(world)
    await world.member.click(nothing, label=say("tell-me"))
    for text in (
        "hm no idea, anyone?",
        "lol",
        "thanks!",
        "Do you mean the one of 1972?",
        "no idea",
        "same here",
    ):
        sent = await world.moderator.send(world.channel, text, reply_to=nothing)
        assert said_since(world, sent) == [], text
    for text in ("Let me look.", "Yes.", "No, sorry", "It was Bobby Fischer."):
        sent = await world.moderator.send(world.channel, text, reply_to=nothing)
        (told,) = said_since(world, sent)  # who replied sees it, and needs no word of it
        assert f"> {text}" in plain(text_of(told))
    await world.add("Chess", CHESS)
    await look(world)
    assert say("told-found", person=world.member.mention) in text_of(world.channel.last_message)
    sent = await world.moderator.send(world.channel, "There it is.", reply_to=nothing)
    assert said_since(world, sent) == []


@pytest.mark.asyncio
async def test_a_private_question_is_shown_to_nobody_unasked(world: World) -> None:
    """It goes to the helpers' channel once who asked was told what is seen there, also after a restart."""
    helpers = world.guild.create_text_channel("helpers")
    collection = await world.collection()
    await collection.settings.decide("helper_channel_id", helpers.id)
    await world.add("Fog", "\n\n".join(FOG))
    asked = reply_of(await world.member.slash(world.channel, "ask", question=ASKED, private=True))
    sure = reply_of(await world.member.click(asked, label=say("ask-human")))
    assert sure.ephemeral
    assert plain(text_of(sure)) == plain(say("human-sure", channel=helpers.mention))
    assert helpers.history() == []
    await world.restart()
    assert text_of(await world.member.click(sure, label=say("human-sure-yes"))) == say("human-called")
    assert ASKED in plain(text_of(helpers.last_message))
    assert helpers.last_message is not None
    await world.moderator.send(helpers, "It was Bobby Fischer.", reply_to=helpers.last_message)
    assert text_of(helpers.last_message) == say("reply-passed")
    assert "Fischer" in text_of(world.member.user.dm_channel.last_message)
    assert text_of(await world.member.click(sure, label=say("human-sure-yes"))) == plain(say("human-before"))


@pytest.mark.asyncio
async def test_a_members_reply_is_not_passed_on(world: World) -> None:
    """Only a moderator's or a helper's word counts as an answer."""
    nothing = await ask(world)
    await world.member.click(nothing, label=say("tell-me"))
    other = world.guild.add_member(world.env.create_user("somebody"))
    sent = await other.send(world.channel, "I do not know.", reply_to=nothing)
    assert said_since(world, sent) == []


@pytest.mark.asyncio
async def test_helpers_who_are_gone(world: World) -> None:
    """A role that was deleted and a channel that is closed or gone are told to who calls, and nothing is used up."""
    collection = await world.collection()
    await collection.settings.decide("helper_role_id", 999_999_999_999_999)
    nothing = await ask(world)
    assert text_of(await world.member.click(nothing, label=say("ask-human"))) == plain(say("human-role-gone"))
    await collection.settings.decide("helper_channel_id", 999_999_999_999_999)
    assert text_of(await world.member.click(nothing, label=say("ask-human"))) == plain(
        say("human-channel-gone")
    )
    await collection.settings.decide("helper_channel_id", None)
    await collection.settings.decide("helper_role_id", None)
    assert text_of(await world.member.click(nothing, label=say("ask-human"))) == plain(say("human-off"))
    open_channel = world.guild.create_text_channel("helpers")
    await collection.settings.decide("helper_channel_id", open_channel.id)
    assert text_of(await world.member.click(nothing, label=say("ask-human"))) == say("human-called")

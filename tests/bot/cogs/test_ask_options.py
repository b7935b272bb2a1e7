"""What can be given with a question: whom it is for, what it is kept to, and what is offered while it is typed."""

from __future__ import annotations

from datetime import date

import discord
import pytest
from simcord.actors import MemberActor
from simcord.components import walk_components

from bot.texts import say
from tests.bot.cogs.test_ask import HARBOUR, MANY, add_many
from tests.bot.world import World, components_of, plain, reply_of, text_of


@pytest.mark.asyncio
async def test_an_answer_for_somebody_calls_them_once(world: World) -> None:
    """They are named over it and called after it, alone; they turn its pages in place, after a restart, too."""
    await add_many(world)
    question = "Which key opens the tower door?"
    asked = await world.member.slash(world.channel, "ask", question=question, **{"for": world.moderator})
    shown, called = [message for message in (asked.response, *asked.followups) if message is not None]
    assert say("answer-for", person=world.moderator.mention) in text_of(shown)
    assert text_of(called) == say("answer-is-for", person=world.moderator.mention)
    sent = [
        r.json["allowed_mentions"] for r in world.env.http_requests if "allowed_mentions" in (r.json or {})
    ]
    assert [who for who in sent if who != {"parse": []}] == [{"parse": [], "users": [world.moderator.id]}]
    await world.restart()
    await world.moderator.click(shown, label="▶")
    assert say("quote-number", number=2, of=3) in text_of(shown)


@pytest.mark.asyncio
async def test_an_answer_can_not_be_for_everybody(world: World) -> None:
    """Not for who would not see it, for a bot, in private, or where the asker may not write."""
    await add_many(world)
    question = "Which key opens the tower door?"
    unseen = {world.moderator: discord.PermissionOverwrite(view_channel=False)}
    closed = {world.member: discord.PermissionOverwrite(send_messages=False)}
    bot = world.guild.add_member(world.env.create_user("another-bot", bot=True))
    for channel, options, told in (
        (
            world.guild.create_text_channel("hidden", overwrites=unseen),
            {"for": world.moderator},
            say("for-cannot-see"),
        ),
        (world.channel, {"for": bot}, say("for-cannot-see")),
        (world.channel, {"for": world.moderator, "private": True}, say("for-is-not-private")),
        (
            world.guild.create_text_channel("closed", overwrites=closed),
            {"for": bot},
            say("for-takes-writing"),
        ),
    ):
        refused = reply_of(await world.member.slash(channel, "ask", question=question, **options))
        assert refused.ephemeral
        assert text_of(refused) == told
    own = await world.member.slash(world.channel, "ask", question=question, **{"for": world.member})
    assert world.member.mention not in text_of(own)


@pytest.mark.asyncio
async def test_codes_in_a_question_are_names(world: World) -> None:
    """The echo shows the names of what is mentioned, and none of Discord's codes."""
    await world.add("Ferry", HARBOUR)
    code = f"when does <#{world.channel.id}> open <:anchor:{world.guild.id}> \u202e<@{world.member.id}>?"
    for shown in (await world.member.slash(world.channel, "ask", question=code), await world.mention(code)):
        first = text_of(shown).splitlines()[0]
        assert "\\#general" in first
        assert "anchor" not in first
        assert "\u202e" not in first
        assert str(world.member.id) not in first
    assert f"\\@{world.member.name}" in first


@pytest.mark.asyncio
async def test_questions_that_others_saw_are_offered(world: World) -> None:
    """Who types is offered what was answered where they can see it, then titles; never what was asked in private."""
    await add_many(world)
    unseen = {world.member: discord.PermissionOverwrite(view_channel=False)}
    hidden = world.guild.create_text_channel("hidden", overwrites=unseen)
    open_to_all, kept = "Which key opens the north door?", "Which key opens the south door?"
    await world.moderator.slash(world.channel, "ask", question=open_to_all)
    await world.moderator.slash(hidden, "ask", question=kept)
    await world.moderator.slash(
        world.channel, "ask", question="Which key opens the cellar door?", private=True
    )
    await world.moderator.slash(world.channel, "ask", question=f"Which key opens {'the ' * 30} door?")
    await world.restart()

    async def offered(by: MemberActor, typed: str) -> list[str]:
        choices = await by.autocomplete(world.channel, "ask", "question", typed)
        assert all(choice["name"] == choice["value"] for choice in choices)
        assert all(len(choice["value"]) <= 100 for choice in choices)
        return [choice["value"] for choice in choices]

    assert await offered(world.member, "which KEY") == [open_to_all]
    assert await offered(world.moderator, "which key") == [open_to_all, kept]
    assert await offered(world.member, "keys 1") == ["Keys 1"]
    assert len(await offered(world.member, "")) == len(MANY)
    assert "brass" in text_of(await world.member.slash(world.channel, "ask", question=open_to_all))


@pytest.mark.asyncio
async def test_a_question_is_kept_to_a_publisher_and_to_days(world: World) -> None:
    """Only what fits is quoted; where nothing does that is said, and is no question for the moderators."""
    for year, publisher in ((2020, "Museum"), (2025, "Office")):
        await world.add(
            f"Fees {year}",
            f"A berth costs {year} crowns a night.",
            publisher=publisher,
            published=date(year, 5, 1),
        )
    question = "How much does a berth cost a night?"
    for options, year in (
        ({"publisher": "museum"}, 2020),
        ({"publisher": "Office"}, 2025),
        ({"after": "2021"}, 2025),
        ({"before": "2020-05"}, 2020),
    ):
        said = text_of(await world.member.slash(world.channel, "ask", question=question, **options))
        assert f"{year} crowns" in plain(said)
    for options, told in (
        ({"publisher": "Office", "before": "2020"}, say("nothing-within")),
        ({"after": "soon"}, say("day-form")),
        ({"after": "2021", "before": "2020"}, say("days-crossed")),
    ):
        assert told in text_of(await world.member.slash(world.channel, "ask", question=question, **options))
    assert await (await world.collection()).questions.unanswered() == []
    offered = await world.member.autocomplete(world.channel, "ask", "publisher", "mu")
    assert [choice["value"] for choice in offered] == ["Museum"]
    assert [
        c["value"] for c in await world.member.autocomplete(world.channel, "ask", "after", "2024-02")
    ] == ["2024-02"]


@pytest.mark.asyncio
async def test_a_removed_answer_s_question_is_offered_no_more(world: World) -> None:
    """Neither while somebody types nor as an example; who asked, or a moderator, wanted it gone."""
    await add_many(world)
    question = "Which key opens the north door?"
    shown = await world.mention(question)
    assert shown is not None
    collection = await world.collection()
    await collection.overviews.get(world.channel.id)
    await collection.overviews.made()
    offered = await world.moderator.autocomplete(world.channel, "ask", "question", "which key")
    assert [choice["value"] for choice in offered] == [question]
    assert question in [e.question for e in (await collection.overviews.get(world.channel.id)).examples]
    menu = next(c["custom_id"] for c in walk_components(components_of(shown)) if c.get("options"))
    await world.member.select(shown, ["remove"], custom_id=menu)
    await world.restart()
    assert await world.moderator.autocomplete(world.channel, "ask", "question", "which key") == []
    collection = await world.collection()
    assert question not in [e.question for e in (await collection.overviews.get(world.channel.id)).examples]

"""Moderators look at what got no answer."""

from __future__ import annotations

import pytest

from bot.checks import not_allowed
from bot.texts import say
from tests.bot.world import FOG, World, buttons_of, reply_of, text_of

ABOUT_FOG = "How often does the horn sound in fog?"


async def ask(world: World, question: str) -> None:
    """Ask as a member."""
    await world.member.slash(world.channel, "ask", question=question)


@pytest.mark.asyncio
async def test_what_got_no_answer_is_listed_with_what_was_shown(world: World) -> None:
    """Doubtful answers stand beside silence, each with the sentence that was shown; answered ones are not there."""
    await world.add("Fog", "\n\n".join(FOG), url="https://example.org/fog")
    await ask(world, ABOUT_FOG)
    assert say("questions-none") in text_of(await world.moderator.slash(world.channel, "article questions"))
    await (await world.collection()).settings.set_threshold(1.0)
    await ask(world, ABOUT_FOG)
    await ask(world, "Which trains run to *Vienna* tonight?")
    shown = reply_of(await world.moderator.slash(world.channel, "article questions"))
    assert shown.ephemeral
    text = text_of(shown)
    assert text.index(r"**Which trains run to \*Vienna\* tonight?**") < text.index(f"**{ABOUT_FOG}**")
    assert f"· {say('questions-nothing')}" in text
    assert (
        f"· {say('questions-doubtful')}\n> In fog the horn of the lighthouse sounds twice a minute, and"
        in text
    )
    assert "-# [Fog](<https://example.org/fog>)" in text
    assert say("questions-of", first=1, last=2, counted=say("unanswered", count=2, doubtful=1)) in text
    assert text.count(ABOUT_FOG) == 1
    (article,) = await (await world.collection()).articles.page()
    await (await world.collection()).articles.remove(article.id)
    text = text_of(await world.moderator.slash(world.channel, "article questions"))
    assert f"**{ABOUT_FOG}**" in text
    assert say("questions-doubtful-gone") in text


@pytest.mark.asyncio
async def test_questions_are_turned_after_a_restart(world: World) -> None:
    """Five a page, newest first; the arrows work for moderators, also when the bot began anew."""
    await world.add("Fog", "\n\n".join(FOG))
    for number in range(7):
        await ask(world, f"Which train number {number} runs to Vienna tonight?")
    shown = reply_of(await world.moderator.slash(world.channel, "article questions"))
    assert "number 6" in text_of(shown)
    assert "number 1" not in text_of(shown)
    assert buttons_of(shown)["◀"]["disabled"]
    await world.restart()
    await world.moderator.click(shown, label="▶")
    assert "number 1" in text_of(shown)
    assert "number 2" not in text_of(shown)
    assert say("questions-of", first=6, last=7, counted="7") in text_of(shown)
    assert buttons_of(shown)["▶"]["disabled"]


@pytest.mark.asyncio
async def test_members_do_not_see_what_others_asked(world: World) -> None:
    """Neither the command nor a page of it is for members."""
    await ask(world, ABOUT_FOG)
    assert "article questions" not in world.member.available_commands(world.channel)
    pressed = await world.press(world.member, "questions:0:f")
    assert text_of(pressed) == not_allowed("article")


@pytest.mark.asyncio
async def test_badly_rated_quotes_stand_under_the_questions(world: World) -> None:
    """With the reasons counted and what was written, and nobody's name; they go when the passage does."""
    await world.add("Fog", "\n\n".join(FOG))
    answer = reply_of(await world.member.slash(world.channel, "ask", question=ABOUT_FOG))
    for actor, reason in ((world.member, "outdated"), (world.admin, "other")):
        asking = await actor.click(answer, label=say("vote-button", way="not"))
        form = await actor.select(reply_of(asking), [reason])
        if reason == "other":
            await actor.submit_modal(form, {"line": "It sounds *once*."})
    text = text_of(await world.moderator.slash(world.channel, "article questions"))
    assert say("questions-none") in text
    assert say("questions-rated", count=1) in text
    assert f"**{ABOUT_FOG}**\n-# 👎 2 · 👍 0 · 1 × {say('vote-reason', reason='other')}" in text
    assert f"1 × {say('vote-reason', reason='outdated')}" in text
    assert r"“It sounds \*once\*.”" in text
    assert str(world.member.id) not in text
    (article,) = await (await world.collection()).articles.page()
    await (await world.collection()).articles.remove(article.id)
    text = text_of(await world.moderator.slash(world.channel, "article questions"))
    assert say("questions-rated", count=1) not in text

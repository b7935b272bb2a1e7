"""People say whether a quote helped them."""

from __future__ import annotations

from typing import Any

import pytest
from simcord.components import walk_components
from simcord.results import InteractionResult, ResponseMessage

from bot.texts import say
from knowledge.records import REASONS, Vote
from tests.bot.cogs.test_ask import HARBOUR, LIGHTHOUSE
from tests.bot.world import World, buttons_of, components_of, make_world, reply_of, text_of

QUESTION = "When was the lamp first lit?"
HELPFUL, NOT_HELPFUL, BACK = (say("vote-button", way=way) for way in ("helpful", "not", "back"))


async def asked(world: World, question: str = QUESTION, **options: object) -> ResponseMessage:
    """Ask as the member."""
    return reply_of(await world.member.slash(world.channel, "ask", question=question, **options))


async def votes(world: World) -> dict[int, Vote]:
    """Return all votes that are stored, by person."""
    core = (await world.collection())._core
    return {vote.person: vote for _, vote in await core.stored(core.store.votes.newest, 100)}


def menu_of(shown: InteractionResult) -> dict[str, Any]:
    """Return the one menu of a message."""
    (menu,) = [c for c in walk_components(components_of(reply_of(shown))) if c.get("type") == 3]
    return menu


@pytest.mark.asyncio
async def test_a_helpful_vote_is_noted_in_private_and_shown_at_the_next_answer(world: World) -> None:
    """The message that all see stays as it is; the next answer to nearly the same says how many it helped."""
    await world.add("The old lighthouse", LIGHTHOUSE)
    answer = await asked(world)
    before = answer.components
    for actor in (world.member, world.moderator):
        noted = reply_of(await actor.click(answer, label=HELPFUL))
        assert noted.ephemeral
        assert text_of(noted) == say("vote-noted", vote="helpful")
    assert world.env.backend.get_message(world.channel.id, answer.id).components == before
    assert {person: vote.is_by_staff for person, vote in (await votes(world)).items()} == {
        world.member.id: False,
        world.moderator.id: True,
    }
    again = await asked(world, "hey, when was the lamp first lit please??")
    assert say("helped", people=2) in text_of(again)
    assert "<@" not in text_of(again)


@pytest.mark.asyncio
async def test_the_other_button_changes_a_vote_and_the_same_one_does_not(world: World) -> None:
    """One vote a person, whatever they press and how often, also after a restart; taken back, there is none."""
    await world.add("The old lighthouse", LIGHTHOUSE)
    answer = await asked(world)
    for label, is_helpful in ((HELPFUL, True), (HELPFUL, True), (NOT_HELPFUL, False), (HELPFUL, True)):
        noted = await world.member.click(answer, label=label)
        assert [vote.is_helpful for vote in (await votes(world)).values()] == [is_helpful]
        await world.restart()
    await world.member.click(reply_of(noted), label=BACK)
    assert await votes(world) == {}
    take_back = buttons_of(answer)[HELPFUL]["custom_id"].removesuffix("h") + "b"
    assert text_of(await world.press(world.member, take_back)) == say("vote-taken-back")
    assert await votes(world) == {}


@pytest.mark.asyncio
@pytest.mark.parametrize("reason", [reason for reason in REASONS if reason != "other"])
async def test_who_was_not_helped_may_say_why(world: World, reason: str) -> None:
    """A private menu takes a reason, also after a restart; the vote counts without one too."""
    await world.add("The old lighthouse", LIGHTHOUSE)
    asking = await world.member.click(await asked(world), label=NOT_HELPFUL)
    assert reply_of(asking).ephemeral
    assert text_of(asking) == say("vote-noted", vote="not")
    assert [option["value"] for option in menu_of(asking)["options"]] == list(REASONS)
    (vote,) = (await votes(world)).values()
    assert (vote.is_helpful, vote.reason) == (False, None)
    await world.restart()
    await world.member.select(reply_of(asking), [reason])
    (vote,) = (await votes(world)).values()
    assert (vote.is_helpful, vote.reason) == (False, reason)


@pytest.mark.asyncio
async def test_another_reason_is_written_in_a_line(world: World) -> None:
    """It stands with the vote, and goes where the person is helped after all."""
    await world.add("The old lighthouse", LIGHTHOUSE)
    answer = await asked(world)
    asking = await world.member.click(answer, label=NOT_HELPFUL)
    form = await world.member.select(reply_of(asking), ["other"])
    sent = await world.member.submit_modal(form, {"line": "It was lit in 1868 @everyone"})
    assert text_of(sent) == say("vote-reason-noted")
    (vote,) = (await votes(world)).values()
    assert (vote.reason, vote.line) == ("other", "It was lit in 1868 @everyone")
    await world.member.click(answer, label=HELPFUL)
    (vote,) = (await votes(world)).values()
    assert (vote.is_helpful, vote.reason, vote.line) == (True, None, None)


@pytest.mark.asyncio
async def test_a_private_answer_is_rated_like_any_other(world: World) -> None:
    """And each quote for itself, by the buttons under it."""
    await world.add("The old lighthouse", LIGHTHOUSE)
    await world.add("The harbour office", HARBOUR)
    await world.quote_anything()
    answer = await asked(world, "When does the harbour office open and the lamp burn?", private=True)
    custom_ids = {buttons_of(answer)[HELPFUL]["custom_id"]}
    await world.member.click(answer, label=HELPFUL)
    await world.member.click(answer, label="▶")
    custom_ids.add(buttons_of(answer)[HELPFUL]["custom_id"])
    assert len(custom_ids) == 2
    assert len(await votes(world)) == 1


@pytest.mark.asyncio
async def test_members_are_told_where_only_moderators_rate(world: World) -> None:
    """Their vote is not taken; a moderator's is, and members may again once that is set back."""
    await world.add("The old lighthouse", LIGHTHOUSE)
    answer = await asked(world)
    collection = await world.collection()
    await collection.settings.decide("votes_by_staff_only", True)
    for label in (HELPFUL, NOT_HELPFUL):
        assert text_of(await world.member.click(answer, label=label)) == say("vote-staff-only")
    await world.moderator.click(answer, label=HELPFUL)
    assert list(await votes(world)) == [world.moderator.id]
    await collection.settings.decide("votes_by_staff_only", False)
    await world.member.click(answer, label=HELPFUL)
    assert len(await votes(world)) == 2


@pytest.mark.asyncio
async def test_what_was_changed_or_removed_since_is_not_rated(world: World) -> None:
    """Whoever presses is told so and how to go on, at the button, in the menu and in the form."""
    article = await world.add("The old lighthouse", LIGHTHOUSE)
    answer = await asked(world)
    asking = await world.member.click(answer, label=NOT_HELPFUL)
    form = await world.member.select(reply_of(asking), ["other"])
    collection = await world.collection()
    await collection.articles.remove(article.id)
    gone = say("vote-passage-gone")
    assert text_of(await world.member.click(answer, label=HELPFUL)) == gone
    assert gone in text_of(await world.member.select(reply_of(asking), ["outdated"]))
    assert text_of(await world.member.submit_modal(form, {"line": "It moved."})) == gone
    assert await votes(world) == {}


@pytest.mark.asyncio
async def test_an_answer_that_is_not_kept_any_more_says_so(world: World) -> None:
    """Nobody could tell what such a vote is for; where somebody voted in time, others still can."""
    await world.add("The old lighthouse", LIGHTHOUSE)
    rated, other = await asked(world), await asked(world)
    await world.member.click(rated, label=HELPFUL)
    core = (await world.collection())._core
    await core.stored(core.store._database.run, "DELETE FROM answers")
    assert text_of(await world.member.click(other, label=HELPFUL)) == say("vote-answer-unknown")
    await world.moderator.click(rated, label=NOT_HELPFUL)
    assert len(await votes(world)) == 2


@pytest.mark.asyncio
async def test_nobody_votes_in_another_server(world: World) -> None:
    """An answer's button, sent in another server, is of no answer there."""
    ours = make_world(world.env, "Elsewhere")
    for each in (world, ours):
        await each.add("The old lighthouse", LIGHTHOUSE)
    theirs = await asked(world)
    pressed = await ours.press(ours.member, buttons_of(theirs)[HELPFUL]["custom_id"])
    assert text_of(pressed) == say("vote-answer-unknown")
    assert await votes(world) == await votes(ours) == {}


@pytest.mark.asyncio
async def test_one_row_of_buttons_stands_under_an_answer(world: World) -> None:
    """◀ ▶ and the two of the vote, in this order; without an answer there is none of them."""
    await world.add("The old lighthouse", LIGHTHOUSE)
    assert list(buttons_of(await asked(world)))[-2:] == [HELPFUL, NOT_HELPFUL]
    nothing = await asked(world, "Which trains run to Vienna tonight?")
    assert HELPFUL not in buttons_of(nothing)

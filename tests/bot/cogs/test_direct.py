"""What is written to the bot alone: answered by one server, which allows it and which the person chose."""

from __future__ import annotations

import discord
import pytest
from simcord.builders import UserHandle
from simcord.components import walk_components

from bot.cooldown import MOST_A_MINUTE, Cooldown
from bot.place import KIND
from bot.texts import say
from tests.bot.world import BUTTON, World, buttons_of, components_of, make_world, text_of

QUESTION = "When was the lamp first lit?"


async def open_directly(world: World, text: str) -> None:
    """Give a server an article, and let it answer direct messages."""
    await world.add("The lamp", text)
    await (await world.collection()).settings.decide("in_direct_messages", True)


@pytest.fixture
def two(world: World) -> tuple[World, World, UserHandle]:
    """Build a second server, of which the first one's member is a member too."""
    other = make_world(world.env, "Harbour")
    other.guild.add_member(world.member.user)
    return world, other, world.member.user


async def told(user: UserHandle, text: str, **options: object) -> discord.Message:
    """Write to the bot, and return what it says."""
    sent = await user.send_dm(text, **options)
    last = user.dm_channel.last_message
    assert last is not None
    assert last.id != sent.id
    return last


def of(message: discord.Message) -> dict[str, str]:
    """Refer to a message, as a reply does."""
    return {"channel_id": str(message.channel.id), "message_id": str(message.id)}


@pytest.mark.asyncio
async def test_no_server_answers_unless_its_admins_allow_it(world: World) -> None:
    """By default who writes to the bot alone is told where to ask."""
    await world.add("The lamp", "The lamp was first lit in 1869.")
    assert text_of(await told(world.member.user, QUESTION)) == say("ask-me-in-a-server")


@pytest.mark.asyncio
async def test_the_only_server_answers(world: World) -> None:
    """It is named under the answer; nothing of it is offered to others, and after a restart it goes on so."""
    await open_directly(world, "The lamp was first lit in 1869.")
    shown = text_of(await told(world.member.user, QUESTION))
    assert "1869" in shown
    assert say("direct-from", server="Lighthouse") in shown
    await world.restart()
    await (await world.collection()).settings.decide("in_direct_messages", False)
    assert text_of(await told(world.member.user, QUESTION)) == say("ask-me-in-a-server")
    assert await (await world.collection()).questions.offered("when") == []


@pytest.mark.asyncio
async def test_the_server_s_wait_holds(world: World) -> None:
    """What is asked of a server in direct messages counts as asked there: its wait, and its share of a minute."""
    await open_directly(world, "The lamp was first lit in 1869.")
    await (await world.collection()).settings.decide("cooldown_seconds", 30)
    now = [1000.0]
    world.bot.cooldown = Cooldown(clock=lambda: now[0])
    assert "1869" in text_of(await told(world.member.user, QUESTION))
    now[0] += 29
    early = say("asked-too-early", when="<t:").rstrip(".")
    assert early in text_of(await told(world.member.user, QUESTION))
    now[0] += 1
    assert "1869" in text_of(await told(world.member.user, QUESTION))
    now[0] += 30
    for person in range(MOST_A_MINUTE):
        world.bot.cooldown.take(world.guild.id, world.channel.id, person)
    assert early in text_of(await told(world.member.user, QUESTION))


@pytest.mark.asyncio
async def test_the_wait_of_a_chosen_server_holds(two: tuple[World, World, UserHandle]) -> None:
    """Who chooses a server whose share is used up is told so."""
    world, other, user = two
    await open_directly(world, "The lamp was first lit in 1869.")
    await open_directly(other, "The lamp was first lit in 1901.")
    world.bot.cooldown = Cooldown(clock=lambda: 1000.0)
    for person in range(MOST_A_MINUTE):
        world.bot.cooldown.take(other.guild.id, 1, person)
    chosen = await user.select(await told(user, QUESTION), [str(other.guild.id)])
    assert say("asked-too-early", when="<t:").rstrip(".") in text_of(chosen)


@pytest.mark.asyncio
async def test_only_members_are_answered(world: World) -> None:
    """A stranger, somebody who has left, and whom the admins keep from asking learn nothing of a server."""
    await open_directly(world, "The lamp was first lit in 1869.")
    stranger = world.env.create_user("stranger")
    assert text_of(await told(stranger, QUESTION)) == say("ask-me-in-a-server")
    assert "1869" in text_of(await told(world.moderator.user, QUESTION))
    world.guild.remove_member(world.moderator)
    assert text_of(await told(world.moderator.user, QUESTION)) == say("ask-me-in-a-server")
    ask_id = world.bot.command_id("ask")
    assert ask_id is not None
    world.guild.set_command_permissions(ask_id, {world.member: False})
    await world.restart()
    assert text_of(await told(world.member.user, QUESTION)) == say("ask-me-in-a-server")


@pytest.mark.asyncio
async def test_of_several_servers_one_is_chosen(two: tuple[World, World, UserHandle]) -> None:
    """The answer takes the menu's place, and later questions go to the same server, also after a restart."""
    light, harbour, user = two
    await open_directly(light, "The lamp was first lit in 1869.")
    await open_directly(harbour, "The lamp was first lit in 1911.")
    asked = await told(user, QUESTION)
    assert text_of(asked) == say("direct-which")
    await light.restart()
    await user.select(asked, [str(harbour.guild.id)])
    shown = text_of(user.dm_channel.last_message)
    assert "1911" in shown
    assert "1869" not in shown
    await light.restart()
    following = await told(user, "What year was the lamp lit?")
    assert "1911" in text_of(following)
    # From another one, when they want to.
    await user.click(following, label=say("direct-elsewhere"))
    menu = user.dm_channel.last_message
    assert menu is not None
    await user.select(menu, [str(light.guild.id)])
    assert say("direct-chosen") in text_of(user.dm_channel.last_message)
    assert "1869" in text_of(await told(user, QUESTION))
    # A reply goes to the server of what it replies to.
    assert "1911" in text_of(await told(user, "In which year was the lamp lit?", reference=of(following)))


@pytest.mark.asyncio
async def test_pages_turn_where_nobody_else_is(world: World) -> None:
    """The buttons of an answer act on the server that it is from, and say so on each page."""
    await world.quote_anything()
    for number in range(3):
        await world.add(
            f"Keys {number}", f"Door number {number} of the tower is opened with key number {number}."
        )
    await (await world.collection()).settings.decide("in_direct_messages", True)
    user = world.member.user
    shown = await told(user, "Which key opens the tower door?")
    await world.restart()
    await user.click(shown, label="▶")
    turned = user.dm_channel.last_message
    assert say("quote-number", number=2, of=3) in text_of(turned)
    assert say("direct-from", server="Lighthouse") in text_of(turned)
    world.guild.remove_member(world.member)
    refused = await user.click(turned, label="▶")
    assert text_of(refused) == say("ask-me-in-a-server")


@pytest.mark.asyncio
async def test_a_question_that_was_deleted_is_asked_for_again(two: tuple[World, World, UserHandle]) -> None:
    """The menu outlives what it is about; the server is chosen all the same."""
    light, harbour, user = two
    await open_directly(light, "The lamp was first lit in 1869.")
    await open_directly(harbour, "The lamp was first lit in 1911.")
    sent = await user.send_dm(QUESTION)
    menu = user.dm_channel.last_message
    assert menu is not None
    await user.delete(sent)
    await user.select(menu, [str(light.guild.id)])
    assert say("direct-gone") in text_of(user.dm_channel.last_message)
    assert "1869" in text_of(await told(user, QUESTION))


@pytest.mark.asyncio
async def test_a_server_that_closed_meanwhile_is_asked_no_more(two: tuple[World, World, UserHandle]) -> None:
    """Where the chosen server stops answering, or is left, the one that is left answers and is named."""
    light, harbour, user = two
    await open_directly(light, "The lamp was first lit in 1869.")
    await open_directly(harbour, "The lamp was first lit in 1911.")
    menu = await told(user, QUESTION)
    await user.select(menu, [str(light.guild.id)])
    await (await light.collection()).settings.decide("in_direct_messages", False)
    shown = await told(user, QUESTION)
    assert "1911" in text_of(shown)
    assert buttons_of(shown)[say("direct-elsewhere")]["custom_id"] == f"{KIND}:{harbour.guild.id}"
    refused = await user.click(shown, label=say("direct-elsewhere"))
    assert say("direct-only") in text_of(refused)


@pytest.mark.asyncio
async def test_whatever_stands_under_an_answer_can_be_used(world: World) -> None:
    """Each button and each choice of the menu ends in a sentence or in what it is for, also where nobody else is."""
    await open_directly(world, "The lamp was first lit in 1869. Since then it was lit each night.")
    user = world.member.user
    shown = await told(user, QUESTION)
    components = list(walk_components(components_of(shown)))
    for component in components:
        custom_id = component.get("custom_id", "")
        if component["type"] == BUTTON and custom_id and not component.get("disabled"):
            used = await user.click(shown, custom_id=custom_id)
            assert used.acknowledged
        for option in component.get("options", ()):
            if option["value"] != "remove":
                assert (await user.select(shown, [option["value"]], custom_id=custom_id)).acknowledged
    values = [option["value"] for component in components for option in component.get("options", ())]
    assert {"remove", "copy"} <= set(values)
    assert "share" not in values
    menu = next(component["custom_id"] for component in components if component.get("options"))
    await user.select(shown, ["remove"], custom_id=menu)
    assert shown.id not in world.env.backend.messages[user.dm_channel.id]

"""How often an answer is shared."""

from __future__ import annotations

import pytest
from simcord import InteractionResult
from simcord.components import walk_components

from bot.cooldown import Cooldown
from bot.texts import say
from tests.bot.world import World, components_of, reply_of, text_of


async def share(world: World, shown: InteractionResult) -> InteractionResult:
    """Choose Share in the menu under an answer."""
    menu = next(c["custom_id"] for c in walk_components(components_of(reply_of(shown))) if c.get("options"))
    return await world.member.select(reply_of(shown), ["share"], custom_id=menu)


@pytest.mark.asyncio
async def test_an_answer_is_shared_once_and_in_its_turn(world: World) -> None:
    """Who asked just now waits before they share; an answer that they have shared they do not share again."""
    await world.add("The old lamp", "The lamp of the old lighthouse burned rape oil until 1901.")
    await world.quote_anything()
    now = [1000.0]
    world.bot.cooldown = Cooldown(clock=lambda: now[0])
    shown = await world.member.slash(world.channel, "ask", question="What did the lamp burn?", private=True)
    early = reply_of(await share(world, shown))
    assert early.ephemeral
    assert say("asked-too-early", when="<t:").rstrip(".") in text_of(early)
    assert world.channel.history() == []
    now[0] += 5
    assert not reply_of(await share(world, shown)).ephemeral
    for _ in range(3):
        now[0] += 60
        again = reply_of(await share(world, shown))
        assert again.ephemeral
        assert text_of(again) == say("share-again")
    assert len(world.channel.history()) == 1

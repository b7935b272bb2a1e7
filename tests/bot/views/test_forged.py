"""Custom ids that nobody was given: they do nothing that the message does not offer, and end in a plain sentence."""

from __future__ import annotations

from typing import Any

import discord
import pytest
from simcord.actors import MemberActor
from simcord.components import walk_components
from simcord.results import InteractionResult

from bot.texts import say
from tests.bot.callers import BUTTON, SELECT
from tests.bot.world import FOG, World, components_of, plain, text_of

ASKED = "How often does the horn sound in fog?"


async def forged(
    world: World, by: MemberActor, shown: discord.Message, custom_id: str, value: str = ""
) -> InteractionResult:
    """Press a button, or choose ``value`` in a menu, that does not stand under a message."""
    component: dict[str, Any] = {"type": BUTTON, "style": 2, "label": "forged", "custom_id": custom_id}
    if value:
        options = [{"label": value, "value": value}]
        component = {"type": SELECT, "custom_id": custom_id, "options": options}
    stored = world.env.backend.get_message(shown.channel.id, shown.id)
    stored.components.append({"type": 1, "components": [component]})
    if value:
        return await by.select(shown, [value], custom_id=custom_id)
    return await by.click(shown, custom_id=custom_id)


def answer_of(shown: discord.Message) -> str:
    """Return the id of the answer that a message shows."""
    ids = [str(part.get("custom_id", "")) for part in walk_components(components_of(shown))]
    return next(id_.split(":")[1] for id_ in ids if id_)


@pytest.mark.asyncio
async def test_an_own_answer_opens_nobody_elses_message(world: World) -> None:
    """Naming one's own answer neither turns nor deletes a message that shows another one, nor the helpers' post."""
    await world.add("Fog", "\n\n".join(FOG))
    await world.quote_anything()
    eve = world.guild.add_member(world.env.create_user("eve"))
    shown, own = await world.mention(ASKED), await world.mention("What is fog?", by=eve)
    assert shown is not None
    assert own is not None
    before, own_id = text_of(shown), answer_of(own)
    for custom_id, value in ((f"page:{own_id}:0:2:f", ""), (f"more:{own_id}:1:1:1", "remove")):
        said = text_of(await forged(world, eve, shown, custom_id, value))
        assert said == plain(say("button-unknown"))
        (still,) = [one for one in world.channel.history() if one.id == shown.id]
        assert text_of(still) == before
    assert text_of(await forged(world, eve, own, f"page:{own_id}:0:2:f")) != plain(say("button-unknown"))


@pytest.mark.asyncio
async def test_an_example_that_can_not_be_is_unknown(world: World) -> None:
    """No custom id of an example is an incident, nor one of a number that nothing has."""
    await world.add("Fog", "\n\n".join(FOG))
    shown = await world.mention(ASKED)
    assert shown is not None
    for id_ in ("t:abc", "p:--", "t:", "t:٣", "p:" + "9" * 19, "x:1"):
        said = text_of(await forged(world, world.member, shown, f"example:{id_}"))
        assert said == plain(say("button-unknown")), id_
    for id_ in ("t:999999", "p:" + "9" * 18, "a:nothing"):
        said = plain(text_of(await forged(world, world.member, shown, f"example:{id_}")))
        assert said == plain(say("example-gone")), id_
    overviews = (await world.collection()).overviews
    assert [await overviews.question("t", id_) for id_ in ("abc", "--", "9" * 40)] == [None] * 3


@pytest.mark.asyncio
async def test_what_no_article_fits_offers_to_wait_for_nothing(world: World) -> None:
    """Such a question is not kept, so there is no button that would have to say so."""
    await world.add("Fog", "\n\n".join(FOG))
    collection = await world.collection()
    await collection.settings.decide(
        "helper_role_id", world.guild.create_role("Helpers", mentionable=True).id
    )
    asked = await world.member.slash(world.channel, "ask", question=ASKED, after="2099")
    assert plain(say("nothing-within")) in plain(text_of(asked))
    assert asked.response is not None or asked.followups
    shown = asked.followups[-1] if asked.followups else asked.response
    assert shown is not None
    assert [part for part in walk_components(components_of(shown)) if part.get("custom_id")] == []

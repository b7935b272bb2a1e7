"""Whose articles answer a direct message: the servers that somebody can choose from."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Sequence
from typing import Any, Self

import discord

from bot import asking, place
from bot.asked_text import Names, readable
from bot.checks import Refused
from bot.interactions import AbstractBot, Interaction, collection_of
from bot.place import CHOICE_KIND, KIND, Place
from bot.render.choices import NAME_LENGTH
from bot.render.escape import clip
from bot.render.limits import layout, notice
from bot.sending.interactions import answer as answer_with
from bot.sending.interactions import replace_when_done
from bot.sending.requests import FAILED
from bot.spoken import of_person
from bot.texts import say, speak
from bot.views.answer import answer_view
from bot.views.base import StatefulButton

_MOST_LOOKED_AT = 50
"""Servers that are asked whether somebody is a member."""
_MOST_CHOICES = 25


async def places_of(bot: AbstractBot, user_id: int) -> list[Place]:
    """Return the servers that answer direct messages and let somebody ask."""
    guilds = {guild.id: guild.name for guild in bot.guilds}
    allowing = await bot.collections.answering_directly(guilds)
    looked_at = allowing[:_MOST_LOOKED_AT]
    may = await asyncio.gather(*(bot.access.may_enter(server_id, user_id) for server_id in looked_at))
    return [Place(id_, guilds[id_]) for id_, is_theirs in zip(looked_at, may, strict=True) if is_theirs]


def choosing_view(places: Sequence[Place], message_id: int = 0) -> discord.ui.LayoutView:
    """Ask which server is meant; ``message_id`` is the message whose question it is to answer, 0 for none."""
    view = layout(discord.ui.TextDisplay(say("direct-which")))
    view.add_item(discord.ui.ActionRow[Any](PlaceMenu(message_id, places)))
    return view


class ElsewhereButton(StatefulButton, kind=KIND, template=r"(?P<server>\d{1,20})"):
    """Lets somebody choose another server."""

    roots = ("ask",)

    def __init__(self, server_id: int) -> None:
        super().__init__(discord.ui.Button(label=say("direct-elsewhere"), custom_id=f"{KIND}:{server_id}"))

    @classmethod
    def of(cls, match: re.Match[str]) -> Self:
        """Read the state out of the custom id."""
        return cls(int(match["server"]))

    async def pressed(self, interaction: Interaction) -> None:
        """Show the servers."""
        if interaction.guild_id is not None:
            raise Refused(say("button-unknown"))
        places = await places_of(interaction.client, interaction.user.id)
        if len(places) < 2:
            raise Refused(say("direct-only"))
        place.be_at(None)
        # What only they see would not be among what was said there, in which the server is looked up.
        await answer_with(interaction, choosing_view(places), is_private=False)


class PlaceMenu(StatefulButton, kind=CHOICE_KIND, template=r"(?P<message>\d{1,20})"):
    """Chooses a server, and asks it what was written."""

    roots = ("ask",)

    def __init__(self, message_id: int, places: Sequence[Place] = ()) -> None:
        options = [
            discord.SelectOption(label=clip(place.name, NAME_LENGTH), value=str(place.server_id))
            for place in places[:_MOST_CHOICES]
        ]
        super().__init__(
            discord.ui.Select(
                custom_id=f"{CHOICE_KIND}:{message_id}", placeholder=say("direct-which"), options=options
            )
        )
        self.message_id = message_id

    @classmethod
    def of(cls, match: re.Match[str]) -> Self:
        """Read the state out of the custom id."""
        return cls(int(match["message"]))

    async def pressed(self, interaction: Interaction) -> None:
        """Answer in the menu's place, from the server that was chosen and no other one."""
        if interaction.guild_id is not None:
            raise Refused(say("button-unknown"))
        speak(of_person(interaction))
        await replace_when_done(interaction, self._answered(interaction))

    async def _answered(self, interaction: Interaction) -> discord.ui.LayoutView:
        collection = await collection_of(interaction)
        if not self.message_id:
            return notice(say("direct-chosen"))
        words = await self._asked(interaction)
        if not words:
            return notice(say("direct-gone"))
        bot = interaction.client
        server_id = asking.take_turn_by(interaction, bot)
        answer = await asking.ask(bot, server_id, collection, words, asked_by=interaction.user.id)
        await asking.record(collection, answer)
        return answer_view(answer)

    async def _asked(self, interaction: Interaction) -> str:
        """Read what somebody wrote; nothing where that is gone, or was not theirs."""
        channel = interaction.channel
        if not isinstance(channel, discord.DMChannel | discord.PartialMessageable):
            return ""
        try:
            message = await channel.fetch_message(self.message_id)
        except FAILED:
            return ""
        names = Names.of_message(message, asking.own_ids(interaction.client, None))
        return readable(message.content, names) if message.author.id == interaction.user.id else ""

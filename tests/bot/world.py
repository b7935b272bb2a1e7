"""A small Discord to test in: one server with a member, a moderator and an admin, and how to read it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import discord
from simcord.actors import MemberActor
from simcord.backend.models import Overwrite
from simcord.builders import ChannelHandle, GuildHandle
from simcord.components import walk_components
from simcord.enums import OverwriteType
from simcord.env import Env
from simcord.results import InteractionResult, ResponseMessage

from bot.client import PERMISSIONS, FootnoteBot
from knowledge.collection import Collection
from knowledge.records import Article, Known

TEXT_DISPLAY, BUTTON = 10, 2

FOG = (
    "In fog the horn of the lighthouse sounds twice a minute, and it can be heard five miles out at sea.",
    "The horn is driven by compressed air; two diesel engines in the shed behind the tower fill the tanks.",
)
"""Two paragraphs that are long enough to stand alone."""

TIDES = b"""---
title: Tides
publisher: Harbour museum
author: The keeper
published: 2026-03-01
url: https://example.org/tides
---

# Why there are two

The moon pulls the sea up on both sides of the earth.

# When

High water comes about fifty minutes later each day.
"""
"""A file with an article of two sections that says where it comes from."""


@dataclass
class World:
    """A server of the simulated Discord."""

    env: Env
    guild: GuildHandle
    channel: ChannelHandle
    member: MemberActor
    moderator: MemberActor
    admin: MemberActor

    @property
    def bot(self) -> FootnoteBot:
        """The bot under test, also after a restart."""
        bot = self.env.bot
        assert isinstance(bot, FootnoteBot)
        return bot

    async def collection(self) -> Collection:
        """Return the server's collection."""
        return await self.bot.collections.open(self.guild.id)

    async def add(self, title: str, text: str, **known: Any) -> Article:
        """Put an article into the collection, past Discord."""
        collection = await self.collection()
        draft = await collection.intake.from_text(text, Known(title=title, **known))
        return await collection.articles.add(draft)

    async def quote_anything(self) -> None:
        """Let the bot quote whatever it finds: for tests of how quotes are shown, not of which."""
        await (await self.collection()).settings.set_threshold(0.0)

    async def mention(self, text: str, by: MemberActor | None = None) -> discord.Message | None:
        """Mention the bot, and return its reply."""
        assert self.bot.user is not None
        sent = await (by or self.member).send(self.channel, f"<@{self.bot.user.id}> {text}")
        last = self.channel.last_message
        return None if last is None or last.id == sent.id else last

    async def restart(self) -> None:
        """Start the bot anew on the same collections, as after a deployment."""
        old = self.bot
        await self.env.restart_bot(FootnoteBot(old.collections, data_dir=old._data_dir))

    async def press(self, actor: MemberActor, custom_id: str) -> InteractionResult:
        """Press a button of any custom id, as a client that was tampered with can."""
        asked = reply_of(await actor.slash(self.channel, "ask", question="Is anybody there?"))
        button = {"type": BUTTON, "style": 2, "label": "forged", "custom_id": custom_id}
        stored = self.env.backend.get_message(self.channel.id, asked.id)
        stored.components.append({"type": 1, "components": [button]})
        return await actor.click(asked, custom_id=custom_id)


def make_world(env: Env, name: str = "Lighthouse", **settings: Any) -> World:
    """Build a server with its people; ``settings`` are the server's own."""
    guild = env.create_guild(name, **settings)
    moderators = guild.create_role("Moderators", permissions=discord.Permissions(manage_messages=True))
    admins = guild.create_role("Admins", permissions=discord.Permissions(manage_guild=True))
    return World(
        env=env,
        guild=guild,
        channel=guild.create_text_channel("general"),
        member=guild.add_member(env.create_user(f"{name}-member")),
        moderator=guild.add_member(env.create_user(f"{name}-moderator"), roles=[moderators]),
        admin=guild.add_member(env.create_user(f"{name}-admin"), roles=[moderators, admins]),
    )


async def as_invited(world: World) -> None:
    """Take from the bot what its invitation does not ask for."""
    me = world.guild.me
    assert me is not None
    world.env.backend.edit_role(world.guild.id, me.top_role.id, {"permissions": PERMISSIONS.value})
    await world.env.settle()


async def deny(world: World, channel: ChannelHandle, person_id: int, **permissions: bool) -> None:
    """Take permissions of a channel from somebody; all that was taken before is given back."""
    taken = discord.Permissions(**permissions).value
    overwrite = Overwrite(person_id, OverwriteType.MEMBER, deny=taken)
    world.env.backend.set_overwrite(channel.id, overwrite)
    await world.env.settle()


async def add_file(
    world: World, data: bytes = TIDES, name: str = "tides.md", **options: str
) -> InteractionResult:
    """Give a file to /article add."""
    return await world.moderator.slash(world.channel, "article add", file=(name, data), **options)


async def titles(world: World) -> list[str]:
    """Return the titles in the collection, newest first."""
    return [article.title for article in await (await world.collection()).articles.page()]


def reply_of(result: InteractionResult) -> ResponseMessage:
    """Return the one message that an interaction ended with."""
    messages = [message for message in (result.response, *result.followups) if message is not None]
    assert len(messages) == 1, messages
    return messages[0]


def text_of(shown: InteractionResult | ResponseMessage | discord.Message | None) -> str:
    """Return what a message says: its content, or its text displays one under the other."""
    assert shown is not None
    if isinstance(shown, InteractionResult):
        shown = reply_of(shown)
    components = components_of(shown)
    texts = [c["content"] for c in walk_components(components) if c.get("type") == TEXT_DISPLAY]
    return "\n".join([shown.content, *texts]).strip()


def plain(markdown: str) -> str:
    """Take our bold and then the backslashes out of a text."""
    return re.sub(r"\\([^0-9A-Za-z\s])", r"\1", re.sub(r"(?<!\\)\*\*", "", markdown))


def buttons_of(shown: InteractionResult | ResponseMessage | discord.Message) -> dict[str, dict[str, Any]]:
    """Return a message's buttons by their label."""
    if isinstance(shown, InteractionResult):
        shown = reply_of(shown)
    found = [c for c in walk_components(components_of(shown)) if c.get("type") == BUTTON]
    return {button["label"]: button for button in found}


def components_of(shown: ResponseMessage | discord.Message) -> list[dict[str, Any]]:
    """Return a message's components as they went over the wire."""
    if isinstance(shown, ResponseMessage):
        return shown.components
    return [component.to_dict() for component in shown.components]

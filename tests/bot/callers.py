"""Everybody who may call, and everything that can be called: sent past the client, which would look at rights first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import discord
from simcord.actors import MemberActor, _component_interaction, _dispatch_actor_interaction
from simcord.backend import serializers
from simcord.builders import ChannelHandle, UserHandle
from simcord.results import InteractionResult

from bot.checks import MENU_ADD, MENU_FIND, MENU_FIND_PRIVATELY, NEEDED
from tests.bot.world import World

COMMAND, COMPONENT, COMPLETION, SUBMISSION = 2, 3, 4, 5
"""Discord's numbers of the kinds of interactions."""
MENU, BUTTON, SELECT = 3, 2, 3
"""Discord's numbers of a message's menu command, a button and a menu of choices."""
USER = 6
"""Discord's number of an option that is a person."""
COMPONENTS_V2 = 1 << 15
"""Discord's flag of a message that is made of components only, as all of ours with buttons are."""

OF_ALL = ("ask", MENU_FIND, MENU_FIND_PRIVATELY, "help", "privacy")
MODERATED = ("article", "feed", MENU_ADD)
ROOTS_OF: Mapping[str, frozenset[str]] = {
    "stranger": frozenset(),
    "bot": frozenset(),
    "member": frozenset(OF_ALL),
    "moderator": frozenset({*OF_ALL, *MODERATED}),
    "admin": frozenset(NEEDED),
    "owner": frozenset(NEEDED),
}
"""Each kind of caller, and the top-level commands that they may use where the server set nothing else."""


@dataclass(frozen=True, slots=True)
class Caller:
    """Somebody who calls, and where they do: a stranger writes to the bot alone, outside of all servers."""

    name: str
    actor: MemberActor | UserHandle
    channel: ChannelHandle

    def may(self, *roots: str) -> bool:
        """Tell whether one of the commands is theirs."""
        return not ROOTS_OF[self.name].isdisjoint(roots)

    async def command(self, world: World, path: str, **options: Any) -> InteractionResult:
        """Send a command, given as its words, with the values of its options."""
        return await self._send(COMMAND, _command(world, path, options))

    async def complete(self, world: World, path: str, option: str, typed: str) -> InteractionResult:
        """Ask what could stand in an option."""
        data = _command(world, path, {option: typed})
        node = data
        while "options" in node:
            node = node["options"][0]
        node["focused"] = True
        return await self._send(COMPLETION, data)

    async def menu(self, world: World, message: discord.Message, name: str = MENU_ADD) -> InteractionResult:
        """Choose the message menu on a message."""
        backend = world.env.backend
        root = backend.find_command(name, world.guild.id, type=MENU)
        assert root is not None
        stored = backend.get_message(message.channel.id, message.id)
        data = {
            "id": root["id"],
            "name": root["name"],
            "type": MENU,
            "target_id": str(message.id),
            "resolved": {"messages": {str(message.id): dict(serializers.message_payload(backend, stored))}},
        }
        return await self._send(COMMAND, data)

    async def press(self, world: World, custom_id: str, values: list[str] | None = None) -> InteractionResult:
        """Press a button of any custom id, or choose in a menu of it, under a message of the bot."""
        backend = world.env.backend
        assert world.bot.user is not None
        component: dict[str, Any] = {"type": BUTTON, "style": 2, "label": "forged", "custom_id": custom_id}
        if values is not None:
            options = [{"label": value, "value": value} for value in values or ["0"]]
            component = {"type": SELECT, "custom_id": custom_id, "options": options, "min_values": 0}
        rows = [{"type": 1, "components": [component]}]
        stored = backend.create_message(
            self.channel.id, world.bot.user.id, components=rows, flags=COMPONENTS_V2
        )
        data: dict[str, Any] = {"custom_id": custom_id, "component_type": component["type"]}
        if values is not None:
            data["values"] = values
        return await _component_interaction(self.actor, stored, data)

    async def submit(
        self, world: World, opened: InteractionResult, typed: Mapping[str, str]
    ) -> InteractionResult:
        """Send a form that was opened, whoever it was opened for."""
        assert opened.modal is not None
        rows = [
            {"type": 18, "component": {"type": 4, "custom_id": name, "value": value}}
            for name, value in typed.items()
        ]
        data = {"custom_id": opened.modal["custom_id"], "components": rows}
        source_id = opened._interaction.source_message_id
        if source_id is None:
            return await self._send(SUBMISSION, data)
        backend = world.env.backend
        source = backend.get_message(opened._interaction.channel_id, source_id)
        extra = {"message": dict(serializers.message_payload(backend, source))}
        return await _dispatch_actor_interaction(
            self.actor, SUBMISSION, self.channel, data, extra=extra, source_message_id=source_id
        )

    async def _send(self, kind: int, data: dict[str, Any]) -> InteractionResult:
        return await _dispatch_actor_interaction(self.actor, kind, self.channel, data)


def callers(world: World) -> dict[str, Caller]:
    """Return one caller of each kind."""
    env, guild = world.env, world.guild
    stranger = env.create_user("stranger")
    bot = guild.add_member(env.create_user("another-bot", bot=True))
    owner = MemberActor(env, guild, guild.owner)
    found = {
        "stranger": Caller("stranger", stranger, stranger.dm_channel),
        "bot": Caller("bot", bot, world.channel),
        "member": Caller("member", world.member, world.channel),
        "moderator": Caller("moderator", world.moderator, world.channel),
        "admin": Caller("admin", world.admin, world.channel),
        "owner": Caller("owner", owner, world.channel),
    }
    assert found.keys() == ROOTS_OF.keys()
    return found


def _command(world: World, path: str, options: Mapping[str, Any]) -> dict[str, Any]:
    """Write a command as it goes over the wire, with the options' kinds as they were synced."""
    name, *inner = path.split()
    root = world.env.backend.find_command(name, world.guild.id, type=1)
    assert root is not None
    leaf = root
    for word in inner:
        leaf = next(option for option in leaf["options"] if option["name"] == word)
    kinds = {option["name"]: option["type"] for option in leaf.get("options") or []}
    given = [{"name": name, "type": kinds[name], "value": value} for name, value in options.items()]
    people = {
        str(value): {"id": str(value), "username": "someone", "discriminator": "0", "avatar": None}
        for name, value in options.items()
        if kinds[name] == USER
    }
    for word in reversed(inner):
        given = [{"type": 1, "name": word, "options": given}]
    called = {"id": root["id"], "name": root["name"], "type": 1, "options": given}
    return {**called, "resolved": {"users": people}} if people else called

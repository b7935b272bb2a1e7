"""Where in the preview people can be: the page shows one channel at a time."""

from __future__ import annotations

from dataclasses import dataclass

import discord
from simcord.actors import MemberActor
from simcord.builders import ChannelHandle, GuildHandle, UserHandle
from simcord.env import Env

from bot.preview.people import Person

_POST = "My compost smells of ammonia"
_POST_BEGINS = "It was fine until last week. What is wrong with it?"

Viewer = MemberActor | UserHandle


@dataclass(frozen=True, slots=True)
class Place:
    """A channel, and who can be there."""

    channel: ChannelHandle
    viewers: tuple[Viewer, ...]


@dataclass(frozen=True, slots=True)
class World:
    """The preview's server."""

    guild: GuildHandle
    people: tuple[Person, Person, Person]
    """A member, a moderator and an admin."""
    places: dict[str, Place]
    """By their names, in the order in which they are offered; the first is where one begins."""

    @property
    def start(self) -> Place:
        """Return where one begins."""
        return next(iter(self.places.values()))


def make_world(env: Env, server_id: int) -> World:
    """Make a server with a channel of each kind in which the bot answers, and three people."""
    guild = env.create_guild("Footnote preview", id=server_id)
    moderators = guild.create_role("Moderators", permissions=discord.Permissions(manage_messages=True))
    admins = guild.create_role("Admins", permissions=discord.Permissions(manage_guild=True))
    roles = {"member": [], "moderator": [moderators], "admin": [moderators, admins]}
    people = [
        Person(env, guild, guild.add_member(env.create_user(name), roles=had).user)
        for name, had in roles.items()
    ]
    member, *_ = people
    channel = guild.create_text_channel("ask-footnote")
    forum = guild.create_forum_channel("help")
    backend = env.backend
    post = backend.create_thread(forum.id, _POST, member.id, broadcast=False)
    backend.create_message(post.id, member.id, _POST_BEGINS)
    thread = backend.create_thread(channel.id, "Tides and sailing", member.id, broadcast=False)
    channels = {
        "channel": channel,
        "thread": ChannelHandle(env, guild, thread),
        "forum post": ChannelHandle(env, guild, post),
        "voice channel": guild.create_voice_channel("lounge"),
        "announcements": guild.create_news_channel("news"),
    }
    places = {name: Place(handle, tuple(people)) for name, handle in channels.items()}
    places["direct messages"] = Place(member.user.dm_channel, (member.user,))
    return World(guild, (people[0], people[1], people[2]), places)

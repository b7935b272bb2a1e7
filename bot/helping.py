"""Calls a server's helpers for a question: once for each, with a pause between any two, and nobody else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import discord

from bot import asking
from bot.checks import Refused
from bot.interactions import Interaction
from bot.render.escape import clip, escape
from bot.render.limits import container, layout
from bot.sending.messages import send_under
from bot.sending.requests import Unreachable
from bot.spoken import to_all
from bot.texts import say
from knowledge.collection import Collection
from knowledge.records import Answer

_QUESTION_LENGTH = 1_000


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the helpers read of a question."""

    channel: discord.abc.MessageableChannel
    role: discord.Role | None
    """Who is called; None where nobody can be."""
    is_theirs: bool
    """Whether it is a channel of the helpers' own."""


async def call_helpers(
    interaction: Interaction,
    collection: Collection,
    answer: Answer,
    under: Callable[[], discord.ui.Item[Any]],
) -> None:
    """Post a question for the helpers, with what ``under`` makes below it, and call their role.

    Raises ``Refused`` where nobody can be called, or somebody was already.
    """
    place = _place(interaction, collection)
    called = await collection.waiting.call(answer, interaction.user.id)
    if called.outcome == "before":
        raise Refused(say("human-before"))
    if called.again_at is not None:
        raise Refused(say("human-early", when=f"<t:{int(called.again_at.timestamp()) + 1}:R>"))
    try:
        with to_all(interaction):
            await _post(interaction, answer, place, under())
    except (discord.Forbidden, discord.NotFound):
        await collection.waiting.take_back_call(answer.id)
        raise Refused(say("human-channel-closed")) from None
    except (discord.HTTPException, Unreachable):
        await collection.waiting.take_back_call(answer.id)
        raise


def _place(interaction: Interaction, collection: Collection) -> _Place:
    settings, guild = collection.settings, interaction.guild
    role_id, channel_id = settings.helper_role_id, settings.helper_channel_id
    if guild is None or (role_id is None and channel_id is None):
        raise Refused(say("human-off"))
    role = guild.get_role(role_id) if role_id else None
    if channel_id is None:
        if role is None:
            raise Refused(say("human-role-gone"))
        message, channel = interaction.message, interaction.channel
        if message is None or message.flags.ephemeral or not isinstance(channel, discord.abc.Messageable):
            raise Refused(say("human-private"))
        if not _may_mention(role, channel, guild):
            raise Refused(say("human-role-silent"))
        if not asking.may_write(interaction):
            raise Refused(say("for-takes-writing"))
        return _Place(channel, role, is_theirs=False)
    found = guild.get_channel(channel_id)
    if not isinstance(found, discord.TextChannel):
        raise Refused(say("human-channel-gone"))
    allowed = found.permissions_for(guild.me)
    if not (allowed.view_channel and allowed.send_messages):
        raise Refused(say("human-channel-closed"))
    # Its readers see the question there, also where no role can be called.
    return _Place(found, role if role and _may_mention(role, found, guild) else None, is_theirs=True)


def _may_mention(role: discord.Role, channel: object, guild: discord.Guild) -> bool:
    may = isinstance(channel, discord.abc.GuildChannel | discord.Thread) and channel.permissions_for(guild.me)
    return role.mentionable or bool(may and may.mention_everyone)


async def _post(interaction: Interaction, answer: Answer, place: _Place, under: discord.ui.Item[Any]) -> None:
    person, message = interaction.user.mention, interaction.message
    head = say("human-asks", person=person)
    top = f"{place.role.mention} {head}" if place.role else head
    lines = [top, f"> {escape(clip(answer.question, _QUESTION_LENGTH))}"]
    small = []
    if place.is_theirs and message is not None and not message.flags.ephemeral:
        small.append(say("human-where", link=message.jump_url))
    small.append(say("human-how-to-reply"))
    view = layout(container([*lines, "\n".join(f"-# {line}" for line in small)]))
    view.add_item(discord.ui.ActionRow[Any](under))
    allowed = discord.AllowedMentions(
        everyone=False, users=False, roles=[place.role] if place.role else False, replied_user=False
    )
    reference = None
    if message is not None and not place.is_theirs:
        reference = message.to_reference(fail_if_not_exists=False)
    await send_under(place.channel, view, reference, allowed_mentions=allowed)

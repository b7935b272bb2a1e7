"""What does a message say? Its text, embeds, layout, poll and what it forwards, with names in the place of ids."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import discord

from bot.components import nested

_MENTION = re.compile(r"<(?P<kind>@!?|@&|#)(?P<id>\d{15,20})>")


def message_text(message: discord.Message) -> str:
    """Return what a message and the messages that it forwards say, as Markdown, paragraph after paragraph.

    Of embeds only those count that somebody wrote: previews of links say what is behind the link.
    """
    parts = [message.content, *_of_embeds(message.embeds), *_of_components(message.components)]
    if message.poll is not None:
        parts.append(
            "\n".join([message.poll.question, *(f"- {answer.text}" for answer in message.poll.answers)])
        )
    for snapshot in message.message_snapshots:
        parts += [snapshot.content, *_of_embeds(snapshot.embeds), *_of_components(snapshot.components)]
    return _with_names("\n\n".join(part for part in parts if part.strip()), message)


def message_attachments(message: discord.Message) -> list[discord.Attachment]:
    """Return the files of a message and of the messages that it forwards."""
    forwarded = (attachment for snapshot in message.message_snapshots for attachment in snapshot.attachments)
    return [*message.attachments, *forwarded]


def _with_names(text: str, message: discord.Message) -> str:
    """Write the names of members, roles and channels for their ids, where they are known."""
    guild = message.guild
    members = {member.id: member.display_name for member in message.mentions}

    def name(match: re.Match[str]) -> str:
        id_ = int(match["id"])
        found: str | None = members.get(id_)
        if guild is not None and match["kind"] == "#":
            channel = guild.get_channel_or_thread(id_)
            found = channel.name if channel else None
        elif guild is not None and match["kind"] == "@&":
            role = guild.get_role(id_)
            found = role.name if role else None
        return match[0] if found is None else f"{match['kind'][0]}{found}"

    return _MENTION.sub(name, text)


def _of_embeds(embeds: list[discord.Embed]) -> Iterator[str]:
    for embed in embeds:
        if embed.type != "rich":
            continue
        yield embed.author.name or ""
        if embed.title:
            yield f"## {embed.title}"
        yield embed.description or ""
        for field in embed.fields:
            yield f"### {field.name}\n\n{field.value}"
        yield embed.footer.text or ""


def _of_components(components: Iterable[discord.Component]) -> Iterator[str]:
    """Give the texts of a layout; what buttons and menus say is no text of the message."""
    for part in nested(components):
        if isinstance(part, discord.TextDisplay):
            yield part.content

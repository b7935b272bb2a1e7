"""What does somebody ask? Their words, with names in the place of Discord's codes, or without these."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import discord

_ID = r"\d{15,21}"
_CODE = re.compile(
    rf"<(?:(?P<kind>@!?|@&|\#)(?P<id>{_ID})"
    rf"|a?:\w+:{_ID}"
    r"|t:(?P<time>-?\d{1,20})(?::\w)?"
    rf"|/(?P<command>[^<>:\n]+):{_ID}"
    r"|id:[\w-]+"
    r"|(?P<link>https?://[^<>\s]+))>"
)

_TURNING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""What turns the direction of a text around. It is nowhere a word of a question, and would hide a code's brackets."""


@dataclass(frozen=True, slots=True)
class Names:
    """Who and what the codes in a text may mean."""

    guild: discord.Guild | None
    people: Mapping[int, str] = field(default_factory=dict)
    """The names of the people that the text mentions, as far as Discord tells them."""
    own: Collection[int] = ()
    """The bot's id, and its role's: it is spoken to, and not asked about."""

    @classmethod
    def of_message(cls, message: discord.Message, own: Collection[int]) -> Names:
        """Take the names that Discord sends with a message."""
        people = {person.id: person.display_name for person in message.mentions}
        return cls(message.guild, people, own)

    @classmethod
    def of_interaction(cls, interaction: discord.Interaction, own: Collection[int]) -> Names:
        """Take the names that Discord sends with a command."""
        data: Any = interaction.data or {}
        sent = data.get("resolved", {})
        people = {
            int(id_): str(user.get("global_name") or user.get("username") or "")
            for id_, user in sent.get("users", {}).items()
        }
        return cls(interaction.guild, people, own)

    def name(self, kind: str, id_: int) -> str:
        """Return the name of a person, role or channel with its sign; nothing where it is not known."""
        if id_ in self.own:
            return ""
        found: str | None = None
        if kind == "#":
            channel = self.guild.get_channel_or_thread(id_) if self.guild else None
            found = channel.name if channel else None
        elif kind == "@&":
            role = self.guild.get_role(id_) if self.guild else None
            found = role.name if role else None
        else:
            found = self.people.get(id_)
        # Without these no name is a code itself.
        bare = _TURNING.sub("", re.sub("[<>]", "", found or ""))
        return f"{kind[0]}{bare}" if bare else ""


def readable(text: str, names: Names) -> str:
    """Return a text without Discord's codes, and without what turns its direction around.

    Mentioned people, roles and channels, commands, times and links are written out; what has no name is left out, and
    so are emoji, which are pictures.
    """

    def written(match: re.Match[str]) -> str:
        if match["id"]:
            return names.name(match["kind"], int(match["id"])) or " "
        if match["time"]:
            return _day(int(match["time"]))
        return f"/{match['command']}" if match["command"] else match["link"] or " "

    text = _TURNING.sub("", text)
    # A code may stand in another one. Nothing that is put in has the brackets, so there are fewer each time.
    while (shorter := _CODE.sub(written, text)) != text:
        text = shorter
    return text.strip()


def _day(seconds: int) -> str:
    try:
        return datetime.fromtimestamp(seconds, UTC).date().isoformat()
    except (ValueError, OverflowError, OSError):  # of no year that a calendar has
        return " "

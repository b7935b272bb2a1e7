"""Which server does somebody ask who writes to the bot alone? Its id stands in what the bot says there."""

from __future__ import annotations

from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

import discord

from bot.components import nested
from bot.render.escape import clip, escape
from bot.texts import say

KIND = "direct"
"""What the custom id of the button begins with that leads to another server."""
CHOICE_KIND = "place"
"""What that of the menu of servers begins with."""
_NAME_LENGTH = 40


@dataclass(frozen=True, slots=True)
class Place:
    """A server whose articles answer a direct message."""

    server_id: int
    name: str


_place: ContextVar[Place | None] = ContextVar("place", default=None)


def be_at(place: Place | None) -> None:
    """Ask a server's articles from now on, in this task."""
    _place.set(place)


def place() -> Place | None:
    """Return whose articles are asked in a direct message; None in a server, whose own are."""
    return _place.get()


def marker() -> discord.ui.Section[Any] | None:
    """Make the line that says so and leads to another server; None in a server."""
    here = _place.get()
    if here is None:
        return None
    button = discord.ui.Button[Any](label=say("direct-elsewhere"), custom_id=f"{KIND}:{here.server_id}")
    shown = say("direct-from", server=escape(clip(here.name, _NAME_LENGTH)))
    text: discord.ui.TextDisplay[Any] = discord.ui.TextDisplay(f"-# {shown}")
    return discord.ui.Section(text, accessory=button)


def server_of(message: discord.Message | None) -> int | None:
    """Return the server that a message of ours is from, where it was said to somebody alone."""
    for part in nested(message.components if message else ()):
        kind, _, id_ = str(getattr(part, "custom_id", None) or "").partition(":")
        if kind == KIND and id_.isdecimal():
            return int(id_)
    return None


def chosen_in(interaction: discord.Interaction[Any]) -> int | None:
    """Return the server that somebody chooses in a menu of them, or whose message's button they press."""
    data: Any = interaction.data or {}
    values: Any = data.get("values") or ()
    if str(data.get("custom_id", "")).startswith(f"{CHOICE_KIND}:"):
        return int(values[0]) if len(values) == 1 and str(values[0]).isdecimal() else None
    return server_of(interaction.message)

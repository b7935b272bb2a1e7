"""Which language is spoken: to one person theirs, to all who can read it the server's.

Each request begins in the language of the person who makes it. What all can read is said within ``to_all``, what takes
a message's place within ``in_place``; where a command's answer is public, ``begin`` goes on in the server's.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import discord

from bot.texts import language_of, speaking

_KNOWN = "language of the server"
"""Where an interaction keeps it, once its server's collection was opened."""


def of_server(chosen: str | None, guild: discord.Guild | None) -> str:
    """Return a server's language: what its admins chose, else what it has on Discord, else English."""
    return chosen or language_of(guild and guild.preferred_locale)


def note_chosen(interaction: discord.Interaction[Any], chosen: str | None) -> None:
    """Keep what the admins of an interaction's server chose."""
    interaction.extras[_KNOWN] = chosen or language_of(interaction.guild_locale)


def of_all(interaction: discord.Interaction[Any]) -> str:
    """Return the language of what all can read where an interaction comes from."""
    known: str | None = interaction.extras.get(_KNOWN)
    return known or language_of(interaction.guild_locale)


def of_person(interaction: discord.Interaction[Any]) -> str:
    """Return the language of who makes an interaction."""
    return language_of(interaction.locale)


def is_read_by_all(message: discord.Message | None) -> bool:
    """Tell whether a message of ours is for more than one person."""
    return message is not None and message.guild is not None and not message.flags.ephemeral


@contextmanager
def to_all(interaction: discord.Interaction[Any]) -> Iterator[None]:
    """Say what is within to all who can read where the interaction comes from."""
    with speaking(of_all(interaction)):
        yield


@contextmanager
def in_place(interaction: discord.Interaction[Any]) -> Iterator[None]:
    """Say what is within to those who can read the message that was pressed, whose place it takes."""
    is_for_all = is_read_by_all(interaction.message)
    with speaking(of_all(interaction) if is_for_all else of_person(interaction)):
        yield

"""What autocomplete offers, within Discord's limits."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from discord import app_commands

from bot.render.escape import clip

MOST_CHOICES = 25
NAME_LENGTH = 100


def choices(named: Iterable[tuple[str, int]]) -> list[app_commands.Choice[str]]:
    """Offer the first of some (name, id): a name is shown, an id is sent, since two may share a name."""
    return [
        app_commands.Choice(name=clip(name, NAME_LENGTH), value=str(id_))
        for name, id_ in islice(named, MOST_CHOICES)
    ]

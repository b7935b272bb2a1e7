"""Discord's limits for Components V2, and the one way to build a view that keeps them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import discord

from bot import place

TEXT_LENGTH = 4000 - 120
"""Characters of Markdown in all text displays of a message together; the library does not check.

What is kept back is for the line that names the server in a direct message.
"""
LINK_LENGTH = 512
"""Characters that Discord allows a link behind a title."""


def layout(*items: discord.ui.Item[Any]) -> discord.ui.LayoutView:
    """Put components into a view that stays usable: it never times out, its buttons carry their own state.

    discord.py is told that it needs not be listened to: it would keep a private one, and a task, for 15 minutes.
    """
    view = discord.ui.LayoutView(timeout=None)
    for item in items:
        view.add_item(item)
    if (marker := place.marker()) is not None:
        view.add_item(marker)
    view.stop()
    return view


def container(texts: Iterable[str], *, colour: discord.Colour | None = None) -> discord.ui.Container[Any]:
    """Frame some texts, one under the other; empty ones are left out."""
    return discord.ui.Container(
        *(discord.ui.TextDisplay[Any](text) for text in texts if text), accent_colour=colour
    )


def file_notice(text: str, name: str, *items: discord.ui.Item[Any]) -> discord.ui.LayoutView:
    """Make a view of a sentence and the file of that name that goes with it; ``items`` stand below."""
    return layout(discord.ui.TextDisplay(text), discord.ui.File(f"attachment://{name}"), *items)


def notice(text: str) -> discord.ui.LayoutView:
    """Make a view of a single sentence; it can take the place of any other view."""
    return layout(discord.ui.TextDisplay(text))

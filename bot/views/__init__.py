"""Buttons and forms. What a button needs to know stands in its custom id."""

from __future__ import annotations

from typing import Any

import discord

from bot.views.base import answer_lost_form, is_form_of
from bot.views.drafts import DraftButton
from bot.views.listing import ListButton
from bot.views.pager import PageButton
from bot.views.rebuilding import StopButton
from bot.views.removal import RemovalButton

__all__ = ["BUTTONS", "answer_lost_form", "is_form_of", "is_known_button"]

BUTTONS: tuple[type[discord.ui.DynamicItem[Any]], ...] = (
    PageButton,
    ListButton,
    RemovalButton,
    DraftButton,
    StopButton,
)
"""Every kind of button there is; the client registers them, so that those of earlier runs work."""


def is_known_button(custom_id: str) -> bool:
    """Tell whether a button's custom id is of a kind that we have."""
    return any(kind.__discord_ui_compiled_template__.fullmatch(custom_id) for kind in BUTTONS)

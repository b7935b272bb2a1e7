"""An article's card with the buttons that lead on from it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import discord

from bot.render.article import article_card
from bot.render.limits import layout
from bot.views.proposals import WaitingButton
from bot.views.versions import HistoryButton
from knowledge.records import Article, Passage


def article_view(article: Article, passages: Sequence[Passage] = (), head: str = "") -> discord.ui.LayoutView:
    """Show an article, with ways to what waits for it and to the texts that it had."""
    view = layout(article_card(article, passages, head))
    buttons: list[discord.ui.Item[Any]] = []
    if article.proposed_at is not None:
        buttons.append(WaitingButton(article.id))
    if article.version > 1:
        buttons.append(HistoryButton(article.id))
    if buttons:
        view.add_item(discord.ui.ActionRow[Any](*buttons))
    return view

"""What can be asked here, and how; to thanks a single line."""

from __future__ import annotations

from typing import Any

import discord

from bot.render.escape import clip, escape
from bot.render.limits import container
from bot.texts import say
from knowledge.records import Answer

_TITLE_LENGTH = 80


def help_card(answer: Answer) -> discord.ui.Container[Any]:
    """Answer small talk: tell what the articles cover and how to ask; under it stand examples, where there are some."""
    if answer.is_thanks:
        return container([say("thanks-back")])
    overview = answer.overview
    if overview is None or not overview.articles:
        return container([say("help-head"), say("collection-empty")])
    titles = [f"- {escape(clip(title, _TITLE_LENGTH))}" for title in overview.titles]
    topics = "\n".join([say("help-topics", count=overview.articles), *titles])
    return container(
        [say("help-head"), topics, say("help-how"), say("help-try") if overview.examples else ""]
    )

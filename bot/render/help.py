"""What can be asked here, and how; to thanks a single line."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import discord

from bot import place
from bot.render.escape import clip, escape
from bot.render.limits import container
from bot.texts import say
from knowledge.records import Answer, Overview

_TITLE_LENGTH = 80


def talk_card(answer: Answer) -> discord.ui.Container[Any]:
    """Answer small talk: thanks and asides with a line, all else with what can be asked."""
    if answer.is_thanks:
        return container([say("thanks-back")])
    if answer.is_aside:
        return container([say("aside-back")])
    # No command is offered where somebody writes to the bot alone.
    return help_card(answer.overview, [say("help-alone")] if place.place() is None else [])


def help_card(overview: Overview | None, notes: Iterable[str] = ()) -> discord.ui.Container[Any]:
    """Tell what the articles cover and how to ask, then ``notes``; under it stand examples, where there are some."""
    if overview is None or not overview.articles:
        return container([say("help-head"), say("collection-empty"), *notes])
    titles = [f"- {escape(clip(title, _TITLE_LENGTH))}" for title in overview.titles]
    topics = "\n".join([say("help-topics", count=overview.articles), *titles])
    return container(
        [say("help-head"), topics, say("help-how"), *notes, say("help-try") if overview.examples else ""]
    )

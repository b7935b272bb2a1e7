"""A rebuild's progress and a collection's state as an admin sees them."""

from __future__ import annotations

from typing import Any

import discord

from bot.render.escape import escape
from bot.render.limits import container
from bot.render.words import day, duration, size
from bot.texts import say
from knowledge.records import MeaningProgress, Progress, Status

_BAR = 20


def progress_card(progress: Progress) -> discord.ui.Container[Any]:
    """Show how far a rebuild is: a bar, done of total, rate and time left."""
    share = progress.done / progress.total if progress.total else 0.0
    full = round(share * _BAR)
    parts = [say("rebuild-done-of", done=progress.done, total=progress.total)]
    if progress.done:
        parts.append(say("rebuild-rate", rate=round(progress.rate)))
    if progress.seconds_left is not None:
        parts.append(say("rebuild-left", time=duration(progress.seconds_left)))
    bar = f"`{'█' * full}{'░' * (_BAR - full)}` {share:.0%}"
    return container([say("rebuild-started"), f"{bar}\n-# {' · '.join(parts)}"])


def rebuilt_card(progress: Progress) -> discord.ui.Container[Any]:
    """Show a rebuild that is done."""
    facts = say("rebuilt", passages=say("passages", count=progress.total), time=duration(progress.seconds))
    return container([say("rebuild-done"), f"-# {facts}"], colour=discord.Colour(0x3BA55D))


def meaning(progress: MeaningProgress) -> str:
    """Say how far a collection's vectors are, which tell how near passages are to questions in meaning."""
    if progress.state == "off":
        return say("meaning-off")
    if progress.state == "missing":
        return say("meaning-missing")
    if progress.state == "large":
        return say("meaning-large", most=progress.most)
    if progress.state == "ready":
        return say("meaning-ready", total=progress.total)
    made = say("meaning-made", done=progress.done, total=progress.total)
    if progress.seconds_left is None:
        return made
    return say("meaning-left", made=made, time=_about(progress.seconds_left))


def _about(seconds: float) -> str:
    """Write a time as one wants to know it of something that takes long."""
    minutes = max(1, round(seconds / 60))
    return f"{minutes} min" if minutes < 60 else f"{minutes // 60} h {minutes % 60} min"


def status_card(status: Status) -> discord.ui.Container[Any]:
    """Show a collection at a glance."""
    rebuilt = say("status-never") if status.rebuilt_at is None else day(status.rebuilt_at.date())
    rows = [
        (say("status-articles"), f"{status.articles:,}"),
        (say("status-passages"), f"{status.passages:,}"),
        (say("status-changes"), f"{status.generation:,}"),
        (say("status-size"), size(status.bytes_on_disk)),
        (say("status-rebuilt"), rebuilt),
        (say("status-unanswered"), say("unanswered", count=status.unanswered, doubtful=status.doubtful)),
        (say("status-meaning"), meaning(status.meaning)),
    ]
    health = "\n".join(f"- {escape(sentence)}" for sentence in status.health) or say("status-healthy")
    colour = discord.Colour(0xC9A227) if status.health else discord.Colour(0x3BA55D)
    table = "\n".join(f"**{label}:** {value}" for label, value in rows)
    return container([f"### {say('status-head')}", table, health], colour=colour)

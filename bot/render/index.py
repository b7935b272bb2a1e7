"""A rebuild's progress and a collection's state as an admin sees them."""

from __future__ import annotations

from typing import Any

import discord

from bot import texts
from bot.render.escape import escape
from bot.render.limits import container
from bot.render.words import day, duration, size
from bot.texts.meaning import told
from knowledge.records import Progress, Status

_BAR = 20


def progress_card(progress: Progress) -> discord.ui.Container[Any]:
    """Show how far a rebuild is: a bar, done of total, rate and time left."""
    share = progress.done / progress.total if progress.total else 0.0
    full = round(share * _BAR)
    parts = [texts.rebuild_done_of(progress.done, progress.total)]
    if progress.done:
        parts.append(texts.rebuild_rate(progress.rate))
    if progress.seconds_left is not None:
        parts.append(texts.rebuild_left(duration(progress.seconds_left)))
    bar = f"`{'█' * full}{'░' * (_BAR - full)}` {share:.0%}"
    return container([texts.REBUILD_STARTED, f"{bar}\n-# {' · '.join(parts)}"])


def rebuilt_card(progress: Progress) -> discord.ui.Container[Any]:
    """Show a rebuild that is done."""
    facts = texts.rebuilt(texts.passages(progress.total), duration(progress.seconds))
    return container([texts.REBUILD_DONE, f"-# {facts}"], colour=discord.Colour(0x3BA55D))


def status_card(status: Status) -> discord.ui.Container[Any]:
    """Show a collection at a glance."""
    rebuilt = texts.STATUS_NEVER if status.rebuilt_at is None else day(status.rebuilt_at.date())
    rows = [
        (texts.STATUS_ARTICLES, f"{status.articles:,}"),
        (texts.STATUS_PASSAGES, f"{status.passages:,}"),
        (texts.STATUS_CHANGES, f"{status.generation:,}"),
        (texts.STATUS_SIZE, size(status.bytes_on_disk)),
        (texts.STATUS_REBUILT, rebuilt),
        (texts.STATUS_UNANSWERED, texts.unanswered(status.unanswered, status.doubtful)),
        (texts.STATUS_MEANING, told(status.meaning)),
    ]
    health = "\n".join(f"- {escape(sentence)}" for sentence in status.health) or texts.STATUS_HEALTHY
    colour = discord.Colour(0xC9A227) if status.health else discord.Colour(0x3BA55D)
    table = "\n".join(f"**{label}:** {value}" for label, value in rows)
    return container([f"### {texts.STATUS_HEAD}", table, health], colour=colour)

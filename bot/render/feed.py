"""Feeds as a moderator sees them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import discord

from bot.render.escape import clip, escape
from bot.render.limits import TEXT_LENGTH, container
from bot.render.words import linked_title, since
from bot.texts import say, say_again
from knowledge.records import Feed

_TITLE_LENGTH = 80
_FAILED_ITEMS = 5


def feed_title(feed: Feed) -> str:
    """Return what a feed is called: its title, or its link while it has none."""
    return feed.title or feed.url


def feed_list(feeds: Sequence[Feed]) -> discord.ui.Container[Any]:
    """Show the feeds, when each was looked at and what it brought, and what is wrong; as many as fit."""
    if not feeds:
        return container([say("no-feeds")])
    lines: list[str] = []
    room = TEXT_LENGTH - 2
    for feed in feeds:
        line = f"- {linked_title(clip(feed_title(feed), _TITLE_LENGTH), feed.url)}\n  -# {_state(feed)}"
        room -= len(line) + 1
        if room < 0:
            lines.append("…")
            break
        lines.append(line)
    return container(["\n".join(lines)])


def feed_look(
    title: str, head: str, failure: str | None, failed: Sequence[tuple[str, str]], left_over: int
) -> discord.ui.Container[Any]:
    """Show what a look at a feed brought."""
    lines = [head]
    if failure is not None:
        lines.append(say("feed-failed", reason=escape(clip(say_again(failure), 300))))
    if left_over:
        lines.append(say("feed-left-over", count=left_over))
    items = [
        f"- {say('feed-item-failed', item=escape(clip(item, 100)), reason=escape(clip(say_again(reason), 150)))}"
        for item, reason in failed[:_FAILED_ITEMS]
    ]
    return container([f"### {escape(clip(title, _TITLE_LENGTH))}", "\n".join(lines), "\n".join(items)])


def _state(feed: Feed) -> str:
    checked = (
        say("feed-never") if feed.checked_at is None else say("feed-checked", when=since(feed.checked_at))
    )
    parts = [checked]
    if feed.last_new_at is not None:
        parts.append(say("feed-last-new", when=since(feed.last_new_at)))
    if feed.failing_since is not None:
        parts.append(
            say(
                "feed-failing",
                since=discord.utils.format_dt(feed.failing_since, "D"),
                reason=escape(clip(say_again(feed.failure or ""), 150)),
            )
        )
    return " · ".join(parts)

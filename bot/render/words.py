"""Values as people read them: dates, sizes, durations, titles with their links."""

from __future__ import annotations

import re
from datetime import date, datetime
from urllib.parse import quote, urlsplit

import discord

from bot.render.escape import clip, escape
from bot.render.limits import LINK_LENGTH
from bot.texts import say
from knowledge.records import Article

_NAME_LENGTH = 80
_TITLE_LENGTH = 150


def day(value: date) -> str:
    """Write a date so that no one takes the month for the day."""
    return say("day", date=value)


def size(count: int) -> str:
    """Write a number of bytes."""
    value, unit = float(count), "bytes"
    for larger in ("KB", "MB", "GB", "TB"):
        if value < 1000:
            break
        value, unit = value / 1000, larger
    return (
        f"{count} bytes"
        if unit == "bytes"
        else f"{value:.3g} {unit}"
        if value < 999.5
        else f"{value:.0f} {unit}"
    )


def duration(seconds: float) -> str:
    """Write a number of seconds, as roughly as one wants to know it."""
    whole = round(seconds)
    if whole < 10:
        return f"{seconds:.1f} s"
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60} min {whole % 60} s"
    return f"{whole // 3600} h {whole % 3600 // 60} min"


def since(then: datetime) -> str:
    """Write a moment so that Discord says to each reader, in their language, how long ago it was."""
    return discord.utils.format_dt(then, "R")


def web_link(url: str | None) -> str | None:
    """Return a web link as it can stand between ``<`` and ``>``, however long; None for what is none."""
    if not url:
        return None
    letters = "".join({c for c in url if c > "\x7f" and c.isalnum()})
    try:
        # Everything that could end the link, or that Discord would not show as it is.
        safe = quote(url, safe=f"!#$%&'*+,/:;=?@[]~-._(){letters}")
        parts = urlsplit(safe)
        is_link = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.username is None
    except ValueError:  # a half of a pair, or no port
        return None
    return safe if is_link else None


def safe_link(url: str | None) -> str | None:
    """Return a web link that Discord takes behind a title or on a button, or None for what can't be linked."""
    link = web_link(url)
    return link if link is not None and len(link) <= LINK_LENGTH else None


def printed_link(url: str | None) -> str:
    """Write a link that is too long to stand behind a title; nothing for one that is not."""
    link = web_link(url)
    return f"<{link}>" if link is not None and len(link) > LINK_LENGTH else ""


def linked_title(title: str, url: str | None) -> str:
    """Write a title that leads to its article where there is a link.

    Discord makes no link of a text with a lone bracket or an address in it; there the link stands beside.
    """
    shown = clip(title, _TITLE_LENGTH) or say("article-untitled")
    link = safe_link(url)
    if link is None:
        return escape(shown)
    if re.search(r"[\[\]]|://", shown):
        return f"{escape(shown)} ([link](<{link}>))"
    return f"[{escape(shown)}](<{link}>)"


def name(text: str) -> str:
    """Write the name of a publisher, an author or a section."""
    return escape(clip(text, _NAME_LENGTH))


def byline(article: Article) -> str:
    """Write who published and wrote an article, and when; nothing where none of it is known."""
    parts = [name(article.publisher)] if article.publisher else []
    if article.author:
        parts.append(name(article.author))
    if article.published:
        parts.append(day(article.published))
    if article.via:
        parts.append(say("via", site=name(article.via)))
    return " · ".join(parts)


def stacked(*lines: str) -> str:
    """Put lines below each other, empty ones left out."""
    return "\n".join(filter(None, lines))


def checked(article: Article, when: str) -> str:
    """Say when a look last found an article at its page."""
    return say("update-last-checked", when=when) if article.failures else say("checked", when=when)

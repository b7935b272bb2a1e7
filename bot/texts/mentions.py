"""How a sentence names a command: as Discord shows it to each reader, in their own language, and to be clicked."""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar

Mention = Callable[[str], str | None]
"""Gives the mention of a command such as ``article add``; None where there is none to be clicked."""

_mention: ContextVar[Mention | None] = ContextVar("mention", default=None)


def mention_by(mention: Mention) -> None:
    """Mention commands so, in this task and all that it begins: the whole of a bot, where it starts."""
    _mention.set(mention)


def mentioned(name: str) -> str | None:
    """Return the mention of a command; None where it is to be named in another way."""
    mention = _mention.get()
    return None if mention is None else mention(name)

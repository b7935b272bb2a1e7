"""Files that people give on Discord."""

from __future__ import annotations

import discord

from bot.sending.requests import FAILED
from bot.texts import say
from knowledge.errors import ArticleError


async def read_attachment(attachment: discord.Attachment, limit: int) -> bytes:
    """Download an attachment of at most ``limit`` bytes.

    Raises ``ArticleError`` for a larger one, and for one that can't be had.
    """
    if attachment.size > limit:
        raise ArticleError(say("too-large", megabytes=limit // (1024 * 1024)))
    try:
        return await attachment.read()
    except FAILED as error:
        raise ArticleError(say("file-unreadable")) from error

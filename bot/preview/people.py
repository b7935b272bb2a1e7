"""The people of the preview, who write “@Footnote” as they do on Discord."""

from __future__ import annotations

import re
from collections.abc import Sequence

import discord
from simcord.actors import MemberActor
from simcord.builders import ChannelHandle
from simcord.results import ResponseMessage

NAME = "Footnote"
"""What the bot is called here."""
_CALLED = re.compile(rf"\s*@{NAME}\b", re.IGNORECASE)


class Person(MemberActor):
    """Somebody of the server."""

    async def send(
        self,
        channel: ChannelHandle,
        content: str = "",
        *,
        reply_to: discord.Message | ResponseMessage | None = None,
        attachments: Sequence[tuple[str, bytes]] = (),
    ) -> discord.Message:
        """Write a message; the bot's name at its beginning becomes a mention, which the page can't offer."""
        bot = self._env.bot.user
        if bot is not None:
            content = with_mention(content, bot.mention)
        return await super().send(channel, content, reply_to=reply_to, attachments=attachments)


def with_mention(content: str, mention: str) -> str:
    """Put ``mention`` in the place of the bot's name at the beginning."""
    return _CALLED.sub(mention, content, count=1) if _CALLED.match(content) else content

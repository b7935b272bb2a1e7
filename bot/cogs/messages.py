"""Moderators make an article of a message: its text, its file or its link."""

from __future__ import annotations

import re

import discord
from discord import app_commands
from discord.ext import commands

from bot import texts
from bot.attachments import read_attachment
from bot.checks import NEEDED
from bot.importing import import_if_many
from bot.interactions import AbstractBot, Interaction, begin, finish, guarded
from bot.views.drafts import offer
from knowledge.collection import Collection
from knowledge.errors import ArticleError
from knowledge.records import Draft, Known

_LINK_ALONE = re.compile(r"\s*<?(https?://\S+?)>?\s*")


class Messages(commands.Cog):
    """The message menu “Add to articles”."""

    def __init__(self, bot: AbstractBot) -> None:
        self.bot = bot
        menu = app_commands.ContextMenu(name=texts.MENU_ADD, callback=self.add)
        menu.default_permissions = NEEDED[texts.MENU_ADD]
        menu.guild_only = True
        self._menu = menu

    async def cog_load(self) -> None:
        """Add the menu; a cog does that for commands only."""
        self.bot.tree.add_command(self._menu)

    async def cog_unload(self) -> None:
        """Take the menu away."""
        self.bot.tree.remove_command(self._menu.name, type=self._menu.type)

    @guarded(texts.MENU_ADD)
    async def add(self, interaction: Interaction, message: discord.Message) -> None:
        """Show what a message would be as an article, for acceptance; add all articles of a file of many."""
        collection = await begin(interaction)
        data = None
        if message.attachments:
            attachment = message.attachments[0]
            data = await read_attachment(attachment, self.bot.max_file_bytes)
            if await import_if_many(interaction, collection, data, attachment.filename):
                return
        draft = await self._draft(collection, message, data)
        view = await offer(collection, draft, held_by=interaction.user.id)
        await finish(interaction, view)

    async def _draft(self, collection: Collection, message: discord.Message, data: bytes | None) -> Draft:
        """Make a draft of a message's file (``data``), of the page that it links to, or of its text.

        Raises ``ArticleError`` and what reading a file or a link raises.
        """
        said = Known(
            author=message.author.display_name, published=message.created_at.date(), url=message.jump_url
        )
        if data is not None:
            attachment = message.attachments[0]
            is_text_of_message = attachment.filename == "message.txt"
            return await collection.intake.from_bytes(
                data, attachment.filename, said if is_text_of_message else Known(url=message.jump_url)
            )
        link = _LINK_ALONE.fullmatch(message.content)
        if link is not None:
            return await collection.intake.from_link(link[1], collection=collection.path)
        if not message.content.strip():
            raise ArticleError(texts.MESSAGE_EMPTY)
        return await collection.intake.from_text(message.content, said)

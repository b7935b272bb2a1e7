"""Moderators make an article of a message: its text with all its files, what it forwards, or its link."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import discord
from discord import app_commands
from discord.ext import commands

from bot.attachments import read_attachment
from bot.checks import MENU_ADD, NEEDED
from bot.importing import import_if_many
from bot.interactions import AbstractBot, Interaction, begin, finish, guarded
from bot.message_text import message_attachments, message_text
from bot.texts import described, say, say_again
from bot.views.drafts import offer
from knowledge.articles.drafts import join_drafts
from knowledge.collection import Collection
from knowledge.errors import ArticleError, FootnoteError
from knowledge.records import Draft, Known

_LINK_ALONE = re.compile(r"\s*<?(https?://\S+?)>?\s*")
_LONG_TEXT = "message.txt"
"""The file that Discord makes of a text that is too long for a message."""


class Messages(commands.Cog):
    """The message menu “Add to articles”."""

    def __init__(self, bot: AbstractBot) -> None:
        self.bot = bot
        menu = app_commands.ContextMenu(name=described("command-menu-add"), callback=self.add)
        menu.default_permissions = NEEDED[MENU_ADD]
        menu.guild_only = True
        self._menu = menu

    async def cog_load(self) -> None:
        """Add the menu; a cog does that for commands only."""
        self.bot.tree.add_command(self._menu)

    async def cog_unload(self) -> None:
        """Take the menu away."""
        self.bot.tree.remove_command(self._menu.name, type=self._menu.type)

    @guarded(MENU_ADD)
    async def add(self, interaction: Interaction, message: discord.Message) -> None:
        """Show what a message would be as an article, for acceptance; add all articles of a file of many."""
        collection = await begin(interaction)
        attachments = message_attachments(message)
        files = [
            (attachment.filename, await read_attachment(attachment, self.bot.max_file_bytes))
            for attachment in attachments
        ]
        if len(files) == 1 and await import_if_many(interaction, collection, files[0][1], files[0][0]):
            return
        draft = await _draft(collection, message, files)
        await finish(interaction, await offer(collection, draft, held_by=interaction.user.id))


async def _draft(
    collection: Collection, message: discord.Message, files: Sequence[tuple[str, bytes]]
) -> Draft:
    """Make one draft of a message's text and its files, given with their names, or of the page that it only links to.

    A file that can't be read is named among the draft's problems, as long as something else can.

    Raises ``ArticleError`` where nothing can be read, and what reading a link raises.
    """
    text = message_text(message)
    link = _LINK_ALONE.fullmatch(text)
    if link is not None and not files:
        return await collection.intake.from_link(link[1], collection=collection.path)
    said = _known(message)
    drafts: list[Draft] = []
    problems: list[str] = []
    if text.strip():
        drafts.append(await collection.intake.from_text(text, said))
    for name, data in files:
        try:
            if name == _LONG_TEXT:
                drafts.append(await collection.intake.from_bytes(data, name, said))
            else:
                # A saved page is not of the site where it was posted: only the finished draft gets the link.
                drafts.append(await collection.intake.from_bytes(data, name))
        except FootnoteError as error:
            problems.append(f"{name}: {say_again(error.sentence)}")
    if not drafts:
        raise ArticleError(" ".join(problems) or say("message-empty"))
    draft = join_drafts(*drafts)
    return replace(draft, url=said.url, problems=(*draft.problems, *problems))


def _known(message: discord.Message) -> Known:
    """Return what a message says of itself; who wrote a forwarded one is not known."""
    if message.message_snapshots:
        return Known(published=message.message_snapshots[0].created_at.date(), url=message.jump_url)
    return Known(
        author=message.author.display_name, published=message.created_at.date(), url=message.jump_url
    )

"""The files of servers that the bot was removed from go after a grace."""

from __future__ import annotations

import asyncio
import logging

import discord
from discord.ext import commands, tasks

from bot.interactions import AbstractBot
from knowledge.collection import GRACE
from knowledge.errors import FootnoteError

_log = logging.getLogger(__name__)

_SECONDS_BETWEEN_LOOKS = 3600.0


class Servers(commands.Cog):
    """Notes which servers are left. No command."""

    def __init__(self, bot: AbstractBot) -> None:
        self.bot = bot

    async def cog_load(self) -> None:
        """Begin to look for what is to be deleted."""
        self.look.start()

    async def cog_unload(self) -> None:
        """Stop looking."""
        self.look.cancel()

    @commands.Cog.listener()
    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """Note that the bot was removed; a server that is only out of reach is no matter of this event."""
        if await asyncio.to_thread(self.bot.collections.path_of(guild.id).exists):
            await asyncio.to_thread(self.bot.collections.leaving.note_left, [guild.id])
            _log.info("Removed from server %d; its files go in %d days", guild.id, GRACE.days)

    @commands.Cog.listener()
    async def on_guild_join(self, guild: discord.Guild) -> None:
        """Note that the bot is back in time."""
        await asyncio.to_thread(self.bot.collections.leaving.note_back, {guild.id})

    @commands.Cog.listener()
    async def on_ready(self) -> None:
        """Note from which servers the bot was removed while it was away."""
        if self._is_list_whole():
            collections, present = self.bot.collections, {guild.id for guild in self.bot.guilds}
            stored = await asyncio.to_thread(collections.server_ids)
            missing = await asyncio.to_thread(collections.leaving.compare, present, stored)
            if missing:
                _log.info("No more in %d servers; their files go in %d days", len(missing), GRACE.days)

    @tasks.loop(seconds=_SECONDS_BETWEEN_LOOKS)
    async def look(self) -> None:
        """Delete the files of the servers whose grace is over, while it is known which servers there are."""
        if not self.bot.is_ready() or not self._is_list_whole():
            return
        try:
            deleted = await self.bot.collections.delete_left(lambda id_: self.bot.get_guild(id_) is not None)
        except FootnoteError as error:
            _log.warning("The files of a server that was left can't be deleted: %s", error)
            return
        for server_id in deleted:
            _log.info("Deleted the files of server %d, which was left; its backups stay", server_id)

    def _is_list_whole(self) -> bool:
        """Tell whether Discord has told of every server, and none of them is out of reach."""
        return bool(self.bot.guilds) and not any(guild.unavailable for guild in self.bot.guilds)

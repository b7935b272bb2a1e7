"""What may be asked here, told to who wants to know."""

from __future__ import annotations

import asyncio

from discord import app_commands
from discord.ext import commands

from bot import asking
from bot.interactions import AbstractBot, Interaction, begin, finish, guarded
from bot.texts import described, say
from bot.views.answer import help_view


class Help(commands.Cog):
    """``/help``."""

    def __init__(self, bot: AbstractBot) -> None:
        self.bot = bot

    @app_commands.command(name="help", description=described("command-help"))
    @app_commands.guild_only()
    @guarded("help")
    async def help(self, interaction: Interaction) -> None:
        """Tell the caller alone what the articles cover, how to ask, and which commands are theirs beside."""
        collection = await begin(interaction)
        overview = await collection.overviews.get(asking.seen_in(interaction.channel))
        await finish(interaction, help_view(overview, await self._theirs(interaction)))

    async def _theirs(self, interaction: Interaction) -> list[str]:
        """Name the commands that only some people have, to who has them."""
        may_articles, may_feeds, may_index, may_settings = await asyncio.gather(
            *(self.bot.access.may(interaction, root) for root in ("article", "feed", "index", "settings"))
        )
        lines = []
        if may_articles:
            lines.append(say("help-articles", feeds=str(may_feeds)))
        if may_index:
            lines.append(say("help-index", settings=str(may_settings)))
        return lines

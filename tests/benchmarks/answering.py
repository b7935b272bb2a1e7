"""The bot whose answers' times are taken, in a process of its own, with two commands that do nothing beside it.

They are the floor: what discord.py, aiohttp and the machine take of each answer.
"""

from __future__ import annotations

import asyncio
import itertools
import sys
from pathlib import Path

import discord
import yarl
from discord import app_commands
from discord.ext import commands
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot.client import FootnoteBot
from bot.cooldown import Cooldown
from bot.interactions import AbstractBot, Interaction
from knowledge.collection import Collections
from tests.benchmarks.words_alone import by_words_alone
from tests.wire.payloads import GUILD


class Nothing(commands.Cog):
    """Commands that answer without having done anything."""

    def __init__(self, bot: AbstractBot) -> None:
        self.bot = bot

    @app_commands.command(name="empty", description="Answer at once")
    async def empty(self, interaction: Interaction) -> None:
        """Answer in the first response."""
        await interaction.response.send_message(view=_view())

    @app_commands.command(name="later", description="Answer in the place of “thinking”")
    async def later(self, interaction: Interaction) -> None:
        """Say that an answer follows, and let it follow."""
        await interaction.response.defer(thinking=True)
        await interaction.edit_original_response(view=_view())

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        """Reply to a message that is not for the other handlers: it mentions nobody."""
        if message.content == "empty":
            await message.reply(view=_view())


class _BotWithNothing(FootnoteBot):
    async def setup_hook(self) -> None:
        """Add the commands before all are told to Discord."""
        await self.add_cog(Nothing(self))
        await super().setup_hook()


def _view() -> discord.ui.LayoutView:
    view = discord.ui.LayoutView()
    view.add_item(discord.ui.TextDisplay[discord.ui.LayoutView]("."))
    return view


async def serve(folder: Path, api: str, gateway: str) -> None:
    """Run the bot with the collections in ``folder`` until the process is ended."""
    Route.BASE = api
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(gateway)
    # No vectors are made in the background meanwhile: it would take hours, and it is not what is measured.
    async with Collections(folder, services=by_words_alone()) as collections:
        # Each question gets an answer, however unsure: made-up questions would get few.
        settings = (await collections.open(GUILD)).settings
        await settings.set_threshold(0.0)
        await settings.decide("cooldown_seconds", 0)
        bot = _BotWithNothing(collections, data_dir=folder, may_look_outside=False)
        # No server asks so much in a minute as a benchmark does: each question comes an hour after the one before.
        bot.cooldown = Cooldown(clock=itertools.count(step=3600).__next__)
        await bot.start("a.good.token")


if __name__ == "__main__":
    asyncio.run(serve(Path(sys.argv[1]), *sys.argv[2:4]))

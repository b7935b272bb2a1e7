"""Admins see and change what holds in their server."""

from __future__ import annotations

from discord import app_commands
from discord.ext import commands

from bot.checks import NEEDED
from bot.interactions import AbstractBot, Interaction, begin, finish, guarded
from bot.texts import described
from bot.views.settings import server_of, settings_view


class Settings(commands.Cog):
    """``/settings``."""

    def __init__(self, bot: AbstractBot) -> None:
        self.bot = bot

    @app_commands.command(name="settings", description=described("command-settings"))
    @app_commands.default_permissions(NEEDED["settings"])
    @app_commands.guild_only()
    @guarded("settings")
    async def settings(self, interaction: Interaction) -> None:
        """Show the page."""
        collection = await begin(interaction)
        await finish(interaction, settings_view(collection.settings.server, server_of(interaction)))

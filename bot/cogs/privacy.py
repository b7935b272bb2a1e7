"""Members see and delete what is kept about them."""

from __future__ import annotations

from typing import Any

import discord
from discord import app_commands
from discord.ext import commands

from bot.interactions import AbstractBot, Interaction, begin, finish, guarded
from bot.render.limits import file_notice, notice
from bot.render.privacy import about_person, counts_of, export_of
from bot.sending.interactions import Attached
from bot.texts import described, say
from bot.views.forgetting import DeleteButton, privacy_view


class Privacy(commands.Cog):
    """``/privacy``."""

    group = app_commands.Group(name="privacy", description=described("command-privacy"), guild_only=True)

    def __init__(self, bot: AbstractBot) -> None:
        self.bot = bot

    @group.command(name="show", description=described("command-privacy-show"))
    @guarded("privacy")
    async def show(self, interaction: Interaction) -> None:
        """Tell the caller what is kept about them, with all of it as a file."""
        collection = await begin(interaction)
        person = await collection.questions.export_person(interaction.user.id)
        if not counts_of(person):
            await finish(interaction, notice(say("privacy-nothing")))
            return
        file = Attached("about-you.json", export_of(person))
        said = about_person(person, collection.questions.kept_days)
        row = discord.ui.ActionRow[Any](DeleteButton())
        await finish(interaction, file_notice(said, file.name, row), attached=file)

    @group.command(name="delete", description=described("command-privacy-delete"))
    @guarded("privacy")
    async def delete(self, interaction: Interaction) -> None:
        """Ask whether what is kept about the caller is to be deleted."""
        await begin(interaction)
        await finish(interaction, privacy_view())

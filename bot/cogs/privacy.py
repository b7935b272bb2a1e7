"""Members see and delete what is kept about them."""

from __future__ import annotations

import json
from dataclasses import asdict

from discord import app_commands
from discord.ext import commands

from bot.interactions import AbstractBot, Interaction, begin, finish, guarded
from bot.render.limits import file_notice, notice
from bot.sending.interactions import Attached
from bot.texts import described, say
from bot.views.forgetting import privacy_view


class Privacy(commands.Cog):
    """``/privacy``."""

    group = app_commands.Group(name="privacy", description=described("command-privacy"), guild_only=True)

    def __init__(self, bot: AbstractBot) -> None:
        self.bot = bot

    @group.command(name="show", description=described("command-privacy-show"))
    @guarded("privacy")
    async def show(self, interaction: Interaction) -> None:
        """Give the caller what is kept about them, as a file."""
        collection = await begin(interaction)
        person = await collection.questions.export_person(interaction.user.id)
        if not person.questions and not person.acts:
            await finish(interaction, notice(say("privacy-nothing")))
            return
        content = json.dumps(asdict(person), ensure_ascii=False, indent=2).encode()
        counted = say(
            "about-you",
            questions=len(person.questions),
            acts=len(person.acts),
            days=collection.questions.kept_days,
        )
        file = Attached("about-you.json", content)
        await finish(interaction, file_notice(counted, file.name), attached=file)

    @group.command(name="delete", description=described("command-privacy-delete"))
    @guarded("privacy")
    async def delete(self, interaction: Interaction) -> None:
        """Ask whether what is kept about the caller is to be deleted."""
        await begin(interaction)
        await finish(interaction, privacy_view())

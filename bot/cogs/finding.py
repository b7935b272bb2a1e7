"""Somebody finds the answer to a message: for all to see under it, or for themselves."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.ext import commands

from bot import asking
from bot.asked_text import Names, readable
from bot.checks import MENU_FIND, MENU_FIND_PRIVATELY, Refused
from bot.interactions import AbstractBot, Interaction, begin, finish, guarded
from bot.message_text import message_text
from bot.render.limits import notice
from bot.sending.messages import reply
from bot.sending.requests import Unreachable
from bot.spoken import to_all
from bot.texts import described, say
from bot.views.answer import answer_view
from knowledge.collection.answering import MAX_QUESTION
from knowledge.records import Answer


class Finding(commands.Cog):
    """The message menus “Find an answer” and “Find an answer privately”."""

    def __init__(self, bot: AbstractBot) -> None:
        self.bot = bot
        self._menus = [
            app_commands.ContextMenu(name=described("command-menu-find"), callback=self.find),
            app_commands.ContextMenu(
                name=described("command-menu-find-privately"), callback=self.find_privately
            ),
        ]
        for menu in self._menus:
            menu.guild_only = True

    async def cog_load(self) -> None:
        """Add the menus; a cog does that for commands only."""
        for menu in self._menus:
            self.bot.tree.add_command(menu)

    async def cog_unload(self) -> None:
        """Take the menus away."""
        for menu in self._menus:
            self.bot.tree.remove_command(menu.name, type=menu.type)

    @guarded(MENU_FIND)
    async def find(self, interaction: Interaction, message: discord.Message) -> None:
        """Reply to a message with its answer; where there is none, tell so only who wants to find one."""
        await self._find(interaction, message, is_private=False)

    @guarded(MENU_FIND_PRIVATELY)
    async def find_privately(self, interaction: Interaction, message: discord.Message) -> None:
        """Show the answer to a message to who wants to find one, and to nobody else."""
        await self._find(interaction, message, is_private=True)

    async def _find(self, interaction: Interaction, message: discord.Message, *, is_private: bool) -> None:
        # Who may not ask may not do so by the menu; the server can take away the menu alone.
        await self.bot.access.require(interaction, "ask")
        names = Names.of_message(message, asking.own_ids(self.bot, interaction.guild))
        question = readable(message_text(message), names)[:MAX_QUESTION]
        if message.author == self.bot.user:
            raise Refused(say("find-in-own"))
        if not question:
            raise Refused(say("find-without-words"))
        server_id = asking.take_turn_by(interaction, self.bot)
        is_private = is_private or not asking.may_write(interaction)
        collection = await begin(interaction)
        answer = await asking.ask(
            self.bot,
            server_id,
            collection,
            question,
            asked_by=interaction.user.id,
            asked_in=None if is_private else asking.seen_in(interaction.channel),
        )
        try:
            shown = None if is_private or not answer.answered else await _reply(interaction, message, answer)
            if shown is None:
                await finish(interaction, answer_view(answer, is_private=True))
            else:
                await finish(interaction, notice(say("found", link=shown.jump_url)))
        finally:
            await asking.record(collection, answer)


async def _reply(
    interaction: Interaction, message: discord.Message, answer: Answer
) -> discord.Message | None:
    """Show an answer to all under a message; None where Discord does not take it there."""
    try:
        with to_all(interaction):
            return await reply(message, answer_view(answer))
    except (Unreachable, discord.HTTPException):
        return None

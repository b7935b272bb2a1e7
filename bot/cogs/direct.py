"""A question that is written to the bot alone: answered from a server that allows it, which the person chooses."""

from __future__ import annotations

from contextlib import suppress

import discord
from discord.ext import commands

from bot import asking
from bot.asked_text import Names, readable
from bot.asking import TooEarly
from bot.checks import Refused
from bot.errors import reply_with, report_to_message
from bot.interactions import AbstractBot
from bot.place import server_of
from bot.render.limits import notice
from bot.sending.messages import show_typing
from bot.sending.requests import FAILED
from bot.spoken import of_server
from bot.texts import say, speak, speaking
from bot.underway import stage
from bot.views.answer import answer_view
from bot.views.places import choosing_view, places_of

_LOOKED_BACK = 20
"""Messages of a conversation in which the server stands that was asked last."""


class Direct(commands.Cog):
    """Direct messages. What server somebody asks stands in what was said to them, and nowhere else."""

    def __init__(self, bot: AbstractBot) -> None:
        self.bot = bot

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        """Answer whoever writes to the bot alone."""
        if message.guild is not None or message.author.bot or self.bot.user is None:
            return
        underway = self.bot.underway
        with speaking(of_server(None, None)), underway.request("mention", "ask"):
            try:
                with underway.until_stopped():
                    await self._answer(message)
            except TooEarly as error:
                if error.is_first:
                    await report_to_message(message, error)
            except Exception as error:
                await report_to_message(message, error)

    async def _answer(self, message: discord.Message) -> None:
        asking.take_turn_alone(self.bot, message.author.id)
        resolved = message.reference.resolved if message.reference else None
        replied = resolved if isinstance(resolved, discord.Message) else None
        server_id = await self._enter(message, replied)
        if server_id is None:
            return
        with stage("open"):
            collection = await self.bot.collection(server_id)
        speak(of_server(collection.settings.language, self.bot.get_guild(server_id)))
        words = readable(message.content, Names.of_message(message, asking.own_ids(self.bot, None)))
        if not words:
            await reply_with(message, notice(say("direct-without-words")))
            return
        asking.take_turn(self.bot, server_id, message.channel, message.author.id)
        typing = show_typing(message.channel)
        try:
            followed = await asking.to_follow(collection, replied) if replied else None
            answer = await asking.ask(
                self.bot,
                server_id,
                collection,
                words,
                context=followed.context if followed else None,
                first_answer=followed.first_answer if followed else None,
                asked_by=message.author.id,
            )
        finally:
            typing.cancel()
        try:
            with stage("deliver"):
                await reply_with(message, answer_view(answer))
        finally:
            await asking.record(collection, answer)

    async def _enter(self, message: discord.Message, replied: discord.Message | None) -> int | None:
        """Return the server to ask: that of the answer that is replied to, of the last one, or the only one there is.

        None where the person has to choose first, or can't; they are told so.
        """
        user_id = message.author.id
        known = server_of(replied) if replied and replied.author == self.bot.user else None
        known = known or await self._last_asked(message)
        if known is not None:
            with suppress(Refused):
                await self.bot.access.enter(known, user_id)
                return known
        places = await places_of(self.bot, user_id)
        if not places:
            raise Refused(say("ask-me-in-a-server"))
        if len(places) > 1:
            await reply_with(message, choosing_view(places, message.id))
            return None
        await self.bot.access.enter(places[0].server_id, user_id)
        return places[0].server_id

    async def _last_asked(self, message: discord.Message) -> int | None:
        """Return the server that answered last in this conversation."""
        try:
            async for earlier in message.channel.history(limit=_LOOKED_BACK, before=message):
                if earlier.author == self.bot.user and (server_id := server_of(earlier)) is not None:
                    return server_id
        except FAILED:
            return None
        return None

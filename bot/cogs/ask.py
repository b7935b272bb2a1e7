"""A question, by command or by mention, gets its answer."""

from __future__ import annotations

import logging
import re

import discord
from discord import app_commands
from discord.ext import commands

from bot.errors import reply_with, report_to_message
from bot.interactions import AbstractBot, Interaction, begin, finish, guarded
from bot.render.answer import question_over
from bot.render.limits import notice
from bot.sending.messages import show_typing
from bot.spoken import of_server
from bot.texts import described, say, speak, speaking
from bot.underway import note_answer, stage
from bot.views.answer import answer_view
from knowledge.collection import Collection
from knowledge.errors import FootnoteError
from knowledge.records import Answer

_log = logging.getLogger(__name__)


class Ask(commands.Cog):
    """``/ask`` and mentions."""

    def __init__(self, bot: AbstractBot) -> None:
        self.bot = bot

    @app_commands.command(name="ask", description=described("command-ask"))
    @app_commands.describe(
        question=described("command-ask-question"), private=described("command-ask-private")
    )
    @guarded("ask")
    async def ask(self, interaction: Interaction, question: str, private: bool = False) -> None:
        """Answer a question in the channel, or to the one who asked only."""
        collection = await begin(interaction, is_private=private)
        with stage("answer"):
            answer = await collection.ask(question, asked_by=interaction.user.id)
        note_answer(answer.state)
        try:
            await finish(interaction, answer_view(answer, is_private=private))
        finally:
            await _record(collection, answer)

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        """Answer whoever mentions the bot in a server; tell others where to ask."""
        if message.author.bot or self.bot.user is None:
            return
        if message.guild is None:
            await reply_with(message, notice(say("ask-me-in-a-server")))
            return
        mention = re.compile(rf"<@!?{self.bot.user.id}>")
        if not mention.search(message.content):
            return  # the answer to one of our messages mentions us too, without a word of it in its text
        underway = self.bot.underway
        language = of_server(None, message.guild)
        with speaking(language), underway.request("mention", "ask"):
            try:
                with underway.until_stopped():
                    await self._answer_mention(message, mention.sub(" ", message.content).strip())
            except Exception as error:
                await report_to_message(message, error)

    async def _answer_mention(self, message: discord.Message, question: str) -> None:
        assert message.guild is not None  # noqa: S101 - the caller looked
        with stage("open"):
            collection = await self.bot.collection(message.guild.id)
        speak(of_server(collection.settings.language, message.guild))
        await self.bot.access.require_for_message(message, "ask")
        if not question:
            await reply_with(message, notice(say("mention-without-question")))
            return
        typing = show_typing(message.channel)
        try:
            context = self._asked_before(message)
            with stage("answer"):
                answer = await collection.ask(question, context=context, asked_by=message.author.id)
            note_answer(answer.state)
        finally:
            typing.cancel()
        try:
            with stage("deliver"):
                await reply_with(message, answer_view(answer))
        finally:
            await _record(collection, answer)

    def _asked_before(self, message: discord.Message) -> str | None:
        """Return the question over our answer that a message replies to, if it replies to one."""
        answered = message.reference.resolved if message.reference else None
        if not isinstance(answered, discord.Message) or answered.author != self.bot.user:
            return None
        for frame in answered.components:
            for part in frame.children if isinstance(frame, discord.Container) else ():
                if isinstance(part, discord.TextDisplay):
                    return question_over(part.content)
        return None


async def _record(collection: Collection, answer: Answer) -> None:
    """Store the answer once its reply was tried: every question is kept, also where Discord failed."""
    try:
        await collection.questions.record(answer)
    except FootnoteError:
        _log.exception("Could not store answer %s", answer.id)

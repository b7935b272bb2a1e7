"""A question that is written to the bot: in a mention, or in a reply to what it said."""

from __future__ import annotations

import re
from dataclasses import dataclass

import discord
from discord.ext import commands

from bot import asking
from bot.asked_text import Names, readable
from bot.asking import TooEarly
from bot.checks import Refused
from bot.errors import reply_with, report_to_message
from bot.interactions import AbstractBot
from bot.message_text import message_text
from bot.render.limits import notice
from bot.sending.messages import show_typing
from bot.sending.requests import FAILED
from bot.spoken import of_server
from bot.texts import say, speak, speaking
from bot.underway import stage
from bot.views.answer import answer_view
from knowledge.analysis.asking import read_question
from knowledge.collection import Collection, Followed
from knowledge.collection.answering import MAX_QUESTION

_WRITTEN = {discord.MessageType.default, discord.MessageType.reply}


@dataclass(frozen=True, slots=True)
class Heard:
    """A message that speaks to the bot."""

    message: discord.Message
    guild: discord.Guild
    words: str
    """What it says, without the mention."""
    is_mention: bool
    """Whether it mentions the bot in its text; a reply to one of ours may do without."""
    replied: discord.Message | None
    """What it replies to, where that is still there."""
    is_to_us: bool
    """Whether that is one of ours."""


class Mentions(commands.Cog):
    """Mentions and replies in a server's channels, threads and posts."""

    def __init__(self, bot: AbstractBot) -> None:
        self.bot = bot

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        """Answer whoever speaks to the bot in a server."""
        heard = self._hear(message)
        if heard is None:
            return
        underway = self.bot.underway
        with speaking(of_server(None, heard.guild)), underway.request("mention", "ask"):
            try:
                with underway.until_stopped():
                    await self._answer(heard)
            except TooEarly as error:
                if error.is_first:
                    await report_to_message(message, error)
            except Exception as error:
                if heard.is_mention or not isinstance(error, Refused):
                    await report_to_message(message, error)

    def _hear(self, message: discord.Message) -> Heard | None:
        """Return what is said to the bot; None for what is not, and for replies that ask nothing."""
        guild = message.guild
        if message.author.bot or guild is None or self.bot.user is None or message.type not in _WRITTEN:
            return None
        own = asking.own_ids(self.bot, guild)
        is_mention = re.search(rf"<@[!&]?(?:{'|'.join(map(str, own))})>", message.content) is not None
        if not message.content and guild.self_role in message.role_mentions:
            is_mention = True  # without the words: Discord does not give them for a role's mention
        resolved = message.reference.resolved if message.reference else None
        replied = resolved if isinstance(resolved, discord.Message) else None
        is_to_us = replied is not None and replied.author.id == self.bot.user.id
        words = readable(message.content, Names.of_message(message, own))
        if not is_mention and not (is_to_us and read_question(words).is_question):
            return None  # people chat beneath an answer, too
        return Heard(message, guild, words, is_mention, replied, is_to_us)

    async def _answer(self, heard: Heard) -> None:
        message = heard.message
        with stage("open"):
            collection = await self.bot.collection(heard.guild.id)
        speak(of_server(collection.settings.language, heard.guild))
        await self.bot.access.require_for_message(message, "ask")
        question = await self._question(heard)
        if not question:
            await reply_with(message, notice(self._how_to_ask(heard)))
            return
        followed = (
            await asking.to_follow(collection, heard.replied) if heard.replied and heard.is_to_us else None
        )
        is_for_us = _is_for_us(heard, followed)
        try:
            asking.take_turn(self.bot, heard.guild.id, message.channel, message.author.id, is_told=is_for_us)
        except TooEarly:
            if is_for_us:
                raise
            return
        if not is_for_us and not await self._is_answered_alone(heard, collection, question):
            return
        typing = show_typing(message.channel)
        try:
            answer = await asking.ask(
                self.bot,
                heard.guild.id,
                collection,
                question,
                context=followed.context if followed else None,
                first_answer=followed.first_answer if followed else None,
                asked_by=message.author.id,
                asked_in=asking.seen_in(message.channel),
            )
        finally:
            typing.cancel()
        if not heard.is_mention and (answer.is_small_talk or not (is_for_us or answer.answered)):
            collection.questions.forget(answer)
            return
        try:
            with stage("deliver"):
                await reply_with(message, answer_view(answer))
        finally:
            await asking.record(collection, answer)

    async def _is_answered_alone(self, heard: Heard, collection: Collection, question: str) -> bool:
        """Tell whether a reply's own words have an answer, without what was asked before; nothing is kept of it."""
        alone = await asking.ask(self.bot, heard.guild.id, collection, question)
        collection.questions.forget(alone)
        return alone.answered

    async def _question(self, heard: Heard) -> str:
        """Return what is asked; what somebody else wrote is a part of it where the mention replies to that."""
        if not heard.is_mention or heard.is_to_us:
            return heard.words
        if heard.replied is not None:
            return joined(self._said_in(heard.replied), heard.words)
        if heard.message.channel.id == heard.message.id:
            return joined(_title(heard.message.channel), heard.words)
        return heard.words or await self._post(heard)

    async def _post(self, heard: Heard) -> str:
        """Return title and first message of the forum post that a mention without words stands in."""
        channel = heard.message.channel
        title = _title(channel)
        if not title or not isinstance(channel, discord.Thread):
            return ""
        try:
            first = await channel.fetch_message(channel.id)
        except FAILED:
            return title
        return joined(title, self._said_in(first))

    def _said_in(self, message: discord.Message) -> str:
        """Return what a message says; nothing where Discord keeps that from us."""
        names = Names.of_message(message, asking.own_ids(self.bot, message.guild))
        return readable(message_text(message), names)

    @staticmethod
    def _how_to_ask(heard: Heard) -> str:
        is_of_another = heard.replied is not None and not heard.is_to_us
        if is_of_another or not heard.message.content:
            return say("mention-of-unread")
        return say("mention-without-question")


def _title(channel: object) -> str:
    """Return the title of a forum's post; nothing for another channel."""
    is_post = isinstance(channel, discord.Thread) and isinstance(channel.parent, discord.ForumChannel)
    return channel.name if is_post and isinstance(channel, discord.Thread) else ""


def joined(said: str, words: str) -> str:
    """Put together what was said before and what is said of it, within a question's length."""
    room = max(0, MAX_QUESTION - len(words) - 1)
    return "\n".join(filter(None, (said[:room].strip(), words)))


def _is_for_us(heard: Heard, followed: Followed | None) -> bool:
    """Tell whether an answer is expected, whatever it is: by who mentions the bot, or asks on.

    Others who reply to an answer mostly chat with each other beneath it: they get only what they ask by themselves.
    """
    return heard.is_mention or (followed is not None and followed.asked_by in {None, heard.message.author.id})

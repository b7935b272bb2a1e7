"""Who waits for an answer is told once there is one: by an article, or by what a moderator replies."""

from __future__ import annotations

import logging
import re

import discord
from discord.ext import commands, tasks

from bot import asking
from bot.asked_text import Names, readable
from bot.checks import Refused
from bot.errors import reply_with
from bot.interactions import AbstractBot
from bot.render.escape import clip, escape
from bot.render.limits import container, layout, notice
from bot.spoken import of_server
from bot.telling import Told, tell, tell_found
from bot.texts import say, speaking
from knowledge.analysis.asking import read_question
from knowledge.collection import Collection
from knowledge.errors import FootnoteError
from knowledge.records import Answer, Waiter

_log = logging.getLogger(__name__)

_SECONDS_BETWEEN_LOOKS = 30.0
_QUESTION_LENGTH = 200
_REPLY_LENGTH = 1_500
# fmt: off
_YES_OR_NO = frozenset((
    "yes", "yep", "yeah", "yup", "no", "nope", "nah", "ja", "jawohl", "doch", "nein", "nee", "sí",
    "si", "claro", "oui", "ouais", "non", "sim", "não", "nao", "是", "是的", "对", "对的", "可以", "能", "有",
    "不", "不是", "不对", "不可以", "不能", "没有",
))
# fmt: on
"""Small talk by itself, and an answer to many a question."""
_CLAUSE_END = re.compile(r"[\s]*[,.!;:，。！；：\n]")


class Waiting(commands.Cog):
    """Looks for answers that somebody waits for. No command."""

    def __init__(self, bot: AbstractBot) -> None:
        self.bot = bot
        self._looked: dict[int, int] = {}
        """The generation at which each server's questions were last looked at."""

    async def cog_load(self) -> None:
        """Begin to look."""
        self._look.start()

    async def cog_unload(self) -> None:
        """Stop looking."""
        self._look.cancel()

    @tasks.loop(seconds=_SECONDS_BETWEEN_LOOKS)
    async def _look(self) -> None:
        if self.bot.is_ready():
            await self.look()

    async def look(self) -> None:
        """Ask the waiting questions of those servers again whose articles changed, and tell who waits.

        Articles change in open collections only, so that no other is opened for it.
        """
        for server_id in self.bot.collections.open_ids:
            guild = self.bot.get_guild(server_id)
            if guild is None:
                continue
            try:
                await self._look_at(guild)
            except FootnoteError as error:
                _log.warning("The waiting questions of server %d: %s", server_id, error)
            except Exception:
                _log.exception("The waiting questions of server %d were not looked at", server_id)

    async def _look_at(self, guild: discord.Guild) -> None:
        collection = await self.bot.collection(guild.id)
        generation = collection.generation
        if self._looked.get(guild.id) == generation:
            return
        for found in await collection.waiting.look_again():
            await tell_found(self.bot, guild, collection, found)
        if not await collection.waiting.is_due():
            self._looked[guild.id] = generation

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        """Pass on what a moderator or helper replies to a question without an answer.

        Who asked goes on waiting: the first reply need not be the answer.
        """
        guild, shown = message.guild, message.reference.resolved if message.reference else None
        if (
            guild is None
            or message.author.bot
            or not isinstance(shown, discord.Message)
            or self.bot.user is None
            or shown.author.id != self.bot.user.id
        ):
            return
        ids = asking.answer_ids(shown.components)
        if not ids:
            return
        try:
            collection = await self.bot.collection(guild.id)
            with speaking(of_server(collection.settings.language, guild)):
                await self._pass_on(message, guild, collection, ids[0])
        except FootnoteError as error:
            _log.warning("A reply in server %d was not passed on: %s", guild.id, error)

    async def _pass_on(
        self, message: discord.Message, guild: discord.Guild, collection: Collection, answer_id: str
    ) -> None:
        waiters = [
            waiter for waiter in await collection.waiting.of(answer_id) if waiter.person != message.author.id
        ]
        answer = await collection.questions.find_answer(answer_id) if waiters else None
        if answer is None or answer.answered or not await self._may_answer(message, collection):
            return
        if not message.content:
            await reply_with(message, notice(say("reply-unread")))
            return
        text = readable(message.content, Names.of_message(message, asking.own_ids(self.bot, guild)))
        if not text or not _may_be_answer(text):
            return
        done = [await self._tell(message, guild, collection, answer, waiter, text) for waiter in waiters]
        # Where they asked they see both.
        is_seen = all(waiter.channel_id == message.channel.id for waiter in waiters)
        if Told.DONE in done and not is_seen:
            await reply_with(message, notice(say("reply-passed")))
        elif Told.DONE not in done and Told.MISSED in done:
            await reply_with(message, notice(say("reply-missed")))

    async def _tell(
        self,
        message: discord.Message,
        guild: discord.Guild,
        collection: Collection,
        answer: Answer,
        waiter: Waiter,
        text: str,
    ) -> Told:
        def shown(_: bool) -> discord.ui.LayoutView:
            head = say("told-reply", person=f"<@{waiter.person}>", who=message.author.mention)
            quoted = "\n".join(f"> {line}" for line in escape(clip(text, _REPLY_LENGTH)).splitlines())
            asked = f"-# “{escape(clip(answer.question, _QUESTION_LENGTH))}”"
            return layout(container([head, asked, quoted]))

        return await tell(self.bot, guild, collection, waiter, shown, is_last=False)

    async def _may_answer(self, message: discord.Message, collection: Collection) -> bool:
        role_id = collection.settings.helper_role_id
        if isinstance(message.author, discord.Member) and role_id in {
            role.id for role in message.author.roles
        }:
            return True
        try:
            await self.bot.access.require_for_message(message, "article")
        except Refused:
            return False
        return True


def _may_be_answer(text: str) -> bool:
    """Tell whether a reply may answer, and neither asks itself nor is small talk."""
    read = read_question(text)
    if read.is_question or text.rstrip().endswith(("?", "？")):
        return False
    return not read.is_small_talk or _CLAUSE_END.split(text.strip())[0].casefold() in _YES_OR_NO

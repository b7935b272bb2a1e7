"""A question that is asked by a command."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.ext import commands

from bot import asking
from bot.asked_text import Names, readable
from bot.checks import Refused
from bot.interactions import AbstractBot, Interaction, begin, collection_of, finish, guarded, guarded_choices
from bot.narrowing import day_choices, filter_of, publisher_choices
from bot.offering import question_choices
from bot.render.limits import notice
from bot.sending.interactions import call
from bot.texts import described, say
from bot.views.answer import answer_view


class Ask(commands.Cog):
    """``/ask``."""

    def __init__(self, bot: AbstractBot) -> None:
        self.bot = bot

    @app_commands.command(name="ask", description=described("command-ask"))
    @app_commands.describe(
        question=described("command-ask-question"),
        private=described("command-ask-private"),
        addressee=described("command-ask-for"),
        publisher=described("command-ask-publisher"),
        after=described("command-ask-after"),
        before=described("command-ask-before"),
    )
    @app_commands.rename(addressee="for")
    @guarded("ask")
    async def ask(
        self,
        interaction: Interaction,
        question: str,
        private: bool = False,
        addressee: discord.Member | None = None,
        publisher: str | None = None,
        after: str | None = None,
        before: str | None = None,
    ) -> None:
        """Answer a question in the channel, or to the one who asked only; in the channel for somebody else, too."""
        addressee = _checked(interaction, addressee, is_private=private)
        within = filter_of(publisher, after, before)
        asker_id = interaction.user.id
        server_id = asking.take_turn_by(interaction, self.bot)
        collection = await begin(interaction, is_private=private)
        names = Names.of_interaction(interaction, asking.own_ids(self.bot, interaction.guild))
        answer = await asking.ask(
            self.bot,
            server_id,
            collection,
            readable(question, names),
            within=within,
            asked_by=asker_id,
            asked_in=None if private else asking.seen_in(interaction.channel),
            asked_for=addressee.id if addressee else None,
        )
        try:
            shown = await finish(interaction, answer_view(answer, is_private=private))
            if shown is not None and addressee is not None and answer.citations:
                # What was “thinking …” before calls nobody.
                await call(interaction, notice(say("answer-is-for", person=addressee.mention)), addressee)
        finally:
            if answer.unmet is None:
                await asking.record(collection, answer)
            else:  # which says nothing of what the articles lack
                collection.questions.forget(answer)

    @ask.autocomplete("question")
    @guarded_choices("ask")
    async def _questions(self, interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        return await question_choices(await collection_of(interaction), interaction, typed)

    @ask.autocomplete("publisher")
    @guarded_choices("ask")
    async def _publishers(self, interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        return await publisher_choices(await collection_of(interaction), typed)

    @ask.autocomplete("after")
    @guarded_choices("ask")
    async def _first_days(self, interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        return day_choices(typed, discord.utils.utcnow().date(), is_end=False)

    @ask.autocomplete("before")
    @guarded_choices("ask")
    async def _last_days(self, interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        return day_choices(typed, discord.utils.utcnow().date(), is_end=True)


def _checked(
    interaction: Interaction, addressee: discord.Member | None, *, is_private: bool
) -> discord.Member | None:
    """Return whom an answer is for, where that is somebody else. Raises ``Refused`` where it can't be."""
    if addressee is None or addressee.id == interaction.user.id:
        return None
    if is_private:
        raise Refused(say("for-is-not-private"))
    channel = interaction.channel
    if not asking.may_write(interaction):
        raise Refused(say("for-takes-writing"))
    if addressee.bot or (
        isinstance(channel, discord.abc.GuildChannel | discord.Thread)
        and not channel.permissions_for(addressee).view_channel
    ):
        raise Refused(say("for-cannot-see"))
    return addressee

"""Admins rebuild the index and look at its state."""

from __future__ import annotations

import asyncio
import logging
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass

import discord
from discord import app_commands
from discord.ext import commands, tasks

from bot.checks import NEEDED
from bot.errors import sentence_for
from bot.finding import find_article, title_choices
from bot.interactions import (
    AbstractBot,
    Interaction,
    begin,
    collection_of,
    finish,
    guarded,
    guarded_choices,
)
from bot.render.index import rebuilt_card, status_card
from bot.render.limits import layout, notice
from bot.sending.messages import Edited, edit
from bot.spoken import of_server
from bot.texts import described, say, speaking
from bot.views.forgetting import purge_view
from bot.views.rebuilding import progress_view
from knowledge.collection import Collection, Rebuild
from knowledge.errors import Cancelled, FootnoteError

_log = logging.getLogger(__name__)

_SECONDS_BETWEEN_UPDATES = 2.0
_LOOKS_AT_ONCE = 10
_SECONDS_BETWEEN_LOOKS = 0.1


@dataclass(slots=True)
class _Shown:
    """A rebuild and the message that shows how far it is."""

    collection: Collection
    rebuild: Rebuild
    message: discord.PartialMessage
    end: discord.ui.LayoutView | None = None
    """What it says when the rebuild is done."""
    edit: asyncio.Task[None] | None = None
    """The edit that is on its way, or was the last."""


class Index(commands.Cog):
    """``/index``."""

    group = app_commands.Group(
        name="index",
        description=described("command-index"),
        default_permissions=NEEDED["index"],
        guild_only=True,
    )

    def __init__(self, bot: AbstractBot) -> None:
        self.bot = bot
        self._shown: list[_Shown] = []

    @property
    def is_showing_progress(self) -> bool:
        """Whether there is a message that shows how far a rebuild is."""
        return bool(self._shown)

    async def cog_load(self) -> None:
        """Have rebuilds told as interrupted that a restart ended."""
        self.bot.rounds.append(self._tell_of_interruptions)
        self.bot.endings.append(self._interrupt)

    async def cog_unload(self) -> None:
        """Stop showing progress; the rebuilds themselves belong to their collections."""
        self._update.cancel()

    @group.command(name="rebuild", description=described("command-index-rebuild"))
    @guarded("index")
    async def rebuild(self, interaction: Interaction) -> None:
        """Begin a rebuild and show how far it is, in a message that all can see."""
        collection = await begin(interaction, is_private=False)
        rebuild = await collection.index.rebuild(
            requested_by=interaction.user.id, channel_id=interaction.channel_id
        )
        for _ in range(_LOOKS_AT_ONCE):
            # Most collections are done at once: then there is no progress to show.
            if rebuild.is_done:
                break
            await asyncio.sleep(_SECONDS_BETWEEN_LOOKS)
        is_done = rebuild.is_done
        sent = await finish(interaction, _view_of(rebuild))
        if is_done or sent is None or interaction.channel_id is None:
            return
        # The interaction can be edited for 15 minutes, the channel's message for as long as it takes.
        channel = self.bot.get_partial_messageable(interaction.channel_id, guild_id=interaction.guild_id)
        await collection.index.note_rebuild_message(rebuild.job.id, channel_id=channel.id, message_id=sent.id)
        self._shown.append(_Shown(collection, rebuild, channel.get_partial_message(sent.id)))
        if not self._update.is_running():
            self._update.start()

    @group.command(name="status", description=described("command-index-status"))
    @guarded("index")
    async def status(self, interaction: Interaction) -> None:
        """Show the collection at a glance, after a close look at its file."""
        status = await (await begin(interaction)).index.status(look_closely=True)
        await finish(interaction, layout(status_card(status)))

    @group.command(name="threshold", description=described("command-index-threshold"))
    @app_commands.describe(confidence=described("command-index-confidence"))
    @guarded("index")
    async def threshold(self, interaction: Interaction, confidence: float | None = None) -> None:
        """Show, and where a value is given set, how sure an answer must be in this server."""
        collection = await begin(interaction)
        if confidence is not None:
            await collection.settings.set_threshold(confidence)
        said = notice(say("threshold", value=collection.settings.threshold))
        await finish(interaction, said)

    @group.command(name="purge", description=described("command-purge"))
    @app_commands.describe(article=described("command-purge-which"))
    @guarded("index")
    async def purge(self, interaction: Interaction, article: str | None = None) -> None:
        """Ask whether an article is to be purged; without one, finish what removals began."""
        collection = await begin(interaction)
        if article is None:
            await collection.forget_removed()
            await finish(interaction, notice(say("purged-removed")))
        else:
            await finish(interaction, purge_view(await find_article(collection, article)))

    @purge.autocomplete("article")
    @guarded_choices("index")
    async def titles(self, interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        """Offer the titles that fit what was typed so far."""
        return await title_choices(await collection_of(interaction), typed)

    @group.command(name="forget", description=described("command-forget"))
    @app_commands.describe(member=described("command-forget-whom"))
    @guarded("index")
    async def forget(self, interaction: Interaction, member: discord.User) -> None:
        """Delete what is kept about somebody, who need not be here any more."""
        collection = await begin(interaction)
        count = await collection.questions.forget_person(member.id)
        await finish(interaction, notice(say("forgotten", count=count)))

    async def _tell_of_interruptions(self, collection: Collection) -> None:
        for job in await collection.index.interrupted_rebuilds():
            if job.channel_id is not None and job.message_id is not None:
                channel = self.bot.get_partial_messageable(job.channel_id)
                message = channel.get_partial_message(job.message_id)
                if await edit(message, notice(say("rebuild-interrupted"))) is Edited.LATER:
                    continue  # the next round tries again
            await collection.index.note_reported(job.id)

    async def _interrupt(self) -> None:
        """Tell of the rebuilds that the end of this process interrupts."""
        self._update.stop()
        await asyncio.gather(*(self._tell_before_the_end(shown) for shown in tuple(self._shown)))

    async def _tell_before_the_end(self, shown: _Shown) -> None:
        """Interrupt a rebuild and say so in its message; where that fails the next start has it to tell."""
        if shown.end is None:
            with _speaking(shown):
                shown.end = (
                    _view_of(shown.rebuild) if shown.rebuild.is_done else notice(say("rebuild-interrupted"))
                )
        shown.rebuild.interrupt()
        if shown.edit is not None:
            await asyncio.wait({shown.edit})
        if shown not in self._shown or await edit(shown.message, shown.end) is not Edited.DONE:
            return
        if shown in self._shown:
            self._shown.remove(shown)
        # It ends with its next batch; where that takes longer, the same is said once more after the restart.
        await _end_of(shown.rebuild)
        with suppress(FootnoteError):
            await shown.collection.index.note_reported(shown.rebuild.job.id)

    @tasks.loop(seconds=_SECONDS_BETWEEN_UPDATES)
    async def _update(self) -> None:
        """Bring all messages that show a rebuild up to date, and let go of those that are done."""
        for shown in self._shown:
            # No message waits for another's: Discord may take half a minute over one.
            if shown.edit is None or shown.edit.done():
                shown.edit = asyncio.create_task(self._bring_up_to_date(shown))
        if not self._shown:
            self._update.stop()

    async def _bring_up_to_date(self, shown: _Shown) -> None:
        with _speaking(shown):
            if shown.end is None and shown.rebuild.is_done:
                shown.end = _view_of(shown.rebuild)
            view = shown.end or _view_of(shown.rebuild)
        is_last = shown.end is not None
        edited = await edit(shown.message, view)
        if edited is Edited.GONE or (is_last and edited is Edited.DONE):
            self._shown.remove(shown)


def _speaking(shown: _Shown) -> AbstractContextManager[None]:
    """Speak the language of the server that sees it: what runs in the background began somewhere else."""
    return speaking(of_server(shown.collection.settings.language, shown.message.guild))


async def _end_of(rebuild: Rebuild) -> None:
    """Give a rebuild that was told to stop a moment to do so."""
    for _ in range(_LOOKS_AT_ONCE):
        if rebuild.is_done:
            break
        await asyncio.sleep(_SECONDS_BETWEEN_LOOKS)


def _view_of(rebuild: Rebuild) -> discord.ui.LayoutView:
    if not rebuild.is_done:
        return progress_view(rebuild.job.id, rebuild.progress)
    try:
        progress = rebuild.result()
    except Cancelled:
        return notice(say("rebuild-cancelled"))
    except Exception as error:
        return notice(f"{say('rebuild-failed')} {sentence_for(error)}")
    return layout(rebuilt_card(progress))

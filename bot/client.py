"""The bot: what it listens to, what it is made of, and how it starts and stops."""

from __future__ import annotations

import asyncio
import logging
import secrets
from pathlib import Path

import discord
from discord import app_commands
from discord.ext import commands, tasks

from bot import texts, views
from bot.checks import Access
from bot.cogs.articles import Articles
from bot.cogs.ask import Ask
from bot.cogs.direct import Direct
from bot.cogs.feeds import Feeds
from bot.cogs.finding import Finding
from bot.cogs.help import Help
from bot.cogs.index import Index
from bot.cogs.mentions import Mentions
from bot.cogs.messages import Messages
from bot.cogs.privacy import Privacy
from bot.cogs.servers import Servers
from bot.cogs.settings import Settings
from bot.cogs.waiting import Waiting
from bot.cooldown import Cooldown
from bot.errors import report, tell
from bot.interactions import AbstractBot, Interaction
from bot.once import Once
from bot.render.escape import clip
from bot.spoken import of_person, of_server
from bot.syncing import sync_if_changed
from bot.texts import say, speak, speaking
from bot.texts.mentions import mention_by
from bot.texts.names import CommandTranslator
from bot.underway import Underway
from knowledge.collection import Collection, Collections
from knowledge.errors import FootnoteError

_log = logging.getLogger(__name__)

_UPKEEP_SECONDS = 60.0
_ROUND_SECONDS = 900.0
_CROSSING_SECONDS = 3.0
"""How long a press may be on its way while the answer to an earlier one is."""
_FORM_SECONDS = 7200.0
"""Longer than a form is taken."""
_SHARED_SECONDS = 86_400.0
"""How long it is known that somebody shared an answer; what only they see is seldom looked at longer."""
_STOP_SECONDS = 10.0
_ENDINGS_SECONDS = 2.0
"""Of those, what is kept for the endings of the cogs."""

COGS: tuple[
    type[
        Ask
        | Mentions
        | Direct
        | Finding
        | Help
        | Articles
        | Messages
        | Feeds
        | Index
        | Privacy
        | Servers
        | Settings
        | Waiting
    ],
    ...,
] = (
    Ask,
    Mentions,
    Direct,
    Finding,
    Help,
    Articles,
    Messages,
    Feeds,
    Index,
    Privacy,
    Servers,
    Settings,
    Waiting,
)

PERMISSIONS = discord.Permissions(
    view_channel=True,
    send_messages=True,
    send_messages_in_threads=True,
    read_message_history=True,
)
"""What the bot is invited with: it reads the message that it replies to and writes its reply."""


class FootnoteTree(app_commands.CommandTree[AbstractBot]):
    """The commands; what their callbacks did not foresee is reported here."""

    async def on_error(self, interaction: Interaction, error: app_commands.AppCommandError, /) -> None:
        """Answer with a sentence, and an incident id for what nobody foresaw."""
        unforeseen = interaction.client.underway.request("command", "unforeseen")
        with speaking(of_person(interaction)), unforeseen:
            await report(interaction, error)


class FootnoteBot(AbstractBot):
    """Footnote on Discord. What it works with is opened by the caller, who closes it too."""

    def __init__(
        self,
        collections: Collections,
        *,
        data_dir: Path,
        max_file_mb: int = 8,
        may_look_outside: bool = True,
    ) -> None:
        """``may_look_outside``: whether links and feeds are looked at without a person's asking."""
        # Mentions, direct messages and message menus bring their text without the privileged intent.
        intents = discord.Intents(guilds=True, guild_messages=True, dm_messages=True)
        super().__init__(
            command_prefix=commands.when_mentioned,
            help_command=None,
            intents=intents,
            allowed_mentions=discord.AllowedMentions.none(),
            tree_cls=FootnoteTree,
            allowed_contexts=app_commands.AppCommandContext(
                guild=True, dm_channel=False, private_channel=False
            ),
            allowed_installs=app_commands.AppInstallationType(guild=True, user=False),
            member_cache_flags=discord.MemberCacheFlags.none(),
            max_messages=None,
        )
        self.collections = collections
        self.max_file_bytes = max_file_mb * 1024 * 1024
        self.access = Access(self, self.command_id, self._answers_directly)
        self.underway = Underway()
        self.presses, self.forms = Once(_CROSSING_SECONDS), Once(_FORM_SECONDS)
        self.shared = Once(_SHARED_SECONDS)
        self.cooldown = Cooldown()
        self.forms_of_this_run = secrets.token_hex(4)
        self.rounds = []
        self.endings = []
        self.may_look_outside = may_look_outside
        self._data_dir = data_dir
        self._command_ids: dict[str, int] = {}

    async def setup_hook(self) -> None:
        """Add the cogs and make the buttons of earlier runs work, before the first event arrives."""
        await asyncio.to_thread(texts.read_ahead)
        for cog in COGS:
            if cog.__cog_name__ not in self.cogs:  # the start may be tried more than once
                await self.add_cog(cog(self))
        self.add_dynamic_items(*views.all_buttons())
        await self.tree.set_translator(CommandTranslator())
        self._command_ids = await sync_if_changed(self.tree, self._data_dir)
        mention_by(self._mention_of)

    async def collection(self, guild_id: int) -> Collection:
        """Open a server's collection, or return it when it is open."""
        return await self.collections.open(guild_id)

    async def _answers_directly(self, guild_id: int) -> bool:
        return (await self.collection(guild_id)).settings.in_direct_messages

    def start_background(self) -> None:
        """Begin what is done now and then: saving, closing what is idle, and the cogs' rounds."""
        self._upkeep.start()
        self._round.start()

    def stop_background(self) -> None:
        """End what ``start_background`` began."""
        self._upkeep.cancel()
        self._round.cancel()

    async def finish(self, hurry: asyncio.Event) -> None:
        """Take nothing new, and finish or answer what is under way, in ten seconds at most; ``close`` comes next.

        ``hurry``: end it at once, somebody does not want to wait.
        """
        self._upkeep.stop()
        self._round.stop()
        ending = self._end()
        await self.underway.finish(_STOP_SECONDS - _ENDINGS_SECONDS, hurry)
        # Once more: what was under way may have begun something that has to be ended, too.
        await asyncio.wait({ending, self._end()}, timeout=_ENDINGS_SECONDS)

    def _end(self) -> asyncio.Future[list[object | BaseException]]:
        """Begin what the cogs want done at the end; it only makes sense while Discord is there."""
        endings = self.endings if self.is_ready() else []
        return asyncio.gather(*(end() for end in endings), return_exceptions=True)

    async def close(self) -> None:
        """Leave Discord; the collections are closed by who opened them."""
        self.stop_background()
        await super().close()

    @tasks.loop(seconds=_UPKEEP_SECONDS)
    async def _upkeep(self) -> None:
        try:
            await self.collections.upkeep()
        except FootnoteError as error:
            _log.warning("Upkeep: %s", error)

    @tasks.loop(seconds=_ROUND_SECONDS)
    async def _round(self) -> None:
        """Do each server's background work, one server after the other."""
        for server_id in self.collections.due_ids():
            guild = self.get_guild(server_id)
            if guild is None:
                continue
            try:
                collection = await self.collection(server_id)
                with speaking(of_server(collection.settings.language, guild)):
                    for work in self.rounds:
                        await work(collection)
            except Exception:
                # One server's trouble must not keep the others waiting.
                _log.exception("The round of server %d failed", server_id)

    @_round.before_loop
    async def _when_servers_are_known(self) -> None:
        """Wait for the servers: the first round would pass over all of them."""
        await self.wait_until_ready()

    def _mention_of(self, name: str) -> str | None:
        """Return what Discord shows as a command to be clicked, by its name in the reader's language."""
        root, *path = name.split()
        command = self.tree.get_command(root)
        for part in path:
            command = command.get_command(part) if isinstance(command, app_commands.Group) else None
        id = self.command_id(root)
        # A group can't be run, so Discord does not show its mention as one.
        return f"</{name}:{id}>" if isinstance(command, app_commands.Command) and id is not None else None

    def command_id(self, root: str) -> int | None:
        """Return the id that Discord gave a top-level command."""
        return self._command_ids.get(root)

    async def on_message(self, message: discord.Message, /) -> None:
        """Do nothing: there are no prefix commands, and cogs listen for themselves."""

    async def on_raw_app_command_permissions_update(
        self, payload: discord.RawAppCommandPermissionsUpdateEvent
    ) -> None:
        """Forget a server's settings when its admins change them."""
        self.access.forget(payload.guild.id)

    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """Forget the settings of a server that the bot left; its articles stay."""
        self.access.forget(guild.id)

    async def on_interaction(self, interaction: Interaction) -> None:
        """Answer forms and buttons that this run of the bot does not know, so that nobody waits in vain."""
        custom_id = str(interaction.data.get("custom_id", "")) if interaction.data else ""
        speak(of_person(interaction))  # an event has a task of its own
        if interaction.type is discord.InteractionType.modal_submit:
            await views.answer_form(interaction)
        elif interaction.type is discord.InteractionType.component and not views.is_known_button(custom_id):
            _log.info("Unknown button %s", clip(custom_id, 100))
            with self.underway.request("button", "unknown"):
                await tell(interaction, say("button-unknown"))

"""``footnote run``: the bot on Discord, from settings to a clean end."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
from collections.abc import Awaitable, Callable, MutableMapping
from contextlib import AbstractAsyncContextManager, nullcontext, suppress
from pathlib import Path

import discord
from discord.utils import oauth_url

from bot.client import PERMISSIONS, FootnoteBot
from bot.connecting import CannotRun, connect
from bot.logs import log_request, set_up_logs
from bot.nightly import Nightly
from bot.settings import Settings, SettingsError, load_settings
from knowledge.articles import Policy
from knowledge.collection import Collections, Services
from knowledge.semantic import Semantics
from knowledge.store import make_private_folder

_log = logging.getLogger(__name__)


def run_bot() -> None:
    """Run the bot until it is stopped by SIGINT or SIGTERM.

    Raises:
        SettingsError: When settings are wrong, with a line for each.
        CannotRun: When Discord refuses the bot or can't be reached, or the data folder can't be written.
        CollectionInUse: When another bot has the data folder.
    """
    settings = load_settings()
    if not settings.discord_token.get_secret_value():
        raise SettingsError(["DISCORD_TOKEN is missing: put the bot's token into .env or the environment."])
    forget_token(os.environ)
    # The bot has no voice: no need to warn that voice will not work.
    discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False
    set_up_logs(settings.log_level, settings.log_format, settings.secrets)
    asyncio.run(_serve(settings))


def forget_token(environment: MutableMapping[str, str]) -> None:
    """Take the bot's token out of the environment, which the processes that read foreign files would be given."""
    for name in [name for name in environment if name.upper() == "DISCORD_TOKEN"]:
        del environment[name]


async def _serve(settings: Settings) -> None:
    make_writable(settings.data_dir)
    services = Services(
        threshold=settings.threshold,
        question_days=settings.question_days,
        backup_dir=settings.backups.path,
        semantics=Semantics(most_passages=settings.semantic_passages),
        policy=Policy(contact=settings.contact or None),
    )
    nightly = Nightly(settings.data_dir, settings.backups, settings.backup_hour)
    async with (
        Collections(
            settings.data_dir, services=services, index_memory_mb=settings.index_memory_mb
        ) as collections,
        nightly,
    ):
        bot = RunningBot(collections, data_dir=settings.data_dir, max_file_mb=settings.max_file_mb)
        bot.underway.watchers.append(log_request)
        async with _watched(bot, settings.monitor_port):
            await run_until_stopped(bot, settings.discord_token.get_secret_value(), bot.finish)


def _watched(bot: FootnoteBot, port: int) -> AbstractAsyncContextManager[object]:
    if not port:
        return nullcontext()
    from bot.monitor import watched  # here: what serves it need not be loaded where nobody watches

    return watched(bot, port)


async def run_until_stopped(
    bot: discord.Client, token: str, finish: Callable[[asyncio.Event], Awaitable[None]] | None = None
) -> None:
    """Run a client until SIGINT or SIGTERM, whatever it is doing then, and close it.

    ``finish`` brings what is under way to its end before; the event that it is given says that a second signal came.

    Raises ``CannotRun``.
    """
    running = asyncio.create_task(connect(bot, token))
    is_told, hurry = asyncio.Event(), asyncio.Event()

    def stop() -> None:
        (hurry if is_told.is_set() else is_told).set()

    for number in (signal.SIGINT, signal.SIGTERM):
        with suppress(NotImplementedError):  # Windows has no such handlers; there Ctrl-C raises
            asyncio.get_running_loop().add_signal_handler(number, stop)
    told = asyncio.create_task(is_told.wait())
    await asyncio.wait({running, told}, return_when=asyncio.FIRST_COMPLETED)
    told.cancel()
    if not running.done():
        _log.info("Stopping")
        if finish is not None:
            await finish(hurry)
        running.cancel()
    with suppress(asyncio.CancelledError):
        await running
    _log.info("Stopped")


def make_writable(data_dir: Path) -> None:
    """Make the data folder if need be, and see that it can be written to.

    Raises ``CannotRun``.
    """
    probe = data_dir / f".write-test-{os.getpid()}"
    try:
        make_private_folder(data_dir)
        probe.write_bytes(b"")
        probe.unlink()
    except OSError as error:
        raise CannotRun(f"The data folder {data_dir} can't be written to: {error.strerror}.") from None


class RunningBot(FootnoteBot):
    """The bot with what only matters on the real Discord: it says how to invite it."""

    async def setup_hook(self) -> None:
        """Begin the background work, and print the invite link now that Discord has said who we are."""
        await super().setup_hook()
        self.start_background()
        if self.application_id is not None:
            print(f"Invite me to a server: {invite_link(self.application_id)}", flush=True)


def invite_link(application_id: int) -> str:
    """Return the link that brings the bot to a server with the permissions it needs."""
    return oauth_url(application_id, permissions=PERMISSIONS, scopes=("bot", "applications.commands"))

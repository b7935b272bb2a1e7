"""``footnote preview``: the real bot in a local page, with sample articles and nobody's token.

The page, the people and Discord itself are simcord's; the bot is the one that ``footnote run`` runs.
"""

from __future__ import annotations

import asyncio
import signal
import tempfile
import webbrowser
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

import click
import discord
import simcord
from simcord.actors import MemberActor
from simcord.backend.errors import SetupError
from simcord.builders import ChannelHandle
from simcord.env import Env
from simcord.preview import Preview

from bot.client import FootnoteBot
from bot.cogs.index import Index
from knowledge.collection import Collection, Collections
from knowledge.errors import DuplicateArticle
from knowledge.samples import EXAMPLE_QUESTIONS, sample_articles

_SERVER_ID = 1_000_000_000_000_000_000
"""The same in each preview, so that ``--data`` finds its collection again."""
_SETTLE_SECONDS = 600.0
_TICK_SECONDS = 1.0


async def run_preview(data: Path | None, open_browser: bool) -> None:
    """Serve the page until it is closed or the process is told to stop.

    ``data`` keeps the collection; without it a fresh one is made and thrown away.
    """
    with _folder(data) as data_dir:
        async with open_preview(data_dir) as (preview, bot):
            assert bot.user is not None  # noqa: S101 - it is logged in
            click.echo(_greeting(preview.url, bot.user.id))
            if open_browser:
                _open_browser(preview.url)
            with suppress(NotImplementedError):  # Windows has no such handlers
                asyncio.get_running_loop().add_signal_handler(
                    signal.SIGTERM, lambda: asyncio.ensure_future(preview.close())
                )
            ticking = asyncio.create_task(_tick(preview.env, bot))
            try:
                await preview.wait_closed()
            finally:
                ticking.cancel()


@asynccontextmanager
async def open_preview(data_dir: Path) -> AsyncIterator[tuple[Preview, FootnoteBot]]:
    """Start the bot in a simulated server with three people and the sample articles, and its page."""
    async with Collections(data_dir) as collections:
        bot = FootnoteBot(collections, data_dir=data_dir, may_look_outside=False)
        async with simcord.run(bot, settle_timeout=_SETTLE_SECONDS, check_errors=False) as env:
            await env.advance_time(max(0.0, (datetime.now(UTC) - env.now()).total_seconds()))
            channel, people = _populate(env)
            await add_samples(await collections.open(_SERVER_ID))
            bot.start_background()
            assert bot.user is not None  # noqa: S101 - it is logged in
            await bot.user.edit(username="Footnote")
            await people[0].send(channel, f"<@{bot.user.id}> {EXAMPLE_QUESTIONS[0].question}")
            try:
                async with env.preview(channel, viewers=people, layout="channel") as preview:
                    yield preview, bot
            finally:
                bot.stop_background()


async def add_samples(collection: Collection) -> None:
    """Put the sample articles into a collection; those that are there already stay as they are."""
    for name, data in sample_articles():
        draft = await collection.intake.from_bytes(data, name)
        with suppress(DuplicateArticle):
            await collection.articles.add(draft)


def _populate(env: Env) -> tuple[ChannelHandle, list[MemberActor]]:
    guild = env.create_guild("Footnote preview", id=_SERVER_ID)
    moderators = guild.create_role("Moderators", permissions=discord.Permissions(manage_messages=True))
    admins = guild.create_role("Admins", permissions=discord.Permissions(manage_guild=True))
    channel = guild.create_text_channel("ask-footnote")
    return channel, [
        guild.add_member(env.create_user("member")),
        guild.add_member(env.create_user("moderator"), roles=[moderators]),
        guild.add_member(env.create_user("admin"), roles=[moderators, admins]),
    ]


def _greeting(url: str, bot_id: int) -> str:
    questions = "\n".join(f"  {example.question}" for example in EXAMPLE_QUESTIONS[1:4])
    return (
        f"Footnote's preview is at {url}\n"
        "Write there as a member, a moderator or an admin (“viewing as”).\n"
        f"Type /ask and press Enter, then a question and Enter again. For example:\n{questions}\n"
        f"Or mention the bot: type <@{bot_id}>, then the question. In a reply to an answer, mention it too.\n"
        "Ctrl-C stops it."
    )


def _open_browser(url: str) -> None:
    """Open the page where there is a browser for it; a text browser in this terminal is not meant."""
    with suppress(webbrowser.Error):
        browser = webbrowser.get()
        if not isinstance(browser, webbrowser.GenericBrowser) or isinstance(
            browser, webbrowser.BackgroundBrowser
        ):
            browser.open(url)


async def _tick(env: Env, bot: FootnoteBot) -> None:
    """Let time pass while a rebuild shows its progress: in simcord it stands still between two actions."""
    while True:
        await asyncio.sleep(_TICK_SECONDS)
        if isinstance(index := bot.get_cog("Index"), Index) and index.is_showing_progress:
            # Somebody may be acting at this moment; then time passes at the next one.
            with suppress(SetupError, TimeoutError):
                await env.advance_time(_TICK_SECONDS)


@contextmanager
def _folder(data: Path | None) -> Iterator[Path]:
    if data is not None:
        yield data
        return
    with tempfile.TemporaryDirectory(prefix="footnote-preview-") as folder:
        yield Path(folder)

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
from typing import Any
from urllib.parse import urlsplit

import click
import simcord
from discord.ext import tasks
from simcord.backend.errors import SetupError
from simcord.env import Env
from simcord.preview import Preview

from bot.client import FootnoteBot
from bot.cogs.index import Index
from bot.preview.commands import Stage, Try
from bot.preview.people import NAME
from bot.preview.places import Place, make_world
from bot.preview.tour import greeting, tour
from knowledge.collection import Collection, Collections
from knowledge.errors import DuplicateArticle
from knowledge.samples import EXAMPLE_QUESTIONS, sample_articles

_SERVER_ID = 1_000_000_000_000_000_000
"""The same in each preview, so that ``--data`` finds its collection again."""
_SETTLE_SECONDS = 600.0
_TICK_SECONDS = 1.0
_LEAVING_SECONDS = 0.5
"""In which the page gets the answer to the command that goes elsewhere."""


async def run_preview(data: Path | None, open_browser: bool) -> None:
    """Serve the page until it is closed or the process is told to stop.

    ``data`` keeps the collection; without it a fresh one is made and thrown away.
    """
    with _folder(data) as data_dir:
        async with open_stage(data_dir) as (stage, bot):
            ticking = asyncio.create_task(_tick(stage.env, bot))
            try:
                await _show_places(stage, open_browser)
            finally:
                ticking.cancel()


@asynccontextmanager
async def open_preview(data_dir: Path) -> AsyncIterator[tuple[Preview, FootnoteBot]]:
    """Start the bot in a simulated server with three people and the sample articles, and its page."""
    async with open_stage(data_dir) as (stage, bot), show(stage) as preview:
        yield preview, bot


@asynccontextmanager
async def open_stage(data_dir: Path) -> AsyncIterator[tuple[Stage, FootnoteBot]]:
    """Start the bot in a simulated server, which no page shows yet."""
    async with Collections(data_dir) as collections:
        bot = _PreviewBot(collections, data_dir=data_dir, may_look_outside=False)
        async with simcord.run(bot, settle_timeout=_SETTLE_SECONDS, check_errors=False) as env:
            # Turns of years would be taken one by one, had the cogs' loops not to wait.
            stopped = [loop for loop in _loops(bot) if loop.is_running()]
            for loop in stopped:
                loop.cancel()
            await env.advance_time(max(0.0, (datetime.now(UTC) - env.now()).total_seconds()))
            for loop in stopped:
                loop.start()
            world = make_world(env, _SERVER_ID)
            stage = Stage(env, world, world.start, asyncio.Queue(), {})
            await bot.set(stage)
            collection = await collections.open(_SERVER_ID)
            await collection.settings.decide("cooldown_seconds", 0)  # who takes the tour asks much
            await add_samples(collection)
            bot.start_background()
            assert bot.user is not None  # noqa: S101 - it is logged in
            await bot.user.edit(username=NAME)
            channel = bot.get_partial_messageable(world.start.channel.id)
            await channel.send(view=tour())
            await world.people[0].send(world.start.channel, f"@{NAME} {EXAMPLE_QUESTIONS[0].question}")
            try:
                yield stage, bot
            finally:
                bot.stop_background()


@asynccontextmanager
async def show(stage: Stage, url: str = "") -> AsyncIterator[Preview]:
    """Serve a page of the place where people are, at the address of the page before where there was one."""
    address = urlsplit(url)
    place = stage.place
    preview = stage.env.preview(place.channel, viewers=place.viewers, layout="channel", port=address.port)
    if address.fragment:
        preview.capability = address.fragment
    async with preview:
        yield preview


async def add_samples(collection: Collection) -> None:
    """Put the sample articles into a collection; those that are there already stay as they are."""
    for name, data in sample_articles():
        draft = await collection.intake.from_bytes(data, name)
        with suppress(DuplicateArticle):
            await collection.articles.add(draft)


class _PreviewBot(FootnoteBot):
    """The bot, with the preview's own commands beside its own."""

    async def set(self, stage: Stage) -> None:
        """Add what acts on the simulated Discord."""
        await self.add_cog(Try(self, stage))
        await self.tree.sync()
        parsers = self._connection.parsers
        parse = parsers["INTERACTION_CREATE"]

        def parse_translated(data: Any) -> None:
            # simcord's people all have an English Discord.
            who = int((data.get("user") or data["member"]["user"])["id"])
            parse(data | {"locale": stage.languages.get(who, data["locale"])})

        parsers["INTERACTION_CREATE"] = parse_translated


def _loops(bot: FootnoteBot) -> list[tasks.Loop[Any]]:
    parts = [getattr(cog, name) for cog in bot.cogs.values() for name in vars(type(cog))]
    return [part for part in parts if isinstance(part, tasks.Loop)]


async def _show_places(stage: Stage, open_browser: bool) -> None:
    """Show one place after the other, as people go from one to the next."""
    url = ""
    while True:
        async with show(stage, url) as shown:
            if not url:
                click.echo(greeting(shown.url))
                if open_browser:
                    _open_browser(shown.url)
            url = shown.url
            place = await _next_place(stage, shown)
        if place is None:
            return
        stage.place = place


async def _next_place(stage: Stage, shown: Preview) -> Place | None:
    """Wait until people go elsewhere, and return where; None where the page is closed before."""
    with suppress(NotImplementedError):  # Windows has no such handlers
        asyncio.get_running_loop().add_signal_handler(
            signal.SIGTERM, lambda: asyncio.ensure_future(shown.close())
        )
    going = asyncio.create_task(stage.moves.get())
    closed = asyncio.create_task(shown.wait_closed())
    await asyncio.wait({going, closed}, return_when=asyncio.FIRST_COMPLETED)
    closed.cancel()
    if not going.done():
        going.cancel()
        return None
    await asyncio.sleep(_LEAVING_SECONDS)
    return going.result()


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

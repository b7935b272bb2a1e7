"""A page for those who watch over the bot: ``/healthz`` and ``/metrics`` on the loopback, where a port is set."""

from __future__ import annotations

import asyncio
import math
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from aiohttp import web

from bot.client import FootnoteBot
from bot.connecting import CannotRun
from bot.metrics import Metrics

HOST = "127.0.0.1"
_LOOK_SECONDS = 0.25
_GRACE_SECONDS = 60.0
"""discord.py connects anew by itself: only a longer absence is worth a restart."""


class BotState:
    """The bot as its watchers see it."""

    def __init__(self, bot: FootnoteBot) -> None:
        self._bot = bot
        self._seen_at = time.monotonic()

    @property
    def is_connected(self) -> bool:
        """Whether Discord's events arrive."""
        # discord.py keeps the last connection's object after it was cut.
        return self._bot.is_ready() and self._bot.ws is not None and self._bot.ws.open

    @property
    def heartbeat_seconds(self) -> float:
        """How long Discord took to acknowledge the last heartbeat."""
        return self._bot.latency if self.is_connected else math.nan

    @property
    def servers(self) -> int:
        """In how many servers the bot is."""
        return len(self._bot.guilds)

    @property
    def requests_underway(self) -> int:
        """What people wait for."""
        return len(self._bot.underway)

    @property
    def questions_waiting(self) -> int:
        """Questions that wait for a thread."""
        return self._bot.collections.questions_waiting

    @property
    def open_collections(self) -> int:
        """Collections that are open."""
        return len(self._bot.collections.open_ids)

    @property
    def index_bytes(self) -> int:
        """What their indexes take."""
        return self._bot.collections.memory_bytes

    def health(self) -> tuple[bool, str]:
        """Return whether all is well, and in a word how the bot is."""
        now = time.monotonic()
        if self.is_connected:
            self._seen_at = now
        if self._bot.underway.is_stopping:
            return True, "stopping"
        if self.is_connected:
            return True, "connected"
        state = "disconnected" if self._bot.is_ready() else "starting"
        return now - self._seen_at < _GRACE_SECONDS, state


@asynccontextmanager
async def watched(bot: FootnoteBot, port: int) -> AsyncIterator[int]:
    """Serve the page while the bot runs; yield the port, which is chosen by the system where 0 is given.

    Raises ``CannotRun`` where the port is taken.
    """
    state = BotState(bot)
    metrics = Metrics(state)
    bot.underway.watchers.append(metrics.note_request)

    async def healthz(_: web.Request) -> web.Response:
        is_well, how = state.health()
        return web.json_response({"status": how}, status=200 if is_well else 503)

    async def page(_: web.Request) -> web.Response:
        return web.Response(body=metrics.page(), headers={"Content-Type": metrics.content_type})

    app = web.Application()
    app.router.add_get("/healthz", healthz)
    app.router.add_get("/metrics", page)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.5)
    await runner.setup()
    looking = asyncio.create_task(_look_at_the_loop(state, metrics))
    try:
        try:
            await web.TCPSite(runner, HOST, port).start()
        except OSError as error:
            raise CannotRun(f"MONITOR_PORT {port} can't be used: {error.strerror or error}.") from None
        yield runner.addresses[0][1]
    finally:
        looking.cancel()
        with suppress(asyncio.CancelledError):
            await looking
        await runner.cleanup()


async def _look_at_the_loop(state: BotState, metrics: Metrics) -> None:
    while True:
        began = time.monotonic()
        await asyncio.sleep(_LOOK_SECONDS)
        metrics.note_loop_delay(max(0.0, time.monotonic() - began - _LOOK_SECONDS))
        state.health()  # to know since when the bot is away, also where nobody asks

"""A page for those who watch over the bot: ``/healthz`` and ``/metrics`` on the loopback, where a port is set."""

from __future__ import annotations

import asyncio
import math
import threading
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, suppress

from aiohttp import web

from bot.client import FootnoteBot
from bot.connecting import CannotRun
from bot.metrics import Gauge, Metrics

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

    def gauges(self) -> Iterator[Gauge]:
        """Yield its figures as they are now."""
        bot, collections = self._bot, self._bot.collections
        heartbeat = bot.latency if self.is_connected else math.nan
        yield Gauge("gateway_connected", "1 while Discord's events arrive.", float(self.is_connected))
        yield Gauge("gateway_heartbeat_seconds", "Discord's last answer to a heartbeat.", heartbeat)
        yield Gauge("servers", "Servers that the bot is in.", len(bot.guilds))
        yield Gauge("requests_underway", "What people wait for.", len(bot.underway))
        yield Gauge("questions_waiting", "Questions that wait for a thread.", collections.questions_waiting)
        yield Gauge("collections_open", "Collections that are open.", len(collections.open_ids))
        yield Gauge("index_bytes", "What the open collections' indexes take.", collections.memory_bytes)
        yield Gauge("threads", "Threads of the process.", threading.active_count())

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
    metrics = Metrics(state.gauges)
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

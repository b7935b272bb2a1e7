"""An answer that Discord did not take is tried again for as long as somebody may see “thinking …” in its place."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable

import discord

from bot.sending.requests import CUT, NOT_DISCORDS, is_passing, told

_log = logging.getLogger(__name__)

PAUSES: tuple[float, ...] = (15.0, 30.0, 60.0, 120.0, 240.0)
"""Seconds between tries; with what discord.py waits itself, less than the quarter of an hour that a token lasts."""

_MOST = 1_000
"""Answers that are tried again at a time: each is kept in memory."""
_trying: set[asyncio.Task[None]] = set()


def try_later(name: str, make: Callable[[], Awaitable[object]]) -> None:
    """Go on with a request that may be repeated, in the background; ``name`` is what the log calls it."""
    if len(_trying) >= _MOST:
        return
    task = asyncio.create_task(_try(name, make))
    _trying.add(task)
    task.add_done_callback(_trying.discard)


async def _try(name: str, make: Callable[[], Awaitable[object]]) -> None:
    for pause in PAUSES:
        await asyncio.sleep(pause)
        try:
            await make()
        except discord.HTTPException as error:
            if is_passing(error):
                continue
            _log.info("%s can't be answered any more: %s", name, told(error))
        except (*CUT, *NOT_DISCORDS):
            continue
        except RuntimeError:  # the bot is being stopped
            pass
        else:
            _log.info("%s was answered late", name)
        return

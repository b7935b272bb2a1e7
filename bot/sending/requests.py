"""A request to Discord, made until it is clear what became of it.

It can be taken and its answer be lost, so what may be repeated without harm is repeated: the first response to an
interaction, of which Discord refuses a second one; an edit; a message with a nonce, of which Discord makes one only.
Nothing is ever cancelled or given a time limit from outside: discord.py, cancelled while it waits for a limit of
Discord's to end, never makes another request.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

import aiohttp
import discord

_T = TypeVar("_T")

CUT: tuple[type[Exception], ...] = (aiohttp.ClientError, OSError, TimeoutError)
"""What a connection raises that ended before its answer was there."""
NOT_DISCORDS: tuple[type[Exception], ...] = (TypeError, KeyError, ValueError)
"""What discord.py raises over an answer that is not Discord's: a proxy's page."""
_CLOSED: tuple[type[Exception], ...] = (RuntimeError,)
"""What it raises once the bot is being stopped."""
UNCLEAR: tuple[type[Exception], ...] = (*CUT, *NOT_DISCORDS, *_CLOSED)
FAILED: tuple[type[Exception], ...] = (discord.HTTPException, *CUT)
"""What a request to Discord raises that did not end well."""
ANYTHING: tuple[type[Exception], ...] = (discord.HTTPException, discord.InteractionResponded, *UNCLEAR)

ACKNOWLEDGED = 40060
MESSAGE_GONE = 10008
TOKEN_OVER = frozenset({10015, 10062, 50027})
CHANNEL_GONE = 10003
CHANNEL_CLOSED = frozenset({CHANNEL_GONE, 50001, 50083, 160005})
AUTOMOD = frozenset({200000, 200001, 240000})
"""Discord's codes for what a server's AutoMod holds back."""

PAUSES = (0.25, 1.0, 4.0)
"""Seconds between tries; within each discord.py itself tries five times for 25 s where Discord fails."""


class Unreachable(Exception):
    """Nobody can be told any more: Discord has given up on what they did, or does not take anything now."""


class NotShown(Exception):
    """Discord refuses to show what came of the work, which is done; the cause is its refusal."""


def is_passing(error: discord.HTTPException) -> bool:
    """Tell whether Discord may well take the same another time."""
    return error.status >= 500 or error.status == 429


def is_limit(error: discord.HTTPException) -> bool:
    """Tell whether Discord only says that it is asked too much."""
    return error.status == 429


async def repeated(
    make: Callable[[], Awaitable[_T]],
    pauses: tuple[float, ...] | None = None,
    also: Callable[[discord.HTTPException], bool] = is_passing,
) -> _T:
    """Make a request that may be repeated, until it is clear what became of it.

    ``also`` tells which of Discord's own answers are worth another try.

    Raises ``Unreachable``, and ``HTTPException`` for other answers.
    """
    for pause in (*(PAUSES if pauses is None else pauses), None):
        try:
            return await make()
        except discord.HTTPException as error:
            if not also(error):
                raise
            last: Exception = error
        except (*CUT, *NOT_DISCORDS) as error:
            last = error
        except _CLOSED as error:
            raise Unreachable(told(error)) from error
        if pause is not None:
            await asyncio.sleep(pause)
    raise Unreachable(told(last)) from last


def told(error: BaseException) -> str:
    """Say in a line for the log what Discord or the network did."""
    return f"{type(error).__name__}: {' '.join(str(error).split())[:200]}"

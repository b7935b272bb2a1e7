"""The way to Discord: brief outages are waited out, and a refusal becomes one sentence that says what to do."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager

import discord

from bot.sending.requests import CUT, is_passing
from knowledge.errors import FootnoteError

_log = logging.getLogger(__name__)

EXIT_UNREACHABLE = 75
"""The exit code where another try may help: EX_TEMPFAIL of sysexits.h."""
EXIT_REFUSED = 78
"""The exit code where a person has to change something first: EX_CONFIG of sysexits.h."""

START_SECONDS = 60.0
"""How long an outage at the start is waited out. Who watches over the process starts it anew after that."""
_FIRST_PAUSE, _LONGEST_PAUSE = 1.0, 15.0

_COPY_IT = "Copy the token again from the developer portal (Bot → Reset Token)."
_CLOSED = {
    4004: f"Discord does not take DISCORD_TOKEN any more: it was reset, or the bot was deleted. {_COPY_IT}",
    4010: "Discord refuses the bot's shard: it is in more servers than one connection may serve.",
    4011: "The bot is in more servers than Discord lets one connection serve (2,500), and Footnote has one.",
    4012: "Discord has given up the version of its gateway that discord.py speaks. Update Footnote.",
    4013: "Discord does not know the intents that the bot asks for. Update Footnote.",
}
"""What it means when Discord closes the gateway for good, by its code."""

_OUTAGES: tuple[type[Exception], ...] = (discord.HTTPException, discord.GatewayNotFound, *CUT)


class CannotRun(FootnoteError):
    """The bot can't start, or can't go on; the message says why and what to do."""

    def __init__(self, sentence: str, exit_code: int = EXIT_REFUSED) -> None:
        super().__init__(sentence)
        self.exit_code = exit_code


async def connect(bot: discord.Client, token: str, *, patience: float = START_SECONDS) -> None:
    """Run a client until it is closed, and say in one sentence why it could not.

    ``patience``: seconds that an outage is waited out until Discord has let the bot in for the first time. After that
    discord.py connects anew as often as need be.

    Raises ``CannotRun``.
    """
    until = time.monotonic() + patience
    try:
        async with bot, _in_time(bot, patience):
            await _log_in(bot, token, until)
            await _stay_connected(bot)
    except discord.LoginFailure:
        raise CannotRun(f"Discord does not take DISCORD_TOKEN. {_COPY_IT}") from None
    except discord.PrivilegedIntentsRequired:
        raise CannotRun(
            "Discord refuses the bot's intents. Check the Bot page of the developer portal."
        ) from None
    except discord.ConnectionClosed as error:
        sentence = _CLOSED.get(error.code, f"Discord closed the connection for good, with code {error.code}.")
        raise CannotRun(sentence) from None
    except discord.Forbidden as error:
        raise CannotRun(f"Discord does not let the bot set up its commands: {error.text}.") from None
    except discord.HTTPException as error:
        if not is_outage(error):
            raise CannotRun(
                f"Discord refuses how the bot sets itself up: {why(error)}. Update Footnote."
            ) from None
        raise CannotRun(_unreachable(error), EXIT_UNREACHABLE) from None
    except _OUTAGES as error:
        raise CannotRun(_unreachable(error), EXIT_UNREACHABLE) from None


def is_outage(error: BaseException) -> bool:
    """Tell whether it is Discord's or the network's fault, and may pass."""
    if isinstance(error, discord.HTTPException):
        return is_passing(error)
    return isinstance(error, _OUTAGES)


def why(error: BaseException) -> str:
    """Say in a few words and one line what went wrong between Discord and us."""
    if isinstance(error, discord.HTTPException):
        if error.status == 429:
            return "too many requests from this address (HTTP 429)"
        said = " ".join(error.text.split())[:200] if error.text and "<" not in error.text else ""
        return f"HTTP {error.status}{f', {said}' if said else ''}"
    if isinstance(error, TimeoutError):
        return "no answer in time"
    return " ".join(str(error).split())[:200] or type(error).__name__


async def _log_in(bot: discord.Client, token: str, until: float) -> None:
    """Log in, and wait out an outage until then.

    Raises what discord.py does.
    """
    for pause in _pauses():
        try:
            await bot.login(token)
        except _OUTAGES as error:
            if not is_outage(error) or time.monotonic() + pause > until:
                raise
            _log.warning("Discord can't be reached (%s); trying again in %.0f s", why(error), pause)
        else:
            return
        # A failed login leaves its connections open, and the next one makes its own.
        await bot.http.close()
        bot.http.connector = discord.utils.MISSING
        await asyncio.sleep(pause)


async def _stay_connected(bot: discord.Client) -> None:
    """Connect, and do so anew until the client is closed. Raises what discord.py does."""
    while True:
        try:
            return await bot.connect()
        except AttributeError:
            # Where the first connection fails, discord.py 2.7 waits and then reads what it knows of the last one.
            if bot.ws is not None:
                raise


def _pauses() -> Iterator[float]:
    pause = _FIRST_PAUSE
    while True:
        yield pause
        pause = min(2 * pause, _LONGEST_PAUSE)


@asynccontextmanager
async def _in_time(bot: discord.Client, patience: float) -> AsyncIterator[None]:
    """Give up what is done within unless Discord has let the bot in after so many seconds."""
    try:
        async with asyncio.timeout(patience) as limit:
            waiting = asyncio.create_task(_wait_for_greeting(bot, limit))
            try:
                yield
            finally:
                waiting.cancel()
    except TimeoutError:
        if not limit.expired():
            raise
        sentence = f"Discord did not let the bot in within {patience:.0f} s. Try again later."
        raise CannotRun(sentence, EXIT_UNREACHABLE) from None


async def _wait_for_greeting(bot: discord.Client, limit: asyncio.Timeout) -> None:
    await bot.wait_for("connect")
    limit.reschedule(None)


def _unreachable(error: BaseException) -> str:
    return f"Discord can't be reached: {why(error)}. Try again later."

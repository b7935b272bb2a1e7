"""Does Discord know the bot as it should be: its token, its servers, their permissions, its commands?"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import aiohttp
import discord

from bot.client import COGS, PERMISSIONS, FootnoteBot
from bot.syncing import differences
from bot.texts.names import CommandTranslator
from knowledge.collection import Collections
from knowledge.records import Finding, Severity

_SECONDS = 60.0
"""For all requests together; the library repeats those that fail for a moment."""

_PAGE = 200

_TRY_LATER = "Try again later, and look at https://discordstatus.com."
_RESET = "Copy the token again from the developer portal (Bot → Reset Token)."


@dataclass(frozen=True, slots=True)
class _Guild:
    id: int
    name: str
    permissions: discord.Permissions
    """What the bot's roles give it in the server as a whole."""


class _Visitor(FootnoteBot):
    """The bot with its commands, which it does not tell Discord of: it only asks."""

    async def setup_hook(self) -> None:
        for cog in COGS:
            await self.add_cog(cog(self))
        await self.tree.set_translator(CommandTranslator())


async def ask_discord(token: str, data_dir: Path, server_ids: list[int]) -> list[Finding]:
    """Log in, ask, and leave; the running bot's connection is not touched.

    Args:
        token: the bot's.
        data_dir: where it is written which commands Discord was told of.
        server_ids: of which there are collections.
    """
    if not token:
        return []
    asking = asyncio.ensure_future(_ask(token, data_dir, server_ids))
    # The library is never cancelled in the middle of a request; the process ends soon.
    done, _ = await asyncio.wait([asking], timeout=_SECONDS)
    if not done:
        what = f"Discord did not answer everything within {_SECONDS:.0f} s."
        return [Finding(Severity.WARNING, what, _TRY_LATER, "Discord")]
    return asking.result()


async def _ask(token: str, data_dir: Path, server_ids: list[int]) -> list[Finding]:
    bot = _Visitor(Collections(data_dir), data_dir=data_dir, may_look_outside=False)
    try:
        async with bot:
            await bot.login(token)
            found = list(_examine_guilds(await _guilds(bot), server_ids))
            found += [
                Finding(Severity.WARNING, difference, "Restart the bot: it tells Discord.", "commands")
                for difference in await differences(bot.tree, data_dir)
            ]
            return found
    except discord.LoginFailure:
        what = "Discord does not take DISCORD_TOKEN."
        return [Finding(Severity.ERROR, what, _RESET, "DISCORD_TOKEN")]
    except (discord.HTTPException, aiohttp.ClientError, TimeoutError, OSError) as error:
        what = f"Discord can't be asked: {error}"
        return [Finding(Severity.WARNING, what, _TRY_LATER, "Discord")]


async def _guilds(bot: discord.Client) -> list[_Guild]:
    """Fetch the servers that the bot is in. The library's own verb for that drops the permissions."""
    found: list[_Guild] = []
    while True:
        after = found[-1].id if found else None
        page = await bot.http.get_guilds(_PAGE, after=after, with_counts=False)
        found += [
            _Guild(int(guild["id"]), guild["name"], discord.Permissions(int(guild.get("permissions", 0))))
            for guild in page
        ]
        if len(page) < _PAGE:
            return found


def _examine_guilds(guilds: list[_Guild], server_ids: list[int]) -> Iterator[Finding]:
    there = {guild.id for guild in guilds}
    if not there:
        what, mend = "The bot is in no server.", "Open the invite link that footnote run prints."
        yield Finding(Severity.WARNING, what, mend, "Discord")
    for server_id in server_ids:
        if there and server_id not in there:
            what = "There is a collection of this server, and the bot is not in it."
            mend = "Invite the bot again, or delete the collection's files if it is not to come back."
            yield Finding(Severity.NOTE, what, mend, f"server {server_id}")
    for guild in guilds:
        missing = [name for name, value in PERMISSIONS if value and not getattr(guild.permissions, name)]
        if missing and not guild.permissions.administrator:
            named = ", ".join(name.replace("_", " ").title() for name in missing)
            what = f"The bot's roles in “{guild.name}” lack: {named}."
            mend = "Server settings → Roles, or open the invite link that footnote run prints again."
            yield Finding(Severity.WARNING, what, mend, f"server {guild.id}")

"""Who may do what: one rule for commands, buttons, forms, autocompletion and mentions.

Discord applies a server's own settings (Server settings → Integrations) to slash commands before we hear of
them, but not to our buttons and forms. So the same rule is applied to all of them here: what the server's
admins set for a command goes before the permission that the command asks for by default.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass

import discord

from bot.place import Place, be_at, chosen_in, place
from bot.sending.requests import FAILED, told
from bot.texts import say

_log = logging.getLogger(__name__)

MENU_ADD = "Add to articles"
MENU_FIND, MENU_FIND_PRIVATELY = "Find an answer", "Find an answer privately"
"""The name of the message menu that makes an article of a message."""

NEEDED = {
    "ask": discord.Permissions.none(),
    "article": discord.Permissions(manage_messages=True),
    "feed": discord.Permissions(manage_messages=True),
    MENU_ADD: discord.Permissions(manage_messages=True),
    MENU_FIND: discord.Permissions.none(),
    MENU_FIND_PRIVATELY: discord.Permissions.none(),
    "index": discord.Permissions(manage_guild=True),
    "help": discord.Permissions.none(),
    "privacy": discord.Permissions.none(),
    "settings": discord.Permissions(manage_guild=True),
}
"""Each top-level command and what a member needs for it, unless the server says otherwise."""

_FETCH_SECONDS = 1.5
_KEEP_SECONDS = 600.0

_ROLE = discord.AppCommandPermissionType.role
_USER = discord.AppCommandPermissionType.user
_CHANNEL = discord.AppCommandPermissionType.channel


class Refused(Exception):
    """Somebody asks for what they may not do, or what can't be done (any more); the message says so."""


@dataclass(frozen=True, slots=True)
class Caller:
    """Who asks for something, and where."""

    guild_id: int
    user_id: int
    role_ids: frozenset[int]
    channel_id: int
    """The channel, or the channel that a thread belongs to."""
    permissions: discord.Permissions
    """What the caller may do in that channel."""


@dataclass(frozen=True, slots=True)
class Override:
    """One line of a server's settings for a command: for whom or where it is on or off."""

    target_id: int
    kind: discord.AppCommandPermissionType
    is_allowed: bool


@dataclass(frozen=True, slots=True)
class Overrides:
    """A server's settings for one command, and those for all commands of the application."""

    command: tuple[Override, ...] = ()
    application: tuple[Override, ...] = ()


def is_allowed(caller: Caller, needed: discord.Permissions, overrides: Overrides) -> bool:
    """Decide as Discord does for slash commands.

    Administrators may always. A channel that is switched off is off. Then holds what is set for the member,
    else for one of their roles (on before off), else for everyone; where nothing is set, the permissions.
    The command's own settings go before the application's, which can take away but not give.

    Follows "Permissions" under "Application Commands" in Discord's developer documentation.
    """
    if caller.permissions.administrator:
        return True
    if not _is_channel_on(caller, overrides):
        return False
    by_command = _for_member(caller, overrides.command)
    if by_command is not None:
        return by_command
    if _for_member(caller, overrides.application) is False:
        return False
    return caller.permissions >= needed


def _is_channel_on(caller: Caller, overrides: Overrides) -> bool:
    every_channel = caller.guild_id - 1  # Discord's constant for "all channels"
    for lines in (overrides.command, overrides.application):
        for channel_id in (caller.channel_id, every_channel):
            is_on = _setting(lines, _CHANNEL, (channel_id,), on_wins=False)
            if is_on is not None:
                return is_on
    return True


def _for_member(caller: Caller, lines: tuple[Override, ...]) -> bool | None:
    member = _setting(lines, _USER, (caller.user_id,), on_wins=False)
    if member is not None:
        return member
    role = _setting(lines, _ROLE, caller.role_ids - {caller.guild_id}, on_wins=True)
    if role is not None:
        return role
    return _setting(lines, _ROLE, (caller.guild_id,), on_wins=False)


def _setting(
    lines: tuple[Override, ...], kind: discord.AppCommandPermissionType, ids: Iterable[int], *, on_wins: bool
) -> bool | None:
    wanted = set(ids)
    found = [line.is_allowed for line in lines if line.kind is kind and line.target_id in wanted]
    if not found:
        return None
    return any(found) if on_wins else all(found)


def not_allowed(root: str) -> str:
    """Say who may use a command, to somebody who may not."""
    menus = {MENU_ADD: "menu-add", MENU_FIND: "menu-find", MENU_FIND_PRIVATELY: "menu-find"}
    return say("not-allowed", command=menus.get(root, root))


class Access:
    """The rule, with the servers' own settings: fetched once, and kept until Discord says they changed."""

    def __init__(
        self,
        client: discord.Client,
        command_id: Callable[[str], int | None],
        answers_directly: Callable[[int], Awaitable[bool]],
    ) -> None:
        """``answers_directly``: tells whether a server answers direct messages."""
        self._client = client
        self._command_id = command_id
        self._answers_directly = answers_directly
        self._kept: dict[tuple[int, str], tuple[float, Overrides]] = {}
        self._fetching: dict[tuple[int, str], asyncio.Task[Overrides]] = {}
        self._changes: dict[int, int] = {}

    async def require(self, interaction: discord.Interaction, *roots: str) -> None:
        """Let the caller pass, or raise ``Refused`` with a sentence.

        ``roots`` are the top-level commands that lead to the button, form or subcommand; one is enough.
        """
        if interaction.guild_id is None:
            server_id = chosen_in(interaction)
            if "ask" not in roots or server_id is None:
                raise Refused(say("ask-me-in-a-server"))
            await self.enter(server_id, interaction.user.id)
            return None
        caller = self._caller_of(interaction)
        for root in roots[1:]:
            with suppress(Refused):
                return await self._require(caller, root)
        return await self._require(caller, roots[0])

    async def may(self, interaction: discord.Interaction, root: str) -> bool:
        """Tell whether the caller may use a top-level command; no, where that can't be known now."""
        try:
            await self.require(interaction, root)
        except Refused:
            return False
        return True

    async def require_for_message(self, message: discord.Message, root: str) -> None:
        """Do the same for somebody who wrote a message."""
        author, channel = message.author, message.channel
        if message.guild is None or not isinstance(author, discord.Member):
            raise Refused(say("ask-me-in-a-server"))
        await self._require(
            Caller(
                guild_id=message.guild.id,
                user_id=author.id,
                role_ids=frozenset(role.id for role in author.roles),
                channel_id=_settings_channel(channel) or channel.id,
                permissions=channel.permissions_for(author),
            ),
            root,
        )

    async def enter(self, server_id: int, user_id: int) -> None:
        """Let somebody ask a server who writes to the bot alone, or raise ``Refused``; from then on they ask that one.

        That takes a member who may ask in all channels, in a server that answers direct messages.
        """
        guild = self._client.get_guild(server_id)
        if guild is None or guild.unavailable or not await self._answers_directly(server_id):
            raise Refused(say("ask-me-in-a-server"))
        try:
            member = await guild.fetch_member(user_id)
        except discord.NotFound:
            raise Refused(say("ask-me-in-a-server")) from None
        except FAILED as error:
            _log.warning("Could not fetch a member of server %d: %s", server_id, told(error))
            raise Refused(say("access-unknown")) from None
        if member.bot:
            raise Refused(say("not-for-bots"))
        caller = Caller(
            guild_id=server_id,
            user_id=user_id,
            role_ids=frozenset(role.id for role in member.roles),
            channel_id=0,
            permissions=member.guild_permissions,
        )
        await self._require(caller, "ask")
        be_at(Place(server_id, guild.name))

    async def may_enter(self, server_id: int, user_id: int) -> bool:
        """Tell whether ``enter`` lets somebody in; they stay where they are."""
        here = place()
        try:
            await self.enter(server_id, user_id)
        except Refused:
            return False
        finally:
            be_at(here)
        return True

    def forget(self, guild_id: int) -> None:
        """Drop what is known of a server: its settings changed, or the bot left."""
        self._changes[guild_id] = self._changes.get(guild_id, 0) + 1
        for key in [key for key in self._kept if key[0] == guild_id]:
            del self._kept[key]
        for key in [key for key in self._fetching if key[0] == guild_id]:
            del self._fetching[key]  # it goes on for those who wait for it; others ask anew

    async def _require(self, caller: Caller, root: str) -> None:
        try:
            overrides = await self._overrides(caller.guild_id, root)
        except FAILED as error:
            _log.warning(
                "Could not fetch the settings of /%s in server %d: %s", root, caller.guild_id, told(error)
            )
            if root != "ask" and not caller.permissions.administrator:
                # Whom the admins shut out must stay out, and who they are is what we don't know now.
                raise Refused(say("access-unknown")) from None
            overrides = Overrides()
        if not is_allowed(caller, NEEDED[root], overrides):
            raise Refused(not_allowed(root))

    async def _overrides(self, guild_id: int, root: str) -> Overrides:
        """Return a server's settings for a command; old ones, where Discord does not give new ones in time.

        Raises ``TimeoutError``, and what the request raises, where there are none at all.
        """
        key = (guild_id, root)
        kept = self._kept.get(key)
        if kept is not None and asyncio.get_running_loop().time() - kept[0] < _KEEP_SECONDS:
            return kept[1]
        fetching = self._fetching.get(key)
        if fetching is None:
            fetching = self._fetching[key] = asyncio.create_task(self._fetch_and_keep(key))
            fetching.add_done_callback(lambda done: self._fetched(key, done))
        # Only the waiting ends after a while: the request goes on, for all who ask meanwhile.
        await asyncio.wait({fetching}, timeout=_FETCH_SECONDS)
        if fetching.done() and fetching.exception() is None:
            return fetching.result()
        kept = self._kept.get(key)
        if kept is not None:
            return kept[1]  # Discord tells of changes, and what changed is forgotten
        if not fetching.done():
            raise TimeoutError(f"no answer within {_FETCH_SECONDS} s")
        return fetching.result()

    def _fetched(self, key: tuple[int, str], done: asyncio.Task[Overrides]) -> None:
        if self._fetching.get(key) is done:
            del self._fetching[key]
        if not done.cancelled():
            done.exception()  # whoever waits has it; a task whose exception nobody took is logged with a traceback

    async def _fetch_and_keep(self, key: tuple[int, str]) -> Overrides:
        guild_id, root = key
        changes = self._changes.get(guild_id, 0)
        command, application = await asyncio.gather(
            self._fetch(guild_id, self._command_id(root)),
            self._fetch(guild_id, self._client.application_id),
        )
        overrides = Overrides(command, application)
        if self._changes.get(guild_id, 0) == changes:
            # Else the settings changed while they were on their way: use these once, keep them not.
            self._kept[key] = (asyncio.get_running_loop().time(), overrides)
        return overrides

    async def _fetch(self, guild_id: int, target_id: int | None) -> tuple[Override, ...]:
        """Fetch the settings of a command, or of the whole application when given its id."""
        application_id = self._client.application_id
        if target_id is None or application_id is None:
            return ()
        try:
            data = await self._client.http.get_application_command_permissions(
                application_id, guild_id, target_id
            )
        except discord.NotFound:
            return ()  # nothing was ever set
        return tuple(
            Override(
                int(line["id"]),
                discord.enums.try_enum(discord.AppCommandPermissionType, line["type"]),
                line["permission"],
            )
            for line in data["permissions"]
        )

    @staticmethod
    def _caller_of(interaction: discord.Interaction) -> Caller:
        if interaction.guild_id is None or not isinstance(interaction.user, discord.Member):
            raise Refused(say("ask-me-in-a-server"))
        if interaction.user.bot:
            raise Refused(say("not-for-bots"))
        return Caller(
            guild_id=interaction.guild_id,
            user_id=interaction.user.id,
            role_ids=frozenset(role.id for role in interaction.user.roles),
            channel_id=_settings_channel(interaction.channel) or interaction.channel_id or 0,
            permissions=interaction.permissions,
        )


def _settings_channel(channel: object) -> int | None:
    """Return the channel whose settings hold, where the channel itself is not it: a thread has its parent's."""
    return channel.parent_id if isinstance(channel, discord.Thread) else None

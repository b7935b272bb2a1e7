"""The page on which admins see and change what holds in their server."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Self

import discord

from bot.checks import Refused
from bot.interactions import Interaction, collection_of
from bot.render.limits import layout
from bot.sending.interactions import replace_when_done
from bot.texts import LANGUAGES, language_of, say
from bot.views.base import StatefulButton
from knowledge.collection import Collection
from knowledge.records import ServerSettings

_log = logging.getLogger(__name__)

_COOLDOWNS = (0, 5, 15, 30, 60, 300)
_NONE = "none"
"""What stands for None among the values of a menu."""

Value = str | int | bool | None


@dataclass(frozen=True, slots=True)
class _Choice:
    """A setting that is one of a few values."""

    name: str
    choices: Callable[[discord.Guild, Any], Mapping[str, tuple[Value, str]]]
    """By what the menu sends: the value and its label; given the server and the value that holds now."""

    def menu(self, guild: discord.Guild, value: Value) -> discord.ui.Item[Any]:
        """Show the choices, the one that holds as chosen."""
        options = [
            discord.SelectOption(label=label, value=sent, default=each == value)
            for sent, (each, label) in self.choices(guild, value).items()
        ]
        return discord.ui.Select[Any](custom_id=_custom_id(self.name), options=options)

    def read(self, guild: discord.Guild, sent: list[str], value: Value) -> Value:
        """Return the value that was chosen."""
        chosen = self.choices(guild, value).get(sent[0] if len(sent) == 1 else "")
        if chosen is None:
            raise Refused(say("setting-unknown-choice"))
        return chosen[0]

    def shown(self, guild: discord.Guild, value: Value) -> str:
        """Name a value."""
        return next(label for each, label in self.choices(guild, value).values() if each == value)

    def trouble(self, guild: discord.Guild, value: Value) -> str:
        """Say nothing: all choices are good ones."""
        return ""


@dataclass(frozen=True, slots=True)
class _RoleChoice:
    """A setting that is a role or none."""

    name: str

    def menu(self, guild: discord.Guild, value: Value) -> discord.ui.Item[Any]:
        """Show the role that is chosen among the server's; Discord takes none that there is no more."""
        role = _role(guild, value)
        return discord.ui.RoleSelect[Any](
            custom_id=_custom_id(self.name),
            placeholder=say("setting-no-role"),
            min_values=0,
            default_values=[role] if role else [],
        )

    def read(self, guild: discord.Guild, sent: list[str], value: Value) -> Value:
        """Return the role's id; one that calls everybody is refused."""
        role = _role(guild, _only(sent))
        if sent and (role is None or role.is_default()):
            raise Refused(say("setting-role-refused"))
        return role.id if role else None

    def shown(self, guild: discord.Guild, value: Value) -> str:
        """Name a role; in the view of who reads it, a mention shows its name."""
        return say("setting-no-role") if value is None else f"<@&{value}>"

    def trouble(self, guild: discord.Guild, value: Value) -> str:
        """Say that it was deleted, or that the bot can't mention it."""
        role = _role(guild, value)
        if value is None:
            return ""
        if role is None:
            return say("setting-role-gone")
        may_mention = role.mentionable or guild.me.guild_permissions.mention_everyone
        return "" if may_mention else say("setting-role-silent")


@dataclass(frozen=True, slots=True)
class _ChannelChoice:
    """A setting that is a channel or none."""

    name: str

    def menu(self, guild: discord.Guild, value: Value) -> discord.ui.Item[Any]:
        """Show the channel that is chosen among the server's."""
        channel = _channel(guild, value)
        return discord.ui.ChannelSelect[Any](
            custom_id=_custom_id(self.name),
            channel_types=[discord.ChannelType.text, discord.ChannelType.news],
            placeholder=say("setting-no-channel"),
            min_values=0,
            default_values=[channel] if channel else [],
        )

    def read(self, guild: discord.Guild, sent: list[str], value: Value) -> Value:
        """Return the channel's id."""
        channel = _channel(guild, _only(sent))
        if sent and channel is None:
            raise Refused(say("setting-channel-refused"))
        return channel.id if channel else None

    def shown(self, guild: discord.Guild, value: Value) -> str:
        """Name a channel."""
        return say("setting-no-channel") if value is None else f"<#{value}>"

    def trouble(self, guild: discord.Guild, value: Value) -> str:
        """Say that it was deleted, or that the bot may not write there."""
        channel = _channel(guild, value)
        if value is None:
            return ""
        if channel is None:
            return say("setting-channel-gone")
        allowed = channel.permissions_for(guild.me)
        return "" if allowed.view_channel and allowed.send_messages else say("setting-channel-closed")


def _languages(guild: discord.Guild, _: Value) -> Mapping[str, tuple[Value, str]]:
    on_discord = LANGUAGES[language_of(guild.preferred_locale)]
    own = {code: (code, name) for code, name in LANGUAGES.items()}
    return {_NONE: (None, say("setting-language-of-discord", language=on_discord)), **own}


def _voters(_: discord.Guild, __: Value) -> Mapping[str, tuple[Value, str]]:
    return {"all": (False, say("setting-votes-all")), "staff": (True, say("setting-votes-staff"))}


def _cooldowns(_: discord.Guild, value: int) -> Mapping[str, tuple[Value, str]]:
    return {
        str(seconds): (seconds, say("setting-cooldown", seconds=seconds))
        for seconds in sorted({*_COOLDOWNS, value})
    }


def _on_or_off(_: discord.Guild, __: Value) -> Mapping[str, tuple[Value, str]]:
    return {"off": (False, say("setting-off")), "on": (True, say("setting-on"))}


ENTRIES = (
    _Choice("language", _languages),
    _Choice("votes_by_staff_only", _voters),
    _RoleChoice("helper_role_id"),
    _ChannelChoice("helper_channel_id"),
    _Choice("cooldown_seconds", _cooldowns),
    _Choice("in_direct_messages", _on_or_off),
)
"""The page from top to bottom, a line for each setting; its texts are in ``setting-name`` and ``setting-about``."""

_BY_NAME = {entry.name: entry for entry in ENTRIES}


def settings_view(settings: ServerSettings, guild: discord.Guild, note: str = "") -> discord.ui.LayoutView:
    """Show what holds in a server; ``note`` says what was just changed."""
    top = "\n".join(filter(None, [say("settings-head"), note or say("settings-about")]))
    parts: list[discord.ui.Item[Any]] = [discord.ui.TextDisplay(top)]
    for entry in ENTRIES:
        parts += _parts(entry, guild, getattr(settings, entry.name))
    parts.append(discord.ui.TextDisplay(say("settings-elsewhere")))
    return layout(discord.ui.Container[Any](*parts))


def _parts(
    entry: _Choice | _RoleChoice | _ChannelChoice, guild: discord.Guild, value: Value
) -> Iterator[discord.ui.Item[Any]]:
    about = [f"**{say('setting-name', name=entry.name)}**", say("setting-about", name=entry.name)]
    yield discord.ui.TextDisplay("\n".join(filter(None, [*about, entry.trouble(guild, value)])))
    yield discord.ui.ActionRow[Any](SettingMenu(entry.name, entry.menu(guild, value)))


class SettingMenu(
    StatefulButton, kind="setting", template=rf"(?P<name>{'|'.join(entry.name for entry in ENTRIES)})"
):
    """Changes one setting of the server in which it is used."""

    roots = ("settings",)

    def __init__(self, name: str, menu: discord.ui.Item[Any] | None = None) -> None:
        super().__init__(menu or discord.ui.Select[Any](custom_id=_custom_id(name)))
        self.name = name

    @classmethod
    def of(cls, match: re.Match[str]) -> Self:
        """Read the state out of the custom id."""
        return cls(match["name"])

    async def pressed(self, interaction: Interaction) -> None:
        """Change it, and show what holds then."""
        collection, guild = await collection_of(interaction), server_of(interaction)
        data: Any = interaction.data
        sent = [str(value) for value in data.get("values", ())]
        value = _BY_NAME[self.name].read(guild, sent, getattr(collection.settings, self.name))
        await replace_when_done(interaction, self._changed(collection, guild, value, interaction.user.id))

    async def _changed(
        self, collection: Collection, guild: discord.Guild, value: Value, user_id: int
    ) -> discord.ui.LayoutView:
        await collection.settings.decide(self.name, value)
        _log.info("Server %d: member %d set %s to %s", guild.id, user_id, self.name, value)
        settings = collection.settings.server
        # Somebody else may have changed it at the same moment: what is said is what holds.
        shown = _BY_NAME[self.name].shown(guild, getattr(settings, self.name))
        note = say("setting-saved", setting=say("setting-name", name=self.name), value=shown)
        return settings_view(settings, guild, note)


def server_of(interaction: Interaction) -> discord.Guild:
    """Return the server that an interaction comes from, with its roles and channels."""
    if interaction.guild is None:
        raise Refused(say("ask-me-in-a-server"))
    return interaction.guild


def _custom_id(name: str) -> str:
    return f"setting:{name}"


def _only(sent: list[str]) -> int | None:
    return int(sent[0]) if len(sent) == 1 and re.fullmatch(r"\d{1,19}", sent[0]) else None


def _role(guild: discord.Guild, value: Value) -> discord.Role | None:
    return guild.get_role(value) if isinstance(value, int) else None


def _channel(guild: discord.Guild, value: Value) -> discord.TextChannel | None:
    channel = guild.get_channel(value) if isinstance(value, int) else None
    return channel if isinstance(channel, discord.TextChannel) else None

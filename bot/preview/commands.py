"""The preview's own commands, for what its page has no place for: message menus, other channels, another language."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import discord
from discord import app_commands
from discord.ext import commands
from simcord.builders import ChannelHandle
from simcord.env import Env

from bot.components import nested
from bot.interactions import AbstractBot, Interaction
from bot.preview.places import Place, World
from bot.render.escape import clip
from bot.render.limits import notice

LANGUAGES = {
    "en-US": "English",
    "es-ES": "Español",
    "de": "Deutsch",
    "fr": "Français",
    "pt-BR": "Português do Brasil",
    "zh-CN": "简体中文",
}
"""Discord's locales in which the bot speaks."""
_MESSAGES = 25
_LONGEST_CHOICE = 100

Choices = list[app_commands.Choice[str]]


@dataclass
class Stage:
    """What the commands act on: the simulated Discord, and where in it people are."""

    env: Env
    world: World
    place: Place
    moves: asyncio.Queue[Place]
    """Where to go next."""
    languages: dict[int, str]
    """The locale of each person who chose one."""

    def message(self, id_: int, viewer_id: int) -> discord.Message | None:
        """Return a message of the place that is shown, as a menu brings it: whole."""
        return next((one for one in self.messages(viewer_id) if one.id == id_), None)

    def messages(self, viewer_id: int) -> list[discord.Message]:
        """Return what somebody sees in the place that is shown, the latest first."""
        channel: ChannelHandle = self.place.channel
        viewer = next((one for one in self.place.viewers if one.id == viewer_id), None)
        return channel.history(viewer=viewer)[::-1]


class Try(commands.Cog):
    """``/try-menu``, ``/try-place`` and ``/try-language``."""

    def __init__(self, bot: AbstractBot, stage: Stage) -> None:
        self.bot = bot
        self.stage = stage

    @app_commands.command(name="try-menu", description="Use a message's menu: in Discord, right-click › Apps")
    @app_commands.describe(menu="Which of the menu's entries", message="Whose menu it is")
    async def menu(self, interaction: Interaction, menu: str, message: str) -> None:
        """Do what an entry of a message's menu does."""
        entry = self._menus().get(menu)
        target = self.stage.message(int(message), interaction.user.id) if message.isdecimal() else None
        if entry is None or target is None:
            await _tell(interaction, "Choose an entry and a message from the lists.")
            return
        callback: Callable[..., Any] = entry.callback
        await callback(interaction, target)

    @menu.autocomplete("menu")
    async def _entries(self, _: Interaction, typed: str) -> Choices:
        return _choices({name: name for name in self._menus()}, typed)

    @menu.autocomplete("message")
    async def _messages(self, interaction: Interaction, typed: str) -> Choices:
        shown = {
            str(one.id): f"{one.author.display_name}: {_first_words(one)}"
            for one in self.stage.messages(interaction.user.id)
        }
        return _choices(shown, typed)

    def _menus(self) -> dict[str, app_commands.ContextMenu]:
        menus = self.bot.tree.get_commands(type=discord.AppCommandType.message)
        return {menu.name: menu for menu in menus}

    @app_commands.command(
        name="try-place", description="Go elsewhere: a thread, a forum post, direct messages …"
    )
    @app_commands.describe(place="Where to")
    @app_commands.allowed_contexts(guilds=True, dms=True)
    async def place(self, interaction: Interaction, place: str) -> None:
        """Let the page show another channel."""
        found = self.stage.world.places.get(place)
        if found is None:
            await _tell(interaction, "Choose a place from the list.")
            return
        await _tell(interaction, f"You are in “{place}” now: reload the page.")
        self.stage.moves.put_nowait(found)

    @place.autocomplete("place")
    async def _places(self, _: Interaction, typed: str) -> Choices:
        return _choices({name: name for name in self.stage.world.places}, typed)

    @app_commands.command(name="try-language", description="Set the language that your own Discord is in")
    @app_commands.describe(language="Private answers are in it; public ones are in the server's")
    @app_commands.allowed_contexts(guilds=True, dms=True)
    async def language(self, interaction: Interaction, language: str) -> None:
        """Let Discord tell the bot another language of this person."""
        if language not in LANGUAGES:
            await _tell(interaction, "Choose a language from the list.")
            return
        self.stage.languages[interaction.user.id] = language
        await _tell(interaction, f"Your Discord is in {LANGUAGES[language]} now. Try /privacy.")

    @language.autocomplete("language")
    async def _languages(self, _: Interaction, typed: str) -> Choices:
        return _choices(LANGUAGES, typed)


async def _tell(interaction: Interaction, text: str) -> None:
    await interaction.response.send_message(view=notice(text), ephemeral=True)


def _choices(named: dict[str, str], typed: str) -> Choices:
    """Offer what has the typed letters in its name."""
    return [
        app_commands.Choice(name=clip(name, _LONGEST_CHOICE), value=value)
        for value, name in named.items()
        if typed.casefold() in name.casefold()
    ][:_MESSAGES]


def _first_words(message: discord.Message) -> str:
    """Return the beginning of what a message says, in one line."""
    if message.content:
        return " ".join(message.clean_content.split())
    found = [part.content for part in nested(message.components) if isinstance(part, discord.TextDisplay)]
    return " ".join(" ".join(found).split()) or "(nothing to read)"

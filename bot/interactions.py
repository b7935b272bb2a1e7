"""What every command, button and form begins with: the bot, who calls, and which collection is theirs."""

from __future__ import annotations

import functools
from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, Concatenate, ParamSpec, TypeAlias, TypeVar, cast

import discord
from discord import app_commands
from discord.ext import commands

from bot.checks import Access, Refused
from bot.cooldown import Cooldown
from bot.errors import report, sentence_for_refusal, tell
from bot.once import Once
from bot.place import place
from bot.sending.interactions import Attached, answer, note, offer_choices, think
from bot.sending.requests import Unreachable
from bot.spoken import note_chosen, of_all, of_person
from bot.texts import say, speak, speaking
from bot.underway import Underway, note_outcome, stage
from knowledge.collection import Collection, Collections
from knowledge.errors import FootnoteError


class AbstractBot(commands.Bot, ABC):
    """What cogs, buttons and forms need of the bot that they are part of.

    ``bot.client`` implements it. It imports them, so they can't import it.
    """

    collections: Collections
    """The servers' collections."""
    access: Access
    """Who may use what."""
    underway: Underway
    """What people wait for."""
    max_file_bytes: int
    """The largest file that is read."""
    presses: Once
    """What was decided by a button just now."""
    forms: Once
    """The forms that were sent."""
    shared: Once
    """The answers that were shared, and by whom."""
    cooldown: Cooldown
    """Who asked just now."""
    forms_of_this_run: str
    """In the custom id of each form: one from before a restart is known by another value."""
    rounds: list[Callable[[Collection], Awaitable[object]]]
    """What cogs want done for each server's collection every quarter of an hour."""
    endings: list[Callable[[], Awaitable[object]]]
    """What cogs want done before the bot leaves Discord."""
    may_look_outside: bool
    """Whether the rounds may read the web."""

    @abstractmethod
    async def collection(self, guild_id: int) -> Collection:
        """Open a server's collection, or return it when it is open."""


Interaction: TypeAlias = discord.Interaction[AbstractBot]
P = ParamSpec("P")
SelfT = TypeVar("SelfT")
Callback: TypeAlias = Callable[Concatenate[SelfT, Interaction, P], Coroutine[Any, Any, None]]
Completion: TypeAlias = Callable[
    [SelfT, Interaction, str], Coroutine[Any, Any, list[app_commands.Choice[str]]]
]


async def collection_of(interaction: Interaction) -> Collection:
    """Open the collection of the server that an interaction comes from, or, in a direct message, of the one chosen."""
    here = place()
    server_id = here.server_id if interaction.guild_id is None and here else interaction.guild_id
    if server_id is None:
        raise Refused(say("ask-me-in-a-server"))
    collection = await interaction.client.collection(server_id)
    note_chosen(interaction, collection.settings.language)
    return collection


async def begin(interaction: Interaction, *, is_private: bool = True) -> Collection:
    """Tell Discord that an answer follows, then open the server's collection; ``finish`` sends the answer.

    ``is_private`` is for both: only the caller sees the answer. Others read it too in the server's language.

    Raises ``Unreachable`` where Discord does not wait for one any more.
    """
    with stage("acknowledge"):
        await think(interaction, is_private=is_private)
    with stage("open"):
        collection = await collection_of(interaction)
    if not is_private:
        speak(of_all(interaction))
    return collection


async def finish(
    interaction: Interaction, view: discord.ui.LayoutView, *, attached: Attached | None = None
) -> discord.Message | None:
    """Send the answer that Discord waits for since ``begin``; return its message where it has one.

    The work is done: what Discord does with the answer raises nothing that could be told as the work's failure.
    """
    try:
        with stage("deliver"):
            return await answer(interaction, view, attached=attached)
    except Unreachable as error:
        note_outcome("failed")
        note(interaction, error)
    except discord.HTTPException as error:
        await tell(interaction, sentence_for_refusal(error))
    return None


def guarded(root: str) -> Callable[[Callback[SelfT, P]], Callback[SelfT, P]]:
    """Let only those run a command's callback who may use ``root``, and answer its foreseen errors.

    What nobody foresaw is left to the command tree, which reports it too.
    """

    def decorate(callback: Callback[SelfT, P]) -> Callback[SelfT, P]:
        async def wrapper(self: SelfT, interaction: Interaction, *args: P.args, **kwargs: P.kwargs) -> None:
            underway = interaction.client.underway
            with speaking(of_person(interaction)), underway.request("command", root):
                try:
                    with underway.until_stopped():
                        await interaction.client.access.require(interaction, root)
                        await callback(self, interaction, *args, **kwargs)
                except (Refused, Unreachable, FootnoteError) as error:
                    await report(interaction, error)

        # discord.py reads a command's options from the wrapped callback.
        functools.update_wrapper(wrapper, callback)
        return cast("Callback[SelfT, P]", wrapper)

    return decorate


def guarded_choices(root: str) -> Callable[[Completion[SelfT]], Completion[SelfT]]:
    """Let only those be offered choices while they type who may use ``root``.

    Others get none, and so does everybody where they can't be had: here is no way to say a sentence, and the
    command itself will. The choices are sent here: discord.py would log a traceback where that fails.
    """

    def decorate(callback: Completion[SelfT]) -> Completion[SelfT]:
        @functools.wraps(callback)
        async def wrapper(
            self: SelfT, interaction: Interaction, typed: str
        ) -> list[app_commands.Choice[str]]:
            underway = interaction.client.underway
            with speaking(of_person(interaction)), underway.request("choices", root):
                try:
                    with underway.until_stopped():
                        await interaction.client.access.require(interaction, root)
                        offered = await callback(self, interaction, typed)
                except (Refused, FootnoteError):
                    offered = []
                await offer_choices(interaction, offered)
                return offered

        return wrapper

    return decorate

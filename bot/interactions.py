"""What every command, button and form begins with: who calls, and which collection is theirs."""

from __future__ import annotations

import functools
from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeAlias, TypeVar, cast

import discord

from bot import texts
from bot.checks import Refused
from bot.errors import report
from knowledge.errors import FootnoteError

if TYPE_CHECKING:
    from bot.client import FootnoteBot
    from knowledge.collection import Collection

Interaction: TypeAlias = "discord.Interaction[FootnoteBot]"
P = ParamSpec("P")
SelfT = TypeVar("SelfT")
Callback: TypeAlias = Callable[Concatenate[SelfT, Interaction, P], Coroutine[Any, Any, None]]


async def collection_of(interaction: Interaction) -> Collection:
    """Open the collection of the server that an interaction comes from; never another's."""
    if interaction.guild_id is None:
        raise Refused(texts.ASK_ME_IN_A_SERVER)
    return await interaction.client.collection(interaction.guild_id)


def guarded(root: str) -> Callable[[Callback[SelfT, P]], Callback[SelfT, P]]:
    """Let only those run a command's callback who may use ``root``, and answer its foreseen errors.

    What nobody foresaw is left to the command tree, which reports it too.
    """

    def decorate(callback: Callback[SelfT, P]) -> Callback[SelfT, P]:
        async def wrapper(self: SelfT, interaction: Interaction, *args: P.args, **kwargs: P.kwargs) -> None:
            try:
                await interaction.client.access.require(interaction, root)
                await callback(self, interaction, *args, **kwargs)
            except (Refused, FootnoteError) as error:
                await report(interaction, error)

        # discord.py reads a command's options from the wrapped callback.
        functools.update_wrapper(wrapper, callback)
        return cast("Callback[SelfT, P]", wrapper)

    return decorate

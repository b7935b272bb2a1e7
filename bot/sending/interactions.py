"""The answer to a command, a button or a form: exactly one, by the way that is open."""

from __future__ import annotations

import asyncio
import io
import logging
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

import discord
from discord import app_commands

from bot.sending.late import try_later
from bot.sending.messages import send
from bot.sending.requests import (
    ACKNOWLEDGED,
    ANYTHING,
    CHANNEL_GONE,
    MESSAGE_GONE,
    NOT_DISCORDS,
    TOKEN_OVER,
    UNCLEAR,
    NotShown,
    Unreachable,
    is_limit,
    is_passing,
    repeated,
    told,
)
from bot.spoken import in_place

_log = logging.getLogger(__name__)

Interaction = discord.Interaction[Any]

_NOWHERE = TOKEN_OVER | {CHANNEL_GONE}
"""Discord's codes for an interaction that can't be answered any more."""
_FIRST_PAUSES = (0.1, 0.4)
"""Seconds between tries of a first response, which Discord waits three seconds for."""
_PATIENCE = 1.5
"""Seconds after which Discord is told that what was pressed takes time."""


@dataclass(frozen=True, slots=True)
class Attached:
    """A file that goes with what is said; made anew for each try."""

    name: str
    data: bytes

    def file(self) -> discord.File:
        """Make what discord.py sends."""
        return discord.File(io.BytesIO(self.data), self.name)


class _Way(Enum):
    """How an interaction is answered next."""

    OPEN = auto()
    """By the first response."""
    THINKING = auto()
    """In the place of “thinking …”."""
    PRESSED = auto()
    """In the place of the message whose button was pressed."""
    ENDED = auto()


@dataclass(slots=True)
class _Standing:
    """How far an interaction is; kept with it."""

    way: _Way = _Way.OPEN
    is_private: bool = True
    thinking_id: int | None = None
    """The message that says “thinking …”, where it is known."""


def _standing(interaction: Interaction) -> _Standing:
    standing: _Standing = interaction.extras.setdefault("standing", _Standing())
    return standing


async def think(interaction: Interaction, *, is_private: bool) -> None:
    """Tell Discord that an answer follows. Raises ``Unreachable``: then it is of no use to make one."""
    taken = await _respond(lambda: interaction.response.defer(ephemeral=is_private, thinking=True))
    standing = _standing(interaction)
    standing.way, standing.is_private = _Way.THINKING, is_private
    if isinstance(taken, discord.InteractionCallbackResponse):
        standing.thinking_id = taken.message_id


async def answer(
    interaction: Interaction,
    view: discord.ui.LayoutView,
    *,
    is_private: bool = True,
    attached: Attached | None = None,
) -> discord.Message | None:
    """End an interaction with an answer; return its message where it is known.

    What was answered before is left as it is. ``is_private`` is for those that were not told ``think``.

    Raises ``Unreachable``, and discord.py's ``HTTPException`` where Discord refuses what is said.
    """
    standing = _standing(interaction)
    message = None
    match standing.way:
        case _Way.OPEN:
            await _respond(
                lambda: interaction.response.send_message(
                    view=view, files=_files(attached), ephemeral=is_private
                )
            )
        case _Way.THINKING:
            message = await _in_its_place(interaction, standing, view, attached)
        case _Way.PRESSED:
            await _follow_up(interaction, view, attached, is_private=True)
        case _Way.ENDED:
            _log.info("%s was answered already", name_of(interaction))
    standing.way = _Way.ENDED
    return message


async def answer_in_words(interaction: Interaction, words: str) -> None:
    """End an interaction with a message of plain words, for its caller only: from no other kind can a phone copy.

    Raises as ``answer`` does.
    """
    await _respond(lambda: interaction.response.send_message(words, ephemeral=True, suppress_embeds=True))
    _standing(interaction).way = _Way.ENDED


async def take_back(interaction: Interaction) -> bool:
    """End a press by deleting the message whose button it was; tell whether it is gone.

    Raises ``Unreachable``.
    """
    await _respond(interaction.response.defer)
    standing = _standing(interaction)
    standing.way = _Way.PRESSED
    try:
        await repeated(interaction.delete_original_response)
    except discord.NotFound as error:
        if error.code in TOKEN_OVER:
            raise Unreachable(told(error)) from error
    except discord.HTTPException as error:
        _log.info("A message could not be deleted: %s", told(error))
        return False
    standing.way = _Way.ENDED
    return True


async def replace(interaction: Interaction, make: Callable[[], discord.ui.LayoutView]) -> None:
    """End a press with a view in the place of the message whose button it was; beside it, where that is gone.

    It is made here, to speak the language of who can read that message.

    Raises ``Unreachable`` and ``NotShown``.
    """
    with in_place(interaction):
        view = make()
    await _put_in_place(interaction, view)


async def _put_in_place(interaction: Interaction, view: discord.ui.LayoutView) -> None:
    standing = _standing(interaction)
    try:
        try:
            if standing.way is _Way.PRESSED:
                await repeated(lambda: interaction.edit_original_response(view=view))
            else:
                await _respond(lambda: interaction.response.edit_message(view=view))
        except discord.NotFound as error:
            if error.code != MESSAGE_GONE:
                raise
            await answer(interaction, view)
    except discord.HTTPException as error:
        if error.code in TOKEN_OVER:
            raise Unreachable(told(error)) from error
        raise NotShown from error
    standing.way = _Way.ENDED


async def replace_when_done(
    interaction: Interaction, making: Coroutine[Any, Any, discord.ui.LayoutView]
) -> None:
    """Do what a button is for, and show what comes of it as ``replace`` does; it speaks the language of the place.

    Discord is told only after a while that it takes time: what goes wrong before can be said in the first response,
    which is safe to repeat.

    Raises what the work raises, ``Unreachable`` and ``NotShown``.
    """
    acknowledging: list[asyncio.Task[None]] = []
    timer = asyncio.get_running_loop().call_later(
        _PATIENCE, lambda: acknowledging.append(asyncio.create_task(acknowledge(interaction)))
    )
    try:
        with in_place(interaction):
            view = await making
    finally:
        timer.cancel()
        if acknowledging:
            await asyncio.wait(acknowledging)
    await _put_in_place(interaction, view)


def is_told_to_all(interaction: Interaction) -> bool:
    """Tell whether what an interaction ends with is read by all: it takes the place of a “thinking …” that all see."""
    standing = _standing(interaction)
    return standing.way is _Way.THINKING and not standing.is_private


async def acknowledge(interaction: Interaction) -> None:
    """Tell Discord that a press was noticed; its message stays as it is until ``replace``."""
    try:
        await _respond(interaction.response.defer)
    except (Unreachable, discord.HTTPException) as error:
        _log.info("%s was not acknowledged: %s", name_of(interaction), told(error))
    else:
        _standing(interaction).way = _Way.PRESSED


async def open_form(interaction: Interaction, form: discord.ui.Modal) -> None:
    """End an interaction by opening a form. Raises as ``answer`` does."""
    if await _respond(lambda: interaction.response.send_modal(form)) is None:
        # It is open, but discord.py was not told so, and would not know it again.
        interaction._state.store_view(form)
    _standing(interaction).way = _Way.ENDED


async def offer_choices(interaction: Interaction, choices: list[app_commands.Choice[Any]]) -> None:
    """End an autocompletion; where that fails the person types on, and the next one is asked for."""
    try:
        await interaction.response.autocomplete(choices)
    except ANYTHING as error:
        _log.info("%s: choices were not taken: %s", name_of(interaction), told(error))
        # Else discord.py would send them again, and log a traceback.
        interaction.response._response_type = discord.InteractionResponseType.autocomplete_result


async def call(interaction: Interaction, view: discord.ui.LayoutView, person: discord.abc.Snowflake) -> None:
    """Say something after the answer that one person is called for; nothing else that it mentions is.

    An answer in the place of “thinking …” is an edit for Discord, which calls nobody.
    """
    try:
        await interaction.followup.send(view=view, allowed_mentions=discord.AllowedMentions(users=[person]))
    except ANYTHING as error:
        _log.info("%s: nobody was called: %s", name_of(interaction), told(error))


class Updates:
    """Shows in the place of “thinking …” how far the work is, as often as Discord takes it."""

    def __init__(self, interaction: Interaction) -> None:
        self._interaction = interaction
        self._sending: asyncio.Task[None] | None = None

    def show(self, view: discord.ui.LayoutView) -> None:
        """Show this, unless what was shown before is still on its way."""
        if self._sending is None or self._sending.done():
            self._sending = asyncio.create_task(self._show(view))

    async def end(self) -> None:
        """Wait until the last one is not on its way any more: what is sent now comes after it."""
        if self._sending is not None:
            await asyncio.wait({self._sending})

    async def _show(self, view: discord.ui.LayoutView) -> None:
        try:
            await self._interaction.edit_original_response(view=view)
        except ANYTHING as error:
            _log.debug("An update was not taken: %s", told(error))


def name_of(interaction: Interaction) -> str:
    """Name what a person did, for the log: without their words."""
    data: Any = interaction.data or {}
    return f"{interaction.type.name} {data.get('name') or str(data.get('custom_id', '?'))[:100]}"


def note(interaction: Interaction, error: Unreachable) -> None:
    """Log in a line that somebody could not be told."""
    # A proxy's page and a mistake of ours look the same here; the latter has to be found.
    trace = error.__cause__ if isinstance(error.__cause__, NOT_DISCORDS) else None
    _log.warning("%s was not answered: %s", name_of(interaction), error, exc_info=trace)


async def _respond(make: Callable[[], Awaitable[object]]) -> object | None:
    """Make the first response; return what discord.py knows of it, or None where it was taken and that is not known.

    Raises as ``answer`` does.
    """
    try:
        return await repeated(make, _FIRST_PAUSES, also=is_limit)
    except discord.InteractionResponded:
        return None
    except discord.HTTPException as error:
        if error.code == ACKNOWLEDGED:
            return None  # an earlier try was taken, and its answer lost
        if error.code in _NOWHERE or is_passing(error):
            raise Unreachable(told(error)) from error
        raise


async def _follow_up(
    interaction: Interaction, view: discord.ui.LayoutView, attached: Attached | None, *, is_private: bool
) -> discord.Message:
    """Send a message after others; not repeated, because Discord would show it twice."""
    try:
        return await interaction.followup.send(
            view=view, files=_files(attached), ephemeral=is_private, wait=True
        )
    except discord.HTTPException as error:
        if error.code in _NOWHERE or is_passing(error):
            raise Unreachable(told(error)) from error
        raise
    except UNCLEAR as error:
        raise Unreachable(told(error)) from error


async def _in_its_place(
    interaction: Interaction, standing: _Standing, view: discord.ui.LayoutView, attached: Attached | None
) -> discord.Message | None:
    """Put an answer in the place of “thinking …”, or where the next best place is.

    Where Discord takes nothing for now, the answer is tried again in the background.
    """

    def edit() -> Awaitable[discord.InteractionMessage]:
        return interaction.edit_original_response(view=view, attachments=_files(attached))

    try:
        return await repeated(edit)
    except Unreachable as error:
        if not isinstance(error.__cause__, RuntimeError):
            try_later(name_of(interaction), edit)
        raise
    except discord.HTTPException as error:
        if error.code == MESSAGE_GONE:
            return await _follow_up(interaction, view, attached, is_private=standing.is_private)
        if error.code not in TOKEN_OVER:
            raise
        channel = interaction.channel
        if standing.is_private or not isinstance(channel, discord.abc.Messageable):
            raise Unreachable(told(error)) from error
    message = await send(channel, view)
    await _take_away(interaction, standing.thinking_id)
    return message


async def _take_away(interaction: Interaction, message_id: int | None) -> None:
    """Delete the “thinking …” in a channel that nothing can take the place of any more; it is the bot's own message."""
    if message_id is None or interaction.channel_id is None:
        return
    try:
        await interaction.client.http.delete_message(interaction.channel_id, message_id)
    except ANYTHING as error:
        _log.debug("“Thinking …” stays: %s", told(error))


def _files(attached: Attached | None) -> list[discord.File]:
    return [attached.file()] if attached else []

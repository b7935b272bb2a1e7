"""Errors become sentences here, and nowhere else; each interaction ends with exactly one answer."""

from __future__ import annotations

import logging
import secrets
from typing import Any

import discord
from discord import app_commands

from bot import texts
from bot.checks import Refused
from bot.render.escape import clip, escape
from knowledge.errors import FootnoteError, StorageError

_log = logging.getLogger(__name__)

_SENTENCE_LENGTH = 900  # escaped at most twice that, inside Discord's 2,000


def sentence_for(error: BaseException) -> str:
    """Turn an error into the sentence that a person reads.

    What was not foreseen, and what is the fault of the machine that we run on, is logged with an incident id
    that the sentence names.
    """
    error = _cause_of(error)
    match error:
        case Refused():
            return str(error)
        case StorageError():
            return texts.with_incident(_quoted(error), _log_incident(error))
        case FootnoteError():
            return _quoted(error)
        case app_commands.CommandNotFound() | app_commands.CommandSignatureMismatch():
            return texts.COMMAND_CHANGED
        case discord.Forbidden():
            return texts.DISCORD_REFUSED
        case discord.NotFound() if error.code in {10062, 10008, 10015}:
            return texts.TOO_OLD
        case discord.HTTPException() if error.status >= 500:
            return texts.DISCORD_FAILED
        case _:
            return texts.incident(_log_incident(error))


async def report(
    interaction: discord.Interaction[Any], error: BaseException, *, file: discord.File | None = None
) -> None:
    """Tell the caller what went wrong, in whichever way is still open; never twice, and never raise.

    ``file`` gives back what they typed.
    """
    sentence = sentence_for(error)
    files = [] if file is None else [file]
    if files:
        sentence = f"{sentence} {texts.TYPED_IS_IN_THE_FILE}"
    try:
        if interaction.response.is_done():
            await interaction.followup.send(sentence, files=files, ephemeral=True)
        else:
            await interaction.response.send_message(sentence, files=files, ephemeral=True)
    except discord.HTTPException as failure:
        _log.warning("Could not tell a person %r: %s", sentence, failure)


async def report_to_message(message: discord.Message, error: BaseException) -> None:
    """Reply to a message with what went wrong; where the bot may not write, only the log has it."""
    await reply(message, sentence_for(error))


async def reply(
    message: discord.Message, content: str | None = None, **kwargs: Any
) -> discord.Message | None:
    """Reply to a message, also to one that was deleted meanwhile; None where the bot may not write."""
    reference = message.to_reference(fail_if_not_exists=False)
    try:
        return await message.channel.send(content, reference=reference, mention_author=False, **kwargs)
    except discord.Forbidden:
        _log.info("No right to write in channel %d", message.channel.id)
        return None


def _cause_of(error: BaseException) -> BaseException:
    """Unwrap what discord.py wraps a callback's exception in."""
    if isinstance(error, (app_commands.CommandInvokeError, app_commands.TransformerError)):
        return error.__cause__ or error
    return error


def _quoted(error: BaseException) -> str:
    return escape(clip(str(error), _SENTENCE_LENGTH))


def _log_incident(error: BaseException) -> str:
    incident_id = secrets.token_hex(4)
    _log.error("Incident %s", incident_id, exc_info=error)
    return incident_id

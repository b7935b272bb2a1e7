"""Errors become sentences here, and nowhere else; each interaction ends with exactly one answer."""

from __future__ import annotations

import logging
import secrets
from typing import Any

import discord
from discord import app_commands

from bot.checks import Refused
from bot.render.escape import clip, escape
from bot.render.limits import file_notice, notice
from bot.sending.interactions import Attached, answer, is_told_to_all, name_of, note
from bot.sending.messages import reply
from bot.sending.requests import AUTOMOD, NotShown, Unreachable, told
from bot.spoken import of_all, of_person
from bot.texts import say, say_again, speaking
from bot.underway import note_outcome
from knowledge.errors import FootnoteError, StorageError

_log = logging.getLogger(__name__)

_SENTENCE_LENGTH = 900  # escaped at most twice that, inside Discord's 2,000


def sentence_for(error: BaseException) -> str:
    """Turn an error into the sentence that a person reads.

    What was not foreseen, and what is the fault of the machine that we run on, is logged with an incident id
    that the sentence names.
    """
    error = _cause_of(error)
    is_foreseen = isinstance(error, (Refused, FootnoteError)) and not isinstance(error, StorageError)
    note_outcome("refused" if is_foreseen else "failed")
    match error:
        case Refused():
            return say_again(error.args[0])
        case NotShown() if isinstance(error.__cause__, discord.HTTPException):
            return sentence_for_refusal(error.__cause__)
        case StorageError():
            return say("with-incident", sentence=_quoted(error), incident_id=_log_incident(error))
        case FootnoteError():
            return _quoted(error)
        case app_commands.CommandNotFound() | app_commands.CommandSignatureMismatch():
            return say("command-changed")
        case discord.Forbidden():
            return say("discord-refused")
        case discord.NotFound() if error.code in {10062, 10008, 10015}:
            return say("too-old")
        case discord.HTTPException() if error.code in AUTOMOD:
            return say("automod")
        case discord.HTTPException() if error.status >= 500:
            return say("discord-failed")
        case _:
            return say("incident", incident_id=_log_incident(error))


def sentence_for_refusal(error: discord.HTTPException) -> str:
    """Say that work is done whose result Discord does not take. What is our fault is logged as an incident."""
    if error.code in AUTOMOD:
        return say("automod")
    if isinstance(error, discord.Forbidden):
        return say("may-not-show")
    if isinstance(error, discord.NotFound):
        return say("not-shown")
    return say("with-incident", sentence=say("not-shown"), incident_id=_log_incident(error))


async def report(
    interaction: discord.Interaction[Any], error: BaseException, *, attached: Attached | None = None
) -> None:
    """Tell the caller what went wrong, in whichever way is still open; never twice, and never raise.

    ``attached`` gives back what they typed.
    """
    cause = _cause_of(error)
    if isinstance(cause, Unreachable):
        note_outcome("failed")
        note(interaction, cause)
        return
    with speaking(of_all(interaction) if is_told_to_all(interaction) else of_person(interaction)):
        sentence = sentence_for(error)
        if attached is not None:
            sentence = f"{sentence} {say('typed-is-in-the-file')}"
    await tell(interaction, sentence, attached=attached)


async def tell(
    interaction: discord.Interaction[Any], sentence: str, *, attached: Attached | None = None
) -> None:
    """End an interaction with a sentence for the caller; never raise for what Discord does."""
    view = notice(sentence) if attached is None else file_notice(sentence, attached.name)
    try:
        await answer(interaction, view, attached=attached)
    except Unreachable as failure:
        note(interaction, failure)
    except discord.HTTPException as failure:
        _log.warning("%s: Discord refuses to tell %r: %s", name_of(interaction), sentence, told(failure))


async def report_to_message(message: discord.Message, error: BaseException) -> None:
    """Reply to a message with what went wrong; where the bot may not write, only the log has it."""
    await reply_with(message, notice(sentence_for(error)))


async def reply_with(message: discord.Message, view: discord.ui.LayoutView) -> None:
    """Reply to a message; say in a sentence where Discord refuses that, and never raise for what it does."""
    try:
        try:
            await reply(message, view)
        except discord.HTTPException as refusal:
            await reply(message, notice(sentence_for_refusal(refusal)))
    except (Unreachable, discord.HTTPException) as failure:
        note_outcome("failed")
        _log.warning("Message %d was not answered: %s", message.id, told(failure))


def _cause_of(error: BaseException) -> BaseException:
    """Unwrap what discord.py wraps a callback's exception in."""
    if isinstance(error, (app_commands.CommandInvokeError, app_commands.TransformerError)):
        return error.__cause__ or error
    return error


def _quoted(error: FootnoteError) -> str:
    return escape(clip(say_again(error.sentence), _SENTENCE_LENGTH))


def _log_incident(error: BaseException) -> str:
    incident_id = secrets.token_hex(4)
    _log.error("Incident %s", incident_id, exc_info=error)
    return incident_id

"""Files of many articles that people give on Discord."""

from __future__ import annotations

import asyncio
import time
from contextlib import aclosing, suppress
from pathlib import Path, PurePath
from tempfile import TemporaryDirectory

import discord

from bot.checks import Refused
from bot.errors import sentence_for
from bot.interactions import Interaction, finish
from bot.render.importing import ImportReport, import_card, import_progress
from bot.render.limits import layout
from bot.texts import imports
from knowledge.articles import holds_many
from knowledge.collection import Collection
from knowledge.errors import FootnoteError
from knowledge.records import Known

MANY_NAMES = (".zip", ".json", ".jsonl", ".ndjson")
"""How the names of files of many articles end."""
MOST_ARTICLES = 1_000
MOST_UNPACKED_BYTES = 256 * 2**20
"""Both are less than what the command line takes: somebody waits, and others use the same bot."""
_SECONDS_BETWEEN_UPDATES = 2.0
_LONGEST_SECONDS = 12 * 60.0
"""An answer can be changed for a quarter of an hour; then nobody would learn what became of the rest."""
_NAME_LENGTH = 50
_NOTHING = Known()


async def import_if_many(
    interaction: Interaction, collection: Collection, data: bytes, name: str, known: Known = _NOTHING
) -> bool:
    """Add all articles of a file that holds many, and answer with a report; return False for any other file.

    ``interaction`` waits for its answer since ``begin``. ``known`` is what the caller said of the article.

    Raises ``Refused`` where that can't be true of many, and what reading the file raises.
    """
    if not await asyncio.to_thread(holds_many, data, name):
        return False
    if known != _NOTHING:
        raise Refused(imports.WITH_OPTIONS)
    message: discord.WebhookMessage | None = None
    report = ImportReport(_short(name))
    with TemporaryDirectory(prefix="footnote-") as folder:
        source = Path(folder) / report.name
        await asyncio.to_thread(source.write_bytes, data)
        message = await _import(interaction, collection, source, report)
    view = layout(import_card(report))
    if message is None:
        await finish(interaction, view)
    else:
        await message.edit(view=view)
    return True


def _short(name: str) -> str:
    """Return a name that a file may have anywhere, its ending kept."""
    path = PurePath(name)
    return f"{path.stem[:_NAME_LENGTH] or 'file'}{path.suffix[:_NAME_LENGTH]}"


async def _import(
    interaction: Interaction, collection: Collection, source: Path, report: ImportReport
) -> discord.WebhookMessage | None:
    """Import a file, and return the message that shows how far it is, where it took long enough for one."""
    message: discord.WebhookMessage | None = None
    started_at = shown_at = time.monotonic()
    steps = collection.articles.import_from(
        source, added_by=interaction.user.id, most=MOST_ARTICLES, most_bytes=MOST_UNPACKED_BYTES
    )
    try:
        async with aclosing(steps):
            async for imported in steps:
                report.note(imported)
                now = time.monotonic()
                if now - shown_at >= _SECONDS_BETWEEN_UPDATES:
                    message = await _show(interaction, report, message)
                    shown_at = now
                if now - started_at >= _LONGEST_SECONDS and report.done < report.total:
                    report.stopped = imports.TOO_LONG
                    break
    except FootnoteError as error:
        if not report.done:
            raise
        report.stopped = sentence_for(error)
    return message


async def _show(
    interaction: Interaction, report: ImportReport, message: discord.WebhookMessage | None
) -> discord.WebhookMessage | None:
    view = layout(import_progress(report))
    if message is None:
        return await finish(interaction, view)
    # The import goes on where one of its updates does not arrive.
    with suppress(discord.HTTPException, OSError):
        return await message.edit(view=view)
    return message

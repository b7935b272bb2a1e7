"""Files of many articles that people give on Discord."""

from __future__ import annotations

import asyncio
import time
from contextlib import aclosing
from pathlib import Path, PurePath
from tempfile import TemporaryDirectory

from bot.checks import Refused
from bot.errors import sentence_for
from bot.interactions import Interaction, finish
from bot.render.importing import ImportReport, import_card, import_progress
from bot.render.limits import layout
from bot.sending.interactions import Updates
from bot.texts import say
from knowledge.articles import holds_many, passed_over
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
        raise Refused(say("import-with-options"))
    report = ImportReport(_short(name))
    with TemporaryDirectory(prefix="footnote-") as folder:
        source = Path(folder) / report.name
        await asyncio.to_thread(source.write_bytes, data)
        await _import(interaction, collection, source, report)
        report.passed_over = await asyncio.to_thread(passed_over, source)
    await finish(interaction, layout(import_card(report)))
    return True


def _short(name: str) -> str:
    """Return a name that a file may have anywhere, its ending kept."""
    path = PurePath(name)
    return f"{path.stem[:_NAME_LENGTH] or 'file'}{path.suffix[:_NAME_LENGTH]}"


async def _import(
    interaction: Interaction, collection: Collection, source: Path, report: ImportReport
) -> None:
    """Import a file, and show how far it is where that takes long."""
    updates = Updates(interaction)
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
                    updates.show(layout(import_progress(report)))
                    shown_at = now
                if interaction.client.underway.is_stopping and report.done < report.total:
                    report.stopped = say("import-restarted")
                    break
                if now - started_at >= _LONGEST_SECONDS and report.done < report.total:
                    report.stopped = say("import-too-long")
                    break
    except FootnoteError as error:
        if not report.done:
            raise
        report.stopped = sentence_for(error)
    finally:
        await updates.end()

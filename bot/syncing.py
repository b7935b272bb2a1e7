"""Tell Discord of the commands when they changed, and only then: it counts how often it is told."""

from __future__ import annotations

import asyncio
import hashlib
import json
import logging
import os
from pathlib import Path

from discord import app_commands

_log = logging.getLogger(__name__)

_PATIENCE = 20.0
"""Seconds after which the bot goes on with the commands that are there."""


async def sync_if_changed(tree: app_commands.CommandTree, data_dir: Path) -> dict[str, int]:
    """Sync the tree's global commands if Discord does not have them as they are; return their ids by name.

    The hash of what was last synced is kept in ``data_dir``, one for each application id. Where Discord makes us wait,
    as it does after 200 new commands in a day, the bot goes on with those that are there: the ids follow when it has
    taken the others.
    """
    application_id = str(tree.client.application_id)
    path = data_dir / "synced-commands.json"
    known = _read(path)
    current = await fingerprint(tree)
    there = {command.name: command.id for command in await tree.fetch_commands()}
    if known.get(application_id) == current and there.keys() == _names(tree):
        return there

    async def sync() -> None:
        synced = {command.name: command.id for command in await tree.sync()}
        there.clear()
        there.update(synced)
        _log.info("Synced %d commands", len(synced))
        _write(path, known | {application_id: current})

    syncing = asyncio.create_task(sync())
    if there:
        await asyncio.wait({syncing}, timeout=_PATIENCE)
        if not syncing.done():
            _log.warning("Discord takes new commands later only; until then there are those of before")
            syncing.add_done_callback(_note_late_end)
            return there
    await syncing
    return there


def _note_late_end(syncing: asyncio.Task[None]) -> None:
    if not syncing.cancelled() and (error := syncing.exception()) is not None:
        _log.error("The commands could not be synced: %s", error)


async def differences(tree: app_commands.CommandTree, data_dir: Path) -> list[str]:
    """Return how Discord's commands are not the tree's, a sentence each; none where they are."""
    there, wanted = {command.name for command in await tree.fetch_commands()}, _names(tree)
    found = [f"Discord does not know the command “{name}”." for name in sorted(wanted - there)]
    found += [f"Discord still has the command “{name}”." for name in sorted(there - wanted)]
    synced = _read(data_dir / "synced-commands.json").get(str(tree.client.application_id))
    if not found and synced != await fingerprint(tree):
        found.append("The commands have changed since Discord was told of them.")
    return found


def _names(tree: app_commands.CommandTree) -> set[str]:
    return {command.name for command in tree.get_commands()} | {
        menu.name for menu in tree.walk_commands() if isinstance(menu, app_commands.ContextMenu)
    }


async def fingerprint(tree: app_commands.CommandTree) -> str:
    """Return a hash of the commands as Discord is told of them, in all languages; their order does not matter."""
    translator = tree.translator
    told = [
        command.to_dict(tree)
        if translator is None
        else await command.get_translated_payload(tree, translator)
        for command in tree.get_commands()
    ]
    payload = sorted(told, key=lambda c: (c["type"], c["name"]))
    return hashlib.sha256(json.dumps(payload, sort_keys=True).encode()).hexdigest()


def _read(path: Path) -> dict[str, str]:
    try:
        found = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _write(path: Path, hashes: dict[str, str]) -> None:
    beside = path.with_suffix(".new")
    beside.write_text(json.dumps(hashes), "utf-8")
    os.replace(beside, path)

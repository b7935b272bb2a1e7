"""What is shown of a purge."""

from __future__ import annotations

from collections.abc import Sequence

from bot.render.escape import clip, escape
from bot.texts import forgetting as said
from knowledge.records import Purged

_MOST = 10
_LENGTH = 250


def purged_lines(report: Purged) -> list[str]:
    """Say what a purge deleted, where was looked for it, and what has it still."""
    counts = said.purged_counts(report.passages, report.versions, report.drafts, report.answers)
    lines = [said.purged(escape(clip(report.title, 200)), counts)]
    lines += [said.LEFT, *_listed(report.left)] if report.left else [said.nothing_left(report.searched)]
    return lines + ([said.BACKUPS, *_listed(report.backups)] if report.backups else [said.NO_BACKUPS])


def _listed(things: Sequence[str]) -> list[str]:
    listed = [f"- {escape(clip(thing, _LENGTH))}" for thing in things[:_MOST]]
    return listed + ([f"- … {len(things) - _MOST:,}"] if len(things) > _MOST else [])

"""What is shown of a purge."""

from __future__ import annotations

from collections.abc import Sequence

from bot.render.escape import clip, escape
from bot.texts import say
from knowledge.records import Purged

_MOST = 10
_LENGTH = 250


def purged_lines(report: Purged) -> list[str]:
    """Say what a purge deleted, where was looked for it, and what has it still."""
    counts = say(
        "purged-counts",
        passages=report.passages,
        versions=report.versions,
        drafts=report.drafts,
        answers=report.answers,
    )
    lines = [say("purged", title=escape(clip(report.title, 200)), counts=counts)]
    lines += (
        [say("purge-left"), *_listed(report.left)]
        if report.left
        else [say("purge-nothing-left", files=", ".join(f"`{name}`" for name in report.searched))]
    )
    return lines + (
        [say("purge-backups"), *_listed(report.backups)] if report.backups else [say("purge-no-backups")]
    )


def _listed(things: Sequence[str]) -> list[str]:
    listed = [f"- {escape(clip(thing, _LENGTH))}" for thing in things[:_MOST]]
    return listed + ([f"- … {len(things) - _MOST:,}"] if len(things) > _MOST else [])

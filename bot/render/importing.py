"""An import of many articles as a moderator sees it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import discord

from bot.render.escape import clip, escape
from bot.render.limits import TEXT_LENGTH, container
from bot.texts import say, say_again
from knowledge.collection import Imported
from knowledge.errors import DuplicateArticle

_NAME_LENGTH = 80
_REASON_LENGTH = 150
_MOST_PASSED = 10
_PASSED_LENGTH = 40
_ROOM = TEXT_LENGTH - 1_800
"""Characters for the list: the head and the words that count the rest need the others."""


@dataclass(slots=True)
class ImportReport:
    """What became of the articles of one file so far."""

    name: str
    done: int = 0
    total: int = 0
    added: int = 0
    already_there: int = 0
    failed: list[tuple[str, str]] = field(default_factory=list)
    """Which became no article, and why."""
    problems: list[tuple[str, str]] = field(default_factory=list)
    """Which went in without something that they say of themselves, and what that is."""
    passed_over: list[str] = field(default_factory=list)
    """Which were not looked at, for what they are called."""
    stopped: str | None = None
    """Why it ended before its end."""

    def note(self, imported: Imported) -> None:
        """Count one of the articles."""
        self.done, self.total = imported.done, imported.total
        name = imported.name.removeprefix(f"{self.name}/")
        self.problems += [(name, problem) for problem in imported.problems]
        if imported.article is not None:
            self.added += 1
        elif isinstance(imported.error, DuplicateArticle):
            self.already_there += 1
        elif imported.error is not None:
            self.failed.append((name, say_again(imported.error.sentence)))


def import_progress(report: ImportReport) -> discord.ui.Container[Any]:
    """Show how far an import is."""
    return container([
        say("import-running", name=escape(clip(report.name, _NAME_LENGTH))),
        f"-# {say('import-done-of', done=report.done, total=report.total)}",
    ])  # fmt: skip


def import_card(report: ImportReport) -> discord.ui.Container[Any]:
    """Show what went in, what did not, and why; as much as fits."""
    head = say("import-added", name=escape(clip(report.name, _NAME_LENGTH)), count=report.added)
    counts = [
        say("import-already-there", count=report.already_there) if report.already_there else "",
        say("import-failed", count=len(report.failed)) if report.failed else "",
        say("import-stopped", reason=report.stopped, left=report.total - report.done)
        if report.stopped
        else "",
    ]
    failed, room = _lines(report.failed, _ROOM)
    problems, _ = _lines(report.problems, room)
    if problems:
        problems = f"{say('import-problems')}\n{problems}"
    passed = ""
    if report.passed_over:
        shown = [escape(clip(name, _PASSED_LENGTH)) for name in report.passed_over[:_MOST_PASSED]]
        passed = say("import-passed-over", names=", ".join(shown), more=len(report.passed_over) - len(shown))
    is_well = not (report.failed or report.problems or report.stopped)
    return container(
        [head, "\n".join(filter(None, counts)), failed, problems, passed],
        colour=discord.Colour(0x3BA55D) if is_well else discord.Colour(0xC9A227),
    )


def _lines(named: Sequence[tuple[str, str]], room: int) -> tuple[str, int]:
    """List names with what is to be said of them, and return the room that is left."""
    lines: list[str] = []
    for name, said in named:
        line = f"- {escape(clip(name, _NAME_LENGTH))}: {escape(clip(said, _REASON_LENGTH))}"
        room -= len(line) + 1
        if room < 0:
            lines.append(say("and-more", count=len(named) - len(lines)))
            break
        lines.append(line)
    return "\n".join(lines), max(room, 0)

"""Commands run in an empty folder, and a file to run them on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.cli import main

Run = Callable[..., Result]

TIDES = """---
title: How tides work
publisher: A library
author: Ada Ebb
published: 2026-11-22
url: https://example.org/tides
---
# The Moon

The Moon's pull raises two bulges of water on opposite sides of the Earth, and the turning Earth carries every
coast through both of them once a day.

# Springs and neaps

Spring tides come at new and full moon, when Sun and Moon pull along one line. Neap tides come at the half moons.
"""


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command in an empty folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("DATA_DIR", raising=False)

    def invoke(*arguments: str, stdin: str | None = None) -> Result:
        return CliRunner().invoke(main, arguments, input=stdin, catch_exceptions=False)

    return invoke


@pytest.fixture
def tides(tmp_path: Path) -> str:
    """A Markdown file with front matter."""
    (tmp_path / "tides.md").write_text(TIDES, "utf-8")
    return "tides.md"

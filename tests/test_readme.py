"""What the README shows is what happens."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.cli import main

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
SHOWN = re.findall(r"^\$ footnote (ask .+)\n((?:.*\n)*?)(?=\$ |```)", README, re.MULTILINE)


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A collection of the sample articles."""
    path = str(tmp_path_factory.mktemp("readme") / "samples.db")
    folder = str(ROOT / "knowledge" / "samples")
    imported = CliRunner().invoke(main, ["import", folder, "--collection", path], catch_exceptions=False)
    assert imported.exit_code == 0
    return path


def test_five_questions_are_shown() -> None:
    """A newcomer sees five questions and what they get."""
    assert len(SHOWN) == 5


@pytest.mark.parametrize(("command", "shown"), SHOWN, ids=[command for command, _ in SHOWN])
def test_the_readme_shows_the_real_output(command: str, shown: str, samples: str) -> None:
    """Each command that the README shows prints what the README says."""
    words = [*shlex.split(command), "--collection", samples]
    result = CliRunner().invoke(main, words, catch_exceptions=False)
    assert _squeezed(result.output) == _squeezed(shown)


def _squeezed(text: str) -> str:
    """Fold line breaks and space: the README is wrapped."""
    return " ".join(text.replace("│", " ").split())

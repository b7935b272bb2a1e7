"""What is loaded before it is needed: a question and the bot's start wait for no reader."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

READERS = {
    "trafilatura",
    "lxml",
    "docx",
    "pypdfium2",
    "feedparser",
    "markdown_it",
    "yaml",
    "chardet",
    "protego",
}
"""What reads documents, feeds and websites, a kind each."""

_ASK = """
from click.testing import CliRunner
from bot.cli import main
CliRunner().invoke(main, ["synonyms", "--add", "tide = tides"], catch_exceptions=False)  # which makes a collection
asked = CliRunner().invoke(main, ["ask", "How do tides work?"], catch_exceptions=False)
assert "no articles" in asked.output
"""
_START = "import bot.client, bot.run"
_READ = """
from knowledge.articles.reading import draft_from_bytes
draft_from_bytes(b"# Tides\\n\\nThe tide comes in twice a day.", "tides.md")
"""


def loaded(work: str, folder: Path) -> set[str]:
    """Return the foreign packages that a process has loaded after its work."""
    told = f"{work}\nimport sys\nprint(*{{name.split('.')[0] for name in sys.modules}})"
    ended = subprocess.run(
        [sys.executable, "-c", told],
        cwd=folder,
        env={"PYTHONPATH": str(Path(__file__).parents[2]), "PYTHONWARNINGS": "ignore"},
        capture_output=True,
        text=True,
        check=True,
    )
    return set(ended.stdout.split())


@pytest.mark.parametrize(
    ("work", "also"), [(_ASK, {"aiohttp", "discord"}), (_START, set())], ids=["ask", "start"]
)
def test_no_reader_is_loaded_before_a_document_comes(work: str, also: set[str], tmp_path: Path) -> None:
    """A question loads none of the readers, nor does the bot's start; each takes a tenth of a second and more."""
    assert loaded(work, tmp_path) & (READERS | also) == set()


def test_a_document_loads_the_reader_of_its_kind(tmp_path: Path) -> None:
    """Markdown does not wait for what reads Word files, PDF files and whole web pages."""
    found = loaded(_READ, tmp_path)
    assert "markdown_it" in found
    assert found & {"trafilatura", "docx", "pypdfium2", "feedparser"} == set()

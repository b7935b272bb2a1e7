"""Write the answers that the README shows anew: ``python -m tests.readme``, after the weights have changed."""

from __future__ import annotations

import re
import shlex
import tempfile
import textwrap
from pathlib import Path

from click.testing import CliRunner

from bot.cli import main

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
SHOWN = re.compile(r"^\$ footnote (ask .+)\n((?:.*\n)*?)(?=\$ |```)", re.MULTILINE)
"""A command that the README shows, and what it prints."""
_WIDTH = 104


def import_samples(path: Path) -> None:
    """Make a collection of the sample articles."""
    samples = str(ROOT / "knowledge" / "samples")
    command = ["import", samples, "--collection", str(path)]
    assert CliRunner().invoke(main, command, catch_exceptions=False).exit_code == 0


def printed(command: str, path: Path) -> str:
    """Return what a command prints on a collection."""
    words = [*shlex.split(command), "--collection", str(path)]
    return CliRunner().invoke(main, words, catch_exceptions=False).output


def _wrapped(text: str) -> str:
    lines = []
    for line in text.rstrip().split("\n"):
        before = "  │ " if line.startswith("  │ ") else "    "
        lines += textwrap.wrap(line, _WIDTH, subsequent_indent=before, break_on_hyphens=False) or [""]
    return "\n".join(lines)


def _rewrite() -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "samples.db"
        import_samples(path)
        text = README.read_text("utf-8")
        last = list(SHOWN.finditer(text))[-1].start()

        def anew(shown: re.Match[str]) -> str:
            end = "\n" if shown.start() == last else "\n\n"
            return f"$ footnote {shown[1]}\n{_wrapped(printed(shown[1], path))}{end}"

        README.write_text(SHOWN.sub(anew, text), "utf-8")


if __name__ == "__main__":
    _rewrite()

"""What the README shows is what happens; ``python -m tests.readme`` writes it anew."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.readme import README, SHOWN, import_samples, printed

COMMANDS = SHOWN.findall(README.read_text("utf-8"))


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A collection of the sample articles."""
    path = tmp_path_factory.mktemp("readme") / "samples.db"
    import_samples(path)
    return path


def test_five_questions_are_shown() -> None:
    """A newcomer sees five questions and what they get."""
    assert len(COMMANDS) == 5


@pytest.mark.parametrize(("command", "shown"), COMMANDS, ids=[command for command, _ in COMMANDS])
def test_the_readme_shows_the_real_output(command: str, shown: str, samples: Path) -> None:
    """Each command that the README shows prints what the README says."""
    assert _squeezed(printed(command, samples)) == _squeezed(shown)


def _squeezed(text: str) -> str:
    """Fold line breaks and space: the README is wrapped."""
    return " ".join(text.replace("│", " ").split())

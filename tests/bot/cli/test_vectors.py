"""``footnote vectors``, with a model of the test's own."""

from __future__ import annotations

import json

import pytest

from knowledge.semantic import semantics
from tests.bot.cli.conftest import Run
from tests.knowledge.semantic.letters import Letters


@pytest.fixture
def letters(monkeypatch: pytest.MonkeyPatch) -> Letters:
    """The model that commands find."""
    model = Letters()
    monkeypatch.setattr(semantics, "find_embedder", lambda: model)
    return model


def test_vectors_are_made_when_that_is_the_command(run: Run, letters: Letters, tides: str) -> None:
    """Adding and asking make no vectors; the command makes all, and the status says how far they are."""
    run("add", tides)
    run("ask", "When do spring tides come?")
    assert letters.given == []
    assert "Meaning: 0 of 2 passages" in run("status").output
    made = run("vectors")
    assert made.exit_code == 0
    assert "Meaning: all of 2 passages" in made.output
    assert len(letters.given) == 2
    assert json.loads(run("status", "--json").output)["meaning"]["state"] == "ready"


def test_without_the_extra_the_command_says_so(run: Run, tides: str) -> None:
    """Where no model is installed the command fails with a sentence, and the status tells it."""
    run("add", tides)
    made = run("vectors")
    assert made.exit_code == 1
    assert "extra `semantic` is not installed" in made.stderr
    assert "extra `semantic` is not installed" in run("status").output

"""``footnote ask``, on real files."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import pytest

from knowledge.collection import open_collection
from tests.bot.cli.conftest import Run


@pytest.fixture
def unsure(run: Run, tides: str, tmp_path: Path) -> Run:
    """Run a command on a collection in which no passage is sure enough for an answer."""
    run("add", tides)

    async def be_unsure() -> None:
        async with open_collection(tmp_path / "data" / "local.db") as collection:
            await collection.settings.set_threshold(1.0)

    asyncio.run(be_unsure())
    return run


def test_the_closest_is_said_to_be_unsure(unsure: Run) -> None:
    """Below the threshold one sentence of the best passage is printed, and that it is not sure."""
    first, source, quote, confidence, *others = unsure("ask", "When do spring tides come?").output.split("\n")
    assert first == "Not sure. This is the closest there is:"
    assert source.startswith("[1] How tides work — A library · Ada Ebb · 2026-11-22 · paragraph 2 of 2")
    assert quote == "  │ Spring tides come at new and full moon, when Sun and Moon pull along one line. […]"
    assert confidence.startswith("  confidence 0.")
    assert not any("│" in line or "Nothing found" in line for line in others)


def test_the_state_is_in_the_json(unsure: Run) -> None:
    """What is closest has citations and is not answered; nothing has none."""
    closest = json.loads(unsure("ask", "When do spring tides come?", "--json").output)
    assert (closest["state"], closest["answered"]) == ("closest", False)
    assert closest["citations"][0]["confidence"] == closest["confidence"] > 0
    assert closest["closest"] == ["How tides work"]
    nothing = json.loads(unsure("ask", "Who won the chess championship in Reykjavik?", "--json").output)
    assert (nothing["state"], nothing["citations"]) == ("nothing", [])
    assert "Questions without an answer: 2 (1 doubtful)" in unsure("status").output

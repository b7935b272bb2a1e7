from __future__ import annotations

import tomllib
from dataclasses import fields
from pathlib import Path

import knowledge.evaluation
from knowledge.evaluation import LearnedRow, Row

BASELINE = Path(knowledge.evaluation.__file__).with_name("baseline.toml")


def test_every_figure_has_its_command() -> None:
    """Each table of the baseline names the command that printed its figures, all of which it still prints."""
    tables = tomllib.loads(BASELINE.read_text("utf-8"))
    assert tables
    for table in tables.values():
        verb = table.pop("command").split()[:2]
        assert verb in (["footnote", "evaluate"], ["footnote", "learn"])
        row = LearnedRow if verb[1] == "learn" else Row
        assert set(table) <= {field.name for field in fields(row)}
        assert {"r1", "r3", "mrr10", "sentence_given"} <= set(table)

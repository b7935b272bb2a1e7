from __future__ import annotations

import tomllib
from dataclasses import fields
from pathlib import Path

import knowledge.evaluation
from knowledge.evaluation import LearnedRow, Row
from knowledge.evaluation.community_table import CommunityTable, StyleRow

BASELINE = Path(knowledge.evaluation.__file__).with_name("baseline.toml")


def test_every_figure_has_its_command() -> None:
    """Each table of the baseline names a command of ours, and has figures that this command prints."""
    tables = tomllib.loads(BASELINE.read_text("utf-8"))
    assert tables
    for table in tables.values():
        program, verb, *arguments = table.pop("command").split()
        assert (program, arguments[-1]) == ("footnote", "--json")
        assert verb in ("evaluate", "learn")
        is_of_communities = not {"tests/data/communities", "tests/data/unseen"}.isdisjoint(arguments)
        row = LearnedRow if verb == "learn" else CommunityTable if is_of_communities else Row
        printed = {field.name for field in fields(row)}
        if is_of_communities:
            printed |= {field.name for field in fields(StyleRow)}
        assert {"questions"} < set(table) <= printed

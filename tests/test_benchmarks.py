"""Do the benchmarks count and print as they promise?"""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.benchmarks.__main__ import main
from tests.benchmarks.corpus import Corpus
from tests.benchmarks.instructions import QUESTIONS, can_count, count_instructions, total_of

SUMMARY = "version: 1\ncreator: callgrind\nevents: Ir\nfn=(1)\n4 7000\ntotals: 7968105\nsummary: 0\n"
IMPORTS = 100_000_000
"""Instructions that it takes at least to start Python and load numpy."""


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the one folder in which programs are looked for; it is empty."""
    folder = tmp_path / "programs"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    return folder


def install(program: Path, script: str) -> None:
    """Install a program in the shell's language."""
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)


def test_totals() -> None:
    """What counts is the total of a file of callgrind's, not its other numbers."""
    assert total_of(SUMMARY) == 7_968_105


@pytest.mark.usefixtures("programs")
def test_no_valgrind() -> None:
    """Where valgrind is not installed, counting instructions ends with one sentence before anything is measured."""
    result = CliRunner().invoke(main, ["index", "--passages", "50", "--instructions"])
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "Instructions are counted with valgrind, which is not installed here.\n"


def test_engine_that_does_not_run(programs: Path) -> None:
    """An engine that does not run under valgrind keeps its other figures; it is said why it has no count."""
    pytest.importorskip("psutil", reason="the extra bench is not installed")
    install(programs / "valgrind", "echo unhandled instruction >&2; exit 1")
    install(programs / "callgrind_control", "exit 0")
    command = ["index", "--passages", "50", "--peers", "", "--instructions"]
    result = CliRunner().invoke(main, [*command, "--json"])
    assert result.exit_code == 0
    (row,) = json.loads(result.stdout)
    assert row["p50_ms"] > 0
    assert row["instructions_per_question"] is None
    assert "footnote did not run under valgrind" in result.stderr
    assert "unhandled instruction" in result.stderr
    assert CliRunner().invoke(main, command).stdout.splitlines()[-1].endswith(" –")


@pytest.mark.slow
@pytest.mark.skipif(not can_count(), reason="valgrind is not installed")
def test_only_the_search_is_counted(tmp_path: Path) -> None:
    """What is counted is the search: neither the start of Python nor the building of the index."""
    corpus = tmp_path / "corpus.npz"
    Corpus.generate(300, QUESTIONS).save(corpus)
    assert 10_000 < count_instructions("footnote", corpus) < IMPORTS / QUESTIONS


def test_the_soak_prints_its_curve() -> None:
    """A short soak ends with its figures, the curve a line for each of its points."""
    lines = CliRunner().invoke(main, ["soak", "--changes", "20", "--articles", "3"]).stdout.splitlines()
    assert lines[-21].split()[:3] == ["changes", "file_mb", "log_mb"]
    assert [line.split()[0] for line in lines[-20:]] == [str(change) for change in range(1, 21)]


@pytest.mark.slow
def test_a_collection_stays_as_small_as_a_fresh_one() -> None:
    """After 2,000 changes in a year file and index are within one and a half of what the same articles take anew."""
    from tests.benchmarks.soak import measure_soak

    row = measure_soak(2000, 150)
    assert row["file_ratio"] <= 1.5
    assert row["index_ratio"] <= 1.5
    assert row["health"] == []
    assert row["scores_equal"]


def test_the_latency_of_everything_is_taken() -> None:
    """Each thing that people do has a row with both its times, and the first sign is never after the reply."""
    result = CliRunner().invoke(main, ["latency", "--articles", "5", "--rounds", "2", "--json"])
    rows = {row["action"]: row for row in json.loads(result.stdout)["actions"]}
    assert {"empty reply", "/ask", "mention", "▶", "nothing found"} <= rows.keys()
    for row in rows.values():
        assert 0 < row["first_p50_ms"] <= row["reply_p50_ms"] <= row["reply_p99_ms"]
    assert rows["/ask"]["first_p50_ms"] < rows["/ask"]["reply_p50_ms"]

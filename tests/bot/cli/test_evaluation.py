"""``footnote evaluate`` and ``footnote learn``, on small sets of our own."""

from __future__ import annotations

import json
from pathlib import Path
from typing import NoReturn

import pytest

from knowledge.ranking import read_models
from tests.bot.cli.conftest import Run
from tests.knowledge.evaluation.small import write_community, write_dataset


@pytest.fixture(autouse=True)
def sets(tmp_path: Path) -> None:
    """The sets in the folder in which commands run."""
    write_dataset(tmp_path)
    write_community(tmp_path)


def refuse(constant: str) -> NoReturn:
    """Refuse what JSON does not have."""
    raise AssertionError(f"{constant} is no JSON")


def test_files_and_communities_are_evaluated(run: Run) -> None:
    """A file gives a row, a community a table, as text and as JSON that any program reads."""
    row, table = json.loads(run("evaluate", "small.json", "harbour", "--json").stdout, parse_constant=refuse)
    assert (row["file"], row["questions"], row["auroc"]) == ("small", 15, None)
    assert (table["file"], table["styles"][-1]["questions"]) == ("harbour", 3)
    text = run("evaluate", "small.json", "harbour", "--scope").stdout
    assert "highlight_share" in text
    assert "harbour: 1 community, AUROC of the confidence" in text


def test_a_figure_of_nothing_is_null(run: Run) -> None:
    """Where no question is left to ask, the JSON has no numbers that are none."""
    skipped = run("evaluate", "small.json", "--skip-titles", "small.json", "--typos", "--scope", "--json")
    (row,) = json.loads(skipped.stdout, parse_constant=refuse)
    assert (row["questions"], row["r1"], row["typo_r1"], row["auroc"]) == (0, None, None, None)


def test_what_is_learned_is_written(run: Run, tmp_path: Path) -> None:
    """The weights go into the file named, which says of itself by which command they were learned."""
    result = run("learn", "small.json=2", "harbour", "--output", "weights.toml")
    assert (result.exit_code, result.stdout) == (0, "Written: weights.toml\n")
    text = (tmp_path / "weights.toml").read_text("utf-8")
    assert text.startswith("# Weights of words: `footnote learn small.json=2 harbour=1`\n")
    assert read_models(text).passage.weights


@pytest.mark.parametrize("left_out", ["parts", "sets"])
def test_left_out_sets_are_measured(run: Run, left_out: str) -> None:
    """A row a set is printed, and nothing written."""
    result = run("learn", "small.json", "harbour", "--leave-out", left_out, "--json", "--output", "w.toml")
    assert [row["file"] for row in json.loads(result.stdout, parse_constant=refuse)] == ["small", "harbour"]
    assert not Path("w.toml").exists()


def test_a_path_may_have_an_equals_sign(run: Run) -> None:
    """What lies at the path as it is typed is meant, not a weight."""
    Path("small.json").rename("a=b.json")
    assert run("learn", "a=b.json", "harbour", "--leave-out", "sets").exit_code == 0


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        ("small.json=much", "“much” is no weight."),
        ("small.json=0", "“0” is no weight."),
        ("small.json=nan", "“nan” is no weight."),
        ("small.json=inf", "“inf” is no weight."),
        ("none.json", "There is nothing at none.json."),
    ],
)
def test_a_wrong_weight_is_one_sentence(run: Run, data: str, sentence: str) -> None:
    """What is no weight or no path ends the command before anything is read."""
    result = run("learn", data)
    assert result.exit_code == 2
    assert result.stderr.splitlines()[-1].startswith(f"Error: {sentence}")


def test_weights_that_could_not_be_written_are_not_learned(run: Run) -> None:
    """A folder that is none is said before anything is asked."""
    result = run("learn", "small.json", "harbour", "--output", "none/w.toml")
    assert result.exit_code == 2
    assert result.stderr.endswith("Error: There is no folder none to write the weights in.\n")


def test_what_counts_meaning_is_added_to_weights_that_are_there(run: Run) -> None:
    """The weights of words, which stay, are read before anything is asked."""
    result = run("learn", "small.json", "--meaning", "--output", "none.toml")
    assert (result.exit_code, result.stderr) == (
        1,
        "The system refused: No such file or directory (none.toml).\n",
    )


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("harbour/questions.jsonl", "\n", "harbour/questions.jsonl holds no question."),
        ("harbour/questions.jsonl", '{"question": "x"}', "“doc” is missing, the file that answers; null"),
        ("harbour/questions.jsonl", '{"doc": null}', "“question” is missing."),
        ("harbour/questions.jsonl", "[]", 'it is no object like {"question": …'),
        ("harbour/questions.jsonl", "tides", "it is no JSON (Expecting value: line 1, character 1)."),
        (
            "harbour/questions.jsonl",
            '{"question": "x", "doc": 5, "also_ok": 5}',
            "it holds something else where",
        ),
        ("small.json", '{"data": []}', "small.json holds no question."),
        ("small.json", "{}", "“data” is missing."),
        ("small.json", "", "it is no JSON (Expecting value: line 1, character 1)."),
        ("small.json", "[" * 100_000, "it is nested too deeply."),
    ],
)
def test_what_is_wrong_with_a_set_is_said_in_words(run: Run, name: str, content: str, sentence: str) -> None:
    """A set without questions or of another form is one sentence that names its file, not a Python error."""
    Path(name).write_text(content, "utf-8")
    result = run("evaluate", name.split("/")[0])
    assert (result.exit_code, result.stdout) == (1, "")
    (line,) = result.stderr.splitlines()
    assert line.startswith(name)
    assert sentence in line


def test_without_goes_with_leaving_out(run: Run) -> None:
    """A feature is left out to measure it, never in the weights that are written."""
    result = run("learn", "small.json", "--without", "coverage", "--output", "weights.toml")
    assert result.exit_code == 2
    assert "--without goes with --leave-out" in result.stderr

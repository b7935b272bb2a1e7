"""``footnote ask``, on real files."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
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


def test_several_words_are_the_question(run: Run, tides: str) -> None:
    """A question needs no quotation marks, and may follow on from another."""
    run("add", tides)
    quoted = json.loads(run("ask", "When do spring tides come?", "--json").output)
    words = ["When", "do", "spring", "tides", "come?"]
    assert json.loads(run("ask", *words, "--json").output) == quoted
    assert json.loads(run("ask", "--context", "What is a tide?", *words, "--json").output) == quoted
    assert json.loads(run("ask", "--context", "🙂", *words, "--json").output) == quoted
    assert quoted["question"] == "When do spring tides come?"


def test_an_answer_is_kept_to_some_articles(run: Run, tides: str) -> None:
    """By publisher and day; where no article is of them, that is said."""
    run("add", tides, "--publisher", "Ebb & Flow", "--date", "2024-05-01")
    ask = ["ask", "When do spring tides come?"]
    plain = json.loads(run(*ask, "--json").output)
    for kept in (["--publisher", "ebb flow"], ["--after", "2024-05-01"], ["--before", "2024-05-01"]):
        assert json.loads(run(*ask, *kept, "--json").output) == plain
    nothing = run(*ask, "--publisher", "Nobody", "--before", "2024-05-01")
    assert nothing.output == "There is no article of “Nobody”.\n"
    nothing = run(*ask, "--publisher", "Ebb & Flow", "--after", "2024-05-02")
    assert nothing.output == "There is no article dated 2024-05-02 or later.\n"


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["tides", "--batch", "-"],
        ["--batch", "-", "--context", "tides"],
        ["--batch", "-", "--after", "2024-05-01"],
        ["--batch", "none"],
        ["tides", "--after", "May"],
    ],
)
def test_what_goes_together_is_said(run: Run, arguments: list[str]) -> None:
    """A question or a batch that there is, not both; in a batch each line has its context."""
    result = run("ask", *arguments)
    assert result.exit_code == 2
    assert result.stderr.splitlines()[-1].startswith("Error: ")


def test_a_batch_answers_line_by_line(run: Run, tides: str, tmp_path: Path) -> None:
    """One object a line in their order, errors among them; the batch goes on, and ends with exit code 1."""
    run("add", tides)
    good = {"question": "When do  spring tides come?", "context": "What is a tide?"}
    lines = [
        b"\xef\xbb\xbf" + json.dumps(good).encode(),
        b"",
        json.dumps({"question": "Who won\u2028the chess championship?"}, ensure_ascii=False).encode() + b"\r",
        b'{"question": "x',
        b'{"question": "\xff"}',
        b"[" * 100_000,
        b"9" * 10_000,
        b"[1]",
        b'{"question": 5}',
        b'{"question": "tides", "context": 5}',
        b'{"question": "\\ud800?!"}',
        json.dumps({"question": "x" * 3_000}).encode(),
        json.dumps(good).encode(),
    ]
    (tmp_path / "batch.jsonl").write_bytes(b"\n".join(lines))
    result = run("ask", "--batch", "batch.jsonl")
    assert result.exit_code == 1
    printed = [json.loads(line) for line in result.stdout.split("\n")[:-1]]
    first, nothing, *failed, last = printed
    assert first == last == json.loads(run("ask", "When do spring tides come?", "--json").output)
    assert (nothing["question"], nothing["state"]) == ("Who won the chess championship?", "nothing")
    assert [error["question"] for error in failed] == [None] * 7 + ["??!", "x" * 3_000]
    assert [error["line"] for error in failed] == [*range(4, 13)]
    for error in failed[:7]:
        assert error["error"].startswith(f"Line {error['line']} can't be read: ")
    assert "3,000 characters" in failed[-1]["error"]
    assert run("ask", "--batch", "-", stdin=json.dumps(good)).exit_code == 0
    assert run("ask", "--batch", "-", stdin="").output == ""


def test_the_questions_of_a_batch_are_not_kept(run: Run, tides: str) -> None:
    """Nobody waits for an answer to them, so they are no work for the moderators."""
    run("add", tides)
    run("ask", "--batch", "-", stdin='{"question": "Who won the chess championship?"}\n')
    assert json.loads(run("status", "--json").output)["unanswered"] == 0


def test_a_long_batch_keeps_its_order(run: Run, tides: str) -> None:
    """More questions than are asked at once, of very different lengths, are answered in their order."""
    run("add", tides)
    questions = [f"{'When do spring tides come? ' * (number % 7 * 9)}{number}" for number in range(150)]
    stdin = "".join(json.dumps({"question": question}) + "\n" for question in questions)
    result = run("ask", "--batch", "-", stdin=stdin)
    assert [json.loads(line)["question"] for line in result.stdout.splitlines()] == questions


@contextmanager
def _heeding_interrupts() -> Iterator[None]:
    """Let processes that are started heed Ctrl-C, where a shell has put the tests in its background."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def test_a_batch_answers_before_the_next_question_is_there(tides: str, run: Run, tmp_path: Path) -> None:
    """Who writes one question may wait for its answer before the next; Ctrl-C ends what waits for a question."""
    run("add", tides)
    command = [sys.executable, "-m", "bot", "ask", "--batch", "-"]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[3])}
    with (
        _heeding_interrupts(),
        subprocess.Popen(
            command, cwd=tmp_path, env=environment, stdin=-1, stdout=-1, stderr=-1, text=True, bufsize=1
        ) as asking,
    ):
        assert asking.stdin is not None
        assert asking.stdout is not None
        assert asking.stderr is not None
        for question in ("When do spring tides come?", "What raises the water?"):
            asking.stdin.write(json.dumps({"question": question}) + "\n")
            assert json.loads(asking.stdout.readline())["question"] == question
        asking.send_signal(signal.SIGINT)
        assert asking.wait(120) == 130
        assert asking.stderr.read() == "Stopped.\n"


def test_what_got_no_answer_is_listed(unsure: Run) -> None:
    """Newest first, doubtful ones with the sentence that was shown, as text and as JSON."""
    assert unsure("questions").output == "No question is without an answer.\n"
    unsure("ask", "When do spring tides come?")
    unsure("ask", "Who won the chess championship in Reykjavik?")
    printed = unsure("questions").output
    assert printed.index("Who won the chess championship") < printed.index("When do spring tides come?")
    assert "nothing found" in printed
    assert "  │ Spring tides come at new and full moon, when Sun and Moon pull along one line.\n" in printed
    nothing, closest = json.loads(unsure("questions", "--json").output)
    assert (nothing["state"], nothing["citations"]) == ("nothing", [])
    assert (closest["state"], closest["citations"][0]["article"]) == ("closest", "How tides work")
    assert unsure("questions", "--offset", "2").output == "No more questions.\n"


@pytest.mark.parametrize(
    "words",
    [
        ["- how do spring tides come?"],
        ["-- spring tides?"],
        ["-spring tides"],
        ["--", "-spring"],
        ["how", "-1 = tides"],
    ],
)
def test_what_begins_with_a_dash_may_be_a_question(run: Run, tides: str, words: list[str]) -> None:
    """What has a blank in it is no option, nor is what stands behind --; options are found around it."""
    run("add", tides)
    result = run("ask", "--json", *words) if "--" in words else run("ask", *words, "--json")
    assert result.exit_code == 0, result.output
    assert json.loads(result.stdout)["question"] == " ".join(word for word in words if word != "--")


def test_an_option_that_is_none_says_how_to_ask_it(run: Run, tides: str) -> None:
    """A slip in an option's name stays one, and a value with a dash and a blank stays the option's."""
    run("add", tides)
    result = run("ask", "--jsn", "tides")
    assert result.exit_code == 2
    assert "put -- before it" in result.stderr
    result = run("ask", "--json", "--context", "- what are tides?", "when do they come?")
    assert json.loads(result.stdout)["question"] == "when do they come?"

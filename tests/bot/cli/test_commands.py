"""The ``footnote`` command, on real files."""

from __future__ import annotations

import asyncio
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import Result

from bot.texts import say
from knowledge.collection import open_collection
from tests.bot.cli.conftest import TIDES, Run

ROOT = Path(__file__).parents[3]


def test_every_command_is_described_and_in_the_readme(run: Run) -> None:
    """Each command has a help text, and the README names it."""
    readme = (ROOT / "README.md").read_text("utf-8")
    names = re.findall(r"^  (\w+) ", run("--help").output.split("Commands:")[1], re.MULTILINE)
    assert len(names) >= 14
    for name in names:
        assert run(name, "--help").exit_code == 0
        assert re.search(rf"`[^`]*\b{name}\b", readme), name


def test_add_then_ask_as_json(run: Run, tides: str) -> None:
    """An added file is quoted with all of its source; the offsets are those of the stored passage."""
    added = run("add", tides)
    assert added.exit_code == 0, added.output
    answer = json.loads(run("ask", "When do spring tides come?", "--json").output)
    assert answer["answered"] is True
    first = answer["citations"][0]
    assert first["article"] == "How tides work"
    assert (first["publisher"], first["author"]) == ("A library", "Ada Ebb")
    assert (first["published"], first["url"]) == ("2026-11-22", "https://example.org/tides")
    assert (first["section"], first["paragraph"], first["paragraphs"]) == ("Springs and neaps", 2, 2)
    start, end = first["quote"]
    assert first["text"][start:end].startswith("Spring tides come at new and full moon")
    (a, b), *_ = first["highlights"]
    assert "new and full moon" in first["text"][a:b]
    assert 0 < first["confidence"] <= answer["confidence"] <= 1


def test_what_has_no_answer_is_an_answer(run: Run, tides: str) -> None:
    """Nothing found is no failure: exit code 0, and ``answered`` is false."""
    run("add", tides)
    result = run("ask", "Who won the chess championship in Reykjavik?", "--json")
    assert result.exit_code == 0
    assert json.loads(result.output)["answered"] is False


def test_an_empty_question_fails_with_a_sentence(run: Run) -> None:
    """A question without words: exit code 1, one sentence on standard error, no traceback."""
    result = run("ask", "  ")
    assert result.exit_code == 1
    assert result.stderr.count("\n") == 1


def test_an_article_is_listed_shown_and_removed(run: Run, tides: str) -> None:
    """The round of an article through the commands."""
    run("add", tides)
    assert [article["title"] for article in json.loads(run("list", "--json").output)] == ["How tides work"]
    assert json.loads(run("list", "tid", "--json").output)
    assert json.loads(run("list", "bread", "--json").output) == []
    shown = json.loads(run("show", "1", "--json").output)
    assert [passage["number"] for passage in shown["passages"]] == [1, 2]
    assert run("remove", "1", stdin="n\n").exit_code == 1
    assert run("remove", "1", "--yes").exit_code == 0
    missing = run("show", "1")
    assert missing.exit_code == 1
    assert "no article 1" in missing.stderr


def test_an_article_is_found_by_words_of_its_title(run: Run) -> None:
    """A number, a whole title or words that only one title has lead to an article; of several each is named."""
    for number, title in enumerate(("Crane", "Crane fees", "1984"), 1):
        assert run("add", "-", "--title", title, stdin=f"Lift number {number} is free.").exit_code == 0
    assert "[2]" not in run("show", "crane").output
    assert run("show", "crane", "FEES").output.startswith("Crane fees")
    assert run("show", "1984").output.startswith("1984")
    several = run("show", "cra")
    assert several.exit_code == 1
    assert "Crane fees" in several.stderr
    assert "no article “whale”" in run("remove", "whale", "--yes").stderr


def test_adding_twice_is_said_and_may_update(run: Run, tides: str, tmp_path: Path) -> None:
    """The same link is refused once, and replaced with --update."""
    run("add", tides)
    (tmp_path / tides).write_text(TIDES.replace("half moons", "quarters"), "utf-8")
    again = run("add", tides)
    assert again.exit_code == 1
    assert "--update" in again.stderr
    assert run("add", tides, "--update").exit_code == 0
    assert json.loads(run("status", "--json").output)["articles"] == 1
    assert "quarters" in run("show", "1").output


def test_an_import_passes_over_what_is_there(run: Run, tmp_path: Path) -> None:
    """A folder imported twice adds each article once; a file that is none is reported, the good ones are in.

    So is one of a kind that is not read.
    """
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(5):
        (folder / f"a{number}.md").write_text(
            f"# Title {number}\n\nText of the article number {number}.\n", "utf-8"
        )
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7\nnothing")
    (folder / "opening.rtf").write_bytes(b"{\\rtf1 At noon.}")
    first = json.loads(run("import", "many", "--json").stdout)
    assert (first["added"], first["already_there"]) == (5, 0)
    assert [failure["name"] for failure in first["failed"]] == ["broken.pdf"]
    second = json.loads(run("import", "many", "--json").stdout)
    assert (second["added"], second["already_there"]) == (0, 5)
    assert second["passed_over"] == ["opening.rtf"]
    assert say("import-passed-over", names="opening.rtf", more=0) in run("import", "many").stderr


def test_a_jsonl_file_is_imported(run: Run, tmp_path: Path) -> None:
    """One article a line."""
    lines = [json.dumps({"title": f"T{n}", "text": f"The text number {n} stands here."}) for n in range(3)]
    (tmp_path / "many.jsonl").write_text("\n".join(lines), "utf-8")
    assert json.loads(run("import", "many.jsonl", "--json").stdout)["added"] == 3


def test_extract_stores_nothing(run: Run, tides: str, tmp_path: Path) -> None:
    """What would be stored is shown, and no collection is made."""
    draft = json.loads(run("extract", tides, "--json").output)
    assert draft["title"] == "How tides work"
    assert draft["section_titles"] == ["The Moon", "Springs and neaps"]
    assert len(draft["paragraphs"]) == 2
    assert {"publisher", "author", "published", "url", "language"} <= set(draft)
    assert not (tmp_path / "data").exists()


def test_a_batch_goes_on_after_a_line_that_fails(run: Run, tmp_path: Path) -> None:
    """One object a line, in order, with an error where one failed."""
    page = (
        "<html><head><title>T</title></head><body><article><h1>T</h1>"
        + "<p>{}</p>".format(
            "The ferry leaves at nine, and whoever misses it waits for the next one until noon. " * 3
        )
        * 4
    )
    (tmp_path / "page.html").write_text(page, "utf-8")
    (tmp_path / "paste.txt").write_text(
        "A ferry\n\nThe ferry leaves at nine in the morning, every day.", "utf-8"
    )
    lines = [
        {"path": "page.html", "url": "https://example.org/ferry", "kind": "html"},
        {"path": "missing.html", "url": None, "kind": "html"},
        {"path": "paste.txt", "url": None, "kind": "paste"},
    ]
    (tmp_path / "batch.jsonl").write_text("\n".join(map(json.dumps, lines)), "utf-8")
    result = run("extract", "--batch", "batch.jsonl")
    page_, missing, paste = map(json.loads, result.stdout.splitlines())
    assert "ferry leaves at nine" in page_["paragraphs"][0]["text"]
    assert "error" in missing
    assert any("ferry leaves at nine" in paragraph["text"] for paragraph in paste["paragraphs"])


def test_rebuild_and_check(run: Run, tides: str) -> None:
    """A rebuild says what it did; the check finds the scores equal to rank-bm25's."""
    run("add", tides)
    rebuilt = run("rebuild")
    assert rebuilt.exit_code == 0
    assert "2 passages" in rebuilt.output
    checked = run("rebuild", "--check")
    assert checked.exit_code == 0, checked.output


def test_a_collection_in_use_ends_with_3(run: Run, tides: str, tmp_path: Path) -> None:
    """While the bot has a collection open, a command says so and exits with 3."""
    run("add", tides)

    async def while_open() -> Result:
        async with open_collection(tmp_path / "data" / "local.db"):
            return await asyncio.to_thread(run, "status")

    result = asyncio.run(while_open())
    assert result.exit_code == 3
    assert "in use" in result.stderr


@pytest.mark.parametrize("content", [b"not a database at all, really" * 50, b""])
def test_a_file_that_is_no_collection(run: Run, tmp_path: Path, content: bytes) -> None:
    """A foreign file is named as such and left alone; an empty one becomes a collection."""
    path = tmp_path / "x.db"
    path.write_bytes(content)
    result = run("status", "--collection", "x.db")
    assert result.exit_code == (1 if content else 0)
    if content:
        assert "not a Footnote collection" in result.stderr
        assert path.read_bytes() == content


def test_synonyms(run: Run) -> None:
    """Groups are added, listed and removed."""
    run("synonyms", "--add", "TOS = terms of service")
    (group,) = json.loads(run("synonyms", "--json").output)
    assert group["phrases"] == ["TOS", "terms of service"]
    run("synonyms", "--remove", str(group["id"]))
    assert json.loads(run("synonyms", "--json").output) == []


def test_explain_names_the_terms(run: Run, tides: str) -> None:
    """The tree of a score has the question's words."""
    run("add", tides)
    tree = run("explain", "When do spring tides come?", "--passage", "2").output
    assert "spring" in tree
    assert run("explain", "When do spring tides come?", "--passage", "99").exit_code == 1


def test_a_date_that_is_none_is_refused(run: Run, tides: str) -> None:
    """A wrong date ends the command before anything is stored."""
    result = run("add", tides, "--date", "someday")
    assert result.exit_code == 2
    assert "not a date" in result.stderr


def test_ctrl_c_ends_a_command_wherever_it_is(run: Run, tides: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C while a command loads, or while it asks, says one word and exits 130, like Ctrl-C in its work."""
    run("add", tides)

    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("bot.cli.importlib.import_module", interrupted)
    result = run("status")
    assert (result.exit_code, result.stderr.strip()) == (130, "Stopped.")


def test_an_error_of_the_system_is_one_sentence(
    run: Run, tides: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the system refuses, such as a temporary file on a full disk, ends a command without a traceback."""

    def refuse(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("bot.cli.articles.Intake.from_bytes", refuse)
    result = run("add", tides)
    assert (result.exit_code, result.stderr.strip()) == (1, "The system refused: No space left on device.")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs Linux's device that is always full")
def test_a_full_disk_under_the_output_is_one_sentence(run: Run, tides: str, tmp_path: Path) -> None:
    """`footnote list > FILE` on a full disk says so and ends with 1, without a traceback."""
    run("add", tides)
    program = [sys.executable, "-c", "from bot.cli import main; main()", "list"]
    with Path("/dev/full").open("w") as full:
        ended = subprocess.run(
            program,
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
        )
    assert (ended.returncode, ended.stderr) == (1, "The system refused: No space left on device.\n")


def test_piped_text_is_called_after_its_beginning(run: Run) -> None:
    """A text from standard input that has no title gets its first words for one, as a pasted one does."""
    added = run("add", "-", stdin="Chalk balls are allowed in every hall of ours, loose chalk is not.\n")
    assert added.exit_code == 0, added.output
    assert "Chalk balls are allowed" in added.output


def test_an_update_is_called_one(run: Run, tides: str) -> None:
    """`add --update` says that it updated the article that was there, and counts one passage in the singular."""
    run("add", tides)
    assert run("add", tides, "--update").output.startswith("Updated as article 1")
    assert (
        "(1 passage)"
        in run("add", "-", stdin="# Short\n\nAn article of a single paragraph about nothing.").output
    )


def test_a_batch_ends_its_lines_at_line_feeds_only(run: Run, tmp_path: Path) -> None:
    """A line separator inside a JSON string does not end the line, and bytes that are no text end no batch."""
    (tmp_path / "a\u2028b.md").write_text("# Title\n\nA paragraph about the sea and its tides.", "utf-8")
    line = json.dumps({"path": "a\u2028b.md", "kind": "paste"}, ensure_ascii=False)
    (tmp_path / "batch.jsonl").write_bytes(line.encode() + b"\n\xff\n")
    first, second = map(json.loads, run("extract", "--batch", "batch.jsonl").output.split("\n")[:2])
    assert [p["text"] for p in first["paragraphs"]] == ["A paragraph about the sea and its tides."]
    assert "can't be read" in second["error"]


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("{}", 'no object like {"path": "page.html"}'),
        ("5", 'no object like {"path": "page.html"}'),
        ("[" * 100_000, 'no object like {"path": "page.html"}'),
        ('{"path": "none.html"}', "none.html can't be read: No such file or directory."),
    ],
)
def test_a_line_to_extract_that_is_none_is_said_in_words(
    run: Run, tmp_path: Path, line: str, sentence: str
) -> None:
    """A line of another form gets a sentence, and the name of a file that is not there stands in it."""
    (tmp_path / "batch.jsonl").write_text(line)
    assert sentence in json.loads(run("extract", "--batch", "batch.jsonl").stdout)["error"]


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        (["ask"], 2, "Error: Ask something, for example: footnote ask how do the tides work?"),
        (["extract"], 2, "Error: Give SOURCE: a file, a link, or - for standard input."),
        (["add", ""], 2, "Error: SOURCE is empty. Give a file, a link, or - for standard input."),
        (["extract", " "], 2, "Error: SOURCE is empty. Give a file, a link, or - for standard input."),
        (["add", "folder"], 1, "folder is a folder. Add all that is in it: footnote import folder"),
        (["add", "ftp://example.org/x"], 1, "A link must begin with https:// or http://"),
        (
            ["list", "--collection", "none/x.db"],
            2,
            "Invalid value for '--collection': There is no folder none.",
        ),
        (["ask", "tides", "--collection", "tides.md/x.db"], 2, "There is no folder tides.md."),
    ],
)
def test_a_slip_is_answered_by_what_to_do(
    run: Run, tides: str, tmp_path: Path, arguments: list[str], code: int, sentence: str
) -> None:
    """A command that lacks something, or names what is not there, ends with one sentence and makes nothing."""
    (tmp_path / "folder").mkdir()
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (code, "")
    assert sentence in result.stderr.splitlines()[-1]
    assert not Path("none").exists()


def test_the_usual_folder_is_made(run: Run, tides: str) -> None:
    """The first article needs no folder: the usual one for collections is made, as one named by its file is."""
    assert run("add", tides).exit_code == 0
    assert Path("data/local.db").is_file()
    assert run("add", tides, "--collection", "other.db").exit_code == 0
    assert Path("other.db").is_file()


def test_the_usual_collection_is_in_the_data_folder(
    run: Run, tides: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where no collection is named, the one in DATA_DIR is meant, which is the one that is backed up as `local`."""
    monkeypatch.setenv("DATA_DIR", "elsewhere")
    monkeypatch.setenv("DISCORD_TOKEN", "wrong")
    assert run("add", tides).exit_code == 0
    assert Path("elsewhere/local.db").is_file()
    assert "How tides work" in run("list").stdout
    assert not Path("data").exists()
    monkeypatch.setenv("DATA_DIR", tides)
    refused = run("list")
    assert (refused.exit_code, refused.stdout) == (1, "")
    assert refused.stderr.startswith("DATA_DIR is wrong")


def test_a_bar_that_nobody_sees_prints_nothing(run: Run, tides: str, tmp_path: Path) -> None:
    """Where standard error is no terminal, an import prints what became of it and no more."""
    (tmp_path / "folder").mkdir()
    Path(tides).rename("folder/tides.md")
    result = run("import", "folder")
    assert (result.stdout, result.stderr) == ("1 added, 0 already there, 0 failed\n", "")


def test_a_files_name_does_nothing_to_the_terminal(run: Run, tmp_path: Path) -> None:
    """A name with line breaks or escape sequences is shown with them written out."""
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "a\n\x1b[31mb.txt").write_text("")
    result = run("import", "folder")
    assert result.exit_code == 1
    assert result.stderr.splitlines()[-1].strip() == r"a\n\x1b[31mb.txt: This file is empty."


def test_the_status_names_what_the_disk_damaged(run: Run, tides: str, tmp_path: Path) -> None:
    """The command looks as closely as the bot's does: the article is named, and its text is not printed."""
    run("add", tides)
    assert "All is well." in run("status").output
    (path,) = tmp_path.rglob("*.db")
    content = path.read_bytes()
    assert content.count(b"Neap tides") == 1
    path.write_bytes(content.replace(b"Neap tides", b"Neap \xffides"))
    told = run("status")
    assert "damaged on the disk and not quoted" in told.output
    assert "Neap" not in told.output
    assert "All is well." not in told.output

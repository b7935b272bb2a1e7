from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from knowledge.errors import InputError
from knowledge.evaluation.datasets import AskedQuestion, Dataset
from tests.knowledge.evaluation.small import COMMUNITY, read, write_community

ASKED = COMMUNITY[0]


@pytest.fixture
def community(tmp_path: Path) -> Dataset:
    """Give the small community."""
    return read(write_community(tmp_path)).collections[0]


def one_question(folder: Path, asked: dict[str, Any]) -> tuple[AskedQuestion, Dataset]:
    """Read a community that asks one question."""
    (dataset,) = read(write_community(folder, asked=[asked])).collections
    (question,) = dataset.questions
    return question, dataset


def test_right_passages_hold_the_answer(community: Dataset) -> None:
    """In the files named, every passage with the answer is right, whatever marks the answer has."""
    first, *_ = community.questions
    assert len(first.right) == 2
    assert {community.titles[community.article_of(one)] for one in first.right} == {"The ferry", "The museum"}
    assert all("nine in the morning" in community.text(one) for one in first.right)


def test_the_answer_begins_where_it_stands(community: Dataset) -> None:
    """An answer that stands in the text as it is written has its place; one that differs in marks has none."""
    differs, stands, *_ = community.questions
    ((passage_id, start),) = stands.right.items()
    assert start is not None
    assert community.text(passage_id)[start:].startswith("four marks")
    assert set(differs.right.values()) == {None}


def test_the_question_before_and_the_style_are_kept(community: Dataset) -> None:
    """A question keeps what it follows on from, and how it is asked."""
    asked = community.questions[2]
    assert (asked.context, asked.style) == ("When does the museum open?", "follow_up")


def test_a_question_without_a_document_is_answered_nowhere(community: Dataset) -> None:
    """Null as the document says that nothing answers."""
    *answered, strange = community.questions
    assert (strange.right, strange.is_answered) == ({}, False)
    assert all(one.is_answered for one in answered)


def test_what_stands_beside_or_above_tells_passages_apart(tmp_path: Path) -> None:
    """With ``with``, only passages are right that say it too, in the text or above it."""
    question, dataset = one_question(tmp_path, {**ASKED, "with": "Times"})
    (passage_id,) = question.right
    assert dataset.titles[dataset.article_of(passage_id)] == "The ferry"


def test_words_are_whole(tmp_path: Path) -> None:
    """A part of a word is not the answer, and a question whose answer is in no passage stays one that is answered."""
    question, _ = one_question(tmp_path, {"question": "How many?", "doc": "ferry.md", "answer": "mark"})
    assert (question.right, question.is_answered) == ({}, True)


@pytest.mark.parametrize(
    "line",
    [
        '{"question": ',
        '{"question": "x"}',
        "[]",
        '{"question": "x", "doc": "none.md", "answer": "x"}',
        "[" * 100_000,
    ],
)
def test_a_damaged_line_is_named(tmp_path: Path, line: str) -> None:
    """The sentence has the community's name, and the line's number, empty lines counted."""
    path = write_community(tmp_path)
    questions = path / "questions.jsonl"
    questions.write_text(f"{questions.read_text('utf-8')}\n{line}\n", "utf-8")
    with pytest.raises(InputError, match=r"^harbour/questions\.jsonl, line 6, is of another form"):
        read(path)


def test_only_line_feeds_end_a_line(tmp_path: Path) -> None:
    """A line separator inside a question stays in it."""
    question, _ = one_question(tmp_path, {**ASKED, "question": "When does\u2028the ferry leave?"})
    assert question.text == "When does\u2028the ferry leave?"


def test_a_document_without_text_is_passed_over(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """A page of links alone has nothing to quote; the others are asked about all the same, and the log names it."""
    path = write_community(tmp_path)
    (path / "docs" / "empty.md").write_text("", "utf-8")
    assert len(read(path).collections[0].questions) == 4
    assert "harbour/empty.md" in caplog.text

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from knowledge.errors import InputError
from knowledge.evaluation.datasets import read_dataset
from tests.knowledge.evaluation.small import ARTICLES, write_dataset


def test_a_context_is_a_passage(tmp_path: Path) -> None:
    """Each context is one passage, with its line breaks, and is what its questions are about."""
    dataset = read_dataset(write_dataset(tmp_path))
    contexts = [context for passages in ARTICLES.values() for context, _ in passages]
    assert [dataset.text(number) for number in range(1, 7)] == contexts
    for asked in dataset.questions:
        ((passage_id, start),) = asked.right.items()
        expected = dict(ARTICLES[dataset.titles[asked.article]])[dataset.text(passage_id)]
        if start is not None:
            assert dataset.text(passage_id).startswith(dict(expected)[asked.text], start)


def test_an_impossible_question_has_no_answer(tmp_path: Path) -> None:
    """A question without an answer keeps its passage."""
    dataset = read_dataset(write_dataset(tmp_path))
    assert [q.right for q in dataset.questions if None in q.right.values()] == [
        {1: None},
        {3: None},
        {5: None},
    ]


def test_some_articles_are_indexed(tmp_path: Path) -> None:
    """Passages have the same ids whichever articles are indexed."""
    dataset = read_dataset(write_dataset(tmp_path))
    assert dataset.index().passage_ids().tolist() == [1, 2, 3, 4, 5, 6]
    assert dataset.index([1]).passage_ids().tolist() == [3, 4]


def with_questions(folder: Path, *asked: dict[str, Any]) -> Path:
    """Write two articles of a passage each, with questions listed under the second passage."""
    data = [
        {"title": "Ferry", "paragraphs": [{"context": "The ferry leaves at nine.", "qas": []}]},
        {"title": "Harbour", "paragraphs": [{"context": "Ferries leave at nine sharp.", "qas": list(asked)}]},
    ]
    path = folder / "harbour.json"
    path.write_text(json.dumps({"data": data}), "utf-8")
    return path


def test_a_question_may_have_several_right_passages(tmp_path: Path) -> None:
    """Passages are numbered from 0 through the file; the answer's place is known of the one listed above it."""
    answers = [{"text": "nine", "answer_start": 17}]
    asked = {"question": "And when?", "answers": answers, "passages": [1, 0], "context": "Is there a ferry?"}
    (question,) = read_dataset(with_questions(tmp_path, asked)).questions
    assert question.right == {1: None, 2: 17}
    assert (question.article, question.context, question.is_answered) == (1, "Is there a ferry?", True)


def test_a_question_may_have_no_right_passage(tmp_path: Path) -> None:
    """With an empty list nothing in the file answers, whatever the question is listed under."""
    (question,) = read_dataset(with_questions(tmp_path, {"question": "Why?", "passages": []})).questions
    assert (question.right, question.is_answered) == ({}, False)


@pytest.mark.parametrize("passages", [[2], [-1], ["0"], [0.0], [True], 1, None])
def test_passages_that_are_none_are_refused(tmp_path: Path, passages: object) -> None:
    """A number that no passage has, or none at all, is an error that names the file."""
    path = with_questions(tmp_path, {"question": "When?", "answers": [], "passages": passages})
    with pytest.raises(InputError, match=r"harbour\.json"):
        read_dataset(path)


def test_a_context_that_is_no_text_is_refused(tmp_path: Path) -> None:
    """The question before is a text."""
    path = with_questions(tmp_path, {"question": "When?", "answers": [], "context": ["Is there a ferry?"]})
    with pytest.raises(InputError, match="a context must be a text"):
        read_dataset(path)


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", '{"data": [{"title": "x"}]}', '{"data": 3}', "\x00", "[" * 100_000, '{"data": [3]}'],
)
def test_other_files_are_refused(tmp_path: Path, text: str) -> None:
    """A file of another form is an error that says so."""
    path = tmp_path / "other.json"
    path.write_text(text, "utf-8")
    with pytest.raises(InputError, match=r"other\.json"):
        read_dataset(path)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    """A file that is not there is an error of ours."""
    with pytest.raises(InputError):
        read_dataset(tmp_path / "none.json")

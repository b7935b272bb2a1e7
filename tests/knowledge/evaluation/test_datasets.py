from __future__ import annotations

from pathlib import Path

import pytest

from knowledge.errors import InputError
from knowledge.evaluation.datasets import join_datasets, read_dataset
from tests.knowledge.evaluation.small import ARTICLES, write_dataset


def test_a_context_is_a_passage(tmp_path: Path) -> None:
    """Each context is one passage, with its line breaks, and is what its questions are about."""
    dataset = read_dataset(write_dataset(tmp_path))
    contexts = [context for passages in ARTICLES.values() for context, _ in passages]
    assert [dataset.text(number) for number in range(1, 7)] == contexts
    for asked in dataset.questions:
        expected = dict(ARTICLES[dataset.titles[asked.article]])[dataset.text(asked.passage_id)]
        if asked.answer_start is not None:
            answer = dict(expected)[asked.text]
            assert dataset.text(asked.passage_id).startswith(answer, asked.answer_start)


def test_an_impossible_question_has_no_answer(tmp_path: Path) -> None:
    """A question without an answer keeps its passage."""
    dataset = read_dataset(write_dataset(tmp_path))
    assert [q.passage_id for q in dataset.questions if q.answer_start is None] == [1, 3, 5]


def test_some_articles_are_indexed(tmp_path: Path) -> None:
    """Passages have the same ids whichever articles are indexed."""
    dataset = read_dataset(write_dataset(tmp_path))
    assert dataset.index().passage_ids().tolist() == [1, 2, 3, 4, 5, 6]
    assert dataset.index([1]).passage_ids().tolist() == [3, 4]


def test_joined_sets_are_numbered_through(tmp_path: Path) -> None:
    """Of several sets one is made, whose questions still belong to their passages."""
    one = read_dataset(write_dataset(tmp_path))
    both = join_datasets([one, one])
    assert len(both.titles) == 6
    pairs = {(asked.text, both.text(asked.passage_id)) for asked in both.questions}
    assert pairs == {(asked.text, one.text(asked.passage_id)) for asked in one.questions}
    assert max(asked.article for asked in both.questions) == 5


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"data": [{"title": "x"}]}', '{"data": 3}', "\x00"])
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

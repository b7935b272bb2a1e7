from __future__ import annotations

import json
from dataclasses import asdict, replace
from pathlib import Path

import pytest

from knowledge.errors import InputError
from knowledge.evaluation import evaluate, learn, leave_out, read_dataset
from knowledge.evaluation.datasets import AskedQuestion, Dataset, QuestionSet
from knowledge.ranking import LinearModel, Models, default_models, read_models, write_models
from knowledge.records import Progress
from tests.knowledge.evaluation.small import write_dataset


@pytest.fixture
def dataset(tmp_path: Path) -> Dataset:
    """Give the small question set."""
    return read_dataset(write_dataset(tmp_path))


def test_shares_are_measured(dataset: Dataset) -> None:
    """Most questions of the small set find their passage and their sentence."""
    row = evaluate(dataset)
    assert row.questions == 15
    assert row.r1 > 0.8
    assert row.r1 <= row.r3 <= 1
    assert row.r1 <= row.mrr10 <= row.r3
    assert row.candidates >= row.r3
    assert 0.75 < row.sentence_given <= 1
    assert row.sentence_first <= row.sentence_given
    assert 0.3 < row.highlight_share < 0.9
    assert (row.typo_r1, row.auroc, row.out_of_scope_answered, row.calibration) == (None, None, None, None)


def test_worse_weights_measure_worse(dataset: Dataset) -> None:
    """The measures are of the weights: turned round, they choose the sentences that do not answer."""
    models = default_models()
    sentence = LinearModel({name: -weight for name, weight in models.sentence.weights.items()})
    turned = Models(models.passage, sentence, models.confidence, models.length_price)
    assert evaluate(dataset, models=turned).sentence_given < 0.5 < evaluate(dataset).sentence_given


def test_typos_and_scope_are_measured_when_asked(dataset: Dataset) -> None:
    """A question set can be asked with typing errors, and its halves about each other."""
    row = evaluate(dataset, typos=True, scope=True)
    assert row.typo_r1 is not None
    assert 0.5 < row.typo_r1 <= row.r1 + 0.1
    assert row.auroc is not None
    assert row.auroc > 0.8
    assert row.calibration is not None
    assert sum(one.questions for one in row.calibration) == 2 * row.questions


def test_the_same_articles_are_no_others(dataset: Dataset) -> None:
    """Where OTHER has no article that the first lacks, there is nothing to tell apart, and no figure."""
    row = evaluate(dataset, scope=True, others=dataset)
    assert (row.auroc, row.out_of_scope_answered) == (None, None)


def test_of_several_right_passages_one_is_enough(dataset: Dataset) -> None:
    """A question counts once, by the best placed of the passages that answer it."""
    asked = AskedQuestion("When was the lighthouse built?", 0, {6: None, 1: 33})
    row = evaluate(replace(dataset, questions=(asked,)))
    assert (row.questions, row.r1, row.candidates, row.sentence_given) == (1, 1.0, 1.0, 1.0)


def test_what_nothing_answers_is_out_of_scope(dataset: Dataset) -> None:
    """Questions without a right passage are asked only to see whether the confidence tells them apart."""
    strange = AskedQuestion("Who won the chess tournament?", -1)
    with_strange = replace(dataset, questions=(*dataset.questions, strange))
    assert evaluate(with_strange).questions == 15
    row = evaluate(with_strange, scope=True, others=dataset)
    assert row.auroc is not None
    assert row.auroc > 0.9


def test_without_a_question_there_are_no_figures(dataset: Dataset) -> None:
    """Where all articles are skipped every figure is None, which JSON can say."""
    row = evaluate(dataset, skip_titles=dataset.titles, typos=True, scope=True)
    assert (row.questions, row.r1, row.highlight_share, row.typo_r1, row.auroc) == (0, None, None, None, None)
    json.dumps(asdict(row), allow_nan=False)


def test_articles_can_be_skipped(dataset: Dataset) -> None:
    """Questions about skipped articles are left out, their passages stay."""
    row = evaluate(dataset, skip_titles=("Bread", "Glaciers"))
    assert row.questions == 5


def test_progress_is_reported(dataset: Dataset) -> None:
    """Progress counts every question asked, up to the total that it names."""
    told: list[Progress] = []
    evaluate(dataset, typos=True, scope=True, report=told.append)
    assert [progress.done for progress in told] == list(range(1, told[-1].total + 1))


def test_weights_are_learned(dataset: Dataset) -> None:
    """What is learned can be written, read and asked with, and answers what it was learned from."""
    told: list[Progress] = []
    models = read_models(
        write_models(learn([QuestionSet("small", (dataset,))], told.append), "Learned in a test.")
    )
    assert told[-1].done == told[-1].total
    assert evaluate(dataset, models=models).r1 > 0.9


def test_left_out_articles_are_measured(dataset: Dataset) -> None:
    """Weights learned from other articles are measured with the same row."""
    (row,) = leave_out([QuestionSet("small", (dataset,))])
    assert row.questions == 15
    assert row.r1 > 0.5
    assert row.r1 <= row.r3 <= 1


def test_one_article_can_not_be_left_out(dataset: Dataset) -> None:
    """With a single article nothing would stay to learn from."""
    single = Dataset(
        "one", dataset.titles[:1], dataset.passages[:1], dataset.languages[:1], dataset.questions[:5]
    )
    with pytest.raises(InputError):
        leave_out([QuestionSet("one", (single,))])

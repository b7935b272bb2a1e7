from __future__ import annotations

import json
from dataclasses import asdict, replace

import pytest

from knowledge.errors import InputError
from knowledge.evaluation import evaluate, learn, leave_out, read_dataset
from knowledge.evaluation.datasets import QuestionSet
from knowledge.evaluation.learn import fit, fit_passages, leave_out_of
from knowledge.evaluation.lessons import Lessons, gather_lessons
from tests.knowledge.evaluation.small import read, write_community, write_dataset


@pytest.fixture(scope="module")
def sets(tmp_path_factory: pytest.TempPathFactory) -> list[QuestionSet]:
    """Give the small question set and the small community."""
    folder = tmp_path_factory.mktemp("sets")
    return [QuestionSet("small", (read_dataset(write_dataset(folder)),)), read(write_community(folder))]


@pytest.fixture(scope="module")
def lessons(sets: list[QuestionSet]) -> Lessons:
    """Give all that they teach."""
    return gather_lessons(sets, lambda progress: None)


def test_the_right_passage_comes_first(sets: list[QuestionSet]) -> None:
    """Asked with the weights learned from it, nearly every question of the small set finds its passage first."""
    r1 = evaluate(sets[0].collections[0], models=learn(sets)).r1
    assert r1 is not None
    assert r1 > 0.9


def test_only_the_proportion_of_weights_counts(lessons: Lessons) -> None:
    """Sets that weigh twice as much, all of them, teach the same; a set that weighs next to nothing, nothing."""
    same = fit_passages(replace(lessons, weights=(2.0, 2.0)), lessons.lessons)[0].weights
    assert same == pytest.approx(fit_passages(lessons, lessons.lessons)[0].weights, abs=1e-6)
    alone = [one for one in lessons.lessons if one.set == 0]
    by_one = fit_passages(lessons, alone)[0].weights
    away = {
        weight: sum(
            abs(value - by_one[name])
            for name, value in fit_passages(replace(lessons, weights=(1.0, weight)), lessons.lessons)[
                0
            ].weights.items()
        )
        for weight in (1e-9, 1.0)
    }
    assert away[1e-9] < away[1.0]


@pytest.mark.parametrize("left_out", ["parts", "sets"])
def test_each_set_has_its_row(lessons: Lessons, left_out: str) -> None:
    """Whatever is left out, all questions are looked at once, in a row a set that JSON can say."""
    small, harbour = leave_out_of(lessons, left_out)
    assert (small.file, small.questions, harbour.file, harbour.questions) == ("small", 15, "harbour", 3)
    assert small.r1 is not None
    assert 0.3 < small.r1 <= small.r3 <= 1
    json.dumps([asdict(small), asdict(harbour)], allow_nan=False)


def test_one_set_can_not_be_left_out(sets: list[QuestionSet]) -> None:
    """Without a second one nothing would stay to learn from."""
    with pytest.raises(InputError, match="two sets"):
        leave_out(sets[:1], "sets")


def test_a_feature_can_be_left_out(lessons: Lessons) -> None:
    """What is learned without a feature has no weight for it, in none of the models."""
    models = fit(lessons, lessons.lessons, without=["coverage"])
    for model in (models.passage, models.sentence, models.confidence):
        assert model.weights
        assert "coverage" not in model.weights
    assert "coverage" in fit(lessons, lessons.lessons).passage.weights
    assert leave_out_of(lessons, without=["coverage"])


def test_each_kind_of_writing_has_its_weights(lessons: Lessons) -> None:
    """Where some lessons are in writing without spaces, they have models that they count most for, and none before."""
    assert fit(lessons, lessons.lessons).spaceless is None
    turned = [replace(one, is_spaceless=place % 2 == 0) for place, one in enumerate(lessons.lessons)]
    models = fit(lessons, turned)
    assert models.spaceless is not None
    assert models.spaceless.passage.weights != models.passage.weights
    other = fit(lessons, [replace(one, is_spaceless=not one.is_spaceless) for one in turned])
    assert other.passage.weights == models.spaceless.passage.weights


def test_an_unknown_feature_is_named(lessons: Lessons) -> None:
    """A name that no feature has is a mistake, not a feature worth nothing."""
    with pytest.raises(InputError, match="no feature coverige"):
        leave_out_of(lessons, without=["coverige"])


def test_nothing_to_learn_from_is_said(sets: list[QuestionSet]) -> None:
    """A set in which nothing is answered, or no answer has its place, teaches nothing; the sentence says why."""
    (dataset,) = sets[0].collections
    unanswered = tuple(replace(one, right={}, article=-1) for one in dataset.questions)
    nowhere = tuple(replace(one, right=dict.fromkeys(one.right)) for one in dataset.questions)
    with pytest.raises(InputError, match="no passage answers a question"):
        learn([QuestionSet("x", (replace(dataset, questions=unanswered),))])
    with pytest.raises(InputError, match="where in a passage"):
        learn([QuestionSet("x", (replace(dataset, questions=nowhere),))])

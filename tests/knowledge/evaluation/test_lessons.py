from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from knowledge.evaluation import read_dataset
from knowledge.evaluation.datasets import QuestionSet
from knowledge.evaluation.lessons import Lesson, Lessons, gather_lessons
from knowledge.records import Progress
from tests.knowledge.evaluation.small import COMMUNITY, read, write_community, write_dataset


def gather(*sets: QuestionSet) -> Lessons:
    """Ask all questions of some sets."""
    return gather_lessons(sets, lambda progress: None)


def facts(lesson: Lesson) -> tuple[object, ...]:
    """Return what tells whether two lessons are the same."""
    return (lesson.part, lesson.is_for_ranking, lesson.style, lesson.ids.tolist(), lesson.right.tolist())


@pytest.fixture
def small(tmp_path: Path) -> QuestionSet:
    """Give the small question set."""
    return QuestionSet("small", (read_dataset(write_dataset(tmp_path)),), weight=2.0)


def test_the_order_is_learned_from_the_whole(small: QuestionSet) -> None:
    """Each question is asked of all articles once for the ranking; of parts only for the confidence."""
    lessons = gather(small)
    assert (lessons.sets, lessons.weights) == (("small",), (2.0,))
    ranked = [one for one in lessons.lessons if one.is_for_ranking]
    assert len(ranked) == 15
    assert all(one.is_inside and one.right.tolist() for one in ranked)
    assert all(one.passages.shape == (len(one.ids), len(lessons.passage_features)) for one in ranked)
    assert all(one.sentences is None for one in lessons.lessons if not one.is_for_ranking)


def test_parts_are_asked_about_themselves_and_the_others(small: QuestionSet) -> None:
    """Of a part, questions about it have their passage among the candidates, questions about others have none."""
    of_parts = [one for one in gather(small).lessons if not one.is_for_ranking]
    strange = [one for one in of_parts if not one.is_inside]
    assert strange
    assert all(not len(one.right) for one in strange)
    assert any(one.style == "short" for one in of_parts)
    assert all(one.is_inside for one in of_parts if one.style == "short")


def test_a_question_that_a_part_answers_is_no_stranger(small: QuestionSet) -> None:
    """With right passages in several articles, a part with one of them answers it."""
    (dataset,) = small.collections
    asked = replace(dataset.questions[0], right={1: None, 3: None, 5: None})
    lessons = gather(replace(small, collections=(replace(dataset, questions=(asked,)),)))
    assert all(one.is_inside for one in lessons.lessons)


def test_communities_are_asked_what_others_ask(tmp_path: Path) -> None:
    """A community is asked its own questions for the ranking, and some of the others' as strange ones."""
    other = [{"question": "Which gate is open?", "doc": "museum.md", "answer": "opens at ten"}] * 3
    write_community(tmp_path, "a")
    write_community(tmp_path, "b", other)
    lessons = gather(read(tmp_path)).lessons
    own = [one for one in lessons if one.is_for_ranking]
    assert [one.part for one in own] == [0] * len(COMMUNITY) + [1] * 3
    assert sum(not one.is_inside for one in own) == 1
    strange = [one for one in lessons if not one.is_for_ranking]
    assert [one.part for one in strange] == [0, 0, 1]
    assert not any(one.is_inside or len(one.right) for one in strange)


def test_other_sets_change_nothing(small: QuestionSet, tmp_path: Path) -> None:
    """What is drawn of a set does not hang on the sets before it."""
    community = read(write_community(tmp_path))
    alone = [facts(one) for one in gather(small).lessons]
    beside = [facts(one) for one in gather(community, small).lessons if one.set == 1]
    assert beside == alone


def test_all_that_is_asked_is_reported(small: QuestionSet) -> None:
    """Progress counts every lesson, up to the total that it names."""
    told: list[Progress] = []
    lessons = gather_lessons([small], told.append).lessons
    assert [one.done for one in told] == list(range(1, len(lessons) + 1))
    assert told[-1].total == len(lessons)

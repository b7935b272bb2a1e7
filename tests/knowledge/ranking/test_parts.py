"""Which passage answers which of several questions."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.analysis.asking import read_question
from knowledge.ranking import rank
from knowledge.ranking.parts import MOST_PARTS, parts_of
from tests.examples import examples
from tests.knowledge.ranking.small import two_articles

SNAPSHOT = two_articles()
BUILT, BELL, POTATOES, VALLEYS = (
    "When was the lighthouse built?",
    "How often was the bell rung?",
    "Who grew potatoes?",
    "What do glaciers carve?",
)
PASSAGES = {BUILT: 1, BELL: 2, POTATOES: 3, VALLEYS: 5}


def words(question: str) -> list[str]:
    """Give the parts of a question."""
    return [question[slice(*part.span)] for part in parts_of(read_question(question))]


@pytest.mark.parametrize("joint", [" ", " Thanks! ", " also "])
@given(asked=st.permutations(list(PASSAGES)), number=st.integers(2, 3))
@settings(max_examples=examples(20), deadline=None)
def test_each_question_has_its_passage(joint: str, asked: list[str], number: int) -> None:
    """What answers each of two or three questions best is among the first, and is told to."""
    question = joint.join(asked[:number])
    ranking = rank(question, SNAPSHOT, k=10)
    assert [question[slice(*span)] for span in ranking.parts] == asked[:number]
    first = {hit.passage_id for hit in ranking.hits[:MOST_PARTS]}
    for part, one in enumerate(asked[:number]):
        assert PASSAGES[one] in first
        assert part in ranking.answered[PASSAGES[one]]


def test_a_passage_may_answer_two() -> None:
    """What is the best for two questions answers both, by the sentences of both."""
    ranking = rank("When was the lighthouse built and who was Harald Oksen?", SNAPSHOT, k=3)
    assert ranking.hits[0].passage_id == 1
    assert ranking.answered[1] == (0, 1)
    assert {0, 2} <= set(ranking.sentences[1])


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("how do I join and how long does it take?", ["how do I join", "how long does it take?"]),
        ("What's the fee, and do I pay it twice?", ["What's the fee", "do I pay it twice?"]),
        ("Where is it? Thanks!", []),
        ("When is the fair? And why?", []),
        ("What is the difference between push and pull?", []),
        ("", []),
    ],
)
def test_the_parts_are_the_members_words(question: str, parts: list[str]) -> None:
    """Of one question there are none; of several each has its words, without "and" and the comma before it."""
    assert words(question) == parts


@given(st.text(max_size=80))
@settings(max_examples=examples(60), deadline=None)
def test_parts_lie_behind_each_other(question: str) -> None:
    """Whatever is asked, parts are filled slices of it, in order and few."""
    spans = [part.span for part in parts_of(read_question(question))]
    assert len(spans) != 1
    assert len(spans) <= MOST_PARTS
    ends = [0, *(end for _, end in spans)]
    assert all(before <= start < end for before, (start, end) in zip(ends, spans, strict=False))

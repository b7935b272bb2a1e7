"""Which questions lean on the one before them."""

from __future__ import annotations

import pytest

from knowledge.ranking import carry_context, rank
from knowledge.ranking.question import understand
from tests.knowledge.ranking.small import collection, two_articles

FIRST = "When was the lighthouse of Varn built?"


@pytest.mark.parametrize(
    ("question", "leans"),
    [
        ("And the bell?", True),
        ("How long does it take?", True),
        ("For how long do you keep those?", True),
        ("why?", True),
        ("Und wie lange dauert das?", True),
        ("Wie viel kostet ein Boot mit Mast damit?", False),
        ("Which rare fish swim below the old bridge?", False),
        ("If the old ferry sinks twice, is it repaired?", False),
    ],
)
def test_a_conversation_begins_anew_with_what_says_enough(question: str, leans: bool) -> None:
    """What leans on the question before is carried behind it; what says by itself what it is about is not."""
    assert carry_context(FIRST, question) == (f"{FIRST} {question}" if leans else question)
    assert carry_context(None, question) == question


def test_what_a_pronoun_stands_for_counts_in_full() -> None:
    """The words before "it" weigh as if said again; before a question of its own they weigh less than its words."""
    snapshot = two_articles()
    said, leaning, other = (
        understand(question, snapshot, context=context)
        for question, context in [
            ("potatoes behind wall lighthouse", None),
            ("were they grown behind the wall?", "lighthouse potatoes?"),
            ("valley carved below lake?", "lighthouse potatoes?"),
        ]
    )
    weights = [dict(zip(one.words, one.weights.tolist(), strict=True)) for one in (said, leaning, other)]
    assert weights[1]["lighthouse"] == pytest.approx(weights[0]["lighthouse"])
    assert weights[2]["lighthouse"] < weights[0]["lighthouse"]


def test_a_leaning_question_is_answered_where_the_topic_is() -> None:
    """ "How is it fed?" asks of what was asked about before, also where something else is fed."""
    snapshot = collection(
        ("Sourdough", "en", ["The starter is fed with fresh flour every day."]),
        ("Goats", "en", ["Goats are fed with hay in the morning."]),
    )
    for topic, passage_id in (("sourdough starter", 1), ("goats", 2)):
        ranking = rank("And how are they fed?", snapshot, k=2, context=f"What do I need for {topic}?")
        assert ranking.hits[0].passage_id == passage_id

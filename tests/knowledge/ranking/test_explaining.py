from __future__ import annotations

import pytest

from knowledge.ranking import Explanation, explain, rank
from tests.knowledge.ranking.small import two_articles

SNAPSHOT = two_articles()
QUESTIONS = ["When was the lighthouse built?", "valley", "How far away did ships see the light?"]


@pytest.mark.parametrize("question", QUESTIONS)
def test_shares_add_up_to_the_score(question: str) -> None:
    """The features' shares add up to the score that the ranking gave, the terms' to BM25's feature."""
    for hit in rank(question, SNAPSHOT, k=5).hits:
        explanation = explain(question, hit.passage_id, SNAPSHOT)
        score, confidence = explanation.children
        assert score.value == pytest.approx(hit.score)
        assert sum(part.value for part in score.children) == pytest.approx(hit.score)
        assert confidence.value == pytest.approx(hit.confidence)
        bm25 = next(part for part in score.children if part.label.startswith("bm25"))
        value = float(bm25.label.split()[1])
        assert sum(term.value for term in bm25.children) == pytest.approx(value, abs=0.002)


def test_a_passage_without_a_word_of_the_question_scores_nothing() -> None:
    """A passage that shares no term is explained as 0 without parts."""
    assert explain("potatoes", 5, SNAPSHOT) == Explanation("score", 0.0)


def test_an_unknown_passage_is_an_error() -> None:
    """There is nothing to explain about a passage that is not there."""
    with pytest.raises(KeyError):
        explain("lighthouse", 99, SNAPSHOT)

from __future__ import annotations

import pytest

from knowledge.index import Snapshot
from knowledge.ranking import explain, rank
from knowledge.ranking.meaning import Meaning
from tests.knowledge.ranking.small import Near, collection, two_articles

SNAPSHOT = two_articles()
QUESTIONS = ["When was the lighthouse built?", "valley", "How far away did ships see the light?"]


def check_sums(question: str, snapshot: Snapshot, meaning: Meaning | None = None) -> None:
    """Check that each hit's explanation adds up to what the ranking gave."""
    hits = rank(question, snapshot, k=5, meaning=meaning).hits
    assert hits
    for hit in hits:
        explanation = explain(question, hit.passage_id, snapshot, meaning=meaning)
        score, confidence = explanation.children
        assert score.value == pytest.approx(hit.score)
        assert sum(part.value for part in score.children) == pytest.approx(hit.score)
        # Of all but the first, the ranking states no more than for those before them.
        assert confidence.value >= hit.confidence - 1e-9
        bm25 = [part for part in score.children if part.label.startswith("bm25")]
        for part in bm25:
            value = float(part.label.split()[1])
            assert sum(term.value for term in part.children) == pytest.approx(value, abs=0.002)
    first = explain(question, hits[0].passage_id, snapshot, meaning=meaning).children[1]
    assert first.value == pytest.approx(hits[0].confidence)


@pytest.mark.parametrize("question", QUESTIONS)
def test_shares_add_up_to_the_score(question: str) -> None:
    """The features' shares add up to the score that the ranking gave, the terms' to BM25's feature."""
    check_sums(question, SNAPSHOT)


@pytest.mark.parametrize(
    "question", ["What is the wifi code?", "what does getusername give", "code of the boat house"]
)
def test_shares_add_up_where_words_are_joined(question: str) -> None:
    """Also where neighbours fill a slot together, or one word the slots of two."""
    texts = ["The Wi-Fi code hangs in the boathouse.", "A call of getUserName gives the code of a name."]
    check_sums(question, collection(("Notes", "en", texts)))


@pytest.mark.parametrize("question", [*QUESTIONS, "potatoes"])
def test_shares_add_up_where_the_meaning_is_known(question: str) -> None:
    """Also where other weights order the candidates, and some are there for their meaning alone."""
    check_sums(question, SNAPSHOT, Near({5: 0.9, 4: 0.8, 1: 0.7, 2: 0.6, 3: 0.5}))


def test_a_passage_without_a_word_of_the_question_scores_nothing() -> None:
    """A passage that shares no term is explained as 0 without parts, and why is said."""
    explanation = explain("potatoes", 5, SNAPSHOT)
    assert (explanation.value, explanation.children) == (0.0, ())
    assert "share no word with the question (“potatoes”)" in explanation.label
    assert "no word to search by" in explain("?", 5, SNAPSHOT).label


def test_an_unknown_passage_is_an_error() -> None:
    """There is nothing to explain about a passage that is not there."""
    with pytest.raises(KeyError):
        explain("lighthouse", 99, SNAPSHOT)

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.ranking import LinearModel, Models, default_models, rank
from knowledge.ranking.meaning import NEAREST, meaning_features, readings_of, with_nearest
from tests.examples import examples
from tests.knowledge.ranking.small import Near, collection, two_articles

SNAPSHOT = two_articles()
IDS = SNAPSHOT.passage_ids().tolist()
COSINES = st.dictionaries(st.sampled_from(IDS), st.floats(-1, 1), max_size=len(IDS))


@given(cosines=COSINES)
def test_the_nearest_are_candidates(cosines: dict[int, float]) -> None:
    """The nearest passages stand behind those that share a word, each once, and their words earn nothing."""
    hits = SNAPSHOT.search(["lamp", "valley"], 10)
    more = with_nearest(hits, Near(cosines))
    size = len(hits)
    assert more.passage_ids[:size].tolist() == hits.passage_ids.tolist()
    assert more.scores[:size].tolist() == hits.scores.tolist()
    assert set(more.passage_ids.tolist()) == {*hits.passage_ids.tolist(), *cosines}
    assert len(set(more.passage_ids.tolist())) == len(more)
    assert not more.scores[size:].any()
    assert not more.gains[size:].any()


def test_only_some_are_brought() -> None:
    """However many vectors there are, a bounded number of passages is brought by them."""
    hits = SNAPSHOT.search(["nothing"], 10)
    assert len(with_nearest(hits, Near({number: number / 1000 for number in range(500)}))) == NEAREST


@given(cosines=st.lists(st.floats(-1, 1), min_size=1, max_size=8))
def test_meanings_are_compared_with_the_nearest(cosines: list[float]) -> None:
    """Beside how near a candidate is, it is told how far it is behind the nearest: 0 for that one."""
    ids = np.arange(len(cosines))
    features = meaning_features(ids, Near(dict(enumerate(cosines))))
    assert features is not None
    assert features["meaning"].tolist() == cosines
    assert min(features["meaning_behind"]) == 0.0
    assert features["meaning_behind"][cosines.index(max(cosines))] == 0.0
    assert meaning_features(np.array([*ids, len(ids)]), Near(dict(enumerate(cosines)))) is None


def test_a_question_after_another_is_read_in_two_ways() -> None:
    """By itself a question has one reading; behind another it has that and both together, without their chat."""
    assert readings_of("hey guys, how hot should the water be?") == ("how hot should the water be?",)
    alone, together = readings_of("what about honey?", "hey guys, how hot should the water be?")
    assert alone == "what about honey?"
    assert together == "how hot should the water be? what about honey?"


def test_a_passage_is_found_by_its_meaning_alone() -> None:
    """Where no word is shared, vectors bring candidates; without them there are none."""
    question = "zyxwv uvwxy"
    assert rank(question, SNAPSHOT, k=3).hits == ()
    found = rank(question, SNAPSHOT, k=3, meaning=Near(dict.fromkeys(IDS, 0.1) | {4: 0.9}))
    assert set(found.candidates) == set(IDS)
    assert found.hits[0].passage_id == 4


QUESTIONS = st.lists(
    st.sampled_from(["lamp", "valley", "keepers", "ice", "When", "zyx", "?"]), max_size=6
).map(" ".join)


@given(question=QUESTIONS)
@settings(max_examples=examples(40), deadline=None)
def test_without_any_vector_nothing_changes(question: str) -> None:
    """A model that has no vector of any passage changes neither hits nor confidences."""
    assert rank(question, SNAPSHOT, k=5, meaning=Near({})) == rank(question, SNAPSHOT, k=5)


@given(st.sampled_from([1, 2, 3]))
@settings(deadline=None)
def test_where_one_candidate_has_no_vector_words_alone_order_them(lacking: int) -> None:
    """What can't be compared does not count: hits are those of the words, however near the others are."""
    question = "Who kept the light of the lamp?"
    plain = rank(question, SNAPSHOT, k=5)
    assert set(plain.candidates) == {1, 2, 3}
    others = {passage_id: 0.1 * passage_id for passage_id in plain.candidates if passage_id != lacking}
    assert rank(question, SNAPSHOT, k=5, meaning=Near(others)) == plain


def test_the_nearer_of_equals_is_first() -> None:
    """Of passages with the same words the one that is nearer in meaning comes first."""
    snapshot = collection(("", "en", ["The lamp is lit."]), ("", "en", ["The lamp is lit."]))
    for nearer, other in ((1, 2), (2, 1)):
        hits = rank("Is the lamp lit?", snapshot, k=2, meaning=Near({nearer: 0.9, other: 0.2})).hits
        assert [hit.passage_id for hit in hits] == [nearer, other]


@pytest.mark.parametrize("lacks", ["passage_by_meaning", "confidence_by_meaning", "neither"])
def test_weights_of_meaning_need_both_models_and_the_feature(lacks: str) -> None:
    """Other weights count only where the meaning is known and both models of it were learned."""
    words, by_meaning = LinearModel({"a": 1.0}), LinearModel({"meaning": 1.0})
    models = Models(
        passage=words,
        sentence=words,
        confidence=words,
        length_price=1.0,
        passage_by_meaning=None if lacks == "passage_by_meaning" else by_meaning,
        confidence_by_meaning=None if lacks == "confidence_by_meaning" else by_meaning,
    )
    column = np.zeros(2)
    assert models.of({"a": column}) == (words, words)
    expected = by_meaning if lacks == "neither" else words
    assert models.of({"a": column, "meaning": column}) == (expected, expected)


def test_the_package_has_weights_of_meaning() -> None:
    """The package comes with weights for candidates whose meaning is known, in which nearness speaks for a passage."""
    model = default_models().passage_by_meaning
    assert model is not None
    assert model.weights["meaning"] > 0 > model.weights["meaning_behind"]

from __future__ import annotations

from pathlib import Path

import numpy as np

from knowledge.evaluation import evaluate, read_dataset
from knowledge.evaluation.datasets import AskedQuestion, QuestionSet
from knowledge.evaluation.learn import learn_meaning
from knowledge.evaluation.lessons import gather_lessons
from knowledge.evaluation.meanings import SetMeanings
from knowledge.ranking import default_models
from tests.knowledge.evaluation.small import write_dataset
from tests.knowledge.semantic.letters import Letters


def test_each_text_is_embedded_once(tmp_path: Path) -> None:
    """Passages are given to the model once a set, questions once a text, whatever is asked of whatever index."""
    dataset, letters = read_dataset(write_dataset(tmp_path)), Letters()
    meanings = SetMeanings(letters)
    evaluate(dataset, scope=True, meaning_of=meanings)
    assert len(letters.given) == len(set(letters.given)) == 6
    assert sorted(letters.asked) == sorted({asked.text for asked in dataset.questions})


def test_nearest_are_passages_of_the_index(tmp_path: Path) -> None:
    """Of the whole set's vectors only those count whose passages the index has; the same letters are nearest."""
    dataset = read_dataset(write_dataset(tmp_path))
    asked = AskedQuestion("Bakers mix flour, water and salt into a dough.", 2)
    meanings = SetMeanings(Letters())
    assert meanings(dataset, asked, dataset.index()).nearest(1).tolist() == [5]
    of_half = meanings(dataset, asked, dataset.index([0, 1]))
    assert set(of_half.nearest(10).tolist()) == {1, 2, 3, 4}
    assert not np.isnan(of_half.cosines(np.arange(1, 7))).any()


def test_meaning_is_learned(tmp_path: Path) -> None:
    """The weights of meaning are fitted beside those of words, which stay as they are."""
    one = QuestionSet("small", (read_dataset(write_dataset(tmp_path)),))
    meanings = SetMeanings(Letters())
    assert "meaning" in gather_lessons([one], lambda progress: None, meanings).passage_features
    before = default_models()
    models = learn_meaning([one], meanings, before)
    assert (models.passage, models.sentence, models.confidence) == (
        before.passage,
        before.sentence,
        before.confidence,
    )
    assert models.passage_by_meaning is not None
    assert "meaning" in models.passage_by_meaning.weights

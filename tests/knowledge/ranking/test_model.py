from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.ranking import LinearModel, Models, band, default_models, read_models, write_models
from knowledge.ranking.confidence import CLOSEST, DEFAULT_THRESHOLD, HIGH, MEDIUM, confidences

NAMES = st.text("abcdefghij_", min_size=1, max_size=12)
MODELS = st.builds(LinearModel, st.dictionaries(NAMES, st.floats(-9, 9), max_size=6))


@given(passage=MODELS, sentence=MODELS, confidence=MODELS, price=st.floats(0, 5))
def test_weights_are_read_as_they_were_written(
    passage: LinearModel, sentence: LinearModel, confidence: LinearModel, price: float
) -> None:
    """A weights file holds every weight to four digits."""
    spaceless = Models(confidence, sentence, passage, price, passage, confidence)
    models = Models(passage, sentence, confidence, price, spaceless=spaceless)
    whole = read_models(write_models(models, "Learned\nin a test."))
    assert whole.passage_by_meaning is None
    assert whole.spaceless is not None
    assert whole.spaceless.passage_by_meaning is not None
    for written, read in ((models, whole), (spaceless, whole.spaceless)):
        for name in ("passage", "sentence", "confidence"):
            expected = dict(getattr(written, name).weights)
            assert dict(getattr(read, name).weights) == pytest.approx(expected, rel=1e-3, abs=1e-300)
        assert read.length_price == pytest.approx(written.length_price, rel=1e-3, abs=1e-300)


def test_writing_without_spaces_has_its_own_weights() -> None:
    """A question in writing without spaces is weighed by what was learned of such, if anything was."""
    model = LinearModel({})
    words = Models(model, model, model, 1.0)
    both = Models(model, model, model, 1.0, spaceless=words)
    assert both.of_writing(is_spaceless=True) is words
    assert both.of_writing(is_spaceless=False) is both
    assert words.of_writing(is_spaceless=True) is words


def test_a_score_is_the_weighted_sum() -> None:
    """Columns are added up by their weights; others are not looked at."""
    model = LinearModel({"a": 2.0, "b": -1.0}, bias=0.5)
    columns = {"a": np.array([1.0, 0.0]), "b": np.array([0.0, 3.0]), "c": np.array([9.0, 9.0])}
    assert model.score(columns).tolist() == [2.5, -2.5]


def test_the_package_has_its_weights() -> None:
    """The package comes with weights for all three models."""
    models = default_models()
    assert models.passage.weights
    assert models.sentence.weights
    assert models.confidence.weights


def test_bands_follow_the_confidence() -> None:
    """Bands are low, medium and high in this order; what is answered by default is at least medium."""
    assert [band(0.0), band(MEDIUM), band(HIGH), band(1.0)] == ["low", "medium", "high", "high"]
    assert 0 < CLOSEST < DEFAULT_THRESHOLD <= MEDIUM < HIGH < 1


def test_confidence_is_logistic() -> None:
    """A logit of 0 is one half; extreme ones stay within 0 and 1."""
    model = LinearModel({"a": 1.0})
    stated = confidences(model, {"a": np.array([0.0, 1e6, -1e6])})
    assert stated[0] == 0.5
    assert 0 <= stated[2] < 1e-9 < 1 - 1e-9 < stated[1] <= 1

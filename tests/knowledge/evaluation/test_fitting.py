from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.evaluation.fitting import PENALTY, fit_choice, fit_probability
from tests.examples import examples


def choices(seed: int, groups: int = 300) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Draw groups of rows, and of each the right row with the probabilities of a conditional logit."""
    chance = np.random.default_rng(seed)
    sizes = chance.integers(1, 8, groups)
    features = chance.normal(size=(int(sizes.sum()), 3)) * [1.0, 10.0, 0.1] + [0.0, 5.0, -2.0]
    weights = np.array([1.5, -0.2, 8.0])
    is_right = np.zeros(len(features), np.bool_)
    for start, size in zip(np.cumsum(sizes) - sizes, sizes, strict=True):
        noise = chance.gumbel(size=size)
        is_right[start + int((features[start : start + size] @ weights + noise).argmax())] = True
    return features, is_right, sizes, weights


@given(seed=st.integers(0, 50))
@settings(max_examples=examples(10), deadline=None)
def test_choice_weights_are_found_again(seed: int) -> None:
    """From choices made with some weights about those weights are learned, whatever the features' scales."""
    features, is_right, sizes, weights = choices(seed, groups=1500)
    assert fit_choice(features, is_right, sizes) == pytest.approx(weights, rel=0.35, abs=0.05)


def test_a_constant_feature_gets_no_weight() -> None:
    """What is the same everywhere tells nothing."""
    features, is_right, sizes, _ = choices(1)
    with_constant = np.column_stack([features, np.full(len(features), 3.0)])
    assert fit_choice(with_constant, is_right, sizes)[3] == 0.0


def test_the_fit_can_not_be_bettered() -> None:
    """A step in any direction makes the penalised likelihood worse."""
    features, is_right, sizes, _ = choices(2)
    spread = features.std(axis=0)
    fitted = fit_choice(features, is_right, sizes)

    def loss(weights: np.ndarray) -> float:
        total = 0.0
        for start, size in zip(np.cumsum(sizes) - sizes, sizes, strict=True):
            scores = features[start : start + size] @ weights
            total += np.log(np.exp(scores - scores.max()).sum()) + scores.max()
            total -= scores[is_right[start : start + size]].sum()
        return total / len(sizes) + PENALTY * float(((weights * spread) ** 2).sum())

    for column in range(3):
        for step in (-0.05, 0.05):
            moved = fitted.copy()
            moved[column] += step / spread[column]
            assert loss(moved) > loss(fitted)


def test_probabilities_match_the_shares() -> None:
    """With one feature of two values, the stated probabilities are nearly the observed shares."""
    feature = np.repeat([0.0, 1.0], 1000)[:, None]
    is_true = np.concatenate([np.arange(1000) < 200, np.arange(1000) < 700])
    weights, bias = fit_probability(feature, is_true, np.ones(2000))
    stated = 1 / (1 + np.exp(-(feature[[0, -1]] @ weights + bias)))
    assert stated == pytest.approx([0.2, 0.7], abs=0.01)


def test_rows_count_by_their_mass() -> None:
    """A row with twice the mass counts as two."""
    feature = np.array([[0.0], [1.0], [0.0], [1.0]])
    is_true = np.array([True, True, False, False])
    weights, bias = fit_probability(feature, is_true, np.array([3.0, 1.0, 1.0, 3.0]))
    assert 1 / (1 + np.exp(-bias)) == pytest.approx(0.75, abs=0.02)
    assert 1 / (1 + np.exp(-(bias + weights[0]))) == pytest.approx(0.25, abs=0.02)

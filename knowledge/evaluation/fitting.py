"""How are weights found? Two convex problems, solved by Newton's method in numpy.

Both standardise the features first, so that one penalty suits all, and give back weights for the features as
they are.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

PENALTY = 1e-3
"""Of the squared weights of standardised features, beside the mean loss of a question."""
_STEPS = 30
_CONVERGED = 1e-7


def fit_choice(
    features: Floats,
    is_right: npt.NDArray[np.bool_],
    sizes: npt.NDArray[np.int64],
    mass: Floats | None = None,
) -> Floats:
    """Find the weights under which the right row of each group is likeliest chosen.

    The conditional logit (McFadden 1974), in ranking known as ListNet's top-one loss (Cao et al. 2007).

    Args:
        features: float64[rows, features], group after group.
        is_right: bool[rows]: exactly one of each group.
        sizes: int64[groups], each 1 or more.
        mass: float64[groups]: how much each group counts; all the same where left out.

    Returns:
        float64[features]
    """
    spread = features.std(axis=0)
    scaled = (features - features.mean(axis=0)) / np.where(spread > 0, spread, 1.0)
    starts = np.cumsum(sizes) - sizes
    mass = np.full(len(sizes), 1 / len(sizes)) if mass is None else mass / mass.sum()
    of_rows = np.repeat(mass, sizes)
    wanted = mass @ scaled[is_right]
    weights = np.zeros(features.shape[1])

    def chosen(weights: Floats) -> tuple[Floats, float]:
        scores = scaled @ weights
        top = np.maximum.reduceat(scores, starts)
        exponentials = np.exp(scores - np.repeat(top, sizes))
        sums = np.add.reduceat(exponentials, starts)
        loss = float(mass @ (np.log(sums) + top) - wanted @ weights + PENALTY * weights @ weights)
        return exponentials / np.repeat(sums, sizes), loss

    likely, loss = chosen(weights)
    for _ in range(_STEPS):
        weighted = scaled * likely[:, None]
        means = np.add.reduceat(weighted, starts)
        gradient = mass @ means - wanted + 2 * PENALTY * weights
        curvature = (weighted * of_rows[:, None]).T @ scaled - (means * mass[:, None]).T @ means
        curvature += 2 * PENALTY * np.eye(len(weights))
        direction = np.linalg.solve(curvature, gradient)
        step = 1.0
        while True:
            candidate = weights - step * direction
            new_likely, new_loss = chosen(candidate)
            if new_loss <= loss or step < _CONVERGED:
                break
            step /= 2
        gained = loss - new_loss
        weights, likely, loss = candidate, new_likely, new_loss
        if gained < _CONVERGED:
            break
    return np.where(spread > 0, weights / np.where(spread > 0, spread, 1.0), 0.0)


def fit_probability(features: Floats, is_true: npt.NDArray[np.bool_], mass: Floats) -> tuple[Floats, float]:
    """Find weights and bias of a logistic regression.

    Args:
        features: float64[rows, features]
        is_true: bool[rows]
        mass: float64[rows]: how much each row counts.
    """
    mean, spread = features.mean(axis=0), features.std(axis=0)
    spread = np.where(spread > 0, spread, np.inf)
    scaled = np.column_stack([(features - mean) / spread, np.ones(len(features))])
    penalty = np.full(scaled.shape[1], 2 * PENALTY)
    penalty[-1] = 0.0
    mass = mass / mass.sum()
    weights = np.zeros(scaled.shape[1])
    for _ in range(_STEPS):
        likely = 1 / (1 + np.exp(-np.clip(scaled @ weights, -30, 30)))
        gradient = scaled.T @ (mass * (likely - is_true)) + penalty * weights
        curvature = (scaled * (mass * likely * (1 - likely))[:, None]).T @ scaled + np.diag(penalty)
        change = np.linalg.solve(curvature + 1e-9 * np.eye(len(weights)), gradient)
        weights = weights - change
        if float(np.abs(change).max()) < _CONVERGED:
            break
    plain = weights[:-1] / spread
    return plain, float(weights[-1] - mean @ plain)

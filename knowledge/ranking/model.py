"""What weighs how much?

Three linear models, learned by `footnote learn` and kept in ``weights.toml``, a weight a feature: ``passage``
orders the candidates, ``sentence`` finds the sentences that answer, and ``confidence`` says how likely the
passage is right. Where it is known how near the candidates are in meaning, other weights order them and say so.
Questions in writing without spaces, whose words are n-grams, have weights of their own.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np

from knowledge.ranking.matching import Floats

MEANING = "meaning"
"""The feature that tells that the candidates' meaning is known."""
WEIGHTS_PATH = Path(__file__).with_name("weights.toml")
"""The weights that come with the package."""


@dataclass(frozen=True, slots=True)
class LinearModel:
    """A weighted sum of features."""

    weights: Mapping[str, float]
    """Feature name → weight."""
    bias: float = 0.0
    _vector: Floats = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        vector = np.fromiter(self.weights.values(), np.float64, len(self.weights))
        object.__setattr__(self, "_vector", vector)  # made once; the model is frozen

    def score(self, columns: Mapping[str, Floats]) -> Floats:
        """float64[rows]: the weighted sums of columns that have at least the model's features."""
        rows = len(next(iter(columns.values())))
        if not self.weights:
            return np.full(rows, self.bias)
        # One below the other, which `np.stack` does too, in four times the time.
        matrix = np.concatenate([columns[name] for name in self.weights]).reshape(-1, rows)
        sums: Floats = self.bias + self._vector @ matrix
        return sums


@dataclass(frozen=True, slots=True)
class Models:
    """All that the second stage has learned."""

    passage: LinearModel
    sentence: LinearModel
    confidence: LinearModel
    """Of the logit: its weighted sum goes through the logistic function."""
    length_price: float
    """What a sentence must bring in probability for each share of the passage that it takes (see
    `choose_sentences`).
    """
    passage_by_meaning: LinearModel | None = None
    """``passage`` for candidates of which also the meaning is known."""
    confidence_by_meaning: LinearModel | None = None
    """The same for ``confidence``."""
    spaceless: Models | None = None
    """What orders passages, and how sure that is, for questions in writing without spaces; the sentences are chosen
    as by these.
    """

    def of_writing(self, *, is_spaceless: bool) -> Models:
        """Give the models for a question in this writing."""
        return self.spaceless if is_spaceless and self.spaceless else self

    def of(self, columns: Mapping[str, Floats]) -> tuple[LinearModel, LinearModel]:
        """Give the models for candidates with these features: what orders them, and how sure that is."""
        if MEANING in columns and self.passage_by_meaning and self.confidence_by_meaning:
            return self.passage_by_meaning, self.confidence_by_meaning
        return self.passage, self.confidence


def read_models(text: str) -> Models:
    """Read a weights file.

    Raises:
        KeyError: a part is missing.
        tomllib.TOMLDecodeError: it is no TOML.
    """
    parts = tomllib.loads(text)
    models = _models(parts, parts["sentence"])
    return (
        replace(models, spaceless=_models(parts["spaceless"], parts["sentence"]))
        if "spaceless" in parts
        else models
    )


def _models(parts: Mapping[str, Any], sentence: Mapping[str, Any]) -> Models:
    return Models(
        passage=LinearModel(parts["passage"]["weights"]),
        sentence=LinearModel(sentence["weights"]),
        confidence=LinearModel(parts["confidence"]["weights"], parts["confidence"]["bias"]),
        length_price=sentence["length_price"],
        passage_by_meaning=_of_meaning(parts, "passage"),
        confidence_by_meaning=_of_meaning(parts, "confidence"),
    )


def _of_meaning(parts: Mapping[str, Any], name: str) -> LinearModel | None:
    part = parts.get("meaning", {}).get(name)
    return LinearModel(part["weights"], part.get("bias", 0.0)) if part else None


def write_models(models: Models, header: str) -> str:
    """Write a weights file: ``header`` as comment lines, then every weight with four digits."""
    lines = [*(f"# {line}".rstrip() for line in header.splitlines()), ""]
    lines += ["[sentence]", f"length_price = {models.length_price:.4g}", ""]
    lines += _table("sentence", models.sentence)
    lines += _tables(models)
    if models.spaceless:
        lines += _tables(models.spaceless, "spaceless.")
    return "\n".join(lines).rstrip() + "\n"


def _tables(models: Models, before: str = "") -> list[str]:
    """Give the lines of what orders passages, and how sure that is; ``before`` their names."""
    lines = _table(f"{before}passage", models.passage)
    lines += [f"[{before}confidence]", f"bias = {models.confidence.bias:.4g}", ""]
    lines += _table(f"{before}confidence", models.confidence)
    if models.passage_by_meaning and models.confidence_by_meaning:
        lines += _table(f"{before}meaning.passage", models.passage_by_meaning)
        lines += [f"[{before}meaning.confidence]", f"bias = {models.confidence_by_meaning.bias:.4g}", ""]
        lines += _table(f"{before}meaning.confidence", models.confidence_by_meaning)
    return lines


def _table(name: str, model: LinearModel) -> list[str]:
    return [
        f"[{name}.weights]",
        *(f"{key} = {float(f'{weight:.4g}')}" for key, weight in model.weights.items()),
        "",
    ]


@lru_cache(maxsize=1)
def default_models() -> Models:
    """Give the models that come with the package."""
    return read_models(WEIGHTS_PATH.read_text(encoding="utf-8"))

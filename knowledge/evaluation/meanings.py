"""What does a model know of a question set's meaning?

The vectors of all passages are made once a set, then every question is one more.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from knowledge.evaluation.datasets import AskedQuestion, Dataset
from knowledge.index import Snapshot
from knowledge.ranking import readings_of
from knowledge.ranking.meaning import Meaning
from knowledge.semantic import Asked, Embedder, VectorMeaning, Vectors, text_of_passage, text_of_question

MeaningOf = Callable[[Dataset, AskedQuestion, Snapshot], Meaning]
"""Tells how near the passages of a snapshot of a set are to one of its questions."""


class SetMeanings:
    """Tells how near the passages of a set's collections are to its questions."""

    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder
        self._vectors: dict[int, tuple[Dataset, Vectors]] = {}
        self._questions: dict[str, npt.NDArray[np.float32]] = {}

    def __call__(self, dataset: Dataset, asked: AskedQuestion, snapshot: Snapshot) -> VectorMeaning:
        """Return what is known of one question, of the passages that a snapshot has."""
        kept = self._vectors.get(id(dataset))
        if kept is None:
            # The set is kept too, so that no other one gets its number.
            kept = self._vectors[id(dataset)] = (dataset, self._of(dataset))
        texts = [text_of_question(text) for text in readings_of(asked.text, asked.context)]
        question = Asked(lambda: texts, self._embed)
        return VectorMeaning(question, kept[1], snapshot.has_passage)

    def _of(self, dataset: Dataset) -> Vectors:
        texts = [
            text_of_passage(title.replace("_", " "), passage.section, passage.text)
            for title, passages in zip(dataset.titles, dataset.passages, strict=True)
            for passage in passages
        ]
        ids = range(1, len(texts) + 1)
        return Vectors.of(list(ids), [0] * len(texts), self._embedder.passages(texts))

    def _embed(self, text: str) -> npt.NDArray[np.float32]:
        vector = self._questions.get(text)
        if vector is None:
            vector = self._questions[text] = self._embedder.question(text)
        return vector

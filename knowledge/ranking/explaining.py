"""Why does a passage have its score?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from knowledge.index import Snapshot
from knowledge.ranking.confidence import confidence_features, confidences
from knowledge.ranking.lookup import lookup
from knowledge.ranking.matching import Floats
from knowledge.ranking.meaning import Meaning
from knowledge.ranking.model import LinearModel, Models, default_models
from knowledge.ranking.question import Question, understand
from knowledge.ranking.rank import Evidence, gather_evidence, sureness


@dataclass(frozen=True, slots=True)
class Explanation:
    """A value, and the parts that it is the sum of, where it is one."""

    label: str
    value: float
    children: tuple[Explanation, ...] = ()


def explain(
    question: str,
    passage_id: int,
    snapshot: Snapshot,
    *,
    synonyms: Sequence[tuple[str, ...]] = (),
    context: str | None = None,
    meaning: Meaning | None = None,
    models: Models | None = None,
) -> Explanation:
    """Take a passage's score for a question apart: each feature's share, and under ``bm25`` each term's.

    A passage that shares no term with the question has the score 0, no parts, and a label that says so. The other
    arguments are `rank`'s.

    Raises:
        KeyError: there is no such passage.
    """
    if not snapshot.has_passage(passage_id):
        raise KeyError(passage_id)
    understood = understand(question, snapshot, synonyms, context)
    models = (models or default_models()).of_writing(is_spaceless=understood.is_spaceless)
    evidence = gather_evidence(understood, snapshot, passage_id, meaning)
    if evidence is None or passage_id not in evidence.passage_ids:
        return Explanation(_reason(understood, passage_id), 0.0)
    row = int(np.flatnonzero(evidence.passage_ids == passage_id)[0])
    passage, confidence = models.of(evidence.passages)
    scores = passage.score(evidence.passages)
    features = confidence_features(evidence.passages, scores, evidence.of_question)
    likely = sureness(evidence, confidences(confidence, features))
    rank = 1 + int((scores > scores[row]).sum())
    parts = _weighted(passage, evidence.passages, row, {"bm25": _terms(evidence, row, snapshot)})
    return Explanation(
        f"passage {passage_id}, rank {rank} of {len(scores)} candidates",
        float(scores[row]),
        (
            Explanation("score", float(scores[row]), parts),
            Explanation(
                "confidence",
                float(likely[row]),
                (
                    Explanation("bias", confidence.bias),
                    *_weighted(confidence, features, row, {}),
                ),
            ),
        ),
    )


def _reason(question: Question, passage_id: int) -> str:
    """Say why a passage is no candidate."""
    words = ", ".join(f"“{word}”" for word in question.words)
    if not words:
        return "score: the question has no word to search by"
    return f"score: passage {passage_id}, its section and title share no word with the question ({words})"


def _weighted(
    model: LinearModel,
    columns: Mapping[str, Floats],
    row: int,
    parts: Mapping[str, Sequence[Explanation]],
) -> tuple[Explanation, ...]:
    """Give weight times value of each feature, the weightiest first; zeros are left out."""
    shares = [
        Explanation(
            f"{name} {columns[name][row]:.3f} × {weight:.3f}",
            float(weight * columns[name][row]),
            tuple(parts.get(name, ())),
        )
        for name, weight in model.weights.items()
        if weight * columns[name][row] != 0
    ]
    return tuple(sorted(shares, key=lambda share: -abs(share.value)))


def _terms(evidence: Evidence, row: int, snapshot: Snapshot) -> list[Explanation]:
    """Give each term's share of the feature ``bm25``, which leaves BM25Plus's constant out."""
    question, forward = evidence.question, evidence.matches.forward
    forms = forward.forms[forward.bounds[row] : forward.bounds[row + 1]]
    strings, weights = question.searched(snapshot)
    ids = snapshot.vocabulary.term_ids(strings).astype(np.int64)
    order = np.argsort(ids)
    _, found = lookup(ids[order], snapshot.vocabulary.form_terms[forms])
    counts = np.bincount(order[found], minlength=len(strings))
    bm25 = snapshot.bm25
    norm = bm25.k1 * (1 - bm25.b + bm25.b * len(forms) / max(snapshot.average_length, 1e-9))
    idfs = snapshot.idf(strings) * weights
    shares = idfs / question.total * counts / (counts + norm)
    return [
        Explanation(f"“{term}” × {count}, weight {idf:.2f}", float(share))
        for term, count, idf, share in zip(
            strings, counts.tolist(), idfs.tolist(), shares.tolist(), strict=True
        )
    ]

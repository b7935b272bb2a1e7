"""How near passages are to a question in meaning: an optional model, the vectors it makes, and when it makes them."""

from knowledge.semantic.embedder import Embedder, find_embedder, text_of_passage, text_of_question
from knowledge.semantic.making import Making, Source
from knowledge.semantic.meaning import Asked, VectorMeaning
from knowledge.semantic.saved import Saved, load_vectors, reason_against
from knowledge.semantic.semantics import MOST_PASSAGES, Semantics
from knowledge.semantic.vectors import Vectors

__all__ = [
    "MOST_PASSAGES",
    "Asked",
    "Embedder",
    "Making",
    "Saved",
    "Semantics",
    "Source",
    "VectorMeaning",
    "Vectors",
    "find_embedder",
    "load_vectors",
    "reason_against",
    "text_of_passage",
    "text_of_question",
]

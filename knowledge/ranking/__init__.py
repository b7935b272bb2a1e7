"""From candidates to hits: the second stage, its confidence, and why."""

from knowledge.ranking.ahead import read_ahead
from knowledge.ranking.confidence import CLOSEST, DEFAULT_THRESHOLD, band
from knowledge.ranking.explaining import Explanation, explain
from knowledge.ranking.meaning import readings_of
from knowledge.ranking.model import (
    WEIGHTS_PATH,
    LinearModel,
    Models,
    default_models,
    read_models,
    write_models,
)
from knowledge.ranking.question import is_small_talk
from knowledge.ranking.rank import CANDIDATES, Ranking, rank
from knowledge.ranking.warming import warm_up

__all__ = [
    "CANDIDATES",
    "CLOSEST",
    "DEFAULT_THRESHOLD",
    "WEIGHTS_PATH",
    "Explanation",
    "LinearModel",
    "Models",
    "Ranking",
    "band",
    "default_models",
    "explain",
    "is_small_talk",
    "rank",
    "read_ahead",
    "read_models",
    "readings_of",
    "warm_up",
    "write_models",
]

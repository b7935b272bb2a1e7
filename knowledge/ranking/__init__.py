"""From candidates to hits: the second stage, its confidence, and why."""

from knowledge.ranking.ahead import read_ahead
from knowledge.ranking.ballots import Ballots, Said
from knowledge.ranking.confidence import CLOSEST, DEFAULT_THRESHOLD, band
from knowledge.ranking.explaining import Explanation, explain
from knowledge.ranking.following import carry_context
from knowledge.ranking.hits import Ranking
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
from knowledge.ranking.rank import CANDIDATES, rank
from knowledge.ranking.topics import AskedTopic, kept_topic, topic_of_text
from knowledge.ranking.voting import by_votes
from knowledge.ranking.warming import warm_up

__all__ = [
    "CANDIDATES",
    "CLOSEST",
    "DEFAULT_THRESHOLD",
    "WEIGHTS_PATH",
    "AskedTopic",
    "Ballots",
    "Explanation",
    "LinearModel",
    "Models",
    "Ranking",
    "Said",
    "band",
    "by_votes",
    "carry_context",
    "default_models",
    "explain",
    "is_small_talk",
    "kept_topic",
    "rank",
    "read_ahead",
    "read_models",
    "readings_of",
    "topic_of_text",
    "warm_up",
    "write_models",
]

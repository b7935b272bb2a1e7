"""What is a question about, so that it is known again when somebody asks it once more in other words?"""

from __future__ import annotations

from dataclasses import dataclass, fields

from knowledge.analysis import term
from knowledge.index import Snapshot
from knowledge.ranking.question import Question, understand
from knowledge.records import Topic, TopicWord


@dataclass(frozen=True, slots=True)
class AskedTopic:
    """A topic, and what stands for each of its words in one snapshot."""

    topic: Topic
    terms: tuple[frozenset[str], ...]
    """Of each word: its stems, and those of synonyms, of kin, and of what was tried in its place."""


def topic_of(question: Question) -> AskedTopic:
    """Tell what an understood question is about: its content words, those of the question before it included."""
    rows = sorted(zip(question.words, question.weights.tolist(), question.meant, strict=True))
    words = tuple(TopicWord(word, round(weight, 2)) for word, weight, _ in rows)
    wants = tuple(f.name for f in fields(question.wanted) if getattr(question.wanted, f.name) == 1.0)
    return AskedTopic(Topic(question.language, words, wants), tuple(meant for *_, meant in rows))


def topic_of_text(text: str, snapshot: Snapshot) -> Topic:
    """Read a question and tell what it is about."""
    return topic_of(understand(text, snapshot)).topic


def kept_topic(topic: Topic) -> AskedTopic:
    """Read a topic that was kept: each word stands for itself.

    Its stems are made anew, so that a topic outlives other stemmers.
    """
    return AskedTopic(topic, tuple(frozenset((term(word.word, topic.language),)) for word in topic.words))

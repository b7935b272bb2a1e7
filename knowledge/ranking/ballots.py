"""What did people say of which passage, when the same or nearly the same was asked?

Two questions are nearly the same where their content words are, each counting what it counts in the ranking, whatever
stands for it: the share of the one question that the other has too, times the share of the other that the one has, is
four fifths or more. So of five words that count alike one may be missing on one side; of fewer, none; and one that
stands in the place of another ("the red plan", "the blue plan") only makes no difference among nine others. What tells
that two questions want different things ("how long", "how much") keeps them apart, whatever words they share.
"""

from __future__ import annotations

import threading
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

import numpy as np

from knowledge.ranking.topics import AskedTopic, kept_topic
from knowledge.records import Topic, Vote

SAME = 0.8
"""From which two questions are nearly the same: four of five words."""

Said = Mapping[int, Mapping[int, bool]]
"""Passage id → person → whether it helped them."""


@dataclass(slots=True)
class _Postings:
    """The topics that have a term."""

    topics: array[int] = field(default_factory=lambda: array("i"))
    shares: array[float] = field(default_factory=lambda: array("d"))
    """How much of each topic the term's word is."""


@dataclass(slots=True)
class _Asked:
    """A topic that was voted on."""

    topic: Topic
    votes: dict[tuple[int, int], Vote] = field(default_factory=dict)
    """By passage and person: the last vote, where one asked the same several times."""


@dataclass(slots=True)
class _Held:
    """All that is known."""

    asked: list[_Asked] = field(default_factory=list)
    numbers: dict[Topic, int] = field(default_factory=dict)
    postings: dict[str, _Postings] = field(default_factory=dict)

    def number(self, topic: Topic) -> int:
        """Return the number of a topic, a new one where it is new."""
        number = self.numbers.get(topic)
        if number is None:
            number = self.numbers[topic] = len(self.asked)
            self.asked.append(_Asked(topic))
            total = sum(word.weight for word in topic.words) or 1.0
            for word, terms in zip(topic.words, kept_topic(topic).terms, strict=True):
                for term in terms:
                    postings = self.postings.setdefault(term, _Postings())
                    postings.topics.append(number)
                    postings.shares.append(word.weight / total)
        return number

    def cast(self, topic: Topic, vote: Vote) -> None:
        """Count a vote in the place of an earlier one."""
        votes = self.asked[self.number(topic)].votes
        before = votes.get((vote.passage_id, vote.person))
        if before is None or before.voted_at <= vote.voted_at:
            votes[vote.passage_id, vote.person] = vote

    def near(self, asked: AskedTopic) -> list[int]:
        """Return the numbers of the topics that are nearly the same as one."""
        if not self.asked or not asked.terms:
            return []
        size = len(self.asked)
        total = sum(word.weight for word in asked.topic.words) or 1.0
        own = np.zeros(size)  # of the asked question, what each topic has
        for word, terms in zip(asked.topic.words, asked.terms, strict=True):
            topics = [np.array(self.postings[term].topics) for term in terms if term in self.postings]
            if topics:
                # Several that stand for the word may be in one topic.
                own[topics[0] if len(topics) == 1 else np.concatenate(topics)] += word.weight / total
        if own.max() < SAME:
            return []
        theirs = np.zeros(size)  # of each topic, what the asked question has
        for term in frozenset[str]().union(*asked.terms):
            if term in self.postings:
                postings = self.postings[term]
                theirs[np.array(postings.topics)] += np.array(postings.shares)
        near = np.flatnonzero(own * theirs >= SAME).tolist()
        return [number for number in near if _may_want_the_same(self.asked[number].topic, asked.topic)]


class Ballots:
    """The votes of one collection, by what was asked. Any thread may use it.

    To look a question up takes as long as the topics that share a word with it are many: of ten thousand, a tenth of
    a millisecond.
    """

    def __init__(self, votes: Iterable[tuple[Topic, Vote]] = ()) -> None:
        """Know some votes, oldest first."""
        self._lock = threading.Lock()
        self._held = _held(votes)

    def __len__(self) -> int:
        """How many votes there are."""
        with self._lock:
            return sum(len(asked.votes) for asked in self._held.asked)

    def cast(self, topic: Topic, vote: Vote) -> None:
        """Count a vote in the place of the one that the person gave of that passage before."""
        with self._lock:
            self._held.cast(topic, vote)

    def replace(self, votes: Iterable[tuple[Topic, Vote]]) -> None:
        """Count these votes, and no others."""
        held = _held(votes)
        with self._lock:
            self._held = held

    def keep_of(self, is_there: Callable[[int], bool]) -> None:
        """Let go of all votes on passages that are not there."""
        for asked in self._held.asked[:]:
            with self._lock:
                gone = [key for key in asked.votes if not is_there(key[0])]
                for key in gone:
                    del asked.votes[key]

    def said(self, asked: AskedTopic, *, staff_only: bool = False) -> Said:
        """Return what people said when the same or nearly the same was asked; of one person the last word counts.

        With ``staff_only`` only what moderators said.
        """
        last: dict[tuple[int, int], Vote] = {}
        with self._lock:
            for number in self._held.near(asked):
                for key, vote in self._held.asked[number].votes.items():
                    is_counted = vote.is_by_staff or not staff_only
                    if is_counted and (key not in last or last[key].voted_at < vote.voted_at):
                        last[key] = vote
        found: defaultdict[int, dict[int, bool]] = defaultdict(dict)
        for (passage_id, person), vote in last.items():
            found[passage_id][person] = vote.is_helpful
        return found


def _held(votes: Iterable[tuple[Topic, Vote]]) -> _Held:
    held = _Held()
    for topic, vote in votes:
        held.cast(topic, vote)
    return held


def _may_want_the_same(one: Topic, other: Topic) -> bool:
    return not one.wants or not other.wants or not set(one.wants).isdisjoint(other.wants)

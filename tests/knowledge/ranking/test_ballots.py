"""Which questions are the same to a vote, and what people said of what they got."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from knowledge.index import Snapshot
from knowledge.ranking import AskedTopic, Ballots, kept_topic, rank
from knowledge.records import Topic, TopicWord, Vote
from tests.knowledge.ranking.small import two_articles

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def snapshot() -> Snapshot:
    """A lighthouse and glaciers."""
    return two_articles()


def asked(question: str, snapshot: Snapshot, **more: object) -> AskedTopic:
    """Tell what a question is about."""
    found = rank(question, snapshot, k=1, **more).asked  # type: ignore[arg-type]
    assert found is not None
    return found


def vote(
    passage_id: int = 1, person: int = 7, *, helps: bool = True, at: int = 0, staff: bool = False
) -> Vote:
    """Make a vote of so many minutes after noon."""
    return Vote("a", passage_id, person, helps, NOON + timedelta(minutes=at), staff)


@pytest.mark.parametrize(
    "other",
    [
        "when was the old lighthouse of varn built",
        "Hey folks, can anyone tell me please: when was the old Varn lighthouse built?? thx!!",
        "The old lighthouses of Varn: when were they built?",
        "built when, the old lighthouse of Varn",
        "when was the old lihgthouse of Varn built",
        "When was the old beacon of Varn built?",
    ],
)
def test_the_same_in_other_words_is_the_same(other: str, snapshot: Snapshot) -> None:
    """Order, endings, chat, function words, typing errors and a community's synonyms make no difference."""
    ballots = Ballots([(asked("When was the old lighthouse of Varn built?", snapshot).topic, vote())])
    synonyms = (("lighthouse", "beacon"),)
    assert ballots.said(asked(other, snapshot, synonyms=synonyms)) == {1: {7: True}}


@pytest.mark.parametrize(
    "other",
    [
        "When was the new lighthouse of Varn built?",
        "When was the old lighthouse of Lomen built?",
        "Who built the old lighthouse of Varn?",
        "When was the old lighthouse built?",
        "lighthouse",
        "When?",
        "Where do glaciers carve valleys?",
    ],
)
def test_another_question_is_another(other: str, snapshot: Snapshot) -> None:
    """A word of few that is exchanged or missing, or another thing that is wanted, makes it another question."""
    ballots = Ballots([(asked("When was the old lighthouse of Varn built?", snapshot).topic, vote())])
    assert ballots.said(asked(other, snapshot)) == {}


def test_a_follow_up_is_known_with_what_it_follows(snapshot: Snapshot) -> None:
    """A question after another is another question than the same words alone."""
    alone = asked("And who kept the lamp?", snapshot)
    after = asked("And who kept the lamp?", snapshot, context="When was the old lighthouse of Varn built?")
    ballots = Ballots([(after.topic, vote())])
    assert ballots.said(after) == {1: {7: True}}
    assert ballots.said(alone) == {}


def test_one_word_of_five_may_be_missing() -> None:
    """Of five words that count alike one may be missing on one side; exchanged, it makes another question."""

    def topic(*words: str) -> Topic:
        return Topic("en", tuple(TopicWord(word, 1.0) for word in sorted(words)))

    five = topic("red", "monthly", "student", "plan", "price")
    ballots = Ballots([(five, vote())])
    assert ballots.said(kept_topic(topic("monthly", "student", "plan", "price")))
    assert ballots.said(kept_topic(topic("red", "monthly", "student", "plan", "price", "total")))
    assert not ballots.said(kept_topic(topic("blue", "monthly", "student", "plan", "price")))
    assert not ballots.said(kept_topic(topic("student", "plan", "price")))
    assert not ballots.said(kept_topic(topic()))


def test_of_one_person_the_last_word_counts(snapshot: Snapshot) -> None:
    """Whoever asked nearly the same twice and voted twice counts once, in whichever order the votes are read."""
    one = asked("When was the old lighthouse of Varn built?", snapshot).topic
    other = asked("when were the old lighthouses of varn built", snapshot).topic
    assert one != other
    votes = [(one, vote(helps=True)), (other, vote(helps=False, at=1))]
    for read in (votes, votes[::-1]):
        assert Ballots(read).said(kept_topic(one)) == {1: {7: False}}
    changed = Ballots([(one, vote(helps=True)), (one, vote(helps=False, at=1))])
    assert (len(changed), changed.said(kept_topic(one))) == (1, {1: {7: False}})


def test_staffs_votes_alone_count_where_that_is_set(snapshot: Snapshot) -> None:
    """The others' are passed over, and count again when it is set back."""
    topic = asked("When was the lighthouse built?", snapshot)
    ballots = Ballots([(topic.topic, vote(person=7)), (topic.topic, vote(person=8, staff=True))])
    assert ballots.said(topic, staff_only=True) == {1: {8: True}}
    assert ballots.said(topic) == {1: {7: True, 8: True}}


def test_votes_on_what_is_gone_are_let_go(snapshot: Snapshot) -> None:
    """Those on passages that there are stay; all of them may be replaced."""
    topic = asked("When was the lighthouse built?", snapshot)
    ballots = Ballots([(topic.topic, vote(1)), (topic.topic, vote(2))])
    ballots.keep_of({2}.__contains__)
    assert (len(ballots), ballots.said(topic)) == (1, {2: {7: True}})
    ballots.replace([(topic.topic, vote(3))])
    assert ballots.said(topic) == {3: {7: True}}

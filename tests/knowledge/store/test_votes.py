"""What is kept of votes, and what goes with what."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from knowledge.errors import NotFound
from knowledge.records import Topic, TopicWord, Vote
from knowledge.store import Store
from knowledge.store.votes import VotedAnswer, read_topic, write_topic
from tests.knowledge.store.conftest import Clock
from tests.knowledge.store.makers import make_draft

TEXTS = ("Rivers", "Rivers rise in the hills.", "They end in the sea.")
TOPIC = Topic("en", (TopicWord("lamp", 3.5), TopicWord("wärter", 4.25)), ("date",))


@pytest.fixture
def passages(store: Store) -> list[int]:
    """The ids of an article's passages."""
    return [passage.id for passage in store.articles.add(make_draft(*TEXTS)).passages]


def vote_of(clock: Clock, passage_id: int, person: int = 7, *, helps: bool = True, answer: str = "a") -> Vote:
    """Make a vote of now."""
    return Vote(answer, passage_id, person, helps, clock())


def answer_of(clock: Clock, passages: list[int], answer: str = "a", asked_by: int | None = 5) -> VotedAnswer:
    """Make what is kept of an answer that quoted passages."""
    return VotedAnswer(answer, TOPIC, tuple(passages), asked_by, clock())


def count(store: Store, table: str) -> int:
    """Count the rows of a table."""
    return int(store._database.value(f"SELECT count(*) FROM {table}"))


def test_a_topic_is_read_as_it_was_written() -> None:
    """Its words, what they weigh, and what was wanted; equal ones are written alike."""
    assert read_topic(write_topic(TOPIC)) == TOPIC
    assert write_topic(read_topic(write_topic(TOPIC))) == write_topic(TOPIC)


def test_a_person_has_one_vote_of_a_quote_and_may_change_it(
    store: Store, clock: Clock, passages: list[int]
) -> None:
    """The same again changes nothing, another one takes its place, and a reason stays until the vote is another."""
    answer, first = answer_of(clock, passages), vote_of(clock, passages[0])
    assert store.votes.cast(first, answer) == "new"
    clock.advance(timedelta(minutes=1))
    assert store.votes.cast(vote_of(clock, passages[0]), answer) == "same"
    assert store.votes.of("a", passages[0], 7) == first
    unhelpful = replace(first, is_helpful=False, voted_at=clock())
    assert store.votes.cast(unhelpful, answer) == "changed"
    with_reason = replace(unhelpful, reason="other", line="It moved.")
    assert store.votes.cast(with_reason, answer) == "same"
    assert store.votes.cast(unhelpful, answer) == "same"
    assert store.votes.of("a", passages[0], 7) == with_reason
    outdated = replace(unhelpful, reason="outdated")
    assert store.votes.cast(outdated, answer) == "same"
    assert store.votes.of("a", passages[0], 7) == outdated
    assert store.votes.cast(replace(first, voted_at=clock()), answer) == "changed"
    assert count(store, "votes") == 1
    assert store.votes.newest(10) == [(TOPIC, store.votes.of("a", passages[0], 7))]


def test_to_withdraw_twice_is_to_withdraw_once(store: Store, clock: Clock, passages: list[int]) -> None:
    """The words of the question go with the last vote on it, and the others' votes stay."""
    answer = answer_of(clock, passages)
    for person in (7, 8):
        store.votes.cast(vote_of(clock, passages[0], person), answer)
    assert [store.votes.withdraw("a", passages[0], 7) for _ in range(2)] == [True, False]
    assert (count(store, "votes"), store.votes.answer("a")) == (1, answer)
    assert store.votes.withdraw("a", passages[0], 8)
    assert (count(store, "votes"), store.votes.answer("a")) == (0, None)


def test_only_what_was_quoted_can_be_voted_on(store: Store, clock: Clock, passages: list[int]) -> None:
    """A passage that the answer did not quote is not found, nor one that is gone; nothing is kept then."""
    other = store.articles.add(make_draft("Seas")).passages[0].id
    with pytest.raises(NotFound):
        store.votes.cast(vote_of(clock, other), answer_of(clock, passages))
    with pytest.raises(NotFound):
        store.votes.cast(vote_of(clock, 999), answer_of(clock, [*passages, 999]))
    assert (count(store, "votes"), count(store, "voted_answers")) == (0, 0)


def test_votes_go_with_their_passage(store: Store, clock: Clock) -> None:
    """An edited passage has none, one that stays word for word keeps them, and a removed article's are all gone."""
    change = store.articles.add(make_draft(*TEXTS))
    first, *_ = kept = [passage.id for passage in change.passages]
    store.votes.cast(vote_of(clock, first), answer_of(clock, kept))
    draft = make_draft(*TEXTS)
    moved = replace(draft, paragraphs=(replace(draft.paragraphs[0], text="New."), *draft.paragraphs))
    store.articles.replace(change.article.id, moved)
    assert count(store, "votes") == 1
    edited = replace(draft, paragraphs=(replace(draft.paragraphs[0], text="Other."), *draft.paragraphs[1:]))
    store.articles.replace(change.article.id, edited)
    assert (count(store, "votes"), count(store, "voted_answers")) == (0, 0)
    again = store.articles.replace(change.article.id, draft).passages
    assert first not in {passage.id for passage in again}
    store.votes.cast(vote_of(clock, again[0].id), answer_of(clock, [again[0].id]))
    store.articles.remove(change.article.id)
    assert (count(store, "votes"), count(store, "voted_answers")) == (0, 0)


def test_a_vote_outlives_its_question_and_who_asked_it(
    store: Store, clock: Clock, passages: list[int]
) -> None:
    """After the questions' time the vote is there, without what was written beside it or who had asked."""
    written = replace(vote_of(clock, passages[0], helps=False), reason="other", line="It moved.")
    store.votes.cast(written, answer_of(clock, passages))
    clock.advance(timedelta(days=89))
    store.forgetting.expire(90)
    assert store.votes.of("a", passages[0], 7) == written
    clock.advance(timedelta(days=2))
    store.forgetting.expire(90)
    assert store.votes.of("a", passages[0], 7) == replace(written, line=None)
    voted = store.votes.answer("a")
    assert voted is not None
    assert (voted.asked_by, voted.topic) == (None, TOPIC)


def test_the_newest_votes_are_read_the_oldest_first(store: Store, clock: Clock, passages: list[int]) -> None:
    """As many as are wanted, so that a later one takes an earlier one's place."""
    for person in range(5):
        store.votes.cast(vote_of(clock, passages[0], person), answer_of(clock, passages))
        clock.advance(timedelta(minutes=1))
    assert [vote.person for _, vote in store.votes.newest(3)] == [2, 3, 4]


def test_badly_rated_quotes_are_told_with_reasons_and_without_names(
    store: Store, clock: Clock, passages: list[int]
) -> None:
    """Those that helped fewer than they did not, over all answers to the same, the last complaint first."""
    first, second = passages[:2]

    def cast(answer: str, passage_id: int, person: int, **more: object) -> None:
        clock.advance(timedelta(minutes=1))
        vote = replace(vote_of(clock, passage_id, person, helps=False, answer=answer), **more)  # type: ignore[arg-type]
        store.votes.cast(vote, answer_of(clock, passages, answer))

    cast("a", first, 1, reason="outdated")
    cast("b", first, 2, reason="outdated")
    cast("b", first, 3, reason="other", line="It moved to the hall.")
    cast("c", first, 3)
    cast("a", first, 4, is_helpful=True)
    cast("a", second, 1)
    cast("a", second, 2, is_helpful=True)
    assert store.ratings.count_bad() == 1
    (bad,) = store.ratings.bad()
    assert (bad.passage.id, bad.article.title, bad.words) == (first, TEXTS[0], ("lamp", "wärter"))
    assert (bad.helpful, bad.not_helpful, bad.question) == (1, 3, None)
    assert (bad.reasons, bad.lines) == ((("outdated", 2), ("other", 1)), ("It moved to the hall.",))
    cast("a", second, 5)
    assert [bad.passage.id for bad in store.ratings.bad()] == [second, first]
    assert [bad.passage.id for bad in store.ratings.bad(offset=1, limit=1)] == [first]
    cast("a", first, 8, is_helpful=True)
    cast("a", first, 9, is_helpful=True)
    assert [bad.passage.id for bad in store.ratings.bad()] == [second]

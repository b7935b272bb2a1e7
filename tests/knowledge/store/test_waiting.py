"""Who waits for an answer."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from knowledge.errors import NotFound
from knowledge.records import Answer
from knowledge.store import Store
from tests.knowledge.store.conftest import Clock
from tests.knowledge.store.makers import make_draft

MEMBER, OTHER = 700000000000000777, 700000000000000888
PAUSE = timedelta(minutes=5)


def keep(store: Store, id_: str, asked_by: int = MEMBER, **known: object) -> None:
    """Keep a question that got no answer."""
    asked_at = datetime(2026, 1, 1, tzinfo=UTC)
    generation = store.articles.generation()
    store.answers.record(Answer(id_, f"What about {id_}?", (), 0.0, generation, asked_at, asked_by, **known))  # type: ignore[arg-type]


def test_somebody_waits_once(store: Store) -> None:
    """Who wants to be told twice is in the list once, and taken out of it by one alone."""
    keep(store, "a")
    assert store.waiting.add("a", MEMBER, channel_id=5, message_id=6)
    assert not store.waiting.add("a", MEMBER)
    (waiter,) = store.waiting.of("a")
    assert (waiter.person, waiter.channel_id, waiter.message_id) == (MEMBER, 5, 6)
    assert store.waiting.take("a", MEMBER) == waiter
    assert store.waiting.take("a", MEMBER) is None
    assert store.waiting.of("a") == []


def test_nobody_waits_for_a_question_that_is_not_kept(store: Store) -> None:
    """Neither waiting nor a call outlives its question, nor begins without it."""
    with pytest.raises(NotFound):
        store.waiting.add("a", MEMBER)
    with pytest.raises(NotFound):
        store.waiting.call("a", MEMBER, pause=PAUSE)
    keep(store, "a")
    store.waiting.add("a", OTHER)
    store.waiting.call("a", MEMBER, pause=PAUSE)
    assert store.people.forget(MEMBER) >= 1
    assert store.waiting.of("a") == []
    assert not store.waiting.is_called("a")


def test_each_generation_is_looked_at_once(store: Store, clock: Clock) -> None:
    """Those are due that were not looked at since the articles changed, the longest ago first, at most so many."""
    keep(store, "a")
    keep(store, "b")
    for id_ in "ab":
        store.waiting.add(id_, MEMBER)
        clock.now += timedelta(seconds=1)
    assert store.waiting.due(store.articles.generation(), 9) == []
    store.articles.add(make_draft("Tides", "The sea comes and goes."))
    now = store.articles.generation()
    assert [waiter.answer_id for waiter in store.waiting.due(now, 1)] == ["a"]
    store.waiting.looked("a", now)
    assert [waiter.answer_id for waiter in store.waiting.due(now, 9)] == ["b"]


def test_helpers_are_called_once_for_a_question_and_with_a_pause(store: Store, clock: Clock) -> None:
    """A second one is none, one for another question comes too early for a while, one that failed may be repeated."""
    keep(store, "a")
    keep(store, "b")
    assert store.waiting.call("a", MEMBER, pause=PAUSE).outcome == "called"
    assert store.waiting.call("a", OTHER, pause=PAUSE).outcome == "before"
    early = store.waiting.call("b", OTHER, pause=PAUSE)
    assert (early.outcome, early.again_at) == ("early", clock.now + PAUSE)
    clock.now += PAUSE
    assert store.waiting.call("b", OTHER, pause=PAUSE).outcome == "called"
    store.waiting.take_back_call("b")
    assert store.waiting.call("b", OTHER, pause=PAUSE).outcome == "called"


def test_the_pause_between_calls_outlives_the_question(store: Store, clock: Clock) -> None:
    """Who has their questions deleted can't call again at once; of the call nothing but its time is kept."""
    keep(store, "a")
    assert store.waiting.call("a", MEMBER, pause=PAUSE).outcome == "called"
    store.people.forget(MEMBER)
    keep(store, "b")
    early = store.waiting.call("b", MEMBER, pause=PAUSE)
    assert (early.outcome, early.again_at) == ("early", clock.now + PAUSE)
    assert str(MEMBER) not in str(store.settings.all())
    clock.now += PAUSE
    assert store.waiting.call("b", MEMBER, pause=PAUSE).outcome == "called"


def test_one_person_waits_for_so_many(store: Store, clock: Clock) -> None:
    """Of one person's the oldest go, of others' none."""
    keep(store, "other", OTHER)
    store.waiting.add("other", OTHER)
    for number in range(25):
        keep(store, f"q{number}")
        store.waiting.add(f"q{number}", MEMBER)
        clock.now += timedelta(seconds=1)
    store.articles.add(make_draft("Tides", "The sea comes and goes."))
    waiting = [waiter.answer_id for waiter in store.waiting.due(store.articles.generation(), 99)]
    assert waiting == ["other", *(f"q{number}" for number in range(5, 25))]


def test_what_is_near_is_kept_by_id(store: Store) -> None:
    """An article that came near is known by its title of today, and left out where it is gone; a purge takes all."""
    first = store.articles.add(make_draft("Tides", "The sea comes and goes.")).article
    second = store.articles.add(make_draft("Fog", "The horn sounds twice a minute.")).article
    keep(store, "a", closest=("Tides", "Fog"), closest_ids=(first.id, second.id), unknown_words=("Kraken",))
    store.articles.remove(second.id)
    answer = store.answers.get("a")
    assert answer is not None
    assert (answer.closest, answer.closest_ids) == (("Tides",), (first.id,))
    assert answer.unknown_words == ("Kraken",)
    store.waiting.add("a", MEMBER)
    store.purging.purge(first.id)
    assert store.answers.get("a") is None
    assert store.waiting.of("a") == []


def test_waiting_outlives_the_program(store: Store, path: Path) -> None:
    """Who waits is in the file, not in memory."""
    keep(store, "a")
    store.waiting.add("a", MEMBER)
    store.close()
    again = Store(path)
    assert [waiter.person for waiter in again.waiting.of("a")] == [MEMBER]
    again.close()

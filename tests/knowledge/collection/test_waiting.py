"""Who is told when a question gets an answer."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge.collection import Collection, open_collection
from tests.knowledge.collection.texts import TIDES, draft_of

MEMBER = 700000000000000777
CHESS = "# Chess\n\nThe chess championship in Reykjavik was won by Bobby Fischer in 1972, against Boris Spassky.\n"
ASKED = "Who won the chess championship in Reykjavik?"


@pytest.mark.asyncio
async def test_an_answer_is_found_once_there_is_an_article(collection: Collection) -> None:
    """Not before the articles change, and by nothing but a passage that was added since."""
    await collection.articles.add(await draft_of(TIDES))
    asked = await collection.ask(ASKED, asked_by=MEMBER)
    assert asked.state == "nothing"
    assert asked.unknown_words == ("won", "chess", "championship", "Reykjavik")
    assert await collection.waiting.add(asked, MEMBER, channel_id=5, message_id=6)
    assert await collection.waiting.look_again() == []
    await collection.articles.add(
        await draft_of("# Bees\n\nA hive of bees has one queen and some thousand workers.\n")
    )
    assert await collection.waiting.look_again() == []
    assert await collection.waiting.look_again() == []
    await collection.articles.add(await draft_of(CHESS))
    (found,) = await collection.waiting.look_again()
    assert found.waiter.person == MEMBER
    assert found.answer.answered
    assert "Fischer" in found.answer.citations[0].passage.text
    assert await collection.waiting.take(found.waiter)
    assert not await collection.waiting.take(found.waiter)
    assert await collection.waiting.look_again() == []


@pytest.mark.asyncio
async def test_what_was_there_before_is_no_news(collection: Collection) -> None:
    """A threshold that was lowered makes an answer of an old passage, of which nobody is told."""
    await collection.articles.add(await draft_of(CHESS))
    await collection.settings.set_threshold(1.0)
    asked = await collection.ask(ASKED, asked_by=MEMBER)
    await collection.waiting.add(asked, MEMBER)
    await collection.settings.set_threshold(0.0)
    await collection.articles.add(await draft_of(TIDES))
    assert await collection.waiting.look_again() == []


@pytest.mark.asyncio
async def test_a_flood_of_waiting_questions_is_worked_off_in_rounds(collection: Collection) -> None:
    """One round looks at so many, the next at the others."""
    await collection.articles.add(await draft_of(TIDES))
    for number in range(5):
        asked = await collection.ask(f"Who won the chess championship of {1900 + number}?", asked_by=MEMBER)
        await collection.waiting.add(asked, MEMBER)
    await collection.articles.add(
        await draft_of("# Bees\n\nA hive of bees has one queen and some thousand workers.\n")
    )
    generation = collection.generation
    core = collection._core
    for left in (3, 1, 0):
        assert await collection.waiting.look_again(2) == []
        assert len(await core.stored(core.store.waiting.due, generation, 9)) == left


@pytest.mark.asyncio
async def test_who_was_forgotten_is_not_told(tmp_path: Path) -> None:
    """Neither between a look and the telling, nor after it failed; a restart changes nothing of that."""
    path = tmp_path / "c.db"
    async with open_collection(path) as collection:
        asked = await collection.ask(ASKED, asked_by=MEMBER)
        await collection.waiting.add(asked, MEMBER)
    async with open_collection(path) as collection:
        await collection.articles.add(await draft_of(CHESS))
        (found,) = await collection.waiting.look_again()
        await collection.questions.forget_person(MEMBER)
        assert not await collection.waiting.take(found.waiter)
        await collection.waiting.put_back(found.waiter)
        assert await collection.waiting.of(asked.id) == []


@pytest.mark.asyncio
async def test_who_could_not_be_told_goes_on_waiting(collection: Collection) -> None:
    """Where Discord fails they are told another time; where they were, the question is without an answer no more."""
    asked = await collection.ask(ASKED, asked_by=MEMBER)
    await collection.waiting.add(asked, MEMBER, channel_id=5, message_id=6)
    await collection.articles.add(await draft_of(CHESS))
    (found,) = await collection.waiting.look_again()
    assert await collection.waiting.take(found.waiter)
    await collection.waiting.put_back(found.waiter)
    (again,) = await collection.waiting.look_again()
    assert (again.waiter.channel_id, again.waiter.message_id) == (5, 6)
    assert await collection.waiting.take(again.waiter)
    assert len(await collection.questions.unanswered()) == 1
    await collection.waiting.settle(asked.id)
    assert await collection.questions.unanswered() == []

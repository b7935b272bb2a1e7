"""What was asked is kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge.collection import Collection, open_collection
from knowledge.errors import NotFound
from tests.knowledge.collection.texts import TIDES, draft_of


@pytest.mark.asyncio
async def test_silence_where_nothing_answers(collection: Collection) -> None:
    """A question about something else gets no citation, and is kept for the moderators once recorded."""
    await collection.articles.add(await draft_of(TIDES))
    answer = await collection.ask("Who won the chess championship in Reykjavik?")
    assert not answer.answered
    await collection.questions.record(answer)
    assert [question.question for question in await collection.questions.unanswered()] == [answer.question]


@pytest.mark.asyncio
async def test_small_talk_is_not_kept(collection: Collection) -> None:
    """Who only greets has asked nothing: no citation, no titles, and no work for the moderators."""
    await collection.articles.add(await draft_of(TIDES))
    answer = await collection.ask("good morning everyone :)")
    assert answer.is_small_talk
    assert (answer.state, answer.citations, answer.closest, answer.confidence) == ("nothing", (), (), 0.0)
    await collection.questions.record(answer)
    assert await collection.questions.find_answer(answer.id) is None
    assert await collection.questions.unanswered() == []
    assert not (await collection.ask("When do spring tides come?")).is_small_talk


@pytest.mark.asyncio
@pytest.mark.parametrize("is_recorded", [True, False])
async def test_a_withdrawn_question_is_offered_to_nobody(collection: Collection, is_recorded: bool) -> None:
    """Also where it is withdrawn before it is recorded; it stays kept."""
    await collection.articles.add(await draft_of(TIDES))
    answer = await collection.ask("When do spring tides come?", asked_in=5)
    if is_recorded:
        await collection.questions.record(answer)
        assert await collection.questions.offered("when") == [(answer.question, 5)]
    await collection.questions.withdraw(answer.id)
    await collection.questions.record(answer)
    assert await collection.questions.offered("when") == []
    assert await collection.questions.find_answer(answer.id) is not None


@pytest.mark.asyncio
async def test_an_answer_can_be_paged_before_and_after_it_is_recorded(tmp_path: Path) -> None:
    """A button may name an answer from the moment of asking until long after a restart."""
    path = tmp_path / "c.db"
    async with open_collection(path) as collection:
        await collection.articles.add(await draft_of(TIDES))
        answer = await collection.ask("When do spring tides come?")
        assert await collection.questions.find_answer(answer.id) == answer
        await collection.questions.record(answer)
    async with open_collection(path) as collection:
        stored = await collection.questions.find_answer(answer.id)
    assert stored is not None
    assert [c.passage for c in stored.citations] == [c.passage for c in answer.citations]
    assert [c.highlights for c in stored.citations] == [c.highlights for c in answer.citations]


@pytest.mark.asyncio
async def test_a_conversation_goes_back_to_its_first_question(collection: Collection) -> None:
    """What follows on is asked with the first question and the last one, recorded or not; each knows the first."""
    await collection.articles.add(await draft_of(TIDES))
    assert await collection.questions.to_follow("nothing") is None
    answer = await collection.ask("When do spring tides come?")
    contexts = []
    for question in ("And neap tides?", "How high are those?", "Why is that so?"):
        followed = await collection.questions.to_follow(answer.id)
        assert followed is not None
        contexts.append(followed.context)
        answer = await collection.ask(question, context=followed.context, first_answer=followed.first_answer)
        await collection.questions.record(answer)
    first = "When do spring tides come?"
    assert contexts == [first, f"{first} And neap tides?", f"{first} How high are those?"]
    anew = "Which yeast lives in sourdough starter?"
    answer = await collection.ask(anew, context=contexts[-1], first_answer=followed.first_answer)
    followed = await collection.questions.to_follow(answer.id)
    assert followed is not None
    assert (followed.context, followed.first_answer) == (anew, answer.id)


@pytest.mark.asyncio
@pytest.mark.parametrize("context", [None, "🙂", "What is a tide?"])
async def test_a_score_is_explained_as_the_answer_has_it(collection: Collection, context: str | None) -> None:
    """The explanation of a quoted passage ends with the score that its citation has; of no passage there is none."""
    await collection.articles.add(await draft_of(TIDES))
    question = "When do spring tides come?"
    citation = (await collection.ask(question, context=context)).citations[0]
    explanation = await collection.questions.explain(question, citation.passage.id, context=context)
    assert explanation.value == pytest.approx(citation.score)
    with pytest.raises(NotFound):
        await collection.questions.explain(question, citation.passage.id + 1000)


@pytest.mark.asyncio
@pytest.mark.parametrize("context", [None, "", "🙂\x00", "What pulls at the sea?", "and " * 5_000])
async def test_the_question_is_kept_and_not_its_context(collection: Collection, context: str | None) -> None:
    """Any context is taken; what is stored and shown of a question is the question alone."""
    await collection.articles.add(await draft_of(TIDES))
    answer = await collection.ask("When do spring tides come?", context=context, asked_by=5)
    await collection.questions.record(answer)
    stored = await collection.questions.find_answer(answer.id)
    assert stored is not None
    assert stored.question == answer.question == "When do spring tides come?"
    assert stored.citations[0].passage == answer.citations[0].passage


@pytest.mark.asyncio
async def test_a_forgotten_answer_is_not_found(collection: Collection) -> None:
    """What is not to be stored is not held either; forgetting it twice is no error."""
    await collection.articles.add(await draft_of(TIDES))
    answer = await collection.ask("When do spring tides come?")
    for _ in range(2):
        collection.questions.forget(answer)
    assert await collection.questions.find_answer(answer.id) is None

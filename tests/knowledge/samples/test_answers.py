from __future__ import annotations

from pathlib import Path

import pytest

from knowledge.articles.reading import draft_from_bytes
from knowledge.collection import open_collection
from knowledge.samples import EXAMPLE_QUESTIONS, TOUR, sample_articles


@pytest.mark.asyncio
async def test_each_example_question_is_answered_by_its_passage(tmp_path: Path) -> None:
    """What a newcomer asks first gets the right passage first, in all four languages."""
    async with open_collection(tmp_path / "samples.db") as collection:
        for name, data in sample_articles():
            await collection.articles.add(draft_from_bytes(data, name))
        for example in EXAMPLE_QUESTIONS:
            answer = await collection.ask(example.question)
            assert answer.citations, example.question
            assert example.phrase in answer.citations[0].passage.text, example.question


@pytest.mark.asyncio
async def test_the_tour_shows_each_kind_of_answer(tmp_path: Path) -> None:
    """It has several quotes, a follow-up that the question before explains, two parts, the closest, and nothing."""
    async with open_collection(tmp_path / "samples.db") as collection:
        for name, data in sample_articles():
            await collection.articles.add(draft_from_bytes(data, name))
        several = await collection.ask(TOUR.question)
        assert several.state == "answered"
        assert len(several.citations) > 1
        follow_up = await collection.ask(TOUR.follow_up, context=TOUR.question)
        assert follow_up.state == "answered"
        assert "spring tides" in follow_up.citations[0].passage.text
        alone = await collection.ask(TOUR.follow_up)
        assert alone.citations[0].article.title != several.citations[0].article.title
        two = await collection.ask(TOUR.two_parts)
        assert len({citation.article.title for citation in two.citations}) == 2
        assert (await collection.ask(TOUR.closest)).state == "closest"
        assert (await collection.ask(TOUR.nothing)).state == "nothing"

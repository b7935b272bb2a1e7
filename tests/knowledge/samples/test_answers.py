from __future__ import annotations

from pathlib import Path

import pytest

from knowledge.articles.reading import draft_from_bytes
from knowledge.collection import open_collection
from knowledge.samples import EXAMPLE_QUESTIONS, sample_articles


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

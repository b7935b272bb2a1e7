"""Articles are added, changed and removed, and the next question knows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from knowledge.collection import Collection
from knowledge.errors import DuplicateArticle, NotFound
from tests.knowledge.collection.texts import BREAD, TIDES, draft_of


@pytest.mark.asyncio
async def test_an_added_article_answers_at_once(collection: Collection) -> None:
    """What was added is quoted by the next question, as a slice of the stored passage."""
    article = await collection.articles.add(
        await draft_of(TIDES, url="https://example.org/tides"), added_by=7
    )
    answer = await collection.ask("When do spring tides come?")
    (first, *_) = answer.citations
    assert first.article.id == article.id
    assert first.article.url == "https://example.org/tides"
    start, end = first.quote
    assert "Spring tides come at new and full moon" in first.passage.text[start:end]
    assert first.passage.text in TIDES
    assert all(start <= a < b <= end for a, b in first.highlights)
    assert 0 < answer.confidence <= 1


@pytest.mark.asyncio
async def test_a_removed_article_is_never_quoted_again(collection: Collection) -> None:
    """After the removal neither the same question nor a stored answer cites it."""
    article = await collection.articles.add(await draft_of(TIDES))
    answer = await collection.ask("When do spring tides come?")
    await collection.questions.record(answer)
    await collection.articles.remove(article.id)
    assert not (await collection.ask("When do spring tides come?")).citations
    stored = await collection.questions.find_answer(answer.id)
    assert stored is not None
    assert not stored.citations
    with pytest.raises(NotFound):
        await collection.articles.remove(article.id)


@pytest.mark.asyncio
async def test_an_edited_article_is_quoted_with_its_new_text(collection: Collection) -> None:
    """The old text is not found any more, the new one is, under the same article id."""
    article = await collection.articles.add(await draft_of(TIDES))
    edited = await collection.articles.edit(article.id, await draft_of(BREAD, "Bread"))
    assert edited.version == 2
    answer = await collection.ask("What lives in a sourdough starter?")
    assert answer.citations[0].article.title == "Bread"
    assert not (await collection.ask("When do spring tides come?")).answered


@pytest.mark.asyncio
async def test_a_passage_between_kept_ones_is_found_and_they_too(collection: Collection) -> None:
    """After an edit that keeps some passages, with ids that do not rise any more, each is quoted with its number."""
    tides = await draft_of(TIDES)
    article = await collection.articles.add(tides)
    bread = await draft_of(BREAD, "Bread")
    mixed = replace(tides, paragraphs=(tides.paragraphs[0], bread.paragraphs[0], *tides.paragraphs[1:]))
    before = await collection.articles.passages(article.id)
    await collection.articles.edit(article.id, mixed)
    after = await collection.articles.passages(article.id)
    assert [passage.id for passage in after if passage.text in TIDES] == [passage.id for passage in before]
    for passage in after:
        citations = (await collection.ask(passage.text[:200])).citations
        assert citations[0].passage == passage


@pytest.mark.asyncio
async def test_the_same_link_or_text_is_recognised(collection: Collection) -> None:
    """A second add of the link, however spelled, or of the text is refused and names the first."""
    first = await collection.articles.add(await draft_of(TIDES, url="https://example.org/tides"))
    for draft in (
        await draft_of(BREAD, url="https://EXAMPLE.org/tides?utm_source=x"),
        await draft_of(TIDES, "Another title"),
    ):
        assert (await collection.articles.find_duplicate(draft)) == first
        with pytest.raises(DuplicateArticle) as caught:
            await collection.articles.add(draft)
        assert caught.value.article_id == first.id
    assert (await collection.index.status()).articles == 1


@pytest.mark.asyncio
async def test_twin_articles_are_quoted_once(collection: Collection) -> None:
    """The same agency text at a second publisher is named beside the citation, not cited again."""
    text = TIDES + "\n\n" + BREAD
    first = await collection.articles.add(await draft_of(text, "Tides here"))
    second = await collection.articles.add(await draft_of("From our agency.\n\n" + text, "Tides there"))
    assert second.twin_of == first.id
    answer = await collection.ask("When do spring tides come?")
    assert len([c for c in answer.citations if "Spring tides" in c.passage.text]) == 1
    assert len(answer.citations[0].twins) == 1

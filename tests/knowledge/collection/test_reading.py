"""Who reads on from a quote sees the article as it is stored."""

from __future__ import annotations

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.collection import Collection
from knowledge.collection.reading import LEAF_LENGTH, leaves_of
from knowledge.records import Article, Draft, Leaf, Paragraph
from tests.knowledge.collection.texts import BREAD, draft_of


async def add(collection: Collection, *texts: str) -> Article:
    """Add an article of these passages."""
    return await collection.articles.add(Draft("Long", tuple(map(Paragraph, texts)), "en"))


async def leaves(collection: Collection, article: Article) -> list[Leaf]:
    """Read an article from the first leaf to the last."""
    first = await collection.reading.leaf(article.id, 1)
    assert first is not None
    others = [await collection.reading.leaf(article.id, number) for number in range(2, first.of + 1)]
    return [first, *(leaf for leaf in others if leaf)]


@given(st.lists(st.integers(1, 5 * LEAF_LENGTH), max_size=40))
def test_each_passage_is_on_a_leaf_and_each_part_of_a_long_one(lengths: list[int]) -> None:
    """Leaves follow each other without a gap and keep to their length; only passages too long for one are cut."""
    parts = leaves_of(enumerate(lengths, 1))
    seen: list[tuple[int, int, int]] = []
    for part in parts:
        numbers = range(part.first, part.last + 1)
        assert len(numbers) == 1 or (part.of == 1 and sum(lengths[n - 1] for n in numbers) <= LEAF_LENGTH)
        seen += [(number, part.number, part.of) for number in numbers]
    expected = [-(-length // LEAF_LENGTH) for length in lengths]
    assert seen == [(n, p, of) for n, of in enumerate(expected, 1) for p in range(1, of + 1)]


@given(st.text(st.sampled_from("ab \n水"), min_size=LEAF_LENGTH + 1, max_size=4 * LEAF_LENGTH))
def test_the_parts_of_a_long_passage_are_its_text(text: str) -> None:
    """Put together they are the passage, character for character, and each keeps to a leaf's length."""
    spans = [part.span(text) for part in leaves_of([(1, len(text))])]
    assert "".join(text[start:end] for start, end in spans) == text
    assert all(0 < end - start <= LEAF_LENGTH + 40 for start, end in spans)


@pytest.mark.asyncio
async def test_an_article_is_read_leaf_by_leaf(collection: Collection) -> None:
    """All leaves together are the article's passages in their order; a number out of range is the nearest leaf."""
    texts = [f"Passage {number} of a long article. " * (number % 7 + 3) for number in range(60)]
    article = await add(collection, *texts, "word " * 900)
    read = await leaves(collection, article)
    assert [leaf.number for leaf in read] == list(range(1, read[0].of + 1))
    assert read[0].of > 5
    shown = [passage.text[slice(*(leaf.span or (None, None)))] for leaf in read for passage in leaf.passages]
    assert "".join(shown) == "".join([*texts, "word " * 900])
    assert await collection.reading.leaf(article.id, 0) == read[0]
    assert await collection.reading.leaf(article.id, 10**9) == read[-1]


@pytest.mark.asyncio
async def test_the_leaf_of_a_passage_is_the_one_it_stands_on(collection: Collection) -> None:
    """From any passage, and any place in a long one, one comes to the leaf with it."""
    article = await add(collection, *[f"Passage {number}. " * 20 for number in range(20)], "word " * 900)
    passages = await collection.articles.passages(article.id)
    for passage in passages[:-1]:
        leaf = await collection.reading.leaf_of(passage.id)
        assert leaf is not None
        assert passage in leaf.passages
    for place in (0, 1500, 3000, 4499, 10_000):
        leaf = await collection.reading.leaf_of(passages[-1].id, place)
        assert leaf is not None
        assert leaf.passages == (passages[-1],)
        assert leaf.span is not None
        assert leaf.span[0] <= min(place, 4499) < leaf.span[1]


@pytest.mark.asyncio
async def test_neighbours_are_of_the_same_article(collection: Collection) -> None:
    """Around a passage stand those before and after it, as far as there are any, and nothing of other articles."""
    await collection.articles.add(await draft_of(BREAD, "Bread"))
    article = await add(collection, "One.", "Two.", "Three.", "Four.")
    await add(collection, "Another article.", "It has two passages.")
    passages = await collection.articles.passages(article.id)
    for before, after in ((0, 0), (1, 1), (99, 99)):
        for place, passage in enumerate(passages):
            around = await collection.reading.around(passage.id, before=before, after=after)
            assert around is not None
            assert around.article == article
            assert around.passage == passage
            assert list(around.passages) == passages[max(0, place - before) : place + after + 1]


@pytest.mark.asyncio
async def test_what_is_gone_is_none(collection: Collection) -> None:
    """Of a removed article, an unknown one and a passage that an edit took out there is nothing to read."""
    article = await add(collection, "One stays as it is.", "Two is taken out.")
    one, two = await collection.articles.passages(article.id)
    await collection.articles.edit(article.id, Draft("Long", (Paragraph("One stays as it is."),), "en"))
    assert await collection.reading.around(two.id) is None
    assert await collection.reading.leaf_of(two.id) is None
    assert await collection.reading.leaf_of(one.id) is not None
    await collection.articles.remove(article.id)
    for read in (
        collection.reading.around(one.id),
        collection.reading.leaf_of(one.id),
        collection.reading.leaf(article.id, 1),
        collection.reading.leaf(10**17, 1),
    ):
        assert await read is None


@pytest.mark.asyncio
async def test_damaged_text_is_not_read(collection: Collection) -> None:
    """A passage that the disk changed is left out, around a quote and on a leaf; of a damaged head nothing is shown."""
    article = await add(collection, "One is as it was.", "Two is changed.", "Three is as it was.")
    one, two, three = await collection.articles.passages(article.id)

    def damage(statement: str) -> None:
        connection = sqlite3.connect(collection.path)
        with connection:
            connection.execute(statement)
        connection.close()

    damage(f"UPDATE passages SET text = 'Two is damaged.' WHERE id = {two.id}")
    around = await collection.reading.around(one.id, after=2)
    leaf = await collection.reading.leaf(article.id, 1)
    assert around is not None
    assert leaf is not None
    assert around.passages == leaf.passages == (one, three)
    assert await collection.reading.around(two.id) is None
    damage("UPDATE articles SET title = 'Damaged'")
    assert await collection.reading.around(one.id) is None
    assert await collection.reading.leaf(article.id, 1) is None

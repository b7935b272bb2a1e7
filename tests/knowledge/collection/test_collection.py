"""A collection's verbs, on real files."""

from __future__ import annotations

import asyncio
import contextlib
import shutil
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from knowledge.articles import Intake
from knowledge.collection import Collection, Collections, open_collection
from knowledge.collection.opening import index_path
from knowledge.errors import (
    Cancelled,
    CollectionInUse,
    DuplicateArticle,
    NotACollection,
    NotFound,
    QuestionError,
    RebuildRunning,
)
from knowledge.ranking import spelling
from knowledge.records import Draft, Known

TIDES = """The Moon's pull raises two bulges of water on opposite sides of the Earth, and the turning
Earth carries every coast through both of them once a day.

Spring tides come at new and full moon, when Sun and Moon pull along one line. Neap tides come at the half moons.
"""
BREAD = """A sourdough starter is flour and water in which wild yeast and bacteria live. It is fed with fresh flour
every day.

The loaf is baked in a closed pot at 250 degrees, so that the steam keeps the crust soft while it rises.
"""


@pytest_asyncio.fixture
async def collection(tmp_path: Path) -> AsyncIterator[Collection]:
    """An empty collection."""
    async with open_collection(tmp_path / "c.db") as opened:
        yield opened


async def _draft(text: str, title: str = "Tides", url: str | None = None) -> Draft:
    async with Intake() as intake:
        return await intake.from_text(text, Known(title=title, publisher="A library", url=url))


@pytest.mark.asyncio
async def test_an_added_article_answers_at_once(collection: Collection) -> None:
    """What was added is quoted by the next question, as a slice of the stored passage."""
    article = await collection.articles.add(await _draft(TIDES, url="https://example.org/tides"), added_by=7)
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
async def test_upkeep_reads_ahead_for_misspelt_questions(
    collection: Collection, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The words of a large collection are read in the background, not when somebody asks."""
    await collection.articles.add(await _draft(TIDES))
    monkeypatch.setattr(spelling, "_MANY", 1)
    await collection.upkeep()
    monkeypatch.setattr(spelling, "read_letters", lambda *_: pytest.fail("it is read now"))
    answer = await collection.ask("When do sprng tides come?")
    assert answer.also_searched == (("sprng", ("spring",)),)


@pytest.mark.asyncio
async def test_one_paragraph_alone_in_a_collection_is_found(collection: Collection) -> None:
    """An article of one paragraph in an empty collection answers what it is about."""
    await collection.articles.add(
        await _draft("Honey bees dance to tell each other where flowers are.", "Bees")
    )
    assert (await collection.ask("How do bees tell each other where flowers are?")).answered


@pytest.mark.asyncio
async def test_silence_where_nothing_answers(collection: Collection) -> None:
    """A question about something else gets no citation, and is kept for the moderators once recorded."""
    await collection.articles.add(await _draft(TIDES))
    answer = await collection.ask("Who won the chess championship in Reykjavik?")
    assert not answer.answered
    await collection.questions.record(answer)
    assert [question.question for question in await collection.questions.unanswered()] == [answer.question]


@pytest.mark.asyncio
async def test_an_empty_collection_says_so(collection: Collection) -> None:
    """Without articles the answer says that there are none, and is no error."""
    answer = await collection.ask("When do spring tides come?")
    assert answer.is_collection_empty
    assert not answer.answered


@pytest.mark.asyncio
@pytest.mark.parametrize("question", ["", " \n\t ", "\x00\x07", "x" * 6_000, "🙂🙂", "?!"])
async def test_what_is_no_question_is_refused(collection: Collection, question: str) -> None:
    """Empty, endless and wordless questions get one sentence that says why."""
    with pytest.raises(QuestionError):
        await collection.ask(question)


@pytest.mark.asyncio
@pytest.mark.parametrize("question", ["to be or not to be", "tides\x00tides", "what"])
async def test_odd_questions_are_answered(collection: Collection, question: str) -> None:
    """Stopwords alone and control characters are no errors."""
    await collection.articles.add(await _draft(TIDES))
    assert (await collection.ask(question)).generation == 1


@pytest.mark.asyncio
async def test_a_removed_article_is_never_quoted_again(collection: Collection) -> None:
    """After the removal neither the same question nor a stored answer cites it."""
    article = await collection.articles.add(await _draft(TIDES))
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
    article = await collection.articles.add(await _draft(TIDES))
    edited = await collection.articles.edit(article.id, await _draft(BREAD, "Bread"))
    assert edited.version == 2
    answer = await collection.ask("What lives in a sourdough starter?")
    assert answer.citations[0].article.title == "Bread"
    assert not (await collection.ask("When do spring tides come?")).answered


@pytest.mark.asyncio
async def test_the_same_link_or_text_is_recognised(collection: Collection) -> None:
    """A second add of the link, however spelled, or of the text is refused and names the first."""
    first = await collection.articles.add(await _draft(TIDES, url="https://example.org/tides"))
    for draft in (
        await _draft(BREAD, url="https://EXAMPLE.org/tides?utm_source=x"),
        await _draft(TIDES, "Another title"),
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
    first = await collection.articles.add(await _draft(text, "Tides here"))
    second = await collection.articles.add(await _draft("From our agency.\n\n" + text, "Tides there"))
    assert second.twin_of == first.id
    answer = await collection.ask("When do spring tides come?")
    assert len([c for c in answer.citations if "Spring tides" in c.passage.text]) == 1
    assert len(answer.citations[0].twins) == 1


@pytest.mark.asyncio
async def test_an_answer_can_be_paged_before_and_after_it_is_recorded(tmp_path: Path) -> None:
    """A button may name an answer from the moment of asking until long after a restart."""
    path = tmp_path / "c.db"
    async with open_collection(path) as collection:
        await collection.articles.add(await _draft(TIDES))
        answer = await collection.ask("When do spring tides come?")
        assert await collection.questions.find_answer(answer.id) == answer
        await collection.questions.record(answer)
    async with open_collection(path) as collection:
        stored = await collection.questions.find_answer(answer.id)
    assert stored is not None
    assert [c.passage for c in stored.citations] == [c.passage for c in answer.citations]
    assert [c.highlights for c in stored.citations] == [c.highlights for c in answer.citations]


@pytest.mark.asyncio
@pytest.mark.parametrize("damage", ["none", "missing", "cut", "garbage", "old", "foreign"])
async def test_a_reopened_collection_answers_alike_whatever_became_of_its_index(
    tmp_path: Path, damage: str
) -> None:
    """A saved index that is missing, cut short, garbled, stale or of another collection changes no answer."""
    path = tmp_path / "c.db"
    saved = index_path(path)
    async with open_collection(path) as collection:
        await collection.articles.add(await _draft(TIDES))
    older = saved.read_bytes()
    async with open_collection(path) as collection:
        await collection.articles.add(await _draft(BREAD, "Bread"))
        expected = await collection.ask("What is a sourdough starter?")
    match damage:
        case "missing":
            saved.unlink()
        case "cut":
            saved.write_bytes(saved.read_bytes()[:-100])
        case "garbage":
            data = bytearray(saved.read_bytes())
            data[len(data) // 2] ^= 0xFF
            saved.write_bytes(data)
        case "old":
            saved.write_bytes(older)
        case "foreign":
            async with open_collection(tmp_path / "other.db") as other:
                await other.articles.add(await _draft(TIDES, "Elsewhere"))
                await other.articles.add(await _draft("Nothing but a sourdough starter.", "Elsewhere too"))
            shutil.copy(index_path(tmp_path / "other.db"), saved)
    async with open_collection(path) as collection:
        answer = await collection.ask("What is a sourdough starter?")
    assert [c.passage for c in answer.citations] == [c.passage for c in expected.citations]
    assert [c.score for c in answer.citations] == [c.score for c in expected.citations]
    assert answer.generation == expected.generation == 2


@pytest.mark.asyncio
async def test_a_rebuild_changes_no_answer(collection: Collection) -> None:
    """The rebuilt index answers as the grown one did, and is noted."""
    await collection.articles.add(await _draft(TIDES))
    await collection.articles.add(await _draft(BREAD, "Bread"))
    before = await collection.ask("What is a sourdough starter?")
    rebuild = await collection.index.rebuild()
    await asyncio.to_thread(rebuild.wait)
    assert rebuild.result().done == 4
    after = await collection.ask("What is a sourdough starter?")
    assert [(c.passage.id, c.score) for c in after.citations] == [
        (c.passage.id, c.score) for c in before.citations
    ]
    assert (await collection.index.status(look_closely=True)).health == ()
    assert (await collection.index.status()).rebuilt_at is not None


@pytest.mark.asyncio
async def test_a_second_rebuild_is_refused_and_a_cancelled_one_leaves_the_index(
    collection: Collection,
) -> None:
    """Two rebuilds never run at once; after a cancel the old index answers on."""
    await collection.articles.add(await _draft(TIDES))
    rebuild = await collection.index.rebuild()
    rebuild.cancel()
    if not rebuild.is_done:
        with pytest.raises(RebuildRunning):
            await collection.index.rebuild()
    await asyncio.to_thread(rebuild.wait)
    with contextlib.suppress(Cancelled):
        rebuild.result()
    assert (await collection.ask("When do spring tides come?")).answered


@pytest.mark.asyncio
async def test_synonyms_apply_at_once(collection: Collection) -> None:
    """A question in the community's own word finds the passage that has the other one."""
    await collection.articles.add(await _draft("The terms of service forbid automated accounts.", "Rules"))
    await collection.articles.add(await _draft(TIDES))
    before = await collection.ask("What about TOS?")
    group = await collection.settings.add_synonyms(["TOS", "terms of service"])
    after = await collection.ask("What about TOS?")
    assert after.confidence > before.confidence
    assert after.citations[0].article.title == "Rules"
    await collection.settings.remove_synonyms(group.id)
    assert await collection.settings.synonyms() == []


@pytest.mark.asyncio
async def test_one_process_a_collection(tmp_path: Path) -> None:
    """While a collection is open, opening it again fails with one sentence."""
    async with open_collection(tmp_path / "c.db"):
        with pytest.raises(CollectionInUse):
            async with open_collection(tmp_path / "c.db"):
                pass
    async with open_collection(tmp_path / "c.db"):
        pass


@pytest.mark.asyncio
async def test_a_file_that_is_none_is_left_alone(tmp_path: Path) -> None:
    """Opening something else says that it is no collection, and does not touch it."""
    path = tmp_path / "c.db"
    path.write_bytes(b"not a database, " * 100)
    with pytest.raises(NotACollection):
        async with open_collection(path):
            pass
    assert path.read_bytes() == b"not a database, " * 100


@pytest.mark.asyncio
async def test_servers_have_nothing_in_common(tmp_path: Path) -> None:
    """A question in one server never cites another's article, nor does an id of one reach the other's."""
    async with Collections(tmp_path) as collections:
        one, other = await collections.open(1), await collections.open(2)
        article = await one.articles.add(await _draft(TIDES))
        await other.articles.add(await _draft(BREAD, "Bread"))
        answer = await one.ask("When do spring tides come?")
        await one.questions.record(answer)
        assert answer.answered
        assert not (await other.ask("When do spring tides come?")).citations
        assert await other.questions.find_answer(answer.id) is None
        assert (await other.articles.get(article.id)).title == "Bread"
        assert collections.server_ids() == [1, 2]


@pytest.mark.asyncio
async def test_two_bots_on_one_data_directory(tmp_path: Path) -> None:
    """The second one is refused as a whole."""
    async with Collections(tmp_path):
        with pytest.raises(CollectionInUse):
            async with Collections(tmp_path):
                pass


@pytest.mark.asyncio
async def test_collections_over_the_budget_are_closed_and_open_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Under a budget of nothing only what is in use stays open, and every collection still answers."""
    monkeypatch.setattr("knowledge.collection.collections._GRACE", 0.0)
    async with Collections(tmp_path, index_memory_mb=0) as collections:
        for server in range(1, 6):
            collection = await collections.open(server)
            await collection.articles.add(await _draft(TIDES, f"Tides {server}"))
        assert len(collections.open_ids) <= 2
        for server in range(1, 6):
            answer = await (await collections.open(server)).ask("When do spring tides come?")
            assert answer.citations[0].article.title == f"Tides {server}"


@pytest.mark.asyncio
async def test_closed_collections_rest_until_something_is_due(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In the background only those are visited that are open, unknown, or have something to do."""

    async def close_all(collections: Collections) -> None:
        with monkeypatch.context() as patch:
            patch.setattr("knowledge.collection.collections._IDLE", -1.0)
            await collections.upkeep()

    async with Collections(tmp_path) as collections:
        await collections.open(1)
        feeds = (await collections.open(2))._core.store.feeds
        feed = await (await collections.open(2))._core.stored(feeds.add, "https://example.org/feed.xml")
        assert collections.due_ids() == [1, 2]
        await close_all(collections)
        assert (collections.open_ids, collections.due_ids()) == ([], [2])
        collection = await collections.open(2)
        later = feed.added_at + timedelta(days=9)
        await collection._core.stored(collection._core.store.feeds.note_success, feed.id, next_check_at=later)
        await close_all(collections)
        assert collections.due_ids() == []
        assert collection.next_due is not None
        # Another process may have added to what is closed here.
        assert collection.next_due < feed.added_at + timedelta(days=2)
        collection = await collections.open(1)
        assert collections.due_ids() == [1]
        job = await collection._core.stored(collection._core.store.rebuilds.start, total=5)
        await collection._core.stored(collection._core.store.rebuilds.interrupt)
        await close_all(collections)
        assert collections.due_ids() == [1]
        await (await collections.open(1)).index.note_reported(job.id)
        await close_all(collections)
        assert collections.due_ids() == []
    async with Collections(tmp_path) as collections:
        assert collections.due_ids() == [1, 2]


@pytest.mark.asyncio
async def test_many_who_come_at_once_share_one_opening(tmp_path: Path) -> None:
    """A cold collection that twenty people ask is opened once."""
    async with Collections(tmp_path) as collections:
        opened = await asyncio.gather(*(collections.open(1) for _ in range(20)))
        assert len({id(collection) for collection in opened}) == 1

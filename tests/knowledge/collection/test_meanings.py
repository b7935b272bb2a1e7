"""Vectors of a collection's passages: when they are made, and when they are not."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from knowledge.arrays import read_arrays
from knowledge.collection import Collection, Collections, Services, open_collection
from knowledge.collection.opening import vectors_path
from knowledge.records import Passage
from tests.knowledge.collection.texts import BREAD, TIDES, draft_of
from tests.knowledge.semantic.letters import Broken, Letters, semantics_of
from tests.waiting import until

EBB = (
    "At the ebb the mussel banks lie bare for hours, and the birds of the coast come to feed on them. "
    "Who walks out then should know the time of the flood, which fills the deep gullies behind a walker first."
)


@asynccontextmanager
async def opened(path: Path, letters: Letters, **options: object) -> AsyncIterator[Collection]:
    """Open a collection with a model of its own."""
    services = Services(semantics=semantics_of(letters, **options))  # type: ignore[arg-type]
    async with open_collection(path, services=services) as collection:
        yield collection


async def nearest(collection: Collection, question: str, k: int = 3) -> list[str]:
    """Return how the passages begin that are nearest to a question."""
    core = collection._core
    meaning = collection.meanings.of(collection.meanings.asked(question), core.index.snapshot)
    ids = meaning.nearest(k).tolist() if meaning else []
    passages: list[Passage] = await core.stored(core.store.articles.passages, ids)
    return [passage.text.split()[1] for passage in passages]


@pytest.mark.asyncio
async def test_vectors_are_made_in_the_background(tmp_path: Path) -> None:
    """Without anybody's asking each passage gets a vector, on a thread of its own, and then there is no more to do."""
    letters = Letters()
    async with opened(tmp_path / "c.db", letters) as collection:
        assert collection.meanings.progress.state == "ready"
        await collection.articles.add(await draft_of(TIDES))
        await collection.articles.add(await draft_of(BREAD, "Bread"))
        await until(lambda: collection.meanings.progress.state == "ready")
        progress = (await collection.index.status()).meaning
        assert (progress.state, progress.done, progress.total) == ("ready", 4, 4)
        assert await nearest(collection, "How is a sourdough starter fed?", 1) == ["sourdough"]
        assert collection.memory_bytes > collection.meanings.memory_bytes > 4 * letters.dimensions
    assert sorted(letters.given)[0].startswith("Bread\nA sourdough")
    assert all(name.startswith("footnote-meaning") for name in letters.threads)


@pytest.mark.asyncio
async def test_only_changed_passages_are_made_anew(tmp_path: Path) -> None:
    """An edit costs the vectors of what it changed; a new title is a new text above each passage; what is gone goes."""
    letters = Letters()
    async with opened(tmp_path / "c.db", letters) as collection:
        tides = await collection.articles.add(await draft_of(TIDES))
        bread = await collection.articles.add(await draft_of(BREAD, "Bread"))
        await collection.meanings.finish()
        letters.given.clear()
        await collection.articles.edit(tides.id, await draft_of(f"{TIDES}\n\n{EBB}"))
        await collection.meanings.finish()
        assert letters.given == [f"Tides\n{EBB}"]
        await collection.articles.edit(tides.id, await draft_of(TIDES, "The tides"))
        await collection.meanings.finish()
        assert [text.split("\n")[0] for text in letters.given[1:]] == ["The tides"] * 2
        letters.given.clear()
        await collection.articles.remove(bread.id)
        await collection.meanings.finish()
        assert letters.given == []
        assert sorted(await nearest(collection, "bread", 9)) == ["Moon's", "tides"]


@pytest.mark.asyncio
async def test_a_text_that_comes_again_keeps_its_vector(tmp_path: Path) -> None:
    """Passages are known by what was embedded, not by their number: an article split in two costs nothing."""
    letters = Letters()
    first, second = TIDES.split("\n\n")
    async with opened(tmp_path / "c.db", letters) as collection:
        article = await collection.articles.add(await draft_of(TIDES))
        await collection.meanings.finish()
        letters.given.clear()
        letters.may_go_on.clear()
        await collection.articles.add(await draft_of(BREAD, "Bread"))
        await until(letters.has_begun.is_set)
        # Both changes are looked at in one turn: what the one loses the other finds.
        await collection.articles.edit(article.id, await draft_of(first))
        await collection.articles.add(await draft_of(second))
        letters.may_go_on.set()
        await collection.meanings.finish()
        assert not [text for text in letters.given if text.startswith("Tides")]


@pytest.mark.asyncio
async def test_a_restart_goes_on_where_it_was(tmp_path: Path) -> None:
    """What was made is saved when the collection is closed halfway, and the rest is made after the next opening."""
    path, before, after = tmp_path / "c.db", Letters(), Letters()
    async with opened(path, before) as collection:
        before.may_go_on.clear()
        await collection.articles.add(await draft_of(TIDES))
        await collection.articles.add(await draft_of(BREAD, "Bread"))
        await until(before.has_begun.is_set)
        asyncio.get_running_loop().call_later(0.05, before.may_go_on.set)
    assert 0 < len(before.given) < 4
    async with opened(path, after) as collection:
        assert (await collection.meanings.finish()).done == 4
    assert sorted(before.given + after.given) == sorted(set(before.given + after.given))
    third = Letters()
    async with opened(path, third) as collection:
        assert collection.meanings.progress.state == "ready"
        assert await nearest(collection, "How is a sourdough starter fed?", 1) == ["sourdough"]
    assert third.given == []


@pytest.mark.asyncio
@pytest.mark.parametrize("damage", ["missing", "cut", "garbage", "foreign"])
async def test_a_useless_file_is_made_anew(tmp_path: Path, damage: str) -> None:
    """Vectors that are damaged, lost, or of another model are thrown away; answers do not fail for it."""
    path = tmp_path / "c.db"
    async with opened(path, Letters("letters 0" if damage == "foreign" else "letters 1")) as collection:
        await collection.articles.add(await draft_of(TIDES))
        await collection.meanings.finish()
    saved = vectors_path(path)
    data = saved.read_bytes()
    if damage == "missing":
        saved.unlink()
    elif damage != "foreign":
        saved.write_bytes(data[:-9] if damage == "cut" else bytes(len(data)))
    letters = Letters()
    async with opened(path, letters) as collection:
        assert (await collection.ask("When do spring tides come?")).answered
        await collection.meanings.finish()
    assert len(letters.given) == 2
    assert saved.read_bytes() != bytes(len(data))


@pytest.mark.asyncio
async def test_what_changed_while_vectors_were_not_looked_at_is_found(tmp_path: Path) -> None:
    """Changes made without a model are caught up with it: what is gone is gone, what is new is made."""
    path, letters = tmp_path / "c.db", Letters()
    async with opened(path, letters) as collection:
        tides = await collection.articles.add(await draft_of(TIDES))
        await collection.meanings.finish()
    async with open_collection(path) as collection:
        assert collection.meanings.progress.state == "missing"
        await collection.articles.remove(tides.id)
        await collection.articles.add(await draft_of(BREAD, "Bread"))
    letters.given.clear()
    async with opened(path, letters, is_background=False) as collection:
        # Until then what is gone from the index is not near to anything.
        assert await nearest(collection, "tides", 9) == []
        await collection.meanings.finish()
        assert sorted(await nearest(collection, "tides", 9)) == ["loaf", "sourdough"]
    assert len(letters.given) == 2


@pytest.mark.asyncio
async def test_a_large_collection_does_without(tmp_path: Path) -> None:
    """Over the bound there are no vectors, and none are made; under it there are again."""
    letters = Letters()
    async with opened(tmp_path / "c.db", letters, most=3) as collection:
        await collection.articles.add(await draft_of(TIDES))
        await collection.meanings.finish()
        assert await nearest(collection, "tides", 1) == ["tides"]
        bread = await collection.articles.add(await draft_of(BREAD, "Bread"))
        progress = await collection.meanings.finish()
        assert (progress.state, progress.total, progress.most) == ("large", 4, 3)
        assert await nearest(collection, "tides", 1) == []
        assert not [text for text in letters.given if text.startswith("Bread")]
        await collection.articles.remove(bread.id)
        assert (await collection.meanings.finish()).done == 2


@pytest.mark.asyncio
@pytest.mark.parametrize("letters", [None, Broken()], ids=["none", "broken"])
async def test_without_a_model_all_is_as_before(tmp_path: Path, letters: Letters | None) -> None:
    """No model, or one that fails with every text, changes no answer; the status says so."""
    async with open_collection(tmp_path / "plain.db") as collection:
        await collection.articles.add(await draft_of(TIDES))
        expected = await collection.ask("When do spring tides come?")
    semantics = semantics_of(letters) if letters else semantics_of(Letters(), most=0)
    async with open_collection(tmp_path / "c.db", services=Services(semantics=semantics)) as collection:
        await collection.articles.add(await draft_of(TIDES))
        answer = await collection.ask("When do spring tides come?")
        progress = await collection.meanings.finish()
        assert progress.state == ("missing" if letters else "off")
        assert collection.meanings.memory_bytes == 0
    assert [replace(c, article=None) for c in answer.citations] == [
        replace(c, article=None) for c in expected.citations
    ]
    assert not vectors_path(tmp_path / "c.db").exists()


@pytest.mark.asyncio
async def test_two_collections_share_the_thread_and_nothing_else(tmp_path: Path) -> None:
    """Each collection has its own vectors; a long one does not keep a short one waiting till its end."""
    letters = Letters()
    async with Collections(tmp_path, services=Services(semantics=semantics_of(letters))) as collections:
        one, other = await collections.open(1), await collections.open(2)
        await one.articles.add(await draft_of(TIDES))
        await other.articles.add(await draft_of(BREAD, "Bread"))
        await asyncio.gather(one.meanings.finish(), other.meanings.finish())
        assert sorted(await nearest(one, "bread", 9)) == ["Moon's", "tides"]
        assert sorted(await nearest(other, "bread", 9)) == ["loaf", "sourdough"]
        assert collections.memory_bytes == one.memory_bytes + other.memory_bytes
    assert len(letters.threads) == 1


@pytest.mark.asyncio
async def test_a_collection_that_is_not_done_is_looked_at_again(tmp_path: Path) -> None:
    """One that is closed before all its vectors are made is due at once; one that is done is not."""
    letters = Letters()
    async with Collections(tmp_path, services=Services(semantics=semantics_of(letters))) as collections:
        done, halfway = await collections.open(1), await collections.open(2)
        await done.articles.add(await draft_of(BREAD, "Bread"))
        await done.meanings.finish()
        letters.may_go_on.clear()
        await halfway.articles.add(await draft_of(TIDES))
        asyncio.get_running_loop().call_later(0.05, letters.may_go_on.set)
        await asyncio.gather(done.close(), halfway.close())
        assert done.next_due is not None
        assert halfway.next_due is not None
        assert halfway.next_due < done.next_due
        collections._open.clear()


@pytest.mark.asyncio
async def test_what_is_being_made_is_closed_only_for_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A collection that waits for vectors stays open without a use, unless others need its place."""
    monkeypatch.setattr("knowledge.collection.collections._IDLE", 0.0)
    letters = Letters()
    async with Collections(tmp_path, services=Services(semantics=semantics_of(letters))) as collections:
        collection = await collections.open(1)
        letters.may_go_on.clear()
        await collection.articles.add(await draft_of(TIDES))
        await collections.upkeep()
        assert collections.open_ids == [1]
        monkeypatch.setattr("knowledge.collection.collections._GRACE", 0.0)
        collections._places.set_most(1)
        asyncio.get_running_loop().call_later(0.05, letters.may_go_on.set)
        await collections.open(2)
        assert collections.open_ids == [2]


@pytest.mark.asyncio
async def test_nobody_waits_for_a_vector(tmp_path: Path) -> None:
    """While a passage is embedded, questions are answered, articles added and removed, and the event loop is free."""
    letters = Letters()
    async with opened(tmp_path / "c.db", letters) as collection:
        await collection.articles.add(await draft_of(TIDES))
        await collection.meanings.finish()
        await collection.settings.set_threshold(0.0)  # what letters mean makes nothing sure
        letters.has_begun.clear()
        letters.may_go_on.clear()
        bread = await collection.articles.add(await draft_of(BREAD, "Bread"))
        await until(letters.has_begun.is_set)
        assert (await collection.ask("What is a sourdough starter?")).answered
        assert (await collection.ask("When do spring tides come?")).answered
        await collection.articles.remove(bread.id)
        assert (await collection.index.status()).meaning.state == "making"
        assert not letters.may_go_on.is_set()
        letters.may_go_on.set()
        await collection.meanings.finish()
        assert sorted(await nearest(collection, "tides", 9)) == ["Moon's", "tides"]


@pytest.mark.asyncio
async def test_half_of_the_vectors_are_not_used(tmp_path: Path) -> None:
    """Until nearly all passages have a vector words decide alone, so that it matters less when a question is asked."""
    letters = Letters()
    async with opened(tmp_path / "c.db", letters) as collection:
        await collection.articles.add(await draft_of(TIDES))
        await collection.meanings.finish()
        assert await nearest(collection, "tides", 1) == ["tides"]
        letters.may_go_on.clear()
        await collection.articles.add(await draft_of(BREAD, "Bread"))
        assert await nearest(collection, "tides", 9) == []
        letters.may_go_on.set()
        await collection.meanings.finish()
        assert len(await nearest(collection, "tides", 9)) == 4


@pytest.mark.asyncio
async def test_a_rebuild_keeps_the_vectors(tmp_path: Path) -> None:
    """The index is built anew from the same passages: no vector is made for it."""
    letters = Letters()
    async with opened(tmp_path / "c.db", letters) as collection:
        await collection.articles.add(await draft_of(TIDES))
        await collection.meanings.finish()
        letters.given.clear()
        rebuild = await collection.index.rebuild()
        await until(lambda: rebuild.is_done)
        await collection.meanings.finish()
        assert letters.given == []
        assert await nearest(collection, "tides", 1) == ["tides"]


@pytest.mark.asyncio
async def test_a_command_makes_vectors_only_when_asked_to(tmp_path: Path) -> None:
    """Where vectors are not made by themselves, those that are there are used, and ``finish`` makes the rest."""
    letters = Letters()
    async with opened(tmp_path / "c.db", letters, is_background=False) as collection:
        await collection.articles.add(await draft_of(TIDES))
        await collection.upkeep()
        await collection.ask("When do spring tides come?")
        assert (letters.given, letters.asked) == ([], [])
        told = []
        progress = await collection.meanings.finish(told.append)
        assert (progress.state, progress.done) == ("ready", 2)
        assert told[0].state == "making"


@pytest.mark.asyncio
async def test_an_error_ends_the_waiting_not_the_answers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Where vectors can't be made nobody waits for them forever, the log says why, and the next try may succeed."""
    letters = Letters()
    async with opened(tmp_path / "c.db", letters, is_background=False) as collection:
        await collection.articles.add(await draft_of(TIDES))
        store = collection._core.store.articles
        with monkeypatch.context() as patch:
            patch.setattr(store, "passages", None)
            assert (await collection.meanings.finish()).state == "making"
        assert "could not be made" in caplog.text
        assert (await collection.ask("When do spring tides come?")).answered
        assert (await collection.meanings.finish()).state == "ready"


@pytest.mark.asyncio
async def test_the_vectors_of_what_was_removed_leave_the_file(tmp_path: Path) -> None:
    """A removed article's vectors go from the file at once, also where the model is not installed any more."""
    path = tmp_path / "c.db"
    for has_model in (True, False):
        async with opened(path, Letters()) as collection:
            tides = await collection.articles.add(await draft_of(TIDES))
            bread = await collection.articles.add(await draft_of(BREAD, "Bread"))
            await collection.meanings.finish()
            gone = [passage.id for passage in await collection.articles.passages(tides.id)]
        if has_model:
            async with opened(path, Letters()) as collection:
                await collection.purge(tides.id)
        else:
            async with open_collection(path) as collection:
                await collection.purge(tides.id)
        _, arrays = read_arrays(vectors_path(path), b"Footnvec")
        assert not set(gone) & set(arrays[0].tolist())
        assert len(arrays[0]) == 2
        async with open_collection(path) as collection:
            await collection.articles.remove(bread.id)
            await collection.forget_removed()

"""What a collection answers, and to which questions."""

from __future__ import annotations

import pytest

from knowledge.collection import Collection
from knowledge.errors import QuestionError
from knowledge.ranking import spelling
from knowledge.records import Known
from tests.knowledge.articles.fetching.conftest import World
from tests.knowledge.collection.texts import TIDES, draft_of
from tests.knowledge.collection.website import FERRY, page


@pytest.mark.asyncio
async def test_upkeep_reads_ahead_for_misspelt_questions(
    collection: Collection, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The words of a large collection are read in the background, not when somebody asks."""
    await collection.articles.add(await draft_of(TIDES))
    monkeypatch.setattr(spelling, "_MANY", 1)
    await collection.upkeep()
    monkeypatch.setattr(spelling, "read_letters", lambda *_: pytest.fail("it is read now"))
    answer = await collection.ask("When do sprng tides come?")
    assert answer.also_searched == (("sprng", ("spring",)),)


@pytest.mark.asyncio
async def test_one_paragraph_alone_in_a_collection_is_found(collection: Collection) -> None:
    """An article of one paragraph in an empty collection answers what it is about."""
    await collection.articles.add(
        await draft_of("Honey bees dance to tell each other where flowers are.", "Bees")
    )
    assert (await collection.ask("How do bees tell each other where flowers are?")).answered


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
    await collection.articles.add(await draft_of(TIDES))
    assert (await collection.ask(question)).generation == 1


@pytest.mark.asyncio
async def test_a_page_may_name_its_own_link(online: Collection, world: World) -> None:
    """A canonical link on the same site is stored; one that leads elsewhere is not."""
    for name, canonical in (("a", world.url("/ferry")), ("b", "https://elsewhere.example/ferry")):
        with_link = page("The ferry", FERRY).replace(
            b"<head>", f"<head><link rel=canonical href='{canonical}'>".encode()
        )
        world.site.add(f"/{name}", with_link)
    own = await online.intake.from_link(world.url("/a"), Known())
    assert own.url == world.url("/ferry")
    foreign = await online.intake.from_link(world.url("/b"), Known())
    assert foreign.url == world.url("/b")

"""What votes do to the next answer, and what becomes of them."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from knowledge.backups import BackupFolder, back_up, restore
from knowledge.collection import Collection, Services, forgetting, open_collection
from knowledge.errors import InputError, NotFound
from knowledge.records import Answer, Draft, Paragraph
from tests.knowledge.collection.test_forgetting import Clock, found

LAMPS = Draft(
    "Lamps",
    (
        Paragraph("The lamp of the northern tower is lit by the keeper."),
        Paragraph("Every lamp of a tower is cleaned by a keeper, and lit."),
        Paragraph("Tower lamps are lit at dusk, which the keeper writes down."),
        Paragraph("Bread is baked in the old kitchen."),
    ),
    "en",
)
QUESTION = "Who lights the zyxmark lamp of the tower?"
SAME = "hey, pls: who lights the lamps of the zyxmark tower??"
CROWD = range(100, 140)


@pytest.fixture
def clock() -> Clock:
    """The clock of the collection."""
    return Clock()


@pytest.fixture
def services(clock: Clock) -> Services:
    """What a process brings."""
    return Services(clock=clock)


@pytest_asyncio.fixture
async def collection(
    tmp_path: Path, services: Services, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Collection]:
    """A collection of one article, which takes any moment for an idle one."""
    monkeypatch.setattr(forgetting, "_IDLE", 0.0)
    monkeypatch.setattr(forgetting, "_SHARE", 1e9)
    async with open_collection(tmp_path / "1.db", services=services) as opened:
        await opened.articles.add(LAMPS)
        yield opened


async def ask(collection: Collection, question: str = QUESTION, asked_by: int | None = 5) -> Answer:
    """Ask a question and have it kept."""
    answer = await collection.ask(question, asked_by=asked_by)
    await collection.questions.record(answer)
    return answer


def quoted(answer: Answer) -> list[int]:
    """Return the ids of the quoted passages, in their order."""
    return [citation.passage.id for citation in answer.citations]


async def vote_all(collection: Collection, answer: Answer, passage_id: int, people: range) -> None:
    """Let people say that a passage helped them."""
    for person in people:
        await collection.votes.cast(answer.id, passage_id, person, is_helpful=True)


@pytest.mark.asyncio
async def test_what_helped_many_comes_first_for_nearly_the_same_question(collection: Collection) -> None:
    """It is marked with how many it helped; the state and all confidences are as before, and so are other questions."""
    before = await ask(collection)
    last = quoted(before)[-1]
    assert len(before.citations) >= 2
    await vote_all(collection, before, last, CROWD)
    for question in (QUESTION, SAME):
        after = await collection.ask(question)
        assert quoted(after)[0] == last
        assert [citation.helped for citation in after.citations] == [40] + [0] * (len(after.citations) - 1)
    after = await collection.ask(QUESTION)
    assert sorted(quoted(after)) == sorted(quoted(before))
    assert (after.state, after.confidence) == (before.state, before.confidence)
    assert {c.passage.id: c.confidence for c in after.citations} == {
        c.passage.id: c.confidence for c in before.citations
    }
    other = await collection.ask("Where is bread baked?")
    assert [citation.helped for citation in other.citations] == [0] * len(other.citations)


@pytest.mark.asyncio
async def test_an_answer_that_is_read_again_tells_whom_it_helped_by_then(collection: Collection) -> None:
    """Turning to another quote keeps the order in which they were given."""
    answer = await ask(collection)
    await vote_all(collection, answer, quoted(answer)[-1], CROWD)
    again = await collection.questions.find_answer(answer.id)
    assert again is not None
    assert quoted(again) == quoted(answer)
    assert [citation.helped for citation in again.citations] == [0] * (len(quoted(answer)) - 1) + [40]


@pytest.mark.asyncio
async def test_votes_survive_restart_rebuild_backup_and_an_edit_of_other_paragraphs(
    tmp_path: Path, clock: Clock
) -> None:
    """They follow the passage as long as it stands word for word."""
    path = tmp_path / "1.db"
    async with open_collection(path, services=Services(clock=clock)) as collection:
        article = await collection.articles.add(LAMPS)
        answer = await ask(collection)
        last = quoted(answer)[-1]
        await vote_all(collection, answer, last, CROWD)
    async with open_collection(path, services=Services(clock=clock)) as collection:
        assert quoted(await collection.ask(QUESTION))[0] == last
        rebuild = await collection.index.rebuild()
        await asyncio.to_thread(rebuild.wait)
        assert quoted(await collection.ask(QUESTION))[0] == last
        more = Draft("Lamps", (Paragraph("A new beginning."), *LAMPS.paragraphs), "en")
        await collection.articles.edit(article.id, more)
        await collection.upkeep()
        assert (await collection.ask(QUESTION)).citations[0].helped == 40
    taken = back_up(path, BackupFolder(tmp_path / "backups"), clock.now)
    restore(taken.backup.path, tmp_path / "restored" / "1.db", clock.now)
    async with open_collection(tmp_path / "restored" / "1.db") as collection:
        assert quoted(await collection.ask(QUESTION))[0] == last


@pytest.mark.asyncio
async def test_votes_go_with_the_text_that_they_are_of(collection: Collection) -> None:
    """What is edited or removed is voted on no more, says so, and leaves nothing that counts."""
    answer = await ask(collection)
    last = answer.citations[-1].passage
    await vote_all(collection, answer, last.id, CROWD)
    edited = tuple(
        Paragraph(f"{p.text} Now with gas.") if p.text == last.text else p for p in LAMPS.paragraphs
    )
    await collection.articles.edit(last.article_id, Draft("Lamps", edited, "en"))
    await collection.upkeep()
    assert all(citation.helped == 0 for citation in (await collection.ask(QUESTION)).citations)
    with pytest.raises(NotFound, match="passage"):
        await collection.votes.cast(answer.id, last.id, 7, is_helpful=True)
    await collection.articles.remove(last.article_id)
    with pytest.raises(NotFound, match="passage"):
        await collection.votes.cast(answer.id, quoted(answer)[0], 7, is_helpful=True)


@pytest.mark.asyncio
async def test_a_vote_counts_months_later_and_can_be_changed_then(
    collection: Collection, clock: Clock, tmp_path: Path
) -> None:
    """When the question has gone with who asked it, the votes on its answer count, and new ones are taken."""
    answer = await ask(collection)
    last = quoted(answer)[-1]
    await vote_all(collection, answer, last, CROWD)
    clock.now = answer.asked_at + timedelta(days=200)
    await collection.upkeep()
    assert await collection.questions.find_answer(answer.id) is None
    assert (await collection.ask(QUESTION)).citations[0].helped == 40
    assert await collection.votes.cast(answer.id, last, CROWD[0], is_helpful=False) == "changed"
    assert await collection.votes.cast(answer.id, last, 7, is_helpful=True) == "new"
    assert (await collection.ask(QUESTION)).citations[0].helped == 40
    assert b"of the zyxmark" not in (tmp_path / "1.db").read_bytes()


@pytest.mark.asyncio
async def test_an_answer_that_nobody_voted_on_in_its_time_is_not_known_any_more(
    collection: Collection, clock: Clock
) -> None:
    """Its question is not kept, so that nobody could tell what the vote is for; nor is one of another collection."""
    answer = await ask(collection)
    clock.now = answer.asked_at + timedelta(days=91)
    await collection.upkeep()
    for answer_id in (answer.id, "0123456789abcdef"):
        with pytest.raises(NotFound, match="answer"):
            await collection.votes.cast(answer_id, quoted(answer)[0], 7, is_helpful=True)


@pytest.mark.asyncio
async def test_a_vote_may_come_before_the_answer_is_stored(collection: Collection) -> None:
    """The buttons are there before the row is written."""
    answer = await collection.ask(QUESTION, asked_by=5)
    assert await collection.votes.cast(answer.id, quoted(answer)[0], 7, is_helpful=True) == "new"
    await collection.questions.record(answer)
    assert (await collection.ask(QUESTION)).citations[0].helped == 1


@pytest.mark.asyncio
async def test_many_who_vote_at_once_are_all_counted_once(collection: Collection) -> None:
    """Two people and more at the same moment, each of them twice; to take a vote back is to have given none."""
    answer = await ask(collection)
    first = quoted(answer)[0]
    changes = await asyncio.gather(
        *(
            collection.votes.cast(answer.id, first, person, is_helpful=True)
            for person in [*range(20), *range(20)]
        )
    )
    assert sorted(changes) == ["new"] * 20 + ["same"] * 20
    assert (await collection.ask(QUESTION)).citations[0].helped == 20
    assert await collection.votes.withdraw(answer.id, first, 3)
    assert not await collection.votes.withdraw(answer.id, first, 3)
    assert (await collection.ask(QUESTION)).citations[0].helped == 19


@pytest.mark.asyncio
async def test_staffs_votes_alone_count_where_the_server_says_so(collection: Collection) -> None:
    """Those that members gave before are passed over, and count again when it is set back."""
    answer = await ask(collection)
    first = quoted(answer)[0]
    await collection.votes.cast(answer.id, first, 7, is_helpful=True)
    await collection.votes.cast(answer.id, first, 8, is_helpful=True, is_by_staff=True)
    for is_on, helped in ((True, 1), (False, 2)):
        await collection.settings.decide("votes_by_staff_only", is_on)
        assert (await collection.ask(QUESTION)).citations[0].helped == helped


@pytest.mark.asyncio
async def test_what_is_written_beside_a_vote_is_bounded(collection: Collection) -> None:
    """A line of 200 characters at most, and only beside what did not help."""
    answer = await ask(collection)
    first = quoted(answer)[0]
    with pytest.raises(InputError, match="201 characters"):
        await collection.votes.cast(answer.id, first, 7, is_helpful=False, reason="other", line="x" * 201)
    assert await collection.votes.of(answer.id, first, 7) is None
    await collection.votes.cast(answer.id, first, 7, is_helpful=False, reason="other", line=" It\nmoved. ")
    (bad,) = await collection.votes.bad()
    assert (bad.question, bad.lines, bad.not_helpful) == (QUESTION, ("It moved.",), 1)
    assert await collection.votes.count_bad() == 1
    await collection.votes.cast(answer.id, first, 7, is_helpful=True, reason="other", line="It moved.")
    kept = await collection.votes.of(answer.id, first, 7)
    assert kept is not None
    assert (kept.reason, kept.line) == (None, None)


@pytest.mark.asyncio
async def test_a_person_is_told_their_votes_and_forgotten_with_them(
    collection: Collection, tmp_path: Path
) -> None:
    """Their votes and what they wrote go, and with their questions the words of these and the votes on the answers."""
    theirs, other = await ask(collection, asked_by=5), await ask(collection, SAME.replace("zyx", "pharos"), 6)
    first = quoted(other)[0]
    await collection.votes.cast(other.id, first, 5, is_helpful=False, reason="other", line="zyxline")
    await collection.votes.cast(other.id, first, 6, is_helpful=True)
    await collection.votes.cast(theirs.id, quoted(theirs)[0], 6, is_helpful=True)
    await collection.upkeep()
    assert {word for _, word in found(tmp_path, "zyxline", "zyxmark")} == {"zyxline", "zyxmark"}
    (told,) = (await collection.questions.export_person(5)).votes
    assert (told["vote"], told["reason"], told["line"]) == ("not helpful", "other", "zyxline")
    assert told["article"] == "Lamps"
    assert "pharos" not in str(told)
    await collection.questions.forget_person(5)
    assert (await collection.questions.export_person(5)).votes == ()
    assert all(citation.helped == 0 for citation in (await collection.ask(QUESTION)).citations)
    assert (await collection.ask(SAME.replace("zyx", "pharos"))).citations[0].helped == 1
    await collection.upkeep()
    await collection.upkeep()
    assert found(tmp_path, "zyxline", "zyxmark") == set()
    assert len((await collection.questions.export_person(6)).votes) == 1


@pytest.mark.asyncio
async def test_a_purge_takes_the_votes_and_their_questions_words(
    collection: Collection, tmp_path: Path
) -> None:
    """All of an answer that quoted the article goes, votes on its other quotes too, and counts no more at once."""
    twin = Draft("More lamps", (Paragraph("The lamp of the southern tower is lit by nobody."),), "en")
    other = await collection.articles.add(twin)
    answer = await ask(collection)
    for citation in answer.citations:
        await collection.votes.cast(answer.id, citation.passage.id, 7, is_helpful=True)
    assert {citation.article.id for citation in answer.citations} > {other.id}
    await collection.purge(other.id)
    assert all(citation.helped == 0 for citation in (await collection.ask(QUESTION)).citations)
    assert found(tmp_path, "zyxmark") == set()
    assert (await collection.index.status(look_closely=True)).health == ()

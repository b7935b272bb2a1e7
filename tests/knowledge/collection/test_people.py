"""What is kept about a person can be seen and deleted, and nobody else's goes with it."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from knowledge.collection import Collection, forgetting
from knowledge.records import Paragraph
from tests.knowledge.collection.test_forgetting import found, marked

SOMEBODY, OTHER = 700000000000000777, 700000000000000888


async def _do_everything(collection: Collection, user_id: int, mark: str) -> int:
    """Let a person do all after which their id is kept; return the article's id."""
    article = await collection.articles.add(marked(mark), added_by=user_id)
    await collection.articles.edit(article.id, marked(f"{mark}new"), edited_by=user_id)
    await collection.drafts.hold(marked(f"{mark}draft"), held_by=user_id)
    await collection.settings.add_synonyms([f"{mark}one", f"{mark}two"], added_by=user_id)
    rebuild = await collection.index.rebuild(requested_by=user_id)
    await collection._core.in_background(rebuild.wait)
    core = collection._core
    await core.stored(core.store.feeds.add, f"https://{mark}.example/feed", added_by=user_id)
    for question in (f"When does the {mark}newtext1 lamp burn?", f"Who is the {mark}king?"):
        await collection.questions.record(answer := await collection.ask(question, asked_by=user_id))
    await collection.waiting.add(answer, user_id)
    await core.stored(core.store.waiting.call, answer.id, user_id, pause=timedelta())
    return article.id


def _rows(collection: Collection, user_id: int) -> list[tuple[str, str]]:
    """Return every table and column of the file that has a number; runs on the store's thread."""
    database = collection._core.store._database
    tables = [name for (name,) in database.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    return [
        (table, column)
        for table in tables
        for (column,) in database.rows("SELECT name FROM pragma_table_info(?)", [table])
        if database.rows(f'SELECT 1 FROM "{table}" WHERE "{column}" = ?', [user_id])
    ]


@pytest.mark.asyncio
async def test_what_is_kept_about_a_person_is_told(collection: Collection) -> None:
    """They are given what they asked and what they did, and nothing of anybody else."""
    await _do_everything(collection, SOMEBODY, "zyx")
    await _do_everything(collection, OTHER, "pharos")
    person = await collection.questions.export_person(SOMEBODY)
    assert [(q["question"], q["state"]) for q in person.questions] == [
        ("When does the zyxnewtext1 lamp burn?", "answered"),
        ("Who is the zyxking?", "unanswered"),
    ]
    assert person.questions[0]["articles"] == ["About zyxnewtitle lamps"]
    assert {act["did"] for act in person.acts} == {
        "added an article",
        "replaced an article's text",
        "added a feed",
        "added words that mean the same",
        "began a rebuild of the index",
        "held a draft",
        "waits for an answer to a question",
        "called the helpers for a question",
    }
    assert "pharos" not in str(person)
    assert await collection.questions.export_person(1) == type(person)(1, (), ())


@pytest.mark.asyncio
async def test_a_person_is_forgotten(
    collection: Collection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Their id is in no table any more and their questions in no file; what they added stays, and so do the others."""
    monkeypatch.setattr(forgetting, "_IDLE", 0.0)
    article_id = await _do_everything(collection, SOMEBODY, "zyx")
    await _do_everything(collection, OTHER, "pharos")
    core = collection._core
    held = await core.stored(_rows, collection, SOMEBODY)
    assert len(held) == 9
    asked = await collection.ask("Where is the zyxqueen?", asked_by=SOMEBODY)
    assert await collection.questions.forget_person(SOMEBODY) >= 8
    assert await collection.questions.find_answer(asked.id) is None
    await collection.upkeep()
    assert await core.stored(_rows, collection, SOMEBODY) == []
    assert found(tmp_path, "zyxking", "zyxqueen", "zyxdraft") == set()
    assert (await collection.articles.get(article_id)).added_by is None
    assert Paragraph("The zyxnewtext0 lamp burns all night. ", "zyxnewsection").text in {
        passage.text for passage in await collection.articles.passages(article_id)
    }
    others = await collection.questions.export_person(OTHER)
    assert len(others.questions) == 2
    assert len(others.acts) == 8
    assert [(await collection.index.status(look_closely=True)).health] == [()]


@pytest.mark.asyncio
async def test_every_column_of_a_persons_id_is_known(collection: Collection) -> None:
    """No table keeps who did something unless it is told and forgotten too: it is named “…_by” or “…_for”."""
    core = collection._core

    def columns() -> set[tuple[str, str]]:
        database = core.store._database
        tables = [name for (name,) in database.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        return {
            (table, column)
            for table in tables
            for (column,) in database.rows("SELECT name FROM pragma_table_info(?)", [table])
            if column.endswith(("_by", "_for")) or "user" in column or "member" in column
        }

    assert await core.stored(columns) == {
        ("answers", "asked_by"),
        ("articles", "added_by"),
        ("versions", "replaced_by"),
        ("feeds", "added_by"),
        ("synonyms", "added_by"),
        ("rebuilds", "requested_by"),
        ("drafts", "held_by"),
        ("answers", "asked_for"),
        ("votes", "voted_by"),
        ("voted_answers", "asked_by"),
        ("waiting", "kept_for"),
        ("calls", "called_by"),
    }


@pytest.mark.asyncio
async def test_all_that_is_kept_with_a_question_is_told(collection: Collection) -> None:
    """Every column of the table of questions is in what a person is given, or is not about them."""
    await _do_everything(collection, SOMEBODY, "zyx")
    core = collection._core

    def columns() -> set[str]:
        return {
            name for (name,) in core.store._database.rows("SELECT name FROM pragma_table_info('answers')")
        }

    told = {
        "asked_by": "user_id",
        "is_answered": "state",
        "is_doubtful": "state",
        "closest": "articles",
        "closest_ids": "articles",
        "asked_in": "channel_id",
        "first_answer": "goes_back_to",
        "offered": "question",  # the same words, folded
        "topic": "question",  # some of its words
    }
    not_theirs = {"generation", "is_collection_empty", "newest_passage"}
    person = await collection.questions.export_person(SOMEBODY)
    keys = {"user_id", *person.questions[0]}
    assert {told.get(column, column) for column in await core.stored(columns) - not_theirs} <= keys
    answered, unanswered = person.questions
    assert (answered["articles"], answered["paragraphs"]) == (["About zyxnewtitle lamps"], [2])
    assert unanswered["paragraphs"] == []


@pytest.mark.asyncio
async def test_what_is_deleted_while_it_is_answered_is_not_kept(collection: Collection) -> None:
    """A question whose answer is on its way when its asker has all deleted is not stored afterwards."""
    await collection.articles.add(marked("zyx"))
    answer = await collection.ask("When does the zyxtext1 lamp burn?", asked_by=SOMEBODY)
    await collection.questions.forget_person(SOMEBODY)
    await collection.questions.record(answer)
    assert (await collection.questions.export_person(SOMEBODY)).questions == ()

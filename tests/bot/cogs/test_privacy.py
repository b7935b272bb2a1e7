"""Members see and delete what is kept about them; admins delete it, and purge articles."""

from __future__ import annotations

import json
from dataclasses import fields
from pathlib import Path

import pytest

from bot.render.privacy import about_person, counts_of, export_of
from bot.texts import LANGUAGES, say, speaking
from knowledge.collection import forgetting
from knowledge.records import Person
from knowledge.store.people import _ACTS
from tests.bot.world import FOG, World, plain, reply_of, text_of
from tests.knowledge.collection.test_forgetting import found

SURE = "How often does the horn sound in fog?"
LOST = "Which trains run to Vienna tonight?"


def _files(path: Path) -> list[Path]:
    return list(path.parent.glob(f"{path.name}*"))


@pytest.mark.asyncio
async def test_a_member_sees_and_deletes_what_is_kept(world: World) -> None:
    """They are given a file of their own questions, and nobody else's; deleted, there is nothing any more."""
    await world.add("Fog", "\n\n".join(FOG))
    assert say("privacy-nothing") in text_of(await world.member.slash(world.channel, "privacy show"))
    await world.member.slash(world.channel, "ask", question=SURE)
    await world.moderator.slash(world.channel, "ask", question=LOST)
    shown = await world.member.slash(world.channel, "privacy show")
    reply = reply_of(shown)
    assert reply.ephemeral
    (attachment,) = reply.attachments
    kept = json.loads(await attachment.read())
    assert [question["question"] for question in kept["questions"]] == [SURE]
    assert f"- {say('privacy-line', kind='questions', count=1)}" in text_of(reply)
    await world.restart()
    asked = reply_of(await world.member.click(reply, label=say("privacy-delete")))
    assert asked.ephemeral
    assert say("privacy-sure") in text_of(asked)
    asked = reply_of(await world.member.slash(world.channel, "privacy delete"))
    assert asked.ephemeral
    assert say("privacy-sure") in text_of(asked)
    assert say("kept") in text_of(await world.member.click(asked, label=say("privacy-no")))
    asked = reply_of(await world.member.slash(world.channel, "privacy delete"))
    assert say("forgotten", count=1) in text_of(await world.member.click(asked, label=say("privacy-yes")))
    assert say("privacy-nothing") in text_of(await world.member.slash(world.channel, "privacy show"))
    others = await (await world.collection()).questions.export_person(world.moderator.id)
    assert len(others.questions) == 1


@pytest.mark.asyncio
async def test_what_is_deleted_is_in_no_file_any_more(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """After the next upkeep no word of a member's question and no id of theirs is in any file of the server."""
    monkeypatch.setattr(forgetting, "_IDLE", 0.0)
    monkeypatch.setattr(forgetting, "_SHARE", 1e9)
    await world.add("Fog", "\n\n".join(FOG))
    collection = await world.collection()
    for question in ("When does the quillfish horn sound in fog?", "Is there a marrowjade ferry?"):
        await world.member.slash(world.channel, "ask", question=question)
        await world.moderator.slash(world.channel, "ask", question=question.replace("fish", "cat"))
    await collection.upkeep()
    folder = collection.path.parent
    assert found(folder, "quillfish", "quillcat", "marrowjade")
    assert world.member.id.to_bytes(8, "big") in b"".join(
        path.read_bytes() for path in _files(collection.path)
    )
    for person in (world.member, world.moderator):
        asked = reply_of(await person.slash(world.channel, "privacy delete"))
        await person.click(asked, label=say("privacy-yes"))
        await collection.upkeep()
        await collection.upkeep()
        left = {word for _, word in found(folder, "quillfish", "quillcat", "marrowjade")}
        in_sqlite = person.id.to_bytes(8, "big")
        assert not [path for path in folder.rglob("*") if path.is_file() and in_sqlite in path.read_bytes()]
        assert left == ({"quillcat", "marrowjade"} if person is world.member else set())


def test_every_kind_of_what_is_kept_is_named() -> None:
    """Whatever is kept about somebody has a name of its own in the message; and each of it is in the file."""
    entry = {"at": "2026-01-01", "did": "", "title": None}
    names = [field.name for field in fields(Person) if field.name not in {"user_id", "acts"}]
    person = Person(
        7, **dict.fromkeys(names, (entry,)), acts=tuple(entry | {"did": act.did} for act in _ACTS)
    )
    counts = counts_of(person)
    assert len(counts) == len(names) + len(_ACTS)
    for language in LANGUAGES:
        with speaking(language):
            lines = [say("privacy-line", kind=kind, count=1) for kind in counts]
            assert len({*lines, say("privacy-line", kind="of no name", count=1)}) == len(lines) + 1
            assert len(about_person(person, 90).splitlines()) == len(lines) + 2
    assert json.loads(export_of(person)).keys() == {field.name for field in fields(Person)}


@pytest.mark.asyncio
async def test_an_admin_deletes_what_is_kept_about_a_member(world: World) -> None:
    """By the admins' command, for whom it is."""
    await world.add("Fog", "\n\n".join(FOG))
    await world.member.slash(world.channel, "ask", question=SURE)
    done = await world.admin.slash(world.channel, "index forget", member=world.member)
    assert say("forgotten", count=1) in text_of(done)
    assert not (await (await world.collection()).questions.export_person(world.member.id)).questions


@pytest.mark.asyncio
async def test_an_admin_purges_an_article(world: World) -> None:
    """After being asked; what went and where was looked is told, and a moderator may not."""
    article = await world.add("Fog", "\n\n".join(FOG))
    await world.member.slash(world.channel, "ask", question=SURE)
    shown = reply_of(await world.admin.slash(world.channel, "index purge", article="Fog"))
    assert say("purge-sure") in plain(text_of(shown))
    refused = await world.press(world.moderator, f"purge:{article.id}:yes")
    assert "Purged" not in "".join(text_of(m) for m in (refused.response, *refused.followups) if m)
    assert say("kept") in text_of(await world.admin.click(shown, label=say("purge-no")))
    shown = reply_of(await world.admin.slash(world.channel, "index purge", article=str(article.id)))
    told = plain(text_of(await world.admin.click(shown, label=say("purge-yes"))))
    assert "2 passages" in told
    assert "1 question that it answered" in told
    assert "Nothing is left of it" in told
    assert say("purge-no-backups") in told
    path = (await world.collection()).path
    for file in _files(path):
        assert b"compressed air" not in file.read_bytes()
    assert await world.admin.autocomplete(world.channel, "index purge", "article", "f") == []


@pytest.mark.asyncio
async def test_a_purge_without_an_article_finishes_removals(world: World) -> None:
    """What a moderator removed a moment ago is gone from every file at once."""
    article = await world.add("Fog", "\n\n".join(FOG))
    collection = await world.collection()
    await collection.upkeep()
    await collection.articles.remove(article.id)
    files = _files(collection.path)
    assert any(b"compress" in file.read_bytes() for file in files)
    done = await world.admin.slash(world.channel, "index purge")
    assert say("purged-removed") in text_of(done)
    assert not any(b"compress" in file.read_bytes() for file in files)

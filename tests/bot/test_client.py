from __future__ import annotations

import asyncio
import inspect
import re
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import discord
import pytest
from discord import app_commands
from simcord.env import Env
from simcord.results import InteractionResult

from bot.checks import NEEDED
from bot.client import COGS, PERMISSIONS
from bot.syncing import fingerprint
from bot.texts import say
from knowledge.collection import Collections
from knowledge.store import Store
from tests.bot.world import FOG, World, make_world, plain, reply_of, text_of

ROOT = Path(__file__).parents[2]


def _syncs(env: Env) -> int:
    return len([r for r in env.http_requests if r.method == "PUT" and r.path.endswith("/commands")])


@pytest.mark.asyncio
async def test_commands_are_synced_once(world: World) -> None:
    """Commands are synced at the first start, and not again while they stay as they are."""
    assert _syncs(world.env) == 1
    await world.restart()
    assert _syncs(world.env) == 1


@pytest.mark.asyncio
async def test_changed_commands_are_synced(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the commands of this start are not those that were synced last, Discord is told."""
    monkeypatch.setattr("bot.client.COGS", COGS[:2])
    await world.restart()
    assert _syncs(world.env) == 2
    monkeypatch.undo()
    await world.restart()
    assert _syncs(world.env) == 3


def test_fingerprint_sees_every_change() -> None:
    """A command's description or permission makes another fingerprint; the order of commands does not."""

    def of(description: str, permission: discord.Permissions | None, names: str) -> str:
        tree = app_commands.CommandTree(discord.Client(intents=discord.Intents.none()))
        for name in names:
            tree.add_command(
                app_commands.Group(name=name, description=description, default_permissions=permission)
            )
        return asyncio.run(fingerprint(tree))

    banning = discord.Permissions(ban_members=True)
    assert (
        len({of("One", None, "ab"), of("Two", None, "ab"), of("One", banning, "ab"), of("One", None, "a")})
        == 4
    )
    assert of("One", None, "ab") == of("One", None, "ba")


@pytest.mark.asyncio
async def test_commands_that_discord_lost_are_synced(world: World) -> None:
    """Where Discord does not have the commands, the kept hash does not keep us from sending them."""
    world.env.backend.commands[None].clear()
    await world.restart()
    assert _syncs(world.env) == 2


@pytest.mark.asyncio
@pytest.mark.parametrize("content", ["", "[]", "{", "\xff", '{"1456074443980800000": "0"}'])
async def test_damaged_hash_file_is_no_obstacle(world: World, content: str) -> None:
    """A file of hashes that can't be read counts as none."""
    path = world.bot._data_dir / "synced-commands.json"
    path.write_text(content, "latin-1")
    await world.restart()
    assert _syncs(world.env) == 2
    assert await fingerprint(world.bot.tree) in path.read_text()


@pytest.mark.asyncio
async def test_commands_are_described_and_limited_to_servers(world: World) -> None:
    """Every command and option says what it is, fits Discord, and works in servers only."""
    commands = [c for c in world.bot.tree.walk_commands() if isinstance(c, app_commands.Command)]
    names = [command.qualified_name for command in commands]
    assert len(set(names)) == len(names) > 0
    for command in commands:
        assert 10 < len(command.description) <= 100
        for parameter in command.parameters:
            assert 5 < len(str(parameter.description)) <= 100
            assert parameter.description != "…"
    for payload in world.env.backend.commands[None].values():
        assert payload["contexts"] == [0]
        assert payload["integration_types"] == [0]
        is_for_all = NEEDED[payload["name"]] == discord.Permissions.none()
        assert (payload["default_member_permissions"] is None) is is_for_all


@pytest.mark.asyncio
async def test_commands_are_in_the_readme(world: World) -> None:
    """The README names every command, and none that does not exist."""
    text = (ROOT / "README.md").read_text()
    commands = {
        c.qualified_name for c in world.bot.tree.walk_commands() if not isinstance(c, app_commands.Group)
    }
    roots = {name.split()[0] for name in commands}
    named = set()
    for root, rest in re.findall(r"`/([a-z]+)(?: ([a-z|]+))?", text):
        named |= {f"{root} {sub}" for sub in rest.split("|")} if rest else {root}
    assert commands <= named
    assert {name for name in named if name.split()[0] in roots and " " in name} <= commands


@pytest.mark.asyncio
async def test_no_privileged_intent_is_asked_for(world: World) -> None:
    """The bot runs without any intent that Discord would have to approve."""
    intents = world.bot.intents
    assert not intents & discord.Intents(members=True, presences=True, message_content=True)
    assert world.bot.allowed_mentions is not None
    assert world.bot.allowed_mentions.to_dict() == discord.AllowedMentions.none().to_dict()


def test_invitation_asks_for_little() -> None:
    """The invite link's permissions hold nothing that could harm a server."""
    assert not PERMISSIONS.administrator
    assert discord.Permissions.text() | discord.Permissions(view_channel=True) >= PERMISSIONS


def test_cogs_do_not_import_each_other() -> None:
    """A cog is one story; what two of them need lies outside of both."""
    for cog in COGS:
        assert "bot.cogs" not in inspect.getsource(inspect.getmodule(cog))


@pytest.mark.asyncio
async def test_form_of_an_earlier_run_gives_the_text_back(world: World) -> None:
    """A form that a restart made us forget is answered, with what was typed as a file for /article add."""
    form = await world.moderator.slash(world.channel, "article add")
    await world.restart()
    values = {
        "title": "Fog: a study",
        "publisher": "Museum",
        "link": "",
        "text": "\n\n".join(FOG),
    }
    answer = reply_of(await _submit(world, form.modal["custom_id"], values))
    assert answer.ephemeral
    assert text_of(answer) == say("form-lost")
    (attachment,) = answer.attachments
    content = await attachment.read()
    shown = await world.moderator.slash(world.channel, "article add", file=(attachment.filename, content))
    for part in ("Fog: a study", "Museum", say("passages", count=2)):
        assert part in plain(text_of(shown))


@pytest.mark.asyncio
async def test_form_without_a_text_of_an_earlier_run_is_answered(world: World) -> None:
    """There is an answer also where nothing is worth giving back, and to forms that were never ours."""
    for custom_id in ("form:0:0:0", "something else"):
        answer = reply_of(await _submit(world, custom_id, {"title": "Fog"}))
        assert text_of(answer) == say("form-lost-empty")


@pytest.mark.asyncio
async def test_form_of_this_run_is_answered_once(world: World) -> None:
    """The fallback keeps away from forms that are known."""
    form = await world.moderator.slash(world.channel, "article add")
    result = await world.moderator.submit_modal(form, {"title": "Fog", "text": "In fog the horn sounds."})
    assert say("added") in text_of(result)


async def _submit(world: World, custom_id: str, values: dict[str, str]) -> InteractionResult:
    """Submit a form past simcord, which forgets forms at a restart as Discord does not."""
    fields = [
        {"type": 18, "id": n, "component": {"type": 4, "id": 100 + n, "custom_id": key, "value": value}}
        for n, (key, value) in enumerate(values.items(), 1)
    ]
    data = {"custom_id": custom_id, "components": fields}
    return await world.moderator._dispatch_interaction(5, world.channel, data)


@pytest.mark.asyncio
async def test_servers_do_not_see_each_other(world: World) -> None:
    """No command, title, id, button or form brings anything of one server to another."""
    article = await world.add("The secret harbour", "The smugglers' cave lies behind the third rock.")
    held = await (await world.collection()).drafts.hold(
        await (await world.collection()).intake.from_text("A secret draft that waits."), held_by=1
    )
    other = make_world(world.env, "Elsewhere")
    filler = await other.add("A public harbour", "The public harbour has a pier and a crane.")
    assert filler.id == article.id
    await (await other.collection()).articles.remove(filler.id)
    ask = "Where is the smugglers' cave?"
    said = [
        text_of(await other.member.slash(other.channel, "ask", question=ask)),
        text_of(await other.mention(ask)),
        text_of(await other.moderator.slash(other.channel, "article list")),
        text_of(await other.admin.slash(other.channel, "index status")),
    ]
    for command in ("article show", "article edit", "article remove"):
        said.append(text_of(await other.moderator.slash(other.channel, command, article=str(article.id))))
        said.append(text_of(await other.moderator.slash(other.channel, command, article=article.title)))
        assert await other.moderator.autocomplete(other.channel, command, "article", "secret") == []
    collection = await world.collection()
    await collection._core.stored(
        collection._core.store.proposals.put,
        article.id,
        (await collection.drafts.get(held)).draft,
        [],
        version=1,
    )
    waiting = await collection.proposals.oldest()
    assert waiting is not None
    for id_ in (
        *(f"remove:{article.id}:yes", f"draft:{held}:accept", f"draft:{held}:correct", "list:0:b"),
        *(
            f"proposal:{waiting.id}:accept",
            f"proposal:{waiting.id}:keep",
            "waiting:0",
            f"waiting:{article.id}",
        ),
        *(f"history:{article.id}:0:u", f"version:{article.id}:1:show", f"version:{article.id}:1:back"),
    ):
        result = await other.press(other.moderator, id_)
        assert result.modal is None
        messages = [message for message in (result.response, *result.followups) if message]
        said.append("\n".join(map(text_of, messages)))
    assert "third rock" not in "".join(said)
    assert "secret" not in "".join(said)
    kept = await (await world.collection()).articles.get(article.id)
    assert replace(kept, proposed_at=None) == article
    assert await (await world.collection()).proposals.oldest() == waiting
    assert (await (await world.collection()).drafts.get(held)).draft.title


@pytest.mark.incident
@pytest.mark.asyncio
async def test_unforeseen_error_shows_the_incident_that_the_log_has(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """What nobody foresaw ends with an incident id that the log has too, and the bot goes on."""
    collection = await world.collection()

    async def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("a defect")

    with monkeypatch.context() as patch:
        patch.setattr(type(collection), "ask", broken)
        asked = await world.member.slash(world.channel, "ask", question="Is anybody there?")
        mentioned = await world.mention("is anybody there?")
    for said in (text_of(asked), text_of(mentioned)):
        found = re.search(r"incident ([0-9a-f]{8})", said)
        assert found is not None
        assert "a defect" not in said
        assert f"Incident {found[1]}" in caplog.text
    assert "ZeroDivisionError: a defect" in caplog.text
    assert [type(error.__cause__) for error in world.env.errors] == [ZeroDivisionError]
    assert say("collection-empty") in text_of(
        await world.member.slash(world.channel, "ask", question="Is anybody there?")
    )


@pytest.mark.incident
@pytest.mark.asyncio
async def test_collection_that_is_none_is_told(world: World, collections: Collections) -> None:
    """A database file that is none of ours gives a sentence with an incident id; other servers go on."""
    path = collections.path_of(world.guild.id)
    path.write_bytes(b"this is no database" * 100)
    said = text_of(await world.member.slash(world.channel, "ask", question="Is anybody there?"))
    assert path.name in plain(said)
    assert "incident" in said
    other = make_world(world.env, "Elsewhere")
    assert say("collection-empty") in text_of(
        await other.member.slash(other.channel, "ask", question="Is anybody there?")
    )


@pytest.mark.incident
@pytest.mark.asyncio
async def test_collection_of_a_newer_version_is_told(world: World, collections: Collections) -> None:
    """A file that a newer version wrote is left as it is, and the person learns what is to be done."""
    path = collections.path_of(world.guild.id)
    Store(path).close()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('footnote', 'm999_x', '')"
        )
    said = text_of(await world.member.slash(world.channel, "ask", question="Is anybody there?"))
    assert "newer Footnote" in said
    assert "incident" in said


@pytest.mark.incident
@pytest.mark.asyncio
async def test_full_disk_is_told_and_nothing_is_half_written(world: World) -> None:
    """When there is no room an article is not stored, its draft waits on, and questions are answered."""
    await world.add("Fog", FOG[0])
    text = "\n\n".join(f"{number}. {FOG[1]}" for number in range(150)).encode()
    shown = reply_of(await world.moderator.slash(world.channel, "article add", file=("horn.txt", text)))
    collection = await world.collection()
    database = collection._core.store._database
    pages = await collection._core.stored(database.value, "PRAGMA page_count")
    await collection._core.stored(database.value, f"PRAGMA max_page_count = {pages}")
    accepted = await world.moderator.click(shown, label=say("draft-button", choice="accept"))
    assert "incident" in text_of(accepted)
    assert [article.title for article in await collection.articles.page()] == ["Fog"]
    asked = await world.member.slash(world.channel, "ask", question="How often does the horn sound in fog?")
    assert "twice a minute" in text_of(asked)
    await collection._core.stored(database.value, "PRAGMA max_page_count = 1000000")
    await world.moderator.click(shown, label=say("draft-button", choice="accept"))
    assert len(await collection.articles.page()) == 2


@pytest.mark.asyncio
async def test_answer_that_discord_does_not_take_is_no_incident(world: World) -> None:
    """Where the bot may not write, a mention is passed over in silence, and the bot goes on."""
    world.env.inject_error("POST", "/channels/*/messages", status=403, code=50013, times=2)
    assert await world.mention("is anybody there?") is None
    assert await world.mention("is anybody there?") is not None


@pytest.mark.asyncio
async def test_interaction_that_discord_gave_up_on_is_no_incident(world: World) -> None:
    """When Discord does not wait any more nobody can be told; the bot logs no incident and goes on."""
    world.env.inject_error("POST", "/interactions/*/callback", status=404, code=10062, times=1)
    asked = await world.member.slash(world.channel, "ask", question="Is anybody there?")
    assert asked.response is None
    assert say("collection-empty") in text_of(
        await world.member.slash(world.channel, "ask", question="Is anybody there?")
    )


@pytest.mark.asyncio
async def test_reply_that_discord_does_not_take_is_sent_again(world: World) -> None:
    """When Discord fails to take the answer once, the member has it all the same."""
    world.env.inject_error("PATCH", "/webhooks/*", status=500, times=1)
    asked = await world.member.slash(world.channel, "ask", question="Is anybody there?")
    assert say("collection-empty") in text_of(asked)

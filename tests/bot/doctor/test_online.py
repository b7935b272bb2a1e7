"""What Discord is asked, on a loopback server that stands for it."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import discord
import pytest
import pytest_asyncio
from aiohttp import web
from discord.http import Route

from bot.client import COGS, PERMISSIONS, FootnoteBot
from bot.doctor.online import ask_discord
from bot.syncing import fingerprint
from bot.texts.names import CommandTranslator
from knowledge.collection import Collections
from knowledge.records import Severity

APPLICATION = 123456789012345678


def said(value: object, status: int = 200) -> web.Response:
    """Answer with JSON under the very name that Discord gives it."""
    return web.Response(body=json.dumps(value).encode(), status=status, content_type="application/json")


class Served:
    """What the server says."""

    def __init__(self) -> None:
        self.status = 200
        self.commands: list[dict[str, Any]] = []
        self.guilds: list[dict[str, Any]] = [
            {"id": str(number), "name": f"Server {number}", "permissions": str(PERMISSIONS.value)}
            for number in range(1, 251)
        ]
        self.changes = 0

    async def answer(self, request: web.Request) -> web.Response:
        """Answer a request as Discord does."""
        self.changes += request.method != "GET"
        if self.status != 200:
            return said({"message": "No", "code": 0}, status=self.status)
        match request.path:
            case "/users/@me":
                user = {"id": str(APPLICATION), "username": "Footnote", "discriminator": "0", "avatar": None}
                return said({**user, "bot": True})
            case "/oauth2/applications/@me":
                about = {"id": str(APPLICATION), "name": "Footnote", "icon": None, "description": ""}
                owner = {"id": "5", "username": "Owner", "discriminator": "0", "avatar": None}
                flags = {"bot_public": True, "bot_require_code_grant": False, "verify_key": "", "flags": 0}
                return said({**about, **flags, "owner": owner, "team": None, "hook": True})
            case "/users/@me/guilds":
                after = int(request.query.get("after", 0))
                page = [guild for guild in self.guilds if int(guild["id"]) > after]
                return said(page[: int(request.query["limit"])])
            case _:
                return said(self.commands)


@pytest_asyncio.fixture
async def served(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> AsyncIterator[Served]:
    """Serve a Discord that knows the commands as they are."""
    server = Served()
    bot = FootnoteBot(Collections(tmp_path), data_dir=tmp_path)
    for cog in COGS:
        await bot.add_cog(cog(bot))
    await bot.tree.set_translator(CommandTranslator())
    server.commands = [
        {
            "description": "",
            **command.to_dict(bot.tree),
            "id": str(number),
            "application_id": str(APPLICATION),
            "version": "1",
        }
        for number, command in enumerate(bot.tree.get_commands(), start=10)
    ]
    (tmp_path / "synced-commands.json").write_text(f'{{"{APPLICATION}": "{await fingerprint(bot.tree)}"}}')
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", server.answer)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    monkeypatch.setattr(Route, "BASE", f"http://127.0.0.1:{runner.addresses[0][1]}")
    yield server
    assert server.changes == 0
    await runner.cleanup()


@pytest.mark.asyncio
async def test_all_is_well_online(served: Served, tmp_path: Path) -> None:
    """A bot as it should be, in 250 servers, gives no finding; nothing is changed at Discord."""
    assert await ask_discord("a.b.c", tmp_path, [1, 250]) == []


@pytest.mark.asyncio
async def test_what_discord_has_otherwise_is_found(served: Served, tmp_path: Path) -> None:
    """Commands that it lacks or still has, permissions that are missing, and servers that the bot has left."""
    served.commands[0]["name"] = "old"
    served.guilds[3]["permissions"] = str(discord.Permissions(view_channel=True).value)
    served.guilds[4]["permissions"] = str(discord.Permissions(administrator=True).value)
    findings = await ask_discord("a.b.c", tmp_path, [1, 999])
    told = {finding.where: finding for finding in findings if finding.where != "commands"}
    assert told["server 999"].severity is Severity.NOTE
    assert "lack: Send Messages" in told["server 4"].what
    assert len(told) == 2
    commands = [finding.what for finding in findings if finding.where == "commands"]
    assert len(commands) == 2
    assert commands[1] == "Discord still has the command “old”."


@pytest.mark.asyncio
async def test_changed_commands_are_found(served: Served, tmp_path: Path) -> None:
    """The same names, but not as they were when Discord was told last."""
    (tmp_path / "synced-commands.json").write_text(f'{{"{APPLICATION}": "another"}}')
    [finding] = await ask_discord("a.b.c", tmp_path, [])
    assert "changed since" in finding.what


@pytest.mark.asyncio
@pytest.mark.parametrize(("status", "says"), [(401, "does not take DISCORD_TOKEN"), (403, "can't be asked")])
async def test_a_refusal_is_a_finding(served: Served, tmp_path: Path, status: int, says: str) -> None:
    """A token that Discord does not take, and whatever else it refuses."""
    served.status = status
    [finding] = await ask_discord("a.b.c", tmp_path, [1])
    assert says in finding.what
    assert finding.mend

"""The real process is given a token that can be told from everything, and all that it writes is searched for it."""

from __future__ import annotations

import asyncio
import base64
import json
import os
import signal
import sys
from pathlib import Path

import aiohttp
import pytest

from bot.settings import Settings
from tests.waiting import until
from tests.wire import payloads
from tests.wire.faults import ORIGINAL, SEND, Asked, Fault
from tests.wire.loopback import Loopback

ROOT = Path(__file__).parents[2]
TOKEN = (
    f"{base64.b64encode(str(payloads.APPLICATION).encode()).decode().rstrip('=')}.quill.marrow-jade_osprey"
)
PARTS = TOKEN.split(".")[1:]
KEY = "s3cretfeedkey"
QUESTION = "How far can the horn be heard?"


@pytest.mark.asyncio
async def test_the_token_is_written_nowhere(tmp_path: Path, unused_tcp_port: int) -> None:
    """Not in the log at DEBUG, not while things go wrong, not in the data, a backup, the doctor's findings, figures."""
    async with Loopback(TOKEN) as discord:
        process = await _start(discord, tmp_path, "run", MONITOR_PORT=str(unused_tcp_port), LOG_FORMAT="json")
        await asyncio.wait_for(discord.ready.wait(), 60)
        asked = await _use(discord)
        figures = [await _get(unused_tcp_port, path) for path in ("/metrics", "/healthz")]
        backup, doctor = [
            await _start(discord, tmp_path, *command) for command in (["backup"], ["doctor", "--online"])
        ]
        for told in (await backup.communicate(), await doctor.communicate()):
            figures += [part.decode() for part in told]
        assert backup.returncode == 0
        assert any("1 collection checked" in told for told in figures)
        process.send_signal(signal.SIGTERM)
        printed, logged = (part.decode() for part in await asyncio.wait_for(process.communicate(), 60))
    assert process.returncode == 0, logged
    lines = [json.loads(line) for line in logged.splitlines()]
    assert any(line["message"].startswith("Incident") and "exception" in line for line in lines)
    assert "Invite me" in printed
    for written in [printed, logged, *figures, *_files(tmp_path)]:
        assert not [part for part in PARTS if part in written]
    for written in (printed, logged):
        assert KEY not in written
        assert not [one.token for one in asked if one.token and one.token in written]


@pytest.mark.asyncio
async def test_a_refused_token_is_not_told(tmp_path: Path) -> None:
    """A token that Discord does not take ends the process with a sentence that does not hold it."""
    async with Loopback("another.good.token") as discord:
        process = await _start(discord, tmp_path, "run", LOG_FORMAT="console")
        told = [part.decode() for part in await asyncio.wait_for(process.communicate(), 60)]
    assert process.returncode == 78
    assert "DISCORD_TOKEN" in told[1]
    assert not [part for part in PARTS if part in told[0] + told[1]]


async def _use(discord: Loopback) -> list[Asked]:
    """Use the bot, also while Discord fails in ways that nobody foresaw."""
    link = f"https://feeds.invalid/fog.xml?key={KEY}"
    asked = [await discord.slash("feed add", payloads.MODERATOR, link=link)]
    asked.append(
        await discord.slash("article add", payloads.MODERATOR, link=f"https://me:{KEY}@feeds.invalid/")
    )
    for one in asked:
        await one.end()
    strange = {"code": 50035, "message": f"Invalid Form Body {TOKEN}"}
    faults = (
        Fault(ORIGINAL, status=400, body=strange),
        Fault.limit(ORIGINAL, 0.1),
        Fault(SEND, cut="after"),
    )
    for number, fault in enumerate(faults):
        discord.faults[:] = [fault]
        asked.append(await discord.slash("ask", payloads.OTHERS[2 * number], question=QUESTION))
        asked.append(await discord.mention(QUESTION, payloads.OTHERS[2 * number + 1]))
        for one in asked[-2:]:
            await one.end()
    discord.faults.clear()
    await until(lambda: all(not one.is_thinking for one in asked))
    return asked


async def _get(port: int, path: str) -> str:
    async with aiohttp.ClientSession() as session, session.get(f"http://127.0.0.1:{port}{path}") as response:
        return await response.text()


def _files(folder: Path) -> list[str]:
    return [path.read_bytes().decode("latin-1") for path in folder.rglob("*") if path.is_file()]


async def _start(
    discord: Loopback, folder: Path, *command: str, **settings: str
) -> asyncio.subprocess.Process:
    environment = {
        name: value for name, value in os.environ.items() if name.lower() not in Settings.model_fields
    }
    environment |= {"WIRE_API": discord.api, "WIRE_GATEWAY": discord.gateway, "PYTHONPATH": str(ROOT)}
    environment |= {
        "DISCORD_TOKEN": TOKEN,
        "DATA_DIR": str(folder / "data"),
        "LOG_LEVEL": "DEBUG",
        **settings,
    }
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.wire.launch", *command,
        cwd=folder, env=environment,
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip

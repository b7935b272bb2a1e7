"""Who watches over the bot asks it over HTTP."""

from __future__ import annotations

import re
from pathlib import Path

import aiohttp
import pytest

from bot.connecting import CannotRun
from bot.monitor import watched
from tests.wire import payloads
from tests.wire.conftest import Wire

QUESTION = "How far can the horn be heard?"
ROOT = Path(__file__).parents[2]


async def _get(port: int, path: str) -> tuple[int, str]:
    async with aiohttp.ClientSession() as session, session.get(f"http://127.0.0.1:{port}{path}") as response:
        return response.status, await response.text()


@pytest.mark.asyncio
async def test_questions_are_counted_and_nobody_is_named(wire: Wire) -> None:
    """After three questions the figures say so, with a time for each part, and hold no id and no text of people's."""
    async with watched(wire.bot, 0) as port:
        for question in (QUESTION, QUESTION, "Who won the chess championship in 1972?"):
            await (await wire.discord.slash("ask", question=question)).end()
        await (await wire.discord.mention(QUESTION)).end()
        status, text = await _get(port, "/metrics")
    assert status == 200
    figures = dict(re.findall(r"^(footnote_\S+|process_\S+) (\S+)$", text, re.MULTILINE))
    assert figures['footnote_requests_total{kind="command",outcome="done"}'] == "3.0"
    assert figures['footnote_requests_total{kind="mention",outcome="done"}'] == "1.0"
    assert sum(float(value) for name, value in figures.items() if "questions_total" in name) == 4
    for stage in ("acknowledge", "open", "answer", "deliver"):
        assert float(figures[f'footnote_stage_seconds_count{{stage="{stage}"}}']) >= 3
    assert figures["footnote_gateway_connected"] == "1.0"
    assert figures["footnote_collections_open"] == "1.0"
    assert float(figures["footnote_index_bytes"]) > 0
    assert "process_open_fds" in figures
    for of_people in (payloads.GUILD, payloads.MEMBER, payloads.CHANNEL, "horn", "chess"):
        assert str(of_people) not in text


@pytest.mark.asyncio
async def test_health_follows_the_connection(wire: Wire, monkeypatch: pytest.MonkeyPatch) -> None:
    """A connected bot is well, one that is cut off for longer than a reconnect takes is not."""
    async with watched(wire.bot, 0) as port:
        assert await _get(port, "/healthz") == (200, '{"status": "connected"}')
        monkeypatch.setattr("bot.monitor._GRACE_SECONDS", 0.0)
        await wire.bot.ws.close(code=4000)
        status, text = await _get(port, "/healthz")
    assert (status, text) == (503, '{"status": "disconnected"}')


@pytest.mark.asyncio
async def test_a_port_that_is_taken_is_told(wire: Wire) -> None:
    """A port that another process has ends the start with a sentence."""
    async with watched(wire.bot, 0) as port:
        with pytest.raises(CannotRun, match=f"MONITOR_PORT {port} can't be used"):
            async with watched(wire.bot, port):
                pass


@pytest.mark.asyncio
async def test_every_figure_is_explained(wire: Wire) -> None:
    """The guide for operators names each figure, and none that does not exist."""
    async with watched(wire.bot, 0) as port:
        _, text = await _get(port, "/metrics")
    there = {
        re.sub("_total$", "", name) for name in re.findall(r"^# TYPE (footnote_\w+)", text, re.MULTILINE)
    }
    there = {name for name in there if not name.endswith("_created")}
    guide = (ROOT / "docs" / "operating.md").read_text("utf-8")
    assert {re.sub("_total$", "", name) for name in re.findall(r"`(footnote_\w+)`", guide)} == there

"""Take the README's pictures anew: ``python docs/pictures/take.py``, with the extra ``preview`` and Chromium.

They show messages of the preview's page with the sample articles, cut out of it and with few colours, to stay small.
"""

from __future__ import annotations

import asyncio
import base64
import io
import os
import re
import tempfile
from pathlib import Path
from typing import cast

import aiohttp
from PIL import Image, ImageChops
from simcord.actors import MemberActor
from simcord.results import InteractionResult

from bot.preview import Stage, open_stage

FOLDER = Path(__file__).parent
_BROWSER = (
    *("chromium", "--headless", "--hide-scrollbars", "--disable-gpu"),
    "--remote-debugging-port=0",
)
_STILL_SECONDS = 8.0
_MESSAGE = (262, 58, 985, 1340)
"""Where there is nothing but the message, in pixels of the page."""
_MARGIN = 14
_SAME = 8
"""Levels of grey by which the background may differ from itself."""
_COLOURS = 160


async def take() -> None:
    """Ask a question, open the admins' page, and take a picture of each."""
    with tempfile.TemporaryDirectory() as folder:
        async with open_stage(Path(folder)) as (stage, _):
            member, _moderator, admin = stage.world.people
            channel = stage.world.start.channel
            asked = await member.slash(channel, "ask", question="Why are there two high tides a day?")
            await _take(stage, member, asked, FOLDER / "answer.png")
            opened = await admin.slash(channel, "settings")
            await _take(stage, admin, opened, FOLDER / "settings.png")


async def _take(stage: Stage, viewer: MemberActor, shown: InteractionResult, picture: Path) -> None:
    """Let a browser open the page with one message, and cut that out of what it shows."""
    channel = stage.world.start.channel
    async with stage.env.preview(channel, viewers=[viewer], layout="message") as page:
        await page.show(shown)
        shot = await _screenshot(page.url)
    whole = Image.open(io.BytesIO(shot)).convert("RGB").crop(_MESSAGE)
    background = Image.new("RGB", whole.size, whole.getpixel((0, 0)))
    differing = (
        ImageChops.difference(whole, background).convert("L").point(lambda value: 255 * (value > _SAME))
    )
    left, top, right, bottom = differing.getbbox() or (0, 0, *whole.size)
    message = whole.crop((max(0, left - _MARGIN), max(0, top - _MARGIN), right + _MARGIN, bottom + _MARGIN))
    message.quantize(_COLOURS).save(picture, optimize=True)


async def _screenshot(url: str) -> bytes:
    """Open a page in a browser, wait until it is still, and return what it shows."""
    sandbox = ["--no-sandbox"] if os.name == "posix" and os.geteuid() == 0 else []
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        browser = await asyncio.create_subprocess_exec(
            *(*_BROWSER, *sandbox, f"--user-data-dir={profile}", url), stderr=asyncio.subprocess.PIPE
        )
        port = ""
        async for line in cast("asyncio.StreamReader", browser.stderr):
            if found := re.search(rb"ws://127.0.0.1:(\d+)/", line):
                port = found[1].decode()
                break
        async with aiohttp.ClientSession(f"http://127.0.0.1:{port}") as session:
            await asyncio.sleep(_STILL_SECONDS)
            async with session.get("/json/list") as response:
                tab = next(one for one in await response.json() if one["type"] == "page")
            async with session.ws_connect(tab["webSocketDebuggerUrl"], max_msg_size=0) as socket:
                size = {"width": 1000, "height": 1400, "deviceScaleFactor": 1, "mobile": False}
                await socket.send_json(
                    {"id": 1, "method": "Emulation.setDeviceMetricsOverride", "params": size}
                )
                await socket.receive_json()
                await asyncio.sleep(_STILL_SECONDS)
                await socket.send_json({"id": 2, "method": "Page.captureScreenshot"})
                shot = await socket.receive_json()
        browser.kill()
        await browser.wait()
    return base64.b64decode(shot["result"]["data"])


if __name__ == "__main__":
    asyncio.run(take())

"""What the preview's page does over HTTP, without a browser."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
from simcord.components import walk_components
from simcord.preview import Preview


class Browser:
    """An open page: it sends what somebody does there, and knows what they see then."""

    def __init__(self, session: aiohttp.ClientSession, preview: Preview) -> None:
        self._session = session
        self._api, _, capability = preview.url.partition("#")
        self._headers = {"X-Simcord-Capability": capability}
        self._sequence = 0
        self.state: dict[str, Any] = {}

    async def open(self) -> None:
        """Open the page as its first viewer."""
        self.state = await self._post("pages", {})
        self._headers["X-Simcord-Context"] = self.state["context"]["id"]

    async def view_as(self, name: str) -> None:
        """Choose another one of the viewers."""
        found = [viewer for viewer in self.state["viewers"] if viewer["name"] == name]
        await self._act("viewer", viewer_id=found[0]["id"])

    async def write(self, content: str, reply_to: str | None = None) -> None:
        """Send a message."""
        await self._act("send_message", content=content, reply_to_id=reply_to)

    async def run(self, name: str, **options: Any) -> None:
        """Use a command."""
        await self._act("run_command", **await self._command(name), options=options)

    async def complete(self, name: str, option: str, typed: str, **options: Any) -> dict[str, Any]:
        """Type into an option; return what is offered, the values by their names."""
        command = await self._command(name)
        done = await self._act(
            "autocomplete_command", **command, focused=option, value=typed, options=options
        )
        return {choice["name"]: choice["value"] for choice in done["result"]["choices"]}

    def read(self, message_id: str | None = None) -> str:
        """Return what a message says, the last one if none is named."""
        message = self.state["messages"][message_id or self.state["timeline"][-1]]
        parts = [str(part.get("content") or "") for part in walk_components(message["components"])]
        return "\n".join(filter(None, [message["content"], *parts]))

    async def _command(self, name: str) -> dict[str, Any]:
        async with self._session.get(f"{self._api}api/commands", headers=self._headers) as response:
            entries = (await response.json())["entries"]
        entry = next(one for one in entries if one["invocation"] == name)
        return {
            "command_id": entry["commandId"],
            "path": entry["path"],
            "schema_fingerprint": entry["schemaFingerprint"],
        }

    async def _act(self, kind: str, **body: Any) -> dict[str, Any]:
        self._sequence += 1
        envelope = {
            "protocol_version": 3,
            "sequence": self._sequence,
            "request_id": f"r{self._sequence}",
            "generation": self.state["context"]["generation"],
            "bot_generation": self.state["botGeneration"],
            "published_revision": self.state["publishedRevision"],
            "kind": kind,
        }
        done: dict[str, Any] = await self._post("action", envelope | body)
        assert done["settlement"] == "settled", done
        async with self._session.get(f"{self._api}api/state", headers=self._headers) as response:
            self.state = await response.json()
        return done

    async def _post(self, where: str, body: dict[str, Any]) -> Any:
        async with self._session.post(
            f"{self._api}api/{where}", json=body, headers=self._headers
        ) as response:
            assert response.status == 200, await response.text()
            return await response.json()


@asynccontextmanager
async def browser(preview: Preview) -> AsyncIterator[Browser]:
    """Open a preview's page."""
    async with aiohttp.ClientSession() as session:
        page = Browser(session, preview)
        await page.open()
        yield page

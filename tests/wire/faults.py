"""What goes wrong on request, and what became of something that a person did."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import Any, Literal, Self

from tests.wire import payloads

CALLBACK = ("POST", r"/interactions/\d+/\w+/callback")
FOLLOW_UP = ("POST", r"/webhooks/\d+/\w+")
ORIGINAL = ("PATCH", r"/webhooks/\d+/\w+/messages/@original")
SEND = ("POST", r"/channels/\d+/messages")
EDIT = ("PATCH", r"/channels/\d+/messages/\d+")
TYPING = ("POST", r"/channels/\d+/typing")
ACCESS = ("GET", r"/applications/\d+/guilds/\d+/commands/\d+/permissions")

LOADING = 128
"""The flag of a message that says “thinking …”."""


@dataclass
class Fault:
    """What goes wrong with the next requests of one kind."""

    where: tuple[str, str]
    """The method and a pattern of the path, as in the constants above."""
    status: int = 0
    """Told in place of an answer."""
    body: Any = None
    cut: Literal["", "before", "after"] = ""
    """The connection is cut before the request is taken, or after it was."""
    is_taken: bool = False
    """The request is taken although ``status`` tells otherwise."""
    delay: float = 0.0
    """Seconds until the answer, once the request was taken."""
    until: asyncio.Event | None = None
    """What the answer waits for, once the request was taken."""
    times: int = 1
    hits: int = 0

    def __str__(self) -> str:
        what = f"cut {self.cut}" if self.cut else f"{self.status} {'told' if self.is_taken else ''}"
        code = self.body.get("code", "limit") if isinstance(self.body, dict) else self.body or ""
        return f"{self.where[1].rpartition('/')[2]} {what} {code} {self.delay or ''} x{self.times}"

    @classmethod
    def limit(
        cls, where: tuple[str, str], seconds: float, *, everywhere: bool = False, times: int = 1
    ) -> Self:
        """Tell the bot to wait, with this kind of request or with all."""
        body = {"message": "You are being rate limited.", "retry_after": seconds, "global": everywhere}
        return cls(where, status=429, body=body, times=times)

    @classmethod
    def refusal(cls, where: tuple[str, str], status: int, code: int, *, times: int = 1) -> Self:
        """Refuse with one of Discord's own codes."""
        return cls(where, status=status, body={"code": code, "message": "refused"}, times=times)


@dataclass
class Asked:
    """Something that a person did, and what the bot did about it."""

    id: str
    token: str = ""
    kind: int = 0
    """The kind of the callback that was taken; 0 while there is none."""
    under: dict[str, Any] | None = None
    """The message whose button was pressed."""
    original: dict[str, Any] | None = None
    shown: list[dict[str, Any]] = field(default_factory=list)
    """The messages that people see because of it."""
    modal: dict[str, Any] | None = None
    choices: list[dict[str, Any]] | None = None
    noticed: asyncio.Event = field(default_factory=asyncio.Event)
    ended: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def is_thinking(self) -> bool:
        """Whether somebody sees “thinking …”."""
        return any(message["flags"] & LOADING for message in self.shown)

    @property
    def texts(self) -> list[str]:
        """What people read because of it."""
        return [payloads.text_of(m) for m in self.shown if not m["flags"] & LOADING]

    async def end(self, *, until_any: bool = False) -> Self:
        """Wait for the answer, and a moment longer for what should not come after it.

        ``until_any``: or until it was at least noticed.
        """
        async with asyncio.timeout(30):
            await (self.noticed if until_any else self.ended).wait()
        await asyncio.sleep(0.05)
        return self

"""Discord on 127.0.0.1: its gateway, the part of its REST that the bot uses, and faults on request.

Strict where it matters: one callback an interaction, none later than three seconds; the first follow-up after a
deferral becomes the deferred message; what was taken stays, also where the bot is told otherwise.
"""

from __future__ import annotations

import asyncio
import json
import re
from typing import Any, Self

from aiohttp import web

from tests.wire import payloads
from tests.wire.faults import LOADING, Asked, Fault

Answer = tuple[int, Any]


class Loopback:
    """A Discord with one server, one channel and a few people, who act through its methods."""

    def __init__(self, token: str = "a.good.token") -> None:
        self.token = token
        self.faults: list[Fault] = []
        self.commands: list[dict[str, Any]] = []
        self.messages: dict[str, dict[str, Any]] = {}
        self.requests: list[tuple[str, str]] = []
        """The method and path of each request, in the order of arrival."""
        self.ready = asyncio.Event()
        """Set while a bot is connected."""
        self.close_code: int | None = None
        """Closes the gateway with this code instead of letting a bot in."""
        self.asked: dict[str, Asked] = {}
        self._by_nonce: dict[str, dict[str, Any]] = {}
        self._socket: web.WebSocketResponse | None = None
        self._sequence = 0

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.router.add_get("/gateway{end:/?}", self._gateway)
        app.router.add_route("*", "/api/{path:.*}", self._rest)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1.0)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        host, port = self._runner.addresses[0]
        self.api, self.gateway = f"http://{host}:{port}/api", f"ws://{host}:{port}/gateway"
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._runner.cleanup()

    # What people do.

    async def slash(self, name: str, by: int = payloads.MEMBER, **options: Any) -> Asked:
        """Use a command; ``name`` may be of two words."""
        root, *below = name.split()
        kinds = {bool: 5, float: 10}
        given: list[dict[str, Any]] = [
            {"name": key, "type": kinds.get(type(value), 3), "value": value} for key, value in options.items()
        ]
        for word in below:
            given = [{"name": word, "type": 1, "options": given}]
        id_ = next((command["id"] for command in self.commands if command["name"] == root), "1")
        return await self._act(2, by, {"id": id_, "name": root, "type": 1, "options": given})

    async def type_into(self, name: str, option: str, typed: str, by: int = payloads.MEMBER) -> Asked:
        """Type into an option of a command of two words."""
        root, below = name.split()
        id_ = next(command["id"] for command in self.commands if command["name"] == root)
        part = {"name": option, "type": 3, "value": typed, "focused": True}
        data = {
            "id": id_,
            "name": root,
            "type": 1,
            "options": [{"name": below, "type": 1, "options": [part]}],
        }
        return await self._act(4, by, data)

    async def press(self, under: dict[str, Any], label: str, by: int = payloads.MEMBER) -> Asked:
        """Press a message's button."""
        data = {"component_type": 2, "custom_id": payloads.buttons_of(under)[label], "id": 1}
        return await self._act(3, by, data, under)

    async def submit(
        self, modal: dict[str, Any], by: int, under: dict[str, Any] | None = None, **values: str
    ) -> Asked:
        """Send a form with what was typed into its fields."""
        rows = []
        for row in modal["components"]:
            part = row["component"]
            typed = {"value": values.get(part["custom_id"], part.get("value") or "")}
            kept = {key: part[key] for key in ("type", "custom_id")} | {"id": 1}
            rows.append(
                {"type": 18, "id": 1, "component": kept | (typed if part["type"] == 4 else {"values": []})}
            )
        return await self._act(5, by, {"custom_id": modal["custom_id"], "components": rows}, under)

    async def mention(self, text: str, by: int = payloads.MEMBER) -> Asked:
        """Mention the bot in the channel."""
        return await self.write(payloads.mention(by, text))

    async def write(self, message: dict[str, Any]) -> Asked:
        """Write a message in the channel."""
        self.messages[message["id"]] = message
        asked = self.asked[message["id"]] = Asked(message["id"])
        await self.dispatch("MESSAGE_CREATE", message)
        return asked

    async def _act(
        self, kind: int, by: int, data: dict[str, Any], under: dict[str, Any] | None = None
    ) -> Asked:
        payload = payloads.interaction(kind, by, data, under)
        asked = self.asked[payload["token"]] = Asked(payload["id"], payload["token"], under=under)
        await self.dispatch("INTERACTION_CREATE", payload)
        return asked

    # The gateway.

    async def dispatch(self, event: str, data: Any) -> None:
        """Send an event to the bot."""
        self._sequence += 1
        await self._push({"op": 0, "t": event, "s": self._sequence, "d": data})

    async def _push(self, payload: dict[str, Any]) -> None:
        assert self._socket is not None
        await self._socket.send_str(json.dumps(payload))

    async def _gateway(self, request: web.Request) -> web.WebSocketResponse:
        socket = self._socket = web.WebSocketResponse(max_msg_size=0)
        await socket.prepare(request)
        await self._push({"op": 10, "d": {"heartbeat_interval": 41_250}})
        async for frame in socket:
            op, data = (said := json.loads(frame.data))["op"], said["d"]
            if op == 1:
                await self._push({"op": 11, "d": None})
            elif op == 6:
                await self._push({"op": 9, "d": False})
            elif op == 2:
                refusal = self.close_code or (None if data["token"] == self.token else 4004)
                if refusal is not None:
                    await socket.close(code=refusal)
                    break
                await self.dispatch("READY", payloads.ready(self.gateway, f"session{payloads.new_id()}"))
                await self.dispatch("GUILD_CREATE", payloads.guild())
                self.ready.set()
        self.ready.clear()
        return socket

    # REST.

    async def _rest(self, request: web.Request) -> web.StreamResponse:
        path = "/" + request.match_info["path"]
        body = await _body_of(request)
        self.requests.append((request.method, path))
        fault = next((f for f in self.faults if f.hits < f.times and _is_at(f, request.method, path)), None)
        if fault is None:
            return _json(*self._take(request.method, path, body))
        fault.hits += 1
        if fault.cut == "before":
            return _cut(request)
        if fault.status and not fault.is_taken:
            if isinstance(fault.body, str):
                return web.Response(status=fault.status, text=fault.body, content_type="text/html")
            return _json(fault.status, fault.body or {"code": 0, "message": "fault"})
        status, answer = self._take(request.method, path, body)
        await asyncio.sleep(fault.delay)
        if fault.until is not None:
            await fault.until.wait()
        if fault.cut:
            return _cut(request)
        return _json(fault.status or status, answer)

    def _take(self, method: str, path: str, body: Any) -> Answer:
        parts = path.strip("/").split("/")
        match parts:
            case ["users", "@me"]:
                return 200, payloads.user(payloads.APPLICATION)
            case ["oauth2", "applications", "@me"]:
                return 200, payloads.application()
            case ["applications", _, "commands"]:
                if method == "PUT":
                    self.commands = [payloads.command(sent) for sent in body]
                return 200, self.commands
            case ["applications", *_, "permissions"]:
                return 404, {"code": 10066, "message": "Unknown application command permissions"}
            case ["interactions", id_, token, "callback"]:
                return self._callback(id_, token, body)
            case ["webhooks", _, token, *rest]:
                return self._webhook(method, token, rest[-1] if rest else "", body)
            case ["channels", _, "typing"]:
                return 204, None
            case ["channels", _, "messages"]:
                return self._send(body)
            case ["channels", _, "messages", id_] if method == "PATCH" and id_ in self.messages:
                return 200, _edit(self.messages[id_], body)
            case ["channels", _, "messages", id_] if method == "DELETE" and id_ in self.messages:
                gone = self.messages.pop(id_)
                for asked in self.asked.values():
                    asked.shown[:] = [message for message in asked.shown if message is not gone]
                return 204, None
            case ["channels", _, "messages", _]:
                return 404, {"code": 10008, "message": "Unknown Message"}
        return 404, {"code": 0, "message": f"no such place: {path}"}

    def _callback(self, id_: str, token: str, body: Any) -> Answer:
        asked = self.asked.get(token)
        if asked is None or asked.id != id_:
            return 404, {"code": 10062, "message": "Unknown interaction"}
        if asked.kind:
            return 400, {"code": 40060, "message": "Interaction has already been acknowledged."}
        asked.kind, data = body["type"], body.get("data") or {}
        asked.noticed.set()
        if asked.kind in {4, 5}:
            waits = LOADING if asked.kind == 5 else 0
            asked.original = self._show(asked, data | {"flags": (data.get("flags") or 0) | waits})
        elif asked.kind in {6, 7}:
            asked.original = asked.under
            if asked.kind == 7 and asked.under is not None:
                _edit(asked.under, data)
        elif asked.kind == 8:
            asked.choices = data["choices"]
        elif asked.kind == 9:
            asked.modal = data
        if asked.kind not in {5, 6}:
            asked.ended.set()
        resource = {"type": asked.kind, **({"message": asked.original} if asked.original else {})}
        about = {
            "id": id_,
            "type": 2,
            **({"response_message_id": asked.original["id"]} if asked.original else {}),
        }
        return 200, {"interaction": about, "resource": resource}

    def _webhook(self, method: str, token: str, which: str, body: Any) -> Answer:
        asked = self.asked.get(token)
        if asked is None or not asked.kind:
            return 404, {"code": 10015, "message": "Unknown Webhook"}
        asked.ended.set()
        if method == "POST":
            if asked.original is not None and asked.original["flags"] & LOADING:
                return 200, _edit(asked.original, body)
            return 200, self._show(asked, body)
        message = asked.original if which == "@original" else self.messages.get(which)
        if message is None:
            return 404, {"code": 10008, "message": "Unknown Message"}
        return 200, _edit(message, body) if method == "PATCH" else message

    def _send(self, body: Any) -> Answer:
        nonce = body.get("nonce") if body.get("enforce_nonce") else None
        if nonce in self._by_nonce:
            return 200, self._by_nonce[nonce]
        reference = body.get("message_reference") or {}
        asked = self.asked.get(str(reference.get("message_id"))) or self._waiting()
        asked.ended.set()
        message = self._show(asked, body)
        if nonce is not None:
            self._by_nonce[nonce] = message
        return 200, message

    def _waiting(self) -> Asked:
        """Return what a message without a reference is meant for: the latest that has no answer."""
        return next((asked for asked in reversed(self.asked.values()) if not asked.texts), Asked(""))

    def _show(self, asked: Asked, sent: dict[str, Any]) -> dict[str, Any]:
        message = payloads.message(payloads.APPLICATION, sent)
        self.messages[message["id"]] = message
        asked.shown.append(message)
        return message


def _edit(message: dict[str, Any], sent: dict[str, Any]) -> dict[str, Any]:
    message["flags"] = message["flags"] & ~LOADING | (sent.get("flags") or 0) & ~64
    message["content"] = sent.get("content") or ""
    message["components"] = payloads.numbered(sent.get("components") or message["components"])
    message["edited_timestamp"] = payloads.now()
    return message


def _is_at(fault: Fault, method: str, path: str) -> bool:
    return fault.where[0] == method and re.fullmatch(fault.where[1], path) is not None


async def _body_of(request: web.Request) -> Any:
    if request.content_type == "multipart/form-data":
        return json.loads(str((await request.post())["payload_json"]))
    text = await request.text()
    return json.loads(text) if text else {}


def _json(status: int, answer: Any) -> web.Response:
    if answer is None:
        return web.Response(status=status)
    # Discord's own limits come through its proxy, which discord.py looks for before it waits.
    return web.Response(
        status=status,
        body=json.dumps(answer),
        content_type="application/json",
        headers={"Via": "1.1 loopback"},
    )


def _cut(request: web.Request) -> web.Response:
    if request.transport is not None:
        request.transport.abort()
    return web.Response()

"""Loopback servers that say exactly what a test wants, and names that lead to them."""

from __future__ import annotations

import asyncio
import contextlib
import errno
import socket
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, urlsplit

from aiohttp.abc import AbstractResolver, ResolveResult

PUBLIC = "127.0.0.2"
"""The loopback address that plays the public internet; the only one that a test's policy allows. Linux has
all of 127.0.0.0/8; elsewhere it may have to be added."""
INTERNAL = ("127.0.0.1", "127.8.9.1", "::1")
"""Addresses that play the bot's own network."""


@dataclass(frozen=True, slots=True)
class Request:
    """One request as it came."""

    path: str
    query: dict[str, str]
    headers: dict[str, str]
    """Names in lower case."""


Route = Callable[[Request, asyncio.StreamWriter], Awaitable[None]]


@dataclass(slots=True)
class Server:
    """A server that answers each path by its route and remembers what it was asked."""

    routes: dict[str, Route] = field(default_factory=dict)
    requests: list[Request] = field(default_factory=list)
    connections: int = 0
    at_once: int = 0
    most_at_once: int = 0
    port: int = 0
    _tasks: set[asyncio.Task[None]] = field(default_factory=set)

    def add(self, path: str, body: bytes = b"", *, status: int = 200, **headers: str) -> None:
        """Answer a path by a fixed response; headers are named like ``content_type=…``."""
        self.routes[path] = answer(body, status=status, **headers)

    @contextlib.asynccontextmanager
    async def run(self, host: str, port: int = 0, tls: ssl.SSLContext | None = None) -> AsyncIterator[Server]:
        """Listen while the context lasts."""
        server = await asyncio.start_server(self._serve, host, port, ssl=tls)
        self.port = server.sockets[0].getsockname()[1]
        try:
            yield self
        finally:
            server.close()
            for task in list(self._tasks):
                task.cancel()
            await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        self.connections += 1
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        try:
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
            first, *lines = head.strip().split("\r\n")
            target = urlsplit(first.split(" ")[1])
            query = dict(parse_qsl(target.query, keep_blank_values=True))
            pairs = (line.partition(":") for line in lines)
            headers = {name.lower(): value.strip() for name, _, value in pairs}
            request = Request(target.path, query, headers)
            self.requests.append(request)
            route = self.routes.get(target.path, answer(b"", status=404))
            await route(request, writer)
            await writer.drain()
        except (ConnectionError, asyncio.IncompleteReadError, ssl.SSLError, asyncio.CancelledError):
            pass  # the client has seen enough, or the test has
        finally:
            self.at_once -= 1
            writer.transport.abort() if writer.transport.is_closing() else writer.close()


def answer(body: bytes, *, status: int = 200, **headers: str) -> Route:
    """Make a route that gives a fixed response."""

    async def route(_: Request, writer: asyncio.StreamWriter) -> None:
        usual = {"content_type": "text/html", "content_length": str(len(body)), "connection": "close"}
        lines = usual | headers
        head = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in lines.items() if value)
        writer.write(f"HTTP/1.1 {status} Said\r\n{head}\r\n".encode("latin-1") + body)

    return route


def raw(data: bytes) -> Route:
    """Make a route that sends exactly these bytes."""

    async def route(_: Request, writer: asyncio.StreamWriter) -> None:
        writer.write(data)

    return route


async def redirect(request: Request, writer: asyncio.StreamWriter) -> None:
    """Redirect to the parameter ``to``."""
    await answer(b"", status=302, location=request.query["to"])(request, writer)


def endless(first: bytes, piece: bytes, *, pause: float = 0.0) -> Route:
    """Make a route that goes on and on, until the client leaves."""

    async def route(_: Request, writer: asyncio.StreamWriter) -> None:
        writer.write(first)
        while not writer.is_closing():
            writer.write(piece)
            await writer.drain()
            await asyncio.sleep(pause)

    return route


class Names(AbstractResolver):
    """A resolver with its own table: a name's answers in turn, the last one again and again."""

    def __init__(self, table: dict[str, list[list[str]]]) -> None:
        self._table = {name: list(answers) for name, answers in table.items()}

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        """Answer from the table."""
        answers = self._table.get(host.rstrip("."))
        if answers is None:
            raise OSError(errno.ENOENT, "no such name")
        addresses = answers.pop(0) if len(answers) > 1 else answers[0]
        return [
            ResolveResult(
                hostname=host,
                host=address,
                port=port,
                family=socket.AF_INET6 if ":" in address else socket.AF_INET,
                proto=0,
                flags=socket.AI_NUMERICHOST,
            )
            for address in addresses
        ]

    async def close(self) -> None:
        """Nothing is open."""


@contextlib.asynccontextmanager
async def internet(
    site: Server, other: Server, internal: Server, tls: ssl.SSLContext | None = None
) -> AsyncIterator[None]:
    """Run two public servers, and an internal one at the same ports of other loopback addresses."""
    async with contextlib.AsyncExitStack() as stack:
        for server in (site, other):
            await stack.enter_async_context(_beside(server, internal, tls))
        yield


@contextlib.asynccontextmanager
async def _beside(server: Server, internal: Server, tls: ssl.SSLContext | None) -> AsyncIterator[None]:
    """Run a public server at a port that is free on the internal addresses too; the internal one takes it."""
    for attempt in range(20):
        async with contextlib.AsyncExitStack() as stack:
            await stack.enter_async_context(server.run(PUBLIC, tls=tls))
            try:
                for host in INTERNAL:
                    with _absent_addresses():
                        await stack.enter_async_context(internal.run(host, server.port))
            except OSError as error:
                if error.errno != errno.EADDRINUSE or attempt == 19:
                    raise
                continue
            yield
            return


@contextlib.contextmanager
def _absent_addresses() -> Iterator[None]:
    """Pass over an address that this machine does not have: containers often lack IPv6."""
    try:
        yield
    except OSError as error:
        if error.errno not in (errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT):
            raise

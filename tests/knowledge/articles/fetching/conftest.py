"""A small internet on the loopback."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass, replace

import pytest_asyncio

from knowledge.articles.fetching.policy import Policy
from tests.knowledge.articles.fetching.servers import PUBLIC, Names, Server, internet, redirect

NAMES = {
    "public.test": [[PUBLIC]],
    "other.test": [[PUBLIC]],
    "evil-a.test": [["127.0.0.1"]],
    "mixed.test": [[PUBLIC, "127.0.0.1"]],
    "mixed6.test": [["::1", PUBLIC]],
    "meta.test": [["169.254.169.254"]],
    "v6lo.test": [["::1"]],
    "mapped.test": [["::ffff:127.0.0.1"]],
    "ula.test": [["fd00:ec2::254"]],
    "nat64.test": [["64:ff9b::7f00:1"]],
    "ll.test": [["fe80::1"]],
    "cgnat.test": [["100.64.0.1"]],
    "zero.test": [["0.0.0.0"]],
    "rebind.test": [[PUBLIC], ["127.0.0.1"]],
    "localhost": [["127.0.0.1"]],
    "a.localhost": [["127.0.0.1"]],
    "metadata.google.internal": [[PUBLIC]],
}


@dataclass(slots=True)
class World:
    """Two public servers, one internal server, and a policy under which the public ones may be read."""

    site: Server
    other: Server
    internal: Server
    policy: Policy

    def url(self, path: str = "/ok", host: str = "public.test") -> str:
        """Give a link to a path of the first public server."""
        return f"http://{host}:{self.site.port}{path}"

    def with_policy(self, **changes: object) -> Policy:
        """Give the policy with other limits."""
        return replace(self.policy, **changes)  # type: ignore[arg-type]


@pytest_asyncio.fixture
async def world() -> AsyncIterator[World]:
    """Run the servers for one test."""
    site, other, internal = Server(), Server(), Server()
    for server in (site, other):
        server.add("/ok", b"<p>Hello</p>")
        server.routes["/redir"] = redirect
    async with internet(site, other, internal):
        yield World(
            site,
            other,
            internal,
            Policy(
                ports=frozenset({80, 443, site.port, other.port}),
                deadline=5.0,
                allowed_addresses=frozenset({PUBLIC}),
                make_resolver=lambda: Names(NAMES),
            ),
        )

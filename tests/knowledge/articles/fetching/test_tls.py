"""Secure links: the certificate must be valid, for the name in the link, now."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
import pytest_asyncio
import trustme

from knowledge.articles.fetching.fetcher import Fetcher
from knowledge.articles.fetching.policy import Policy
from knowledge.errors import FetchError, LinkError
from tests.knowledge.articles.fetching.servers import PUBLIC, Names, Server

_AUTHORITY = trustme.CA(key_type=trustme.KeyType.ECDSA)
_STRANGER = trustme.CA(key_type=trustme.KeyType.ECDSA)
_YESTERDAY = datetime.now(UTC) - timedelta(days=1)
_CERTIFICATES = {
    "good": _AUTHORITY.issue_cert("public.test", key_type=trustme.KeyType.ECDSA),
    "expired": _AUTHORITY.issue_cert("public.test", not_after=_YESTERDAY, key_type=trustme.KeyType.ECDSA),
    "other name": _AUTHORITY.issue_cert("another.test", key_type=trustme.KeyType.ECDSA),
    "address only": _AUTHORITY.issue_cert(PUBLIC, key_type=trustme.KeyType.ECDSA),
    "stranger's": _STRANGER.issue_cert("public.test", key_type=trustme.KeyType.ECDSA),
}


class Secure(Server):
    """A server with a certificate; remembers the names that clients asked it for."""

    def __init__(self, certificate: str) -> None:
        super().__init__()
        self.names: list[str | None] = []
        self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        _CERTIFICATES[certificate].configure_cert(self.context)
        self.context.sni_callback = lambda _, name, __: self.names.append(name)


def at_port(policy: Policy, *servers: Server) -> Policy:
    """Allow the ports that servers listen at."""
    return replace(policy, ports=frozenset(server.port for server in servers))


@pytest_asyncio.fixture
async def policy() -> AsyncIterator[Policy]:
    """Give a policy that trusts the test's own authority."""
    context = ssl.create_default_context()
    _AUTHORITY.configure_trust(context)
    yield Policy(
        allowed_addresses=frozenset({PUBLIC}),
        make_resolver=lambda: Names({"public.test": [[PUBLIC]]}),
        ssl_context=context,
        deadline=5.0,
    )


@pytest.mark.asyncio
async def test_valid_certificate(policy: Policy) -> None:
    """A name whose address was looked up and judged by us is still checked as a name."""
    site = Secure("good")
    site.add("/ok", b"hello")
    async with (
        site.run(PUBLIC, tls=site.context),
        Fetcher(at_port(policy, site)) as fetcher,
    ):
        assert (await fetcher.fetch(f"https://public.test:{site.port}/ok")).body == b"hello"

    assert site.names == ["public.test"]


@pytest.mark.asyncio
@pytest.mark.parametrize("certificate", ["expired", "other name", "address only", "stranger's"])
async def test_invalid_certificate(policy: Policy, certificate: str) -> None:
    """An expired certificate, another name's or an unknown authority's is refused before anything is sent."""
    site = Secure(certificate)
    async with (
        site.run(PUBLIC, tls=site.context),
        Fetcher(at_port(policy, site)) as fetcher,
    ):
        with pytest.raises(FetchError) as caught:
            await fetcher.fetch(f"https://public.test:{site.port}/ok")

    assert caught.value.kind == "certificate"
    assert site.requests == []


@pytest.mark.asyncio
async def test_system_authorities(policy: Policy) -> None:
    """Without a test's authority, its certificates are as good as self-signed."""
    site = Secure("good")
    strict = replace(policy, ssl_context=None)
    async with site.run(PUBLIC, tls=site.context), Fetcher(at_port(strict, site)) as fetcher:
        with pytest.raises(FetchError) as caught:
            await fetcher.fetch(f"https://public.test:{site.port}/ok")

    assert caught.value.kind == "certificate"


@pytest.mark.asyncio
async def test_no_tls_there(policy: Policy) -> None:
    """A server that speaks no TLS at a secure link is refused."""

    def greet(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 400 Bad Request\r\n\r\n")
        writer.close()

    server = await asyncio.start_server(greet, PUBLIC, 0)
    port = server.sockets[0].getsockname()[1]
    async with server, Fetcher(replace(policy, ports=frozenset({port}))) as fetcher:
        with pytest.raises(FetchError) as caught:
            await fetcher.fetch(f"https://public.test:{port}/ok")

    assert caught.value.kind == "unreachable"


@pytest.mark.asyncio
async def test_no_downgrade(policy: Policy) -> None:
    """A secure link that redirects to an insecure one is refused; the other way round is fine."""
    plain, site = Server(), Secure("good")
    plain.add("/ok", b"hello")
    site.add("/ok", b"hello")
    async with site.run(PUBLIC, tls=site.context), plain.run(PUBLIC):
        site.add("/down", status=302, location=f"http://public.test:{plain.port}/ok")
        plain.add("/up", status=302, location=f"https://public.test:{site.port}/ok")
        async with Fetcher(at_port(policy, site, plain)) as fetcher:
            assert (await fetcher.fetch(f"http://public.test:{plain.port}/up")).body == b"hello"
            with pytest.raises(LinkError):
                await fetcher.fetch(f"https://public.test:{site.port}/down")

    assert [request.path for request in plain.requests] == ["/up"]

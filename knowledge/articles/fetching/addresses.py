"""Which network addresses may be connected to: only those of the public internet.

A resolver alone does not guard: a literal address never reaches it. So two places ask the same question: the
resolver for every address of an answer, and the socket factory for the one address really connected to.
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Collection

import aiohttp
from aiohttp.abc import AbstractResolver, ResolveResult

Address = ipaddress.IPv4Address | ipaddress.IPv6Address

# From IANA's special-purpose registries. Python's `is_global` is asked as well, but it differs between
# versions and says yes to some of these.
_NOT_PUBLIC_4 = tuple(
    ipaddress.IPv4Network(network)
    for network in (
        "0.0.0.0/8",  # this network
        "10.0.0.0/8",  # private
        "100.64.0.0/10",  # carrier-grade NAT, and a cloud's metadata service
        "127.0.0.0/8",  # loopback
        "168.63.129.16/32",  # a cloud's host service at an address that looks public
        "169.254.0.0/16",  # link-local, most clouds' metadata services
        "172.16.0.0/12",  # private
        "192.0.0.0/24",  # protocol assignments
        "192.0.2.0/24",  # documentation
        "192.88.99.0/24",  # 6to4 relays
        "192.168.0.0/16",  # private
        "198.18.0.0/15",  # benchmarks
        "198.51.100.0/24",  # documentation
        "203.0.113.0/24",  # documentation
        "224.0.0.0/4",  # multicast
        "240.0.0.0/4",  # reserved, broadcast
    )
)
_PUBLIC_6 = ipaddress.IPv6Network("2000::/3")
_NOT_PUBLIC_6 = tuple(
    ipaddress.IPv6Network(network)
    for network in (
        "2001::/23",  # protocol assignments, Teredo among them: an IPv4 address inside
        "2001:db8::/32",  # documentation
        "2002::/16",  # 6to4: an IPv4 address inside
        "3fff::/20",  # documentation
    )
)


class ForbiddenAddress(OSError):
    """An address that may not be connected to. An `OSError`, because aiohttp passes that on unharmed."""


def is_public(text: str) -> bool:
    """Whether a numeric IP address belongs to the public internet; False for what is no address."""
    try:
        address: Address = ipaddress.ip_address(text)
    except ValueError:
        return False
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped is None:
            is_listed = address in _PUBLIC_6 and not any(address in network for network in _NOT_PUBLIC_6)
            return is_listed and address.is_global and address.scope_id is None
        address = address.ipv4_mapped
    return address.is_global and not any(address in network for network in _NOT_PUBLIC_4)


class Guard:
    """The rule for addresses: public ones, and those excepted by name."""

    def __init__(self, exceptions: Collection[str] = ()) -> None:
        self._exceptions = frozenset(ipaddress.ip_address(text) for text in exceptions)

    def check(self, text: str) -> None:
        """Let a numeric IP address pass.

        Raises:
            ForbiddenAddress: it is not public and not excepted.
        """
        if is_public(text):
            return
        try:
            excepted = ipaddress.ip_address(text) in self._exceptions
        except ValueError:
            excepted = False
        if not excepted:
            raise ForbiddenAddress(f"{text} is not an address of the public internet")

    def make_socket(self, info: aiohttp.AddrInfoType) -> socket.socket:
        """Make the socket for one connection; an `aiohttp` socket factory.

        Raises:
            ForbiddenAddress: the address that would be connected to may not be.
        """
        family, kind, protocol, _, address = info
        self.check(str(address[0]))
        return socket.socket(family, kind, protocol)


class GuardedResolver(AbstractResolver):
    """Looks names up and refuses a whole answer for one bad address in it.

    An answer that mixes public and private addresses is an attack or a mistake; to take the good ones out of
    it would let the next look-up bring the bad one.
    """

    def __init__(self, resolver: AbstractResolver, guard: Guard) -> None:
        self._resolver = resolver
        self._guard = guard

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        """Look a name up.

        Raises:
            ForbiddenAddress: one of its addresses may not be connected to.
            OSError: there is no such name, or no answer.
        """
        answer = await self._resolver.resolve(host, port, family)
        for result in answer:
            self._guard.check(result["host"])
        return answer

    async def close(self) -> None:
        """Close the resolver that does the work."""
        await self._resolver.close()

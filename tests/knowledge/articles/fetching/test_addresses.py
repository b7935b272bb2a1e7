"""Which addresses are public."""

from __future__ import annotations

import ipaddress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.articles.fetching.addresses import ForbiddenAddress, Guard, is_public


@given(st.ip_addresses(v=4))
def test_four_in_six(address: ipaddress.IPv4Address) -> None:
    """An IPv4 address inside an IPv6 one is judged as itself when mapped, else refused."""
    number = int(address)
    mapped = ipaddress.IPv6Address((0xFFFF << 32) | number)
    six_to_four = ipaddress.IPv6Address((0x2002 << 112) | (number << 80))
    teredo = ipaddress.IPv6Address((0x2001 << 112) | (~number & 0xFFFFFFFF))
    nat64 = ipaddress.IPv6Address((0x64FF9B << 96) | number)
    compatible = ipaddress.IPv6Address(number)

    assert is_public(str(mapped)) == is_public(str(address))
    assert not any(is_public(str(disguise)) for disguise in (six_to_four, teredo, nat64, compatible))


@given(st.ip_addresses())
def test_never_more_than_python(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> None:
    """What Python's own list calls special is never public."""
    if address.is_private or address.is_multicast or address.is_reserved or address.is_link_local:
        mapped = address.ipv4_mapped if isinstance(address, ipaddress.IPv6Address) else None
        assert not is_public(str(address)) or mapped is not None


@pytest.mark.parametrize(
    "address", ["1.1.1.1", "93.184.215.14", "2606:4700:4700::1111", "2a00:1450:4001::200e"]
)
def test_public(address: str) -> None:
    """Addresses of the public internet are public."""
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    ["", "localhost", "127.1", "0x7f.0.0.1", "010.0.0.1", "1.1.1.1%eth0", "2606:4700::1%eth0", "2001:db8::1",
     "3fff::1", "192.88.99.1", "::", "ff02::1", "100.127.255.255", "192.0.0.170", "255.255.255.255"],
)  # fmt: skip
def test_not_public(address: str) -> None:
    """What is special, scoped or no exact address is not."""
    assert not is_public(address)


def test_exceptions() -> None:
    """An exception holds for exactly the address that it names."""
    guard = Guard(["127.0.0.2"])
    guard.check("127.0.0.2")
    for address in ("127.0.0.1", "127.0.0.3", "::ffff:127.0.0.2", "nonsense"):
        with pytest.raises(ForbiddenAddress):
            guard.check(address)

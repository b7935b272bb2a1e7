"""Checksums of many strings at once."""

from __future__ import annotations

from zlib import crc32

from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.index.checksums import crc32_of
from knowledge.index.distinct import Slices


@settings(deadline=None)
@given(st.lists(st.text(max_size=20), max_size=20))
def test_checksums_are_those_of_zlib(strings: list[str]) -> None:
    """Each string has the CRC-32 that zlib gives it, however long it is."""
    expected = [crc32(string.encode("utf-8", "surrogatepass")) for string in strings]
    assert crc32_of(Slices.of(strings)).tolist() == expected

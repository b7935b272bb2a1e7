"""Decompressing and counting a body."""

from __future__ import annotations

import contextlib
import gzip
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.articles.fetching.body import Decoder
from knowledge.errors import FetchError


def decode(data: bytes, encodings: list[str], limit: int, step: int) -> bytes:
    """Feed a decoder in pieces."""
    decoder = Decoder("https://example.org/", encodings, limit)
    for start in range(0, len(data), step):
        decoder.feed(data[start : start + step])
    return decoder.finish()


@given(
    st.binary(max_size=3000), st.integers(1, 500), st.sampled_from(["gzip", "x-gzip", "deflate", "identity"])
)
def test_any_body(body: bytes, step: int, encoding: str) -> None:
    """A body comes out as it went in, however it is cut, exactly if it fits the limit."""
    packed = {"deflate": zlib.compress(body), "identity": body}.get(encoding, gzip.compress(body))
    assert decode(packed, [encoding], len(body), step) == body
    if body:
        with pytest.raises(FetchError) as caught:
            decode(packed, [encoding], len(body) - 1, step)
        assert caught.value.kind == "too_large"


@given(st.binary(min_size=1, max_size=2000), st.data(), st.integers(1, 500))
def test_any_damage(body: bytes, data: st.DataObject, step: int) -> None:
    """A gzip body that is cut anywhere is refused."""
    packed = gzip.compress(body)
    cut = data.draw(st.integers(1, len(packed) - 1))
    with pytest.raises(FetchError) as caught:
        decode(packed[:cut], ["gzip"], 10_000, step)
    assert caught.value.kind == "broken"


@given(st.binary(max_size=300), st.sampled_from(["gzip", "deflate"]), st.integers(1, 50))
def test_any_bytes(data: bytes, encoding: str, step: int) -> None:
    """Any bytes decompress or are refused by our own error."""
    with contextlib.suppress(FetchError):
        assert len(decode(data, [encoding], 1000, step)) <= 1000


@pytest.mark.parametrize(
    "encodings",
    [["br"], ["zstd"], ["gzip, gzip"], ["gzip", "gzip"], ["gzip, br"], ["aes128gcm"], ["gzip;q=1"]],
)
def test_other_encodings(encodings: list[str]) -> None:
    """An encoding that was not asked for is refused, and so are two."""
    with pytest.raises(FetchError):
        Decoder("https://example.org/", encodings, 10)


@given(st.binary(max_size=100), st.integers(1, 300))
def test_several_members(body: bytes, step: int) -> None:
    """What follows the first gzip member is refused, whether it comes with it or later."""
    with pytest.raises(FetchError) as caught:
        decode(gzip.compress(body) * 2, ["gzip"], 10_000, step)
    assert caught.value.kind == "broken"

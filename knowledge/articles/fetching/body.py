"""Reading a response's body: decompressed by us, counted as it comes, and looked at.

Decompression is ours because a library that does it hands out what a bomb became before anyone can count.
"""

from __future__ import annotations

import zlib
from collections.abc import AsyncIterable

from knowledge.errors import FetchError

_GZIP_BITS = 16 + zlib.MAX_WBITS
_RAW_DEFLATE_BITS = -zlib.MAX_WBITS

# First bytes of files that are never text: an archive, an image, a program, a recording.
_BINARY_STARTS = (
    b"%PDF-", b"PK\x03\x04", b"PK\x05\x06", b"\x1f\x8b", b"BZh", b"7z\xbc\xaf\x27\x1c",
    b"\xfd7zXZ\x00", b"\x28\xb5\x2f\xfd", b"Rar!", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF",
    b"\x7fELF", b"MZ\x90\x00", b"\xd0\xcf\x11\xe0", b"OggS", b"ID3",
)  # fmt: skip


class Decoder:
    """Undoes a response's Content-Encoding, and counts.

    Only one gzip or deflate layer and only one gzip member: more of either is legal and only ever seen in
    attacks.
    """

    def __init__(self, url: str, encodings: list[str], limit: int) -> None:
        """``encodings``: the values of the Content-Encoding headers; ``limit``: bytes after decompression.

        Raises:
            FetchError: (``broken``) an encoding that was not asked for, or several.
        """
        self._url = url
        self._limit = limit
        self._room = limit
        self._parts: list[bytes] = []
        self._inflate: zlib._Decompress | None = None
        names = [name.strip().lower() for value in encodings for name in value.split(",")]
        names = [name for name in names if name not in ("", "identity")]
        if len(names) > 1 or not set(names) <= {"gzip", "x-gzip", "deflate"}:
            raise FetchError(
                url,
                "broken",
                "The website compresses this page in a way that can't be read.",
                code="page-compression",
            )
        self._encoding = names[0].removeprefix("x-") if names else ""

    def feed(self, chunk: bytes) -> None:
        """Take the next bytes off the wire.

        Raises:
            FetchError: (``too_large``) the body is over the limit; (``broken``) its compression is damaged.
        """
        if not self._encoding:
            self._keep(chunk)
            return
        if self._inflate is None and chunk:
            self._inflate = zlib.decompressobj(self._window_bits(chunk[0]))
        if self._inflate is None:
            return
        if self._inflate.eof:
            raise self._broken()
        try:
            # One byte more than fits tells "too large" from "just fits" without making the rest of a bomb.
            self._keep(self._inflate.decompress(chunk, self._room + 1))
        except zlib.error as error:
            raise self._broken() from error
        if self._inflate.unused_data:
            raise self._broken()

    def finish(self) -> bytes:
        """Give the whole body.

        Raises:
            FetchError: (``broken``) the compressed body ended too early.
        """
        if self._inflate is not None and not self._inflate.eof:
            raise self._broken()
        return b"".join(self._parts)

    def _keep(self, data: bytes) -> None:
        if len(data) > self._room:
            raise too_large(self._url, self._limit)
        self._room -= len(data)
        self._parts.append(data)

    def _window_bits(self, first: int) -> int:
        if self._encoding == "gzip":
            return _GZIP_BITS
        # RFC 9110 means a zlib stream (its low four bits are 8), but some servers send a bare one.
        return zlib.MAX_WBITS if first & 0x0F == 8 else _RAW_DEFLATE_BITS

    def _broken(self) -> FetchError:
        return FetchError(
            self._url,
            "broken",
            "The website's answer is damaged: it can't be decompressed.",
            code="page-decompression",
        )


async def read_body(
    url: str, chunks: AsyncIterable[bytes], encodings: list[str], declared: int | None, limit: int
) -> bytes:
    """Read a body to its end, decompressed.

    ``declared``: its Content-Length, which may lie; ``limit``: bytes after decompression.

    Raises:
        FetchError: (``too_large``) it is, or says that it is, over the limit; (``broken``) it can't be
            decompressed.
    """
    if declared is not None and declared > limit:
        raise too_large(url, limit)
    decoder = Decoder(url, encodings, limit)
    async for chunk in chunks:
        decoder.feed(chunk)
    return decoder.finish()


def is_what_it_says(body: bytes, content_type: str) -> bool:
    """Whether a body's first bytes agree with its media type."""
    if content_type == "application/pdf":
        # Readers allow some junk before the header.
        return b"%PDF-" in body[:1024]
    return not body.startswith(_BINARY_STARTS)


def too_large(url: str, limit: int) -> FetchError:
    """Make the error for a body over ``limit`` bytes."""
    return FetchError(
        url,
        "too_large",
        "This page is too large (over {megabytes} MB).",
        code="page-large",
        megabytes=round(limit / 1024 / 1024),
    )

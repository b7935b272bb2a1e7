"""How are arrays kept in one file, whole or not at all?

Such a file is a copy of what can be made anew. It is read once, whole, and closed: thousands of them may be in use
with no handle each, and what becomes of the file meanwhile is nobody's matter. Its parts::

    magic            8 bytes
    manifest size    uint64, little-endian
    manifest         JSON: what the writer says of it, and where each array stands
    arrays           each at a multiple of 64 bytes, as they lie in memory
    checksum         uint32, little-endian: the CRC-32 of everything before it

A file is written under another name and then put in place in one step, so that there is always the old one or the
new one, never a mixture.
"""

from __future__ import annotations

import errno
import json
import math
import mmap
import os
import struct
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, BinaryIO
from zlib import crc32

import numpy as np
import numpy.typing as npt

from knowledge.errors import StorageFull

MAGIC_SIZE = 8
"""Bytes of the word that a kind of file begins with."""

_ALIGNMENT = 64
_CHUNK = 1 << 20
_ARRAYS = "arrays"


class UnusableFile(Exception):
    """A file that must not be used. It says why."""


def write_arrays(
    path: Path, magic: bytes, manifest: Mapping[str, Any], arrays: Sequence[npt.NDArray[Any]]
) -> None:
    """Write arrays and what is said of them, in place of an older file if there is one.

    Args:
        path: the file.
        magic: what files of this kind begin with, `MAGIC_SIZE` bytes.
        manifest: what is to be read back with them, as JSON holds it; ``arrays`` is no key of it.
        arrays: without gaps in memory.

    Raises:
        StorageFull: it can't be written; the file that was there stays.
    """
    unfinished = path.with_name(path.name + ".new")
    try:
        with unfinished.open("wb") as file:
            _write(file, magic, manifest, arrays)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
        _sync_folder(path.parent)
    except OSError as error:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
        raise StorageFull(path, error.strerror or str(error)) from error


def read_arrays(path: Path, magic: bytes) -> tuple[dict[str, Any], list[npt.NDArray[Any]]]:
    """Read a file; its arrays can't be written to, and share memory that is given back with the last of them.

    Raises:
        FileNotFoundError: there is none.
        UnusableFile: it can't be read, is of another kind, damaged or cut short.
        StorageFull: too many files are open; it says nothing of this one.
    """
    try:
        with path.open("rb") as file:
            data = _read_checked(file, magic)
    except FileNotFoundError:
        raise
    except OSError as error:
        if error.errno in (errno.EMFILE, errno.ENFILE):
            raise StorageFull(path, error.strerror or str(error)) from error
        raise UnusableFile(error.strerror or str(error)) from error
    (size,) = struct.unpack_from("<Q", data, len(magic))
    begin = len(magic) + 8
    manifest = json.loads(data[begin : begin + size])
    return manifest, list(_arrays(data, manifest.pop(_ARRAYS), _aligned(begin + size)))


def _write(
    file: BinaryIO, magic: bytes, manifest: Mapping[str, Any], arrays: Sequence[npt.NDArray[Any]]
) -> None:
    shapes = [[array.dtype.str, array.shape] for array in arrays]
    said = json.dumps({**manifest, _ARRAYS: shapes}, separators=(",", ":")).encode()
    checksum = written = 0

    def put(data: bytes | memoryview) -> None:
        nonlocal checksum, written
        file.write(data)
        checksum = crc32(data, checksum)
        written += len(data)

    put(magic + struct.pack("<Q", len(said)) + said)
    for array in arrays:
        put(bytes(_aligned(written) - written))
        data = array.reshape(-1).view(np.uint8).data
        for begin in range(0, len(data), _CHUNK):
            put(data[begin : begin + _CHUNK])
    file.write(struct.pack("<I", checksum))


def _read_checked(file: BinaryIO, magic: bytes) -> mmap.mmap:
    """Return what a file holds, without its checksum.

    Raises:
        UnusableFile: it is not what was written.
    """
    if file.read(len(magic)) != magic:
        raise UnusableFile("it is another kind of file")
    size = os.fstat(file.fileno()).st_size - 4
    if size <= len(magic):
        raise UnusableFile("it is damaged or cut short")
    # Memory of its own goes back to the system at once, and begins where arrays may.
    data = mmap.mmap(-1, size)
    data[: len(magic)] = magic
    at, checksum = len(magic), crc32(magic)
    with memoryview(data) as parts:
        # What was just read is summed up while it is still near.
        while count := file.readinto(parts[at : min(at + _CHUNK, size)]):  # type: ignore[attr-defined]
            checksum = crc32(parts[at : at + count], checksum)
            at += count
    if file.read() != struct.pack("<I", checksum):
        raise UnusableFile("it is damaged or cut short")
    return data


def _arrays(data: mmap.mmap, shapes: list[Any], offset: int) -> Iterator[npt.NDArray[Any]]:
    for kind, shape in shapes:
        offset = _aligned(offset)
        dtype = np.dtype(kind)
        count = math.prod(shape)
        array = np.frombuffer(data, dtype, count, offset).reshape(shape)
        array.flags.writeable = False
        yield array
        offset += count * dtype.itemsize


def _aligned(offset: int) -> int:
    return -(-offset // _ALIGNMENT) * _ALIGNMENT


def _sync_folder(folder: Path) -> None:
    """Make a renaming in a folder last through a loss of power, where the system can."""
    if hasattr(os, "O_DIRECTORY"):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

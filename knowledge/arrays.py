"""How are arrays kept in one file, whole or not at all?

Such a file is a copy of what can be made anew. It is read once, into memory, and its checksum with it: through a
memory map, a file that is cut short by somebody later would end the process. Its parts::

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
import os
import struct
from collections.abc import Mapping, Sequence
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
_DAMAGED = "it is damaged or cut short"


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
        sync_folder(path.parent)
    except OSError as error:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
        raise StorageFull(path, error.strerror or str(error)) from error


def read_arrays(path: Path, magic: bytes) -> tuple[dict[str, Any], list[npt.NDArray[Any]]]:
    """Read a file into memory, each array into its own.

    Raises:
        FileNotFoundError: there is none.
        UnusableFile: it can't be read, is of another kind, damaged or cut short.
        StorageFull: too many files are open; that says nothing of this one.
    """
    try:
        with path.open("rb") as file:
            return _read(file, magic)
    except FileNotFoundError:
        raise
    except OSError as error:
        if error.errno in (errno.EMFILE, errno.ENFILE):
            raise StorageFull(path, error.strerror or str(error)) from error
        raise UnusableFile(error.strerror or str(error)) from error


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


def _read(file: BinaryIO, magic: bytes) -> tuple[dict[str, Any], list[npt.NDArray[Any]]]:
    left = os.fstat(file.fileno()).st_size
    checksum = 0

    def take(data: memoryview) -> memoryview:
        """Fill ``data`` with what comes next."""
        nonlocal checksum, left
        if left < len(data):  # before the memory for it is used
            raise UnusableFile(_DAMAGED)
        for begin in range(0, len(data), _CHUNK):
            part = data[begin : begin + _CHUNK]
            if file.readinto(part) != len(part):  # type: ignore[attr-defined]
                raise UnusableFile(_DAMAGED)
            checksum = crc32(part, checksum)
        left -= len(data)
        return data

    if take(memoryview(bytearray(len(magic)))) != magic:
        raise UnusableFile("it is another kind of file")
    (size,) = struct.unpack("<Q", take(memoryview(bytearray(8))))
    if size > left:
        raise UnusableFile(_DAMAGED)
    try:
        manifest = json.loads(bytes(take(memoryview(bytearray(size)))))
        shapes = manifest.pop(_ARRAYS)
        offset, arrays = len(magic) + 8 + size, []
        for kind, shape in shapes:
            take(memoryview(bytearray(_aligned(offset) - offset)))
            array = _room(np.dtype(kind), shape, left)
            take(array.reshape(-1).view(np.uint8).data)
            arrays.append(array)
            offset = _aligned(offset) + array.nbytes
    except (ValueError, TypeError, KeyError, AttributeError) as error:  # a damaged manifest
        raise UnusableFile(_DAMAGED) from error
    if file.read() != struct.pack("<I", checksum):
        raise UnusableFile(_DAMAGED)
    return manifest, arrays


def _room(dtype: np.dtype[Any], shape: Sequence[int], left: int) -> npt.NDArray[Any]:
    """Return an array to be filled, if so much is left."""
    if dtype.hasobject or min(shape, default=0) < 0 or math.prod(shape) * dtype.itemsize > left:
        raise UnusableFile(_DAMAGED)
    return np.empty(shape, dtype)


def _aligned(offset: int) -> int:
    return -(-offset // _ALIGNMENT) * _ALIGNMENT


def sync_folder(folder: Path) -> None:
    """Make a renaming in a folder last through a loss of power, where the system can."""
    if hasattr(os, "O_DIRECTORY"):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
